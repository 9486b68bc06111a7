"""Items of the final that have a number and no words, and the items of the draft that had that number.

draft 3 "Harbours should light their quays."     final "3."     emptied: one finding, not three
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.wording import wording
from diffrec.model import Fate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.model import Comparison, Item


def empty_items(comparison: Comparison) -> tuple[Item, ...]:
    """The items of the final without any word, of their own or in a sub-paragraph."""
    parents = {item.parent for item in comparison.versions[-1].items}
    return tuple(
        item
        for row in comparison.rows
        for item in row.cells[-1]
        if item.id not in parents and not any(map(str.isalnum, wording(item)))
    )


def emptied(comparison: Comparison) -> Mapping[str, Item]:
    """The dropped items of the draft, by the id of the empty item of the final with their number and kind."""
    dropped = {
        (item.kind, item.number): item
        for row in comparison.rows
        if row.whole.fate is Fate.DROPPED
        for item in row.cells[0]
    }
    found = {item.id: dropped.get((item.kind, item.number)) for item in empty_items(comparison)}
    return {name: item for name, item in found.items() if item is not None}
