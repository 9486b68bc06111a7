"""The words of a text that carry its content, without their endings.

Member States should strengthen the marking of 16.4 anchors  ->  member state strengthen mark 16.4 anchor
会员国应考虑在港口                                              ->  会员 员国 国应 应考 考虑 港口
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from diffrec.text.characters import is_han
from diffrec.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from Stemmer import Stemmer

    from diffrec.languages import Language

CACHED_STEMS = 1 << 16  # more than the words of a language that a report uses


def stems(text: str, language: Language) -> tuple[str, ...]:
    """Lower-case stems of the content words, in order; function words are left out, figures and symbols kept whole."""
    return stems_of(words(text), language)


def stems_of(found: Iterable[str], language: Language) -> tuple[str, ...]:
    """The stems of words that were found already; where no blanks stand between words, pairs of their characters."""
    frequent, stemmer = language.frequent, language.stemmer
    if not language.is_spaced:
        return _pairs(list(map(str.lower, found)), frequent)
    return tuple([_stem(word, stemmer) for word in map(str.lower, found) if word not in frequent])


def stem(word: str, language: Language) -> str:
    """The stem of one word in small letters, a function word or not."""
    return _stem(word, language.stemmer)


def _pairs(found: list[str], frequent: frozenset[str]) -> tuple[str, ...]:
    """Each two characters that stand side by side, as most words of Chinese have two; other words as they are.

    A character between two function words stands for itself.
    """
    kept = [word if word not in frequent else "" for word in found]
    out = []
    for before, word, after in zip(["", *kept], kept, [*kept[1:], ""], strict=False):
        if not is_han(word):
            out.append(word)
        elif is_han(after):
            out.append(word + after)
        elif not is_han(before):
            out.append(word)
    return tuple(filter(None, out))


@lru_cache(CACHED_STEMS)
def _stem(word: str, stemmer: str | None) -> str:
    return _snowball(stemmer).stemWord(word) if stemmer and word.isalpha() else word


@cache
def _snowball(name: str) -> Stemmer:
    """The stemmer of that name.

    Source: M. F. Porter, Snowball: a language for stemming algorithms (2001), in its own library.
    """
    from Stemmer import Stemmer  # noqa: PLC0415 -- loads on first use

    return Stemmer(name)
