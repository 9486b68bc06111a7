"""nothing -> “ and divers”: `content-added`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.changes import changed
from diffrec.checks.rule import rule
from diffrec.model import ChangeKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.rule import Observation
    from diffrec.model import Comparison


@rule(Severity.NOTE, {"upr": Severity.ERROR, "treaty": Severity.WARNING})
def content_added(comparison: Comparison) -> Iterator[Observation]:
    """A clause, a verb or a member of a list of the final was not in the draft.

    Why it matters: words came in of which the draft knew nothing.

    Draft: "4. Harbours should train pilots."

    Final: "4. Harbours should train pilots and divers."

    Passes: "4. Harbours should train their pilots."

    What to do: see whether the meeting agreed to them. What comes in at the table is usual in a report, so there it
    is a note.

    Source: United Nations Editorial Manual, instructions for revised texts: all changes to a draft must be shown.
    For the universal periodic review: Human Rights Council President, 23 September 2013.
    """
    yield from changed(comparison, ChangeKind.CONTENT_ADDED, "something is new")
