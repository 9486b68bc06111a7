"""What became of delegation marks and of the words they seem to cover.

    draft    States should keep records for ten years (Peru), and share them (Fiji, EU) with ...
    final    States should keep records for as long as possible, and share them (EU) with ...

    (Peru)        removed; its words "States should keep records for ten years" reworded
    (Fiji, EU)    changed; no words are claimed, as it stands inside a clause

Marks are never counted as words: neither side's marks weigh in the fate of words.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diffrec.languages import DEFAULT, language, language_of
from diffrec.meaning.places import mark_sides, outcomes
from diffrec.meaning.sides import overlap, shifted, within
from diffrec.model import MarkFate, TracedAttribution, WordsFate, placed_items
from diffrec.text import TokenKind, stems, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.meaning.places import Mark, MarkSide, Outcome
    from diffrec.meaning.sides import Cells
    from diffrec.model import Item, Op, Row, Span

# Of the content words of a clause, one in seven stays equal when its item is compared with an unrelated one of the same
# report (95th percentile of 366 clauses of a working group's report); below a quarter, what is left is chance.
DROPPED_BELOW = 0.25
# "a register for owners" and "a register concerning owners" are the same words to a reader: one new word in five is
# let pass, unless it is a modal or a negation.
INSERTED_AT_MOST = 0.2
# Words count as moved when nearly all of them stand in one insertion elsewhere, and there are enough to be sure.
MOVED_FROM = 0.8
MOVED_WORDS_AT_LEAST = 3


def trace_attributions(cells: Cells, ops: tuple[Op, ...], names: tuple[str, str]) -> tuple[TracedAttribution, ...]:
    """The marks of a row with their fates: those of the draft in order, then those that the final added.

    A mark whose partner says something else is `changed`, and told once, as the draft has it: `lost` are the names that
    the final does not have there or at another mark, `gained` those that came with it. All names of a mark that was
    removed are lost, all of an added one gained. The words of an added mark are `kept` where the draft had them too and
    `reworded` where they came with the mark.
    """
    if not any(item.attributions for cell in cells for item in cell):
        return ()
    draft, final = mark_sides(cells, ops)
    spoken = language(language_of(draft.text or final.text) or DEFAULT)
    found = outcomes(draft)
    told = []
    for at, mark in enumerate(draft.marks):
        words, place = _words(mark, draft, spoken)
        item = None if place is None else _item_at(cells[1], place)
        told.append(_traced(mark, names[0], found.draft[at], words, item))
    for to, one in sorted(found.final.items()):
        words, _ = _words(final.marks[to], final, spoken)
        if words not in (None, WordsFate.KEPT):
            words = WordsFate.REWORDED
        told.append(_traced(final.marks[to], names[1], one, words, None))
    return tuple(told)


def draft_side(row: Row) -> MarkSide:
    """The first cell of a row beside its last."""
    return mark_sides((row.cells[0], row.cells[-1]), row.whole.ops)[0]


def words_instead(mark: TracedAttribution, side: MarkSide) -> str:
    """What the final says where the words stood that a mark of the draft covers; empty when they were not reworded."""
    span = mark.attribution.scope.span
    if mark.words is not WordsFate.REWORDED or mark.fate is MarkFate.ADDED or span is None:
        return ""
    return side.words_instead(shifted(span, side.starts[mark.item]))


def is_same_text(mark: TracedAttribution, side: MarkSide) -> bool:
    """Whether the words that a mark of the draft covers stand word for word; where it claims none, those of its row."""
    scope = mark.attribution.scope.span
    span = shifted(scope, side.starts[mark.item]) if scope else (0, len(side.text))
    return mark.words in (WordsFate.KEPT, None) and side.is_same(span)


def pairs(draft: MarkSide, final: MarkSide) -> Iterator[tuple[Mark | None, Mark | None]]:
    """For each mark that is traced, in the same order: the mark of the draft, and that of the final that it became."""
    found = outcomes(draft)
    for at, mark in enumerate(draft.marks):
        partner = found.draft[at].partner
        yield mark, None if partner is None else final.marks[partner]
    for to in sorted(found.final):
        yield None, final.marks[to]


def _traced(mark: Mark, version: str, one: Outcome, words: WordsFate | None, moved_to: str | None) -> TracedAttribution:
    return TracedAttribution(
        attribution=mark.attribution,
        version=version,
        item=mark.item,
        fate=one.fate,
        words=words,
        lost=tuple(one.lost),
        gained=tuple(one.gained),
        moved_to=moved_to,
    )


def _item_at(cell: tuple[Item, ...], place: Span) -> str:
    """The id of the item of a cell that holds most of a stretch of the cell's text."""
    shares = {
        item.id: min(place[1], offset + len(item.text)) - max(place[0], offset) for item, offset in placed_items(cell)
    }
    return max(shares, key=shares.__getitem__)


def _words(mark: Mark, side: MarkSide, spoken: Language) -> tuple[WordsFate | None, Span | None]:
    """What became of the words in a mark's scope, None when it claims none; and where they stand when they moved."""
    if mark.scope is None:
        return None, None
    words = list(_content(side.text, mark.scope, side.spans, spoken)) or [mark.scope]
    share = sum(map(side.is_equal, words)) / len(words)
    if share == 1:
        return WordsFate.REWORDED if _is_added_to(mark.scope, len(words), side, spoken) else WordsFate.KEPT, None
    if share >= DROPPED_BELOW:
        return WordsFate.REWORDED, None
    elsewhere = _elsewhere(mark.scope, side, spoken)
    return (WordsFate.DROPPED, None) if elsewhere is None else (WordsFate.MOVED, elsewhere)


def _content(text: str, span: Span, marks: Sequence[Span], spoken: Language) -> Iterator[Span]:
    """The spans of the words that weigh something, marks left out; of function words, modals and negations weigh."""
    covered = list(within(marks, span))
    for token in tokens(text[span[0] : span[1]], spoken):
        place = shifted((token.start, token.end), span[0])
        light = token.key.lower() in spoken.frequent and not _is_weighty(token.key, spoken)
        if token.kind is TokenKind.WORD and not light and not any(overlap(place, mark) for mark in covered):
            yield place


def _is_weighty(word: str, spoken: Language) -> bool:
    return word.lower() in spoken.negations or word.lower() in spoken.modals


def _is_added_to(scope: Span, count: int, side: MarkSide, spoken: Language) -> bool:
    """Whether the other side put words that matter between those of a scope of `count` words."""
    added: list[str] = []
    for piece in side.changed(scope):
        if scope[0] < piece.here[0] and piece.here[1] < scope[1]:
            spans = _content(side.other_text, piece.there, side.other_spans, spoken)
            added += [side.other_text[start:end] for start, end in spans]
    return len(added) > count * INSERTED_AT_MOST or any(_is_weighty(word, spoken) for word in added)


def _elsewhere(scope: Span, side: MarkSide, spoken: Language) -> Span | None:
    """Where nearly all words of a scope stand together in one insertion that is not at its place; None for nowhere."""
    wanted = Counter(stems(side.text[scope[0] : scope[1]], spoken))
    if wanted.total() < MOVED_WORDS_AT_LEAST:
        return None
    least = MOVED_FROM * wanted.total()
    for piece, came in side.insertions(spoken):
        is_beside = piece.here[0] <= scope[1] and scope[0] <= piece.here[1]
        if not is_beside and came.total() >= least and (wanted & came).total() >= least:
            return piece.there
    return None
