"""What a person has settled between versions in two languages goes before all that can be measured.

pin     draft 7 and 8, final 11       one link, sure, however far apart in meaning
forbid  draft 5, final 9              no candidates, nor by way of a merge
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.grouping import groups
from diffrec.alignment.settled import PERSONS_WEIGHT
from diffrec.model import Confidence, Evidence, Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diffrec.alignment.crossing.joining import Join
    from diffrec.alignment.provisions import Provision
    from diffrec.alignment.settled import Settled

    Pair = tuple[int, int]


class Both(NamedTuple):
    """The provisions of both sides."""

    draft: Sequence[Provision]
    final: Sequence[Provision]


class Apart(NamedTuple):
    """What a person took from diffrec: the pinned items of each side, and the pairs that are forbidden."""

    draft: frozenset[int]
    final: frozenset[int]
    pairs: frozenset[Pair]

    @classmethod
    def of(cls, settled: Settled) -> Apart:
        """What is settled, as sets."""
        return cls(
            frozenset(row for pin in settled.pins for row in pin.draft),
            frozenset(column for pin in settled.pins for column in pin.final),
            frozenset((row, column) for row, column, _ in settled.forbidden),
        )

    def has_pinned(self, pair: Pair) -> bool:
        """Whether one of the two items is pinned."""
        return pair[0] in self.draft or pair[1] in self.final

    def is_open(self, pair: Pair) -> bool:
        """Whether the pair is still up to diffrec: of no pinned item, and not forbidden."""
        return not self.has_pinned(pair) and pair not in self.pairs


def surely(settled: Settled) -> dict[int, int]:
    """The pins of one item to one item."""
    return {pin.draft[0]: pin.final[0] for pin in settled.pins if len(pin.draft) == len(pin.final) == 1}


def left_open(scores: Mapping[Pair, float], apart: Apart) -> dict[Pair, float]:
    """The candidates that are still up to diffrec: of no pinned item, and not forbidden."""
    return {pair: score for pair, score in scores.items() if apart.is_open(pair)}


def allowed(joins: Sequence[Join], pairs: Mapping[int, int], apart: Apart) -> list[Join]:
    """The joins that together bring no forbidden pair into a row; the closest come first."""
    if not apart.pairs:
        return sorted(joins)
    kept: list[Join] = []
    for join in sorted(joins, key=lambda join: (-join.closeness, join.pair)):
        made = groups([*pairs.items(), *(one.pair for one in (*kept, join))])
        if apart.pairs.isdisjoint((row, column) for rows, columns in made for row in rows for column in columns):
            kept.append(join)
    return sorted(kept)


def pinned_links(closeness: Sequence[Sequence[float]], settled: Settled) -> Iterator[Link]:
    """The link of each pin: sure, and settled by a person; a pin of one side is a link for each item."""
    for pin in settled.pins:
        if pin.draft and pin.final:
            near = max(closeness[row][column] for row in pin.draft for column in pin.final)
            yield _link(pin.draft, pin.final, near, pin.by)
        else:
            yield from (_link((row,), (), None, pin.by) for row in pin.draft)
            yield from (_link((), (column,), None, pin.by) for column in pin.final)


def _link(draft: tuple[int, ...], final: tuple[int, ...], similarity: float | None, by: str) -> Link:
    return Link(
        draft=draft,
        final=final,
        similarity=similarity,
        confidence=Confidence.HIGH,
        evidence=(Evidence(reason=f"settled {by}", weight=PERSONS_WEIGHT, settled=True),),
    )
