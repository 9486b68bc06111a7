"""Decisions and resolutions: their numbers, the organ that speaks, its preamble, what it does, and the date below.

2025/8  Annual report               a heading, as paragraphs with numbers follow
The Executive Board,                the opening
Recalling its decision 2024/3,      preambular paragraph PP1
1. Takes note of the report.        paragraph 1
12 June 2025                        the closing, neither

2025/9  Humanitarian action         a heading
The Executive Board / Takes note    decision 2025/9: without numbers it is one item, preamble included
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from diffrec.items.beginnings import DECISION, INNER_DECISION, RANK_OF_KIND, UNNUMBERED, Beginning
from diffrec.items.labels import rank_of
from diffrec.items.marks import Mark, MarkKind
from diffrec.model import ItemKind

if TYPE_CHECKING:
    from diffrec.items.reading import Reading

DECISIONS = frozenset({DECISION, INNER_DECISION})
KINDS = (ItemKind.DRAFT_RESOLUTION, ItemKind.DRAFT_DECISION, ItemKind.RESOLUTION, ItemKind.DECISION)
ENDS_BODY = frozenset({MarkKind.OPENING, MarkKind.DECISION, MarkKind.ANNEX, MarkKind.DIVISION, MarkKind.CLOSING})


def read_decision(reading: Reading, at: int, mark: Mark) -> None:
    """A decision by its number: a heading over its organ or paragraphs, else an item where its count goes on."""
    said = _said(reading)
    if reading.around.heads_paragraphs(at):
        reading.open_over(at, mark, rank_of(reading, ItemKind.DECISION))
        return
    last = reading.latest.get(MarkKind.DECISION)
    is_next = last is not None and _is_before(last.mark, mark)
    if is_next or (mark.is_alone and said is not None):
        reading.accept(mark, said[0] if said else ItemKind.DECISION, (mark.number,))


def _is_before(last: Mark, mark: Mark) -> bool:
    return last.number.split("/")[0] == mark.number.split("/")[0] and last.value < mark.value


def read_opening(reading: Reading, at: int, mark: Mark) -> None:
    """The organ that speaks: before numbered paragraphs it opens a preamble, else the whole is one item."""
    heading = reading.beginnings[reading.headings[-1]] if reading.headings else None
    is_below = heading is not None and heading.rank in DECISIONS
    said = _said(reading) or ((ItemKind.DECISION, "") if is_below else None)
    if said is None and not _ends_open(reading, mark):
        return
    if _heads_numbers(reading, at):
        reading.preamble = 0
        reading.item = None
        reading.begin_anew([ItemKind.PARAGRAPH])
        reading.add(Beginning(mark=mark, body_end=mark.end, rank=UNNUMBERED, section=tuple(reading.headings)))
    elif said is not None:
        kind, printed = said
        number = str(reading.count_of(kind).value + 1)
        if heading is not None and is_below:  # its label stands above, with a number or, of only one, without
            number = heading.mark.number or number
            printed = reading.around.flow.text[heading.mark.start : heading.mark.end].strip()
        reading.accept(Mark(kind=mark.kind, start=mark.start, end=mark.start, number=number), kind, (number,))
        reading.beginnings[-1].raw = printed


def read_preamble(reading: Reading, at: int, mark: Mark) -> None:  # noqa: ARG001 -- the same for all marks
    """A paragraph without a number between the organ and its first number."""
    if reading.preamble is None:
        return
    reading.preamble += 1
    number = f"PP{reading.preamble}"
    reading.accept(mark, ItemKind.PREAMBULAR_PARAGRAPH, (number,))
    reading.beginnings[-1].raw = number


def read_closing(reading: Reading, at: int, mark: Mark) -> None:  # noqa: ARG001 -- the same for all marks
    """The date of adoption ends what was adopted."""
    is_below = any(reading.beginnings[at].rank in DECISIONS for at in reading.headings)
    if reading.item is not None and (is_below or _said(reading) is not None):
        reading.put_aside(mark, "date of adoption")


def _ends_open(reading: Reading, mark: Mark) -> bool:
    return not reading.around.flow.text[mark.end - 1].isalnum()


def _heads_numbers(reading: Reading, at: int) -> bool:
    """True when a paragraph 1 follows before the body ends."""
    for mark in islice(reading.around.marks, at + 1, None):
        if mark.kind is MarkKind.NUMBER and mark.value == 1 and mark.starts_line:
            return True
        if mark.kind in ENDS_BODY or (mark.kind is MarkKind.LABEL and mark.item_kind in RANK_OF_KIND and mark.is_alone):
            return False
    return False


def _said(reading: Reading) -> tuple[ItemKind, str] | None:
    """The kind of decision that the headings above say, innermost first, else the title; and the words for it."""
    text = reading.around.flow.text
    spans = [(reading.beginnings[at].mark, reading.beginnings[at].body_end) for at in reversed(reading.headings)]
    for said in (*(text[mark.start : end] for mark, end in spans), reading.title):
        for kind in KINDS:
            words = reading.language.labels.get(kind)
            if words and (match := re.search(reading.language.begun(words), said, re.IGNORECASE)):
                return kind, match[0]
    return None
