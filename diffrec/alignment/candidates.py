"""Which pairs of items are looked at: those that share rare words, so that cost grows with the items, not their square.

    2,000 x 2,000 items        4,000,000 pairs, of which some 40,000 share a word or a phrase that few others hold

Words that stand in many items on both sides are left aside until the work fits; they weigh little anyway. Of what is
found each item keeps its nearest, from whichever side one looks, so that swapped sides have the same candidates.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.similarity import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.alignment.similarity import Wording

    Pair = tuple[int, int]
    Near = tuple[float, int]
    """how much an item shares, and its place"""
    Held = tuple[int, float]
    """the place of an item that holds a stem, and what it weighs there"""
    Holders = tuple[Mapping[str, list[Held]], Mapping[str, list[Held]]]


class Effort(NamedTuple):
    """How much is looked at: `steps` through lists of items that share a word, candidates kept for each item.

    A step takes 0.1 microseconds, a candidate 10.
    """

    steps: int = 4_000_000
    nearest: int = 16


USUAL = Effort()
# A pair with less content than this is no candidate at all: no bonus could lift it over the price of staying alone.
CONTENT_FLOOR = 0.06
DIGITS = 9
"""what differs by less is a tie"""


def likenesses(draft: Sequence[Wording], final: Sequence[Wording], effort: Effort = USUAL) -> dict[Pair, float]:
    """The likeness in content of every candidate pair, 0 to 1."""
    holders = _holders(draft), _holders(final)
    rare, is_all = _rare(holders, effort.steps)
    rows: list[list[Near]] = [[] for _ in draft]
    columns: list[list[Near]] = [[] for _ in final]
    for row, wording in enumerate(draft):
        sums: dict[int, float] = defaultdict(float)
        for key, value in wording.vector.items():
            if key in rare:
                for column, other in holders[1][key]:
                    sums[column] += value * other
        for column, value in sums.items():
            rows[row].append((value, column))
            columns[column].append((value, row))
    pairs = {(row, column) for row, near in enumerate(rows) for column in _nearest(near, row, effort.nearest)}
    pairs |= {(row, column) for column, near in enumerate(columns) for row in _nearest(near, column, effort.nearest)}
    if not is_all:
        pairs.update(_in_place(draft, rows, holders[1], effort.nearest))
        pairs.update((row, column) for column, row in _in_place(final, columns, holders[0], effort.nearest))
    found = {(row, column): content(draft[row], final[column]) for row, column in sorted(pairs)}
    return {pair: likeness for pair, likeness in found.items() if likeness >= CONTENT_FLOOR}


def _holders(wordings: Sequence[Wording]) -> dict[str, list[Held]]:
    """The items that hold a stem or a pair of stems, with what it weighs in each."""
    holders: dict[str, list[Held]] = defaultdict(list)
    for place, wording in enumerate(wordings):
        for key, value in wording.vector.items():
            holders[key].append((place, value))
    return holders


def _rare(holders: Holders, most: int) -> tuple[frozenset[str], bool]:
    """The rarest keys that both sides hold, as many as the steps allow; and whether these are all."""
    steps = {key: len(holders[0][key]) * len(holders[1][key]) for key in holders[0].keys() & holders[1].keys()}
    rare: list[str] = []
    for key in sorted(steps, key=lambda key: (steps[key], key)):
        most -= steps[key]
        if most < 0:
            return frozenset(rare), False
        rare.append(key)
    return frozenset(rare), True


def _nearest(near: list[Near], place: int, most: int) -> Iterable[int]:
    """The places that share most, of equals those that stand nearest to a place."""
    if len(near) > most:
        near = nsmallest(most, near, key=lambda one: (-round(one[0], DIGITS), abs(one[1] - place), one[1]))
    return [other for _, other in near]


def _in_place(
    wordings: Sequence[Wording], found: Sequence[Sequence[Near]], holders: Mapping[str, list[Held]], most: int
) -> Iterator[Pair]:
    """For items that have no rare word, which are many of one kind: those that stand nearest and share their rarest."""
    for place, wording in enumerate(wordings):
        shared = [key for key in wording.vector if key in holders] if not found[place] else ()
        if shared:
            places = [other for other, _ in holders[min(shared, key=lambda key: (len(holders[key]), key))]]
            first = min(max(0, bisect_left(places, place) - most // 2), max(0, len(places) - most))
            yield from ((place, other) for other in places[first : first + most])
