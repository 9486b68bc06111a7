"""What the rules about kinds of change share: from a change of a row to an observation at its words.

    Change obligation-weakened "should" -> "may wish to consider"
    final:4, span of "may wish to consider"   'recommendation 4 of the final: the obligation is weaker: ...'

A finding points to the final, where the words are that an editor can mend; of words that are gone, to where they stood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.checks.rule import Observation
from diffrec.checks.wording import called, quotable
from diffrec.model import ChangeKind, placed_items, the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.wording import Quotable
    from diffrec.model import Change, Comparison, Item, Row, Span

    Cell = tuple[Item, ...]

WITH_FIGURES = frozenset({ChangeKind.DEADLINE_CHANGED, ChangeKind.NUMBER_CHANGED, ChangeKind.REFERENCE_CHANGED})
"""kinds whose figures are their content: ten years that became five are another finding than ten that became two"""

CONTENT = frozenset({ChangeKind.CONTENT_ADDED, ChangeKind.CONTENT_REMOVED})
"""kinds that nearly every graver change has beside its own: told where no graver one speaks of the same words"""


class Stand(NamedTuple):
    """The item of a cell that holds a span of the cell's text, and the span of the item's text."""

    item: Item
    span: Span


class _Holders(NamedTuple):
    """A row and its items on both sides, by their ids, ready to be quoted for one change after the other."""

    row: Row
    draft: dict[str, Quotable]
    final: dict[str, Quotable]

    @classmethod
    def of(cls, row: Row) -> _Holders:
        draft, final = ({item.id: quotable(item) for item in cell} for cell in (row.cells[0], row.cells[-1]))
        return cls(row, draft, final)


def changed(comparison: Comparison, kind: ChangeKind, said: str) -> Iterator[Observation]:
    """An observation for each change of a kind, from the first version to the last, in paired items.

    `said` is what is told in few words where the change's own sentence could name delegations.
    """
    for row in comparison.rows:
        if not row.cells[0] or not row.cells[-1]:
            continue  # what became of a whole item is another rule's
        told = [
            change
            for change in row.whole.changes
            if (kind in change.kinds or kind in change.arguable) and not _is_told_by_graver(kind, change)
        ]
        if told:
            holders = _Holders.of(row)
            yield from (_observed(comparison, holders, change, (kind, said)) for change in told)


def _is_told_by_graver(kind: ChangeKind, change: Change) -> bool:
    """Whether the change is found by the rule of a graver kind that is not merely arguable."""
    sure = [one for one in change.kinds if one not in change.arguable]
    return kind in CONTENT and any(one.rank < kind.rank for one in sure)


def stand_of(cell: Cell, span: Span) -> Stand:
    """Where in a cell of at least one item the words of a span stand, or begin."""
    *_, (item, offset) = ((item, offset) for item, offset in placed_items(cell) if offset <= span[0] or not offset)
    length = len(item.text)
    return Stand(item, (min(span[0] - offset, length), min(span[1] - offset, length)))


def _observed(comparison: Comparison, holders: _Holders, change: Change, what: tuple[ChangeKind, str]) -> Observation:
    kind, said = what
    final = comparison.versions[-1]
    before = stand_of(holders.row.cells[0], change.draft_span)
    after = stand_of(holders.row.cells[-1], change.final_span)
    draft = holders.draft[before.item.id]
    phrases = (draft.quoted(before.span), holders.final[after.item.id].quoted(after.span))
    place = f"{called(after.item)} of {the(final.name)}"
    plain = f"{place}: {said}: {_words(*phrases)}"
    return Observation(
        message=f"{place}: {change.message}" if change.message else plain,
        version=final,
        item=after.item,
        span=after.span,
        content=(draft.wording, *(() if kind in WITH_FIGURES else phrases)),
        exact=phrases if kind in WITH_FIGURES else (),
        unnamed=plain,
        is_note=kind in change.arguable,
    )


def _words(draft: str, final: str) -> str:
    """Both phrases as a sentence tells them."""
    if draft and final:
        return f"“{draft}” became “{final}”"
    return f"“{final}” is new" if final else f"“{draft}” is gone" if draft else "the words are the same"
