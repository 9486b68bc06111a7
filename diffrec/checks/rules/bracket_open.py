"""final "Harbours [shall][should] report": `bracket-open`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.open_text import open_brackets
from diffrec.checks.rule import rule
from diffrec.model import BracketKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.rule import Observation
    from diffrec.model import Comparison


@rule(Severity.ERROR)
def bracket_open(comparison: Comparison) -> Iterator[Observation]:
    """Words in square brackets, which are not agreed, stand in the final.

    Why it matters: the text was issued while a choice was open, and each reader makes another one.

    Draft: "4. Harbours [shall][should] report [each year]."

    Final: "4. Harbours should report [each year]."

    Passes: "4. Harbours should report each year."

    What to do: find out what was agreed, and take the brackets out.

    Source: practice of negotiated texts: square brackets hold what is not agreed.
    """
    yield from open_brackets(
        comparison, {BracketKind.UNAGREED, BracketKind.WHOLE_ITEM}, "still holds words in brackets"
    )
