"""“repair” -> “discuss the repair”: `action-changed`."""

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
def action_changed(comparison: Comparison) -> Iterator[Observation]:
    """The final asks for another thing than the draft.

    Why it matters: the item keeps its number and its subject, and what was to be done is not asked any more.

    Draft: "4. Harbours should repair their cranes."

    Final: "4. Harbours should discuss the repair of their cranes at their next meeting."

    Passes: "4. Harbours should repair all their cranes."

    What to do: see whether the meeting agreed to the other measure.

    Source: practice: "turned into a topic for discussion" is how delegates report the commonest form. For the
    universal periodic review: Human Rights Council President, 23 September 2013.
    """
    yield from changed(comparison, ChangeKind.ACTION_CHANGED, "another thing is asked")
