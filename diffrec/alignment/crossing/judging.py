"""Links across languages with their reasons: how close, how sure, what speaks for it, and what came nearest.

closeness 0.78, high: "the meaning is close (0.78 of 1)", "the same figures and references: 2030", "no other item comes
near"
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.crossing.hinting import Side, hints
from diffrec.model import Confidence, Evidence, Link

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from diffrec.alignment.crossing.joining import Join
    from diffrec.alignment.crossing.settling import Apart

    Pair = tuple[int, int]

# Right on the provisions of the tests with a quarter to a half gone: of the pairs called high 2,226 of 2,226, medium 64
# of 67, low 31 of 41. On lines of the United Nations Parallel Corpus, with a third and with half of either side gone:
# high 2,477 of 2,500, medium 99 of 113, low 84 of 98. There pairs called high for all but their closeness were right 43
# times of 47 below 0.5.
HIGH_SCORE, HIGH_LEAD, HIGH_CLOSENESS = 0.25, 0.1, 0.5
LOW_SCORE, LOW_LEAD = 0.22, 0.03
# Of wrong pairs one in a hundred is closer than this.
NEAR = 0.5
# A sentence that is closer than this to an item is sure to be what became of it: wrong ones reach 0.55.
SURE_PART = 0.6

NO_RIVAL = Evidence(reason="no other item comes near", weight=0.1)
NOTHING_NEAR = Evidence(reason="no item of the other side comes near", weight=0.5)


class Judge(NamedTuple):
    """Turns groups of indices into links."""

    sides: tuple[Side, Side]
    closeness: Sequence[Sequence[float]]
    scores: Mapping[Pair, float]
    pairs: Mapping[int, int]
    anchors: Mapping[int, int]
    joins: Mapping[Pair, Join]
    apart: Apart

    def link(self, draft: tuple[int, ...], final: tuple[int, ...]) -> Link:
        """The link of items that hang together."""
        inside = {(row, column) for row in draft for column in final}
        rival = self._rival(draft, final, inside)
        verdicts = list(self._verdicts(inside)) or [self._alone(rival, is_draft=bool(draft))]
        return Link(
            draft=draft,
            final=final,
            similarity=max((self.closeness[row][column] for row, column in inside), default=None),
            confidence=Confidence.least(confidence for confidence, _ in verdicts),
            evidence=tuple(dict.fromkeys(reason for _, reasons in verdicts for reason in reasons)),
            runner_up=self._runner_up(rival, draft),
        )

    def _verdicts(self, inside: Collection[Pair]) -> Iterator[tuple[Confidence, tuple[Evidence, ...]]]:
        for pair in sorted(inside):
            if self.pairs.get(pair[0]) == pair[1]:
                yield self._pair(pair, inside)
            elif pair in self.joins:
                yield self._join(self.joins[pair])

    def _pair(self, pair: Pair, inside: Collection[Pair]) -> tuple[Confidence, tuple[Evidence, ...]]:
        close = self.closeness[pair[0]][pair[1]]
        evidence = [
            Evidence(reason=f"the meaning is close ({close:.2f} of 1)", weight=round(close, 2)),
            *hints(pair, *self.sides, self.anchors),
        ]
        rival = self._rival((pair[0],), (pair[1],), inside)
        lead = close - (self.closeness[rival[0]][rival[1]] if rival else 0.0)
        if rival is None or lead >= HIGH_LEAD:
            evidence.append(NO_RIVAL)
        else:
            name = self._name(rival, of_draft=rival[0] != pair[0])
            evidence.append(Evidence(reason=f"{name} comes near, too", weight=round(min(lead, 0) - 0.1, 2)))
        score = self.scores[pair]
        if score >= HIGH_SCORE and lead >= HIGH_LEAD and close >= HIGH_CLOSENESS:
            return Confidence.HIGH, tuple(evidence)
        return (Confidence.LOW if score < LOW_SCORE or lead < LOW_LEAD else Confidence.MEDIUM), tuple(evidence)

    def _join(self, join: Join) -> tuple[Confidence, tuple[Evidence, ...]]:
        part, whole = (self._name(join.pair, of_draft=of) for of in (join.joins_draft, not join.joins_draft))
        reason = f"a sentence of {whole} is close in meaning to {part} ({join.closeness:.2f} of 1)"
        evidence = Evidence(reason=reason, weight=round(join.closeness, 2))
        return (Confidence.HIGH if join.closeness >= SURE_PART else Confidence.MEDIUM), (evidence,)

    def _alone(self, rival: Pair | None, *, is_draft: bool) -> tuple[Confidence, tuple[Evidence, ...]]:
        close = self.closeness[rival[0]][rival[1]] if rival else 0.0
        if rival is None or close < NEAR:
            return Confidence.HIGH, (NOTHING_NEAR,)
        place = rival[1] if is_draft else rival[0]
        is_free = place not in (self.pairs.values() if is_draft else self.pairs)
        if self.apart.is_open(rival):
            why = "which is not enough" if is_free else "but has a nearer partner"
        else:
            why = "which is settled elsewhere" if self.apart.has_pinned(rival) else "which is kept apart from it"
        reason = f"{self._name(rival, of_draft=not is_draft)} comes nearest ({close:.2f} of 1), {why}"
        return Confidence.MEDIUM, (Evidence(reason=reason, weight=-round(close, 2)),)

    def _rival(self, draft: Sequence[int], final: Sequence[int], inside: Collection[Pair]) -> Pair | None:
        """The closest pair with one foot in the group and one outside; of equals the first.

        What a person has settled is no rival of a pair, and is told to an item that is alone.
        """
        rivals = [
            *((row, column) for row in draft for column in range(len(self.sides[1].provisions))),
            *((row, column) for column in final for row in range(len(self.sides[0].provisions))),
        ]
        outside = [pair for pair in rivals if pair not in inside and (not inside or self.apart.is_open(pair))]
        return min(outside, key=lambda pair: (-self.closeness[pair[0]][pair[1]], pair), default=None)

    def _runner_up(self, rival: Pair | None, draft: Sequence[int]) -> tuple[str, int, float] | None:
        if rival is None:
            return None
        side, place = ("final", rival[1]) if rival[0] in draft else ("draft", rival[0])
        return side, place, self.closeness[rival[0]][rival[1]]

    def _name(self, pair: Pair, *, of_draft: bool) -> str:
        place = pair[0] if of_draft else pair[1]
        provision = self.sides[0 if of_draft else 1].provisions[place]
        return f"{'draft' if of_draft else 'final'} {provision.label or f'item {place + 1}'}"
