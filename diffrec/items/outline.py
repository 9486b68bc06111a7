"""Which marks begin an item or a heading: a reading of the numbers in their order.

    26. ... the following agenda:      paragraph 26 (25 came before)
    1. Organizational matters:         agenda item 1, in paragraph 26: a new count after a colon
    (a) Opening of the meeting;        its sub-paragraph
    2. Practical measures              agenda item 2
    D. Attendance                      a heading
    27. The following parties          paragraph 27: the count of the paragraphs goes on

A number is believed when it continues a count and stands where a sentence could begin; content decides nothing here.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from diffrec.items.dotted import read_dotted
from diffrec.items.headings import read_numbered_heading, read_title, read_worded_heading
from diffrec.items.labels import read_label
from diffrec.items.letters import read_letter
from diffrec.items.marks import MarkKind
from diffrec.items.numbers import read_number
from diffrec.items.reading import Reading
from diffrec.items.resolutions import read_closing, read_decision, read_opening, read_preamble
from diffrec.items.surroundings import Surroundings

if TYPE_CHECKING:
    from diffrec.items.beginnings import Beginning
    from diffrec.items.flow import Flow
    from diffrec.items.marks import Mark
    from diffrec.items.profiles import Forms
    from diffrec.languages import Language

READERS = {
    MarkKind.LABEL: read_label,
    MarkKind.NUMBER: read_number,
    MarkKind.LETTERED: read_letter,
    MarkKind.ROMAN: read_numbered_heading,
    MarkKind.LETTER: read_numbered_heading,
    MarkKind.ANNEX: read_worded_heading,
    MarkKind.DIVISION: read_worded_heading,
    MarkKind.TITLE: read_title,
    MarkKind.DECISION: read_decision,
    MarkKind.DOTTED: read_dotted,
    MarkKind.OPENING: read_opening,
    MarkKind.PREAMBLE: read_preamble,
    MarkKind.CLOSING: read_closing,
}


def read_outline(flow: Flow, marks: list[Mark], language: Language, title: str, forms: Forms) -> list[Beginning]:
    """The accepted marks in order, headings and items, each with the end of its text."""
    reading = Reading(Surroundings(flow, marks), language, title, forms)
    beginnings = reading.beginnings
    for at, mark in enumerate(marks):
        if not beginnings or mark.start >= max(beginnings[-1].mark.end, beginnings[-1].body_end):
            READERS[mark.kind](reading, at, mark)
    for beginning, following in pairwise([*beginnings, None]):
        if beginning is not None and beginning.kind is not None:
            beginning.body_end = following.mark.start if following else len(flow.text)
    return beginnings
