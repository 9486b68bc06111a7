"""nothing -> “Recognizing that fog is frequent, ”: `preamble-added`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.changes import changed
from diffrec.checks.rule import rule
from diffrec.model import ChangeKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.rule import Observation
    from diffrec.model import Comparison


@rule(Severity.NOTE, {"resolution": Severity.WARNING, "treaty": Severity.WARNING})
def preamble_added(comparison: Comparison) -> Iterator[Observation]:
    """A reason stands before a duty of the final that the draft had not.

    Why it matters: it "recognizes" or "recalls" what nobody had proposed.

    Draft: "4. Harbours should sound horns."

    Final: "4. Recognizing that fog is frequent, harbours should sound horns."

    Passes: "4. Harbours should sound their horns."

    What to do: see whether the meeting agreed to it.

    Source: practice of drafting groups; in a resolution the preamble is negotiated like the rest.
    """
    yield from changed(comparison, ChangeKind.PREAMBLE_ADDED, "a reason is new")
