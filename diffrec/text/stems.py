"""The words of a text that carry its content, without their endings.

Member States should strengthen the marking of 16.4 anchors  ->  memb stat strengthen mark 16.4 anchor
会员国应考虑在港口                                              ->  会员 员国 国应 应考 考虑 港口
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from diffrec.text.characters import is_han
from diffrec.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.languages import Language

MIN_STEM = 4  # letters; shorter ones fall together ("using" and "us", "states" and "sting")
CACHED_STEMS = 1 << 16  # more than the words of a language that a report uses
FINAL_VOWELS = "ey"  # "party" and "part-ies", "state" and "stat-es"


def stems(text: str, language: Language) -> tuple[str, ...]:
    """Lower-case stems of the content words, in order; function words are left out, figures and symbols kept whole."""
    return stems_of(words(text), language)


def stems_of(found: Iterable[str], language: Language) -> tuple[str, ...]:
    """The stems of words that were found already; where no blanks stand between words, pairs of their characters."""
    frequent, suffixes = language.frequent, language.suffixes
    if not language.is_spaced:
        return _pairs(list(map(str.lower, found)), frequent)
    return tuple([_stem(word, suffixes) for word in map(str.lower, found) if word not in frequent])


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
def _stem(word: str, suffixes: tuple[str, ...]) -> str:
    if not word.isalpha() or not suffixes:
        return word
    if word.endswith(suffixes):
        fits = (len(suffix) for suffix in suffixes if word.endswith(suffix) and len(word) - len(suffix) >= MIN_STEM)
        word = word[: len(word) - next(fits, 0)]
    if len(word) > MIN_STEM and word[-1] in FINAL_VOWELS:
        word = word[:-1]
    if len(word) > MIN_STEM and word[-1] == word[-2]:
        word = word[:-1]
    return word
