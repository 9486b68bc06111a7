"""draft nothing, final 7: `item-added`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.emptied import empty_items
from diffrec.checks.notes import has_written_note
from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import beginning, called, wording
from diffrec.model import Fate, ItemKind, Severity, the

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
    drafted = {item.kind.adopted for item in draft.items} | {ItemKind.SUBPARAGRAPH}
    by_id = {item.id: item for item in final.items}
    empty = {item.id for item in empty_items(comparison)}
    outside = {item.id for row in comparison.rows if row.whole.outside for item in row.cells[-1]}
    for row in comparison.rows:
        if row.whole.fate is not Fate.ADDED or row.whole.outside or has_written_note(row.whole):
            continue
        for item in row.cells[-1]:
            if item.id in empty:
                continue  # it adds nothing: `item-empty`
            chain = _with_those_above(item, by_id)
            if outside.isdisjoint(chain) and all(by_id[one].kind.adopted in drafted for one in chain):
                yield Observation(
                    message=f"{called(item)} of {the(final.name)} is not in {the(draft.name)}: {beginning(item)}",
                    version=final,
                    item=item,
                    content=(wording(item),),
                )


def _with_those_above(item: Item, by_id: Mapping[str, Item]) -> set[str]:
    """The ids of an item and of all items that it is a part of."""
    chain = {item.id}
    while item.parent is not None and item.parent in by_id and item.parent not in chain:
        item = by_id[item.parent]
        chain.add(item.id)
    return chain & by_id.keys()
