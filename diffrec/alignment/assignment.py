"""The best set of pairs, each item in one pair at most, some in none.

    gains {(0, 0): 9, (0, 1): 8, (1, 0): 7}   ->   {0: 1, 1: 0}: 8 + 7 beats the greedy 9

Successive shortest augmenting paths over the pairs that can gain something; a search never leaves the connected part of
the graph it began in, so that the cost follows the number of candidates, not the product of the sides. Written here
because every solver at hand costs more to import (50 ms and up) than a whole report costs to solve (2 ms).

Source: R. Jonker and A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment
problems, Computing 38 (1987).
"""

from __future__ import annotations

from collections import defaultdict
from heapq import heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Below every column: to pair row r with ALONE - r is to leave it alone, at no gain.
ALONE = -1


def best_pairs(gains: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """Row -> column of the pairs with the greatest sum of gains; a row or column may stay alone, which gains nothing.

    Gains are whole numbers, so that the sum is exact and equal sums are really equal.
    """
    edges: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (row, column), gain in sorted(gains.items()):
        if gain > 0:
            edges[row].append((column, -gain))
    for row, pairs in edges.items():
        pairs.append((ALONE - row, 0))
    solver = _Solver(edges)
    for row in edges:
        solver.insert(row)
    return {row: column for row, column in sorted(solver.partner.items()) if column >= 0}


class _Solver:
    """A minimum-cost matching that grows by one row at a time; `price` and `offset` are the dual values."""

    def __init__(self, edges: Mapping[int, list[tuple[int, int]]]) -> None:
        self.edges = edges
        self.partner: dict[int, int] = {}
        self.owner: dict[int, int] = {}
        self.offset: dict[int, int] = {}
        self.price: dict[int, int] = defaultdict(int)

    def insert(self, start: int) -> None:
        """Match `start`, moving other rows where that costs least."""
        self.offset[start] = min(cost - self.price[column] for column, cost in self.edges[start])
        distance: dict[int, int] = {}
        via: dict[int, int] = {}
        settled: dict[int, int] = {}
        reached = {start: 0}
        heap: list[tuple[int, int]] = []
        row, base = start, 0
        while True:
            for column, cost in self.edges[row]:
                length = base + cost - self.offset[row] - self.price[column]
                if column not in settled and length < distance.get(column, length + 1):
                    distance[column], via[column] = length, row
                    heappush(heap, (length, column))
            base, end = heappop(heap)
            while end in settled or base > distance[end]:
                base, end = heappop(heap)
            if end not in self.owner:
                break
            settled[end] = base
            row = self.owner[end]
            reached[row] = base
        for other, length in reached.items():
            self.offset[other] += base - length
        for column, length in settled.items():
            self.price[column] -= base - length
        self._augment(start, end, via)

    def _augment(self, start: int, end: int, via: Mapping[int, int]) -> None:
        row = -1
        while row != start:
            row = via[end]
            self.owner[end] = row
            previous = self.partner.get(row, end)
            self.partner[row] = end
            end = previous
