"""A table of short cells: as wide as its contents; where the page is narrower, columns shrink and some are left out.

draft    final  fate     words   section
  24  ^     4   edited  -12 +13  C. Final -> A. General
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.renderers.terminal.texts import apart
from diffrec.renderers.terminal.theme import STRONG
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.text import Text

    from diffrec.renderers.terminal.page import Page

GAP = 2
CUT = "…"


class Column(NamedTuple):
    """A heading; numbers stand right; a column may shrink to `least` when the page is narrow, without it never.

    Where that is not enough, columns of the highest `falls` are left out first, those of one number together; those
    without stay longest. A cell that is cut keeps its beginning, or its end where `keeps_end`.
    """

    heading: str
    right: bool = False
    least: int = 0
    falls: int = 0
    keeps_end: bool = False


Cell = str | tuple[str, str]
"""a text, or a text and its style"""


def put_table(
    page: Page, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, indent: int = 2
) -> tuple[str, ...]:
    """Adds the table; columns that are empty in every row are left out.

    Returns the headings for which there is no room.
    """
    cells = [[_text(cell, page.text) for cell in row] for row in rows]
    kept = [at for at, _ in enumerate(columns) if any(row[at].plain for row in cells)]
    columns = [column._replace(heading=one_line(column.heading)) for column in columns]
    headings = [page.text(column.heading, STRONG) for column in columns]
    widths = {at: max(headings[at].cell_len, *(row[at].cell_len for row in cells)) for at in kept}
    widths = _fitted(columns, widths, page.width, indent)
    for row in (headings, *cells):
        page.put(_line([row[at] for at in widths], columns, widths, page.text(" " * indent)))
    return tuple(columns[at].heading for at in kept if at not in widths and columns[at].heading)


def _text(cell: Cell, make: type[Text]) -> Text:
    text, style = (cell, "") if isinstance(cell, str) else cell
    return make(one_line(text), style)


def _fitted(columns: Sequence[Column], widths: dict[int, int], width: int | None, indent: int) -> dict[int, int]:
    """The widths so that the table fits: columns that may shrink do, the widest first; then some are left out."""
    if width is None:
        return widths
    fitted = dict(widths)
    while (excess := indent + sum(fitted.values()) + GAP * (len(fitted) - 1) - width) > 0:
        floors = {at: size for at, size in fitted.items() if columns[at].least and size > columns[at].least}
        if sum(size - columns[at].least for at, size in floors.items()) >= excess:
            fitted[max(floors, key=lambda at: fitted[at])] -= 1
        elif len(fitted) > 1:
            fitted = _without_last(columns, fitted)
        else:
            return dict.fromkeys(fitted, width - indent)
    return fitted


def _without_last(columns: Sequence[Column], widths: dict[int, int]) -> dict[int, int]:
    """The widths without the columns that fall first."""
    first = max(columns[at].falls for at in widths)
    last = max(widths)
    return {at: size for at, size in widths.items() if (columns[at].falls != first if first else at != last)}


def _fitting(cell: Text, width: int, column: Column) -> Text:
    """The cell, cut where it is wider than its column."""
    if column.keeps_end and cell.cell_len > width:
        while cell.cell_len >= width:
            cell = cell[1:]
        return type(cell)(CUT).append_text(cell)
    cell.truncate(width, overflow="ellipsis")
    return cell


def _line(cells: list[Text], columns: Sequence[Column], widths: dict[int, int], line: Text) -> Text:
    """The line with the cells behind it."""
    for number, (at, cell) in enumerate(zip(widths, cells, strict=True)):
        fitting = _fitting(cell.copy(), widths[at], columns[at])
        padding = " " * (widths[at] - fitting.cell_len)
        before, behind = (padding, "") if columns[at].right else ("", padding)
        line.append(" " * (GAP if number else 0) + before).append_text(apart(fitting)).append(behind)
    line.rstrip()
    return line
