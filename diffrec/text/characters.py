"""The shape of a text: every character that is not ASCII as the ASCII character that behaves like it.

    text    «Côte d’Ivoire» – 会员国
    shape   %Aaaa a'Aaaaaa% - ###       (ASCII stays as it is; # stands for U+0001)

One place knows what characters are, and patterns stay small: a class of all letters and marks takes the `re` module ten
milliseconds to compile, and one without marks ends a word before each (`وفق · ً · ا`); here a mark stays in its word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

INVISIBLES = frozenset(
    map(
        chr,
        (
            0x00AD,  # soft hyphen
            *(0x061C, 0x180E, 0xFEFF),  # Arabic letter mark, Mongolian separator, byte order mark
            *range(0x200B, 0x2010),  # blanks of no width, joiners, marks of direction
            *range(0x202A, 0x202F),
            *range(0x2060, 0x2065),
            *range(0x2066, 0x206A),
        ),
    )
)
QUOTES = frozenset("\"'`´‘’‚‛“”„‟«»‹›ʹ′″〝〞〟「」『』＂＇")
APOSTROPHES = frozenset("'‘’＇")
DASHES = frozenset("-‐‑‒–—―−⸺⸻﹘﹣－")

TENTHS, THOUSANDS = frozenset("\u066b"), frozenset("\u066c")
"""what stands before them in Arabic figures"""

# What stands in a shape for a character written without blanks between words, for a combining mark, and for what is in
# the text but never in the eye.
IDEOGRAM, MARK, INVISIBLE = "\x01", "\x02", "\x03"

# Radicals and ideographs, kana, compatibility ideographs, the planes of further ideographs. Source: Unicode blocks.
HAN_RANGES = (
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3040, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)

FULL_WIDTH = range(0xFF01, 0xFF5F)
FULL_WIDTH_SHIFT = 0xFEE0  # from there to ASCII

SIGNS = ((INVISIBLES, INVISIBLE), (APOSTROPHES, "'"), (DASHES, "-"), (TENTHS, "."), (THOUSANDS, ","))

_ODD = re.compile(r"[^\x00-\x7f]")


def shape(text: str) -> str:
    """The shape of a text, as long as the text."""
    return text if text.isascii() else _ODD.sub(lambda match: _shape_of(match[0]), text)


@cache
def _shape_of(character: str) -> str:
    """What one character behaves like."""
    for these, sign in SIGNS:
        if character in these:
            return sign
    if ord(character) in FULL_WIDTH:
        return chr(ord(character) - FULL_WIDTH_SHIFT)
    if is_han(character):
        return IDEOGRAM
    if unicodedata.category(character).startswith("M"):
        return MARK
    if character.isalnum():
        return "0" if character.isdecimal() else "A" if character.isupper() else "a"
    return " " if character.isspace() else "%"


def is_han(text: str) -> bool:
    """True for one character that is written without blanks between words."""
    return len(text) == 1 and any(first <= ord(text) <= last for first, last in HAN_RANGES)
