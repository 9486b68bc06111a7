"""“, as appropriate” -> nothing: `caveat-removed`."""

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
def caveat_removed(comparison: Comparison) -> Iterator[Observation]:
    """The draft had a way out that the final has not.

    Why it matters: who agreed because of the caveat did not agree without it.

    Draft: "4. Harbours should publish their tariffs, as appropriate."

    Final: "4. Harbours should publish their tariffs."

    Passes: "4. Harbours should, as appropriate, publish their tariffs."

    What to do: see whether the meeting took it out; restore it, or waive the finding.

    Source: practice of drafting groups: caveats are reported by name. For the universal periodic review: Human
    Rights Council President, 23 September 2013.
    """
    yield from changed(comparison, ChangeKind.CAVEAT_REMOVED, "a way out is gone")
