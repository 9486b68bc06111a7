"""draft 7, final nothing: `item-dropped`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import beginning, called, wording
from diffrec.model import Fate, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison, Row


@rule(Severity.ERROR)
def item_dropped(comparison: Comparison) -> Iterator[Observation]:
    """An item of the draft has no counterpart in the final.

    Why it matters: a provision that somebody asked for is gone; a renumbered text does not show it.

    Draft: "7. Member States should consider a public register of brokers."

    Final: 6 and 7 are the draft's 6 and 8; nothing speaks of a register.

    What to do: see with `diffrec explain` what came nearest; restore the item, or record that the meeting dropped it.

    Source: United Nations Editorial Manual, instructions for revised texts: all changes to a draft must be shown.
    """
    draft, final = comparison.versions[0], comparison.versions[-1]
    for row in comparison.rows:
        if row.whole.fate is Fate.DROPPED and not row.whole.outside:
            for item in row.cells[0]:
                message = f"{called(item)} of the {draft.name} is not in the {final.name}: {beginning(item)}"
                yield Observation(
                    message=message + _nearest(comparison, row), version=draft, item=item, content=(wording(item),)
                )


def _nearest(comparison: Comparison, row: Row) -> str:
    """What came nearest, where something did: "; nearest: recommendation 5, 35 % alike"."""
    rival = row.whole.runner_up
    if rival is None:
        return ""
    names = [
        called(item)
        for version in comparison.versions
        if version.name == rival.version
        for item in version.items
        if item.id in rival.items
    ]
    if not names:
        return ""
    near = (
        f"{rival.similarity:.2f} of 1 in meaning"
        if comparison.cross_language
        else f"{100 * rival.similarity:.0f} % alike"
    )
    return f"; nearest: {', '.join(names)}, {near}"
