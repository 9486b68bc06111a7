"""A cell's text as words and signs, each with its stem, and the lexicon's words in it.

"Member States should: (a) ..."     Unit(member) Unit(states) Unit(should) Unit(:)     modals: should [2, 3)
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from diffrec.meaning.changes.vocabulary import SETS, word_of
from diffrec.text import TokenKind, sentences, stem, tokens
from diffrec.text.typed import typed_tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.meaning.changes.vocabulary import Found, Vocabulary
    from diffrec.model import Span
    from diffrec.text import Mark
    from diffrec.text.typed import TypedToken


class Unit(NamedTuple):
    """A word, a sign or a delegation mark of a text; `stem` is the sign itself, and empty for a mark."""

    start: int
    end: int
    key: str
    stem: str
    kind: TokenKind
    is_function: bool
    is_capital: bool
    form: str
    """the key with its capitals"""

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a figure."""
        return self.kind is TokenKind.WORD

    @property
    def is_content(self) -> bool:
        """Whether it is a word that carries content."""
        return self.is_word and not self.is_function

    @property
    def is_sign(self) -> bool:
        """Whether it is a sign of punctuation."""
        return self.kind is TokenKind.PUNCTUATION


@dataclass(frozen=True)
class Text:
    """A text with its units, where its sentences begin, and what stands in the lexicon."""

    text: str
    units: tuple[Unit, ...]
    sentence_starts: tuple[int, ...]
    found: Mapping[str, tuple[Found, ...]]
    vocabulary: Vocabulary

    def listed(self, place: str) -> tuple[Found, ...]:
        """What stands in a list of the lexicon, in order."""
        return (self.sets if place in SETS else self.found).get(place, ())

    @cached_property
    def facts(self) -> tuple[TypedToken, ...]:
        """The facts of the whole text."""
        return typed_tokens(self.text, self.vocabulary.language)

    @cached_property
    def sets(self) -> Mapping[str, tuple[Found, ...]]:
        """What stands in the sets of the lexicon, which only words that changed are looked up in."""
        return self.vocabulary.find(self.units, sets=True)

    def span(self, first: int, last: int) -> Span:
        """The span of the units [first, last); an empty one where there are none."""
        if first < last:
            return self.units[first].start, self.units[last - 1].end
        at = self.units[first].start if first < len(self.units) else len(self.text)
        return at, at

    def words(self, first: int, last: int) -> str:
        """The text of the units [first, last)."""
        start, end = self.span(first, last)
        return self.text[start:end]

    def sentence(self, at: int) -> tuple[int, int]:
        """The units of the sentence that a unit stands in."""
        number = max(0, bisect_right(self.sentence_starts, at) - 1)
        starts = self.sentence_starts or (0,)
        return starts[number], starts[number + 1] if number + 1 < len(starts) else len(self.units)


def read(text: str, marks: Sequence[Mark], vocabulary: Vocabulary) -> Text:
    """The text with its units; delegation marks are units of their own."""
    language = vocabulary.language
    units = []
    for token in tokens(text, language, marks=marks):
        if token.kind is TokenKind.SPACE:
            continue
        key = token.key if token.key.lower() in vocabulary.cased else token.key.lower()
        is_word = token.kind is TokenKind.WORD
        shown = text[token.start : token.end]
        units.append(
            Unit(
                start=token.start,
                end=token.end,
                key=key,
                stem=stem(word_of(key), language) if is_word else key if token.kind is TokenKind.PUNCTUATION else "",
                kind=token.kind,
                is_function=is_word and key in vocabulary.functions,
                is_capital=is_word and shown[:1].isupper(),
                form=token.key,
            )
        )
    found = vocabulary.find(units)
    for one in found.get("functions", ()):
        units[one.first : one.last] = [unit._replace(is_function=True) for unit in units[one.first : one.last]]
    starts = [start for start, _ in sentences(text, language)]
    return Text(
        text=text,
        units=tuple(units),
        sentence_starts=_places(starts, units),
        found=found,
        vocabulary=vocabulary,
    )


def _places(starts: Sequence[int], units: Sequence[Unit]) -> tuple[int, ...]:
    """The first unit of each sentence."""
    places: list[int] = []
    at = 0
    for start in starts:
        while at < len(units) and units[at].end <= start:
            at += 1
        if at < len(units) and (not places or at > places[-1]):
            places.append(at)
    return tuple(places)
