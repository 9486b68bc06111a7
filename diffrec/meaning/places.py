"""Which marks of a final are those of its draft: the same names, or the same place.

    draft    ... all records (EU, France, Niger), and share them (France) (Lithuania) with ...
    final    ... all records (Niger, France), and share them (Lithuania, France) with ...

    (EU, France, Niger) -> (Niger, France)            changed: EU is lost
    (France) (Lithuania) -> (Lithuania, France)       kept: the same set at one place

Marks that stand side by side pool their names. A name that moved to another mark of the row is not lost. A comment in
the margin stands where its words stand; it never pools.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations import delegation_key, delegation_keys, side_by_side, stance_of
from diffrec.model import MarkFate, OpKind, ScopeConfidence, cell_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from diffrec.model import Attribution, Delegation, Item, Op, Span

    Cells = tuple[tuple[Item, ...], tuple[Item, ...]]
    Candidate = tuple[int, int, int]
    """how far apart two places lie, and which two, by index"""

# A mark replaced by another one may have kept the blank between.
SAME_PLACE_GAP = 1
MAX_RIVALS = 60
"""an item of a real report has up to ten marks; with thousands, each is held against those about as far down"""
FAR = 1 << 30
"""further than any two places of a cell"""


class Mark(NamedTuple):
    """A mark and its item; `span` and `scope` are of the cell's text. `span` is None for a comment in the margin."""

    attribution: Attribution
    item: str
    span: Span | None
    scope: Span | None


class Piece(NamedTuple):
    """One operation seen from one side: the span on this side, and the span on the other."""

    is_equal: bool
    here: Span
    there: Span


class Side(NamedTuple):
    """One cell seen beside the other: its text, its marks, the operations, and the other cell."""

    text: str
    marks: tuple[Mark, ...]
    pieces: tuple[Piece, ...]
    other_text: str
    other_marks: tuple[Mark, ...]


class Place(NamedTuple):
    """Where marks stand, by index: their span, which of a comment is that of its words, and what they say together."""

    marks: tuple[int, ...]
    span: Span | None
    names: frozenset[str]
    stance: str
    is_comment: bool


@dataclass
class Outcome:
    """What became of a mark; `partner` is the index of the other side's mark."""

    fate: MarkFate
    lost: list[Delegation] = field(default_factory=list)
    gained: list[Delegation] = field(default_factory=list)
    partner: int | None = None


class Outcomes(NamedTuple):
    """What became of the marks of a draft, and of those of the final that no mark of the draft became; by index."""

    draft: dict[int, Outcome]
    final: dict[int, Outcome]


def sides(cells: Cells, ops: tuple[Op, ...]) -> tuple[Side, Side]:
    """The row from the draft's side and from the final's."""
    draft, final = (cell_text(cell) for cell in cells)
    before, after = (tuple(_placed(cell)) for cell in cells)
    pieces = tuple(Piece(op.op is OpKind.EQUAL, op.draft_span, op.final_span) for op in ops)
    turned = tuple(Piece(piece.is_equal, piece.there, piece.here) for piece in pieces)
    return Side(draft, before, pieces, final, after), Side(final, after, turned, draft, before)


def _placed(items: tuple[Item, ...]) -> Iterator[Mark]:
    """The marks of a cell, their spans shifted from the item's text to the cell's."""
    offset = 0
    for item in items:
        for one in item.attributions:
            claimed = one.scope.span if one.scope.confidence is not ScopeConfidence.NONE else None
            yield Mark(one, item.id, one.span and shifted(one.span, offset), claimed and shifted(claimed, offset))
        offset += len(item.text) + len("\n")


def shifted(span: Span, offset: int) -> Span:
    """The span so many characters further on."""
    return span[0] + offset, span[1] + offset


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def image(span: Span, pieces: Sequence[Piece]) -> Span:
    """Where a span lies on the other side: exact within equal text, else the whole of the operations it touches."""
    starts, ends = [], []
    first = bisect_right(pieces, span[0], key=lambda piece: piece.here[1])
    for here, there in takewhile(lambda one: one[0][0] < span[1], (piece[1:] for piece in islice(pieces, first, None))):
        starts.append(there[0] + min(max(span[0] - here[0], 0), there[1] - there[0]) if here[0] < span[0] else there[0])
        ends.append(there[1] - min(max(here[1] - span[1], 0), there[1] - there[0]) if here[1] > span[1] else there[1])
    return (min(starts), max(ends)) if starts else (0, 0)


