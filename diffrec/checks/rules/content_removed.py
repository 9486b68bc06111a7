"""“, and publish the results” -> nothing: `content-removed`."""

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
def content_removed(comparison: Comparison) -> Iterator[Observation]:
    """A clause, a verb or a member of a list of the draft is not in the final.

    Why it matters: an item that keeps its number can lose half of what it asked for.

    Draft: "4. Harbours should train pilots, and publish the results."

    Final: "4. Harbours should train pilots."

    Passes: "4. Harbours should train pilots and publish the results."

    What to do: see whether the words moved to another item; restore them, or waive the finding.

    Source: United Nations Editorial Manual, instructions for revised texts: all changes to a draft must be shown.
    For the universal periodic review: Human Rights Council President, 23 September 2013.
    """
    yield from changed(comparison, ChangeKind.CONTENT_REMOVED, "something is gone")
