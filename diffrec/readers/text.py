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
from diffrec.readers.encodings import decode
from diffrec.readers.markup import Marked, marked

if TYPE_CHECKING:
    from diffrec.config import ReadOptions

# Editors and mail programs wrap at 60 to 132 columns; a longer line is a paragraph, and so are its neighbours.
MAX_WRAPPED_LINE = 160
FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*\n")
RULE = re.compile(r"[ \t]*(?:_{3,}|-{3,}|\*{3,}|={3,}|(?:[*_-][ \t]){3,})[ \t]*")
HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t\xa0]+(?=\S)")
FOOTNOTE = re.compile(r"[ \t]*\[\^([^\]\s]{1,20})\]:[ \t]*")
NOTE = re.compile(r"[ \t]*(\d{1,2})[ \t]+(?=[^\W\d_a-z])")
BULLET = re.compile(r"[ \t]*[-*+•][ \t]+(?=\S)")
DIRECTIVE = re.compile(r"[ \t]*(?:\{:[^}]*\}|\* TOC|<!--.*?-->)[ \t]*")


def read(data: bytes, *, source: str, options: ReadOptions) -> tuple[Document, ...]:
    """The document in a text file.

    Raises: ReadError when the bytes are no text, or more of it than the limits allow.
    """
    decoded, notices = decode(data, source=source)
    text = decoded.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > options.limits.characters:
        message = f"{source}: the text is longer than the limit of {options.limits.characters:,} characters"
        raise ReadError(message)
    places = _Places(text)
    blocks = tuple(_blocks(text, places))
    name = "markdown" if PurePath(source).suffix.lower() in {".md", ".markdown"} else "text"
    return (Document(source=source, format=name, text=text, blocks=blocks, notices=notices),)


class _Places:
    """Page and line of a character; pages are told by form feeds and are None without any."""

    def __init__(self, text: str) -> None:
        self.lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self.pages = [match.end() for match in re.finditer("\f", text)]

    def __call__(self, offset: int) -> Location:
        page = bisect_right(self.pages, offset) + 1 if self.pages else None
        return Location(page=page, line=bisect_right(self.lines, offset))


def _blocks(text: str, places: _Places) -> list[Block]:
    blocks: list[Block] = []
    start = 0
    if front := FRONT_MATTER.match(text):
        start = front.end()
        blocks.append(_furniture(text, (0, start), "front matter", places))
    for paragraph in _paragraphs(text, start):
        first, last = paragraph[0][0], paragraph[-1][1]
        if all(RULE.fullmatch(text, a, b) for a, b in paragraph):
            blocks.append(_furniture(text, (first, last), "rule", places))
        elif blocks and blocks[-1].why == "rule" and NOTE.match(text, first, last):
            blocks.extend(_notes(text, paragraph, places))
        elif all(DIRECTIVE.fullmatch(text, a, b) for a, b in paragraph):
            blocks.append(_furniture(text, (first, last), "markup", places))
        else:
            blocks.extend(_paragraph_blocks(text, paragraph, places))
    return blocks


def _notes(text: str, lines: list[Span], places: _Places) -> list[Block]:
    """The footnotes below a rule: each begins with its figure."""
    starts = [at for at, line in enumerate(lines) if NOTE.match(text, *line)]
    notes = []
    for start, end in pairwise([*starts, len(lines)]):
        note = NOTE.match(text, *lines[start])
        assert note is not None  # noqa: S101 -- that is what a start is
        body = marked(text, [(note.end(), lines[start][1]), *lines[start + 1 : end]])
        notes.append(_block(text, body, body.runs, places, kind=BlockKind.FOOTNOTE, marker=note[1]))
    return notes


def _furniture(text: str, span: Span, why: str, places: _Places) -> Block:
    kind = BlockKind.FURNITURE
    return Block(kind=kind, text=text[slice(*span)], runs=(span,), location=places(span[0]), why=why)


def _paragraphs(text: str, start: int) -> list[list[Span]]:
    """Lines that belong together, as spans without their ends: a blank line, a heading and a rule end a paragraph."""
    paragraphs: list[list[Span]] = []
    is_open = False
    for match in re.compile(r"[^\n\f]*[\n\f]?").finditer(text, start):
        a, b = match.start(), match.start() + len(match[0].rstrip("\n\f"))
        if not text[a:b].strip():
            is_open = False
            continue
        alone = bool(HEADING.match(text, a, b) or RULE.fullmatch(text, a, b) or FOOTNOTE.match(text, a, b))
        if is_open and not alone:
            paragraphs[-1].append((a, b))
        else:
            paragraphs.append([(a, b)])
        is_open = not alone and not match[0].endswith("\f")
    return [part for paragraph in paragraphs for part in _unwrapped(paragraph)]


def _unwrapped(lines: list[Span]) -> list[list[Span]]:
    """The lines as paragraphs of their own when one of them is longer than any that was wrapped by hand."""
    is_wrapped = all(b - a <= MAX_WRAPPED_LINE for a, b in lines)
    return [lines] if is_wrapped else [[line] for line in lines]


def _paragraph_blocks(text: str, lines: list[Span], places: _Places) -> list[Block]:
    first = lines[0]
    if footnote := FOOTNOTE.match(text, *first):
        body = marked(text, [(footnote.end(), first[1]), *lines[1:]])
        return [_block(text, body, body.runs, places, kind=BlockKind.FOOTNOTE, marker=footnote[1])]
    if heading := HEADING.match(text, *first):
        body = marked(text, [(heading.end(), first[0] + len(text[slice(*first)].rstrip().rstrip("#")))])
        return [
            _block(text, body, runs, places, kind=BlockKind.HEADING, depth=len(heading[1])) for runs in body.glued()
        ]
    kind = BlockKind.LIST_ITEM if BULLET.match(text, *first) else BlockKind.PARAGRAPH
    stripped = [(bullet.end(), b) if (bullet := BULLET.match(text, a, b)) else (a, b) for a, b in lines]
    body = marked(text, stripped)
    return [_block(text, body, runs, places, kind=kind) for runs in body.glued()]


def _block(  # noqa: PLR0913 -- the fields of the block that is made
    text: str,
    body: Marked,
    runs: tuple[Span, ...],
    places: _Places,
    *,
    kind: BlockKind,
    depth: int = 0,
    marker: str | None = None,
) -> Block:
    joined = "".join(text[a:b] for a, b in runs)
    start = runs[0][0] if runs else 0
    emphasis = body.emphasis_of(runs) if joined.strip() else ""
    return Block(
        kind=kind, text=joined, runs=runs, location=places(start), depth=depth, emphasis=emphasis, marker=marker
    )
