"""The words of a lexicon, found in a text in all their forms.

    States that have not yet done so should be urged      caveats: "that have not yet done so", modals: "should",
                                                          auxiliaries: "be", verbs: "urge" -> "urged"

    должны, обязаны  ·  Estados miembros      the very form counts where another entry of the list has the same stems
    应对                                      a longer word that is something else takes the place of 应
    وينبغي                                    an "and" that is written onto a word is taken off

Each text is read once: a word leads to the entries that begin with its stem, and the longest of a list wins.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text import TokenKind, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.languages import Language
    from diffrec.languages.lexicon import Entry, Lexicon
    from diffrec.meaning.changes.units import Unit

LOOSE = frozenset({"caveats", "preambles", "distances"})
"""lists whose words may have an article or a word that points between them: "within their existing\""""
HYPHEN = "-"
PARTICIPLES = frozenset({"caveats", "actors"})
"""lists in which a word of force is a participle: "requesting States"; "requests States to" is none"""
MIN_STABLE = 3
"""letters of a root: most of Arabic have three"""
SETS = frozenset({"swaps", "terms", "degrees"})
"""lists of which a word may stand in several entries, and inside a longer one"""


class Found(NamedTuple):
    """Words of a text that stand in a list of the lexicon: the units [first, last)."""

    entry: Entry
    first: int
    last: int


