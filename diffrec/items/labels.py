"""Which labels begin an item: a word and a number, alone on a line or in running text where their count goes on.

"... in that regard. Recommendation 6 Member States should"     item 6, as 5 came before
"as set out in recommendation 6"                                a citation
"Article 4" before a paragraph 1                                a heading: its paragraphs are the items
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from diffrec.items.beginnings import ANNEX, CHAPTER, DECISION, INNER_DECISION, RANK_OF_KIND, SECTION, SUBSECTION
from diffrec.items.headings import open_heading_before
from diffrec.items.marks import MarkKind
from diffrec.items.reading import MAX_SKIP
from diffrec.model import ItemKind

if TYPE_CHECKING:
    from diffrec.items.marks import Mark
    from diffrec.items.reading import Reading


def read_label(reading: Reading, at: int, mark: Mark) -> None:
    """A word and a number: alone on its line, or in running text where its count goes on."""
    around = reading.around
    kind = mark.item_kind
    assert kind is not None  # noqa: S101 -- every label has its kind
    last = reading.count_of(kind).value
    is_stuck = mark.start > 0 and around.flow.text[mark.start - 1].islower()
    if mark.is_alone or (mark.starts_block and around.opens_text(mark)) or is_stuck:
        _accept(reading, at, mark, kind)
        return
    if mark.value == last + 1 and around.opens_text(mark) and not reading.can_begin(mark):
        open_heading_before(reading, mark)
    goes_on = mark.value == last + 1 or last == 0
    skips = 0 < mark.value - last <= MAX_SKIP and not around.comes_later(at, MarkKind.LABEL, last + 1)
    if reading.can_begin(mark) and around.opens_text(mark) and (goes_on or skips or reading.after_heading()):
        _accept(reading, at, mark, kind)


def _accept(reading: Reading, at: int, mark: Mark, kind: ItemKind) -> None:
    if kind in RANK_OF_KIND:
        _leave_annex(reading, mark, kind)
    if kind in RANK_OF_KIND and reading.around.heads_paragraphs(at):
        reading.count_of(kind).value = mark.value
        reading.open_over(at, mark, rank_of(reading, kind))
    elif paragraph := _only_paragraph(reading, at, mark):
        reading.accept(mark._replace(end=paragraph.end), kind, (mark.number,))
        reading.beginnings[-1].raw = reading.around.flow.text[mark.start : mark.end].strip()
        reading.count_of(ItemKind.PARAGRAPH).value = paragraph.value
    elif mark.number:
        reading.accept(mark, kind, (mark.number,))


def _only_paragraph(reading: Reading, at: int, label: Mark) -> Mark | None:
    """The number of the one paragraph that a label stands over: "Recommendation 3", then "86. Ports should"."""
    around = reading.around
    below = (mark for mark in islice(around.marks, at + 1, None) if mark.kind is not MarkKind.LETTERED)
    marks = list(islice(below, 2))
    if not marks or marks[0].kind is not MarkKind.NUMBER or not reading.is_next(marks[0]):
        return None
    is_over = label.is_alone and marks[0].starts_block and not around.flow.text[label.end : marks[0].start].strip()
    last = reading.beginnings[reading.item].mark if reading.item is not None else None
    goes_on = last is not None and last.item_kind is label.item_kind and last.starts_block
    is_only = len(marks) == 1 or marks[1].kind is not MarkKind.NUMBER or goes_on
    return marks[0] if is_over and is_only else None


def _leave_annex(reading: Reading, mark: Mark, kind: ItemKind) -> None:
    """Draft resolution II stands where I stood, whatever was annexed to I."""
    before = reading.latest.get(kind)
    is_annexed = any(reading.beginnings[heading].rank == ANNEX for heading in reading.headings)
    if before is not None and is_annexed and before.mark.value + 1 == mark.value != 1:
        reading.headings = list(before.section)


def rank_of(reading: Reading, kind: ItemKind) -> int:
    """The rank of a heading of this kind: a decision in a chapter of a report stands below it."""
    rank = RANK_OF_KIND[kind]
    above = {reading.beginnings[heading].rank for heading in reading.headings}
    is_inner = rank == DECISION and DECISION not in above and above & {CHAPTER, SECTION, SUBSECTION}
    return INNER_DECISION if is_inner else rank
