"""final 6 and 6 alt: `alternative-open`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.open_text import open_brackets
from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import beginning, called, wording
from diffrec.model import AlternativeReading, BracketKind, Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison


@rule(Severity.ERROR)
def alternative_open(comparison: Comparison) -> Iterator[Observation]:
    """Two texts for one provision, "6" and "6 alt", or options, stand in the final.

    Why it matters: only one of them can have been agreed.

    Draft: "6. Harbours shall close at night." and "6alt. Harbours may close at night."

    Final: both still stand, as 6 and 6alt.

    Passes: "6. Harbours may close at night." alone. "6 bis" is an addition in some houses and an alternative in others:
    it is a note.

    What to do: keep the one that was agreed.

    Source: practice of negotiated texts: *alt* replaces, *bis* does either.
    """
    final = comparison.versions[-1]
    names = {one.id: called(one) for one in final.items}
    for row in comparison.rows:
        for item in row.cells[-1]:
            alternative = item.alternative
            if alternative is None or alternative.reading is AlternativeReading.ADDITION:
                continue
            beside = f" to {names[alternative.to]}" if alternative.to in names else ""
            said = f"{called(item)} of {the(final.name)} still stands as an alternative{beside}"
            yield Observation(
                message=f"{said}: {beginning(item)}",
                version=final,
                item=item,
                content=(wording(item),),
                is_note=alternative.reading is AlternativeReading.OPEN,
            )
    yield from open_brackets(comparison, {BracketKind.OPTION}, "still offers an option")
