"""Real Word files against the text that they were made on: the redline of another program, and reports as PDF."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from diffrec import api
from diffrec.config import ReadOptions
from diffrec.model import Severity

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.model import Finding

REJECTED = ReadOptions(revisions="reject")
PRINTED = ("A-80-590", "A-80-607", "A-81-6-Sect.3", "A-81-6-Sect.15")


def edits(submitted: Path, issued: Path) -> list[Finding]:
    """The findings that fail."""
    made = api.verify_base(api.load(submitted, options=REJECTED), api.load(issued))
    return [one for one in made.findings if one.severity is Severity.ERROR]


def test_a_redline_stands_on_its_original_and_on_nothing_else(shared: Path) -> None:
    gold = json.loads((shared / "gold" / "single-tracked-changes.json").read_text(encoding="utf-8"))
    original, modified, redline = (shared / "documents" / one["path"] for one in gold["documents"])
    assert edits(redline, original) == []
    assert len(edits(redline, modified)) > 3


@pytest.mark.parametrize("name", PRINTED)
def test_a_word_file_stands_on_its_own_pdf(shared: Path, name: str) -> None:
    folder = shared / "documents" / "docx-pdf" / name
    assert edits(folder / "document.docx", folder / "document.pdf") == []


def test_a_word_file_differs_from_its_pdf_in_nothing_but_boxes_of_a_drawing(shared: Path) -> None:
    folder = shared / "documents" / "docx-pdf" / "A-80-634"
    found = edits(folder / "document.docx", folder / "document.pdf")
    assert not [one for one in found if one.item]
    assert {one.version for one in found if "is new" in one.message} == {"final"}
