"""Numbers, letters and signs as the scripts of the six languages write them.

"١٢"   ->  "12"        "（一）"   ->  "(一)"        (as long as before, so that every place is kept)
"""

from __future__ import annotations

from diffrec.text.characters import FULL_WIDTH, FULL_WIDTH_SHIFT

ARABIC_DIGITS = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
PLAIN = {
    **{character: character - FULL_WIDTH_SHIFT for character in FULL_WIDTH},
    **{ord(digit): ord("0") + value for digits in ARABIC_DIGITS for value, digit in enumerate(digits)},
}


def plain(text: str) -> str:
    """The text with ASCII digits and half-width signs, as long as before."""
    return text.translate(PLAIN)
