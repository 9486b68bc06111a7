"""draft 1, 2, 9; final 1, 2 (the draft's 9), 3: `item-moved`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import beginning, called, wording
from diffrec.model import Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison


@rule(Severity.NOTE)
def item_moved(comparison: Comparison) -> Iterator[Observation]:
    """An item stands elsewhere among the others, or in another section.

    Why it matters: what stands first is read first, and a section says what a provision is about; the new number alone
    tells neither.

    Draft: 1 on light, 2 on depth, 3 on fog, 4 on pilots.

    Final: 1 on pilots, 2 on light, 3 on depth, 4 on fog: the fourth went up.

    Passes: 1 on light, 2 on depth, 3 on pilots; fog was dropped, so that pilots have another number in the same place.

    What to do: see whether the order was agreed. Most editors move items on purpose, so it is a note.

    Source: practice of final reports: the secretariat orders recommendations by subject.
    """
    draft, final = comparison.versions[0], comparison.versions[-1]
    for row in comparison.rows:
        if not row.cells[0] or not row.cells[-1] or not (row.whole.moved or row.whole.resectioned):
            continue
        item, before = row.cells[-1][0], row.cells[0][0]
        where = "stands in another section" if row.whole.resectioned else "stands elsewhere in the order"
        yield Observation(
            message=f"{called(item)} of {the(final.name)} {where} than {called(before)} of {the(draft.name)}: "
            f"{beginning(item)}",
            version=final,
            item=item,
            content=(wording(before),),
        )
