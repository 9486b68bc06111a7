"""“should” -> “may wish to”: `obligation-weakened`."""

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
def obligation_weakened(comparison: Comparison) -> Iterator[Observation]:
    """Words of the final ask less strongly than those of the draft.

    Why it matters: one word turns a duty into an option, and drowns among editorial changes.

    Draft: "4. Harbours shall inspect their cranes."

    Final: "4. Harbours may wish to inspect their cranes." A lower verb, a softener ("consider"), a weaker degree or
    a longer way to who acts counts alike.

    Passes: "4. Harbours shall inspect all their cranes." What is only arguable is a note.

    What to do: see with `diffrec explain` what was said before; restore the words, or waive the finding with the
    meeting's reason.

    Source: ordinary meaning of operative verbs, as ranked by Legal Response International (2010); no official
    ladder exists. For the universal periodic review: Human Rights Council President, 23 September 2013.
    """
    yield from changed(comparison, ChangeKind.OBLIGATION_WEAKENED, "the obligation is weaker")
