r"""What stays where it stands in the draft's file, what goes, and what comes, before anything is written.

draft 1, 2, 3, 4      final 1, 4, 2 + 3      1 stays; 2 and 3 stay, joined; 4 goes at its place, and comes behind 1

Items stay that keep their order among each other and stand beside each other on both sides. Rows that were not
selected stay as they are: they only tell where new items stand.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.renderers.docx.script import Act, Event, script_of, within
from diffrec.renderers.rows import inside_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.model import Comparison, Item, Row

    Neighbours = frozenset[tuple[str, str]]


class Home(NamedTuple):
    """Items of a row that stay, and what is done to their words; those of the final are made of those of the draft.

    Those of a row that is not shown stay as they are.
    """

    row: Row
    draft: tuple[Item, ...]
    final: tuple[Item, ...]
    events: tuple[Event, ...]
    is_shown: bool = True


class Coming(NamedTuple):
    """An item of the final that does not stand at its place in the draft, and its row."""

    row: Row
    item: Item


class Going(NamedTuple):
    """An item of the draft that does not stay at its place, and its row."""

    row: Row
    item: Item


class Plan(NamedTuple):
    """What is to be done: `targets` are what the file holds in the end, in the order of the final."""

    targets: tuple[Home | Coming, ...]
    going: tuple[Going, ...]

    @property
    def homes(self) -> list[Home]:
        """Those of the targets that stand at their place."""
        return [target for target in self.targets if isinstance(target, Home)]


def plan_of(comparison: Comparison, neighbours: Neighbours, unshown: Sequence[Row] = ()) -> Plan:
    """The plan for the rows of a comparison and for those that it does not show.

    `neighbours` are the items of the draft with nothing between them.
    """
    order = {item.id: at for at, item in enumerate(comparison.versions[-1].items)}
    drafts = {item.id: at for at, item in enumerate(comparison.versions[0].items)}
    rows = [row for row in inside_rows(comparison) if row.cells[0] or row.cells[-1]]
    homes = [_home(row, order, neighbours) for row in rows if _stays(row)]
    homes += [_home(row, order, neighbours)._replace(is_shown=False) for row in unshown if _stays(row)]
    homes.sort(key=lambda home: order[home.final[0].id])
    homes = _in_order(homes, [drafts[home.draft[0].id] for home in homes])
    staying = {item.id for home in homes for item in home.draft}
    settled = {item.id: home for home in homes for item in home.final}
    coming = [Coming(row, item) for row in rows for item in row.cells[-1] if item.id not in settled]
    targets: list[Home | Coming] = [*homes, *coming]
    targets.sort(key=lambda one: order[_first(one).id])
    going = [Going(row, item) for row in rows for item in row.cells[0] if item.id not in staying]
    return Plan(tuple(targets), tuple(sorted(going, key=lambda one: drafts[one.item.id])))


def _stays(row: Row) -> bool:
    return bool(row.cells[0] and row.cells[-1]) and not row.whole.moved


def _first(target: Home | Coming) -> Item:
    return target.final[0] if isinstance(target, Home) else target.item


def _home(row: Row, order: Mapping[str, int], neighbours: Neighbours) -> Home:
    """Of a row's items those that stand beside each other and keep most of the words."""
    draft, final = row.cells[0], row.cells[-1]
    events = script_of(row.whole.ops)
    ours = _runs([(one.id, other.id) in neighbours for one, other in pairwise(draft)])
    theirs = _runs([order[one.id] + 1 == order[other.id] for one, other in pairwise(final)])
    mine, yours = max(((one, other) for one in ours for other in theirs), key=lambda both: _kept(events, *both))
    return Home(
        row,
        draft[mine.start : mine.stop],
        final[yours.start : yours.stop],
        tuple(within(events, mine, yours)),
    )


def _runs(beside: Sequence[bool]) -> list[range]:
    """The longest runs of items that stand beside each other, by whether each stands beside the next."""
    ends = [at for at, is_beside in enumerate(beside, start=1) if not is_beside]
    return [range(start, end) for start, end in pairwise((0, *ends, len(beside) + 1))]


def _kept(events: Sequence[Event], draft: range, final: range) -> int:
    return sum(
        event.span[1] - event.span[0]
        for event in events
        if event.act is Act.KEEP and event.draft in draft and event.final in final
    )


def _in_order(homes: Sequence[Home], places: Sequence[int]) -> list[Home]:
    """The most homes, of those in the order of the final, whose places in the draft go up, too."""
    ends: list[int] = []  # by length, the home with the least place that a run of this length can end in
    before: list[int] = []
    for at, place in enumerate(places):
        length = bisect_left(ends, place, key=lambda one: places[one])
        before.append(ends[length - 1] if length else -1)
        ends[length : length + 1] = [at]
    found: list[Home] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(homes[at])
        at = before[at]
    return found[::-1]
