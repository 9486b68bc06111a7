"""“30 June 2031” -> “30 June 2033”: `deadline-changed`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.changes import changed
from diffrec.checks.rule import rule
from diffrec.model import ChangeKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.rule import Observation
    from diffrec.model import Comparison


@rule(Severity.WARNING, {"treaty": Severity.ERROR, "upr": Severity.ERROR})
def deadline_changed(comparison: Comparison) -> Iterator[Observation]:
    """A date or a period by which something is to be done is another one.

    Why it matters: a year more is a year without the report; a slip of the keyboard looks the same as a decision.

    Draft: "4. Harbours should report by 30 June 2031."

    Final: "4. Harbours should report by 30 June 2033."

    Passes: "4. By 30 June 2031 harbours should report."

    What to do: check the date against the decision of the meeting.

    Source: practice of editors: figures and dates are read against the record.
    """
    yield from changed(comparison, ChangeKind.DEADLINE_CHANGED, "the deadline is another one")
