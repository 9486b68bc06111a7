"""A submitted Word file on an issued text of another format: what was edited is told from what is printed otherwise."""

from __future__ import annotations

import pytest

from diffrec import api
from diffrec.config import ReadOptions
from diffrec.model import Severity
from diffrec.pipeline import Source
from tests.readers.wordmaking import paragraph, table, word_file

LEAD = "The Board met in the lantern room and took up its work."
RULES = "All masters of ships were asked to report on their oil."
LETTER = "A letter from the pilots of the outer harbour was read."
HEAD = ("Port", "Duty", "State")
ROWS = (
    ("Westhaven", "Each master shall report every lamp.", "Not yet ratified"),
    ("Easthaven", "Each pilot shall trim every wick.", ""),
    ("Northhaven", "Each warden shall ring the bell.", "Not yet ratified"),
    ("Southhaven", "Each keeper shall count the oil.", "In force"),
)
OILS = (("Oil", "Litres"), ("Whale", "12"), ("Olive", "9"))


def as_html(*parts: str | tuple[tuple[str, ...], ...]) -> bytes:
    rows = {part: "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in part) for part in parts}
    body = "".join(f"<p>{part}</p>" if isinstance(part, str) else f"<table>{rows[part]}</table>" for part in parts)
    return f"<html><body><h1>Report on lamps</h1>{body}</body></html>".encode()


def as_word(*parts: str | tuple[tuple[str, ...], ...]) -> bytes:
    body = (paragraph(part) if isinstance(part, str) else table(*part) for part in parts)
    return word_file(paragraph("Report on lamps") + "".join(body))


ISSUED = (LEAD, RULES, (HEAD, *ROWS), LETTER, OILS)


def found(*submitted: str | tuple[tuple[str, ...], ...]) -> list[str]:
    """The messages of what fails on the issued web page, and those of notes in brackets."""
    options = ReadOptions(revisions="reject")
    word = api.read(api.Opened(sources=(Source("submitted.docx", as_word(*submitted)),)), options=options)
    page = api.read(api.Opened(sources=(Source("issued.html", as_html(*ISSUED)),)))
    findings = api.verify_base(word, page).findings
    return [one.message if one.severity is Severity.ERROR else f"({one.message})" for one in findings]


def with_row(at: int, *instead: tuple[str, str, str]) -> tuple[tuple[str, ...], ...]:
    return (HEAD, *ROWS[:at], *instead, *ROWS[at + 1 :])


def test_the_same_text_in_two_formats_has_no_edit() -> None:
    assert found(*ISSUED) == []


def test_a_table_in_another_place_is_no_edit() -> None:
    assert found(LEAD, RULES, LETTER, (HEAD, *ROWS), OILS) == []
    assert found(OILS, LEAD, RULES, (HEAD, *ROWS), LETTER) == []


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (("Westhaven", "Each master shall not report every lamp.", "Not yet ratified"), "column 2: “not” is new"),
        (("Westhaven", "Each master shall report lamp.", "Not yet ratified"), "column 2: “every” is gone"),
        (("Westhaven", "Each master shall report every lamp.", ""), "column 3: “Not yet ratified” is gone"),
        (("", "Each master shall report every lamp.", "Not yet ratified"), "column 1: “Westhaven” is gone"),
    ],
)
def test_words_that_are_new_or_gone_in_a_cell_are_an_edit(row: tuple[str, str, str], message: str) -> None:
    assert found(LEAD, RULES, with_row(0, row), LETTER, OILS) == [f"table 1, row 2, {message}"]


def test_an_empty_cell_that_was_filled_with_the_words_of_others_is_an_edit() -> None:
    filled = with_row(1, (*ROWS[1][:2], "Not yet ratified"))
    assert found(LEAD, RULES, filled, LETTER, OILS) == ["table 1, row 3, column 3: “Not yet ratified” is new"]


def test_paragraphs_in_another_order_are_an_edit() -> None:
    (told,) = found(RULES, LEAD, (HEAD, *ROWS), LETTER, OILS)
    assert "was moved here" in told


def test_a_row_in_another_place_of_its_table_is_an_edit() -> None:
    told = found(LEAD, RULES, (HEAD, ROWS[1], ROWS[2], ROWS[0], ROWS[3]), LETTER, OILS)
    assert told
    assert all("Each master" in one or "Westhaven" in one or "Not yet" in one for one in told)


def test_two_rows_that_were_moved_together_are_an_edit() -> None:
    assert found(LEAD, RULES, (HEAD, *ROWS[2:], *ROWS[:2]), LETTER, OILS)


def test_a_row_that_is_gone_or_new_is_an_edit() -> None:
    told = found(LEAD, RULES, with_row(2), LETTER, OILS)
    assert [one.partition(": ")[2] for one in told] == [
        "“Northhaven” is gone",
        "“Each warden shall ring the bell.” is gone",
        "“Not yet ratified” is gone",
    ]
    assert len(found(LEAD, RULES, (HEAD, *ROWS, ("Farhaven", "None.", "In force")), LETTER, OILS)) == 3


def test_a_table_that_is_gone_or_new_is_an_edit() -> None:
    told = found(LEAD, RULES, (HEAD, *ROWS), LETTER)
    assert [one.partition(": ")[2] for one in told] == [
        f"“{cell}” is gone" for cell in ("Oil", "Litres", "Whale", "12", "Olive", "9")
    ]
    assert len(found(*ISSUED, (("Wick", "Inches"), ("Flax", "4")))) == 4


def test_a_mark_alone_is_a_note() -> None:
    (told,) = found(LEAD.replace("room", "room,"), *ISSUED[1:])
    assert told.endswith("“,” is new)")


def test_a_raised_letter_in_a_cell_is_a_note() -> None:
    marked = with_row(3, ("Southhaven", "Each keeper shall count the oil.", "In forcea"))
    assert found(LEAD, RULES, marked, LETTER, OILS) == ["(table 1, row 5, column 3: “force” became “forcea”)"]
