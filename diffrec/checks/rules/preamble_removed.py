"""“Recognizing that fog is frequent, ” -> nothing: `preamble-removed`."""

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
def preamble_removed(comparison: Comparison) -> Iterator[Observation]:
    """A reason that stood before a duty of the draft is not in the final.

    Why it matters: what was "recognized" or "recalled" carried the duty; without it the duty is read alone.

    Draft: "4. Recognizing that fog is frequent, harbours should sound horns."

    Final: "4. Harbours should sound horns."

    Passes: "4. Recognizing that fog is frequent, harbours should sound their horns."

    What to do: see whether the reason was traded away, or was lost with a page.

    Source: practice of drafting groups; in a resolution the preamble is negotiated like the rest.
    """
    yield from changed(comparison, ChangeKind.PREAMBLE_REMOVED, "the reason is gone")
