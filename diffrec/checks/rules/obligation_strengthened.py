"""“should” -> “shall”: `obligation-strengthened`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.changes import changed
from diffrec.checks.rule import rule
from diffrec.model import ChangeKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.rule import Observation
    from diffrec.model import Comparison


@rule(Severity.WARNING, {"upr": Severity.ERROR})
def obligation_strengthened(comparison: Comparison) -> Iterator[Observation]:
    """Words of the final ask more strongly than those of the draft.

    Why it matters: who agreed to a recommendation did not agree to a duty.

    Draft: "4. Harbours should inspect their cranes."

    Final: "4. Harbours shall inspect their cranes."

    Passes: "4. Harbours should check their cranes."

    What to do: see whether the meeting agreed to it; restore the words, or waive the finding.

    Source: ordinary meaning of operative verbs, as ranked by Legal Response International (2010); no official
    ladder exists. For the universal periodic review: Human Rights Council President, 23 September 2013.
    """
    yield from changed(comparison, ChangeKind.OBLIGATION_STRENGTHENED, "the obligation is stronger")
