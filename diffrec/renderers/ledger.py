"""What all views say of one row, in the same words and with the same counts.

moved, edited   -12 +13   gone (China)   C. Final recommendations -> A. General recommendations
70 % alike; sure; (China) removed, its words kept
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from diffrec.model import Confidence, Fate, MarkFate, OpKind, WordsFate
from diffrec.renderers.chains import CAME_AND_WENT, MARK_WORDS, likeness_of
from diffrec.renderers.headline import traced_marks
from diffrec.renderers.margins import MARGIN, is_in_margin, mark_text
from diffrec.text import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.model import Comparison, Item, Op, Row, Span, TracedAttribution, Version

CONFIDENCE_WORDS: Mapping[Confidence, str] = {
    Confidence.HIGH: "sure",
    Confidence.MEDIUM: "fairly sure",
    Confidence.LOW: "unsure, please look",
}
DATA_WORDS: Mapping[Fate, str] = {Fate.UNCHANGED: "data agree", Fate.EDITED: "data differ"}
"""what these fates are called where the wording is in two languages and is not judged"""


def fate_name(row: Row) -> str:
    """What the fate of a row is called: "edited", "came and went"; across languages "data differ"."""
    if row.is_passing:
        return CAME_AND_WENT
    fate = row.whole.fate
    return DATA_WORDS.get(fate, fate.value) if row.whole.cross_language else fate.value


def fate_words(row: Row) -> str:
    """The fate with what stands beside it: "edited", "moved, merged, unsure"."""
    words = ("moved, " if row.whole.moved else "") + fate_name(row)
    return f"{words}, unsure" if row.whole.confidence is Confidence.LOW else words


def likeness_words(row: Row) -> str:
    """How alike both sides are: "70 % alike"; empty where one side is."""
    return likeness_of(row.whole)


def rival_words(row: Row, similarity: float) -> str:
    """How near another item comes: "35 % alike"; across languages "0.35 of 1 in meaning"."""
    return f"{similarity:.2f} of 1 in meaning" if row.whole.cross_language else f"{round(100 * similarity)} % alike"


def mark_words(row: Row) -> str:
    """The delegation marks by their fate, which stands first so that a narrow column shows it: "gone (China), (EU)".

    What comments ask for stands behind it: "in the margin: US: delete".
    """
    told: dict[str, list[str]] = {}
    for mark in sorted(traced_marks([row]), key=is_in_margin):
        fate = f"{MARGIN}:" if is_in_margin(mark) else MARK_WORDS[mark.fate]
        told.setdefault(fate, []).append(mark_text(mark.attribution))
    return "; ".join(f"{fate} {', '.join(texts)}" for fate, texts in told.items())


def words_instead(row: Row, mark: TracedAttribution) -> str:
    """What the final says where the words stood that a mark of the draft covers; empty when they were not reworded."""
    if mark.words is not WordsFate.REWORDED or mark.attribution.scope.span is None:
        return ""
    offsets = accumulate((len(item.text) + 1 for item in row.cells[0]), initial=0)
    begins = {item.id: offset for item, offset in zip(row.cells[0], offsets, strict=False)}
    if mark.item not in begins:
        return ""
    start, end = (begins[mark.item] + place for place in mark.attribution.scope.span)
    return " ".join("".join(_final_part(op, start, end) for op in row.whole.ops).split()).strip(" ,;")


def _final_part(op: Op, start: int, end: int) -> str:
    """What an operation puts in the place of the draft's words from `start` to `end`."""
    first, last = op.draft_span
    if op.op is OpKind.INSERT:
        return op.final if start < first < end else ""
    if last <= start or first >= end:
        return ""
    if op.op is OpKind.EQUAL and len(op.draft) == len(op.final):
        return op.final[max(0, start - first) : end - first]
    return op.final


def mark_fate_words(mark: TracedAttribution) -> str:
    """What became of a mark and of its words: "removed, its words kept"; the words of a new mark have no past."""
    fate = MARGIN if is_in_margin(mark) else mark.fate.value
    return f"{fate}, its words {mark.words}" if mark.words and mark.fate is not MarkFate.ADDED else fate


def section_words(row: Row, arrow: str = "->") -> str:
    """The innermost section of the last version that holds the row, or of both ends where it is another one."""
    names = [cell[0].section[-1] if cell[0].section else "" for cell in row.cells if cell]
    if row.whole.resectioned and names[0] and names[-1]:
        return f"{names[0]} {arrow} {names[-1]}"
    return names[-1]


def is_moved_up(row: Row, comparison: Comparison) -> bool:
    """Whether a moved row now stands earlier among the items of its kind."""
    if not (row.whole.moved and row.cells[0] and row.cells[-1]):
        return False
    versions = comparison.versions
    return _place(row.cells[-1][0], versions[-1]) < _place(row.cells[0][0], versions[0])


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
    starts = accumulate((len(item.text) + 1 for item in cell), initial=0)
    return sorted(
        (start + span[0], start + span[1]) for start, item in zip(starts, cell, strict=False) for span, _ in item.marks
    )


def word_count(text: str, start: int, marks: list[Span]) -> int:
    """The words of a stretch that begins at `start` of its cell, without those of marks."""
    count = at = 0
    for begin, end in marks:
        count += sum(1 for _ in words(text[at : max(at, begin - start)]))
        at = max(at, end - start)
    return count + sum(1 for _ in words(text[at:]))


def _place(item: Item, version: Version) -> float:
    """How far down the version an item stands, from 0 to 1, among those of its kind."""
    alike = [other.id for other in version.items if other.kind is item.kind]
    return alike.index(item.id) / len(alike)
