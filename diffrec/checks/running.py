"""A version as running text: every word that is no furniture, once, and what it stands in.

    II. Lights                      the heading “II. Lights”
    The Board recommended that:     the paragraph “The Board recommended that:”
    4. Ships should carry lamps.    "4." the number of recommendation 4, all else in recommendation 4
    2/10                            furniture, left out
    3 See the annex.                footnote 3, behind all else, as formats print notes in other places

A page break inside a paragraph is a line break here, and so is no difference.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from diffrec.checks.places import place_of
from diffrec.checks.wording import called, excerpt, plain
from diffrec.model import BlockKind, FindingLocation
from diffrec.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.model import Block, Document, Item, Span, Version

BREAK = "\n"
"""between two passages"""
MASTHEAD = "masthead"
"""why words on top of a document are no text of it"""


class Passage(NamedTuple):
    """A block without the furniture in it: its words, and where each of its pieces stands in the document's text."""

    document: Document
    block: Block
    text: str
    pieces: tuple[Span, ...]

    def origin(self, at: int) -> int:
        """The offset in the document's text of a place in the passage."""
        for start, end in self.pieces:
            if at < end - start:
                return start + at
            at -= end - start
        return self.pieces[-1][1]

    def within(self, offset: int) -> int:
        """The place in the passage of an offset in the document's text; behind its end the last one."""
        at = 0
        for start, end in self.pieces:
            if offset < end:
                return at + max(0, offset - start)
            at += end - start
        return at - 1

    def holds(self, offset: int) -> bool:
        """Whether a place of the document's text stands in it."""
        return any(start <= offset < end for start, end in self.pieces)

    @property
    def is_table(self) -> bool:
        """Whether it is a cell of a table."""
        return self.block.kind is BlockKind.CELL or self.block.cell is not None


class Part(NamedTuple):
    """Words of a running text within one passage; `item` is what they stand in or number, None outside of items."""

    passage: Passage
    span: Span
    words: str
    item: Item | None
    is_number: bool

    @property
    def is_whole(self) -> bool:
        """Whether it is all of its passage."""
        return self.words == " ".join(self.passage.text.split())


class Running(NamedTuple):
    """The text, its passages with where each begins, and its items with where their words begin in their documents."""

    version: Version
    text: str
    passages: tuple[Passage, ...]
    starts: tuple[int, ...]
    items: dict[str, tuple[Item, ...]]
    places: tuple[tuple[str, int, int], ...]
    """of each piece its document, its offset there, and which passage it is of; in order"""

    def parts(self, span: Span) -> Iterator[Part]:
        """The words of a stretch, passage by passage; nothing of passages that it touches with blanks alone."""
        for number in range(max(0, bisect_right(self.starts, span[0]) - 1), len(self.passages)):
            begins, passage = self.starts[number], self.passages[number]
            if begins >= span[1]:
                return
            start, end = max(span[0] - begins, 0), min(span[1] - begins, len(passage.text))
            words = passage.text[start:end]
            if words.strip():
                start += len(words) - len(words.lstrip())
                end -= len(words) - len(words.rstrip())
                yield self._part(passage, (start, end))

    def _part(self, passage: Passage, span: Span) -> Part:
        item, is_number = self._owner(passage, span)
        words = " ".join(passage.text[slice(*span)].split())
        return Part(passage=passage, span=span, words=words, item=item, is_number=is_number)

    def _owner(self, passage: Passage, span: Span) -> tuple[Item | None, bool]:
        """The item that words stand in, and whether they are of nothing but its number."""
        at, last = passage.origin(span[0]), passage.origin(span[1] - 1)
        items = self.items.get(passage.document.source, ())
        number = bisect_right(items, at, key=_begins)
        before = items[number - 1] if number else None
        if before is not None and any(start <= at < end for start, end in (one.origin for one in before.segments)):
            return before, False
        if number < len(items) and _is_label(passage, at, before, items[number]):
            return items[number], last < _begins(items[number])
        return None, False

    def part_at(self, document: Document, offset: int, words: str) -> Part | None:
        """Words that are no letters of the text, at an offset of a document; None for one that holds no text."""
        at = bisect_right(self.places, (document.source, offset, len(self.passages))) - 1
        at += at < 0 or self.places[at][0] != document.source  # before all text: with the first words
        if at == len(self.places) or self.places[at][0] != document.source:
            return None
        passage = self.passages[self.places[at][2]]
        here = passage.within(offset)
        item, _ = self._owner(passage, (here, here + 1))
        return Part(passage=passage, span=(here, here + 1), words=" ".join(words.split()), item=item, is_number=False)

    def number_of(self, item: Item | None) -> Part | None:
        """The number of an item, as it stands in its document."""
        if item is None or not item.segments:
            return None
        at = bisect_right(self.places, (item.document, _begins(item), len(self.passages))) - 1
        passage = self.passages[self.places[at][2]]
        return Part(passage=passage, span=(0, 1), words=item.label.raw, item=item, is_number=True)

    def where(self, part: Part) -> str:
        """What the words stand in, as a sentence says it."""
        if part.item is not None:
            return f"the number of {called(part.item)}" if part.is_number else called(part.item)
        block = part.passage.block
        if block.kind is BlockKind.FOOTNOTE:
            return f"footnote {block.marker}" if block.marker else "a footnote"
        if block.cell is not None:
            table, row, column = block.cell
            return f"table {table}, row {row}, column {column}"
        what = "heading" if block.kind is BlockKind.HEADING else "paragraph"
        return f"the {what} “{excerpt(plain(part.passage.text, self.version))}”"

    def place(self, part: Part) -> FindingLocation:
        """Where a person would look for the words."""
        source = part.passage.document.source
        if part.item is not None and not part.is_number:
            at = part.passage.origin(part.span[0])
            held = [one for one in part.item.segments if one.origin[0] <= at]
            if held:
                return place_of(part.item, held[-1].span)
        location = part.passage.block.location
        return FindingLocation(source=source, page=location.page, line=location.line)