def outcomes(side: Side) -> Outcomes:
    """What became of the marks of a draft, seen from its side."""
    draft, final = list(_places(side.text, side.marks)), list(_places(side.other_text, side.other_marks))
    found = Outcomes({}, {})
    pairs = _pairs(draft, final, side.pieces)
    for at, place in enumerate(draft):
        if at in pairs:
            _regroup(place, final[pairs[at]], side, found)
        else:
            for mark in place.marks:
                found.draft[mark] = Outcome(MarkFate.REMOVED, lost=list(side.marks[mark].attribution.delegations))
    for mark in chain.from_iterable(place.marks for at, place in enumerate(final) if at not in pairs.values()):
        found.final[mark] = Outcome(MarkFate.ADDED, gained=list(side.other_marks[mark].attribution.delegations))
    _settle_moved(side, found)
    return found


def _places(text: str, marks: tuple[Mark, ...]) -> Iterator[Place]:
    """The places of a cell: those in the text in its order, then the comments."""
    inside = [at for at, mark in enumerate(marks) if mark.span is not None]
    spans = [(mark.span, mark.attribution) for mark in marks if mark.span is not None]
    for group in side_by_side(text, spans):
        ones = tuple(inside[at] for at in group)
        names = frozenset().union(*(delegation_keys(marks[at].attribution) for at in ones))
        span = spans[group[0]][0][0], spans[group[-1]][0][1]
        yield Place(ones, span, names, stance_of(marks[ones[0]].attribution), is_comment=False)
    for at, mark in enumerate(marks):
        if mark.span is None:
            one = mark.attribution
            yield Place((at,), mark.scope, delegation_keys(one), stance_of(one), is_comment=True)


def _gap(one: Place, other: Place, pieces: Sequence[Piece]) -> int:
    """How many characters lie between two places; comments on the whole item stand at one place."""
    if one.is_comment is not other.is_comment:
        return FAR
    if one.span is None or other.span is None:
        return 0 if one.span is other.span else FAR
    here = image(one.span, pieces)
    return max(other.span[0] - here[1], here[0] - other.span[1], 0)


def _pairs(draft: list[Place], final: list[Place], pieces: Sequence[Piece]) -> dict[int, int]:
    """The places of the draft that have a partner, and which: the same marks first, and the nearest of the same.

    Names at their place come before names that went to another place, and these before other names at their place.
    """
    pairs: dict[int, int] = {}

    def pair(candidates: Iterable[Candidate], *tests: Callable[[Place, Place], bool]) -> None:
        ordered = sorted(candidates)
        for test in tests:
            for _, at, to in ordered:
                if at not in pairs and to not in taken and test(draft[at], final[to]):
                    pairs[at] = to
                    taken.add(to)

    taken: set[int] = set()
    near = list(_near(draft, final, pieces))
    pair(near, _is_same, _is_like)
    holding: dict[str, list[int]] = defaultdict(list)
    for to in range(len(final)):
        for name in final[to].names if to not in taken else ():
            holding[name].append(to)
    left = [(at, sorted({to for name in one.names for to in holding[name]})) for at, one in enumerate(draft)]
    far = [
        (_gap(draft[at], final[to], pieces), at, to)
        for at, found in left
        if at not in pairs
        for to in _about(at, found, len(final) / len(draft))
    ]
    pair(far, _is_same, _is_like_and_asks_the_same)
    pair(near, _is_other_name)
    return pairs


def _near(draft: list[Place], final: list[Place], pieces: Sequence[Piece]) -> Iterator[Candidate]:
    """The places that lie at the same place: how far apart, and by index."""
    inside = [(place.span, to) for to, place in enumerate(final) if place.span is not None and not place.is_comment]
    comments = [to for to, place in enumerate(final) if place.is_comment]
    for at, one in enumerate(draft):
        if one.is_comment or one.span is None:
            found = comments
        else:
            start, end = image(one.span, pieces)
            first = bisect_left(inside, start - SAME_PLACE_GAP, key=lambda place: place[0][1])
            beside = takewhile(lambda place: place[0][0] <= end + SAME_PLACE_GAP, islice(inside, first, None))  # noqa: B023 -- read at once
            found = [to for _, to in beside]
        for to in _about(at, found, len(final) / len(draft)):
            gap = _gap(one, final[to], pieces)
            if gap <= SAME_PLACE_GAP:
                yield gap, at, to


