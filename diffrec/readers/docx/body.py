r"""The stories of a Word file as blocks: body, tables, text boxes, notes, headers and footers.

    <w:p numbered>The Board met</w:p> <w:tbl>...</w:tbl>   ->   paragraph "12.\tThe Board met", cells (1, 1, 1) ...

Text boxes and notes follow the paragraph that they hang on. The header of the first page alone is the masthead, part of
the text; what is printed on every page is furniture, and stands at the end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import BlockKind
from diffrec.readers.docx import contents
from diffrec.readers.docx.names import child, is_on, number, opening, value, w
from diffrec.readers.docx.runs import ALTERNATIVES, PLAIN, Piece, RunReader, chosen
from diffrec.readers.docx.styles import in_points, merged, places_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from diffrec.readers.docx.notes import Note
    from diffrec.readers.docx.numbering import Numbering
    from diffrec.readers.docx.runs import Content
    from diffrec.readers.docx.styles import Styles
    from diffrec.readers.docx.writing import Writer

Cell = tuple[int, int, int]
HOLDERS = frozenset(map(w, ("sdt", "sdtContent", "customXml", "smartTag")))
CONTENTS = "table of contents"
# A note that the first page has at its foot, set in a frame of its own with its mark typed by hand.
FRAMED_NOTE = re.compile(r"\s*(\*{1,5}|[†‡§]{1,3})\s")
MERGED_INTO = "continue"


class Surroundings(NamedTuple):
    """What a paragraph stands in: the name of its story, the cell of a table, the rule that makes it furniture."""

    story: str = "paragraph"
    cell: Cell | None = None
    why: str | None = None


class Printed(NamedTuple):
    """A paragraph's number as a piece of its text, its place in the lists and how far it is indented."""

    pieces: list[Piece]
    marker: str | None
    is_listed: bool
    indent: float


class BodyReader:
    """Reads stories into a writer."""

    def __init__(self, writer: Writer, styles: Styles, numbering: Numbering, runs: RunReader) -> None:
        self.writer = writer
        self.styles = styles
        self.numbering = numbering
        self.runs = runs
        self.paragraphs = 0
        self.boxes = 0
        self.tables = 0
        self.edges: list[tuple[int, str, bool]] = []
        self.hidden: list[tuple[int, str]] = []
        self.endnotes: list[Note] = []
        self.embedded = 0
        self.sections: Iterator[Element] = iter(())

    def body(self, body: Element) -> None:
        """The body, and the endnotes behind it."""
        sections = list(body.iter(w("sectPr")))
        self.runs.notes.section(sections[0] if sections else None)
        self.sections = iter(sections[1:])
        self.story(body, Surroundings())
        for note in self.endnotes:
            self._note(note)
        self.endnotes = []

    def story(self, element: Element, around: Surroundings) -> None:
        """The paragraphs and tables of an element, in their order."""
        for part in element:
            if part.tag == w("p"):
                self._paragraph(part, around)
            elif part.tag == w("tbl"):
                self._table(part, around)
            elif part.tag in HOLDERS:
                self.story(part, around)
            elif part.tag == ALTERNATIVES:
                self.story(chosen(part), around)
            elif part.tag == w("altChunk"):
                self.embedded += 1

    def _paragraph(self, paragraph: Element, around: Surroundings) -> None:
        content = self.runs.read(paragraph)
        properties = opening(paragraph, "pPr")
        self._block(properties, content, around)
        for box in content.boxes:
            self.boxes += 1
            self.story(box, around._replace(story=f"text box {self.boxes}", cell=None))
        for note in content.notes:
            if note.kind == "footnote":
                self._note(note)
            else:
                self.endnotes.append(note)
        if child(properties, "sectPr") is not None:
            self.runs.notes.section(next(self.sections, None))

    def _block(self, properties: Element | None, content: Content, around: Surroundings) -> None:
        framed = FRAMED_NOTE.match(content.text) if child(properties, "framePr") is not None else None
        if framed:
            self._put_note(framed[1], _without(content.pieces, framed[1]), f"footnote {framed[1]}")
            return
        printed = self._printed(properties)
        pieces = [*printed.pieces, *content.pieces]
        spans = self.writer.pieces(pieces)
        self._comments(content, len(printed.pieces), spans)
        if not around.why:
            self._hide((self._place(at + len(printed.pieces), spans), text) for at, text in content.hidden)
        if not (printed.marker or content.text.strip()):
            self.writer.put("\n")
            return
        kind, depth = self._kind(properties, printed, around)
        is_contents = content.is_contents or self.styles.is_contents(properties)
        is_contents = is_contents or contents.is_line(properties, content.text)
        why = around.why or (CONTENTS if is_contents else None)
        self.writer.block(
            BlockKind.FURNITURE if why else kind,
            pieces,
            spans,
            anchor=self._anchor(around),
            depth=depth,
            marker=printed.marker,
            indent=printed.indent,
            cell=around.cell,
            why=why,
        )
        self.writer.put("\n")

    def _comments(self, content: Content, shift: int, spans: list[tuple[int, int]]) -> None:
        for at, comment, is_start in content.edges:
            self.edges.append((self._place(at + shift, spans), comment, is_start))

    def _hide(self, found: Iterable[tuple[int, str]]) -> None:
        """Keeps words that nobody sees, with their places; a file may hold each of them in runs of its own."""
        for place, text in found:
            if self.hidden and self.hidden[-1][0] == place:
                text = self.hidden.pop()[1] + text  # noqa: PLW2901 -- the same words go on
            self.hidden.append((place, text))

    def _place(self, index: int, spans: list[tuple[int, int]]) -> int:
        """Where in the text the piece of this index begins; behind the last one its end."""
        return spans[index][0] if index < len(spans) else self.writer.at

    def _kind(self, properties: Element | None, printed: Printed, around: Surroundings) -> tuple[BlockKind, int]:
        if around.cell is not None:
            return BlockKind.CELL, 0
        if depth := self.styles.outline(properties):
            return BlockKind.HEADING, depth
        return (BlockKind.LIST_ITEM if printed.is_listed else BlockKind.PARAGRAPH), 0

    def _anchor(self, around: Surroundings) -> str:
        if around.cell is not None:
            table, row, _ = around.cell
            return f"table {table}, row {row}"
        if around.story == "paragraph":
            self.paragraphs += 1
            return f"paragraph {self.paragraphs}"
        return around.story

    def _printed(self, properties: Element | None) -> Printed:
        """Counts the paragraph in its list: the number as a piece of text, and what follows it."""
        place = self.numbering.place(properties)
        printed = None if place is None else self.numbering.printed(place)
        level = None if place is None else self.numbering.level_of(place)
        of_level = places_in(None if level is None else level.properties)
        of_styles = self.styles.places(properties)
        is_own = child(properties, "numPr") is not None
        of_list = (of_level, of_styles) if is_own else (of_styles, of_level)
        indent = in_points(merged((places_in(properties), *of_list)))
        if printed is None or not printed.marker:
            return Printed([], None, printed is not None, indent)
        return Printed([Piece(printed.marker + printed.suffix, PLAIN)], printed.marker, is_listed=True, indent=indent)

    def _table(self, table: Element, around: Surroundings) -> None:
        """The cells row by row; a table of a single column is a frame round paragraphs, not a table."""
        rows = list(_parts(table, "tr"))
        cells = [list(_parts(row, "tc")) for row in rows]
        if all(len(row) <= 1 for row in cells):
            for row in cells:
                for cell in row:
                    self.story(cell, around)
            return
        self.tables += 1
        own = self.tables
        if contents.is_table(cells):
            around = around._replace(why=around.why or CONTENTS)
        for at, (tr, of_row) in enumerate(zip(rows, cells, strict=True), start=1):
            column = 1 + (number(value(tr, "trPr", "gridBefore")) or 0)
            for cell in of_row:
                if _is_covered(cell):
                    covered = "".join(text.text or "" for text in cell.iter(w("t")))
                    self.runs.hidden += len("".join(covered.split()))
                    self._hide([(self.writer.at - 1, covered)])
                else:
                    self.story(cell, around._replace(cell=(own, at, column)))
                column += number(value(cell, "tcPr", "gridSpan")) or 1

    def _note(self, note: Note) -> None:
        """A note as one block, its paragraphs as lines; a mark typed by hand is not read twice."""
        pieces: list[Piece] = []
        hidden: list[str] = []
        for paragraph in note.body.iter(w("p")):
            content = self.runs.read(paragraph)
            hidden += [text for _, text in content.hidden]
            if content.text.strip():
                pieces += [Piece("\n")] if pieces else []
                pieces += [piece for piece in content.pieces if not piece.is_mark]
        if note.has_own_mark and pieces:
            pieces = _without(pieces, note.mark)
        self._put_note(note.mark, pieces, f"{note.kind} {note.mark}")
        self._hide((self.writer.at - 1, text) for text in hidden)

    def _put_note(self, mark: str, pieces: list[Piece], anchor: str) -> None:
        if pieces:
            self.writer.put(f"[^{mark}]: ")
            spans = self.writer.pieces(pieces)
            self.writer.block(BlockKind.FOOTNOTE, pieces, spans, anchor=anchor, marker=mark)
            self.writer.put("\n")


