"""Tables: which of their cells hold items, and which are figures beside the text.

    121.1 Ratify the Protocol (Peru);  | Supported | Treaties       the first cell is an item, the others are not
    Recommendation 3 | Ports should report every year. | 2032        an item over two cells
    3 | Ports should report every year. | 2032                       the same, where the head says "Recommendation"
    Recommendation 3 | a | E | E                                     a row of a table that repeats the labels
    Theme: Treaties                                                  alone in its row: a heading
    Posts | 12.5 | 13.0                                              figures

What holds no item is listed as left over, and its numbers are never taken for those of paragraphs.
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from diffrec.items.candidates import BARE, DOTTED, kind_of_head
from diffrec.items.marks import MAX_BARE_HEADING_WORDS, count_words, is_title_like
from diffrec.items.scripts import label_of, label_pattern, plain
from diffrec.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.items.flow import Flow
    from diffrec.languages import Language
    from diffrec.model import ItemKind, Span

# A provision has more words than the label of a line of figures: "Executive direction and management".
MIN_ITEM_WORDS = 5
UNIT = re.compile(r"[(（][^()（）]{1,120}[)）]")
NEAR_TABLE = 2  # blocks: between the unit and the first cell may stand the head of a column
FIELD = re.compile(r"\s*[^\W\d_a-z][\w /]{1,40}:\s")


class Cell(NamedTuple):
    """The blocks of one cell of a table, by their index in the flow."""

    blocks: tuple[int, ...]


def outside_items(flow: Flow, start: int, language: Language) -> list[Span]:
    """The spans of table cells, from `start` on, that hold neither an item nor a heading."""
    spans: list[Span] = []
    cells = [
        (block.cell, index)
        for index, block in enumerate(flow.blocks)
        if block.kind is BlockKind.CELL and block.cell is not None and flow.starts[index] >= start
    ]
    indexes = {index for _, index in cells}
    spans += (*_notes(flow, indexes, language), *_units(flow, indexes))
    named = _named(flow, start, language)
    for _, table in groupby(cells, key=lambda one: one[0][0]):
        members_of_table = list(table)
        patterns = _patterns(flow, members_of_table, language)
        rows = [
            [Cell(tuple(index for _, index in blocks)) for _, blocks in groupby(row, key=itemgetter(0))]
            for _, row in groupby(members_of_table, key=lambda one: one[0][1])
        ]
        kept = [set() if _is_repeated(flow, row, named, language) else _item_in(flow, row, patterns) for row in rows]
        for row, blocks in zip(rows, kept, strict=True):
            told = blocks or (_heading_in(flow, row) if any(kept) else set())
            spans += [_span(flow, index) for cell in row for index in cell.blocks if index not in told]
    return spans


def _units(flow: Flow, cells: set[int]) -> Iterator[Span]:
    """What stands in brackets above a table: "(Percentage)", "(Thousands of dollars)"."""
    for index, block in enumerate(flow.blocks):
        is_above = not cells.isdisjoint(range(index + 1, index + 1 + NEAR_TABLE))
        if index not in cells and is_above and UNIT.fullmatch(block.text.strip()):
            yield _span(flow, index)


def _notes(flow: Flow, cells: set[int], language: Language) -> Iterator[Span]:
    """The notes below tables: "a Excluding posts.", "Source: ..."; each follows a cell or another note."""
    words = language.either(language.table_notes)
    note = re.compile(rf"\s*(?:[a-z*†‡§]{{1,2}}\s+(?=[^\W\d_a-z])|(?i:{words})\s*:)")
    is_below = False
    for index, block in enumerate(flow.blocks):
        is_note = is_below and index not in cells and note.match(block.text) is not None
        if is_note:
            yield _span(flow, index)
        is_below = is_note or index in cells


def _named(flow: Flow, start: int, language: Language) -> set[tuple[str, ItemKind]]:
    """The labels that begin blocks outside of tables."""
    label = re.compile(label_pattern(language))
    outside = (block for at, block in zip(flow.starts, flow.blocks, strict=True) if at >= start and block.cell is None)
    matches = (label.match(plain(block.text).lstrip()) for block in outside)
    return {label_of(match, language) for match in matches if match}


def _is_repeated(flow: Flow, row: list[Cell], named: set[tuple[str, ItemKind]], language: Language) -> bool:
    """True for a row whose label has its item in the text: an annex lists once more what was recommended."""
    label = re.compile(label_pattern(language))
    matches = (label.match(plain(_text(flow, cell)).lstrip()) for cell in row)
    return any(label_of(match, language) in named for match in matches if match)


def _patterns(flow: Flow, cells: list[tuple[tuple[int, int, int], int]], language: Language) -> list[re.Pattern[str]]:
    """What begins an item in a table: a label, and a number where the head of the table speaks of items."""
    label = re.compile(label_pattern(language))
    head = " ".join(_block(flow, index) for cell, index in cells if cell[1] == 1)
    return [label, DOTTED, BARE] if kind_of_head(head, language) else [label]


def _heading_in(flow: Flow, row: list[Cell]) -> set[int]:
    """The block of a row with one short cell: a heading between the items of a table."""
    filled = [cell for cell in row if _text(flow, cell).strip()]
    is_heading = len(filled) == 1 and len(filled[0].blocks) == 1 and _is_heading(_text(flow, filled[0]))
    return set(filled[0].blocks) if is_heading else set()


def _item_in(flow: Flow, row: list[Cell], patterns: list[re.Pattern[str]]) -> set[int]:
    """The blocks of a row that are an item."""
    filled = [cell for cell in row if _text(flow, cell).strip()]
    for cell, following in zip(filled, [*filled[1:], None], strict=True):
        text = _text(flow, cell)
        match = next((match for pattern in patterns if (match := pattern.match(text))), None)
        if match is None:
            continue
        if count_words(text[match.end() :]) >= MIN_ITEM_WORDS:
            return {index for index in cell.blocks if index == cell.blocks[0] or not FIELD.match(_block(flow, index))}
        if following is not None and count_words(_text(flow, following)) >= MIN_ITEM_WORDS:
            return {*cell.blocks, *following.blocks}
    return set()


def _is_heading(text: str) -> bool:
    return is_title_like(text, MAX_BARE_HEADING_WORDS) and not DOTTED.match(text)


def _text(flow: Flow, cell: Cell) -> str:
    return "\n".join(_block(flow, index) for index in cell.blocks)


def _block(flow: Flow, index: int) -> str:
    return flow.text[slice(*_span(flow, index))]


def _span(flow: Flow, index: int) -> Span:
    return flow.starts[index], flow.starts[index] + len(flow.blocks[index].text)
