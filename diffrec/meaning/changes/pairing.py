"""Which operative clause of the final is which of the draft.

draft    [States should mark] nets and [the Group should meet]     1 and 1, 2 and 2: they share what is asked
final    [States may wish to mark] nets and [the Group may meet]
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.meaning.changes.clauses import Clause
    from diffrec.meaning.changes.edits import Aligned

MOST_OPEN = 2_500
"""clauses without partner that are tried with each other, 50 by 50"""
MIN_SHARE = 0.2
"""of the words of the shorter clause that the other has, for the two to be one; words of the actor count, too"""


def paired(
    both: Aligned, draft: Sequence[Clause], final: Sequence[Clause]
) -> tuple[tuple[Clause | None, Clause | None], ...]:
    """The clauses of both sides in pairs, in the order of the draft; what has no partner stands alone."""
    counts = Counter(
        (_owner(d, draft), _owner(f, final)) for d, f in both.to_final.items() if both.draft.units[d].is_word
    )
    taken: dict[int, int] = {}
    gone: set[int] = set()
    for (one, other), count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if one < 0 or other < 0 or one in taken or other in gone:
            continue
        shorter = min(_length(draft[one], both.draft.units), _length(final[other], both.final.units))
        if count >= MIN_SHARE * shorter:
            taken[one] = other
            gone.add(other)
    _close_gaps(taken, draft, final, both)
    gone.update(taken.values())
    pairs: list[tuple[Clause | None, Clause | None]] = [
        (one, final[taken[at]] if at in taken else None) for at, one in enumerate(draft)
    ]
    return (*pairs, *((None, one) for at, one in enumerate(final) if at not in gone))


def _close_gaps(taken: dict[int, int], draft: Sequence[Clause], final: Sequence[Clause], both: Aligned) -> None:
    """Pairs clauses whose operative phrases were rewritten into each other by one edit."""
    ours = [at for at in range(len(draft)) if at not in taken]
    gone = set(taken.values())
    theirs = [at for at in range(len(final)) if at not in gone]
    for edit in both.edits if len(ours) * len(theirs) <= MOST_OPEN else ():
        ones = [at for at in ours if edit.d0 <= draft[at].force[0] < edit.d1]
        others = [at for at in theirs if edit.f0 <= final[at].force[0] < edit.f1]
        taken.update(zip(ones, others, strict=False))


def _owner(at: int, clauses: Sequence[Clause]) -> int:
    """The clause that a unit belongs to; -1 for none."""
    number = bisect_right(clauses, at, key=lambda one: one.first) - 1
    return number if number >= 0 and at < clauses[number].end else -1


def _length(clause: Clause, units: Sequence[object]) -> int:
    return max(1, min(clause.end, len(units)) - clause.first)
