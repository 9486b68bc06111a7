"""What speaks for a pair beside its meaning, the same in every language: figures, delegations, number, neighbours.

draft 4 "... by 2030 (China)"    final 7 "... d'ici à 2030 (Chine)"    the same figures: 2030; the same delegations
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.hints import have_other_delegations
from diffrec.model import Evidence
from diffrec.text import only_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diffrec.alignment.provisions import Provision
    from diffrec.text import Fact

# Each of them weighs less than the price of staying alone (0.18), and figures and delegations more than a place: an
# item that moved takes them along. On the provisions of the tests hints gain two pairs of 555, and two wrong ones where
# the right partner is gone; they are there for what is repeated, "Decides to remain seized of the matter".
SAME_FIGURES, SOME_FIGURES, OTHER_FIGURES = 0.06, 0.03, -0.03
SAME_DELEGATIONS = Evidence(reason="the same delegations are named", weight=0.06)
OTHER_DELEGATIONS = Evidence(reason="other delegations are named", weight=-0.03)
SAME_NEIGHBOURS = Evidence(reason="stands at the same place among its neighbours", weight=0.05)
ONE_NEIGHBOUR = Evidence(reason="stands beside the same neighbour", weight=0.03)
SAME_PARENT = Evidence(reason="stands under the same paragraph", weight=0.05)
SAME_NUMBER = Evidence(reason="the number is the same", weight=0.01)
OTHER_KIND = Evidence(reason="the two are not of the same kind", weight=-0.1)
MAX_SHOWN = 4


class Side(NamedTuple):
    """The provisions of one version, and the facts of each."""

    provisions: Sequence[Provision]
    facts: Sequence[Sequence[Fact]]


def hints(pair: tuple[int, int], draft: Side, final: Side, anchors: Mapping[int, int]) -> tuple[Evidence, ...]:
    """The hints for and against a pair of indices; `anchors` are the pairs that are sure already."""
    return (*hints_of_figures(pair, draft, final), *hints_beside(pair, draft, final, anchors))


def hints_beside(pair: tuple[int, int], draft: Side, final: Side, anchors: Mapping[int, int]) -> tuple[Evidence, ...]:
    """The hints that no word tells: delegations, number, place and kind."""
    row, column = pair
    one, other = draft.provisions[row], final.provisions[column]
    found = []
    if have_other_delegations(one, other):
        found.append(OTHER_DELEGATIONS)
    elif one.delegations and one.delegations == other.delegations:
        found.append(SAME_DELEGATIONS)
    if one.number is not None and one.number == other.number and one.kind == other.kind:
        found.append(SAME_NUMBER)
    if one.parent is not None and other.parent is not None and anchors.get(one.parent) == other.parent:
        found.append(SAME_PARENT)
    beside = sum(_is_anchored(pair, step, (draft, final), anchors) for step in (-1, 1))
    if beside:
        found.append(SAME_NEIGHBOURS if beside > 1 else ONE_NEIGHBOUR)
    if one.kind and other.kind and one.kind.adopted != other.kind.adopted:
        found.append(OTHER_KIND)
    return tuple(found)


def hints_of_figures(pair: tuple[int, int], draft: Side, final: Side) -> tuple[Evidence, ...]:
    """What figures, dates and symbols say; those that may stand in words say nothing against."""
    return tuple(_of_figures(draft.facts[pair[0]], final.facts[pair[1]]))


def _of_figures(draft: Sequence[Fact], final: Sequence[Fact]) -> Iterator[Evidence]:
    if not draft and not final:
        return
    gone, new = only_in(draft, final), only_in(final, draft)
    shared = [fact for fact in final if fact not in new]
    told = ", ".join(list(dict.fromkeys(" ".join(fact.shown.split()) for fact in shared))[:MAX_SHOWN])
    if shared and not any(not fact.may_be_words for fact in (*gone, *new)):
        yield Evidence(reason=f"the same figures and references: {told}", weight=SAME_FIGURES)
    elif shared:
        yield Evidence(reason=f"some of the figures and references are the same: {told}", weight=SOME_FIGURES)
    elif all(any(not fact.may_be_words for fact in side) for side in (gone, new)):
        yield Evidence(reason="other figures and references", weight=OTHER_FIGURES)


def _is_anchored(pair: tuple[int, int], step: int, sides: tuple[Side, Side], anchors: Mapping[int, int]) -> bool:
    """Whether the item before (or after) the one is surely that before (or after) the other, within a document."""
    row, column = pair[0] + step, pair[1] + step
    draft, final = sides[0].provisions, sides[1].provisions
    return (
        anchors.get(row) == column
        and draft[row].document == draft[pair[0]].document
        and final[column].document == final[pair[1]].document
    )
