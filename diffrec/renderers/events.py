"""What views say of delegation marks as events of their own, beside what they say of the words.

same words, delegation gone
Same words under the mark, delegation gone: China (2 -> 2); Brazil (23 -> 24).
“Member States” became “States parties”: France, who asked for these words, was no party on 3 May 2018.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from diffrec.meaning import draft_side, is_same_text, named
from diffrec.model import ChangeKind, OpKind
from diffrec.renderers.margins import MAX_NAMED, is_in_margin
from diffrec.renderers.naming import located_numbers, naming_of
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from diffrec.model import Change, Comparison, Op, Row, Step, TracedAttribution

OF_MARKS = frozenset({ChangeKind.ATTRIBUTION_REMOVED, ChangeKind.ATTRIBUTION_ADDED})
OF_PARTIES = ChangeKind.ACTOR_CHANGED


class Home(NamedTuple):
    """Where words went: what the item is called, and the row that it stands in."""

    label: str
    row: str


def marks_alone(step: Step) -> str:
    """What became of the names in a step that changed no words: "delegation gone"; empty for the same names."""
    inside = [one for one in step.attributions if not is_in_margin(one)]
    lost, gained = sum(len(one.lost) for one in inside), sum(len(one.gained) for one in inside)
    if lost and gained:
        return "other delegations"
    count = lost or gained
    return f"delegation{'' if count == 1 else 's'} {'gone' if lost else 'new'}" if count else ""


def same_text(rows: Iterable[tuple[str, Row]]) -> tuple[str, ...]:
    """One sentence for the names that went from words that stayed; each row comes with what it is called.

    A mark that asked for something else than its words, and a comment in the margin, leave no words of theirs behind.
    """
    told = [f"{named(mark.lost)} ({label})" for label, row in rows for mark in _gone_from_same_text(row)]
    more = "; ..." if len(told) > MAX_NAMED else ""
    return (f"Same words under the mark, delegation gone: {'; '.join(told[:MAX_NAMED])}{more}.",) if told else ()


def event_sentences(row: Row) -> tuple[str, ...]:
    """A sentence for each mark of a row that came or went, and for those that the text leaves out now."""
    told = (one for one in row.whole.changes if _is_of_marks(one) or _leaves_out(one, row.whole))
    return tuple(one_line(change.message) for change in told)


def exclusion_sentences(row: Row) -> tuple[str, ...]:
    """A sentence for each place in which the text leaves out some of those who asked for its words."""
    return tuple(one_line(change.message) for change in row.whole.changes if _leaves_out(change, row.whole))


def _is_of_marks(change: Change) -> bool:
    return not OF_MARKS.isdisjoint(change.kinds)


def _leaves_out(change: Change, step: Step) -> bool:
    """Whether a change of actor tells of delegations that the text does not speak of any more."""
    names = {named((name,)) for mark in step.attributions for name in mark.excluded}
    return OF_PARTIES in change.kinds and any(name in change.message for name in names)


def untold(ops: Iterable[Op], changes: Iterable[Change]) -> Iterator[Op]:
    """The operations of which no change says all that they do: a mark has a blank before it at most."""
    ordered = sorted(changes, key=lambda one: one.draft_span)
    begins = [one.draft_span[0] for one in ordered]
    ends = list(accumulate((one.draft_span[1] for one in ordered), max))
    for op in ops:
        near = ordered[bisect_left(ends, op.draft_span[0]) : bisect_right(begins, op.draft_span[1])]
        if op.op is not OpKind.EQUAL and not any(_tells(one, op) for one in near):
            yield op


def _tells(one: Change, op: Op) -> bool:
    return _covers(one, op) or (_covers(op, one) and _is_same_text(one, op))


def _covers(whole: Change | Op, part: Change | Op) -> bool:
    spans = ((whole.draft_span, part.draft_span), (whole.final_span, part.final_span))
    return all(one[0] <= other[0] and other[1] <= one[1] for one, other in spans)


def _is_same_text(change: Change, op: Op) -> bool:
    return (op.draft.strip(), op.final.strip()) == (change.draft, change.final)


def _gone_from_same_text(row: Row) -> list[TracedAttribution]:
    """The marks of the first version that say nothing but names, of which some went while the words stayed."""
    step = row.whole
    gone = [
        one
        for one in step.attributions
        if one.lost and one.version == step.before and not is_in_margin(one) and not one.attribution.position
    ]
    if not gone or not row.cells[-1] or step.cross_language:
        return []
    side = draft_side(row)
    return [one for one in gone if is_same_text(one, side)]


def homes_of(comparison: Comparison) -> Mapping[str, Home]:
    """Where the words of marks went that left their rows, by the id of the item of the last version."""
    wanted = {one.moved_to for row in comparison.rows for one in row.whole.attributions if one.moved_to}
    if not wanted:
        return {}
    naming = naming_of(comparison)
    return {
        item.id: Home(one_line(located_numbers([item], naming.documents[-1], naming.main)), row.id)
        for row in comparison.rows
        for item in row.cells[-1]
        if item.id in wanted
    }
