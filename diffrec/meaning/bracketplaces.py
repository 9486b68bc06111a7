"""Where the brackets of a cell stand beside the other cell, and which words are their own.

draft    report [annually [and in public] (Peru)] on nets       own words of the outer bracket: "annually"
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from diffrec.meaning.counting import mark_spans
from diffrec.meaning.sides import Piece, Side, piece_of, shifted, within
from diffrec.model import OpKind, cell_text, placed_items
from diffrec.text import TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.meaning.sides import Cells
    from diffrec.model import Bracket, Item, Op, Span
    from diffrec.text import Token


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


def bracket_sides(cells: Cells, ops: tuple[Op, ...], spoken: Language) -> tuple[BracketSide, BracketSide]:
    """The row from the draft's side and from the final's; words that a replacement has on both sides are told apart."""
    pieces = [piece for op in ops for piece in _pieces(op, spoken)]
    return BracketSide(cells, pieces), BracketSide((cells[1], cells[0]), [piece.turned for piece in pieces])


def _pieces(op: Op, spoken: Language) -> Iterator[Piece]:
    """An operation; one that replaces more than a bracket in parts, "[date] on [the]" by "1 May on" in three."""
    before, after = (
        ((), ()) if op.op is not OpKind.REPLACE else (tuple(tokens(t, spoken)) for t in (op.draft, op.final))
    )
    if not 0 < len(before) + len(after) <= MOST_TOKENS:
        yield piece_of(op)
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
    for item, offset in placed_items(items):
        for bracket in item.brackets:
            first = item.text.find(bracket.text, bracket.span[0]) if bracket.text else bracket.span[0]
            words = (first, first + len(bracket.text))
            yield Placed(bracket, item.id, shifted(bracket.span, offset), shifted(words, offset))


class BracketSide(Side):
    """A cell with its brackets and marks in order, and the way to the other cell."""

    def __init__(self, cells: Cells, pieces: Sequence[Piece]) -> None:
        super().__init__((cell_text(cells[0]), cell_text(cells[1])), pieces)
        self.brackets, self.others = (tuple(_placed(cell)) for cell in cells)
        self.marks = mark_spans(cells[0])

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
        for begin, stop in sorted((*(inner.span for inner in self.inner(at)), *within(self.marks, (start, end)))):
            if begin > start:
                own.append((start, begin))
            start = max(start, stop)
        return [*own, (start, end)] if start < end else own
