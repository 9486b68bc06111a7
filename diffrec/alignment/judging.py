"""Links with their reasons: how alike, how sure, what speaks for it, and what came nearest.

similarity 0.70, high: "74 % of the content is shared ...", "stands in the same section", "no other item comes near"
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.pairing import PRICE_OF_STAYING_ALONE, SUPPORT_WEIGHT
from diffrec.alignment.similarity import alike
from diffrec.model import CLEAR_MARGIN, Confidence, Evidence, Link

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence

    from diffrec.alignment.grouping import Join
    from diffrec.alignment.pairing import Pair, Pairing, Sides

# Of the pairs called high 99 in 100 and more are right: 193 of 194 on the ASVS pairs whose wording differs, all of 499
# on the tuning part of the generated revisions (0.45 and 0.15: 203 of 207, 524 of 524). `make bench` prints them.
HIGH_SCORE = 0.5
LOW_SCORE = 0.35
LOW_MARGIN = 0.05
# An item that was joined to a pair: two thirds of it found there is worth a look, nearly all of it is sure.
HIGH_COVERED, HIGH_NEW = 0.85, 0.6
MEDIUM_NEW = 0.35
# What the neighbours add is told from here on.
WORTH_SAYING = 0.05
# An item stays alone for sure where nothing comes nearer than this.
FAR = 0.15

IN_ORDER = Evidence(reason="the same text stands as often on both sides, in this order", weight=0.3)
SAME_WORDING = Evidence(reason="the wording is the same", weight=1.0)
LITTLE_IN_ALL = Evidence(reason="all in all little speaks for it, so have a look", weight=-0.1)
KEPT_PARTNERS = Evidence(reason="each of the two has a partner of its own beside this, so have a look", weight=-0.1)
IN_PART = Evidence(reason="only a part of it stands there, so have a look", weight=-0.1)
NO_RIVAL = Evidence(reason="no other item comes near", weight=0.1)
NOTHING_NEAR = Evidence(reason="no item of the other side comes near", weight=0.5)


class Verdict(NamedTuple):
    """How sure one pair of a row is, and why; by how much it leads the best other pair that is open, if any is."""

    confidence: Confidence
    evidence: tuple[Evidence, ...]
    lead: float | None = None


class Judge(NamedTuple):
    """Turns groups of indices into links; the rivals of an item are all candidates that it was not linked with."""

    sides: Sides
    pairing: Pairing
    joins: Mapping[Pair, Join]
    taken: frozenset[int]
    in_order: frozenset[int]
    rows: Mapping[int, Sequence[Pair]]
    columns: Mapping[int, Sequence[Pair]]
    names: tuple[str, str] = ("draft", "final")

    @classmethod
    def of(cls, sides: Sides, pairing: Pairing, joins: Iterable[Join]) -> Judge:
        """The judge of a finished pairing."""
        rows: dict[int, list[Pair]] = defaultdict(list)
        columns: dict[int, list[Pair]] = defaultdict(list)
        scores = pairing.scores
        for pair in sorted(scores, key=lambda pair: _rank(pair, scores)):
            rows[pair[0]].append(pair)
            columns[pair[1]].append(pair)
        taken = frozenset(pairing.same.values())
        return cls(sides, pairing, {join.pair: join for join in joins}, taken, in_order(sides, pairing), rows, columns)

    def link(self, draft: tuple[int, ...], final: tuple[int, ...]) -> Link:
        """The link of items that hang together."""
        rival = self._rival(draft, final)
        verdicts = self._verdicts(draft, final, rival)
        leads = [verdict.lead for verdict in verdicts if verdict.lead is not None]
        return Link(
            draft=draft,
            final=final,
            similarity=self._alike(draft, final) if draft and final else None,
            confidence=Confidence.least(verdict.confidence for verdict in verdicts),
            evidence=tuple(dict.fromkeys(reason for verdict in verdicts for reason in verdict.evidence)),
            runner_up=self._runner_up(rival, draft),
            margin=min(leads, default=None),
        )

    def _alike(self, draft: Sequence[int], final: Sequence[int]) -> float:
        sides = self.sides
        return alike([sides.draft_wordings[row] for row in draft], [sides.final_wordings[column] for column in final])

    def _rival(self, draft: tuple[int, ...], final: tuple[int, ...]) -> Pair | None:
        """The best candidate pair with one foot in the group and one outside."""
        inside = {(row, column) for row in draft for column in final}
        lists = [self.rows.get(row, ()) for row in draft] + [self.columns.get(column, ()) for column in final]
        rivals = [next((pair for pair in pairs if pair not in inside), None) for pairs in lists]
        return min(
            (pair for pair in rivals if pair is not None),
            key=lambda pair: _rank(pair, self.pairing.scores),
            default=None,
        )

    def _contender(self, pair: Pair, inside: Container[Pair]) -> Pair | None:
        """The best other candidate for either item of a pair, outside the group; none that is settled elsewhere."""
        rivals = [
            next((other for other in pairs if other not in inside and not self._is_settled(other)), None)
            for pairs in (self.rows.get(pair[0], ()), self.columns.get(pair[1], ()))
        ]
        scores = self.pairing.scores
        return min(
            (other for other in rivals if other is not None), key=lambda other: _rank(other, scores), default=None
        )

    def _is_settled(self, pair: Pair) -> bool:
        return pair[0] in self.pairing.same or pair[1] in self.taken

    def _runner_up(self, rival: Pair | None, draft: tuple[int, ...]) -> tuple[str, int, float] | None:
        if rival is None:
            return None
        row, column = rival
        similarity = self._alike((row,), (column,))
        return ("final", column, similarity) if row in draft else ("draft", row, similarity)

    def _verdicts(self, draft: tuple[int, ...], final: tuple[int, ...], rival: Pair | None) -> list[Verdict]:
        """A verdict for each pair and each join of a group, or one for the item that stands alone."""
        if not draft or not final:
            return [self._alone(rival, is_draft=bool(draft))]
        inside = {(row, column) for row in draft for column in final}
        pairs = [pair for pair in sorted(inside) if self.pairing.pairs.get(pair[0]) == pair[1]]
        joins = [self.joins[pair] for pair in sorted(inside) if pair in self.joins]
        return [*(self._pair(pair, inside) for pair in pairs), *(self._join(join) for join in joins)]

    def _alone(self, rival: Pair | None, *, is_draft: bool) -> Verdict:
        if rival is None or self.pairing.scores[rival] < FAR:
            return Verdict(Confidence.HIGH, (NOTHING_NEAR,))
        score = self.pairing.scores[rival]
        name = self._name(rival, of_draft=not is_draft)
        share = _percent(self._shared(rival))
        if score < PRICE_OF_STAYING_ALONE:
            reason = f"{name} comes nearest, but only {share} of the content is shared"
            confidence = Confidence.MEDIUM
        else:
            reason = f"{name} comes near ({share} of the content is shared), but has a nearer partner"
            winner = None if self._is_settled(rival) else self._contender(rival, {rival})
            is_close = winner is not None and self.pairing.scores[winner] - score < CLEAR_MARGIN
            confidence = Confidence.LOW if is_close else Confidence.MEDIUM
        return Verdict(confidence, (Evidence(reason=reason, weight=-min(round(score, 2), 1.0)),))

    def _pair(self, pair: Pair, inside: Collection[Pair]) -> Verdict:
        hints = self._hints(pair)
        if self.pairing.same.get(pair[0]) == pair[1]:
            return Verdict(Confidence.HIGH, (SAME_WORDING, *hints))
        if pair[0] in self.in_order:
            return Verdict(Confidence.HIGH, (SAME_WORDING, IN_ORDER, *hints))
        content = self.sides.likeness[pair]
        names = (self._name(pair, of_draft=True), self._name(pair, of_draft=False))
        of_both = f" of {names[0]} and {names[1]}" if len(inside) > 1 else ""
        evidence = [
            Evidence(
                reason=f"{_percent(self._shared(pair))} of the content{of_both} is shared, rare words counting most",
                weight=content,
            ),
            *self._neighbourly(pair),
            *hints,
        ]
        lead, rivalry = self._rivalry(pair, inside)
        score = self.pairing.scores[pair]
        confidence = _confidence(score, score if lead is None else lead)
        little = (LITTLE_IN_ALL,) if score < HIGH_SCORE else ()
        return Verdict(confidence, (*evidence, rivalry, *little), None if lead is None else round(lead, 4))

    def _hints(self, pair: Pair) -> list[Evidence]:
        """The hints that were heard, with what they added to the score or took from it."""
        content = self.sides.likeness.get(pair, 1.0)
        found = self.pairing.evidence(pair, self.sides)
        return [replace(hint, weight=round(hint.weight * content, 2)) for hint in found]

    def _rivalry(self, pair: Pair, inside: Collection[Pair]) -> tuple[float | None, Evidence]:
        """By how much the pair leads the best other one that is open, and that in words; None where none is open."""
        contender = self._contender(pair, inside)
        scores = self.pairing.scores
        if contender is None:
            return None, NO_RIVAL
        lead = scores[pair] - scores[contender]
        if lead >= CLEAR_MARGIN:
            return lead, NO_RIVAL
        name = self._name(contender, of_draft=contender[0] != pair[0])
        if lead < 0:
            return lead, Evidence(reason=f"{name} comes nearer, but has a still nearer partner", weight=-0.3)
        return lead, Evidence(reason=f"{name} comes near, too", weight=-0.1)

    def _neighbourly(self, pair: Pair) -> Iterator[Evidence]:
        """What the items round the pair add to its score."""
        gain = SUPPORT_WEIGHT * self.sides.support[pair] * self.sides.likeness[pair]
        if gain >= WORTH_SAYING:
            yield Evidence(reason="the items before and after them are alike, too", weight=min(gain, 1.0))

    def _join(self, join: Join) -> Verdict:
        draft, final = (self._name(join.pair, of_draft=of_draft) for of_draft in (True, False))
        part, joining, host = (0, draft, final) if join.joins_draft or not join.joins_final else (1, final, draft)
        covered, new = join.covered[part], join.new[part]
        evidence = Evidence(
            reason=f"{_percent(covered)} of the content of {joining} stands in {host}, "
            f"{_percent(new)} in no other item of the row",
            weight=covered,
        )
        if not (join.joins_draft or join.joins_final):
            confidence = Confidence.LOW if max(join.new) < MEDIUM_NEW else Confidence.MEDIUM
            return Verdict(confidence, (evidence, KEPT_PARTNERS))
        if covered >= HIGH_COVERED and new >= HIGH_NEW:
            return Verdict(Confidence.HIGH, (evidence,))
        return Verdict(Confidence.MEDIUM if new >= MEDIUM_NEW else Confidence.LOW, (evidence, IN_PART))

    def _shared(self, pair: Pair) -> float:
        """The share of the weight of both texts' content words that stands in both."""
        draft = self.sides.draft_wordings[pair[0]].stems
        final = self.sides.final_wordings[pair[1]].stems
        weight = self.sides.weight
        return 2 * weight(draft & final) / (weight(draft) + weight(final))

    def _name(self, pair: Pair, *, of_draft: bool) -> str:
        place = pair[0] if of_draft else pair[1]
        provision = (self.sides.draft if of_draft else self.sides.final)[place]
        return f"{self.names[0 if of_draft else 1]} {provision.label or f'item {place + 1}'}"


def in_order(sides: Sides, pairing: Pairing) -> frozenset[int]:
    """The draft items whose text stands several times, as often on both sides, and is paired in the order of both."""
    places: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, wordings in enumerate((sides.draft_wordings, sides.final_wordings)):
        for place, wording in enumerate(wordings):
            places[wording.key][side].append(place)
    found: set[int] = set()
    for key, (rows, columns) in places.items():
        if key and len(rows) > 1 and [pairing.pairs.get(row) for row in rows] == columns:
            found.update(rows)
    return frozenset(found)


def _rank(pair: Pair, scores: Mapping[Pair, float]) -> tuple[float, int, Pair]:
    """The nearest first; of equals the one that stands first."""
    return -round(scores[pair], 6), sum(pair), pair


def _confidence(score: float, lead: float) -> Confidence:
    if score >= HIGH_SCORE and lead >= CLEAR_MARGIN:
        return Confidence.HIGH
    return Confidence.LOW if score < LOW_SCORE or lead < LOW_MARGIN else Confidence.MEDIUM


def _percent(share: float) -> str:
    return f"{round(100 * share)} %"
