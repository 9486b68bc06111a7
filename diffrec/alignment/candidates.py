"""Which pairs of items are looked at: those that share rare words, so that cost grows with the items, not their square.

    2,000 x 2,000 items        4,000,000 pairs, of which some 40,000 share a word or a phrase that few others hold

Words that stand in many items on both sides are left aside until the work fits; they weigh little anyway. Of what is
found each item keeps its nearest, from whichever side one looks, so that swapped sides have the same candidates.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.similarity import DIGITS, NEAR, Contents, dot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.alignment.similarity import Wording

    Pair = tuple[int, int]
    Wordings = tuple[Sequence[Wording], Sequence[Wording]]
    """of the draft and of the final"""
    Near = tuple[float, int]
    """how much an item shares, and its place"""


class Effort(NamedTuple):
    """How much is looked at for each item: `steps` through lists of items that share a word, and `nearest` candidates.

    A step takes 0.2 microseconds, a candidate 20. Short lists may have `pairs` candidates in all: an item of many that
    are worded alike may have moved past the nearest ones, and people want to know what came second.
    """

    steps: int = 120
    nearest: int = 8
    pairs: int = 10_000


USUAL = Effort()
# A pair with less content than this is no candidate at all: no bonus could lift it over the price of staying alone.
CONTENT_FLOOR = 0.06
SHARED_FLOOR = 0.03
"""of the rare words alone"""
REACH = 0.25
"""of the best pair of an item; where there are many, what is farther off is no candidate of it"""


def likenesses(
    sides: Wordings, weights: Mapping[str, float], same: Mapping[int, int], effort: Effort = USUAL
) -> dict[Pair, float]:
    """The likeness in content of every candidate pair, 0 to 1.

    Items of `same`, whose text is the same on both sides, are no candidates for one another.
    """
    draft, final = sides
    counts = _counts(draft), _counts(final)
    rare = _rare(counts, effort.steps * (len(draft) + len(final)))
    rows, columns = _sharing(sides, rare, same)
    most = max(effort.nearest, effort.pairs // max(1, len(draft) + len(final)))
    pairs = {(row, column) for row, near in enumerate(rows) for column in _nearest(near, row, most)}
    pairs |= {(row, column) for column, near in enumerate(columns) for row in _nearest(near, column, most)}
    if len(rare) < len(counts[0].keys() & counts[1].keys()):
        pairs.update(_in_place(draft, rows, final, most))
        pairs.update((row, column) for column, row in _in_place(final, columns, draft, most))
    wholes = {
        (row, column): round(dot(draft[row].vector, final[column].vector), DIGITS) for row, column in sorted(pairs)
    }
    best = _best(wholes)
    contents = Contents(weights)
    found = {}
    for pair, whole in wholes.items():
        rivals = best[0][pair[0]], best[1][pair[1]]
        if len(wholes) > effort.pairs and whole < REACH * min(rivals):
            continue
        is_far = whole < NEAR <= min(rivals)
        found[pair] = whole if is_far else contents.likeness(draft[pair[0]], final[pair[1]], whole)
    return {pair: share for pair, share in found.items() if share >= CONTENT_FLOOR}


def _best(wholes: Mapping[Pair, float]) -> tuple[Mapping[int, float], Mapping[int, float]]:
    """How alike the nearest is to each item of the draft, and to each of the final."""
    rows: dict[int, float] = defaultdict(float)
    columns: dict[int, float] = defaultdict(float)
    for (row, column), whole in wholes.items():
        rows[row] = max(rows[row], whole)
        columns[column] = max(columns[column], whole)
    return rows, columns


def _counts(wordings: Sequence[Wording]) -> Counter[str]:
    """How many items hold each stem and each pair of stems."""
    return Counter(chain.from_iterable(wording.vector for wording in wordings))


def _rare(counts: tuple[Counter[str], Counter[str]], most: int) -> frozenset[str]:
    """The rarest keys that both sides hold, as many as the steps allow."""
    steps = {key: counts[0][key] * counts[1][key] for key in counts[0].keys() & counts[1].keys()}
    rare: list[str] = []
    for key in sorted(steps, key=lambda key: (steps[key], key)):
        most -= steps[key]
        if most < 0:
            break
        rare.append(key)
    return frozenset(rare)


def _holders(wordings: Sequence[Wording], keys: frozenset[str]) -> dict[str, list[tuple[int, float]]]:
    """For each of some keys the items that hold it, with what it weighs in them."""
    holders: dict[str, list[tuple[int, float]]] = {key: [] for key in keys}
    for place, wording in enumerate(wordings if keys else ()):
        for key, value in wording.vector.items():
            if key in holders:
                holders[key].append((place, value))
    return holders


def _sharing(
    sides: Wordings, rare: frozenset[str], same: Mapping[int, int]
) -> tuple[list[list[Near]], list[list[Near]]]:
    """For each item of both sides, the items of the other that share rare words with it, and how much these weigh."""
    draft, final = sides
    holders = _holders(final, rare)
    taken = set(same.values())
    rows: list[list[Near]] = [[] for _ in draft]
    columns: list[list[Near]] = [[] for _ in final]
    for row, wording in enumerate(draft):
        sums: dict[int, float] = defaultdict(float)
        for key, value in wording.vector.items():
            if key in holders:
                for column, other in holders[key]:
                    sums[column] += value * other
        if row in same:
            sums = {column: total for column, total in sums.items() if column not in taken} | {same[row]: 1.0}
        for column, total in sums.items():
            if total >= SHARED_FLOOR:
                share = round(total, DIGITS)
                rows[row].append((share, column))
                columns[column].append((share, row))
    return rows, columns


def _nearest(near: list[Near], place: int, most: int) -> Iterable[int]:
    """The places that share most, of equals those that stand nearest to a place."""
    if len(near) > most:
        least = REACH / 2 * max(value for value, _ in near)
        near = [(value, other) for value, other in near if value >= least]
    if len(near) <= most:
        return [other for _, other in near]
    least = sorted([value for value, _ in near])[-most]
    fuller = [other for value, other in near if value > least]
    equal = [other for value, other in near if value == least]
    return [*fuller, *sorted(equal, key=lambda other: (abs(other - place), other))[: most - len(fuller)]]


def _in_place(
    wordings: Sequence[Wording], found: Sequence[Sequence[Near]], others: Sequence[Wording], most: int
) -> Iterator[Pair]:
    """For items that have no rare word, which are many of one kind: those that stand nearest and share their rarest."""
    lonely = [place for place, near in enumerate(found) if not near]
    wanted = frozenset(chain.from_iterable(wordings[place].vector for place in lonely))
    places = {key: [place for place, _ in held] for key, held in _holders(others, wanted).items()}
    for place in lonely:
        shared = [key for key in wordings[place].vector if places[key]]
        if shared:
            near = places[min(shared, key=lambda key: (len(places[key]), key))]
            first = min(max(0, bisect_left(near, place) - most // 2), max(0, len(near) - most))
            yield from ((place, other) for other in near[first : first + most])