def running(version: Version, *, masthead: bool = False) -> Running:
    """All documents of a version that hold text of their own, in order; with their mastheads where these are asked for.

    What is masthead hangs on its words, so that a title with another word may be one: of two files of one format both
    mastheads are text.
    """
    documents = [document for document in version.documents if document.role is None]
    passages = [one for document in documents for one in _passages(document, masthead=masthead)]
    passages.sort(key=lambda one: one.block.kind is BlockKind.FOOTNOTE)
    starts = []
    length = 0
    for passage in passages:
        starts.append(length)
        length += len(passage.text) + len(BREAK)
    items: dict[str, list[Item]] = {}
    for item in version.items:
        if item.segments:
            items.setdefault(item.document, []).append(item)
    return Running(
        version=version,
        text=BREAK.join(passage.text for passage in passages),
        passages=tuple(passages),
        starts=tuple(starts),
        items={source: tuple(sorted(some, key=_begins)) for source, some in items.items()},
        places=tuple(
            sorted((one.document.source, start, at) for at, one in enumerate(passages) for start, _ in one.pieces)
        ),
    )


def furniture_key(version: Version) -> str:
    """The letters and figures of all furniture of a version."""
    return "".join(bare(one.text) for document in version.documents for one in document.furniture)


def _passages(document: Document, *, masthead: bool) -> Iterator[Passage]:
    gone = sorted(one.span for one in document.furniture if not (masthead and one.why == MASTHEAD))
    for block in document.blocks:
        if block.kind is not BlockKind.FURNITURE:
            pieces = tuple(piece for run in block.runs for piece in _without(run, gone))
            text = "".join(document.text[start:end] for start, end in pieces)
            if text.strip():
                yield Passage(document=document, block=block, text=text, pieces=pieces)


def _without(run: Span, gone: Sequence[Span]) -> Iterable[Span]:
    """What is left of a stretch without those that lie in it; these do not overlap."""
    start, end = run
    for number in range(max(0, bisect_right(gone, (start, start)) - 1), len(gone)):
        first, last = gone[number]
        if first >= end:
            break
        if first > start:
            yield start, first
        start = max(start, last)
    if start < end:
        yield start, end


def _begins(item: Item) -> int:
    return item.segments[0].origin[0]


def _is_label(passage: Passage, at: int, before: Item | None, item: Item) -> bool:
    """Whether a place before an item is of its number: in the item's own block, or in one that holds nothing else."""
    begins = _begins(item)
    if not passage.holds(begins):
        return bare(passage.text) == bare(item.label.raw)
    free = max(passage.pieces[0][0], before.segments[-1].origin[1] if before else 0)
    return free <= at and bare(item.label.raw) in bare(passage.document.text[free:begins])
