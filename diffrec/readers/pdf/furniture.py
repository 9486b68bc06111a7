"""What a page puts round its text: running heads and feet, page numbers, job numbers, bar codes.

head of page 2   "A/AC.5/2031/L.2"        again on page 4: running head
foot of page 2   "2/10" | "31-08283"      page number | job number
foot of page 1   "*3108283*"              bar code

Told by place first (the bands at the edges of a page), then by form or because it comes again on another page. Nothing
in the middle of a page is furniture.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.readers.pdf.lines import Line

# Shares of the page's height. Measured on 22 UN reports: heads end at 0.08, text begins at 0.10; text ends at 0.93 and
# feet begin at 0.90 of the first page, above the bar code, and at 0.94 of others.
HEAD_BAND = 0.1
FOOT_BAND = 0.88
SYMBOL = re.compile(r"[A-Z][A-Z0-9]{0,7}(?:/[A-Za-z0-9.\-]+)+\*{0,3}")
PAGE_NUMBER = re.compile(
    r"(?:page\s+|[-–—]\s*)?[0-9]{1,4}(?:\s*(?:/|of)\s*[0-9]{1,4}|\s*[-–—])?|[ivxl]{1,7}", re.IGNORECASE
)
JOB_NUMBER = re.compile(r"(?:[A-Z]{1,3}\.)?\d{2}-\d{4,6}\*?(?:\s*\([A-Z]\))?(?:\s*\d{6})*")
BAR_CODE = re.compile(r"\*[\dA-Z]{6,10}\*|[\uf020-\uf07e ]{6,}")
LANGUAGE_MARK = re.compile(r"\([A-Z]\)(?:\s*\d{6})*|\d{6}(?:\s+\d{6})*")
RECYCLE = re.compile(r"Please recycle\W*|[\ue000-\uf8ff\W]{1,3}", re.IGNORECASE)
FORMS = (
    (PAGE_NUMBER, "page number"),
    (JOB_NUMBER, "job number"),
    (BAR_CODE, "bar code"),
    (LANGUAGE_MARK, "job number"),
    (RECYCLE, "logo"),
)
FIGURE = re.compile(r"\d+")


def furniture_of(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[dict[int, str]]:
    """For each page, which of its lines are furniture, by index, and why."""
    repeated = _repeated(pages, heights)
    found: list[dict[int, str]] = []
    for lines, height in zip(pages, heights, strict=True):
        named = {}
        for index in _banded(lines, height):
            why = _why(lines[index], repeated, is_head=lines[index].baseline < height / 2)
            if why:
                named[index] = why
        found.append(named)
    return found


def _banded(lines: Sequence[Line], height: float) -> Iterator[int]:
    """The lines in the bands at the head and the foot of a page."""
    for index, line in enumerate(lines):
        if line.baseline < HEAD_BAND * height or line.top > FOOT_BAND * height:
            yield index


def _why(line: Line, repeated: set[str], *, is_head: bool) -> str | None:
    for form, why in FORMS:
        if form.fullmatch(line.text):
            return why
    if line.page > 1 and SYMBOL.fullmatch(line.text):
        return "running head" if is_head else "running foot"
    if _key(line.text) in repeated:
        return "running head" if is_head else "running foot"
    return None


def _repeated(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> set[str]:
    """Texts that stand in the same band of two or more pages, their figures left out of account."""
    seen = Counter[str]()
    for lines, height in zip(pages, heights, strict=True):
        seen.update({_key(lines[index].text) for index in _banded(lines, height)})
    return {key for key, count in seen.items() if count > 1 and any(map(str.isalpha, key))}


def _key(text: str) -> str:
    return FIGURE.sub("0", text.casefold())
