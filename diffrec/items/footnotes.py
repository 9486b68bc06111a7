"""Footnotes go with the item that cites them, and their marks are no text.

"2. The Board[^3] decided"  ...  "[^3]: Resolution 5/4."          Footnote("3", "Resolution 5/4.") of paragraph 2
"1. The charter of 1905.1 It met" ... "____" "1 Document G/4."    the mark "1" is furniture, the note paragraph 1's
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

from diffrec.items.furniture import SYMBOL
from diffrec.model import BlockKind, Footnote

if TYPE_CHECKING:
    from diffrec.items.flow import Flow
    from diffrec.model import Block, Document, Item, Span

STUCK = re.compile(r"(?<=[^\W\d_]|[.,;:)”\"’])\d+(?=[\s.,;:)]|\Z)")
MAX_SYMBOL = 100  # characters; real ones have up to 40
WRITTEN_MARK = re.compile(r"\[\^([^\]\s]{1,20})\](?!:)")


def notes_of(document: Document) -> dict[str, Block]:
    """The footnotes of a document by their marks."""
    return {b.marker: b for b in document.blocks if b.kind is BlockKind.FOOTNOTE and b.marker}


def lowered_marks(flow: Flow, notes: dict[str, Block], written: set[str]) -> list[Span]:
    """Figures stuck to a word that lost their raised position, one for each note that has no other mark, in order."""
    sought = [mark for mark in notes if mark not in written and mark.isdecimal()]
    if not sought:
        return []
    places: dict[str, list[Span]] = {}
    for match in STUCK.finditer(flow.text):
        places.setdefault(match[0], []).append(match.span())
    found: list[Span] = []
    at = 0
    for mark in sought:
        spans = places.get(mark, [])
        after = islice(spans, bisect_left(spans, (at, at)), None)
        span = next((span for span in after if not _is_in_symbol(flow.text, span)), None)
        if span:
            found.append(span)
            at = span[1]
    return found


def written_marks(document: Document) -> set[str]:
    """The marks of footnotes that stand in the text as such: "[^3]"."""
    return {match[1] for match in WRITTEN_MARK.finditer(document.text)}


def _is_in_symbol(text: str, span: Span) -> bool:
    """True for the last figure of a symbol: "E/2025/15/Add.1"."""
    first = max(0, span[0] - MAX_SYMBOL)
    start = max(first - 1, *(text.rfind(edge, first, span[0]) for edge in " \n(")) + 1
    symbol = SYMBOL.match(text, start)
    return symbol is not None and symbol.end() >= span[1]


def with_footnotes(
    document: Document, items: tuple[Item, ...], lowered: list[tuple[int, str]]
) -> tuple[tuple[Item, ...], list[tuple[Span, bool]]]:
    """The items with the footnotes that they cite, and each footnote's span of the document with whether one does.

    `lowered` are the places of marks in the document that were told from figures, with the marks.
    """
    notes: dict[str, list[Block]] = {}
    for block in document.blocks:
        if block.kind is BlockKind.FOOTNOTE and block.marker and block.runs:
            notes.setdefault(block.marker, []).append(block)
    if not notes:
        return items, []
    written = [(match.start(), match[1]) for match in WRITTEN_MARK.finditer(document.text)]
    places = sorted(place for place in (*written, *lowered) if place[1] in notes)
    cited: set[Span] = set()
    noted = []
    for item in items:
        found = [_note_at(at, notes[mark]) for at, mark in _marks_in(item, places)]
        cited.update(note.runs[0] for note in found)
        footnotes = tuple(Footnote(mark=note.marker or "", text=" ".join(note.text.split())) for note in found)
        noted.append(replace(item, footnotes=footnotes))
    spans = [((b.runs[0][0], b.runs[-1][1]), b.runs[0] in cited) for same in notes.values() for b in same]
    return tuple(noted), spans


def _note_at(place: int, notes: list[Block]) -> Block:
    """The note that a mark stands for: of several with one mark, counted anew by page or section, the next below."""
    return notes[min(bisect_right(notes, place, key=_start), len(notes) - 1)]


def _start(note: Block) -> int:
    return note.runs[0][0]


def _marks_in(item: Item, places: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The marks, with their places, from the first character of an item to right behind its last."""
    if not item.segments:
        return []
    start, end = item.segments[0].origin[0], item.segments[-1].origin[1]
    return places[bisect_left(places, start, key=itemgetter(0)) : bisect_right(places, end, key=itemgetter(0))]
