"""Tables of pages whose tags know paragraphs but no tables: what stands side by side is a row.

    tag 7  "1.1.1 Percentage of hours"  |  tag 8  "33.5 per cent utilized"        a row: cells (1, 1, 1) and (1, 1, 2)
    tag 9  "1.1.2 Completion"           |  tag 10 "Achieved."                     the next row
    tag 11 "58. The Office reports"                                               across the page: no table

A word processor that writes a tag for each paragraph of a cell writes them in the order of the rows.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.readers.pdf.lines import Line

# Two paragraphs stand side by side where they share so much of the height of the lower one.
MIN_SHARED_HEIGHT = 0.5
# Rows of a table are so near, in points for each point of type; a title or a unit stands farther off than a line.
MAX_ROW_SPACE = 3.5
# The cells of two rows stand in one column when they begin or end this near, in points.
SAME_EDGE = 4.0
PARAGRAPH = re.compile(r"\d{1,3}\.\s")


class Unit(NamedTuple):
    """The lines of one tag with their box; `left` to `bottom` in points from the top left corner."""

    lines: tuple[Line, ...]
    left: float
    top: float
    right: float
    bottom: float


def with_cells(lines: Sequence[Line], first_table: int, text_left: float) -> tuple[list[Line], int]:
    """The lines of a page, those of tables with their cells in their tags, and how many tables there are.

    `text_left` is where the text of the document begins: what stands there beside nothing is no cell.
    """
    units = [_unit(list(group)) for _, group in groupby(lines, key=lambda line: line.tag.order if line.tag else -1)]
    beside = {at for at, pair in enumerate(pairwise(units)) if _is_beside(*pair)}
    beside |= {at + 1 for at in beside}
    found: list[Line] = []
    tables = at = 0
    for first in sorted(beside):
        if first < at:
            continue
        start = _start_of_table(units[at : first + 1], text_left) + at
        end = _end_of_table(units, beside, first, text_left)
        found += [line for unit in units[at:start] for line in unit.lines]
        tables += 1
        found += _cells(units[start:end], first_table + tables)
        at = end
    return found + [line for unit in units[at:] for line in unit.lines], tables


def _unit(lines: list[Line]) -> Unit:
    boxes = [line.box for line in lines]
    return Unit(
        tuple(lines),
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _is_beside(one: Unit, other: Unit) -> bool:
    """True when neither reaches into the other's column and both stand at one height; known cells stay."""
    if any(unit.lines[0].tag is None or unit.lines[0].tag.cell for unit in (one, other)):
        return False
    if one.right > other.left and other.right > one.left:
        return False
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > MIN_SHARED_HEIGHT * min(one.bottom - one.top, other.bottom - other.top)


def _start_of_table(units: Sequence[Unit], text_left: float) -> int:
    """Where the table begins whose first row of cells side by side is the last: single cells may stand above it."""
    start = len(units) - 1
    left = units[start].left
    while start and units[start].top - units[start - 1].bottom <= MAX_ROW_SPACE * units[start].lines[0].size:
        above = units[start - 1]
        if abs(above.left - left) > SAME_EDGE or abs(left - text_left) <= SAME_EDGE or above.lines[0].is_bold:
            break
        start -= 1
    return start


def _end_of_table(units: Sequence[Unit], beside: set[int], start: int, text_left: float) -> int:
    """Where the rows end that begin at a unit: so do single cells between and below, but not text."""
    end = at = start
    edges: set[float] = set()
    bottom = units[start].bottom
    while at < len(units) and units[at].top - bottom <= MAX_ROW_SPACE * units[at].lines[0].size:
        unit = units[at]
        if at in beside:
            edges |= {unit.left, unit.right}
            end = at + 1
        elif not _is_in_column(unit, units[start:end], edges) or _is_text(unit, edges, text_left):
            break
        elif unit.left > min(edges) + SAME_EDGE and abs(unit.left - text_left) > SAME_EDGE:
            end = at + 1  # below a later column; below the first one it may follow the table
        bottom = max(bottom, unit.bottom)
        at += 1
    return end


def _is_text(unit: Unit, edges: set[float], text_left: float) -> bool:
    """True for a numbered paragraph, and for what begins where the text does and the table does not."""
    begins_text = abs(unit.left - text_left) <= SAME_EDGE < text_left - min(edges)
    return begins_text or PARAGRAPH.match(unit.lines[0].text) is not None


def _is_in_column(unit: Unit, rows: Sequence[Unit], edges: set[float]) -> bool:
    """True when a unit begins or ends where cells do and does not reach over all of them."""
    is_narrow = unit.right - unit.left < max(row.right for row in rows) - min(row.left for row in rows)
    return is_narrow and any(abs(side - edge) <= SAME_EDGE for edge in edges for side in (unit.left, unit.right))


def _cells(units: Sequence[Unit], table: int) -> list[Line]:
    """The lines of a table with their cells: a unit that is not beside the one before it begins a row."""
    found: list[Line] = []
    row, column = 1, 0
    for before, unit in zip([None, *units], units, strict=False):
        if before is not None and not _is_beside(before, unit) and unit.left < before.right:
            row, column = row + 1, 0
        column += 1
        found += [
            line._replace(tag=line.tag._replace(cell=(table, row, column))) if line.tag else line for line in unit.lines
        ]
    return found
