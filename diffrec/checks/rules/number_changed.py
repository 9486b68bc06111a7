"""“ten” -> “five”: `number-changed`."""

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
def number_changed(comparison: Comparison) -> Iterator[Observation]:
    """A number, an amount or a percentage is another one.

    Why it matters: a figure is right or wrong, and nobody sees it in a text that was edited all over.

    Draft: "4. Harbours should keep records for ten years."

    Final: "4. Harbours should keep records for five years."

    Passes: "4. Harbours should keep records for 10 years."

    What to do: check the figure against its source.

    Source: practice of editors: figures and dates are read against the record.
    """
    yield from changed(comparison, ChangeKind.NUMBER_CHANGED, "the figure is another one")
