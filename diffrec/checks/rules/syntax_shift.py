"""“tin, and timber” -> “tin and timber”: `syntax-shift`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.changes import changed
from diffrec.checks.rule import rule
from diffrec.model import ChangeKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.rule import Observation
    from diffrec.model import Comparison


@rule(Severity.NOTE, {"treaty": Severity.WARNING})
def syntax_shift(comparison: Comparison) -> Iterator[Observation]:
    """Punctuation, order or agreement changes what attaches to what.

    Why it matters: one comma decides whether timber is reported on, or is taken for a metal.

    Draft: "4. Ports should report on metals, including tin, and timber."

    Final: "4. Ports should report on metals, including tin and timber."

    Passes: "4. Ports should report on metals, including tin, and on timber."

    What to do: read both aloud; over this careful readers differ, so in most texts it is a note.

    Source: practice; two careful readers who labelled one pair of texts differed here more often than elsewhere.
    """
    yield from changed(comparison, ChangeKind.SYNTAX_SHIFT, "the words attach to others")
