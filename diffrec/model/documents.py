"""A document as read: its text, its blocks, and an account of what is no item.

"10. Ships should report. 3/8"     Block paragraph [0, 28)     Remainder "3/8" [25, 28), why "page number"
"""

from __future__ import annotations

from dataclasses import dataclass

from diffrec.model.attributions import Attribution
from diffrec.model.kinds import BlockKind

Span = tuple[int, int]
"""half-open (start, end), in code points of the string that a docstring names"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a person would look: page and line from 1, box in points (left, top, right, bottom), anchor by name."""

    page: int | None = None
    line: int | None = None
    box: tuple[float, float, float, float] | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A degradation that did not stop us; `code` is stable, `source` the document it is about.

    One that is `confidential` names delegations: it is told in a report, and without its words anywhere else.
    """

    code: str
    message: str
    source: str | None = None
    location: Location | None = None
    confidential: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading or other unit of a document as its reader saw it.

    `runs` are spans of `Document.text`, in order; joined, they give `text` (markup is left out, white space kept).
    `emphasis` is "bold", "italic" or "" for the block as a whole; `depth` the heading or list level from 1, 0 for none;
    `marker` is a number that the format knows by itself: of a footnote its mark; of a numbered paragraph the number as
    printed, which the text begins with. `indent` is where the first line begins, in points from the left of the text
    column; `cell` the (table, row, column) of a table's cell, each from 1; `why` names the rule for furniture;
    `element` is the name that the markup gives to the provision that begins here, whose depth is that of its element.
    """

    kind: BlockKind
    text: str
    runs: tuple[Span, ...]
    location: Location
    depth: int = 0
    emphasis: str = ""
    marker: str | None = None
    indent: float | None = None
    cell: tuple[int, int, int] | None = None
    why: str | None = None
    element: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A remark in the margin: who wrote it, the words it is fixed to and their span of `Document.text`.

    `item` is the id of the item that these words begin in, None outside of any.
    """

    author: str
    text: str
    words: str
    span: Span
    date: str | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remainder:
    """A stretch of a document that is no item, furniture or left over, and the name of the rule that said so."""

    text: str
    why: str
    span: Span
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A stretch of a block, what it became ("item", "heading", "furniture", "other") and the rule that said so.

    `block` is what its reader took it for, `item` the id of the item that it belongs to.
    """

    block: BlockKind
    part: str
    why: str
    text: str
    span: Span
    location: Location
    item: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Non-blank characters of a document by what they are; the four parts add up to `characters`."""

    characters: int
    items: int
    headings: int
    furniture: int
    other: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file as read. `text` is the decoded text that all spans of blocks, segments and remainders refer to.

    A reader fills `source` to `blocks` and `notices`; the metadata, `furniture`, `other` and `coverage` come with the
    items. `status` is "draft", "final" or None, `profile` the one that the items were read by. `places` tells where the
    lines of a page stand: the offset at which a line begins and its place, in order; empty where the blocks' own
    locations say it all. `explained` is filled where a person asks for it. `role` is what the document
    is to others of its version: "superseded" or "corrigendum"; None for a text that holds items of it. `tracked`
    counts the places that are tracked as inserted and as deleted. `hidden` are words that the file holds and nobody
    sees, each behind the offset of `text` where it would stand. `sponsors` are the delegations that submit the
    document as a whole; their spans are of `text`. `is_stripped` says that what delegations asked for was taken out of
    all that is told of the document; `text` and `blocks` have it still.
    """

    source: str
    format: str
    text: str
    blocks: tuple[Block, ...]
    language: str | None = None
    symbol: str | None = None
    title: str | None = None
    distribution: str | None = None
    date: str | None = None
    original: str | None = None
    status: str | None = None
    profile: str | None = None
    role: str | None = None
    furniture: tuple[Remainder, ...] = ()
    other: tuple[Remainder, ...] = ()
    coverage: Coverage | None = None
    explained: tuple[Explained, ...] = ()
    places: tuple[tuple[int, Location], ...] = ()
    comments: tuple[Comment, ...] = ()
    tracked: tuple[int, int] = (0, 0)
    hidden: tuple[tuple[int, str], ...] = ()
    sponsors: tuple[Attribution, ...] = ()
    is_stripped: bool = False
    notices: tuple[Notice, ...] = ()
