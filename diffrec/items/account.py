"""An account of every character of a document: item, heading, furniture, or a listed remainder.

"10. Ships should | 3/8 | report. ** Annex **"     10 + 4 + ... = all non-blank characters, each counted once
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from enum import IntEnum
from operator import itemgetter
from typing import TYPE_CHECKING

from diffrec.model import Coverage, Location, Remainder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.items.flow import Flow
    from diffrec.model import Document, Span


class Part(IntEnum):
    """What a character is."""

    UNCLAIMED = 0
    ITEM = 1
    HEADING = 2
    FURNITURE = 3
    OTHER = 4
    ASIDE = 5  # counts as other, and is listed by the rule that named it


STRETCH = re.compile(r"\S+(?:[^\S\n]+\S+)*")
RUN = re.compile(rb"\x01+|\x02+|\x03+|\x04+|\x05+")
UNCLAIMED = re.compile(rb"\x00+")
LEFT = re.compile(rb"\x04+")


class Account:
    """What each character of a document is; a later claim wins. Markup goes with the text that it marks."""

    def __init__(self, document: Document, flow: Flow) -> None:
        self.document = document
        self.flow = flow
        self.parts = bytearray(len(document.text))
        self.places = [block.runs[0][0] if block.runs else 0 for block in flow.blocks]
        self.claim((0, len(flow.text)), Part.OTHER)

    def claim(self, span: Span, part: Part) -> None:
        """Counts a span of the flow to a part."""
        origin = self.flow.origin
        at, end = span
        while at < end:
            if origin[at] < 0:
                at += 1
                continue
            stop = min(end, self.flow.block_end(at))
            # Runs of a block are long: claim as far as the origins follow each other.
            length = stop - at
            while length > 1 and origin[at + length - 1] != origin[at] + length - 1:
                length = (length + 1) // 2
            self.claim_document((origin[at], origin[at] + length), part)
            at += length

    def claim_document(self, span: Span, part: Part) -> None:
        """Counts a span of the document to a part."""
        self.parts[span[0] : span[1]] = bytes([part]) * (span[1] - span[0])

    def settle(self) -> None:
        """Gives what nobody claimed, markup above all, to what follows on its line, else to what stands before."""
        text = self.document.text
        for match in list(UNCLAIMED.finditer(bytes(self.parts))):
            start, end = match.span()
            line = max(start, text.rfind("\n", start, end) + 1)
            before = self.parts[start - 1] if start else Part.OTHER
            following = self.parts[end] if end < len(text) and text[end] != "\n" else before
            self.claim_document((start, line), Part(before))
            self.claim_document((line, end), Part(following))

    def coverage(self) -> Coverage:
        """The counts, after `settle`; blanks count for nothing."""
        counts = dict.fromkeys(Part, 0)
        for run in RUN.finditer(self.parts):
            counts[Part(run[0][0])] += sum(map(len, self.document.text[run.start() : run.end()].split()))
        return Coverage(
            characters=sum(counts.values()),
            items=counts[Part.ITEM],
            headings=counts[Part.HEADING],
            furniture=counts[Part.FURNITURE],
            other=counts[Part.OTHER] + counts[Part.ASIDE],
        )

    def remainders(self, spans: Iterable[tuple[Span, str]]) -> tuple[Remainder, ...]:
        """Spans of the flow, each with the rule that named it, line by line as they stand in the document."""
        listed = []
        for span, why in sorted(spans):
            for match in STRETCH.finditer(self.flow.text, *span):
                first, last = self.flow.origin[match.start()], self.flow.origin[match.end() - 1] + 1
                location = self.flow.location(match.start())
                listed.append(Remainder(text=match[0], why=why, span=(first, last), location=location))
        return tuple(listed)

    def left_over(self, why: str) -> tuple[Remainder, ...]:
        """What counts to no item, heading or furniture, line by line; call it after `settle`."""
        return tuple(
            Remainder(text=match[0], why=why, span=match.span(), location=self._location(match.start()))
            for part in LEFT.finditer(self.parts)
            for match in STRETCH.finditer(self.document.text, *part.span())
        )

    def _location(self, offset: int) -> Location:
        """Where a character of the document stands: the place of its line, or by the block that begins before it."""
        if self.document.places:
            places = self.document.places
            return places[max(0, bisect_right(places, offset, key=itemgetter(0)) - 1)][1]
        if not self.places:
            return Location(line=bisect_right(self.flow.lines, offset))
        index = max(0, bisect_right(self.places, offset) - 1)
        location = self.flow.location(self.flow.starts[index]) if self.flow.blocks[index].text else Location()
        return location if location.line is None else replace(location, line=bisect_right(self.flow.lines, offset))
