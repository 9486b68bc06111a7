"""How strongly a language asks, and with which way out: its operative words with their bands, as data.

    [[verbs]]                                       Lexicon.verbs:  "urge" -> Entry(band="strong call")
    band = "strong call"                            entries of words that a person added come last and win
    words = ["urge", "call upon"]
    source = "Legal Response International (2010)"  or "practice"

Words are written in their plain form and found in all their forms: by the stems of words where blanks stand between
them, else as they are. The longest entry of a list wins. A verb that stands in two bands ("призывает", calls upon and
encourages) has a list of them, and `meaning` says of which: where it matters, no verdict is given. Words of which only
the forms differ ("debe", "debería") or the capitals ("Estados Miembros", "Estados miembros") and which stand in two
entries of a list are found in that very form. `apart` are longer words that hold one of an entry and are something
else (应对, 应). What each list holds:

    verbs        operative verbs with their band; those that only state (notes, recognizes) have none
    modals       "should", "may wish to" with their band
    auxiliaries  what stands between an actor or a modal and the passive of a verb: "is", "are", "be"
    fillers      adverbs in an operative phrase that ask nothing more and nothing less: "also", "further"
    softeners    what stands before the verb and takes from it: "consider", "endeavour to", "explore"
    reinforcers  what adds to it: "strongly", "fully", "as a matter of priority"
    degrees      pairs: `words` bind more than the words in `weak` that take their place: "necessary" / "appropriate"
    caveats      ways out; `meaning` is the name under which one is told: "within existing resources"
    inclusions   what opens a list of examples or members; `meaning` says how: open, examples, closed, emphasis
    distances    what turns a measure into something else; `meaning` is the form: "agenda item", "study", "report"
    prohibitions what says "not" in other words: "refrain from"; `weak` are softer words for it ("avoid"), and with the
                 meaning "less" words that ask for less of something ("minimize")
    actors       who acts or is asked; `meaning` is the class. Classes of States have a `width`, 1 for the widest, and a
                 higher one for a narrower class; bodies have none
    preambles    what opens a clause that gives a reason: "recognizing", "taking into account"
    quantifiers  how many are meant, `width` 1 for all, higher for fewer; `meaning` is the word in a sentence
    restrictors  words before a noun that make it less: "national", "relevant", "certain"
    anaphors     what points to other parts of the text: "the above", "aforementioned"
    functions    words without content of their own beside the language's `frequent`: "regarding", "thereby"
    lights       words that add little to what they stand with: "the use of", "cases of", "undertaken"
    swaps        sets of words of which one may stand for another as a matter of house style: "due to", "owing to"; with
                 a `meaning` the words are near each other, and it is open whether they mean the same
    terms        sets of words for one concept, of which one is the legal or the newer term: "accede", "become party"
    conditions   what opens a condition or an exception: "unless", "insofar as"
    modifiers    what opens a phrase that makes less of the noun before it: "under", "who"
    colours      adjectives that leave what is meant as it is: "comprehensive"
    efforts      what is made or taken to reach something: "measures", "efforts"
    relatives    what a comma before it turns from a limit into a remark: "who", "which"
    ties         what joins alternatives: "or"
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from diffrec.config import AddedWords

BANDS = ("option", "invitation", "encouragement", "recommendation", "strong call", "undertaking", "binding")
"""from weak to strong. Source: ordinary meaning; no official ladder exists (Legal Response International, 2010)"""

LISTS = (
    "verbs",
    "modals",
    "auxiliaries",
    "fillers",
    "softeners",
    "reinforcers",
    "degrees",
    "caveats",
    "inclusions",
    "distances",
    "prohibitions",
    "actors",
    "preambles",
    "quantifiers",
    "restrictors",
    "anaphors",
    "functions",
    "lights",
    "swaps",
    "terms",
    "conditions",
    "modifiers",
    "colours",
    "efforts",
    "relatives",
    "ties",
)
"""the lists of a lexicon, as the head of this module tells them"""


class Entry(NamedTuple):
    """Words of a language that do the same, with where that is known from ("practice": not from a source).

    `bands` are those of a verb or a modal, more than one where it is open which; `meaning` is what the words stand for
    in a sentence about them: the class of an actor ("States parties"), the name of a caveat, the form of a distance.
    `weak` are the words that `words` give way to when a degree is taken off ("necessary": "appropriate"). `width`
    orders classes of States and quantifiers from wide to narrow. `apart` holds longer words that are something else.
    """

    words: tuple[str, ...]
    source: str
    bands: tuple[str, ...] = ()
    meaning: str | None = None
    weak: tuple[str, ...] = ()
    width: int | None = None
    apart: tuple[str, ...] = ()


class Lexicon(NamedTuple):
    """The lists of a language by their names; `is_complete` says whether verdicts of strength are given in it.

    With `actor_follows` who is to act stands behind the word of force ("ينبغي للدول الأعضاء"). `unstable` are letters
    that forms of one word may have or not, besides its ending ("تركب", "تركيب"). `finite` are endings of verbs that
    have a subject, beside their plain form ("urges"), `participles` those of words that begin a limiting phrase.
    """

    language: str
    is_complete: bool
    lists: dict[str, tuple[Entry, ...]]
    actor_follows: bool = False
    unstable: str = ""
    finite: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()

    def entries(self, name: str) -> tuple[Entry, ...]:
        """The entries of a list, those that a person added last."""
        return self.lists.get(name, ())


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language as it ships; an empty one where none does."""
    file = files(__package__) / "lexicons" / f"{code}.toml"
    if not file.is_file():
        return Lexicon(language=code, is_complete=False, lists={})
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    lists = {name: tuple(_entry(entry) for entry in data.get(name, ())) for name in LISTS}
    return Lexicon(
        language=code,
        is_complete=data["complete"],
        lists=lists,
        actor_follows=data.get("actor_follows", False),
        unstable=data.get("unstable", ""),
        finite=tuple(data.get("finite", ())),
        participles=tuple(data.get("participles", ())),
    )


def with_words(shipped: Lexicon, added: Iterable[AddedWords]) -> Lexicon:
    """The lexicon with the words that a person added to it; a word stands where it was put last."""
    by_list: dict[str, list[Entry]] = {}
    for one in added:
        if one.language == shipped.language:
            bands, meaning = (one.band,) if one.band else (), one.meaning or one.words[0]
            entry = Entry(words=one.words, source=one.place, bands=bands, meaning=meaning)
            by_list.setdefault(one.list, []).append(entry)
    lists = {name: _last_wins(shipped.entries(name), entries) for name, entries in by_list.items()}
    return shipped._replace(lists={**shipped.lists, **lists})


def _last_wins(shipped: tuple[Entry, ...], added: list[Entry]) -> tuple[Entry, ...]:
    """The entries, each without the words that a later one of the added has; one that is left without words is gone."""
    taken: set[str] = set()
    kept = []
    for entry in reversed(added):
        kept.append(_without(entry, taken))
        taken.update(entry.words)
    return tuple(one for one in (*(_without(entry, taken) for entry in shipped), *reversed(kept)) if one.words)


def _without(entry: Entry, words: set[str]) -> Entry:
    return entry._replace(words=tuple(word for word in entry.words if word not in words))


def _entry(data: dict[str, Any]) -> Entry:
    band = data.get("band", ())
    return Entry(
        words=tuple(data["words"]),
        source=data["source"],
        bands=(band,) if isinstance(band, str) else tuple(band),
        meaning=data.get("meaning"),
        weak=tuple(data.get("weak", ())),
        width=data.get("width"),
        apart=tuple(data.get("apart", ())),
    )
