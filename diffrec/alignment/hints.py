"""What speaks for a pair beside its wording: number, section, neighbours, references, delegations.

    draft  4 "Ratify the Convention."  (China)     final  5 "Ratify the Convention."  (China)    same delegations
           5 "Ratify the Convention."  (Chile)            4 "Ratify the Convention."  (Chile)    decide, not 4 and 5

Hints count for as much as there is content that two items have in common: they decide between texts that are all alike,
and make no pair of texts that are not. So a moved item keeps its partner, and a new item in an old place inherits none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diffrec.alignment.provisions import Provision

# What a hint adds, or takes, as a share of the content that two items have in common. Delegations and the neighbours
# next to an item decide in lists of the same words: link F1 of generated lists that only neighbours tell apart is 96
# (with 0.4 and 0.2: 94), of those that delegations tell apart 97. More for neighbours makes worse merges.
WEIGHTS = {
    "same_delegations": 1.0,
    "other_delegations": -0.7,
    "same_neighbours": 1.0,
    "one_neighbour": 0.5,
    "same_parent": 0.4,
    "same_reference": 0.4,
    "same_number": 0.1,
    "same_section": 0.1,
    "other_kind": -0.2,
}
REASONS = {
    "same_delegations": "the same delegations are named",
    "other_delegations": "other delegations are named",
    "same_neighbours": "stands at the same place among its neighbours",
    "one_neighbour": "stands beside the same neighbour",
    "same_parent": "stands under the same paragraph",
    "same_reference": "both cite the same item",
    "same_number": "the number is the same",
    "same_section": "stands in the same section",
    "other_kind": "the two are not of the same kind",
}


def weighed(weights: Mapping[str, float]) -> Mapping[str, Evidence]:
    """The evidence that each hint is, by its name; what weighs nothing is none."""
    return {name: Evidence(reason=REASONS[name], weight=weight) for name, weight in weights.items()}


WORDED = weighed(WEIGHTS)


def hints(
    pair: tuple[int, int],
    sides: tuple[Sequence[Provision], Sequence[Provision]],
    anchors: Mapping[int, int],
    told: Mapping[str, Evidence] = WORDED,
) -> tuple[Evidence, ...]:
    """The hints for and against a pair of indices; `anchors` are the pairs that are sure already."""
    return tuple(told[name] for name in _beside(pair, sides, anchors) if name in told)


def _beside(
    pair: tuple[int, int], sides: tuple[Sequence[Provision], Sequence[Provision]], anchors: Mapping[int, int]
) -> Iterator[str]:
    """The names of the hints that hold."""
    draft, final = sides[0][pair[0]], sides[1][pair[1]]
    if have_other_delegations(draft, final):
        yield "other_delegations"
    elif draft.delegations and draft.delegations == final.delegations:
        yield "same_delegations"
    if draft.number is not None and draft.number == final.number and draft.kind == final.kind:
        yield "same_number"
    if draft.section and draft.section == final.section:
        yield "same_section"
    if draft.parent is not None and final.parent is not None and anchors.get(draft.parent) == final.parent:
        yield "same_parent"
    if any(anchors.get(place) in final.cites for place in draft.cites):
        yield "same_reference"
    if neighbours := sum(_is_anchored(pair, step, sides, anchors) for step in (-1, 1)):
        yield "same_neighbours" if neighbours > 1 else "one_neighbour"
    if draft.kind != final.kind:
        yield "other_kind"


def have_other_delegations(draft: Provision, final: Provision) -> bool:
    """Whether both name delegations, and none of them in common."""
    return bool(draft.delegations and final.delegations) and draft.delegations.isdisjoint(final.delegations)


def _is_anchored(
    pair: tuple[int, int],
    step: int,
    sides: tuple[Sequence[Provision], Sequence[Provision]],
    anchors: Mapping[int, int],
) -> bool:
    """Whether the item before (or after) the one is surely that before (or after) the other, within a document."""
    row, column = pair[0] + step, pair[1] + step
    return (
        anchors.get(row) == column
        and sides[0][row].document == sides[0][pair[0]].document
        and sides[1][column].document == sides[1][pair[1]].document
    )