class _Form(NamedTuple):
    """An entry by the stems of one of its words; None for words that are something else.

    `very` are the words themselves and `capitals` whether each has one, where these tell the entry from another.
    """

    stems: tuple[str, ...]
    place: str
    entry: Entry | None
    very: tuple[str, ...] = ()
    capitals: tuple[bool, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """A language with its lexicon, its entries by the stems that they begin with."""

    language: Language
    lexicon: Lexicon
    forms: Mapping[str, tuple[_Form, ...]] = field(init=False, repr=False)
    sets: Mapping[str, tuple[_Form, ...]] = field(init=False, repr=False)
    functions: frozenset[str] = field(init=False, repr=False)
    loose: frozenset[str] = field(init=False, repr=False)
    cased: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Looks up once what each text is searched for."""
        forms = _told_apart(self._forms())
        object.__setattr__(self, "cased", _cased(forms))
        object.__setattr__(self, "forms", _by_first(form for form in forms if form.place not in SETS))
        object.__setattr__(self, "sets", _by_first(form for form in forms if form.place in SETS))
        pointing = {word for entry in self.lexicon.entries("anaphors") for word in entry.words}
        object.__setattr__(self, "loose", self.language.articles | pointing)
        alone = {word for entry in self.lexicon.entries("functions") for word in entry.words}
        counted = {word for entry in self.lexicon.entries("quantifiers") for word in entry.words}
        functions = self.language.frequent | alone | self.language.modals | self.language.articles
        object.__setattr__(self, "functions", functions - counted - self.language.negations)

    def stems(self, phrase: str) -> tuple[str, ...]:
        """The stems of all words of a phrase, and its signs."""
        form = self._form(phrase, "", None)
        return form.stems if form else ()

    def is_written(self, found: Found, units: Sequence[Unit]) -> bool:
        """Whether words stand as the lexicon has them; a participle or a noun of the same stem does not."""
        blank = " " if self.language.is_spaced else ""
        first, *rest = (unit.key for unit in units[found.first : found.last])
        bare = self._bare(units[found.first]) or first
        return bool({blank.join((word, *rest)) for word in (first, bare)} & set(found.entry.words))

    def are_forms(self, one: str, other: str) -> bool:
        """Whether two words are forms of one by the letters that stay: "تركب" and "تركيب"."""
        gone = str.maketrans("", "", self.lexicon.unstable)
        stays = one.translate(gone)
        return bool(self.lexicon.unstable) and stays == other.translate(gone) and len(stays) >= MIN_STABLE

    def _forms(self) -> Iterator[_Form]:
        """All words of all entries with all that may tell them from others; last those that are something else."""
        listed = [(place, entry) for place, entries in self.lexicon.lists.items() for entry in entries]
        for place, entry in listed:
            found = (self._form(phrase, place, entry) for phrase in dict.fromkeys((*entry.words, *entry.weak)))
            yield from filter(None, found)
        for place, entry in listed:
            yield from filter(None, (self._form(phrase, place, None) for phrase in entry.apart))

    def _form(self, phrase: str, place: str, entry: Entry | None) -> _Form | None:
        found = [token for token in tokens(phrase, self.language) if token.kind is not TokenKind.SPACE]
        if not found:
            return None
        very = tuple(word_of(token.key) for token in found)
        stems = tuple(
            stem(word, self.language) if token.kind is TokenKind.WORD else word
            for word, token in zip(very, found, strict=True)
        )
        return _Form(stems, place, entry, very, tuple(phrase[token.start].isupper() for token in found))

    def find(self, units: Sequence[Unit], *, sets: bool = False) -> dict[str, tuple[Found, ...]]:
        """What stands in the text, by list, of the sets or of all others; entries of a list do not overlap there."""
        found: dict[str, list[Found]] = {}
        ends: dict[str, int] = {}
        sought = self.sets if sets else self.forms
        for at, unit in enumerate(units):
            for form in sought.get(unit.stem) or self._beginning(unit, sought):
                if not sets and ends.get(form.place, 0) > at:
                    continue
                is_word = len(form.stems) == 1 and not form.very and not form.capitals
                last = at + 1 if is_word else self._end(form, units, at)
                if last is None or self._is_asking(form, units, last):
                    continue
                ends[form.place] = last
                if form.entry is not None:
                    found.setdefault(form.place, []).append(Found(form.entry, at, last))
        return {place: tuple(some) for place, some in found.items()}

    def _is_asking(self, form: _Form, units: Sequence[Unit], last: int) -> bool:
        """Whether a participle asks for something: "requesting States to ..."."""
        infinitive = self.language.marks.infinitive
        is_participle = form.place in PARTICIPLES and bool(form.very) and infinitive is not None
        return is_participle and last < len(units) and units[last].key == infinitive

    def _beginning(self, unit: Unit, sought: Mapping[str, tuple[_Form, ...]]) -> tuple[_Form, ...]:
        """The forms that a unit begins without the "and" that is written onto it."""
        bare = self._bare(unit) if self.language.and_prefix else ""
        return sought.get(stem(bare, self.language), ()) if bare else ()

    def _bare(self, unit: Unit) -> str:
        """A word without the "and" that is written onto it; nothing where there is none."""
        prefix = self.language.and_prefix
        return unit.key.removeprefix(prefix) if prefix and unit.is_word and unit.key.startswith(prefix) else ""

    def _end(self, form: _Form, units: Sequence[Unit], at: int) -> int | None:
        """Where a form ends that begins at a unit; None where other words stand there."""
        if not self._is_very(form, 0, units[at]):
            return None
        at += 1
        for number, wanted in enumerate(form.stems[1:], start=1):
            if (
                at + 1 < len(units)
                and form.place in LOOSE
                and units[at].key in self.loose
                and units[at].stem != wanted
                and units[at + 1].stem == wanted
            ):
                at += 1
            if at >= len(units) or units[at].stem != wanted or not self._is_very(form, number, units[at]):
                return None
            at += 1
        return at

    def _is_very(self, form: _Form, number: int, unit: Unit) -> bool:
        """Whether a unit is that very word of a form, with or without a capital, where this counts."""
        if form.capitals and form.capitals[number] is not unit.is_capital:
            return False
        return not form.very or form.very[number] in {word_of(unit.key), self._bare(unit)}


def _by_first(forms: Iterable[_Form]) -> dict[str, tuple[_Form, ...]]:
    """The forms by the stem that they begin with, the longest first."""
    found: dict[str, list[_Form]] = {}
    every = {(form.stems, form.place, id(form.entry), form.very, form.capitals): form for form in forms}
    for form in every.values():
        found.setdefault(form.stems[0], []).append(form)
    return {first: tuple(sorted(some, key=lambda form: -len(form.stems))) for first, some in found.items()}


def _told_apart(forms: Iterable[_Form]) -> list[_Form]:
    """The forms with what tells them apart from those of other entries in their list, and nothing else."""
    every = list(forms)
    by_stems: dict[tuple[str, tuple[str, ...]], set[int]] = {}
    by_words: dict[tuple[str, tuple[str, ...]], set[int]] = {}
    for form in every:
        if form.place not in SETS:
            by_stems.setdefault((form.place, form.stems), set()).add(id(form.entry))
            by_words.setdefault((form.place, form.very), set()).add(id(form.entry))
    verbs = {form.stems[0] for form in every if form.place == "verbs" and form.entry and form.entry.bands}
    return [
        form._replace(
            very=form.very
            if len(by_stems.get((form.place, form.stems), ())) > 1
            or (form.place in PARTICIPLES and form.stems[0] in verbs and len(form.stems) > 1)
            else (),
            capitals=form.capitals if len(by_words.get((form.place, form.very), ())) > 1 else (),
        )
        for form in every
    ]


def _cased(forms: Iterable[_Form]) -> frozenset[str]:
    """The words in small letters that are another word with a capital: "Miembros", "miembros"."""
    seen: dict[str, set[bool]] = {}
    for form in forms:
        if form.capitals:
            for word, is_capital in zip(form.very, form.capitals, strict=True):
                seen.setdefault(word, set()).add(is_capital)
    return frozenset(word for word, ways in seen.items() if len(ways) > 1)


def word_of(key: str) -> str:
    """A word in small letters without what an apostrophe ties to it: "country's" is country, "l'État" is état."""
    return max(key.lower().split("'"), key=len) if "'" in key else key.lower()
