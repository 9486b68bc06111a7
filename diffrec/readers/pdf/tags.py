"""The tag tree of a page, where its maker wrote one: which pieces are one paragraph, which are cells of a table.

Table > TR > TD > P [mark 4]                    Tag(order=3, role="P", cell=(1, 1, 2))
P [mark 0, more on the next page]               Tag(order=9, role="P", goes_on=True)

Word, LibreOffice and browsers write one; it is evidence beside the layout, and only where it proves itself: there are
files that tag each printed line as a paragraph of its own.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Source: ISO 32000-1, 14.8.4: structure types of blocks; the others group blocks or stand inside of one.
HEADINGS = frozenset({"H", "H1", "H2", "H3", "H4", "H5", "H6", "Title"})
FIGURE = "Figure"
BLOCKS = HEADINGS | {
    FIGURE,
    "P",
    "LI",
    "TD",
    "TH",
    "Note",
    "FENote",
    "TOCI",
    "Caption",
    "BlockQuote",
    "BibEntry",
    "Formula",
}
# Their first paragraph goes with their number.
NUMBERED = frozenset({"LI", "Note", "FENote", "TOCI"})
LINKS = frozenset({"Link", "Annot", "Form"})
ROWS = frozenset({"Table", "THead", "TBody", "TFoot"})
TYPE_BYTES = 64
# An element with more children than a page has: the root of a document. Between two paragraphs of a page so many of
# other pages may stand, above all cells of a table; the search ends earlier when all that is on the page was found.
MANY = 200
MAX_MISSED = 3_000
# Trees of real documents are up to 12 deep.
MAX_DEPTH = 60
# Of the paragraphs of Word files one in fifty begins with a small letter after no stop: units, cells, poems.
MAX_BROKEN_SHARE = 0.15


class Tag(NamedTuple):
    """What the tree says of a piece of text: the block it belongs to, by its order on the page.

    `cell` is the (table, row, column) from 1; `is_continued` and `goes_on` say that the block is on other pages too.
    """

    order: int
    role: str
    cell: tuple[int, int, int] | None = None
    is_continued: bool = False
    goes_on: bool = False

    @property
    def is_heading(self) -> bool:
        """True for a heading of any level."""
        return self.role in HEADINGS

    @property
    def is_figure(self) -> bool:
        """True for what is written in a picture."""
        return self.role == FIGURE


@dataclass(slots=True)
class _Open:
    """A block whose elements are being read."""

    tag: Tag
    has_text: bool = False


def are_trusted(pages: Iterable[Iterable[tuple[str, Tag | None]]]) -> bool:
    """True when tags prove themselves: most of the text has one, and few paragraphs begin in mid-sentence.

    Takes the pieces of each page as their texts and tags.
    """
    tagged = untagged = blocks = broken = 0
    for pieces in pages:
        ends: dict[int, tuple[str, str]] = {}
        for text, tag in pieces:
            if tag is None:
                untagged += len(text)
            elif text.strip():
                tagged += len(text)
                ends[tag.order] = (ends.get(tag.order, (text, ""))[0], text)
        blocks += len(ends)
        for (_, before), (after, _) in pairwise(ends[order] for order in sorted(ends)):
            broken += after.lstrip()[0].islower() and before.rstrip()[-1] not in ".;:,"
    return tagged > untagged and broken <= MAX_BROKEN_SHARE * blocks


class TagReader:
    """Reads the tree of one page after the other; counts the tables of a document."""

    def __init__(self) -> None:
        self.table = 0
        self.row = 0
        self.at = 0
        self.blocks: list[_Open] = []
        self.marks: dict[int, int] = {}
        self.wanted: set[int] = set()
        self.type = ctypes.create_string_buffer(TYPE_BYTES)

    def read(self, page: object, marks: set[int]) -> dict[int, Tag]:
        """The tags of a page by the marks of its content, which are given; empty without a tree."""
        self.blocks, self.marks, self.wanted = [], {}, marks - {-1}
        tree = pdfium.FPDF_StructTree_GetForPage(page) if self.wanted else None
        if not tree:
            return {}
        try:
            for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
                element = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
                if element:
                    self.walk(element, None, None, 0)
        finally:
            pdfium.FPDF_StructTree_Close(tree)
        return {mark: self.blocks[order].tag for mark, order in self.marks.items()}

    def walk(self, element: object, block: int | None, cell: tuple[int, int, int] | None, depth: int) -> None:
        """Reads an element; `block` is the index of the open block, `cell` the table's cell around it."""
        if depth > MAX_DEPTH:
            return
        role = self.role_of(element)
        if role == "Table":
            self.open_table(element)
        elif role == "TR":
            self.row += 1
        elif role in BLOCKS and not self.is_part(role, block):
            block = len(self.blocks)
            self.blocks.append(_Open(Tag(order=block, role=role, cell=cell)))
        for index, child in self.children(element):
            if child:
                inner = (self.table, self.row, index + 1) if role == "TR" else cell
                self.walk(child, None if role == "TR" else block, inner, depth + 1)
            elif block is not None:
                self.content(element, index, block, is_link=role in LINKS)
            elif role in ROWS:
                self.row += 1

    def content(self, element: object, index: int, block: int, *, is_link: bool) -> None:
        """Takes what is no element: a mark of this page's content, or a part that is on another page."""
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if mark >= 0:
            self.marks[mark] = block
            self.wanted.discard(mark)
            self.blocks[block].has_text = True
        elif not is_link:
            self.note_absence(self.blocks[block])

    @staticmethod
    def note_absence(block: _Open) -> None:
        """A part of the block is on another page: before this one when nothing of the block came yet."""
        block.tag = block.tag._replace(
            is_continued=block.tag.is_continued or not block.has_text, goes_on=block.tag.goes_on or block.has_text
        )

    def is_part(self, role: str, block: int | None) -> bool:
        """True for the paragraph that belongs to the number of a list's item or a note, and for all inside a figure."""
        if block is None:
            return False
        around = self.blocks[block].tag.role
        return around == FIGURE or (role == "P" and around in NUMBERED)

    def open_table(self, element: object) -> None:
        """Counts a table, unless its first row is on another page: then the last page's table goes on."""
        rows = element
        while rows and self.role_of(rows) in ROWS:
            rows = pdfium.FPDF_StructElement_GetChildAtIndex(rows, 0)
        self.table += bool(rows) or self.table == 0
        self.row = 0

    def children(self, element: object) -> Iterator[tuple[int, object]]:
        """The children by their index, None for what is no element of this page.

        A document's root holds the paragraphs of all pages: there only those around the last page's are looked at.
        """
        count = pdfium.FPDF_StructElement_CountChildren(element)
        child_at = pdfium.FPDF_StructElement_GetChildAtIndex
        if count <= MANY:
            for index in range(count):
                yield index, child_at(element, index)
            return
        first = next(
            (at for at in (*range(self.at, count), *range(min(self.at, count))) if child_at(element, at)), count
        )
        self.at = first
        missed = 0
        for index in range(first, count):
            child = child_at(element, index)
            missed = 0 if child else missed + 1
            if missed > MAX_MISSED or not self.wanted:
                return
            if child:
                yield index, child

    def role_of(self, element: object) -> str:
        """The type of an element."""
        length = pdfium.FPDF_StructElement_GetType(element, self.type, TYPE_BYTES)
        return self.type.raw[: max(0, length - 2)].decode("utf-16-le", "replace")
