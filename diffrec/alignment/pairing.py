"""Which item of the final a draft item became: content before number.

    draft 24 "Member States should consider a common approach to tracing ..."
    final  4 "Member States may wish to consider a common approach to tracing ..."    paired, whatever the numbers say

First what is the same text, once on each side; then the assignment that keeps the most content, with a price for
staying alone; twice, because pairs that are sure the first time tell neighbours the second time.
"""

from __future__ import annotations

from collections import Counter
from math import inf
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.assignment import best_pairs
from diffrec.alignment.candidates import USUAL, likenesses
from diffrec.alignment.hints import have_other_delegations, hints
from diffrec.alignment.neighbours import supports
from diffrec.alignment.similarity import Wording, wordings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diffrec.alignment.candidates import Effort
    from diffrec.alignment.provisions import Provision
    from diffrec.languages import Language
    from diffrec.model import Evidence

Pair = tuple[int, int]

# Link F1 in percent on the ASVS pairs (near, far) and on generated revisions is 98.5, 80.8 and 97.3 with what stands
# here; what follows is what other values give.

# What a pair must be worth, or both stay alone. 0.22: 98.5, 80.0, 97.3; 0.28: 98.5, 79.8, 97.5.
PRICE_OF_STAYING_ALONE = 0.25
# What the items round a pair add to it where they fit, as a share of its content. 1.5: 98.5, 80.4, 97.3; 3.5: 98.5,
# 79.0, 96.9; without neighbours 97.8, 76.5, 96.9.
SUPPORT_WEIGHT = 2.5
# Less content than this makes no pair, whatever stands round it. 0: 98.5, 80.8, 97.2; 0.16: 98.4, 81.1, 96.9.
PAIR_FLOOR = 0.12
# Items of different kinds pair on strong content only: a paragraph that reports on a recommendation shares up to 0.5.
OTHER_KIND_FLOOR = 0.6
# Of items that share a single word, this much content makes a pair: "Ratify the Protocol", "Accede to the Protocol".
ONE_WORD_FLOOR = 0.3
# A pair that leads its next rival by this much tells its neighbours where they belong. 0.05 and 0.2: the same.
ANCHOR_MARGIN = 0.1
# Scores are compared to the sixth decimal; what is nearer is a tie.
SCALE = 1_000_000
NONE_SETTLED: Mapping[int, int] = MappingProxyType({})


class Sides(NamedTuple):
    """Both sides made ready: provisions, their wordings, the words' weights, the likeness of every candidate pair."""

    draft: Sequence[Provision]
    final: Sequence[Provision]
    draft_wordings: Sequence[Wording]
    final_wordings: Sequence[Wording]
    weights: Mapping[str, float]
    same: Mapping[int, int]
    """the pairs whose text is the same and stands once on each side"""
    likeness: Mapping[Pair, float]
    support: Mapping[Pair, float]
    settled: Mapping[int, int] = NONE_SETTLED
    """the pairs that a person settled: no candidates, but they tell their neighbours where they belong"""

    def weight(self, stems: Iterable[str]) -> float:
        """The sum of what the stems weigh."""
        return sum(self.weights[stem] for stem in sorted(stems))


class Pairing(NamedTuple):
    """One-to-one pairs, and why: `same` are those whose text stands once on each side; `scores` has all candidates."""

    pairs: Mapping[int, int]
    same: Mapping[int, int]
    scores: Mapping[Pair, float]
    anchors: Mapping[int, int]

    def evidence(self, pair: Pair, sides: Sides) -> tuple[Evidence, ...]:
        """The hints that were heard for this pair."""
        return hints(pair, (sides.draft, sides.final), self.anchors)


def make_sides(
    draft: Sequence[Provision], final: Sequence[Provision], language: Language, effort: Effort = USUAL
) -> Sides:
    """The two sides made ready for pairing; words weigh what they weigh in both together."""
    made, weights = wordings([provision.text for provision in (*draft, *final)], language)
    draft_wordings, final_wordings = made[: len(draft)], made[len(draft) :]
    same = _same_texts((draft, final), (draft_wordings, final_wordings))
    likeness = likenesses((draft_wordings, final_wordings), weights, same, effort)
    documents = tuple(provision.document for provision in draft), tuple(provision.document for provision in final)
    return Sides(
        draft=draft,
        final=final,
        draft_wordings=draft_wordings,
        final_wordings=final_wordings,
        weights=weights,
        same=same,
        likeness=likeness,
        support=supports(likeness, documents),
    )


