"""draft nothing, final 7: `item-added`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.notes import has_written_note
from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import beginning, called, wording
from diffrec.model import Fate, Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from diffrec.model import Comparison, Item


@rule(Severity.WARNING, {"upr": Severity.ERROR, "treaty": Severity.ERROR})
def item_added(comparison: Comparison) -> Iterator[Observation]:
    """An item of the final has no counterpart in the draft.

    Why it matters: a provision stands in the text that nobody saw in the draft.

    Draft: "1. Harbours should light their quays." and nothing more.

    Final: "1. Harbours should light their quays." and "2. Harbours should close on Sundays."

    Passes: what stands in a chapter of the final that no draft holds, what is of a kind that no draft holds (the agenda
    in a report on it), and an item that the file of pairs leaves alone with a note of the reason.

    What to do: see with `diffrec explain` what came nearest; look up where the meeting put it in.

    Source: United Nations Editorial Manual, instructions for revised texts: all changes to a draft must be shown.
    """
    draft, final = comparison.versions[0], comparison.versions[-1]
    drafted = {item.kind.adopted for item in draft.items}
    by_id = {item.id: item for item in final.items}
    for row in comparison.rows:
        if row.whole.fate is not Fate.ADDED or row.whole.outside or has_written_note(row.whole):
            continue
        for item in row.cells[-1]:
            if _outermost(item, by_id).kind.adopted in drafted:
                yield Observation(
                    message=f"{called(item)} of {the(final.name)} is not in {the(draft.name)}: {beginning(item)}",
                    version=final,
                    item=item,
                    content=(wording(item),),
                )


def _outermost(item: Item, by_id: Mapping[str, Item]) -> Item:
    """The item that this one is a part of, or part of a part; itself where it is none."""
    seen = {item.id}
    while item.parent is not None and item.parent in by_id and item.parent not in seen:
        item = by_id[item.parent]
        seen.add(item.id)
    return item
