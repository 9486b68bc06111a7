"""final "by [date]": `placeholder-open`."""

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
def placeholder_open(comparison: Comparison) -> Iterator[Observation]:
    """A place that was kept for words, a date or a number is not filled in the final.

    Why it matters: a deadline that was never written binds nobody.

    Draft: "4. Harbours should report by [date]."

    Final: "4. Harbours should report by [date]."

    Passes: "4. Harbours should report by 30 June 2031."

    What to do: fill the place with what was agreed.

    Source: practice of negotiated texts: "[date]", "[to be confirmed]", "59/…" keep a place.
    """
    yield from open_brackets(comparison, {BracketKind.PLACEHOLDER}, "still keeps a place for words")
