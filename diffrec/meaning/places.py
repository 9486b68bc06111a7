"""Which marks of a final are those of its draft: the same names, or the same place.

    draft    ... all records (EU, France, Niger), and share them (France) (Lithuania) with ...
    final    ... all records (Niger, France), and share them (Lithuania, France) with ...

    (EU, France, Niger) -> (Niger, France)            changed: EU is lost
    (France) (Lithuania) -> (Lithuania, France)       kept: the same set at one place

Marks that stand side by side pool their names. A name that moved to another mark of the row is not lost. A comment in
the margin stands where its words stand; it never pools.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations import delegation_key, delegation_keys, side_by_side, stance_of
from diffrec.meaning.counting import mark_spans, word_count
from diffrec.meaning.sides import Side, piece_of, shifted, within
from diffrec.model import MarkFate, ScopeConfidence, cell_text, placed_items
from diffrec.text import stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.meaning.sides import Cells, Piece
    from diffrec.model import Attribution, Delegation, Item, Op, Span

    Candidate = tuple[int, int, int]
    """how far apart two places lie, and which two, by index"""

EDGES = " ,;:.、，；：。؛،"
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


class MarkSide(Side):
    """A cell with its marks, and the way to the other cell and to its marks."""

    def __init__(self, cells: Cells, pieces: Sequence[Piece]) -> None:
        super().__init__((cell_text(cells[0]), cell_text(cells[1])), pieces)
        self.starts = {item.id: start for item, start in placed_items(cells[0])}
        self.marks, self.other_marks = (tuple(_placed(cell)) for cell in cells)
        self.spans, self.other_spans = (mark_spans(cell) for cell in cells)
        self._insertions: list[tuple[Piece, Counter[str]]] | None = None

    def words_instead(self, span: Span) -> str:
        """What the other cell says in the place of a span, on one line and up to the first mark."""
        return " ".join(self.other_text[slice(*self.unmarked(self.image(span)))].split()).strip(EDGES)

    def is_same(self, span: Span) -> bool:
        """Whether a span stands on the other side word for word, marks and signs aside."""
        return not any(
            word_count(self.text[slice(*here)], here[0], self.spans)
            or word_count(self.other_text[slice(*there)], there[0], self.other_spans)
            for _, here, there in self.changed(span)
            if here != (span[0], span[0]) and here != (span[1], span[1])
        )

    def unmarked(self, span: Span) -> Span:
        """A span of the other cell up to the first mark in it."""
        inside = (start for start, _ in within(self.other_spans, span) if start > span[0])
        return span[0], next(inside, span[1])

    def insertions(self, spoken: Language) -> Sequence[tuple[Piece, Counter[str]]]:
        """The operations that brought words in, with the stems of these."""
        if self._insertions is None:
            self._insertions = [
                (piece, Counter(stems(self.other_text[slice(*piece.there)], spoken)))
                for piece in self.pieces
                if not piece.is_equal
            ]
        return self._insertions


def mark_sides(cells: Cells, ops: tuple[Op, ...]) -> tuple[MarkSide, MarkSide]:
    """The row from the draft's side and from the final's."""
    pieces = tuple(map(piece_of, ops))
    return MarkSide(cells, pieces), MarkSide((cells[1], cells[0]), tuple(piece.turned for piece in pieces))


def _placed(items: tuple[Item, ...]) -> Iterator[Mark]:
    """The marks of a cell, their spans shifted from the item's text to the cell's."""
    for item, offset in placed_items(items):
        for one in item.attributions:
            claimed = one.scope.span if one.scope.confidence is not ScopeConfidence.NONE else None
            yield Mark(one, item.id, one.span and shifted(one.span, offset), claimed and shifted(claimed, offset))


def outcomes(side: MarkSide) -> Outcomes:
    """What became of the marks of a draft, seen from its side."""
    draft, final = list(_places(side.text, side.marks)), list(_places(side.other_text, side.other_marks))
    found = Outcomes({}, {})
    pairs = _pairs(draft, final, side)
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


def _gap(one: Place, other: Place, side: Side) -> int:
    """How many characters lie between two places; comments on the whole item stand at one place."""
    if one.is_comment is not other.is_comment:
        return FAR
    if one.span is None or other.span is None:
        return 0 if one.span is other.span else FAR
    here = side.image(one.span)
    return max(other.span[0] - here[1], here[0] - other.span[1], 0)


def _pairs(draft: list[Place], final: list[Place], side: Side) -> dict[int, int]:
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
    near = list(_near(draft, final, side))
    pair(near, _is_same, _is_like)
    holding: dict[str, list[int]] = defaultdict(list)
    for to in range(len(final)):
        for name in final[to].names if to not in taken else ():
            holding[name].append(to)
    left = [(at, sorted({to for name in one.names for to in holding[name]})) for at, one in enumerate(draft)]
    far = [
        (_gap(draft[at], final[to], side), at, to)
        for at, found in left
        if at not in pairs
        for to in _about(at, found, len(final) / len(draft))
    ]
    pair(far, _is_same, _is_like_and_asks_the_same)
    pair(near, _is_other_name)
    return pairs


def _near(draft: list[Place], final: list[Place], side: Side) -> Iterator[Candidate]:
    """The places that lie at the same place: how far apart, and by index."""
    inside = [(place.span, to) for to, place in enumerate(final) if place.span is not None and not place.is_comment]
    comments = [to for to, place in enumerate(final) if place.is_comment]
    for at, one in enumerate(draft):
        if one.is_comment or one.span is None:
            found = comments
        else:
            start, end = side.image(one.span)
            first = bisect_left(inside, start - SAME_PLACE_GAP, key=lambda place: place[0][1])
            beside = takewhile(lambda place: place[0][0] <= end + SAME_PLACE_GAP, islice(inside, first, None))  # noqa: B023 -- read at once
            found = [to for _, to in beside]
        for to in _about(at, found, len(final) / len(draft)):
            gap = _gap(one, final[to], side)
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


def _regroup(one: Place, other: Place, side: MarkSide, found: Outcomes) -> None:
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


def _nearest(names: frozenset[str], marks: tuple[int, ...], side: MarkSide) -> int | None:
    """The mark of the other side that shares most of these names; None where none shares any."""
    shared = [(len(names & delegation_keys(side.other_marks[to].attribution)), -to) for to in marks]
    count, place = max(shared)
    return -place if count else None


def _settle_moved(side: MarkSide, found: Outcomes) -> None:
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
