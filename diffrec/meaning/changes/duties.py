"""The operative clauses of a cell as duties of its items, each with its four slots.

"The Conference may wish to consider ..."     Duty(actor="The Conference", force="may wish to", band="option", ...)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import Duty, Phrase, placed_items

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.meaning.changes.clauses import Clause
    from diffrec.meaning.changes.units import Text
    from diffrec.meaning.changes.vocabulary import Found
    from diffrec.model import Item


def duties_of(cell: tuple[Item, ...], text: Text, found: Sequence[Clause]) -> tuple[Duty, ...]:
    """The duties of a cell, in the order of its text; `version` is left empty for who knows it."""
    return tuple(_duties(cell, text, found))


def _duties(cell: tuple[Item, ...], text: Text, found: Sequence[Clause]) -> Iterator[Duty]:
    places = list(placed_items(cell))
    at = 0
    for clause in found:
        start, end = text.span(clause.first, max(clause.end, clause.first + 1))
        while at + 1 < len(places) and places[at + 1][1] <= start:
            at += 1
        item, offset = places[at]
        if end <= offset + len(item.text):
            yield _duty(clause, text, item, offset)


def _duty(clause: Clause, text: Text, item: Item, offset: int) -> Duty:
    def phrase(first: int, last: int, meaning: str | None = None) -> Phrase:
        start, end = text.span(first, last)
        words = text.text[start:end]
        return Phrase(text=words, span=(start - offset, end - offset), meaning=meaning or words)

    def of(one: Found) -> Phrase:
        return phrase(one.first, one.last, one.entry.meaning)

    start, end = text.span(clause.first, max(clause.end, clause.first + 1))
    known = clause.known.entry.meaning if clause.known else None
    return Duty(
        version="",
        item=item.id,
        span=(start - offset, end - offset),
        actor=phrase(*clause.actor, known) if clause.actor else None,
        addressee=of(clause.asked_known) if clause.asked_known else None,
        force=phrase(*clause.force) if clause.force[0] < clause.force[1] else None,
        band=clause.bands[0] if len(clause.bands) == 1 else None,
        softeners=tuple(of(one) for one in clause.softeners),
        reinforcers=tuple(of(one) for one in clause.reinforcers),
        distance=clause.distance,
        caveats=tuple(of(one) for one in text.near("caveats", clause.first, clause.end)),
    )