def pair(sides: Sides) -> Pairing:
    """The one-to-one pairs that keep the most content.

    Ties go to the pairs that stand at the nearest places, and then to those that come first, from whichever side one
    looks.
    """
    first = _pair_with(sides, anchors={**sides.same, **sides.settled})
    lead = leads(first.scores, sides.same).of
    sure = {row: column for row, column in first.pairs.items() if lead((row, column)) >= ANCHOR_MARGIN}
    return _pair_with(sides, anchors={**sure, **sides.settled})


def _pair_with(sides: Sides, anchors: Mapping[int, int]) -> Pairing:
    scores = _scores(sides, anchors)
    pairs = {**sides.same, **_assign(scores, sides.same)}
    return Pairing(pairs=pairs, same=sides.same, scores=scores, anchors=anchors)


class Leads(NamedTuple):
    """The two best scores of each row and column; pairs of the same text are settled and nobody's rivals."""

    scores: Mapping[Pair, float]
    rows: Mapping[int, tuple[float, float]]
    columns: Mapping[int, tuple[float, float]]

    def of(self, pair: Pair) -> float:
        """By how much the candidate leads the best other candidate of its row and of its column; inf when settled."""
        row, column = pair
        if row not in self.rows or column not in self.columns:
            return inf
        score = self.scores[pair]
        return score - max(best[1] if score >= best[0] else best[0] for best in (self.rows[row], self.columns[column]))


def leads(scores: Mapping[Pair, float], same: Mapping[int, int]) -> Leads:
    """The leads of all candidates."""
    taken = set(same.values())
    rows: dict[int, tuple[float, float]] = {}
    columns: dict[int, tuple[float, float]] = {}
    for (row, column), score in scores.items():
        if row not in same and column not in taken:
            for table, place in ((rows, row), (columns, column)):
                first, second = table.get(place, (0.0, 0.0))
                if score > second:
                    table[place] = (score, first) if score > first else (first, score)
    return Leads(scores, rows, columns)


def _same_texts(
    provisions: tuple[Sequence[Provision], Sequence[Provision]], wordings: tuple[Sequence[Wording], Sequence[Wording]]
) -> dict[int, int]:
    """The pairs whose folded text is the same and stands once on each side; what is repeated needs more to decide.

    So does the same text in the name of other delegations.
    """
    draft_counts, final_counts = (Counter(wording.key for wording in side) for side in wordings)
    places = {wording.key: place for place, wording in enumerate(wordings[1])}
    return {
        row: column
        for row, wording in enumerate(wordings[0])
        if wording.key and draft_counts[wording.key] == 1 and (column := places.get(wording.key)) is not None
        if final_counts[wording.key] == 1 and not have_other_delegations(provisions[0][row], provisions[1][column])
    }


def _scores(sides: Sides, anchors: Mapping[int, int]) -> dict[Pair, float]:
    """Likeness and hints together, for every candidate; different kinds need strong content to be one."""
    scores = {}
    provisions = (sides.draft, sides.final)
    for candidate, content in sides.likeness.items():
        other_kind = sides.draft[candidate[0]].kind != sides.final[candidate[1]].kind
        if content >= (OTHER_KIND_FLOOR if other_kind else PAIR_FLOOR) and _is_more_than_a_word(sides, candidate):
            heard = sum(hint.weight for hint in hints(candidate, provisions, anchors))
            scores[candidate] = content * (1 + SUPPORT_WEIGHT * sides.support[candidate] + heard)
    return scores


def _is_more_than_a_word(sides: Sides, pair: Pair) -> bool:
    """Whether two items share more than one word, or are much alike: of two short items one word is a great share."""
    draft, final = sides.draft_wordings[pair[0]].stems, sides.final_wordings[pair[1]].stems
    return sides.likeness[pair] >= ONE_WORD_FLOOR or len(draft & final) > 1


def _assign(scores: Mapping[Pair, float], same: Mapping[int, int]) -> dict[int, int]:
    """The best assignment of what is not settled; a whole number holds score, nearness and place, in this order."""
    taken = set(same.values())
    gains = {
        (row, column): round((score - PRICE_OF_STAYING_ALONE) * SCALE)
        for (row, column), score in scores.items()
        if row not in same and column not in taken
    }
    gains = {candidate: gain for candidate, gain in gains.items() if gain > 0}
    size = 1 + max((max(candidate) for candidate in gains), default=0)
    per_place = 2 * size * size + 1
    per_score = size * (size * size * per_place + 2 * size) + 1
    return best_pairs(
        {
            (row, column): gain * per_score - (row - column) ** 2 * per_place - (row + column)
            for (row, column), gain in gains.items()
        }
    )
