"""Where the cells of a table stand, with cells that reach over several rows and columns.

<tr><td rowspan=2>A<td>B  <tr><td>C      ->  A (1, 1), B (1, 2), C (2, 2)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

WHOLE = re.compile(r"\s*(\d{1,5})")
MAX_COLUMNS = 100
"""no table of text is as wide; what a span says beyond it is not believed"""


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

    def place(self, attributes: Mapping[str, str | None]) -> tuple[int, int, int]:
        """The (table, row, column) of the next cell."""
        self._column += 1
        while self._taken_until.get(self._column, 0) >= self._row:
            self._column += 1
        first = self._column
        self._column = min(first + max(_whole(attributes, "colspan"), 1) - 1, max(first, MAX_COLUMNS))
        rows = _whole(attributes, "rowspan")
        if rows > 1 and first <= MAX_COLUMNS:
            self._taken_until |= dict.fromkeys(range(first, self._column + 1), self._row + rows - 1)
        return self.number, max(self._row, 1), first


def _whole(attributes: Mapping[str, str | None], name: str) -> int:
    told = WHOLE.match(attributes.get(name) or "")
    return int(told[1]) if told else 1
