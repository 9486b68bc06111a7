"""Real Word files against the text that they were made on: the redline of another program, and reports as PDF."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from diffrec import api
from diffrec.config import ReadOptions
from diffrec.model import Severity
from diffrec.pipeline import Source
from tests.real.untracked import squeezed, with_edits

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.model import Finding

REJECTED = ReadOptions(revisions="reject")
PRINTED = ("A-80-590", "A-80-607", "A-81-6-Sect.3", "A-81-6-Sect.15")
LETTERS = 20
"""of the words of an edit, looked for in a message, which cuts long ones"""
QUOTED = re.compile("“([^”]*)”")


def edits(submitted: Path | bytes, issued: Path) -> list[Finding]:
    """The findings that fail."""
    if isinstance(submitted, bytes):
        version = api.read(api.Opened(sources=(Source("submitted.docx", submitted),)), options=REJECTED)
    else:
        version = api.load(submitted, options=REJECTED)
    made = api.verify_base(version, api.load(issued))
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


@pytest.mark.parametrize(("name", "seed"), [(name, seed) for seed, name in enumerate(PRINTED)])
def test_edits_in_a_word_file_are_found_on_its_own_pdf_and_nothing_else(shared: Path, name: str, seed: int) -> None:
    folder = shared / "documents" / "docx-pdf" / name
    made = with_edits(folder / "document.docx", seed)
    found = [one.message for one in edits(made.data, folder / "document.pdf")]
    told = {kind: [squeezed(one)[:LETTERS] for one in words] for kind, words in made.words.items()}
    assert {kind for kind, some in told.items() if any(one in squeezed(each) for one in some for each in found)} == {
        *told
    }
    edited = squeezed("".join(one for words in made.words.values() for one in words))
    assert [one for one in found if not any(squeezed(said)[:LETTERS] in edited for said in QUOTED.findall(one))] == []
