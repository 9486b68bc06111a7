"""The key by which strings are compared; the text itself is shown as found.

    “Côte d’Ivoire” (no‑break   blanks)   ->   'Côte d'Ivoire' (no-break blanks)

Source: Unicode NFC; NFKC would turn CO₂, m² and № into other content, so its mappings are taken over only for
ligatures, Arabic presentation forms and full-width characters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from diffrec.text.characters import DASHES, INVISIBLES, QUOTES

TATWEEL = "\u0640"
# Ligatures and presentation forms of Armenian, Hebrew and Arabic; full-width and half-width forms.
COMPATIBLE = (range(0xFB00, 0xFE00), range(0xFE70, 0xFEFD), range(0xFF01, 0xFFDD))
ARABIC_DIGITS = (range(0x0660, 0x066A), range(0x06F0, 0x06FA))
# Signs over and under Arabic letters that a writer sets or leaves out; ё is often printed as е.
VOWEL_SIGNS = frozenset(map(chr, (*range(0x064B, 0x0653), 0x0670)))
LETTERS = {"\u0451": "\u0435", "\u0401": "\u0415"}
PUNCTUATION = {"\u060c": ",", "\u3001": ",", "\u061b": ";", "\u061f": "?", "\u3002": ".", "\u2026": "..."}

_ODD = re.compile('[^\\x00-\\x7f]|["`]')


def fold(text: str) -> str:
    """The comparing key of a string: equal for strings that differ in glyphs only. White space is single, none outside.

    `fold(fold(text)) == fold(text)`.
    """
    text = _ODD.sub(_glyph, unicodedata.normalize("NFC", text))
    return " ".join(unicodedata.normalize("NFC", text).split())


def bare(text: str) -> str:
    """The letters and figures of a string in small form: equal whatever stands between them."""
    return "".join(filter(str.isalnum, fold(text).casefold()))


def letters(text: str) -> str:
    """What texts of the same content have in common: letters and figures alone; of signs alone the signs."""
    return bare(text) or fold(text)


def _glyph(match: re.Match[str]) -> str:
    return _glyph_key(match[0])


@cache
def _glyph_key(character: str) -> str:
    """What one character counts as."""
    if character in INVISIBLES or character in VOWEL_SIGNS or character == TATWEEL:
        return ""
    if character in QUOTES:
        return "'"
    if character in DASHES:
        return "-"
    if any(ord(character) in digits for digits in ARABIC_DIGITS):
        return str(unicodedata.digit(character))
    plain = unicodedata.normalize("NFKC", character)
    if plain != character and any(ord(character) in forms for forms in COMPATIBLE):
        return _ODD.sub(_glyph, plain)
    return LETTERS.get(character) or PUNCTUATION.get(character, character)
