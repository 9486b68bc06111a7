r"""Lines and paragraphs to the text of a document and its blocks, with the place of each line.

lines   "12. The Board" | "3/10" | "took note.5"
text    "12. The Board\n3/10\ntook note.[^5]\n"     a paragraph of two runs, without "3/10" and "[^5]"
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypedDict

from diffrec.model import Block, BlockKind, Location, Span
from diffrec.readers.pdf.footnotes import Note, below_of, notes_of, top_of_notes
from diffrec.readers.pdf.furniture import furniture_of
from diffrec.readers.pdf.lines import Line, lines_of
from diffrec.readers.pdf.paragraphs import Paragraph, Setting, paragraphs_of, setting_of, with_depths
from diffrec.readers.pdf.tables import with_cells
from diffrec.readers.pdf.tags import are_trusted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diffrec.readers.pdf.characters import Page

# Tables found by their layout are counted from here, so that they are none of those that tags tell; then all anew.
BY_LAYOUT = 1_000_000

Place = tuple[int, Location]


class Placed(TypedDict):
    """The fields that all blocks share."""

    text: str
    runs: tuple[Span, ...]
    location: Location


class _Sorted(NamedTuple):
    """The lines of a page by what they are."""

    lines: tuple[Line, ...]
    furniture: tuple[tuple[Line, str], ...]
    body: tuple[Line, ...]
    notes: tuple[Note, ...]


def compose(pages: Sequence[Page]) -> tuple[str, tuple[Block, ...], tuple[Place, ...]]:
    """The text, the blocks and the places of the lines of a document."""
    has_tags = are_trusted(((piece.text, piece.tag) for piece in page.pieces) for page in pages)
    tables = 0
    read = []
    for page in pages:
        lines, count = lines_of(page, BY_LAYOUT + tables, has_tags=has_tags)
        read.append((page, lines))
        tables += count
    if has_tags:
        left = setting_of(lines for _, lines in read).left
        for at, (page, lines) in enumerate(read):
            celled, count = with_cells(lines, BY_LAYOUT + tables, left)
            read[at] = page, celled
            tables += count
    sorted_pages = _sorted(read, has_tags=has_tags)
    setting = setting_of(page.body for page in sorted_pages)
    cited = frozenset(note.mark for page in sorted_pages for note in page.notes if note.mark)
    writing = _Writing(cited)
    for sorted_page in sorted_pages:
        writing.write(sorted_page)
    paragraphs = paragraphs_of([page.body for page in sorted_pages], setting)
    blocks = [
        *(writing.furniture(line, why) for page in sorted_pages for line, why in page.furniture),
        *(writing.paragraph(paragraph, setting) for paragraph in with_depths(paragraphs)),
        *(writing.note(notes) for notes in _whole_notes(sorted_pages)),
    ]
    blocks.sort(key=lambda block: block.runs[0])
    return writing.text(), tuple(blocks), tuple(writing.places)


def _sorted(pages: Sequence[tuple[Page, list[Line]]], *, has_tags: bool) -> list[_Sorted]:
    named = furniture_of(pages, has_tags=has_tags)
    rest = [
        [line for at, line in enumerate(lines) if at not in why] for (_, lines), why in zip(pages, named, strict=True)
    ]
    size = setting_of(rest).size
    sorted_pages = []
    for (page, lines), why, text in zip(pages, named, rest, strict=True):
        body = text
        top = top_of_notes(body, page.rules, page.width, size)
        furniture = [(lines[index], reason) for index, reason in why.items()]
        notes: list[Line] = []
        if top is not None:
            notes = below_of(body, top)
            furniture += [(line, "footnote rule") for line in body if line.baseline == top]
            body = [line for line in body if line.baseline < top]
        sorted_pages.append(
            _Sorted(lines=tuple(lines), furniture=tuple(furniture), body=tuple(body), notes=tuple(notes_of(notes)))
        )
    return sorted_pages


def _whole_notes(pages: Iterable[_Sorted]) -> list[list[Note]]:
    """The notes, each with what of it stands on following pages."""
    whole: list[list[Note]] = []
    for page in pages:
        for note in page.notes:
            if note.mark is None and whole:
                whole[-1].append(note)
            else:
                whole.append([note])
    return whole


class _Writing:
    """Writes the lines of a document one below the other and remembers where each one stands."""

    def __init__(self, cited: frozenset[str]) -> None:
        self.cited = cited
        self.parts: list[str] = []
        self.length = 0
        self.runs: dict[int, list[Span]] = {}
        self.places: list[Place] = []
        self.location_of: dict[int, Location] = {}
        self.tables: dict[int, int] = {}

    def write(self, page: _Sorted) -> None:
        for number, line in enumerate(page.lines, 1):
            left, top, right, bottom = (round(side, 1) for side in line.box)
            location = Location(page=line.page, line=number, box=(left, top, right, bottom))
            self.places.append((self.length, location))
            self.location_of[id(line)] = location
            self.runs[id(line)] = self.write_line(line)

    def write_line(self, line: Line) -> list[Span]:
        """Writes a line and returns the runs that are its text: the marks of footnotes are none."""
        runs: list[Span] = []
        at = 0
        for start, end in [(a, b) for a, b in line.marks if line.text[a:b] in self.cited and a]:
            runs.append(self.put(line.text[at:start]))
            self.put(f"[^{line.text[start:end]}]")
            at = end
        runs.append(self.put(line.text[at:] + "\n"))
        return runs

    def put(self, text: str) -> Span:
        self.parts.append(text)
        start, self.length = self.length, self.length + len(text)
        return start, self.length

    def runs_of(self, lines: Sequence[Line], skip: int = 0) -> tuple[Span, ...]:
        """The runs of lines as one text: without the end of the last line and so many characters at the beginning."""
        runs = [run for line in lines for run in self.runs[id(line)]]
        runs[0] = (runs[0][0] + skip, runs[0][1])
        runs[-1] = (runs[-1][0], runs[-1][1] - 1)
        joined: list[Span] = []
        for a, b in runs:
            if joined and joined[-1][1] == a:
                joined[-1] = (joined[-1][0], b)
            elif a < b:
                joined.append((a, b))
        return tuple(joined)

    def span(self, lines: Sequence[Line], skip: int = 0) -> Placed:
        """What each block has: its text, joined of its runs, and its place."""
        runs = self.runs_of(lines, skip)
        text = self.text()
        return Placed(text="".join([text[a:b] for a, b in runs]), runs=runs, location=self.location_of[id(lines[0])])

    def text(self) -> str:
        """All that is written."""
        if len(self.parts) > 1:
            self.parts = ["".join(self.parts)]
        return self.parts[0] if self.parts else ""

    def furniture(self, line: Line, why: str) -> Block:
        """A line that is no text."""
        return Block(kind=BlockKind.FURNITURE, why=why, **self.span((line,)))

    def paragraph(self, paragraph: Paragraph, setting: Setting) -> Block:
        """A paragraph or a heading."""
        lines = paragraph.lines
        tag = lines[0].tag
        if tag and tag.cell:
            table, row, column = tag.cell
            number = self.tables.setdefault(table, len(self.tables) + 1)
            return Block(kind=BlockKind.CELL, cell=(number, row, column), emphasis=_emphasis(lines), **self.span(lines))
        return Block(
            kind=BlockKind.HEADING if paragraph.depth else BlockKind.PARAGRAPH,
            emphasis=_emphasis(lines),
            indent=round(lines[0].left - setting.left, 1),
            depth=paragraph.depth,
            **self.span(lines),
        )

    def note(self, notes: Sequence[Note]) -> Block:
        """A footnote, over pages if it goes on."""
        lines = [line for note in notes for line in note.lines]
        return Block(kind=BlockKind.FOOTNOTE, marker=notes[0].mark, **self.span(lines, notes[0].start))


def _emphasis(lines: Sequence[Line]) -> str:
    """The emphasis that all lines have."""
    if all(line.is_bold for line in lines):
        return "bold"
    return "italic" if all(line.is_italic for line in lines) else ""
