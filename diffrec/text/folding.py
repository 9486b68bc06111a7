"""The key by which strings are compared; the text itself is shown as found.

    “Côte d’Ivoire” (no‑break   blanks)   ->   'Côte d'Ivoire' (no-break blanks)

Source: Unicode NFC; NFKC would turn CO₂, m² and № into other content, so its mappings are taken over only for
ligatures, Arabic presentation forms and full-width characters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from diffrec.text.characters import DASHES, INVISIBLE, QUOTES

TATWEEL = "\u0640"
COMPATIBLE = "[\ufb00-\ufdff\ufe70-\ufefc\uff01-\uff5e\uff61-\uffdc]"
DIGITS = "[\u0660-\u0669\u06f0-\u06f9]"
PUNCTUATION = {"\u060c": ",", "\u3001": ",", "\u061b": ";", "\u061f": "?", "\u3002": ".", "\u2026": "..."}

_ODD = re.compile('[^\\x00-\\x7f]|["`]')
_INVISIBLE = re.compile(f"[{INVISIBLE}{TATWEEL}]")
_QUOTE = re.compile(f"[{QUOTES}]")
_DASH = re.compile(f"[{DASHES}]")
_COMPATIBLE = re.compile(COMPATIBLE)
_DIGIT = re.compile(DIGITS)


def fold(text: str) -> str:
    """The comparing key of a string: equal for strings that differ in glyphs only. White space is single, none outside.

    `fold(fold(text)) == fold(text)`.
    """
    text = _ODD.sub(_glyph, unicodedata.normalize("NFC", text))
    return " ".join(unicodedata.normalize("NFC", text).split())


def _glyph(match: re.Match[str]) -> str:
    return _glyph_key(match[0])


@cache
def _glyph_key(character: str) -> str:
    """What one character counts as."""
    for pattern, key in ((_INVISIBLE, ""), (_QUOTE, "'"), (_DASH, "-")):
        if pattern.match(character):
            return key
    if _DIGIT.match(character):
        return str(unicodedata.digit(character))
    if _COMPATIBLE.match(character):
        return _ODD.sub(_glyph, unicodedata.normalize("NFKC", character))
    return PUNCTUATION.get(character, character)
