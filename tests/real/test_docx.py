"""Real Word files: their mastheads, numbers and notes, against what LibreOffice and their own PDF print."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from diffrec.config import ReadOptions
from diffrec.model import BlockKind
from diffrec.pipeline import Source, extract
from diffrec.readers import read
from tests.readers.office import convert

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.model import Document

REPORTS = {
    "A-80-590": ("A/80/590", "2026-01-07"),
    "A-80-607": ("A/80/607", "2026-01-28"),
    "A-80-634": ("A/80/634", "2026-02-11"),
    "A-81-6-Sect.3": ("A/81/6", "2026-04-09"),
    "A-81-6-Sect.15": ("A/81/6", "2026-03-30"),
}


def path_of(shared: Path, name: str) -> Path:
    return shared / "documents" / "docx-pdf" / name / "document.docx"


def document(path: Path) -> Document:
    return read(path.read_bytes(), source=path.name, options=ReadOptions())[0]


@pytest.mark.parametrize("name", REPORTS)
def test_masthead_is_read_from_the_head_of_the_first_page(shared: Path, name: str) -> None:
    found = extract(Source(name, path_of(shared, name).read_bytes())).documents[0]
    assert (found.symbol, found.date) == REPORTS[name]
    assert (found.distribution, found.original, found.status) == ("General", "English", "final")


@pytest.mark.parametrize("name", REPORTS)
def test_every_visible_character_lies_in_a_block_or_is_a_notes_mark(shared: Path, name: str) -> None:
    found = document(path_of(shared, name))
    covered = bytearray(len(found.text))
    for block in found.blocks:
        assert block.text == "".join(found.text[a:b] for a, b in block.runs)
        for a, b in block.runs:
            covered[a:b] = b"\x01" * (b - a)
    left = "".join(c if not done else "\n" for c, done in zip(found.text, covered, strict=True)).split()
    assert all(part.startswith("[^") for part in left)


def test_numbers_of_real_files_are_those_of_libreoffice(shared: Path, tmp_path: Path) -> None:
    copies = [tmp_path / f"{name}.docx" for name in REPORTS]
    for name, copy in zip(REPORTS, copies, strict=True):
        shutil.copy(path_of(shared, name), copy)
    convert(tmp_path, "txt:Text", *copies)
    numbers = 0
    for copy in copies:
        lines = copy.with_suffix(".txt").read_text(encoding="utf-8-sig").split("\n")
        printed = {"".join(line.split()) for line in lines}
        for block in document(copy).blocks:
            if block.marker and block.kind is not BlockKind.FOOTNOTE:
                numbers += 1
                assert "".join(block.text.split()) in printed
    assert numbers > 70


def test_a_redline_is_the_original_when_rejected_and_the_new_text_when_accepted(shared: Path) -> None:
    folder = shared / "documents" / "single"
    data = (folder / "docx-trackchanges-expected_redline.docx").read_bytes()
    sides = read(data, source="redline.docx", options=ReadOptions(revisions="both"))
    for side, name in zip(sides, ("original", "modified"), strict=True):
        plain = document(folder / f"docx-trackchanges-{name}.docx")
        assert [block.text for block in side.blocks] == [block.text for block in plain.blocks]
