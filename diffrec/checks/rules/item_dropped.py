"""draft 7, final nothing: `item-dropped`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.emptied import emptied
from diffrec.checks.notes import has_written_note
from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import beginning, called, names_of, nearest, wording
from diffrec.model import Fate, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison


@rule(Severity.ERROR)
def item_dropped(comparison: Comparison) -> Iterator[Observation]:
    """An item of the draft has no counterpart in the final.

    Why it matters: a provision that somebody asked for is gone; a renumbered text does not show it.

    Draft: "7. Member States should consider a public register of brokers."

    Final: 6 and 7 are the draft's 6 and 8; nothing speaks of a register.

    Passes: the register stands in the final as 12, reworded; or the file of pairs leaves 7 alone with a note of the
    reason.

    What to do: see with `diffrec explain` what came nearest; restore the item, or record that
    the meeting dropped it.

    Source: United Nations Editorial Manual, instructions for revised texts: all changes to a draft must be shown.
    """
    draft, final = comparison.versions[0], comparison.versions[-1]
    gone_empty = {item.id for item in emptied(comparison).values()}
    names = names_of(comparison)
    for row in comparison.rows:
        if row.whole.fate is Fate.DROPPED and not row.whole.outside and not has_written_note(row.whole):
            for item in row.cells[0]:
                if item.id in gone_empty:
                    continue  # its number stands without words: `item-empty`
                message = f"{called(item)} of the {draft.name} is not in the {final.name}: {beginning(item)}"
                near = nearest(comparison, row, names)
                yield Observation(message=message + near, version=draft, item=item, content=(wording(item),))
