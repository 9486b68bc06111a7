r"""Blocks of HTML in Markdown: the text between their tags, with the places of table cells.

<table><tr><td>12. Ports should <b>warn</b>.</td><td>2031</td></tr></table>
->  cell (1, 1, 1) "12. Ports should <b>warn</b>.", cell (1, 1, 2) "2031"; inline tags are left to `markup`
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import BlockKind
from diffrec.readers.composing import Shape
from diffrec.readers.grid import Grid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Span

# Source: CommonMark 0.31, 4.6, condition 6, without those that stand in no text.
NAMES = (
    "address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|"
    "figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|main|nav|ol|p|section|summary|table|tbody|"
    "td|tfoot|th|thead|tr|ul"
)
OPENING = re.compile(rf"[ \t]*</?(?:{NAMES})(?=[\s/>]|\Z)", re.IGNORECASE)
TAG = re.compile(rf"<(?P<end>/?)(?P<name>{NAMES})(?P<attributes>\s[^<>]*)?/?>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"\b(rowspan|colspan)\s*=\s*[\"']?(\d{1,5})", re.IGNORECASE)
CELLS = frozenset({"td", "th"})


class Part(NamedTuple):
    """Lines that belong together and what they are; literal ones have no marks."""

    shape: Shape
    lines: list[Span]
    is_literal: bool = False


class Tables:
    """Counts the tables of a document; the one that is open in HTML can go on over a blank line."""

    def __init__(self) -> None:
        self.count = 0
        self.grid: Grid | None = None

    def open(self) -> Grid:
        """The next table."""
        self.count += 1
        return Grid(self.count)


def html_parts(text: str, span: Span, tables: Tables) -> list[Part]:
    """The parts of a block of HTML; one that is nothing but tags is furniture."""
    found: list[Part] = []
    shape = Shape()
    at = span[0]
    for tag in TAG.finditer(text, *span):
        found += _text(text, (at, tag.start()), shape)
        shape = _shape(tag, shape, tables)
        at = tag.end()
    found += _text(text, (at, span[1]), shape)
    return found or [Part(Shape(kind=BlockKind.FURNITURE, why="markup"), [span])]


def _text(text: str, span: Span, shape: Shape) -> Iterator[Part]:
    words = text[slice(*span)]
    if stripped := words.strip():
        start = span[0] + words.index(stripped)
        yield Part(shape, [(start, start + len(stripped))])


def _shape(tag: re.Match[str], shape: Shape, tables: Tables) -> Shape:
    """What the text behind a tag is."""
    name, ends = tag["name"].lower(), bool(tag["end"])
    if name == "table":
        tables.grid = None if ends else tables.open()
        return Shape()
    if name == "tr" and tables.grid and not ends:
        tables.grid.next_row()
    if name in CELLS and tables.grid and not ends:
        spans = {key.lower(): value for key, value in ATTRIBUTE.findall(tag["attributes"] or "")}
        return Shape(kind=BlockKind.CELL, cell=tables.grid.place(spans))
    if shape.cell and name not in {"tr", *CELLS}:
        return shape
    if ends:
        return Shape()
    if name[0] == "h" and name[1:].isdigit():
        return Shape(kind=BlockKind.HEADING, depth=int(name[1]))
    return Shape(kind=BlockKind.LIST_ITEM) if name == "li" else Shape()
