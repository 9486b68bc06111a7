"""What each block of a document became, stretch by stretch in reading order, and the rule that said so.

"10. Ships should 3/8 report."     "10. Ships should"   paragraph 10    number of the count
                                   "3/8"                furniture       page number
                                   "report."            paragraph 10    goes on from above

The names of rules come from the code that decided; nothing is judged here a second time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from diffrec.items.account import Part
from diffrec.model import BlockKind, Explained

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.items.beginnings import Beginning
    from diffrec.items.flow import Flow
    from diffrec.items.furniture import Found
    from diffrec.model import Block, Document, Item, Span

TITLE = "title of the document"
GOES_ON = "goes on from above"
CITED_NOTE = "footnote of an item"
UNCITED_NOTE = "footnote that no item cites"
LEFT_OVER = "text outside of any item"


class Decided(NamedTuple):
    """What was decided of a document: all that has a rule, as spans of its flow; footnotes as spans of the document."""

    beginnings: Sequence[Beginning]
    items: Sequence[Item]
    title: Span | None
    removed: Sequence[Found]
    tables: Sequence[Found]
    footnotes: Sequence[tuple[Span, bool]]


class _Claim(NamedTuple):
    """A span of the flow, what it is and why."""

    start: int
    end: int
    part: Part
    why: str
    item: str | None = None

    def inside(self, start: int, end: int) -> _Claim:
        """The part of the claim from `start` to `end`; where it does not begin there, it goes on."""
        why = GOES_ON if start > self.start and self.part is not Part.FURNITURE else self.why
        return self._replace(start=max(start, self.start), end=min(end, self.end), why=why)


def part_of(beginning: Beginning) -> Part:
    """What the text of a beginning counts to."""
    if beginning.is_aside:
        return Part.OTHER
    return Part.HEADING if beginning.is_heading else Part.ITEM


def explain(document: Document, flow: Flow, decided: Decided) -> tuple[Explained, ...]:
    """What the stretches of each block became, in the order of the blocks; blank ones are left out."""
    layers = _layers(decided)
    cited = {span[0] for span, is_cited in decided.footnotes if is_cited}
    starts = iter(flow.starts)
    explained: list[Explained] = []
    for block in document.blocks:
        if block.kind is BlockKind.FURNITURE:
            explained += _whole(block, Part.FURNITURE, block.why or "furniture")
        elif block.kind is BlockKind.FOOTNOTE:
            is_cited = bool(block.runs) and block.runs[0][0] in cited
            explained += _whole(block, *((Part.ITEM, CITED_NOTE) if is_cited else (Part.OTHER, UNCITED_NOTE)))
        else:
            start = next(starts)
            claims = _filled(start, start + len(block.text), layers)
            told = (claim for claim in claims if flow.text[claim.start : claim.end].strip())
            explained += [_explained(flow, block, claim) for claim in told]
    return tuple(explained)


def _layers(decided: Decided) -> list[list[_Claim]]:
    """The claims, those that win first: what was taken out, the title, headings and items."""
    items = iter(decided.items)
    begun = []
    for beginning in decided.beginnings:
        part = part_of(beginning)
        item = next(items).id if part is Part.ITEM else None
        begun.append(_Claim(beginning.mark.start, beginning.body_end, part, beginning.rule, item))
    removed = sorted(
        _Claim(*span, part, why)
        for part, found in ((Part.FURNITURE, decided.removed), (Part.OTHER, decided.tables))
        for span, why in found
    )
    title = [_Claim(*decided.title, Part.HEADING, TITLE)] if decided.title else []
    return [_disjoint(removed), title, begun]


def _disjoint(claims: list[_Claim]) -> list[_Claim]:
    """The claims in order, each up to where the next begins."""
    ends = [claim.start for claim in claims[1:]]
    return [claim._replace(end=min(claim.end, end)) for claim, end in zip(claims, ends, strict=False)] + claims[-1:]


def _filled(start: int, end: int, layers: Sequence[Sequence[_Claim]]) -> Iterator[_Claim]:
    """The span in pieces: the claims of the first layer, and between them those of the next; else what is left over."""
    if not layers:
        yield _Claim(start, end, Part.OTHER, LEFT_OVER)
        return
    layer, *below = layers
    at = start
    for claim in layer[bisect_right(layer, start, key=attrgetter("end")) : bisect_left(layer, (end,))]:
        if claim.start > at:
            yield from _filled(at, claim.start, below)
        if claim.end > at:
            yield claim.inside(at, end)
            at = min(claim.end, end)
    if at < end:
        yield from _filled(at, end, below)


def _whole(block: Block, part: Part, why: str) -> list[Explained]:
    """A block that its reader told apart, as one stretch."""
    if not block.text.strip():
        return []
    span = (block.runs[0][0], block.runs[-1][1])
    text = " ".join(block.text.split())
    return [Explained(block=block.kind, part=part.name.lower(), why=why, text=text, span=span, location=block.location)]


def _explained(flow: Flow, block: Block, claim: _Claim) -> Explained:
    found = flow.text[claim.start : claim.end]
    first = claim.start + len(found) - len(found.lstrip())
    last = claim.start + len(found.rstrip()) - 1
    return Explained(
        block=block.kind,
        part=claim.part.name.lower(),
        why=claim.why,
        text=" ".join(found.split()),
        span=(flow.origin[first], flow.origin[last] + 1),
        location=flow.location(first),
        item=claim.item,
    )
