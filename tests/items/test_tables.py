"""Which cells of a table hold items, and which are figures beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.config import ReadOptions
from diffrec.items import extract
from diffrec.languages import language
from diffrec.readers import read

if TYPE_CHECKING:
    from diffrec.model import Document, Item


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def table(*rows: str) -> str:
    return f"<table>{''.join(rows)}</table>"


def extracted(*parts: str) -> tuple[Document, tuple[Item, ...]]:
    page = f"<!DOCTYPE html><body>{''.join(parts)}</body>".encode()
    return extract(read(page, source="a.html", options=ReadOptions())[0], language("en"))


def numbered(*parts: str) -> list[tuple[str, str, str]]:
    return [(item.kind.value, item.number, item.text) for item in extracted(*parts)[1]]


REPORT = "Ports should report every year."
LIGHT = "Ports should light their moles."


def test_a_cell_that_begins_with_a_label_is_an_item_and_its_neighbours_are_not() -> None:
    rows = (row(f"Recommendation 1 {REPORT}", "Supported"), row(f"Recommendation 2 {LIGHT}", "Noted"))
    document, items = extracted(table(*rows))
    assert [(item.number, item.text) for item in items] == [("1", REPORT), ("2", LIGHT)]
    assert [remainder.text for remainder in document.other] == ["Supported", "Noted"]


def test_numbers_under_a_head_that_speaks_of_items_are_theirs() -> None:
    rows = (row("No.", "Recommendation", "By"), row("1", REPORT, "2032"), row("2", LIGHT, "2033"))
    assert numbered(table(*rows)) == [("recommendation", "1", REPORT), ("recommendation", "2", LIGHT)]


def test_numbers_under_another_head_are_figures() -> None:
    rows = (row("No.", "Harbour", "Depth"), row("1", "The old harbour of the northern town", "12"))
    assert numbered("<p>1. The Group met.</p>", table(*rows)) == [("paragraph", "1", "The Group met.")]


def test_a_table_that_repeats_the_recommendations_of_the_text_holds_none() -> None:
    text = f"<h3>Recommendation 1</h3><p>{REPORT}</p><h3>Recommendation 2</h3><p>{LIGHT}</p><h2>Annex</h2>"
    rows = (row(f"Recommendation 1 {REPORT}", "E"), row("Recommendation 2", LIGHT))
    assert [number for _, number, _ in numbered(text, table(*rows))] == ["1", "2"]


def test_a_row_of_one_short_cell_is_a_heading() -> None:
    rows = (row("Theme: tides", ""), row(f"Recommendation 1 {REPORT}", "Supported"))
    assert [item.section for item in extracted(table(*rows))[1]] == [("Theme: tides",)]


def test_notes_below_a_table_are_no_text_of_the_paragraph_above() -> None:
    rows = (row("Posts", "12.5"), row("Travel", "3.0"))
    text = "<p>1. The figures stand below.</p>", table(*rows), "<p>a Excluding travel.</p><p>Source: the Office.</p>"
    assert numbered(*text) == [("paragraph", "1", "The figures stand below.")]
