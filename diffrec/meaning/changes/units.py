"""A cell's text as words and signs, each with its stem, and the lexicon's words in it.

"Member States should: (a) ..."     Unit(member) Unit(states) Unit(should) Unit(:)     modals: should [2, 3)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
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
    from diffrec.text.typed import TokenType, TypedToken


LONGEST_PHRASE = 24
"""units of the longest words of a lexicon; those of English have eleven, of Chinese eighteen"""
MOST_AROUND = 300
"""units before and behind a change that count as its sentence; the longest of the 2018 pair has 190"""


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

    def near(self, place: str, first: int, last: int) -> list[Found]:
        """What stands in a list of the lexicon and has one of the units [first, last)."""
        found = self.listed(place)
        begin = bisect_left(found, first - LONGEST_PHRASE, key=lambda one: one.first)
        end = bisect_left(found, last, key=lambda one: one.first)
        return [one for one in found[begin:end] if one.last > first]

    def is_start(self, at: int) -> bool:
        """Whether a sentence begins with a unit."""
        place = bisect_left(self.sentence_starts, at)
        return place < len(self.sentence_starts) and self.sentence_starts[place] == at

    def around(self, at: int) -> tuple[Unit, ...]:
        """The units of the sentence that a unit stands in, of a very long one those nearby."""
        begin, end = self.sentence(at)
        return self.units[max(begin, at - MOST_AROUND) : min(end, at + MOST_AROUND)]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words."""
        return frozenset(unit.stem for unit in self.units)

    @cached_property
    def ways_out(self) -> Counter[str | None]:
        """How often each caveat stands in the text, by its name."""
        return Counter(one.entry.meaning for one in self.listed("caveats"))

    @cached_property
    def facts_said(self) -> Counter[tuple[TokenType, str]]:
        """How often each fact is said."""
        return Counter((token.type, token.key) for token in self.facts)

    def facts_near(self, start: int, end: int) -> list[TypedToken]:
        """The facts that share a character with a stretch of the text."""
        begin = bisect_right(self.facts, start, key=lambda token: token.span[1])
        stop = bisect_left(self.facts, end, key=lambda token: token.span[0])
        return list(self.facts[begin:stop])

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
