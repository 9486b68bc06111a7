"""draft "Ratify the Code (Norland)", final "Ratify the Code": `mark-lost`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import called, wording
from diffrec.model import Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison


@rule(Severity.ERROR, {"un-report": None, "resolution": None, "treaty": None})
def mark_lost(comparison: Comparison) -> Iterator[Observation]:
    """A delegation that the draft names at an item is not named there in the final.

    Why it matters: in a universal periodic review the name belongs to the recommendation for ever; the State under
    review answers to it.

    Draft: "115.4 Ratify the Code of Harbours (Norland) (Sudland);"

    Final: "115.4 Ratify the Code of Harbours (Norland);"

    Passes: "115.4 Ratify the Code of Harbours (Sudland, Norland);": the names are compared, not their order. In other
    texts names are to go, and the rule is off.

    What to do: put the name back, or find out whether the State withdrew its recommendation.

    Source: Human Rights Council President, 23 September 2013: a recommendation stands with the State that made it.
    """
    first, final = comparison.versions[0], comparison.versions[-1]
    for row in comparison.rows:
        if not row.cells[-1]:
            continue  # with the whole item: that is another rule's
        item = row.cells[-1][0]
        losses = [one for one in row.whole.attributions if one.version == first.name and one.lost]
        words = wording(item) if losses else ""
        for traced in losses:
            names = ", ".join(one.name for one in traced.lost)
            holder = f"{called(item)} of {the(final.name)} no longer names"
            yield Observation(
                message=f"{holder} {names}",
                version=final,
                item=item,
                content=(words,),
                unnamed=f"{holder} {'a delegation' if len(traced.lost) == 1 else 'delegations'} that it named",
            )
