"""A table of short cells: as wide as its contents; where the page is narrower, columns shrink and the last ones fall.

draft    final  fate     words   section
  24  ^     4   edited  -12 +13  C. Final -> A. General
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.renderers.terminal.texts import apart
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.text import Text

    from diffrec.renderers.terminal.page import Page

GAP = 2


class Column(NamedTuple):
    """A heading; numbers stand right; a column may shrink to `least` when the page is narrow, without it never."""

    heading: str
    right: bool = False
    least: int = 0


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
    widths = {at: max(len(columns[at].heading), *(row[at].cell_len for row in cells)) for at in kept}
    widths = _fitted(columns, widths, page.width, indent)
    page.say(_line([page.text(columns[at].heading, "dim") for at in widths], columns, widths, page.text(" " * indent)))
    for row in cells:
        page.say(_line([row[at] for at in widths], columns, widths, page.text(" " * indent)))
    return tuple(columns[at].heading for at in kept if at not in widths)


def _text(cell: Cell, make: type[Text]) -> Text:
    text, style = (cell, "") if isinstance(cell, str) else cell
    return make(one_line(text), style)


def _fitted(columns: Sequence[Column], widths: dict[int, int], width: int | None, indent: int) -> dict[int, int]:
    """The widths so that the table fits: columns that may shrink do, the widest first; then the last ones fall."""
    if width is None:
        return widths
    fitted = dict(widths)
    while (excess := indent + sum(fitted.values()) + GAP * (len(fitted) - 1) - width) > 0:
        floors = {at: size for at, size in fitted.items() if columns[at].least and size > columns[at].least}
        if sum(size - columns[at].least for at, size in floors.items()) >= excess:
            fitted[max(floors, key=lambda at: fitted[at])] -= 1
        elif len(fitted) > 1:
            fitted.popitem()
        else:
            return dict.fromkeys(fitted, width - indent)
    return fitted


def _line(cells: list[Text], columns: Sequence[Column], widths: dict[int, int], line: Text) -> Text:
    """The line with the cells behind it."""
    make = type(line)
    for number, (at, cell) in enumerate(zip(widths, cells, strict=True)):
        fitting = cell.copy()
        fitting.truncate(widths[at], overflow="ellipsis")
        padding = " " * (widths[at] - fitting.cell_len)
        fitting = apart(fitting)
        line.append(" " * (GAP if number else 0))
        line.append_text(make(padding).append_text(fitting) if columns[at].right else fitting.append(padding))
    line.rstrip()
    return line
