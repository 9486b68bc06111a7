"""What is told of delegations whose names are misspelt in the marks of a document.

"(Phillipines, Cote d'Ivoire)"     ->  names of delegations are misspelt or lost an accent: "Phillipines" was read as
                                       Philippines, "Cote d'Ivoire" as Côte d'Ivoire
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import Notice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Item

CODE = "name-misspelt"
MAX_NAMED = 5
"""names that the notice tells; of more it gives the count"""


def misspelt_names(items: Sequence[Item], source: str) -> tuple[Notice, ...]:
    """One notice for a document with misspelt names, at the item that has the first of them."""
    read: dict[str, str] = {}
    first: Item | None = None
    for item in items:
        for attribution in item.attributions:
            for delegation in attribution.delegations:
                if delegation.written is not None:
                    first = first or item
                    read.setdefault(delegation.written, delegation.name)
    if first is None:
        return ()
    told = [f'"{written}" was read as {name}' for written, name in read.items()]
    more = f", and {len(told) - MAX_NAMED} more" if len(told) > MAX_NAMED else ""
    what = (
        "names of delegations are misspelt or lost an accent"
        if len(told) > 1
        else "the name of a delegation is misspelt or lost an accent"
    )
    message = f"{what}: {', '.join(told[:MAX_NAMED])}{more}"
    return (Notice(code=CODE, message=message, source=source, location=first.location, confidential=True),)
