"""nothing -> “, as appropriate”: `caveat-added`."""

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
def caveat_added(comparison: Comparison) -> Iterator[Observation]:
    """The final has a way out that the draft had not.

    Why it matters: "as appropriate" or "subject to domestic law" lets everybody decide whether the duty is theirs.

    Draft: "4. Harbours should publish their tariffs."

    Final: "4. Harbours should publish their tariffs, as appropriate."

    Passes: "4. Harbours should publish all their tariffs."

    What to do: see who asked for it, and whether it was agreed.

    Source: practice of drafting groups: caveats are reported by name. For the universal periodic review: Human
    Rights Council President, 23 September 2013.
    """
    yield from changed(comparison, ChangeKind.CAVEAT_ADDED, "a way out is new")
