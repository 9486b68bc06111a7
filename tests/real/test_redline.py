"""The law of a redline on real documents: accepted it is the final, rejected the draft, also as LibreOffice has it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.renderers.docx.comparing import Compared, compared
from tests.renderers.docx.law import breaches, breaches_read

if TYPE_CHECKING:
    from pathlib import Path

# A Word file of 200 paragraphs and tables, against the same text as a PDF and against another report.
OWN = (
    ("A-80-590/document.docx", "A-80-590/document.pdf"),
    ("A-80-590/document.docx", "A-80-607/document.docx"),
    ("A-81-6-Sect.15/document.docx", "A-81-6-Sect.3/document.docx"),
)


def redlines(shared: Path) -> dict[str, tuple[Compared, bytes]]:
    """The pairs that people have compared, as redlines."""
    found = {}
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


def test_accepted_it_is_the_final_and_rejected_the_draft(shared: Path, tmp_path: Path) -> None:
    assert list(breaches(redlines(shared), tmp_path)) == []


@pytest.mark.parametrize("names", OWN, ids=" ".join)
def test_a_real_word_file_keeps_the_law(names: tuple[str, str], shared: Path) -> None:
    draft, final = (shared / "documents" / "docx-pdf" / name for name in names)
    pair = compared((draft,), (final,))
    assert list(breaches_read({draft.name: (pair, pair.redline())})) == []
