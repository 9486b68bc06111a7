"""An item without its delegation marks.

    before   "... goals (Peru), States should (Fiji) review ..."
    after    "... goals, States should review ..."

What is left reads as if the marks had never been there.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from diffrec.delegations.lists import CLOSING_SQUARE, OPENING_SQUARE
from diffrec.delegations.marks import find_attributions
from diffrec.model import Segment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.delegations.names import Names
    from diffrec.languages import Language
    from diffrec.model import Bracket, Item, Span

BLANK = " "
# What is left hanging where a phrase is gone that began or ended a line: "Peru: draft resolution", "Text, by Peru".
HANGING = " \t\n:,;–—："


def strip_attributions(item: Item) -> Item:
    """The item without its marks: blanks stay single, segments tile the shorter text, no attributions are left.

    Where a mark is cut out of a segment, each half keeps the end of the origin it touches; the origins are exact where
    the document has the same blanks as the item.
    """
    if not item.attributions:
        return item
    kept = _kept(item.text, [span for span, _ in item.marks])
    return replace(
        item,
        text="".join(item.text[start:end] for start, end in kept),
        segments=_segments(item.segments, kept),
        attributions=(),
        brackets=_brackets(item, kept),
    )


def strip_text(text: str, language: Language, known: Names | None = None) -> str:
    """A text that is no item, such as a heading, without the marks in it."""
    marks = [mark.span for mark in find_attributions(text, language, known) if mark.span is not None]
    return "".join(text[start:end] for start, end in _kept(text, marks)) if marks else text


def strip_phrases(text: str, phrases: Iterable[str]) -> str:
    """A text without these phrases, whatever the blanks between their words, nor the sign that joined them to it."""
    found = [r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases if phrase.strip()]
    if not found:
        return text
    pattern = re.compile("|".join(sorted(found, key=len, reverse=True)))
    spans = [match.span() for match in pattern.finditer(text)]
    if not spans:
        return text
    stripped = "".join(text[start:end] for start, end in _kept(text, spans))
    stripped = stripped if spans[0][0] else stripped.lstrip(HANGING)
    return stripped.rstrip(HANGING) if spans[-1][1] == len(text) else stripped


def origins_of(item: Item, span: Span) -> list[Span]:
    """Where a span of an item's text stands in its document: a stretch for each segment that holds a part of it."""
    origins = []
    for segment in item.segments:
        begin, stop = max(span[0], segment.span[0]), min(span[1], segment.span[1])
        if begin < stop:
            origins.append(_origin(segment, begin, stop))
    return origins


def _kept(text: str, marks: list[Span]) -> list[Span]:
    """The spans of the text that stay, in order."""
    kept: list[Span] = []
    start = 0
    for begin, end in sorted(marks):
        stop = begin
        if text[begin - 1 : begin] == BLANK and not _would_join(text, start, begin - 1, end):
            stop = begin - 1
        kept.append((start, max(start, stop)))
        start = end + (_is_before_words(text, begin, end) and text[end : end + 1] == BLANK)
    kept.append((start, len(text)))
    kept = [span for span in kept if span[0] < span[1]]
    if kept and text.startswith(BLANK, kept[0][0]):
        kept[0] = (kept[0][0] + 1, kept[0][1])
    return [span for span in kept if span[0] < span[1]]


def _is_before_words(text: str, begin: int, end: int) -> bool:
    """Whether the mark opens a bracket whose words stay, as "EU:" does in "[EU: and girls]"."""
    return text[begin - 1 : begin] in tuple(OPENING_SQUARE) and text[end - 1 : end] not in tuple(CLOSING_SQUARE)


def _brackets(item: Item, kept: list[Span]) -> tuple[Bracket, ...]:
    """The brackets at their places in the shorter text; one that held nothing but marks is gone."""
    text = "".join(item.text[start:end] for start, end in kept)
    moved: list[Bracket] = []
    starts, before = [start for start, _ in kept], _before(kept)

    def place(at: int) -> int:
        """Where a place of the text lies in what is kept of it."""
        last = bisect_left(starts, at) - 1
        return before[last] + min(kept[last][1], at) - kept[last][0] if last >= 0 else 0

    for bracket in item.brackets:
        first = item.text.index(bracket.text, bracket.span[0])
        start, end = place(first), place(first + len(bracket.text))
        words = text[start:end].strip()
        if words or not bracket.text:
            span = place(bracket.span[0]), place(bracket.span[1])
            moved.append(replace(bracket, span=span, text=words))
    return tuple(moved)


def _before(kept: list[Span]) -> list[int]:
    """How long what is kept before each kept span is, and at the end all of it."""
    return list(accumulate((end - start for start, end in kept), initial=0))


def _would_join(text: str, start: int, before: int, after: int) -> bool:
    """Whether words would run together if the blank before a mark went with it, "text (China)more"."""
    return before > start and text[after : after + 1].isalnum()


def _segments(segments: tuple[Segment, ...], kept: list[Span]) -> tuple[Segment, ...]:
    """The segments of the shorter text: each cut to the kept spans and moved to its new place."""
    found: list[Segment] = []
    starts, ends, before = [start for start, _ in kept], [end for _, end in kept], _before(kept)
    for segment in segments:
        for at in range(bisect_right(ends, segment.span[0]), bisect_left(starts, segment.span[1])):
            begin, stop = max(starts[at], segment.span[0]), min(ends[at], segment.span[1])
            if begin < stop:
                offset = before[at] - starts[at]
                span = (offset + begin, offset + stop)
                found.append(Segment(span=span, origin=_origin(segment, begin, stop), location=segment.location))
    return tuple(found)


def _origin(segment: Segment, begin: int, stop: int) -> Span:
    """Where a part of a segment stands in the document, counted from the nearer end of the segment."""
    first, last = segment.origin
    if begin == segment.span[0] and stop == segment.span[1]:
        return segment.origin
    if begin == segment.span[0]:
        return first, min(last, first + stop - begin)
    if stop == segment.span[1]:
        return max(first, last - (stop - begin)), last
    offset = first + begin - segment.span[0]
    return min(last, offset), min(last, offset + stop - begin)
