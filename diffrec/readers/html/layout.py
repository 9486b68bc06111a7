"""Tables that set out a page: their cells are no cells.

<table role=presentation><tr><td>Menu<td><h1>Report</h1>     ->  the menu and the report, one below the other
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# A table that holds one of these sets out a page.
PARTS_OF_A_PAGE = "table, h1, h2, h3, main, article, nav"


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
