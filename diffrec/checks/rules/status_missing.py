"""final "IV. Recommendations", and nothing on whether they were adopted: `status-missing`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.places import heading_place
from diffrec.checks.rule import Observation, rule
from diffrec.model import ItemKind, Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison, Item

IN_SETS = frozenset({ItemKind.RECOMMENDATION, ItemKind.DISCUSSION_POINT})
"""kinds of item of which a report says as a set whether the meeting adopted them"""


@rule(Severity.NOTE, {"resolution": None, "upr": None, "treaty": None})
def status_missing(comparison: Comparison) -> Iterator[Observation]:
    """The final does not say whether its recommendations, or its points of discussion, were adopted.

    Why it matters: a list that was adopted and one that was "not subject to negotiation and adoption" look the same.

    Draft: "The following recommendations are submitted for adoption."

    Final: "Recommendation 1 ...", with no sentence above the list.

    Passes: "The Working Group adopted the following recommendations:" above the list. Resolutions, treaties and the
    universal periodic review say it in other ways, and there the rule is off.

    What to do: put the sentence in that the meeting's report has for it.

    Source: practice of final reports of working groups.
    """
    final = comparison.versions[-1]
    sets: dict[tuple[str, ItemKind], list[Item]] = {}
    for row in comparison.rows:
        for item in row.cells[-1]:
            if item.kind in IN_SETS:
                sets.setdefault((item.document, item.kind), []).append(item)
    for (_, kind), items in sets.items():
        if all(item.status is None for item in items):
            yield Observation(
                message=f"{the(final.name)} does not say whether its {kind.words(2)} were adopted",
                version=final,
                location=heading_place(final, items[0]),
                content=(kind.value,),
            )
