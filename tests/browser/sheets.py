"""What stands on paper, as text: the sheets of a PDF, each part with the column that it stands in.

sheet 1 of 3
head left   draft UNEP/XYZ/WG.9/2021/6/L.1
whole       Texts
left        draft · Recommendation 2 ...
right       final · Recommendation 2 ...

Heights and breaks of lines depend on the fonts of a machine, and are left out.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator

MM = 72 / 25.4
# From the style sheet: what stands in the margins of the page is a head or a foot, and two columns share the rest.
TOP_MM, BOTTOM_MM, RIGHT_COLUMN_MM = 18, 16, 108.3
SLACK_MM = 1.5
# Words this far from the last ones are other words: in another column, or on another line.
APART_MM = 2.5
# PDFium's sign for a hyphen at the end of a line.
HYPHEN = "\ufffe"


class Part(NamedTuple):
    """Words on a sheet: the column where they stand, and what they say."""

    place: str
    words: str


class Run(NamedTuple):
    """Words that follow each other closely; millimetres from the left, the top and the bottom of the sheet."""

    left: float
    above: float
    beneath: float
    is_on_new_line: bool
    words: str

    @property
    def place(self) -> str:
        """The margin or the column that the run begins in; "" for one that begins in neither column."""
        if self.above < TOP_MM:
            return "head left" if self.left < RIGHT_COLUMN_MM / 2 else "head right"
        if self.beneath < BOTTOM_MM:
            return "foot"
        return "right" if self.is_on_new_line and abs(self.left - RIGHT_COLUMN_MM) < SLACK_MM else ""


def sheets(pdf: bytes) -> list[list[Part]]:
    """The parts of each sheet in reading order."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [parts(list(runs(page))) for page in document]
    finally:
        document.close()


def as_text(all_sheets: list[list[Part]]) -> str:
    """The sheets as they are kept in a file."""
    lines: list[str] = []
    for number, sheet in enumerate(all_sheets, 1):
        lines += [f"sheet {number} of {len(all_sheets)}", *(f"{place:<11} {words}" for place, words in sheet), ""]
    return "\n".join(lines)


def on_one_sheet(all_sheets: list[list[Part]]) -> list[Part]:
    """The parts as if the paper had no end: where it ends is a matter of fonts."""
    return together([part for sheet in all_sheets for part in sheet if not part.place.startswith(("head", "foot"))])


def parts(found: list[Run]) -> list[Part]:
    """The runs of a sheet by columns: of two columns the left one comes whole before the right one."""
    placed: list[Part] = []
    is_left = False
    for run in found:
        is_left = not run.place and (is_left or has_right(run, found))
        placed.append(Part(run.place or ("left" if is_left else "whole"), run.words))
    return together(placed)


def together(placed: list[Part]) -> list[Part]:
    """The parts, neighbours of one column as one."""
    groups = groupby(placed, key=lambda part: part.place)
    return [Part(place, " ".join(" ".join(part.words for part in group).split())) for place, group in groups]


def has_right(run: Run, found: list[Run]) -> bool:
    """Whether a run of the right column stands at the height of this one."""
    return any(one.place == "right" and abs(one.above - run.above) < APART_MM for one in found)


def runs(page: pypdfium2.PdfPage) -> Iterator[Run]:
    """The runs of a sheet in the order in which the browser set them."""
    height = page.get_height() / MM
    text = page.get_textpage()
    words, start, end = "", (0.0, 0.0, 0.0, False), (0.0, 0.0)
    for at in range(text.count_chars()):
        letter = text.get_text_range(at, 1).replace(HYPHEN, "-")
        left, bottom, right, top = (value / MM for value in text.get_charbox(at, loose=True))
        if letter.isspace() or right <= left:
            words += " "
            continue
        is_new_line = abs(bottom - end[1]) > APART_MM
        if is_new_line or abs(left - end[0]) >= APART_MM:
            yield from [Run(*start, words)] if words.strip() else []
            words, start = "", (left, height - top, bottom, is_new_line)
        words, end = words + letter, (right, bottom)
    yield from [Run(*start, words)] if words.strip() else []
    text.close()
