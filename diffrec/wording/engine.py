"""Two lists of keys as runs that are the same and runs that are not, by the longest common subsequence.

[a, b, c] against [a, x, c]  ->  same [0:1] [0:1], change [1:2] [1:2], same [2:3] [2:3]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Indel needs memory by the square of the length (110 MB at 30,000 keys); Levenshtein does not, and is a little worse.
MAX_INDEL = 30_000


class Run(NamedTuple):
    """`draft[i:j]` against `final[k:m]`: the same, or a change."""

    same: bool
    i: int
    j: int
    k: int
    m: int


def common_runs(draft: Sequence[str], final: Sequence[str]) -> list[Run]:
    """The runs of an optimal comparison, same and changed ones in turn; they tile both lists."""
    from rapidfuzz.distance import Indel, Levenshtein  # noqa: PLC0415 -- 15 ms, only where words are compared

    method = Indel if max(len(draft), len(final)) <= MAX_INDEL else Levenshtein
    runs = []
    i = k = 0
    for a, b, size in method.editops(draft, final).as_matching_blocks():
        if i < a or k < b:
            runs.append(change(i, a, k, b))
        i, k = a + size, b + size
        if size:
            runs.append(same(a, i, b, k))
    return runs


def merged(runs: Iterable[Run]) -> list[Run]:
    """The runs with neighbours of one kind joined and empty ones left out."""
    out: list[Run] = []
    for run in runs:
        if out and out[-1].same == run.same:
            out[-1] = Run(run.same, out[-1].i, run.j, out[-1].k, run.m)
        elif run.i < run.j or run.k < run.m:
            out.append(run)
    return out


def same(i: int, j: int, k: int, m: int) -> Run:
    """A run that both sides have."""
    return Run(True, i, j, k, m)  # noqa: FBT003 -- the one place where a name stands for it


def change(i: int, j: int, k: int, m: int) -> Run:
    """A run that is not the same; either side may be empty."""
    return Run(False, i, j, k, m)  # noqa: FBT003 -- the one place where a name stands for it
