"""The numbered provisions of a version, with their labels, delegation marks and the way back to their documents.

"Recommendation 9 States should train crews (EU, Peru)."     Item "9", Attribution "(EU, Peru)" [26, 36)
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from diffrec.model.attributions import Attribution, Bracket
from diffrec.model.documents import Document, Location, Notice, Span
from diffrec.model.kinds import AlternativeReading, ItemKind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A number as printed with its word: raw "Recommendation 4", path ("4",), sequence "recommendations".

    The path of "12 (c)" is ("12", "c"); digits are ASCII.
    """

    raw: str
    path: tuple[str, ...]
    sequence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of an item's text and where it stands: item.text[span] is document.text[origin], white space aside."""

    span: Span
    origin: Span
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A footnote that an item cites, by its printed mark."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """A word of an item's text that extraction had damaged: the text at `span` stood there as `found`."""

    span: Span
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a corrigendum changed in an item: the words found there, those in their place, and the document's name."""

    found: str
    read: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """The item that another one is an alternative to, by its id: "6alt" to "6", or "6" of option 2 to that of option 1.

    *Bis* is read as an alternative in one house and as an addition in another: then the reading is open.
    """

    to: str
    reading: AlternativeReading


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One numbered provision. `text` is one line with single blanks, label and furniture gone.

    `mended` tells which words of the text were damaged and how they were found, `corrected` what corrigenda changed.

    `number` is what a reader would cite ("4", "12 (c)"); `section` the headings above, outermost first; `parent` the id
    of the item it is a sub-paragraph of. Segments tile the text but for its single blanks; corrected words belong to
    the segment that they begin in.
    """

    id: str
    document: str
    kind: ItemKind
    label: Label
    number: str
    section: tuple[str, ...]
    text: str
    segments: tuple[Segment, ...] = ()
    parent: str | None = None
    status: Status | None = None
    attributions: tuple[Attribution, ...] = ()
    brackets: tuple[Bracket, ...] = ()
    alternative: Alternative | None = None
    footnotes: tuple[Footnote, ...] = ()
    mended: tuple[Mending, ...] = ()
    corrected: tuple[Correction, ...] = ()

    @property
    def marks(self) -> tuple[tuple[Span, Attribution], ...]:
        """The attributions that stand in the text, each with its span; a comment in the margin stands in none."""
        return tuple((one.span, one) for one in self.attributions if one.span is not None)

    @property
    def location(self) -> Location:
        """Where the item's text begins; its box holds all its lines on that page."""
        if not self.segments:
            return Location()
        first = self.segments[0].location
        places = (segment.location for segment in self.segments)
        boxes = [place.box for place in places if place.box is not None and place.page == first.page]
        if len(boxes) < 2:  # noqa: PLR2004 -- one box is the first line's own
            return first
        left, top, right, bottom = zip(*boxes, strict=True)
        return replace(first, box=(min(left), min(top), max(right), max(bottom)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One stage of the text: documents pooled, their items in reading order, ids unique within the version."""

    name: str
    documents: tuple[Document, ...]
    items: tuple[Item, ...]
    notices: tuple[Notice, ...] = ()


def the(version: str) -> str:
    """The name of a version as a sentence says it: "the draft", "the zero-draft", "rev-1"; one alone is "the text"."""
    return f"the {version}" if version.endswith(("draft", "final", "text")) else version
