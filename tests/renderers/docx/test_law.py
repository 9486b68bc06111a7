"""All changes accepted a redline is the final, all rejected it is the draft: as LibreOffice and as our reader do it."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from tests.renderers.docx.comparing import Compared, every
from tests.renderers.docx.law import breaches, outcome

if TYPE_CHECKING:
    from pathlib import Path


def redlines(folder: Path) -> dict[str, tuple[Compared, bytes]]:
    """Every pair with its redline, and, where something moved, with one that shows moves."""
    found = {}
    for name, pair in every(folder):
        if pair.comparison.cross_language:
            continue
        found[name] = pair, pair.redline()
        if any(row.whole.moved for row in pair.comparison.rows):
            found[f"{name}-with-moves"] = pair, pair.redline(moves=True)
    return found


def shows_a_move(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"moveFromRangeStart" in archive.read("word/document.xml")


def leaves_something(pair: Compared, data: bytes) -> bool:
    """Whether words beside the items are others when changes are accepted; headings may be."""
    renamed = any(heading[0] != heading[1] for heading in pair.comparison.headings)
    rest = outcome(pair.comparison, 0, data, "reject").rest, outcome(pair.comparison, -1, data, "accept").rest
    return not renamed and sorted(rest[0]) != sorted(rest[1])  # a heading may stand elsewhere


def test_accepted_it_is_the_final_and_rejected_the_draft_and_nothing_of_the_other_is_left(tmp_path: Path) -> None:
    # One test, so that the redlines are made once, and LibreOffice is started once, on however many workers.
    made = redlines(tmp_path)
    assert len(made) > 50
    assert any(shows_a_move(data) for _, data in made.values())
    assert list(breaches(made, tmp_path)) == []
    assert [name for name, (pair, data) in made.items() if leaves_something(pair, data)] == []
