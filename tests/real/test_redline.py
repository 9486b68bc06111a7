"""The law of a redline on real documents: accepted it is the final, rejected the draft, also as LibreOffice has it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.renderers.docx.accepting import resolve_all
from tests.renderers.docx.comparing import Compared, compared
from tests.renderers.docx.law import outcome
from tests.renderers.docx.schema import faults

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.config import Revisions

SIDES: tuple[tuple[int, Revisions], ...] = ((0, "reject"), (-1, "accept"))
# A Word file of 200 paragraphs and tables, against the same text as a PDF and against another report.
OWN = (
    ("A-80-590/document.docx", "A-80-590/document.pdf"),
    ("A-80-590/document.docx", "A-80-607/document.docx"),
    ("A-81-6-Sect.15/document.docx", "A-81-6-Sect.3/document.docx"),
)
Made = dict[str, tuple[Compared, bytes]]


@pytest.fixture(scope="module")
def made(shared: Path) -> Made:
    found: Made = {}
    documents = shared / "documents"
    for gold in sorted((shared / "gold").glob("*.json")):
        told = json.loads(gold.read_text(encoding="utf-8"))
        if told["command"] == "compare":
            *drafts, final = [documents / one["path"] for one in told["documents"]]
            pair = compared(drafts, (final,))
            found[gold.stem] = pair, pair.redline()
    slovenia = documents / "upr-slovenia-2019"
    pair = compared((slovenia / "final.docx",), (slovenia / "draft.pdf",))
    found["own-upr"] = pair, pair.redline()
    return found


def departures(made: Made) -> list[tuple[str, str, str]]:
    return [
        (name, side, departure)
        for name, (pair, data) in made.items()
        for at, side in SIDES
        for departure in outcome(pair.comparison, at, data, side).departures
    ]


def test_our_reader_finds_the_final_accepted_and_the_draft_rejected(made: Made) -> None:
    assert departures(made) == []


def test_the_files_keep_the_rules_of_the_schema(made: Made) -> None:
    assert [(name, fault) for name, (_, data) in made.items() for fault in faults(data)] == []


def test_libreoffice_makes_the_final_of_it_and_the_draft(made: Made, tmp_path: Path) -> None:
    folder = tmp_path / "made"
    folder.mkdir()
    for name, (_, data) in made.items():
        (folder / f"{name}.docx").write_bytes(data)
    resolve_all(folder, tmp_path / "profile")
    wrong = [
        (name, side, departure)
        for name, (pair, _) in made.items()
        for at, side in SIDES
        for departure in outcome(pair.comparison, at, (folder / f"{name}.docx.{side}.docx").read_bytes()).departures
    ]
    assert wrong == []


@pytest.mark.parametrize("names", OWN, ids=" ".join)
def test_a_real_word_file_keeps_the_law(names: tuple[str, str], shared: Path) -> None:
    draft, final = (shared / "documents" / "docx-pdf" / name for name in names)
    pair = compared((draft,), (final,))
    data = pair.redline()
    assert departures({draft.name: (pair, data)}) == []
    assert faults(data) == ()
