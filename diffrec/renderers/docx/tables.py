r"""Items that come where the others stand in rows of a table: a row of their own, cut like that of another one.

| 1. | Ships ... | supported |   ->   | 2. | Ports ... |   |, tracked as an inserted row
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.readers.docx.names import opening
from diffrec.renderers.wordfile.elements import (
    CELL,
    PARAGRAPH,
    ROW,
    ROW_PROPERTIES,
    copied,
    made,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from diffrec.renderers.docx.tracking import Tracker


def row_of(paragraph: Element | None) -> Element | None:
    """The row of a table with several columns that a paragraph stands in; that of one column is a mere frame."""
    row = None if paragraph is None else next(paragraph.iterancestors(ROW), None)
    return row if row is not None and len(row.findall(CELL)) > 1 else None


def new_row(tracker: Tracker, row: Element, filled: Sequence[tuple[Element, Element]]) -> Element:
    """A row like another one; each new paragraph stands in the cell in which the paragraph beside it stands there."""
    made_row = made("tr")
    properties = copied(row.find(ROW_PROPERTIES), "ins", "del", "trPrChange", "tblHeader")
    if properties is not None:
        made_row.append(properties)
    for cell in row.iterchildren(CELL):
        made_cell = made("tc")
        shape = copied(opening(cell, "tcPr"), "vMerge", "cellIns", "cellDel", "cellMerge", "tcPrChange")
        made_cell.append(shape if shape is not None else made("tcPr"))
        said = [paragraph for like, paragraph in filled if cell in like.iterancestors(CELL)]
        made_cell.extend(said or [tracker.paragraph(next(cell.iter(PARAGRAPH), made("p")))])
        made_row.append(made_cell)
    tracker.row(made_row, "ins")
    return made_row
