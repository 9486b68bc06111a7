"""Where the cells of a table stand, with cells that reach over several rows and columns.

<tr><td rowspan=2>A<td>B  <tr><td>C      ->  A (1, 1), B (1, 2), C (2, 2)
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from diffrec.readers.html.elements import Attributes

WHOLE = re.compile(r"\s*(\d{1,5})")
# Source: HTML Standard, 4.9.12 Processing model, for the greatest colspan; no table of text is as wide.
MAX_COLUMNS = 1000
# A table that holds one of these sets out a page.
PARTS_OF_A_PAGE = "table, h1, h2, h3, main, article, nav"


class Grid:
    """The places of the cells of one table, row by row; `number` counts the tables of the document from 1."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._row = 0
        self._column = 0
        self._taken_until: dict[int, int] = {}

    def next_row(self) -> None:
        """A new row begins."""
        self._row += 1
        self._column = 0

    def place(self, attributes: Attributes) -> tuple[int, int, int]:
        """The (table, row, column) of the next cell."""
        self._column += 1
        while self._taken_until.get(self._column, 0) >= self._row:
            self._column += 1
        first = self._column
        self._column = min(first + max(_whole(attributes, "colspan"), 1) - 1, max(first, MAX_COLUMNS))
        rows = _whole(attributes, "rowspan")
        if rows > 1:
            self._taken_until |= dict.fromkeys(range(first, self._column + 1), self._row + rows - 1)
        return self.number, max(self._row, 1), first


def _whole(attributes: Attributes, name: str) -> int:
    told = WHOLE.match(attributes.get(name) or "")
    return int(told[1]) if told else 1


def layouts_of(body: LexborNode) -> frozenset[int]:
    """The places of the tables that set out a page, so that their cells are no cells.

    They say so, or have one cell, or hold what only the page itself has; each element is passed once.
    """
    found = {table.mem_id for table in body.css("table[role=presentation], table[role=none]")}
    cells = Counter(table.mem_id for cell in body.css("td, th") if (table := _table_of(cell, set())) is not None)
    found |= {table for table, count in cells.items() if count == 1}
    seen: set[int] = set()
    for part in body.css(PARTS_OF_A_PAGE):
        table = _table_of(part, seen)
        if table is not None:
            found.add(table.mem_id)
    return frozenset(found)


def _table_of(node: LexborNode, seen: set[int]) -> LexborNode | None:
    """The table that an element stands in; None when there is none, or the way to it was seen before."""
    at = node.parent
    while at is not None and at.mem_id not in seen:
        if at.tag == "table":
            return at
        seen.add(at.mem_id)
        at = at.parent
    return None