def _without(pieces: list[Piece], mark: str) -> list[Piece]:
    """The pieces without the mark that they begin with."""
    left = list(pieces)
    while left and mark:
        text = left[0].text.lstrip()
        if not text or mark.startswith(text):
            mark = mark.removeprefix(text)
            left.pop(0)
        elif text.startswith(mark):
            left[0] = left[0]._replace(text=text.removeprefix(mark))
            break
        else:
            return pieces
    return left


def _parts(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those in content controls."""
    stack = list(element)[::-1]
    while stack:
        part = stack.pop()
        if part.tag == w(name):
            yield part
        elif part.tag in HOLDERS:
            stack.extend(reversed(part))


def _is_covered(cell: Element) -> bool:
    """True for a cell that the one above was merged with: nothing of it is printed."""
    merge = child(cell, "tcPr", "vMerge")
    return merge is not None and value(merge.getparent(), "vMerge") in {None, MERGED_INTO}


class Edge(NamedTuple):
    """A header or a footer: the id of its part, and whether it is the head of the first page alone."""

    relation: str
    story: str
    is_masthead: bool


def edges_of(body: Element, relation_id: str, *, has_even_pages: bool) -> list[Edge]:
    """The headers and footers that are printed, each once, in the order of the sections."""
    edges: dict[str, Edge] = {}
    for at, section in enumerate(body.iter(w("sectPr"))):
        has_first_page = bool(is_on(child(section, "titlePg")))
        for story in ("header", "footer"):
            for reference in section.findall(w(f"{story}Reference")):
                kind, relation = reference.get(w("type"), "default"), reference.get(relation_id, "")
                is_printed = kind == "default" or (has_first_page if kind == "first" else has_even_pages)
                if is_printed:
                    is_masthead = story == "header" and kind == "first" and at == 0
                    edges.setdefault(relation, Edge(relation, f"page {story}", is_masthead))
    return list(edges.values())
