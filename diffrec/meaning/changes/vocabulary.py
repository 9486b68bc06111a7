"""The words of a lexicon, found in a text in all their forms.

    States that have not yet done so should be urged      caveats: "that have not yet done so", modals: "should",
                                                          auxiliaries: "be", verbs: "urge" -> "urged"

Each text is read once: a word leads to the entries that begin with its stem, and the longest of a list wins.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text import stem, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.languages import Language
    from diffrec.languages.lexicon import Entry, Lexicon
    from diffrec.meaning.changes.units import Unit

LOOSE = frozenset({"caveats", "preambles", "distances"})
"""lists whose words may have one word without content between them: "within existing" finds "within their existing\""""
HYPHEN = "-"
SETS = frozenset({"swaps", "terms", "degrees"})
"""lists of which a word may stand in several entries, and inside a longer one"""


class Found(NamedTuple):
    """Words of a text that stand in a list of the lexicon: the units [first, last)."""

    entry: Entry
    first: int
    last: int


class _Form(NamedTuple):
    """An entry by the stems of one of its words, behind the first."""

    rest: tuple[str, ...]
    place: str
    entry: Entry


@dataclass(frozen=True)
class Vocabulary:
    """A language with its lexicon, its entries by the stems that they begin with."""

    language: Language
    lexicon: Lexicon
    forms: Mapping[str, tuple[_Form, ...]] = field(init=False, repr=False)
    sets: Mapping[str, tuple[_Form, ...]] = field(init=False, repr=False)
    functions: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Looks up once what each text is searched for."""
        forms: dict[str, list[_Form]] = {}
        sets: dict[str, list[_Form]] = {}
        for place, entries in self.lexicon.lists.items():
            for entry in entries:
                for phrase in dict.fromkeys((*entry.words, *entry.weak)):
                    read = self.stems(phrase)
                    if read:
                        (sets if place in SETS else forms).setdefault(read[0], []).append(_Form(read[1:], place, entry))
        object.__setattr__(self, "forms", _longest_first(forms))
        object.__setattr__(self, "sets", _longest_first(sets))
        alone = {word for entry in self.lexicon.entries("functions") for word in entry.words}
        counted = {word for entry in self.lexicon.entries("quantifiers") for word in entry.words}
        functions = self.language.frequent | alone | self.language.modals | self.language.articles
        object.__setattr__(self, "functions", functions - counted - self.language.negations)

    def stems(self, phrase: str) -> tuple[str, ...]:
        """The stems of all words of a phrase."""
        return tuple([stem(word_of(word.lower()), self.language) for word in words(phrase)])

    def find(self, units: Sequence[Unit], *, sets: bool = False) -> dict[str, tuple[Found, ...]]:
        """What stands in the text, by list, of the sets or of all others, whose entries do not overlap."""
        found: dict[str, list[Found]] = {}
        sought = self.sets if sets else self.forms
        for at, unit in enumerate(units):
            forms = sought.get(unit.stem)
            if forms is None:
                continue
            for form in forms:
                some = found.get(form.place)
                if some and not sets and some[-1].last > at:
                    continue
                last = _end(form, units, at + 1) if form.rest else at + 1
                if last is not None:
                    found.setdefault(form.place, []).append(Found(form.entry, at, last))
        return {place: tuple(some) for place, some in found.items()}


def _longest_first(forms: Mapping[str, list[_Form]]) -> dict[str, tuple[_Form, ...]]:
    return {first: tuple(sorted(some, key=lambda form: -len(form.rest))) for first, some in forms.items()}


def _end(form: _Form, units: Sequence[Unit], at: int) -> int | None:
    """Where a form ends whose first word has been found; None where other words stand there."""
    count = len(units)
    for wanted in form.rest:
        if at < count and units[at].key == HYPHEN:
            at += 1
        if at >= count:
            return None
        if units[at].stem != wanted:
            is_loose = form.place in LOOSE and units[at].is_function and at + 1 < count
            if not is_loose or units[at + 1].stem != wanted:
                return None
            at += 1
        at += 1
    return at


def word_of(key: str) -> str:
    """A word in small letters without what an apostrophe ties to it: "country's" is country, "l'état" is état."""
    return max(key.split("'"), key=len) if "'" in key else key
