"""What became of delegation marks and of the words they seem to cover.

    draft    States should keep records for ten years (Peru), and share them (Fiji, EU) with ...
    final    States should keep records for as long as possible, and share them (EU) with ...

    (Peru)        removed; its words "States should keep records for ten years" reworded
    (Fiji, EU)    changed; no words are claimed, as it stands inside a clause

Marks are never counted as words: neither side's marks weigh in the fate of words.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations import mark_key
from diffrec.languages import DEFAULT, language, language_of
from diffrec.model import MarkFate, OpKind, ScopeConfidence, TracedAttribution, WordsFate, cell_text
from diffrec.text import TokenKind, stems, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diffrec.languages import Language
    from diffrec.model import Attribution, Item, Op, Span

    Cells = tuple[tuple[Item, ...], tuple[Item, ...]]

# Of the content words of a clause, one in seven stays equal when its item is compared with an unrelated one of the same
# report (95th percentile of 366 clauses of a working group's report); below a quarter, what is left is chance.
DROPPED_BELOW = 0.25
# "a register for owners" and "a register concerning owners" are the same words to a reader: one new word in five is
# let pass, unless it is a modal or a negation.
INSERTED_AT_MOST = 0.2
# Words count as moved when nearly all of them stand in one insertion elsewhere, and there are enough to be sure.
MOVED_FROM = 0.8
MOVED_WORDS_AT_LEAST = 3
# A mark replaced by another one may have kept the blank between.
SAME_PLACE_GAP = 1


class _Mark(NamedTuple):
    """A mark and its item; `span` and `scope` are of the cell's text."""

    attribution: Attribution
    item: str
    span: Span
    scope: Span | None


class _Piece(NamedTuple):
    """One operation seen from one side: the span on this side, and the span on the other."""

    is_equal: bool
    here: Span
    there: Span


class _Side(NamedTuple):
    """One cell seen beside the other: its text, its marks, the operations, and the other cell."""

    text: str
    marks: tuple[_Mark, ...]
    pieces: tuple[_Piece, ...]
    other_text: str
    other_marks: tuple[_Mark, ...]


def trace_attributions(cells: Cells, ops: tuple[Op, ...], names: tuple[str, str]) -> tuple[TracedAttribution, ...]:
    """The marks of a row with their fates: those of the draft in order, then those that the final added.

    A mark with another set of delegations at the same place is `changed`, and told once, as the draft has it. The words
    of an added mark are `kept` where the draft had them too and `reworded` where they came with the mark.
    """
    if not any(item.attributions for cell in cells for item in cell):
        return ()
    draft, final = _sides(cells, ops)
    spoken = language(language_of(draft.text or final.text) or DEFAULT)
    fates = _fates(draft)
    partners = {to for _, to in fates.values()}
    traced = [
        _traced(mark, names[0], fates[at][0] if at in fates else MarkFate.REMOVED, _words(mark, draft, spoken))
        for at, mark in enumerate(draft.marks)
    ]
    for to, mark in enumerate(final.marks):
        if to not in partners:
            words = _words(mark, final, spoken)
            if words not in (None, WordsFate.KEPT):
                words = WordsFate.REWORDED
            traced.append(_traced(mark, names[1], MarkFate.ADDED, words))
    return tuple(traced)


def _traced(mark: _Mark, version: str, fate: MarkFate, words: WordsFate | None) -> TracedAttribution:
    return TracedAttribution(attribution=mark.attribution, version=version, item=mark.item, fate=fate, words=words)


def _sides(cells: Cells, ops: tuple[Op, ...]) -> tuple[_Side, _Side]:
    """The row from the draft's side and from the final's."""
    draft, final = (cell_text(cell) for cell in cells)
    before, after = (tuple(_placed(cell)) for cell in cells)
    pieces = tuple(_Piece(op.op is OpKind.EQUAL, op.draft_span, op.final_span) for op in ops)
    turned = tuple(_Piece(piece.is_equal, piece.there, piece.here) for piece in pieces)
    return _Side(draft, before, pieces, final, after), _Side(final, after, turned, draft, before)


def _placed(items: tuple[Item, ...]) -> Iterator[_Mark]:
    """The marks of a cell, their spans shifted from the item's text to the cell's."""
    offset = 0
    for item in items:
        for span, attribution in item.marks:
            scope = attribution.scope
            claimed = scope.span if scope.confidence is not ScopeConfidence.NONE else None
            yield _Mark(attribution, item.id, _shifted(span, offset), claimed and _shifted(claimed, offset))
        offset += len(item.text) + len("\n")


def _shifted(span: Span, offset: int) -> Span:
    return span[0] + offset, span[1] + offset


