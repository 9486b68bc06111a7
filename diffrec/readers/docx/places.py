r"""The way back from a document's text to the XML that says it, for those who write into a draft's own file.

Document.text "12.\tThe Board"   ->   Place [0, 4) no element (Word counts it), Place [4, 13) <w:t>The Board</w:t>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.readers.docx.package import Package
from diffrec.readers.docx.reading import Parts, document_of
from diffrec.readers.docx.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from diffrec.config import Limits
    from diffrec.model import Document, Span
    from diffrec.readers.docx.revisions import Choice
    from diffrec.readers.docx.runs import Piece


class Place(NamedTuple):
    """A stretch of the document's text and the element that says it, None for what no element says.

    Characters of the text are those of the element, one for one; of the mark of a note nothing is an item's text.
    """

    start: int
    text: str
    element: Element | None
    is_mark: bool


class Opened(NamedTuple):
    """A Word file as it was read: its parts, the tree of the main one with no tracked change left, and the places."""

    package: Package
    main: Element
    document: Document
    places: tuple[Place, ...]


def opened(data: bytes, source: str, limits: Limits, choice: Choice) -> Opened:
    """The file behind a document, read as `read` reads it.

    Raises: ReadError as `read` does.
    """
    parts = Parts(Package(data, source, limits), choice)
    writer = _PlaceWriter(source, limits.characters)
    document = document_of(parts, writer)
    return Opened(parts.package, parts.main, document, tuple(writer.places))


class _PlaceWriter(Writer):
    """A writer that notes where each piece came from."""

    def __init__(self, source: str, most: int) -> None:
        super().__init__(source, most)
        self.places: list[Place] = []

    def pieces(self, pieces: Sequence[Piece]) -> list[Span]:
        spans = super().pieces(pieces)
        self.places += (
            Place(start, piece.text, piece.place, piece.is_mark)
            for piece, (start, _) in zip(pieces, spans, strict=True)
        )
        return spans
