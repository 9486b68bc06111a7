"""Real PDF files: numbered paragraphs whole and in order, furniture told by its rule, each character accounted for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from diffrec.config import ReadOptions
from diffrec.model import BlockKind, Document
from diffrec.readers.pdf import read

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = re.compile(r"(\d{1,3})\.\s")
WHYS = {"running head", "running foot", "page number", "job number", "bar code", "logo", "footnote rule", "picture"}


def document(path: Path) -> Document:
    (found,) = read(path.read_bytes(), source=path.name, options=ReadOptions())
    return found


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("c34-2025/draft.pdf", 16),
        ("c34-2025/final.pdf", 18),
        ("upr-slovenia-2019/draft.pdf", 117),
        ("single/zh-A-75-836.pdf", 70),
        ("docx-pdf/A-80-590/document.pdf", 79),
    ],
)
def test_numbered_paragraphs_begin_blocks_in_their_order(shared: Path, name: str, last: int) -> None:
    blocks = [b for b in document(shared / "documents" / name).blocks if b.kind is BlockKind.PARAGRAPH]
    numbers = [int(match[1]) for block in blocks if (match := NUMBER.match(block.text)) and block.indent is not None]
    wanted = 1
    for number in numbers:
        wanted += number == wanted
    assert wanted - 1 >= last


def test_every_pdf_is_accounted_for(shared: Path) -> None:
    for path in sorted((shared / "documents").rglob("*.pdf")):
        found = document(path)
        taken = bytearray(len(found.text))
        for block in found.blocks:
            for a, b in block.runs:
                # The mark of a note stands before it and is no part of its text.
                start = a - 5 if block.kind is BlockKind.FOOTNOTE and a == block.runs[0][0] else a
                taken[start:b] = b"x" * (b - start)
        for match in re.finditer(r"\[\^[^\]\s]+\]", found.text):
            taken[slice(*match.span())] = b"x" * len(match[0])
        left = [at for at, letter in enumerate(found.text) if not taken[at] and not letter.isspace()]
        assert not left, (path.name, found.text[left[0] - 20 : left[0] + 20])


def test_furniture_is_named_and_none_is_left_in_a_sentence(shared: Path) -> None:
    found = document(shared / "documents" / "c34-2025" / "final.pdf")
    assert {block.why for block in found.blocks if block.kind is BlockKind.FURNITURE} <= WHYS
    body = [block.text for block in found.blocks if block.kind is BlockKind.PARAGRAPH and block.location.page != 1]
    assert not [text for text in body if re.search(r"\d{2}-\d{5}|\b\d{1,2}/11\b", text)]


def test_each_cited_footnote_is_there(shared: Path) -> None:
    for name in ("c34-2025/final.pdf", "eca-2025/final.pdf", "single/zh-A-75-836.pdf"):
        found = document(shared / "documents" / name)
        notes = {block.marker for block in found.blocks if block.kind is BlockKind.FOOTNOTE}
        assert set(re.findall(r"\[\^([^\]\s]+)\]", found.text)) <= notes
        assert len(notes) >= 2
