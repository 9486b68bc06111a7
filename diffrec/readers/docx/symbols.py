"""Characters that Word keeps as a font and a place in it.

<w:sym w:font="Symbol" w:char="F061"/> -> "α"        <w:sym w:font="Wingdings" w:char="F0A8"/> -> "☐"

Source: Adobe's Symbol encoding; Unicode's mapping of Wingdings (L2/11-052R), the signs that documents use.
"""

from __future__ import annotations

from typing import Final

PRIVATE = range(0xF000, 0xF100)
PRINTABLE = range(0x20, 0xD800)
UNKNOWN = "\ufffd"
# From 0x41 and 0x61 on; letters that Greek does not have stand for variants.
GREEK_CAPITALS, GREEK_SMALL = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
SYMBOL: Final = {
    **{0x41 + at: letter for at, letter in enumerate(GREEK_CAPITALS)},
    **{0x61 + at: letter for at, letter in enumerate(GREEK_SMALL)},
    0xA3: "≤",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xBC: "…",
    0xD7: "⋅",
}
WINGDINGS: Final = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x75: "◆",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xE0: "→",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
FONTS: Final = {"symbol": SYMBOL, "wingdings": WINGDINGS}


def character(font: str, code: str) -> str:
    """The character at a place (in hexadecimal) of a font; U+FFFD where it is not known."""
    try:
        place = int(code, 16)
    except ValueError:
        return UNKNOWN
    if place in PRIVATE:
        place -= PRIVATE.start
        return FONTS.get(font.lower(), {}).get(place, UNKNOWN)
    return FONTS.get(font.lower(), {}).get(place) or (chr(place) if place in PRINTABLE else UNKNOWN)
