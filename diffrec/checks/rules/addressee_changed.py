"""“all ports” -> “requesting ports”: `addressee-changed`."""

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
def addressee_changed(comparison: Comparison) -> Iterator[Observation]:
    """Another one is asked or helped in the final than in the draft.

    Why it matters: help for developing ports and help on request are not the same help.

    Draft: "4. The secretariat should give training to all ports."

    Final: "4. The secretariat should give training to ports that request it."

    Passes: "4. The secretariat should offer training to all ports."

    What to do: ask those who were to be helped whether they know.

    Source: practice of drafting groups. For the universal periodic review: Human Rights Council President, 23
    September 2013.
    """
    yield from changed(comparison, ChangeKind.ADDRESSEE_CHANGED, "another one is asked or helped")
