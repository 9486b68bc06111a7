"""The words of a lexicon, found in a text in all their forms.

    States that have not yet done so should be urged      caveats: "that have not yet done so", modals: "should",
                                                          auxiliaries: "be", verbs: "urge" -> "urged"

Each text is read once: a word leads to the entries that begin with its stem, and the longest of a list wins.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text import TokenKind, stem, tokens

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
    """An entry by the stems of one of its words."""

    stems: tuple[str, ...]
    place: str
    entry: Entry


@dataclass(frozen=True)
class Vocabulary:
    """A language with its lexicon, its entries by the stems that they begin with."""

    language: Language
    lexicon: Lexicon
    forms: Mapping[str, tuple[_Form, ...]] = field(init=False, repr=False)
    functions: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Looks up once what each text is searched for."""
        forms: dict[str, list[_Form]] = {}
        for place, entries in self.lexicon.lists.items():
            for entry in entries:
                for phrase in dict.fromkeys((*entry.words, *entry.weak)):
                    read = self.stems(phrase)
                    if read:
                        forms.setdefault(read[0], []).append(_Form(read, place, entry))
        longest = {first: tuple(sorted(some, key=lambda form: -len(form.stems))) for first, some in forms.items()}
        object.__setattr__(self, "forms", longest)
        alone = {word for entry in self.lexicon.entries("functions") for word in entry.words}
        counted = {word for entry in self.lexicon.entries("quantifiers") for word in entry.words}
        functions = self.language.frequent | alone | self.language.modals | self.language.articles
        object.__setattr__(self, "functions", functions - counted - self.language.negations)

    def stems(self, phrase: str) -> tuple[str, ...]:
        """The stems of all words of a phrase."""
        found = tokens(phrase, self.language)
        return tuple(stem(word_of(token.key), self.language) for token in found if token.kind is TokenKind.WORD)

    def find(self, units: Sequence[Unit]) -> dict[str, tuple[Found, ...]]:
        """What stands in the text, by list; entries of a list do not overlap."""
        found: dict[str, list[Found]] = {}
        for at, unit in enumerate(units):
            taken: set[str] = set()
            for form in self.forms.get(unit.stem, ()):
                before = found.get(form.place)
                is_set = form.place in SETS
                if not is_set and (form.place in taken or (before and before[-1].last > at)):
                    continue
                last = self._end(form, units, at)
                if last is not None:
                    taken.add(form.place)
                    found.setdefault(form.place, []).append(Found(form.entry, at, last))
        return {place: tuple(some) for place, some in found.items()}

    def _end(self, form: _Form, units: Sequence[Unit], at: int) -> int | None:
        """Where a form ends that begins at a unit; None where other words stand there."""
        at += 1
        for wanted in form.stems[1:]:
            if at < len(units) and units[at].key == HYPHEN:
                at += 1
            if (
                at + 1 < len(units)
                and form.place in LOOSE
                and units[at].is_function
                and units[at].stem != wanted
                and units[at + 1].stem == wanted
            ):
                at += 1
            if at >= len(units) or units[at].stem != wanted:
                return None
            at += 1
        return at


def word_of(key: str) -> str:
    """A word in small letters without what an apostrophe ties to it: "country's" is country, "l'État" is état."""
    return max(key.lower().split("'"), key=len)
