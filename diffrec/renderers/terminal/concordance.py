"""The ledger: one line for each row, what it was, what it is, what became of it.

draft     final   fate            words    marks          section
Add.2  1      1   edited          -4  +3                  A. General recommendations
Add.2 24  ^   4   moved, edited  -12 +13   (China) gone   C. Final recommendations -> A. General recommendations
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import Confidence, Fate, MarkFate
from diffrec.renderers.headline import traced_marks
from diffrec.renderers.naming import draft_numbers, main_kind, short_names
from diffrec.renderers.terminal.marked import changed_words
from diffrec.renderers.terminal.table import Column, put_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.model import Comparison, Item, ItemKind, Row, Version
    from diffrec.renderers.terminal.page import Page
    from diffrec.renderers.terminal.table import Cell

MIN_WORDS = 12
"""a column of words that is narrower says nothing"""
MIN_NUMBERS = 15
"""room for the longest of the usual: "Add.2 115.104" and "draft, para. 14"; merges of many items are cut"""
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
MARK_WORDS: Mapping[MarkFate, str] = {
    MarkFate.KEPT: "kept",
    MarkFate.REMOVED: "gone",
    MarkFate.ADDED: "new",
    MarkFate.CHANGED: "changed",
}


def put_concordance(page: Page, comparison: Comparison, rows: Sequence[Row]) -> None:
    """Adds the table of these rows to the page."""
    first, last = comparison.versions[0], comparison.versions[-1]
    names = {**short_names(first.documents), **short_names(last.documents)}
    main = main_kind(comparison)
    columns = (
        Column(first.name, right=True, least=MIN_NUMBERS),
        Column("", right=True),
        Column(last.name, right=True, least=MIN_NUMBERS),
        Column("fate"),
        Column("words", right=True),
        Column("", right=True),
        Column("marks", least=MIN_WORDS),
        Column("section", least=MIN_WORDS),
    )
    put_table(page, columns, [_cells(row, comparison, names, main) for row in rows])


def _cells(row: Row, comparison: Comparison, names: Mapping[str, str], main: ItemKind | None) -> list[Cell]:
    deleted, inserted = changed_words(row)
    removed = any(mark.fate is MarkFate.REMOVED for mark in row.whole.attributions)
    return [
        draft_numbers(row.cells[0], names, main),
        (direction(row, comparison), "bold yellow"),
        draft_numbers(row.cells[-1], names, main),
        (_fate(row), FATE_STYLES[row.whole.fate]),
        (f"-{deleted}" if deleted else "", "red"),
        (f"+{inserted}" if inserted else "", "green"),
        (_marks(row), "yellow" if removed else "cyan"),
        section_words(row),
    ]


def _fate(row: Row) -> str:
    words = ("moved, " if row.whole.moved else "") + row.whole.fate
    return f"{words}, unsure" if row.whole.confidence is Confidence.LOW else words


def _marks(row: Row) -> str:
    """The marks by their fate: "(China), (EU, France) gone, (Brazil) kept"."""
    fates: dict[MarkFate, list[str]] = {}
    for mark in traced_marks([row]):
        fates.setdefault(mark.fate, []).append(mark.attribution.text)
    return ", ".join(f"{', '.join(texts)} {MARK_WORDS[fate]}" for fate, texts in fates.items())


def section_words(row: Row) -> str:
    """The section of the final, or of both where it is another one."""
    sections = [cell[0].section[-1] if cell and cell[0].section else "" for cell in (row.cells[0], row.cells[-1])]
    if row.whole.resectioned and all(sections):
        return " -> ".join(sections)
    return sections[1] if row.cells[-1] else sections[0]


def direction(row: Row, comparison: Comparison) -> str:
    """Whether a moved row now stands earlier (up) or later (down) among the items of its kind; empty when it stayed."""
    if not (row.whole.moved and row.cells[0] and row.cells[-1]):
        return ""
    before, after = (
        _place(cell[0], version)
        for cell, version in ((row.cells[0], comparison.versions[0]), (row.cells[-1], comparison.versions[-1]))
    )
    return UP if after < before else DOWN


def _place(item: Item, version: Version) -> float:
    """How far down the version an item stands, from 0 to 1, among those of its kind."""
    alike = [other.id for other in version.items if other.kind is item.kind]
    return alike.index(item.id) / len(alike)
