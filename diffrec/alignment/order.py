"""The longest run of rows that keep their order; what is outside of it has moved.

draft order of the rows, read in the final's order:  1 2 3 24 4 5 6   ->   24 moved, the others did not
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Step(NamedTuple):
    """A row at a place of each side; of two that crossed and went equally far, the one of smaller `size` moved."""

    row: int
    draft: int
    final: int
    size: int


class _Run(NamedTuple):
    """A run that ends in a row; its worth is its length, then how little its rows went in all, then their size."""

    worth: tuple[int, int, int]
    row: int
    before: _Run | None


def rows_in_order(steps: Sequence[Step]) -> frozenset[int]:
    """The rows of the longest run that rises on both sides; of two that crossed, the one that went farther is outside.

    A row with several places (a merge, a split) is in order when one of its places is.
    """
    drafts = _ranks(step.draft for step in steps)
    finals = _ranks(step.final for step in steps)
    runs = _Runs(len(drafts))
    # The same final place twice (a merge) must not make two steps of a run: later draft places enter first.
    for step in sorted(steps, key=lambda step: (step.final, -step.draft)):
        place = drafts[step.draft]
        runs.extend(place, step, distance=abs(place - finals[step.final]))
    kept = set()
    run = runs.best_before(len(drafts))
    while run is not None:
        kept.add(run.row)
        run = run.before
    return frozenset(kept)


class _Runs:
    """The best run that ends before each place: a Fenwick tree of maxima, so that a step costs a logarithm.

    Source: P. Fenwick, A new data structure for cumulative frequency tables,
    Software: Practice and Experience 24 (1994).
    """

    def __init__(self, places: int) -> None:
        self._tree: list[_Run | None] = [None] * (places + 1)

    def best_before(self, place: int) -> _Run | None:
        best = None
        while place > 0:
            best = _better(best, self._tree[place])
            place -= place & -place
        return best

    def extend(self, place: int, step: Step, *, distance: int) -> None:
        before = self.best_before(place)
        length, nearness, size = before.worth if before else (0, 0, 0)
        run = _Run(worth=(length + 1, nearness - distance, size + step.size), row=step.row, before=before)
        at = place + 1
        while at < len(self._tree):
            self._tree[at] = _better(self._tree[at], run)
            at += at & -at


def _better(one: _Run | None, other: _Run | None) -> _Run | None:
    """The run that is worth more; of equals the one that was there first."""
    if one is None or other is None:
        return one or other
    return other if other.worth > one.worth else one


def _ranks(places: Iterable[int]) -> dict[int, int]:
    return {place: rank for rank, place in enumerate(sorted(set(places)))}
