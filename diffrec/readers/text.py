r"""Plain text and Markdown, as people save them: lines, blank lines, and whatever marks a transcription left.

    "#### *Recommendation 1*\n\nMember States should\n"  ->  heading "Recommendation 1", paragraph "Member States ..."
    "**5. Arms flows***Recommendation 23*\n"              ->  bold "5. Arms flows", italic "Recommendation 23"

Real transcriptions carry Markdown in .txt and none in .md, so one reader takes both. Markup is left out of a block's
text but never out of the document's: each block knows the runs of the document's text that it is made of. A general
Markdown library is not used here because none keeps the place of every character.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from pathlib import PurePath
from typing import TYPE_CHECKING

from diffrec.errors import ReadError
from diffrec.model import Block, BlockKind, Document, Location, Span
from diffrec.readers.composing import Shape
from diffrec.readers.encodings import decode
from diffrec.readers.markup import Marked, literal, marked
from diffrec.readers.resolving import resolved
from diffrec.readers.scanning import DIRECTIVE, NOTE, Scanner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.config import ReadOptions
    from diffrec.readers.htmlparts import Part

# Editors and mail programs wrap at 60 to 132 columns; a longer line is a paragraph, and so are its neighbours.
MAX_WRAPPED_LINE = 160
FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*\n")
BULLET = re.compile(r"[ \t]*[-*+•][ \t]+(?=\S)")


def read(data: bytes, *, source: str, options: ReadOptions) -> tuple[Document, ...]:
    """The document in a text file.

    Raises: ReadError when the bytes are no text, or more of it than the limits allow.
    """
    decoded, notices = decode(data, source=source)
    is_markdown = PurePath(source).suffix.lower() in {".md", ".markdown"}
    text = resolved(decoded.replace("\r\n", "\n").replace("\r", "\n"), is_markdown=is_markdown)
    if len(text) > options.limits.characters:
        message = f"{source}: the text is longer than the limit of {options.limits.characters:,} characters"
        raise ReadError(message)
    blocks = tuple(_Blocks(text, is_markdown=is_markdown).read())
    name = "markdown" if is_markdown else "text"
    return (Document(source=source, format=name, text=text, blocks=blocks, notices=notices),)


class _Places:
    """Page and line of a character; pages are told by form feeds and are None without any."""

    def __init__(self, text: str) -> None:
        self.lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self.pages = [match.end() for match in re.finditer("\f", text)]

    def __call__(self, offset: int) -> Location:
        page = bisect_right(self.pages, offset) + 1 if self.pages else None
        return Location(page=page, line=bisect_right(self.lines, offset))


class _Blocks:
    """Makes blocks of what a text is scanned into."""

    def __init__(self, text: str, *, is_markdown: bool) -> None:
        self.text = text
        self.is_markdown = is_markdown
        self.places = _Places(text)
        self.references: frozenset[str] = frozenset()

    def read(self) -> list[Block]:
        """The blocks in order."""
        blocks: list[Block] = []
        start = 0
        if front := FRONT_MATTER.match(self.text):
            start = front.end()
            blocks.append(self.furniture((0, start), "front matter"))
        scanner = Scanner(self.text, is_markdown=self.is_markdown)
        scanner.scan(start)
        self.references = frozenset(scanner.references)
        for part in scanner.parts:
            for lines in self.unwrapped(part):
                blocks += self.blocks(
                    part._replace(lines=lines), is_below_rule=bool(blocks) and blocks[-1].why == "rule"
                )
        return blocks

    def unwrapped(self, part: Part) -> list[list[Span]]:
        """The lines of a text as paragraphs of their own when one is longer than any that was wrapped by hand."""
        is_free = part.shape.kind is BlockKind.PARAGRAPH and not self.is_markdown
        if is_free and any(b - a > MAX_WRAPPED_LINE for a, b in part.lines):
            return [[line] for line in part.lines]
        return [part.lines]

    def blocks(self, part: Part, *, is_below_rule: bool) -> Iterator[Block]:
        """The blocks of one part; more than one where a line holds two, or the notes below a rule."""
        shape, lines = part.shape, part.lines
        if shape.why:
            yield self.furniture((lines[0][0], lines[-1][1]), shape.why)
        elif part.is_literal:
            body = literal(self.text, lines)
            yield self.block(body, body.runs, shape)
        elif shape.kind is not BlockKind.PARAGRAPH:
            yield from self.shaped(lines, shape)
        elif is_below_rule and NOTE.match(self.text, *lines[0]):
            yield from self.notes(lines)
        elif all(DIRECTIVE.fullmatch(self.text, a, b) for a, b in lines):
            yield self.furniture((lines[0][0], lines[-1][1]), "markup")
        elif self.is_markdown:
            yield from self.shaped(lines, shape)
        else:
            is_listed = BULLET.match(self.text, *lines[0])
            bare = [(bullet.end(), b) if (bullet := BULLET.match(self.text, a, b)) else (a, b) for a, b in lines]
            yield from self.shaped(bare, Shape(kind=BlockKind.LIST_ITEM) if is_listed else shape)

    def shaped(self, lines: list[Span], shape: Shape) -> Iterator[Block]:
        """The block of the lines; a heading or paragraph in two where two are stuck together."""
        body = self.marked(lines)
        is_whole = shape.kind in {BlockKind.CELL, BlockKind.FOOTNOTE}
        for runs in [body.runs] if is_whole else body.glued():
            yield self.block(body, runs, shape)
            shape = shape._replace(marker=None)

    def notes(self, lines: list[Span]) -> Iterator[Block]:
        """The footnotes below a rule: each begins with its figure."""
        starts = [at for at, line in enumerate(lines) if NOTE.match(self.text, *line)]
        for start, end in pairwise([*starts, len(lines)]):
            note = NOTE.match(self.text, *lines[start])
            assert note is not None  # noqa: S101 -- that is what a start is
            body = self.marked([(note.end(), lines[start][1]), *lines[start + 1 : end]])
            yield self.block(body, body.runs, Shape(kind=BlockKind.FOOTNOTE, marker=note[1]))

    def marked(self, lines: list[Span]) -> Marked:
        """The lines with the marks in them."""
        return marked(self.text, lines, self.references, is_markdown=self.is_markdown)

    def furniture(self, span: Span, why: str) -> Block:
        """A block of no text, and the name of the rule that says so."""
        return Block(
            kind=BlockKind.FURNITURE,
            text=self.text[slice(*span)],
            runs=(span,),
            location=self.places(span[0]),
            why=why,
        )

    def block(self, body: Marked, runs: tuple[Span, ...], shape: Shape) -> Block:
        """The block of some runs."""
        joined = "".join(self.text[a:b] for a, b in runs)
        return Block(
            kind=shape.kind,
            text=joined,
            runs=runs,
            location=self.places(runs[0][0] if runs else 0),
            depth=shape.depth,
            emphasis=body.emphasis_of(runs) if joined.strip() else "",
            marker=shape.marker,
            cell=shape.cell,
        )
