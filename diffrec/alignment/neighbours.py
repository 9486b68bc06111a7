"""What the items round a pair say of it: those before and after one belong to those before and after the other.

    draft 4  crews      final 7  crews       4 -> 7 and 6 -> 9 are alike
          5  lamps            8  lights      5 -> 8 share little, but stand between the same two
          6  ports            9  ports

Order is a hint and no law: support lets a likeness count for more, and makes none where there is none. An item that
moved alone keeps its partner, and a new text in an old place does not inherit one.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Pair = tuple[int, int]

# How far away neighbours are looked for, on both sides; those next to a pair count twice as much as those beyond. Link
# F1 in percent on the ASVS pairs (near, far) is 98.5, 80.8; with 1 98.1, 77.0, with 3 98.4, 79.0.
REACH = 2
# What a neighbour counts that stood before the one and stands behind the other: chapters are turned round, too. 0.6
# gives 79.6 on the far pair, 1 81.0; but lists whose items only their neighbours tell apart are 96 and not 94 with 0.8.
TURNED = 0.8


def supports(likeness: Mapping[Pair, float], documents: tuple[Sequence[str], Sequence[str]]) -> dict[Pair, float]:
    """How alike the neighbours of each pair are, 0 to 1: for each neighbour of one the best among those of the other.

    Neighbours stand in the same document. The mean of both directions is the same when the sides are swapped.
    """
    sizes = (len(documents[0]), len(documents[1]))
    forward = _directed(likeness, documents, sizes)
    turned = {(column, row): value for (row, column), value in likeness.items()}
    backward = _directed(turned, (documents[1], documents[0]), (sizes[1], sizes[0]))
    return {pair: (forward[pair] + backward[pair[1], pair[0]]) / 2 for pair in likeness}


def _directed(
    likeness: Mapping[Pair, float], documents: tuple[Sequence[str], Sequence[str]], sizes: tuple[int, int]
) -> dict[Pair, float]:
    """For each neighbour of the row the best pair with a column near by, on average."""
    places: list[list[int]] = [[] for _ in range(sizes[0])]
    values: list[list[float]] = [[] for _ in range(sizes[0])]
    for (row, column), value in sorted(likeness.items()):
        places[row].append(column)
        values[row].append(value)
    found = {}
    for row, columns in enumerate(places):
        document = documents[0][row]
        near = [
            (other, 1 / abs(other - row))
            for other in range(max(0, row - REACH), min(sizes[0], row + REACH + 1))
            if other != row and documents[0][other] == document
        ]
        total = sum(weight for _, weight in near)
        for column in columns:
            best = 0.0
            for other, weight in near:
                first = bisect_left(places[other], column - REACH)
                middle = bisect_left(places[other], column, first)
                behind = bisect_left(places[other], column + 1, middle)
                last = bisect_left(places[other], column + REACH + 1, behind)
                before = max(values[other][first:middle], default=0.0)
                after = max(values[other][behind:last], default=0.0)
                if other < row:
                    after *= TURNED
                else:
                    before *= TURNED
                best += weight * max(before, after)
            found[row, column] = best / total if near else 0.0
    return found
