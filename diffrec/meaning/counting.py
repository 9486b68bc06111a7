"""What is counted in a row: words that changed, which the names in delegation marks are not, and marks, each once.

draft    Clubs should lend their clocks (Norway).        1 word deleted, 1 inserted
final    Clubs should give their clocks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.meaning.sides import within
from diffrec.model import MarkFate, OpKind, placed_items
from diffrec.text import words

if TYPE_CHECKING:
    from diffrec.model import Item, Row, Span, Step, TracedAttribution


def told_marks(step: Step) -> tuple[TracedAttribution, ...]:
    """The marks of a step, each once: those of the earlier version, and those that the later one added."""
    return tuple(
        mark
        for mark in step.attributions
        if mark.version == (step.after if mark.fate is MarkFate.ADDED else step.before)
    )


def changed_words(row: Row) -> tuple[int, int]:
    """How many words were deleted and inserted; those of delegation marks are not counted."""
    deleted = inserted = 0
    marks = mark_spans(row.cells[0]), mark_spans(row.cells[-1])
    for op in row.whole.ops:
        if op.op is not OpKind.EQUAL:
            deleted += word_count(op.draft, op.draft_span[0], marks[0])
            inserted += word_count(op.final, op.final_span[0], marks[1])
    return deleted, inserted


def mark_spans(cell: tuple[Item, ...]) -> list[Span]:
    """The spans of the delegation marks of a cell, in the cell's text and in its order."""
    return sorted((start + span[0], start + span[1]) for item, start in placed_items(cell) for span, _ in item.marks)


def word_count(text: str, start: int, marks: list[Span]) -> int:
    """The words of a stretch that begins at `start` of its cell, without those of marks."""
    count = at = 0
    for begin, end in within(marks, (start, start + len(text))):
        count += sum(1 for _ in words(text[at : max(at, begin - start)]))
        at = max(at, end - start)
    return count + sum(1 for _ in words(text[at:]))
