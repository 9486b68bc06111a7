"""One cell of a row seen beside the other: where its brackets stand, and where a stretch of it lies on the other side.

draft    report [annually] on nets        image of "[annually]" [7, 17)
final    report annually on nets          "annually" [7, 15)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from difflib import SequenceMatcher
from functools import cached_property
from itertools import accumulate, islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import OpKind, cell_text
from diffrec.text import TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.model import Bracket, Item, Op, Span
    from diffrec.text import Token

    Cells = tuple[tuple[Item, ...], tuple[Item, ...]]


MOST_TOKENS = 400
"""of a replacement that is looked into; a longer one rewrote everything, and comparing its words takes long"""


class Placed(NamedTuple):
    """A bracket with its item's id; its span and that of its words are of the cell's text."""

    bracket: Bracket
    item: str
    span: Span
    words: Span

    @property
    def core(self) -> Span:
        """What is looked for on the other side: the words, as a sign may have given way to something beside it."""
        return self.words if self.words[0] < self.words[1] else self.span


class Piece(NamedTuple):
    """One operation seen from one side: the span on this side, and the span on the other."""

    is_equal: bool
    here: Span
    there: Span


def sides_of(cells: Cells, ops: tuple[Op, ...], spoken: Language) -> tuple[Side, Side]:
    """The row from the draft's side and from the final's; words that a replacement has on both sides are told apart."""
    pieces = [piece for op in ops for piece in _pieces(op, spoken)]
    turned = [Piece(piece.is_equal, piece.there, piece.here) for piece in pieces]
    return Side(cells, pieces), Side((cells[1], cells[0]), turned)


def _pieces(op: Op, spoken: Language) -> Iterator[Piece]:
    """An operation; one that replaces more than a bracket in parts, "[date] on [the]" by "1 May on" in three."""
    before, after = (
        ((), ()) if op.op is not OpKind.REPLACE else (tuple(tokens(t, spoken)) for t in (op.draft, op.final))
    )
    if not 0 < len(before) + len(after) <= MOST_TOKENS:
        yield Piece(op.op is OpKind.EQUAL, op.draft_span, op.final_span)
        return
    ends = ((*(token.start for token in before), len(op.draft)), (*(token.start for token in after), len(op.final)))
    at = (0, 0)
    for same, other, size in _common(before, after):
        for is_equal, to in ((False, (same, other)), (True, (same + size, other + size))):
            if at != to:
                here, there = (
                    (span[0] + places[one], span[0] + places[two])
                    for span, places, one, two in zip((op.draft_span, op.final_span), ends, at, to, strict=True)
                )
                yield Piece(is_equal, here, there)
            at = to


def _common(before: Sequence[Token], after: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
    """The stretches that both sides have and that hold a word: where each begins, and its length; then the end."""
    left, right = ([token.key.lower() for token in side] for side in (before, after))
    for same, other, size in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        if size == 0 or any(token.kind is TokenKind.WORD for token in before[same : same + size]):
            yield same, other, size


def _placed(items: tuple[Item, ...]) -> Iterator[Placed]:
    """The brackets of a cell, their spans shifted from the item's text to the cell's."""
    offset = 0
    for item in items:
        for bracket in item.brackets:
            start, end = bracket.span
            first = item.text.find(bracket.text, start) if bracket.text else start
            words = (first + offset, first + offset + len(bracket.text))
            yield Placed(bracket, item.id, (start + offset, end + offset), words)
        offset += len(item.text) + len("\n")


def _marks(items: tuple[Item, ...]) -> Iterator[Span]:
    """The spans of the delegation marks of a cell, in the cell's text."""
    offsets = accumulate((len(item.text) + len("\n") for item in items), initial=0)
    for item, offset in zip(items, offsets, strict=False):
        yield from ((start + offset, end + offset) for (start, end), _ in item.marks)


class Side:
    """A cell with its brackets and marks in order, and the way to the other cell."""

    def __init__(self, cells: Cells, pieces: Sequence[Piece]) -> None:
        self.text, self.other_text = (cell_text(cell) for cell in cells)
        self.brackets, self.others = (tuple(_placed(cell)) for cell in cells)
        self.marks = sorted(_marks(cells[0]))
        self.pieces = pieces

    @cached_property
    def _ends(self) -> list[int]:
        return [piece.here[1] for piece in self.pieces]

    @cached_property
    def _groups(self) -> dict[tuple[str, int], list[Placed]]:
        groups: dict[tuple[str, int], list[Placed]] = {}
        for one in self.brackets:
            if one.bracket.choice is not None:
                groups.setdefault((one.item, one.bracket.choice), []).append(one)
        return groups

    def group(self, one: Placed) -> list[Placed]:
        """The brackets of one choice with it; itself where there is none."""
        return [one] if one.bracket.choice is None else self._groups[one.item, one.bracket.choice]

    def inner(self, at: int) -> list[Placed]:
        """The brackets that stand in the one at this place."""
        one = self.brackets[at]
        later = takewhile(lambda place: self.brackets[place].span[0] < one.span[1], range(at + 1, len(self.brackets)))
        return [self.brackets[place] for place in later if self.brackets[place].span[1] <= one.span[1]]

    def own(self, at: int) -> list[Span]:
        """The stretches of a bracket's words that stand in no inner one and are no delegation mark."""
        start, end = self.brackets[at].words
        own: list[Span] = []
        first = bisect_left(self.marks, (start, start))
        marks = takewhile(lambda mark: mark[0] < end, islice(self.marks, first, None))
        for begin, stop in sorted((*(inner.span for inner in self.inner(at)), *marks)):
            if begin > start:
                own.append((start, begin))
            start = max(start, stop)
        return [*own, (start, end)] if start < end else own

    def touched(self, span: Span) -> Iterator[Piece]:
        """The operations that a span touches, in order; insertions inside it, too."""
        for at in range(bisect_right(self._ends, span[0]), len(self.pieces)):
            piece = self.pieces[at]
            if piece.here[0] >= span[1]:
                return
            if piece.here[0] < piece.here[1] or piece.here[0] > span[0]:
                yield piece

    def changed(self, span: Span) -> Iterator[tuple[Span, Span]]:
        """The operations inside a span that are no equal words: here and there."""
        for piece in self.touched(span):
            if not piece.is_equal:
                yield piece.here, piece.there

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
            for piece in self.touched(span)
            if not piece.is_equal
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
