"""What a line of the concordance says, for all views that write it as text.

moved, edited   -12 +13   (China) gone   C. Final recommendations -> A. General recommendations
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.model import Confidence, MarkFate, OpKind
from diffrec.renderers.headline import traced_marks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.model import Item, Row, Span

# An ideograph or a syllable of kana counts as a word of its own; elsewhere a word ends at a blank or a sign.
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|(?:(?![\u3040-\u30ff\u3400-\u9fff])[^\W_])+(?:['’-][^\W_]+)*")
MARK_WORDS: Mapping[MarkFate, str] = {
    MarkFate.KEPT: "kept",
    MarkFate.REMOVED: "gone",
    MarkFate.ADDED: "new",
    MarkFate.CHANGED: "changed",
}


def fate_words(row: Row) -> str:
    """The fate with what stands beside it: "edited", "moved, merged, unsure"."""
    words = ("moved, " if row.whole.moved else "") + row.whole.fate
    return f"{words}, unsure" if row.whole.confidence is Confidence.LOW else words


def mark_words(row: Row) -> str:
    """The delegation marks and what became of them: "(China) gone, (Brazil) kept"."""
    return ", ".join(f"{mark.attribution.text} {MARK_WORDS[mark.fate]}" for mark in traced_marks([row]))


def section_words(row: Row, arrow: str = "->") -> str:
    """The innermost section of the last version, or of both ends where it is another one."""
    first, last = (cell[0].section[-1] if cell and cell[0].section else "" for cell in (row.cells[0], row.cells[-1]))
    if row.whole.resectioned and first and last:
        return f"{first} {arrow} {last}"
    return last if row.cells[-1] else first


def changed_words(row: Row) -> tuple[int, int]:
    """How many words were deleted and inserted; those of delegation marks are not counted."""
    deleted = inserted = 0
    marks = _mark_spans(row.cells[0]), _mark_spans(row.cells[-1])
    for op in row.whole.ops:
        if op.op is not OpKind.EQUAL:
            deleted += _count(op.draft, op.draft_span[0], marks[0])
            inserted += _count(op.final, op.final_span[0], marks[1])
    return deleted, inserted


def _count(text: str, start: int, marks: list[Span]) -> int:
    places = (start + word.start() for word in WORD.finditer(text))
    return sum(not any(begin <= place < end for begin, end in marks) for place in places)


def _mark_spans(cell: tuple[Item, ...]) -> list[Span]:
    """The spans of the delegation marks of a cell, in the cell's text."""
    spans: list[Span] = []
    start = 0
    for item in cell:
        spans += [(start + mark.span[0], start + mark.span[1]) for mark in item.attributions]
        start += len(item.text) + 1
    return spans
