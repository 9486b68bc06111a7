"""The shortest number by which a file of pairs names each item of a version alone.

"4"     "paragraph:4" beside a recommendation 4     "Add.2:4" beside the 4 of Add.1     its id where nothing else tells
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from diffrec.renderers.naming import names_of

if TYPE_CHECKING:
    from diffrec.model import Item, Version


def item_names(version: Version) -> dict[str, str]:
    """Id of an item -> the number that names it."""
    short = names_of(version)
    same: dict[str, list[Item]] = defaultdict(list)
    for item in version.items:
        same[item.number.casefold()].append(item)
    return {
        item.id: item.number if len(items) == 1 else _told_apart(item, items, short)
        for items in same.values()
        for item in items
    }


def _told_apart(item: Item, items: list[Item], short: dict[str, str]) -> str:
    """The item's number behind what tells it from others of that number."""
    of_kind = [other for other in items if other.kind is item.kind]
    of_document = [other for other in items if other.document == item.document]
    document = short[item.document]
    if len(of_kind) == 1:
        return f"{item.kind.value}:{item.number}"
    if document and len(of_document) == 1:
        return f"{document}:{item.number}"
    if document and len([other for other in of_kind if other.document == item.document]) == 1:
        return f"{document}:{item.kind.value}:{item.number}"
    return item.id
