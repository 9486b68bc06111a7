"""What is told of names in the delegation marks of a document that are misspelt or not known.

"(Phillipines, Cote d'Ivoire)"     ->  names of delegations are misspelt or lost an accent: "Phillipines" was read as
                                       Philippines, "Cote d'Ivoire" as Côte d'Ivoire
"(Peru, Friends of Water)"         ->  the name of a delegation is not known, and kept as printed: "Friends of Water"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from diffrec.model import Delegation, Item

MISSPELT, UNKNOWN = "name-misspelt", "name-unknown"
MAX_NAMED = 5
"""names that a notice tells; of more it gives the count"""


def doubtful_names(items: Sequence[Item], source: str) -> Iterator[Notice]:
    """A notice for a document with misspelt names, and one for names that are not known, each at the first of them."""
    if found := _found(items, lambda one: one.written):
        told, first = found
        which = [f'"{written}" was read as {one.name}' for written, one in told.items()]
        what = "names of delegations are" if len(told) > 1 else "the name of a delegation is"
        words = f"{what} misspelt or lost an accent: {_listed(which)}"
        yield Notice(code=MISSPELT, message=words, source=source, location=first.location, confidential=True)
    if found := _found(items, lambda one: None if one.code else one.name):
        told, first = found
        what = "names of delegations are" if len(told) > 1 else "the name of a delegation is"
        names = [f'"{name}"' for name in told]
        words = f"{what} not known, and kept as printed: {_listed(names)}"
        yield Notice(code=UNKNOWN, message=words, source=source, location=first.location, confidential=True)


def _found(
    items: Sequence[Item], wanted: Callable[[Delegation], str | None]
) -> tuple[dict[str, Delegation], Item] | None:
    """The delegations of the marks for which something is to be told, by what it is, and the first item with one."""
    told: dict[str, Delegation] = {}
    first: Item | None = None
    for item in items:
        for attribution in item.attributions:
            for delegation in attribution.delegations:
                if name := wanted(delegation):
                    first = first or item
                    told.setdefault(name, delegation)
    return (told, first) if first else None


def _listed(told: Sequence[str]) -> str:
    more = f", and {len(told) - MAX_NAMED} more" if len(told) > MAX_NAMED else ""
    return ", ".join(told[:MAX_NAMED]) + more
