"""Which figures with a stop begin a paragraph, and which a heading or a member of a list inside one.

26. ... the following agenda:      paragraph 26 (25 came before)
1. Organizational matters:         agenda item 1, in paragraph 26: a new count after a colon
2. Practical measures              agenda item 2
27. The following parties          paragraph 27: the count of the paragraphs goes on
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.items.beginnings import SUBSECTION
from diffrec.items.headings import open_heading_before
from diffrec.items.letters import COLON
from diffrec.items.marks import MarkKind, is_title_like
from diffrec.items.reading import MAX_SKIP, Count
from diffrec.model import ItemKind

if TYPE_CHECKING:
    from diffrec.items.marks import Mark
    from diffrec.items.reading import Reading


def read_number(reading: Reading, at: int, mark: Mark) -> None:
    """A figure and a full stop: a heading, a member of a list inside an item, or the next paragraph."""
    if reading.is_next(mark) and not reading.can_begin(mark) and not reading.is_cited(reading.before(mark)):
        open_heading_before(reading, mark)
    if not (reading.can_begin(mark) or _is_only_place(reading, at, mark)):
        return
    count = reading.count_of(ItemKind.PARAGRAPH)
    if _is_subsection(reading, at, mark, count):
        reading.open_heading(at, mark, SUBSECTION)
    elif _goes_on_nested(reading, at, mark.value, count):
        _accept_nested(reading, mark)
    elif _opens_nested(reading, mark):
        reading.nested = Count(owner=len(reading.beginnings) - 1, kind=_kind_of_list(reading, mark))
        _accept_nested(reading, mark)
    elif _is_paragraph(reading, at, mark, count):
        is_agenda = reading.around.is_annotated(at) and any(w in reading.said_above() for w in reading.language.agenda)
        kind = ItemKind.AGENDA_ITEM if is_agenda else ItemKind.PARAGRAPH
        reading.accept(mark, kind, (mark.number,))
        count.value = mark.value
        reading.in_annotated = reading.around.is_annotated(at)


def _is_only_place(reading: Reading, at: int, mark: Mark) -> bool:
    """True for the number whose turn it is where it comes nowhere else and its successor does."""
    if not reading.is_next(mark) or reading.is_cited(reading.before(mark)):
        return False
    later = reading.around.comes_later
    return not later(at, MarkKind.NUMBER, mark.value) and later(at, MarkKind.NUMBER, mark.value + 1)


def _is_subsection(reading: Reading, at: int, mark: Mark, count: Count) -> bool:
    """A numbered heading: by its format, or a title before a label or before the paragraph whose turn it is."""
    around = reading.around
    if not is_title_like(around.heading_body(at)) or reading.nested is not None:
        return False
    if mark.is_heading:
        return not around.is_annotated(at)
    if not reading.headings or at + 1 == len(around.marks):
        return False
    following = around.marks[at + 1]
    goes_on = mark.value in {1, reading.last_of(SUBSECTION) + 1}
    is_reference = reading.ends_open(around.heading_body(at))  # "established by Article 8"
    is_label = following.kind is MarkKind.LABEL and following.item_kind is not ItemKind.PARAGRAPH
    before_label = is_label and not is_reference
    before_turn = following.kind is MarkKind.NUMBER and following.value == count.value + 1 != mark.value
    return goes_on and (before_label or before_turn)


def _opens_nested(reading: Reading, mark: Mark) -> bool:
    """A list begins with 1 after a colon in an item."""
    is_first = mark.value == 1 and reading.item is not None and not reading.is_deepest()
    return is_first and COLON.search(reading.before(mark)) is not None


def _goes_on_nested(reading: Reading, at: int, value: int, count: Count) -> bool:
    """The list inside the item goes on; where the paragraphs could go on as well, they do so later."""
    if reading.nested is None or value != reading.nested.value + 1:
        return False
    return value != count.value + 1 or reading.around.comes_later(at, MarkKind.NUMBER, value)


def _is_paragraph(reading: Reading, at: int, mark: Mark, count: Count) -> bool:
    around, value = reading.around, mark.value
    if mark.suffix:
        return value == count.value and mark.starts_line
    if count.value == 0:
        return mark.starts_line or around.opens_text(mark)
    if value == count.value + 1:
        return mark.starts_line or around.opens_text(mark)
    if value <= count.value:
        is_repeat = value == count.value and mark.starts_block and not is_title_like(around.body(at))
        is_anew = value == 1 and around.comes_later(at, MarkKind.NUMBER, 2)
        return is_repeat or (mark.starts_line and (reading.after_heading() or (mark.starts_block and is_anew)))
    if around.comes_later(at, MarkKind.NUMBER, count.value + 1):
        # One number lost its stop, and another option or annex counts from it again: "52. 53 54. 55."
        return mark.starts_block and value == count.value + 2 and around.goes_on(at)
    return value - count.value <= MAX_SKIP if mark.starts_block else around.comes_later(at, MarkKind.NUMBER, value + 1)


def _accept_nested(reading: Reading, mark: Mark) -> None:
    nested = reading.nested
    assert nested is not None  # noqa: S101 -- opened by the caller
    assert nested.owner is not None  # noqa: S101 -- a list has an owner
    nested.value = mark.value
    reading.accept_below(mark, nested.kind, nested.owner, own_count=nested.kind is ItemKind.AGENDA_ITEM)
    reading.lettered = []


def _kind_of_list(reading: Reading, mark: Mark) -> ItemKind:
    """What a list that begins with this mark holds: agenda items where the words before it say so."""
    around, start = reading.around, reading.beginnings[-1].mark.end
    lead_in = around.flow.text[start : min(around.flow.block_end(start), mark.start)]
    is_agenda = re.search(reading.language.either(reading.language.agenda), lead_in, re.IGNORECASE) is not None
    return ItemKind.AGENDA_ITEM if is_agenda else ItemKind.SUBPARAGRAPH
