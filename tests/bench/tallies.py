"""What is counted when the links of an aligner are held against the true ones.

true  4-1 5-1 6-2        said  4-1 6-2 7-3        right 2, said 3, true 3: precision, recall and F1 are 66.7
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.revisions import Operation, Pair, Revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from diffrec.model import Link


class Tally(NamedTuple):
    """How many are right of those that were said, how many were said, and how many there are."""

    right: int = 0
    said: int = 0
    true: int = 0

    @classmethod
    def of(cls, said: AbstractSet[object], true: AbstractSet[object]) -> Tally:
        """The tally of what was said and what is true."""
        return cls(len(said & true), len(said), len(true))

    def with_more(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(self.right + other.right, self.said + other.said, self.true + other.true)

    @property
    def precision(self) -> float:
        """The share of what was said that is right; 1 where nothing was said."""
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """The share of what there is that was said; 1 where there is nothing."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.said + self.true) if self.said + self.true else 1.0


class Answer(NamedTuple):
    """What an aligner said of two lists, beside what is true; `ignored` are pairs that nobody can tell."""

    links: Sequence[Link]
    true: frozenset[Pair]
    ignored: frozenset[Pair] = frozenset()

    @property
    def said(self) -> frozenset[Pair]:
        """The pairs that were said and are scored."""
        return frozenset(pair for link in self.links for pair in pairs_of(link)) - self.ignored

    @property
    def overall(self) -> Tally:
        """The tally of all pairs."""
        return Tally.of(self.said, self.true)


class Verdict(NamedTuple):
    """One thing that was said: with which confidence, of which place in the draft (or final), and whether it is right.

    `is_alone` says that the item of this place has no partner; else a pair was said.
    """

    confidence: str
    place: int
    is_right: bool
    is_alone: bool = False


def pairs_of(link: Link) -> frozenset[Pair]:
    """Each item of one side with each of the other."""
    return frozenset((draft, final) for draft in link.draft for final in link.final)


def verdicts(answer: Answer) -> Iterator[Verdict]:
    """All that was said, pair by pair, and of items alone one by one."""
    drafts, finals = ({pair[side] for pair in answer.true} for side in (0, 1))
    for link in answer.links:
        confidence = link.confidence.value
        for pair in pairs_of(link) - answer.ignored:
            yield Verdict(confidence, pair[0], pair in answer.true)
        if not link.final:
            yield from (Verdict(confidence, place, place not in drafts, is_alone=True) for place in link.draft)
        if not link.draft:
            yield from (Verdict(confidence, place, place not in finals, is_alone=True) for place in link.final)


def by_operation(revision: Revision, answer: Answer) -> dict[Operation, Tally]:
    """The tally of each operation; a wrong link counts against the operation of either item.

    Of what was dropped or added the items are counted that were said to be alone.
    """
    groups: dict[Operation, set[Pair]] = defaultdict(set)
    for pair, operation in revision.operations.items():
        groups[operation].add(pair)
    tallies = {}
    for operation, true in groups.items():
        drafts, finals = {draft for draft, _ in true}, {final for _, final in true}
        tallies[operation] = Tally.of({pair for pair in answer.said if pair[0] in drafts or pair[1] in finals}, true)
    dropped = {place for link in answer.links if not link.final for place in link.draft}
    added = {place for link in answer.links if not link.draft for place in link.final}
    tallies[Operation.DROPPED] = Tally.of(dropped, revision.dropped)
    tallies[Operation.ADDED] = Tally.of(added, revision.added)
    return tallies


class Sides(NamedTuple):
    """The pairs of some links by how many partners their items have."""

    split: frozenset[Pair]
    merged: frozenset[Pair]
    many: frozenset[Pair]
    """all pairs of which an item stands in another, too"""

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> Sides:
        """The pairs sorted: the draft item has more partners, the final item has, either has."""
        found = tuple(pairs)
        drafts, finals = Counter(draft for draft, _ in found), Counter(final for _, final in found)
        return cls(
            frozenset(pair for pair in found if drafts[pair[0]] > 1 and finals[pair[1]] == 1),
            frozenset(pair for pair in found if finals[pair[1]] > 1 and drafts[pair[0]] == 1),
            frozenset(pair for pair in found if drafts[pair[0]] > 1 or finals[pair[1]] > 1),
        )
