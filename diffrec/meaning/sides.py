"""One cell of a row seen beside the other: where a stretch of it lies on the other side, and which words stand.

draft    report [annually] on nets        image of "[annually]" [7, 17)
final    report annually on nets          "annually" [7, 15)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import OpKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.model import Item, Op, Span

    Cells = tuple[tuple[Item, ...], tuple[Item, ...]]


class Piece(NamedTuple):
    """One operation seen from one side: the span on this side, and the span on the other."""

    is_equal: bool
    here: Span
    there: Span

    @property
    def turned(self) -> Piece:
        """The operation seen from the other side."""
        return Piece(self.is_equal, self.there, self.here)


def piece_of(op: Op) -> Piece:
    """The operation seen from the draft's side."""
    return Piece(op.op is OpKind.EQUAL, op.draft_span, op.final_span)


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def shifted(span: Span, offset: int) -> Span:
    """The span so many characters further on."""
    return span[0] + offset, span[1] + offset


def within(spans: Sequence[Span], stretch: Span) -> Iterator[Span]:
    """The spans that share a character with a stretch; they stand in order, and none overlaps the next."""
    first = bisect_right(spans, stretch[0], key=lambda span: span[1])
    return takewhile(lambda span: span[0] < stretch[1], islice(spans, first, None))


class Side:
    """The text of a cell, and the way to the text of the other one."""

    def __init__(self, texts: tuple[str, str], pieces: Sequence[Piece]) -> None:
        self.text, self.other_text = texts
        self.pieces = pieces

    @cached_property
    def _ends(self) -> list[int]:
        return [piece.here[1] for piece in self.pieces]

    def touched(self, span: Span) -> Iterator[Piece]:
        """The operations that a span touches, in order; insertions inside it, too."""
        for at in range(bisect_right(self._ends, span[0]), len(self.pieces)):
            piece = self.pieces[at]
            if piece.here[0] >= span[1]:
                return
            yield piece

    def changed(self, span: Span) -> Iterator[Piece]:
        """The operations inside a span that are no equal words."""
        return (piece for piece in self.touched(span) if not piece.is_equal)

    def is_equal(self, span: Span) -> bool:
        """Whether a word stands on the other side as it is."""
        found = list(self.touched(span))
        return len(found) == 1 and found[0].is_equal

    def image(self, span: Span) -> Span:
        """Where a span lies on the other side: exact within equal text, else the whole of the operations it touches."""
        starts, ends = [], []
        for piece in self.touched(span):
            here, there = piece.here, piece.there
            before, behind = (span[0] - here[0], here[1] - span[1]) if piece.is_equal else (0, 0)
            starts.append(min(there[0] + max(before, 0), there[1]))
            ends.append(max(there[1] - max(behind, 0), there[0]))
        if starts:
            return min(starts), max(*ends, min(starts))
        at = bisect_left(self._ends, span[0])
        place = self.pieces[at].there[0] if at < len(self.pieces) else len(self.other_text)
        return place, place

    def is_exact(self, span: Span) -> bool:
        """Whether the image of a span holds nothing that came in the place of words beside it."""
        beside = (
            self.text[min(piece.here[0], span[0]) : span[0]] + self.text[span[1] : max(piece.here[1], span[1])]
            for piece in self.changed(span)
        )
        return not any(any(map(str.isalnum, text)) for text in beside)

    @cached_property
    def new_words(self) -> str:
        """What the other side has and this one does not, on one line."""
        return " ".join(" ".join(self.other_text[slice(*p.there)] for p in self.pieces if not p.is_equal).split())

    def place(self, at: int) -> int | None:
        """Where a character stands on the other side; None where it does not."""
        piece = next(self.touched((at, at + 1)), None)
        if piece is None or not piece.is_equal:
            return None
        return min(piece.there[0] + at - piece.here[0], piece.there[1])
