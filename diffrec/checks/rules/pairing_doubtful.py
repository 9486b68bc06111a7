"""draft 15, final 16, 24 % alike: `pairing-doubtful`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import beginning, listed, names_of, nearest, wording
from diffrec.model import Confidence, Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison


@rule(Severity.WARNING)
def pairing_doubtful(comparison: Comparison) -> Iterator[Observation]:
    """It is not sure that two items are the same provision.

    Why it matters: all other rules judge what was paired; of a wrong pair they find changes that nobody made, and miss
    an item that was dropped and another that was added.

    Draft: "3. Harbours are encouraged to name a person who answers letters."

    Final: "4. Ports may wish to consider a single office for requests." Of several candidates the second one is named.

    Passes: a pair that is sure, and one that a person has settled. What is fairly sure is a note.

    What to do: look at `diffrec explain`; settle the pair with `[[pin]]` or `[[forbid]]` in a file of pairs.

    Source: practice; of pairs that are called unsure, many are wrong (`make bench-align`).
    """
    draft, final = comparison.versions[0], comparison.versions[-1]
    names = names_of(comparison)
    for row in comparison.rows:
        whole = row.whole
        if not row.cells[0] or not row.cells[-1] or whole.is_settled or whole.confidence is Confidence.HIGH:
            continue
        how = "not sure" if whole.confidence is Confidence.LOW else "only fairly sure"
        item = row.cells[-1][0]
        yield Observation(
            message=f"that {listed(row.cells[-1])} of {the(final.name)} was {listed(row.cells[0])} of "
            f"{the(draft.name)} is {how}: {beginning(item)}{nearest(comparison, row, names)}",
            version=final,
            item=item,
            content=tuple(wording(one) for one in (*row.cells[0], *row.cells[-1])),
            is_note=whole.confidence is not Confidence.LOW,
        )
