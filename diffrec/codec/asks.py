"""What delegations asked for as plain JSON data.

DelegationAsks(France, asks=(Ask(fate=REWORDED, ...),))
{"delegation": {"name": "France", "code": "FRA", "type": "state"}, "count": 1, "fates": {"reworded": 1}, "asks": [...]}

Of one version alone fates, rows and finals are null, as nothing was compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.codec.attributions import attribution_data, delegation_data
from diffrec.codec.places import SCHEMA_VERSION, location_data, notices_data
from diffrec.model import AskFate, counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.codec.places import Json
    from diffrec.model import Ask, Asks, DelegationAsks, Document, Item, Notice


def asks_data(asks: Asks) -> Json:
    """The asks of all delegations, in the order of their names, with totals that add up."""
    is_compared = asks.comparison is not None
    each = asks.each
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "delegations",
        "versions": [
            {"name": version.name, "documents": [_document(one) for one in version.documents]}
            for version in asks.versions
        ],
        "asked": [delegation_data(one) for one in asks.asked],
        "summary": {
            "delegations": len(asks.delegations),
            "asks": len(each),
            "marks": asks.marks,
            "items": len({(ask.version, ask.item.id) for ask in each}),
            "fates": _fates(each) if is_compared else None,
        },
        "delegations": [_of_delegation(one, is_compared=is_compared) for one in asks.delegations],
        "sponsors": [
            {"version": one.version, "document": one.document, **attribution_data(one.attribution)}
            for one in asks.sponsors
        ],
        "notices": notices_data(dict.fromkeys(_all_notices(asks))),
    }


def _all_notices(asks: Asks) -> Iterable[Notice]:
    """The notices of the comparison, and of the versions and their documents."""
    if asks.comparison:
        yield from asks.comparison.notices
    for version in asks.versions:
        yield from version.notices
        for document in version.documents:
            yield from document.notices


def _document(document: Document) -> Json:
    return {
        "source": document.source,
        "symbol": document.symbol,
        "title": document.title,
        "date": document.date,
        "language": document.language,
    }


def _of_delegation(one: DelegationAsks, *, is_compared: bool) -> Json:
    return {
        "delegation": delegation_data(one.delegation),
        **({"then": one.then} if one.then else {}),
        "count": len(one.asks),
        "fates": _fates(one.asks) if is_compared else None,
        "with_members": one.with_members,
        "asks": [_ask(ask) for ask in one.asks],
    }


def _fates(asks: Iterable[Ask]) -> Json:
    found = counted(asks)
    return {fate.value: found.get(fate, 0) for fate in AskFate}


def _ask(ask: Ask) -> Json:
    return {
        "by": [delegation_data(one) for one in ask.by],
        "version": ask.version,
        "item": {
            **_item(ask.item),
            "kind": ask.item.kind.value,
            "section": list(ask.item.section),
            "location": location_data(ask.item.location),
        },
        "row": ask.row,
        "finals": None if ask.row is None else [_item(one) for one in ask.finals],
        "fate": None if ask.fate is None else ask.fate.value,
        "words": None if ask.words is None else ask.words.value,
        "name": None if ask.name is None else ask.name.value,
        "left_out": ask.is_left_out,
        "mark": attribution_data(ask.mark),
    }


def _item(item: Item) -> Json:
    return {"id": item.id, "document": item.document, "label": item.label.raw, "number": item.number}
