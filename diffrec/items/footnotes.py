"""Footnotes go with the item that cites them.

"2. The Board[^3] decided"  ...  "[^3]: Resolution 5/4."   ->   Footnote("3", "Resolution 5/4.") of paragraph 2
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec.model import BlockKind, Footnote

if TYPE_CHECKING:
    from diffrec.model import Document, Item, Span

MARK = re.compile(r"\[\^([^\]\s]{1,20})\](?!:)")


def with_footnotes(document: Document, items: tuple[Item, ...]) -> tuple[tuple[Item, ...], list[tuple[Span, bool]]]:
    """The items with the footnotes that they cite, and each footnote's span of the document with whether one does."""
    notes = {b.marker: b for b in document.blocks if b.kind is BlockKind.FOOTNOTE and b.marker}
    if not notes:
        return items, []
    cited: set[str] = set()
    noted = []
    for item in items:
        marks = [mark for segment in item.segments for mark in _marks(document, segment.origin) if mark in notes]
        cited.update(marks)
        footnotes = tuple(Footnote(mark=mark, text=" ".join(notes[mark].text.split())) for mark in marks)
        noted.append(replace(item, footnotes=footnotes))
    spans = [((b.runs[0][0], b.runs[-1][1]), mark in cited) for mark, b in notes.items() if b.runs]
    return tuple(noted), spans


def _marks(document: Document, origin: Span) -> list[str]:
    """Marks in a line of the item, and one that closes it."""
    end = origin[1]
    while match := MARK.match(document.text, end):
        end = match.end()
    return [match[1] for match in MARK.finditer(document.text, origin[0], end)]
