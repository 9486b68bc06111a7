"""“illicit sale” -> “sale”: `scope-widened`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.changes import changed
from diffrec.checks.rule import rule
from diffrec.model import ChangeKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.rule import Observation
    from diffrec.model import Comparison


@rule(Severity.NOTE, {"upr": Severity.WARNING, "treaty": Severity.WARNING})
def scope_widened(comparison: Comparison) -> Iterator[Observation]:
    """The duty reaches further in the final than in the draft.

    Why it matters: more things, places or instruments are covered than were agreed.

    Draft: "4. Harbours should report on the illicit sale of cranes."

    Final: "4. Harbours should report on the sale of cranes."

    Passes: "4. Harbours should report on the illicit sale of the cranes."

    What to do: read both; over scope careful readers differ, so in most texts it is a note.

    Source: practice; two careful readers who labelled one pair of texts differed here more than anywhere else.
    """
    yield from changed(comparison, ChangeKind.SCOPE_WIDENED, "the reach is wider")
