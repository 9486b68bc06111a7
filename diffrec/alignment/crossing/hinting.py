"""What speaks for a pair beside its meaning, the same in every language: figures, delegations, number, neighbours.

draft 4 "... by 2030 (China)"    final 7 "... d'ici à 2030 (Chine)"    the same figures: 2030; the same delegations
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.hints import hints as beside
from diffrec.alignment.hints import weighed
from diffrec.model import Evidence
from diffrec.text.facts import only_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diffrec.alignment.provisions import Provision
    from diffrec.text.facts import Fact

# Each of them weighs less than the price of staying alone (0.18), and figures and delegations more than a place: an
# item that moved takes them along. On the provisions of the tests hints gain two pairs of 555, and two wrong ones where
# the right partner is gone; they are there for what is repeated, "Decides to remain seized of the matter".
SAME_FIGURES, SOME_FIGURES, OTHER_FIGURES = 0.06, 0.03, -0.03
BESIDE = weighed(
    {
        "same_delegations": 0.06,
        "other_delegations": -0.03,
        "same_neighbours": 0.05,
        "one_neighbour": 0.03,
        "same_parent": 0.05,
        "same_number": 0.01,
        "other_kind": -0.1,
    }
)
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
    return beside(pair, (draft.provisions, final.provisions), anchors, BESIDE)


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
