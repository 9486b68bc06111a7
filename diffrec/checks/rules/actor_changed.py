"""“Member States” -> “States parties”: `actor-changed`."""

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
def actor_changed(comparison: Comparison) -> Iterator[Observation]:
    """Another one is to act in the final than in the draft.

    Why it matters: a duty moves to somebody else, or binds fewer: "States" are all, "States parties" only those
    whom the treaty binds.

    Draft: "4. Member States should train pilots."

    Final: "4. States parties should train pilots."

    Passes: "4. All Member States should train pilots, and test them."

    What to do: ask whether who acts now has agreed, and whom the words leave out.

    Source: Vienna Convention on the Law of Treaties, articles 2 and 34, for States parties. For the universal
    periodic review: Human Rights Council President, 23 September 2013.
    """
    yield from changed(comparison, ChangeKind.ACTOR_CHANGED, "another one is to act")