def _fates(side: _Side) -> dict[int, tuple[MarkFate, int]]:
    """The marks of the draft that have a partner, by index: their fate and the partner's index in the final.

    First come equal marks (kept), then marks at the same place (changed), the nearest pairs first.
    """
    gaps = sorted(
        (_gap(_image(mark.span, side.pieces), other.span), at, to)
        for at, mark in enumerate(side.marks)
        for to, other in enumerate(side.other_marks)
    )
    keys = [mark_key(mark.attribution) for mark in side.marks]
    other_keys = [mark_key(mark.attribution) for mark in side.other_marks]
    kept = [(MarkFate.KEPT, at, to) for _, at, to in gaps if keys[at] == other_keys[to]]
    changed = [(MarkFate.CHANGED, at, to) for gap, at, to in gaps if gap <= SAME_PLACE_GAP]
    fates: dict[int, tuple[MarkFate, int]] = {}
    taken: set[int] = set()
    for fate, at, to in (*kept, *changed):
        if at not in fates and to not in taken:
            fates[at] = fate, to
            taken.add(to)
    return fates


def _gap(one: Span, other: Span) -> int:
    """How many characters lie between two spans."""
    return max(other[0] - one[1], one[0] - other[1], 0)


def _image(span: Span, pieces: tuple[_Piece, ...]) -> Span:
    """Where a span lies on the other side: exact within equal text, else the whole of the operations it touches."""
    starts, ends = [], []
    for here, there in ((piece.here, piece.there) for piece in pieces if _overlap(piece.here, span)):
        starts.append(there[0] + min(max(span[0] - here[0], 0), there[1] - there[0]) if here[0] < span[0] else there[0])
        ends.append(there[1] - min(max(here[1] - span[1], 0), there[1] - there[0]) if here[1] > span[1] else there[1])
    return (min(starts), max(ends)) if starts else (0, 0)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _words(mark: _Mark, side: _Side, spoken: Language) -> WordsFate | None:
    """What became of the words in a mark's scope, or None when it claims none."""
    if mark.scope is None:
        return None
    words = list(_content(side.text, mark.scope, side.marks, spoken)) or [mark.scope]
    equal = [piece.here for piece in side.pieces if piece.is_equal]
    share = sum(any(start <= word[0] and word[1] <= end for start, end in equal) for word in words) / len(words)
    if share == 1:
        return WordsFate.REWORDED if _is_added_to(mark.scope, len(words), side, spoken) else WordsFate.KEPT
    if share >= DROPPED_BELOW:
        return WordsFate.REWORDED
    return WordsFate.MOVED if _is_elsewhere(mark.scope, side, spoken) else WordsFate.DROPPED


def _content(text: str, span: Span, marks: Iterable[_Mark], spoken: Language) -> Iterator[Span]:
    """The spans of the words that weigh something, marks left out; of function words, modals and negations weigh."""
    covered = [mark.span for mark in marks]
    for token in tokens(text[span[0] : span[1]], spoken):
        place = _shifted((token.start, token.end), span[0])
        light = token.key.lower() in spoken.frequent and not _is_weighty(token.key, spoken)
        if token.kind is TokenKind.WORD and not light and not any(_overlap(place, mark) for mark in covered):
            yield place


def _is_weighty(word: str, spoken: Language) -> bool:
    return word.lower() in spoken.negations or word.lower() in spoken.modals


def _is_added_to(scope: Span, count: int, side: _Side, spoken: Language) -> bool:
    """Whether the other side put words that matter between those of a scope of `count` words."""
    added: list[str] = []
    for piece in side.pieces:
        if not piece.is_equal and scope[0] < piece.here[0] and piece.here[1] < scope[1]:
            spans = _content(side.other_text, piece.there, side.other_marks, spoken)
            added += [side.other_text[start:end] for start, end in spans]
    return len(added) > count * INSERTED_AT_MOST or any(_is_weighty(word, spoken) for word in added)


def _is_elsewhere(scope: Span, side: _Side, spoken: Language) -> bool:
    """Whether nearly all words of a scope stand together in one insertion that is not at its place."""
    wanted = Counter(stems(side.text[scope[0] : scope[1]], spoken))
    if wanted.total() < MOVED_WORDS_AT_LEAST:
        return False
    for piece in side.pieces:
        if not piece.is_equal and not (piece.here[0] <= scope[1] and scope[0] <= piece.here[1]):
            found = wanted & Counter(stems(side.other_text[piece.there[0] : piece.there[1]], spoken))
            if found.total() >= MOVED_FROM * wanted.total():
                return True
    return False
