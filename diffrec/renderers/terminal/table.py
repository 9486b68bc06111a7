"""A table of short cells: as wide as its contents, and cut at the right where the page is narrower.

draft    final  fate     words   section
  24  ^     4   edited  -12 +13  C. Final -> A. General
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.renderers.terminal.page import Page

GAP = 2
MIN_LAST = 12
"""a last column narrower than this says nothing and is left out"""


@dataclass(frozen=True, slots=True)
class Column:
    """A heading; numbers stand right; `cut_first` is given up before other columns when the page is narrow."""

    heading: str
    right: bool = False


Cell = str | tuple[str, str]
"""a text, or a text and its style"""


def put_table(page: Page, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, indent: int = 2) -> None:
    """Adds the table; columns that are empty in every row are left out, the last one takes what room is left."""
    cells = [[_text(cell) for cell in row] for row in rows]
    kept = [at for at, _ in enumerate(columns) if any(row[at].plain for row in cells)]
    widths = {at: max(len(columns[at].heading), *(row[at].cell_len for row in cells)) for at in kept}
    widths = _fitted(widths, page.width, indent)
    page.say(_line([Text(columns[at].heading, "dim") for at in widths], columns, widths, indent))
    for row in cells:
        page.say(_line([row[at] for at in widths], columns, widths, indent))


def _text(cell: Cell) -> Text:
    text, style = (cell, "") if isinstance(cell, str) else cell
    return Text(one_line(text), style)


def _fitted(widths: dict[int, int], width: int | None, indent: int) -> dict[int, int]:
    """The widths so that the table fits: the last column shrinks, then falls, then the one before it, and so on."""
    if width is None:
        return widths
    fitted = dict(widths)
    while len(fitted) > 1:
        last = next(reversed(fitted))
        excess = indent + sum(fitted.values()) + GAP * (len(fitted) - 1) - width
        if excess <= 0:
            return fitted
        if fitted[last] - excess >= MIN_LAST:
            return {**fitted, last: fitted[last] - excess}
        fitted.pop(last)
    return {at: min(size, width - indent) for at, size in fitted.items()}


def _line(cells: list[Text], columns: Sequence[Column], widths: dict[int, int], indent: int) -> Text:
    line = Text(" " * indent)
    for number, (at, cell) in enumerate(zip(widths, cells, strict=True)):
        fitting = cell.copy()
        fitting.truncate(widths[at], overflow="ellipsis")
        padding = " " * (widths[at] - fitting.cell_len)
        line.append(" " * (GAP if number else 0))
        line.append_text(Text(padding).append_text(fitting) if columns[at].right else fitting.append(padding))
    line.rstrip()
    return line
