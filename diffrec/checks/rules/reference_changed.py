"""“article 12” -> “article 21”: `reference-changed`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.changes import changed
from diffrec.checks.rule import rule
from diffrec.model import ChangeKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.rule import Observation
    from diffrec.model import Comparison


@rule(Severity.WARNING, {"treaty": Severity.ERROR})
def reference_changed(comparison: Comparison) -> Iterator[Observation]:
    """A symbol, an article, a resolution or another text that is referred to is another one.

    Why it matters: the provision leans on another text now; often one digit was mistyped.

    Draft: "4. Harbours should apply article 12 of the Code."

    Final: "4. Harbours should apply article 21 of the Code."

    Passes: "4. Article 12 of the Code should be applied by harbours." A reference to an item of the same text is
    followed through the renumbering, and told by `reference-stale`.

    What to do: look up both texts.

    Source: United Nations Editorial Manual: references are checked against the texts that they name.
    """
    yield from changed(comparison, ChangeKind.REFERENCE_CHANGED, "the reference is another one")
