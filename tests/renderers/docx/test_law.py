"""All changes accepted a redline is the final, all rejected it is the draft: as LibreOffice and as our reader do it."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.renderers.docx.accepting import resolve_all
from tests.renderers.docx.comparing import Compared, every
from tests.renderers.docx.law import outcome
from tests.renderers.docx.schema import faults

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.config import Revisions

SIDES: tuple[tuple[int, Revisions], ...] = ((0, "reject"), (-1, "accept"))
Made = dict[str, tuple[Compared, bytes]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Every pair with its redline, and, where something moved, with one that shows moves."""
    found: Made = {}
    for name, pair in every(tmp_path_factory.mktemp("drafts")):
        if pair.comparison.cross_language:
            continue
        found[name] = pair, pair.redline()
        if any(row.whole.moved for row in pair.comparison.rows):
            found[f"{name}-with-moves"] = pair, pair.redline(moves=True)
    assert len(found) > 50
    assert any(b"moveFromRangeStart" in _main(data) for _, data in found.values())
    return found


def _main(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml")


def test_our_reader_finds_the_final_accepted_and_the_draft_rejected(made: Made) -> None:
    wrong = [
        (name, side, departure)
        for name, (pair, data) in made.items()
        for at, side in SIDES
        for departure in outcome(pair.comparison, at, data, side).departures
    ]
    assert wrong == []


def test_nothing_of_the_other_version_is_left(made: Made) -> None:
    left = [
        name
        for name, (pair, data) in made.items()
        if not any(None not in heading and heading[0] != heading[1] for heading in pair.comparison.headings)
        and outcome(pair.comparison, 0, data, "reject").rest != outcome(pair.comparison, -1, data, "accept").rest
    ]
    assert left == []


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
