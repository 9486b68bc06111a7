"""Sentences first: which sentence of the draft became which of the final, in order.

    A. B. C.  against  A'. X. C'.   ->   A with A', B gone, X new, C with C'

Words that two different sentences share by chance do not mix then.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Two sentences with less of their content words in common (Dice) are two sentences; reworded ones have 0.4 and more.
MIN_COMMON = 0.3

# Each sentence of one side is held against each of the other (3 microseconds); what is longer is no provision.
MAX_COMPARED = 2_500

Pair = tuple[int | None, int | None]


def pair_sentences(draft: Sequence[Sequence[str]], final: Sequence[Sequence[str]]) -> list[Pair]:
    """Pairs of indices in order, None for a sentence without a partner; the sum of what the pairs share is greatest."""
    shares = [[_common(one, other) for other in map(Counter, final)] for one in map(Counter, draft)]
    best = [[0.0] * (len(final) + 1) for _ in range(len(draft) + 1)]
    for i in reversed(range(len(draft))):
        for k in reversed(range(len(final))):
            best[i][k] = max(best[i + 1][k], best[i][k + 1], best[i + 1][k + 1] + shares[i][k])
    pairs: list[Pair] = []
    i = k = 0
    while i < len(draft) and k < len(final):
        if shares[i][k] and best[i][k] == best[i + 1][k + 1] + shares[i][k]:
            pairs.append((i, k))
            i, k = i + 1, k + 1
        elif best[i][k] == best[i + 1][k]:
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, k))
            k += 1
    return pairs + [(at, None) for at in range(i, len(draft))] + [(None, at) for at in range(k, len(final))]


def _common(draft: Counter[str], final: Counter[str]) -> float:
    """What two sentences share, weighed by length; 0 below the floor."""
    total = draft.total() + final.total()
    shared = (draft & final).total()
    return float(shared) if total and 2 * shared >= MIN_COMMON * total else 0.0