def _about(at: int, found: list[int], scale: float) -> list[int]:
    """Of many places those that stand about as far down as the place of this index does on its side."""
    first = max(0, bisect_left(found, at * scale) - MAX_RIVALS // 2)
    return found[first : first + MAX_RIVALS] if len(found) > MAX_RIVALS else found


def _is_same(one: Place, other: Place) -> bool:
    return (one.names, one.stance, one.is_comment) == (other.names, other.stance, other.is_comment)


def _is_like(one: Place, other: Place) -> bool:
    return not one.names.isdisjoint(other.names)


def _is_like_and_asks_the_same(one: Place, other: Place) -> bool:
    return (one.stance, one.is_comment) == (other.stance, other.is_comment) and _is_like(one, other)


def _is_other_name(one: Place, other: Place) -> bool:
    """Whether a mark may stand where another one stood; who else comments says something of their own."""
    return one.stance == other.stance and not one.is_comment


def _regroup(one: Place, other: Place, side: Side, found: Outcomes) -> None:
    """Tells what became of the marks of a place whose partner is known, mark by mark."""
    is_same = one.stance == other.stance and one.names == other.names
    for mark in one.marks:
        names = delegation_keys(side.marks[mark].attribution)
        partner = _nearest(names, other.marks, side)
        lost = [name for name in side.marks[mark].attribution.delegations if delegation_key(name) not in other.names]
        fate = MarkFate.KEPT if not lost and one.stance == other.stance else MarkFate.CHANGED
        found.draft[mark] = Outcome(fate, lost=lost, partner=partner)
    if is_same:
        return
    strangers = [mark for mark in one.marks if found.draft[mark].partner is None]
    for to in other.marks:
        theirs = side.other_marks[to].attribution
        gained = [name for name in theirs.delegations if delegation_key(name) not in one.names]
        heirs = [mark for mark in one.marks if found.draft[mark].partner == to]
        if gained and len(gained) == len(theirs.delegations):
            heirs = [strangers.pop(0)] if strangers else []
        elif not heirs:
            names = delegation_keys(theirs)
            heirs = [m for m in one.marks if not names.isdisjoint(delegation_keys(side.marks[m].attribution))]
        if not gained:
            continue
        if heirs:
            heir = found.draft[heirs[0]]
            heir.fate, heir.gained, heir.partner = MarkFate.CHANGED, [*heir.gained, *gained], to
        else:
            found.final[to] = Outcome(MarkFate.ADDED, gained=gained)
    for mark in strangers:
        found.draft[mark].fate = MarkFate.REMOVED


def _nearest(names: frozenset[str], marks: tuple[int, ...], side: Side) -> int | None:
    """The mark of the other side that shares most of these names; None where none shares any."""
    shared = [(len(names & delegation_keys(side.other_marks[to].attribution)), -to) for to in marks]
    count, place = max(shared)
    return -place if count else None


def _settle_moved(side: Side, found: Outcomes) -> None:
    """Takes names out of what was lost and gained that only went from one mark of the row to another.

    A mark all whose names moved in is the partner of the one that they came from, and is told with it.
    """
    come: dict[tuple[str, str], list[list[Delegation]]] = defaultdict(list)
    for at, outcome in (*found.final.items(), *found.draft.items()):
        to = at if outcome.fate is MarkFate.ADDED else outcome.partner
        for name in outcome.gained:
            if to is not None:
                stance = stance_of(side.other_marks[to].attribution)
                come[delegation_key(name), stance].append(outcome.gained)
    for at, outcome in found.draft.items():
        stance = stance_of(side.marks[at].attribution)
        for name in tuple(outcome.lost):
            if homes := come[delegation_key(name), stance]:
                home = homes.pop(0)
                home[:] = [one for one in home if delegation_key(one) != delegation_key(name)]
                outcome.lost.remove(name)
                outcome.fate = MarkFate.CHANGED
    for to in [to for to, outcome in found.final.items() if not outcome.gained]:
        del found.final[to]
