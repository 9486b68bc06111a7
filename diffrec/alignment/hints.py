"""What speaks for a pair beside its wording: number, section, neighbours, delegations.

    draft  4 "Ratify the Convention."  (China)     final  5 "Ratify the Convention."  (China)    same delegations
           5 "Ratify the Convention."  (Chile)            4 "Ratify the Convention."  (Chile)    decide, not 4 and 5

Hints are small: together they weigh less than a fifth of the wording, and a pair whose wording has nothing in common
gets none. So a moved item keeps its partner, and a new item in an old place does not inherit one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import Evidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.alignment.provisions import Provision

# In the order of what a hint is worth: a set of delegations is rarely the same by chance, a number and a section often;
# a text that stands in several places goes with its neighbours when they move, not with its number.
SAME_DELEGATIONS = Evidence(reason="the same delegations are named", weight=0.06)
OTHER_DELEGATIONS = Evidence(reason="other delegations are named", weight=-0.06)
SAME_NEIGHBOURS = Evidence(reason="stands at the same place among its neighbours", weight=0.05)
ONE_NEIGHBOUR = Evidence(reason="stands beside the same neighbour", weight=0.03)
SAME_PARENT = Evidence(reason="stands under the same paragraph", weight=0.04)
SAME_NUMBER = Evidence(reason="the number is the same", weight=0.02)
SAME_SECTION = Evidence(reason="stands in the same section", weight=0.02)
OTHER_KIND = Evidence(reason="the two are not of the same kind", weight=-0.05)


def hints(
    pair: tuple[int, int], sides: tuple[Sequence[Provision], Sequence[Provision]], anchors: Mapping[int, int]
) -> tuple[Evidence, ...]:
    """The hints for and against a pair of indices; `anchors` are the pairs that are sure already."""
    draft, final = sides[0][pair[0]], sides[1][pair[1]]
    found = []
    if draft.delegations and final.delegations:
        found.append(SAME_DELEGATIONS if draft.delegations == final.delegations else OTHER_DELEGATIONS)
    if draft.number is not None and draft.number == final.number and draft.kind == final.kind:
        found.append(SAME_NUMBER)
    if draft.section and draft.section == final.section:
        found.append(SAME_SECTION)
    if draft.parent is not None and final.parent is not None and anchors.get(draft.parent) == final.parent:
        found.append(SAME_PARENT)
    neighbours = sum(_is_anchored(pair, step, sides, anchors) for step in (-1, 1))
    if neighbours:
        found.append(SAME_NEIGHBOURS if neighbours > 1 else ONE_NEIGHBOUR)
    if draft.kind != final.kind:
        found.append(OTHER_KIND)
    return tuple(found)


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
