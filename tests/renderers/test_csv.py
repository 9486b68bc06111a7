import csv
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffrec.config import RenderOptions
from diffrec.model import Comparison, cell_text
from diffrec.renderers.csv import render
from tests.renderers.changed import changed
from tests.renderers.example import example, settled_by_a_person
from tests.renderers.tables import made


def records(comparison: Comparison) -> list[dict[str, str]]:
    text = render(comparison, RenderOptions()).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def with_text(text: str) -> Comparison:
    """The example with one row, whose final text is this."""
    comparison = example()
    row = comparison.rows[8]
    cells = (row.cells[0], (replace(row.cells[1][0], text=text),))
    return replace(comparison, rows=(replace(row, cells=cells),))


def test_a_row_is_one_record_in_the_order_of_the_comparison() -> None:
    assert [record["row"] for record in records(example())] == [row.id for row in example().rows]


def test_a_record_tells_numbers_fate_facts_words_and_delegations() -> None:
    record = records(example())[2]
    assert {name: record[name] for name in record if not name.endswith(("text", "section", "document"))} == {
        "row": "row-3",
        "item_kind": "recommendation",
        "draft_number": "10",
        "final_number": "3",
        "fate": "edited",
        "renumbered": "yes",
        "moved": "yes",
        "resectioned": "yes",
        "outside": "no",
        "similarity": "0.7",
        "confidence": "high",
        "settled": "",
        "kinds_of_change": "",
        "arguable_kinds": "",
        "substantive_changes": "0",
        "changes": "",
        "text_moved": "",
        "words_deleted": "3",
        "words_inserted": "17",
        "delegations": "EU, France, Niger (removed, its words reworded)",
        "delegations_told": "",
    }
    assert record["draft_section"] == "II. Recommendations > C. Final recommendations"
    assert record["draft_document"] == "draft-add-2.txt"


def test_merged_items_share_a_cell() -> None:
    record = records(example())[4]
    assert (record["draft_number"], record["final_number"]) == ("4; 5", "5")
    assert record["draft_text"] == cell_text(example().rows[4].cells[0])


def test_excel_is_told_that_it_is_utf_8_and_lines_end_as_the_rfc_says() -> None:
    data = render(example(), RenderOptions())
    assert data.startswith(b"\xef\xbb\xbfrow,item_kind,")
    assert data.count(b"\r\n") == 1 + len(example().rows)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"])
def test_a_text_that_looks_like_a_formula_is_told_to_be_text(text: str) -> None:
    cell = records(with_text(text))[0]["final_text"]
    assert cell[0] == "'"
    assert cell.endswith(text.strip())


def test_a_carriage_return_before_a_formula_is_made_visible() -> None:
    assert records(with_text("\r=1"))[0]["final_text"] == "␍=1"


@given(st.text(max_size=20))
def test_no_cell_begins_a_formula_and_no_record_is_torn_whatever_the_text(text: str) -> None:
    rows = records(with_text(text))
    assert len(rows) == 1
    assert all(not cell.lstrip().startswith(tuple("=+-@＝＋－＠")) for cell in rows[0].values())


def test_every_version_of_a_chain_has_its_columns() -> None:
    comparison = example()
    middle = replace(comparison.versions[0], name="Rev.1")
    chain = replace(
        comparison,
        versions=(comparison.versions[0], middle, comparison.versions[1]),
        rows=tuple(
            replace(row, cells=(row.cells[0], row.cells[0], row.cells[1]), steps=(row.whole, row.whole))
            for row in comparison.rows
        ),
    )
    record = records(chain)[4]
    assert (record["draft_number"], record["Rev.1_number"], record["final_number"]) == ("4; 5", "4; 5", "5")


def test_in_another_language_than_english_it_is_a_table_for_a_reader() -> None:
    text = render(example(), RenderOptions(language="fr")).decode("utf-8-sig")
    found = list(csv.DictReader(StringIO(text, newline=""), strict=True))
    assert len(found) == len(example().rows)
    third = found[2]
    assert (third["N° (Projet)"], third["N° (Texte final)"]) == ("10", "3")
    assert third["Suite donnée"] == "modification"
    assert third["Texte final"] == cell_text(example().rows[2].cells[1])
    assert found[8]["Texte final"].startswith("'=HYPERLINK")
    assert "Renvois à corriger" not in third
    astray = list(csv.DictReader(StringIO(made(changed(), "csv", "fr").decode("utf-8-sig"), newline="")))
    assert [one["Renvois à corriger"] for one in astray if one["Renvois à corriger"]] == ["see recommendation 4"]


def test_a_row_that_a_person_settled_says_so() -> None:
    assert [record["settled"] for record in records(settled_by_a_person(2))[:3]] == ["yes", "yes", ""]
