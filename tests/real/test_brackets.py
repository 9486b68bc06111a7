"""The draft of a climate decision, full of brackets and options, and the decision without: 421 signs that open one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from diffrec.model import BracketKind, BracketPart
from diffrec.pipeline import Source, compare, extract
from diffrec.renderers.brackets import bracket_lines

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.model import Comparison, Row


@pytest.fixture(scope="module")
def paris(shared: Path) -> Comparison:
    folder = shared / "documents" / "paris-decision-2015"
    names = ("draft-6-nov-2015.txt", "final-1cp21.txt")
    return compare([extract(Source(name, (folder / name).read_bytes())) for name in names])


def row_of(paris: Comparison, number: str) -> Row:
    """The row of a paragraph of the final."""
    return next(row for row in paris.rows if [item.number for item in row.cells[1]] == [number])


def test_every_sign_of_an_item_opens_one_bracket(shared: Path) -> None:
    path = shared / "documents" / "paris-decision-2015" / "draft-6-nov-2015.txt"
    items = extract(Source(path.name, path.read_bytes())).items
    signs = sum(item.text.count("[") for item in items)
    opened = [
        one
        for item in items
        for one in item.brackets
        if one.part is not BracketPart.ENDS and item.text[one.span[0]] == "["
    ]
    assert len(opened) == signs == 421
    assert Counter(one.kind for item in items for one in item.brackets)[BracketKind.OPTION] == 17


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("2", "“[22 April 2016]”: the brackets are gone, the words stand"),
        ("5", "“[may provisionally]”: the brackets are gone, the words stand"),
        ("15", "“[and Parties with economies in ... to do so]” was dropped"),
        ("19", "“[1 November 2016]”: the brackets are gone, the words now read “2 May 2016”"),
        ("20", "of “[2018][2019]”, “2018” stands"),
        ("20", "of “[Decides][Invites the ... COP]”, “Decides” stands"),
        ("21", "of “[in 2018][in 2019]”, “in 2018” stands"),
        ("30", "of “[contributions][commitment][other]”, “contributions” stands"),
        ("43", "of “[development assistance][climate finance]”, “development assistance” and “climate finance” stand"),
    ],
)
def test_brackets_end_as_the_decision_says(paris: Comparison, number: str, message: str) -> None:
    assert message in bracket_lines(row_of(paris, number).whole)


def test_nothing_is_left_open_in_the_decision(paris: Comparison) -> None:
    assert not any(item.brackets for item in paris.versions[1].items)


def test_paragraphs_of_options_are_alternatives(paris: Comparison) -> None:
    said = {one.message for row in paris.rows for one in row.whole.alternatives}
    assert "10 of Option 2 was not chosen: 10 of Option 3 stands, as the final's 11" in said


def test_places_to_be_completed_are_placeholders(shared: Path) -> None:
    path = shared / "documents" / "single" / "CONF.230-2025-L.2.pdf"
    found = [one for item in extract(Source(path.name, path.read_bytes())).items for one in item.brackets]
    assert len(found) == 16
    assert {(one.text, one.kind.value) for one in found} == {("To be completed", "placeholder")}
