"""draft 7 and 8, final 7: `items-merged`."""

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
def items_merged(comparison: Comparison) -> Iterator[Observation]:
    """Several items of the draft became one, or were grouped anew, without a note.

    Why it matters: who looks for number 8 does not find it, and of two provisions in one the second is the one that
    loses words.

    Draft: "7. Harbours should train their pilots every year." and "8. Harbours should test their divers each spring."

    Final: "7. Harbours should train their pilots every year, and should test their divers each spring."

    Passes: the same with a footnote or words in brackets that name both numbers, "(formerly 7 and 8)", or with a pin in
    the file of pairs.

    What to do: read whether both halves are whole; settle the merge with `[[pin]]` in a file of pairs.

    Source: United Nations Editorial Manual, instructions for revised texts: all changes to a draft must be shown.
    """
    draft, final = comparison.versions[0], comparison.versions[-1]
    for row in comparison.rows:
        if (
            row.whole.fate not in {Fate.MERGED, Fate.REGROUPED}
            or not all((row.cells[0], row.cells[-1]))
            or is_noted(row)
        ):
            continue
        item = row.cells[-1][0]
        became = "were merged into" if row.whole.fate is Fate.MERGED else "were grouped anew as"
        yield Observation(
            message=f"{listed(row.cells[0])} of {the(draft.name)} {became} {listed(row.cells[-1])} of "
            f"{the(final.name)} without a note: {beginning(item)}",
            version=final,
            item=item,
            content=tuple(wording(one) for one in row.cells[0]),
        )
