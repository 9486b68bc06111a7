"""What older Arabic files suffered, told and not mended: a reader of the page must know that it is so.

") تابع (" where the page shows "(تابع)"      the brackets were stored as they look from the other side
"٠٨٣٣", "٥٧٩١" for the resolution 3380 of 1975   the figures were stored from right to left

Source: samples of the United Nations Parallel Corpus; the project's domain notes, "Languages".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.model import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

ARABIC = "\u0621-\u064a\ufb50-\ufdff\ufe70-\ufefc"
# A short stretch of Arabic between two brackets that face away from it, and one between two that face it.
INNER = rf"\s*[{ARABIC}][^()\[\]\n]{{0,80}}"
AWAY = re.compile(rf"(?<!\S)[)\]]{INNER}[(\[]")
TOWARDS = re.compile(rf"[(\[]{INNER}[)\]]")
FOUR_FIGURES = re.compile(r"(?<![٠-٩])[٠-٩]{4}(?![٠-٩])")
# Years that documents of the United Nations speak of.
YEARS = range(1900, 2100)
# One may be a slip of a typist.
MIN_PLACES = 2


def damage_of(text: str, source: str) -> Iterator[Notice]:
    """Notices of brackets and figures that a file of Arabic holds turned round."""
    away, towards = len(AWAY.findall(text)), len(TOWARDS.findall(text))
    if away >= MIN_PLACES and away > towards:
        message = f"{away} pairs of brackets open with the closing one, as in old Arabic files; they were left so"
        yield Notice(code="brackets-mirrored", message=message, source=source)
    figures = FOUR_FIGURES.findall(text)
    turned = sum(int(figure[::-1]) in YEARS and int(figure) not in YEARS for figure in figures)
    straight = sum(int(figure) in YEARS for figure in figures)
    if turned >= MIN_PLACES and turned > straight:
        message = f"{turned} years read as such only from right to left, as in old Arabic files; no figure was turned"
        yield Notice(code="figures-reversed", message=message, source=source)
