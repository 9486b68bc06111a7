"""Items of some kinds alone, where nothing is compared.

diffrec extract report.pdf --items recommendation     its recommendations
diffrec delegations report.pdf --items paragraph      what was asked for in its paragraphs
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec.errors import NoItemsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import ItemKind, Version


def of_kinds(versions: Sequence[Version], kinds: frozenset[ItemKind] | None) -> list[Version]:
    """The versions with their items of these kinds; None stands for all.

    Raises: NoItemsError when they hold none.
    """
    there = {item.kind for version in versions for item in version.items}
    if not there:
        sources = ", ".join(document.source for version in versions for document in version.documents)
        message = f"{sources}: no numbered item was found"
        raise NoItemsError(message)
    if kinds is None:
        return list(versions)
    if there.isdisjoint(kinds):
        message = f"no item is of the kinds asked for: {', '.join(sorted(kinds))}"
        raise NoItemsError(message, hint=f"there are: {', '.join(sorted(there))}")
    return [replace(version, items=tuple(item for item in version.items if item.kind in kinds)) for version in versions]
