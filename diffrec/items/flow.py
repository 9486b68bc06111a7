r"""A document's text in reading order, free of markup and furniture, with the way back for every character.

blocks  "He identified a link" | furniture "5/10" | "between firearms"
flow    "He identified a link\n\nbetween firearms"          one blank line between blocks, line ends kept
origin  the offset in Document.text of each character, -1 for the blank line between blocks
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from diffrec.items.pages import Turn, page_at
from diffrec.model import Block, BlockKind, Location, Segment, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diffrec.model import Document

BETWEEN_BLOCKS = "\n\n"
LINE = re.compile(r"[^\n]+")
# A hyphen at the end of a line binds the two halves: "early-\ndetection"; a soft one is no more than that.
LINE_END_HYPHEN = re.compile(r"[^\W\d_][-‐‑]\Z")
SOFT_HYPHEN = "\u00ad"
# Between two of these no blank stands: Han characters, kana and the signs as wide as they are.
WIDE = re.compile(r"[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]")
NOT_A_LINE_END = re.compile(r"[^\n]")
# Soft hyphens, zero-width blanks and direction marks are no text.
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))


class Flow(NamedTuple):
    """Text with the origin of each character in Document.text, where its blocks and the document's lines start.

    `removed` are the starts of what was blanked out, `turns` where the pages begin when only their numbers tell,
    `places` the document's own.
    """

    text: str
    origin: list[int]
    starts: list[int]
    blocks: tuple[Block, ...]
    lines: list[int]
    removed: tuple[int, ...] = ()
    turns: tuple[Turn, ...] = ()
    places: tuple[tuple[int, Location], ...] = ()

    def index_at(self, offset: int) -> int:
        """The index of the block that a character of the flow stands in; 0 in a flow without blocks."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def block_at(self, offset: int) -> Block:
        """The block that a character of the flow stands in."""
        return self.blocks[self.index_at(offset)]

    def block_end(self, offset: int) -> int:
        """Where the block ends that a character of the flow stands in."""
        index = self.index_at(offset)
        return self.starts[index] + len(self.blocks[index].text)

    def location(self, offset: int) -> Location:
        """Where a character of the flow stands: the place of its line, or its block's with its own line and page."""
        if self.places:
            return self.places[max(0, bisect_right(self.places, self.origin[offset], key=itemgetter(0)) - 1)][1]
        location = self.block_at(offset).location
        return Location(
            page=page_at(self.turns, offset) if location.page is None else location.page,
            line=None if location.line is None else bisect_right(self.lines, self.origin[offset]),
            box=location.box,
            anchor=location.anchor,
        )

    def without(self, spans: Iterable[Span]) -> Flow:
        """The flow with the spans blanked out; blocks keep their order, so nothing that is left changes its line."""
        parts: list[str] = []
        at = 0
        cuts = sorted(spans)
        for a, b in cuts:
            parts += [self.text[at:a], NOT_A_LINE_END.sub(" ", self.text[max(a, at) : b])]
            at = max(at, b)
        text = "".join([*parts, self.text[at:]])
        return self._replace(text=text, removed=tuple(sorted((*self.removed, *(a for a, _ in cuts)))))


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
    return Flow("".join(parts), origin, starts, blocks, lines, places=document.places)


def one_line(flow: Flow, span: Span) -> tuple[str, tuple[Segment, ...]]:
    """A span of the flow as one line with single blanks, and its segments: one for each line, cut at furniture."""
    parts: list[str] = []
    segments: list[Segment] = []
    length = 0
    is_broken = is_hanging = False  # by a soft hyphen; a hyphen with a blank behind it, where a page tells: "life- and"
    for start, end in _stretches(flow, span):
        found = flow.text[start:end]
        text = " ".join(found.translate(INVISIBLE).split())
        if not text:
            continue
        if parts and not is_broken and (is_hanging or not _is_bound(parts[-1], text)):
            parts.append(" ")
            length += 1
        is_broken = found.rstrip().endswith(SOFT_HYPHEN)
        is_hanging = bool(flow.places) and found[-1].isspace()
        parts.append(text)
        first = start + len(found) - len(found.lstrip())
        last = start + len(found.rstrip()) - 1
        segments.append(
            Segment(
                span=(length, length + len(text)),
                origin=(flow.origin[first], flow.origin[last] + 1),
                location=flow.location(first),
            )
        )
        length += len(text)
    return "".join(parts), tuple(segments)


def _is_bound(before: str, after: str) -> bool:
    """True where no blank stands between a line and the next: after a hyphen, and inside of Chinese."""
    if WIDE.match(before[-1]) and WIDE.match(after):
        return True
    return bool(LINE_END_HYPHEN.search(before)) and after[0].isalpha()


def _stretches(flow: Flow, span: Span) -> Iterator[Span]:
    """The lines of a span, cut where furniture was taken out."""
    cuts = iter(
        [*flow.removed[bisect_right(flow.removed, span[0]) : bisect_left(flow.removed, span[1])], len(flow.text)]
    )
    cut = next(cuts)
    for line in LINE.finditer(flow.text, *span):
        start = line.start()
        while cut < line.end():
            yield start, cut
            start, cut = cut, next(cuts)
        yield start, line.end()
