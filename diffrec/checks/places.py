"""Where a finding sends the reader: into the draft or the final, to the line of the words concerned.

final.md, line 12     7. States should keep records of
final.md, line 13     transfers for ten years.             finding about "ten years": final.md, line 13, not 12

Lines of a text file are lines of the file. A line of a PDF is one of its page: no editor could go there.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from diffrec.model import BlockKind, FindingLocation

if TYPE_CHECKING:
    from diffrec.model import Comparison, Item, Span, Version

PAGED = frozenset({"pdf"})
"""formats whose lines are counted on a page"""


def place_of(item: Item, span: Span | None = None) -> FindingLocation:
    """The place of a span of the item's text; of the item's beginning where there is none."""
    begun = 0 if span is None else bisect_right(item.segments, span[0], key=lambda segment: segment.span[0])
    location = item.segments[begun - 1].location if begun else item.location
    return FindingLocation(source=item.document, page=location.page, line=location.line)


def heading_place(version: Version, item: Item, heading: str = "") -> FindingLocation:
    """The place of the heading above an item, or of one of those above it; the document where that cannot be told."""
    begins = item.segments[0].origin[0] if item.segments and item.section else 0
    above = [
        block.location
        for document in version.documents
        for block in document.blocks
        if document.source == item.document
        and block.kind is BlockKind.HEADING
        and block.runs[:1] < ((begins, 0),)
        and " ".join(heading.split()) in " ".join(block.text.split())
    ]
    if not above:
        return FindingLocation(source=item.document)
    return FindingLocation(source=item.document, page=above[-1].page, line=above[-1].line)


def paged_sources(comparison: Comparison) -> frozenset[str]:
    """The documents whose lines are counted on a page, not in the file."""
    documents = (document for version in comparison.versions for document in version.documents)
    return frozenset(document.source for document in documents if document.format in PAGED)


def line_in_file(location: FindingLocation | None, paged: frozenset[str]) -> int | None:
    """The line of the file that an editor can go to; None where there is none."""
    return None if location is None or location.source in paged else location.line


def place_words(location: FindingLocation, paged: frozenset[str]) -> str:
    """Where to look: "draft.txt:41" as editors take it, "draft.pdf, page 3"."""
    line = line_in_file(location, paged)
    if line is not None:
        return f"{location.source}:{line}"
    return location.source if location.page is None else f"{location.source}, page {location.page}"
