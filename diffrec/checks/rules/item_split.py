"""draft 7, final 7 and 8: `item-split`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.notes import is_noted
from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import beginning, listed, wording
from diffrec.model import Fate, Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison


@rule(Severity.WARNING, {"upr": Severity.ERROR})
def item_split(comparison: Comparison) -> Iterator[Observation]:
    """An item of the draft became several without a note.

    Why it matters: a condition that stood once for the whole may stand in one half only, and everything behind has
    another number.

    Draft: "7. Harbours should train their pilots every year, and should test their divers each spring."

    Final: "7. Harbours should train their pilots every year." and "8. Harbours should test their divers each spring."

    Passes: the same where each half names the draft's number in a footnote or in brackets, "(formerly 7)", or with a
    pin in the file of pairs.

    What to do: read whether each half has what stood for the whole; settle the split with `[[pin]]` in a file of pairs.

    Source: United Nations Editorial Manual, instructions for revised texts: all changes to a draft must be shown.
    """
    draft, final = comparison.versions[0], comparison.versions[-1]
    for row in comparison.rows:
        if row.whole.fate is not Fate.SPLIT or not all((row.cells[0], row.cells[-1])) or is_noted(row):
            continue
        item = row.cells[-1][0]
        yield Observation(
            message=f"{listed(row.cells[0])} of {the(draft.name)} was split into {listed(row.cells[-1])} of "
            f"{the(final.name)} without a note: {beginning(item)}",
            version=final,
            item=item,
            content=tuple(wording(one) for one in row.cells[0]),
        )
