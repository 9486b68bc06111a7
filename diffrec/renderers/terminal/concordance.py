"""The ledger: one line for each row, what it was, what it is, what became of it.

       draft     final  fate            words    marks         section
Add.2      1         1  edited         -4   +3                 A. General recommendations
Add.2     24  ^      4  moved, edited  -12  +13  gone (China)  C. Final recommendations -> A. General recommendations
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import Fate, MarkFate
from diffrec.renderers.ledger import changed_words, fate_words, is_moved_up, mark_words, section_words
from diffrec.renderers.naming import cell_label, naming_of
from diffrec.renderers.terminal.table import Column, put_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.model import Comparison, Row
    from diffrec.renderers.naming import Naming
    from diffrec.renderers.terminal.page import Page
    from diffrec.renderers.terminal.table import Cell

MIN_WORDS = 12
"""a column of words that is narrower says nothing"""
MIN_DOCUMENT = 8
"""room for "Add.12" and for the beginning of a file's name"""
MIN_NUMBERS = 12
"""room for the longest of the usual, such as "para. 12 (c)"; merges of many items are cut"""
UP, DOWN = "^", "v"
FATE_STYLES: Mapping[Fate, str] = {
    Fate.UNCHANGED: "dim",
    Fate.EDITED: "",
    Fate.MERGED: "magenta",
    Fate.SPLIT: "magenta",
    Fate.REGROUPED: "magenta",
    Fate.DROPPED: "bold red",
    Fate.ADDED: "bold green",
}


def put_concordance(page: Page, comparison: Comparison, rows: Sequence[Row]) -> None:
    """Adds the table of these rows to the page."""
    first, last = comparison.versions[0], comparison.versions[-1]
    naming = naming_of(comparison)
    columns = (
        Column("", least=MIN_DOCUMENT),
        Column(first.name, right=True, least=MIN_NUMBERS),
        Column("", right=True),
        Column("", least=MIN_DOCUMENT),
        Column(last.name, right=True, least=MIN_NUMBERS),
        Column("fate"),
        Column("words", right=True),
        Column("", right=True),
        Column("marks", least=MIN_WORDS),
        Column("section", least=MIN_WORDS),
    )
    put_table(page, columns, [_cells(row, comparison, naming) for row in rows])


def _cells(row: Row, comparison: Comparison, naming: Naming) -> list[Cell]:
    draft, final = (cell_label(row.cells[end], naming.documents[end], naming.main) for end in (0, -1))
    deleted, inserted = changed_words(row)
    removed = any(mark.fate is MarkFate.REMOVED for mark in row.whole.attributions)
    return [
        (draft.document, "dim"),
        draft.numbers,
        (_direction(row, comparison), "bold yellow"),
        (final.document, "dim"),
        final.numbers,
        (fate_words(row), FATE_STYLES[row.whole.fate]),
        (f"-{deleted}" if deleted else "", "red"),
        (f"+{inserted}" if inserted else "", "green"),
        (mark_words(row), "yellow" if removed else "cyan"),
        section_words(row),
    ]


def _direction(row: Row, comparison: Comparison) -> str:
    if not row.whole.moved:
        return ""
    return UP if is_moved_up(row, comparison) else DOWN
