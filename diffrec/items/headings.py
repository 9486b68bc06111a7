"""Which marks head a chapter, a section or an annex: by their word or number, and a text that is like a title.

II. Recommendations      chapter, as I came before          A. General matters      section
Annex II                 annex: every count begins anew      4. Tides Recommendation 5 ...   (see numbers)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.items.beginnings import ANNEX, CHAPTER, LETTERED, SECTION, UNNUMBERED, Beginning, value_at
from diffrec.items.marks import MAX_BARE_HEADING_WORDS, MAX_HEADING_WORDS, Mark, MarkKind, is_title_like, roman_value
from diffrec.items.reading import MAX_SKIP

if TYPE_CHECKING:
    from diffrec.items.reading import Reading

HEADING_AFTER_STOP = re.compile(r"[.;!?][\"”’»)\]]*\s+([^\W\d_a-z][^.;:!?]*)\Z")
MAX_RUN_IN_HEADING = 160
MAX_ANNEX_TITLE_WORDS = 60  # "Annex I" and the full title of a declaration, in a line as long as the page


def read_title(reading: Reading, at: int, mark: Mark) -> None:
    """A heading without a number; inside a member of an annotated list, and right below a label, it is its text."""
    if (reading.in_annotated and reading.around.is_in_annotation(at)) or _is_title_of_label(reading, mark):
        return
    reading.in_annotated = False
    reading.open_heading(at, mark, UNNUMBERED)


def _is_title_of_label(reading: Reading, mark: Mark) -> bool:
    """True right below a label that is alone: "Decision 1", then "Working groups"."""
    last = reading.beginnings[-1] if reading.beginnings else None
    if last is None or last.kind is None or last.mark.kind is not MarkKind.LABEL or not last.mark.is_alone:
        return False
    return not reading.around.flow.text[last.mark.end : mark.start].strip()


def read_worded_heading(reading: Reading, at: int, mark: Mark) -> None:
    """An annex or a chapter by its word, alone or before a title."""
    body = reading.around.heading_body(at).strip(" \n.:–-")
    title = body.partition("\n")[0]
    if not title or is_title_like(title, MAX_ANNEX_TITLE_WORDS):
        reading.open_heading(at, mark, ANNEX if mark.kind is MarkKind.ANNEX else CHAPTER)


def read_numbered_heading(reading: Reading, at: int, mark: Mark) -> None:
    """A chapter or a section, when its text is like a title and its number goes on from the last of its rank."""
    around = reading.around
    if not is_title_like(around.heading_body(at), MAX_ANNEX_TITLE_WORDS if mark.is_heading else MAX_HEADING_WORDS):
        return
    rank = _rank_of(reading, mark)
    last = reading.last_of(rank)
    value = value_at(rank, mark)
    is_before_turn = last < value <= last + MAX_SKIP and reading.is_turn(at + 1) and around.is_followed(at)
    if is_before_turn:
        reading.open_heading(at, mark, rank)
        return
    if not reading.can_begin(mark):
        return
    is_first = last == 0 and around.is_followed(at)  # an addendum begins with any chapter
    goes_on = value > last if mark.starts_block else value == last + 1 or is_first
    if goes_on or mark.is_heading or (value == 1 and rank == CHAPTER and mark.starts_block):
        reading.open_heading(at, mark, rank)


def _rank_of(reading: Reading, mark: Mark) -> int:
    """Chapter or section: a lone "I" is a letter only where H came before it, "C" and "L" are never numbers."""
    if mark.kind is MarkKind.LETTER:
        return SECTION
    is_next_letter = len(mark.number) == 1 and ord(mark.number) - ord("A") == reading.last_of(SECTION)
    if len(mark.number) == 1 and mark.number not in "IVX":
        return SECTION
    return SECTION if is_next_letter and roman_value(mark.number) != reading.last_of(CHAPTER) + 1 else CHAPTER


def read_lettered_heading(reading: Reading, at: int, mark: Mark) -> bool:
    """Opens a heading with a letter, "(b) Human resources", where its type says that it is one; says whether it did."""
    flow = reading.around.flow
    body = flow.text[mark.end : flow.block_end(mark.start)]  # "(c)" in a sentence is no end of a heading
    is_heading = mark.is_heading and mark.starts_block and is_title_like(body)
    if is_heading:
        reading.open_heading(at, mark, LETTERED)
    return is_heading


def open_heading_before(reading: Reading, mark: Mark) -> None:
    """Opens a heading that ran into the text: the few words between the last stop and a mark whose turn it is."""
    tail = HEADING_AFTER_STOP.search(reading.before(mark, MAX_RUN_IN_HEADING))
    if tail is None or not is_title_like(tail[1]):
        return
    if len(tail[1].split()) > MAX_BARE_HEADING_WORDS or reading.ends_open(tail[1]):
        return
    start = reading.around.flow.text.rindex(tail[1], 0, mark.start)
    title = Mark(kind=MarkKind.TITLE, start=start, end=start, number="")
    reading.open(Beginning(mark=title, body_end=mark.start, rank=UNNUMBERED))
