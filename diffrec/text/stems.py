"""The words of a text that carry its content, without their endings.

Member States should strengthen the marking of 16.4 anchors  ->  memb stat strengthen mark 16.4 anchor
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.text.tokens import TokenKind, tokens

if TYPE_CHECKING:
    from diffrec.languages import Language

MIN_STEM = 4  # letters; shorter ones fall together ("using" and "us", "states" and "sting")
FINAL_VOWELS = "ey"  # "party" and "part-ies", "state" and "stat-es"


def stems(text: str, language: Language) -> tuple[str, ...]:
    """Lower-case stems of the content words, in order; function words are left out, figures and symbols kept whole."""
    words = (token.key.lower() for token in tokens(text, language) if token.kind is TokenKind.WORD)
    return tuple(_stem(word, language) for word in words if word not in language.frequent)


def _stem(word: str, language: Language) -> str:
    if not word.isalpha() or not language.suffixes:
        return word
    for suffix in language.suffixes:
        if word.endswith(suffix) and len(word) - len(suffix) >= MIN_STEM:
            word = word[: -len(suffix)]
            break
    if len(word) > MIN_STEM and word[-1] in FINAL_VOWELS:
        word = word[:-1]
    if len(word) > MIN_STEM and word[-1] == word[-2]:
        word = word[:-1]
    return word
