"""Tables made of real documents hold every text as it stands, whatever is in it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

import diffrec
from diffrec.model import Comparison, Row, cell_text
from diffrec.renderers.rows import inside_rows
from diffrec.renderers.visible import visible
from tests.renderers.summed import summary_lines
from tests.renderers.tables import cells_of_sheet, cells_of_word, made

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = {
    "seeds-2018": ("draft-deliberations.txt", "draft-recommendations.txt", "final.txt"),
    "eca-2025": ("draft.pdf", "final.pdf"),
    "upr-slovenia-2019": ("draft.pdf", "final.docx"),
}


@cache
def compared(folder: Path) -> Comparison:
    *drafts, final = (folder / name for name in PAIRS[folder.name])
    return diffrec.compare(diffrec.load(*drafts), diffrec.load(final))


def texts(row: Row) -> list[str]:
    return [visible(cell_text(cell)) for cell in row.cells]


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("code", ["en", "ar"])
def test_every_text_stands_in_both_tables(shared: Path, name: str, code: str) -> None:
    comparison = compared(shared / "documents" / name)
    expected = [texts(row) for row in inside_rows(comparison)]
    word = [line for line in cells_of_word(made(comparison, "synoptic", code))[1:] if len(line) > 1]
    sheet = cells_of_sheet(made(comparison, "xlsx", code), 1)[1:]
    for lines in (word, sheet):
        assert [[cell.partition("\n")[2] for cell in line[:-1]] for line in lines] == expected
    assert all(line.strip() for line in summary_lines(comparison, code))
