r"""A document's text in reading order, free of markup and furniture, with the way back for every character.

blocks  "He identified a link" | furniture "5/10" | "between firearms"
flow    "He identified a link\n\nbetween firearms"          one blank line between blocks, line ends kept
origin  the offset in Document.text of each character, -1 for the blank line between blocks
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from diffrec.model import Block, BlockKind, Segment, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diffrec.model import Document

BETWEEN_BLOCKS = "\n\n"
WORD = re.compile(r"\S+")
# A hyphen at the end of a line binds the two halves: "early-\ndetection".
LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_][-‐‑])[ \t]*\n[ \t]*(?=[^\W\d_])")
NOT_A_LINE_END = re.compile(r"[^\n]")
# Soft hyphens, zero-width blanks and direction marks are no text.
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))


@dataclass(frozen=True, slots=True)
class Flow:
    """Text with the origin of each character in Document.text, where its blocks and the document's lines start.

    `removed` are the starts of what was blanked out.
    """

    text: str
    origin: list[int]
    starts: list[int]
    blocks: tuple[Block, ...]
    lines: list[int]
    removed: tuple[int, ...] = ()

    def index_at(self, offset: int) -> int:
        """The index of the block that a character of the flow stands in."""
        return bisect_right(self.starts, offset) - 1

    def block_at(self, offset: int) -> Block:
        """The block that a character of the flow stands in."""
        return self.blocks[self.index_at(offset)]

    def block_end(self, offset: int) -> int:
        """Where the block ends that a character of the flow stands in."""
        index = self.index_at(offset)
        return self.starts[index] + len(self.blocks[index].text)

    def without(self, spans: Iterable[Span]) -> Flow:
        """The flow with the spans blanked out; blocks keep their order, so nothing that is left changes its line."""
        parts: list[str] = []
        at = 0
        cuts = sorted(spans)
        for a, b in cuts:
            parts += [self.text[at:a], NOT_A_LINE_END.sub(" ", self.text[max(a, at) : b])]
            at = max(at, b)
        text = "".join([*parts, self.text[at:]])
        return replace(self, text=text, removed=tuple(sorted((*self.removed, *(a for a, _ in cuts)))))


def flow_of(document: Document) -> Flow:
    """The flow of a document's text blocks; footnotes and furniture that the reader told apart are left out."""
    parts: list[str] = []
    origin: list[int] = []
    starts: list[int] = []
    blocks = tuple(block for block in document.blocks if block.kind not in {BlockKind.FURNITURE, BlockKind.FOOTNOTE})
    for block in blocks:
        if parts:
            parts.append(BETWEEN_BLOCKS)
            origin.extend([-1] * len(BETWEEN_BLOCKS))
        starts.append(len(origin))
        parts.append(block.text)
        for a, b in block.runs:
            origin.extend(range(a, b))
    lines = [0, *(match.end() for match in re.finditer("\n", document.text))]
    return Flow("".join(parts), origin, starts, blocks, lines)


def one_line(flow: Flow, spans: Iterable[Span]) -> tuple[str, tuple[Segment, ...]]:
    """The spans of the flow as one line with single blanks, and its segments: one for each line, cut at furniture."""
    parts: list[str] = []
    places: list[tuple[int, Span, Span]] = []  # offset in the flow, span in the text, span in the document
    length = 0
    for word, (first, last), joined in _words(flow, spans):
        if parts and not joined:
            parts.append(" ")
            length += 1
        parts.append(word)
        places.append((first, (length, length + len(word)), (flow.origin[first], flow.origin[last] + 1)))
        length += len(word)
    return "".join(parts), tuple(_segments(places, flow))


def _words(flow: Flow, spans: Iterable[Span]) -> Iterator[tuple[str, Span, bool]]:
    """Words with first and last offset in the flow, and whether a line-end hyphen binds them to the one before."""
    for start, end in spans:
        joints = {match.start() for match in LINE_END_HYPHEN.finditer(flow.text, start, end)}
        previous_end = -1
        for match in WORD.finditer(flow.text, start, end):
            if word := match[0].translate(INVISIBLE):
                yield word, (match.start(), match.end() - 1), previous_end in joints
            previous_end = match.end()


def _segments(places: list[tuple[int, Span, Span]], flow: Flow) -> Iterator[Segment]:
    def stretch(place: tuple[int, Span, Span]) -> tuple[int, int, int]:
        offset, _, origin = place
        return flow.index_at(offset), bisect_right(flow.lines, origin[0]), bisect_right(flow.removed, offset)

    for (index, line, _), group in groupby(places, key=stretch):
        members = list(group)
        location = flow.blocks[index].location
        yield Segment(
            span=(members[0][1][0], members[-1][1][1]),
            origin=(members[0][2][0], members[-1][2][1]),
            location=location if location.line is None else replace(location, line=line),
        )
