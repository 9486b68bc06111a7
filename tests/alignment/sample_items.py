"""Items for tests: a text and what stands beside it, in one line."""

from __future__ import annotations

from diffrec.languages import language
from diffrec.model import (
    Attribution,
    AttributionKind,
    Delegation,
    DelegationType,
    Item,
    ItemKind,
    Label,
    Scope,
    ScopeConfidence,
)

ENGLISH = language("en")

# Provisions that share nothing but the way such texts begin.
PIERS = "Member States should inspect wooden piers every spring and publish the results."
CRANES = "Port authorities are encouraged to limit the noise of cranes between dusk and dawn."
PILOTS = "Pilots may wish to exchange tide tables with neighbouring harbours through a common server."
DIVERS = "Member States should license divers who repair hulls, and keep a register of licences."
GRAIN = "The Conference requests the secretariat to study dust explosions in grain silos."
BUOYS = "Coast guards should replace unlit buoys with solar lamps before the winter season."


def item(  # noqa: PLR0913 -- each is a field of the item under test
    text: str,
    number: str,
    *,
    kind: ItemKind = ItemKind.RECOMMENDATION,
    section: tuple[str, ...] = (),
    document: str = "draft.txt",
    marks: tuple[str, ...] = (),
    parent: str | None = None,
) -> Item:
    raw = f"Recommendation {number}" if kind is ItemKind.RECOMMENDATION else number
    return Item(
        id=f"{document}-{kind}-{number}",
        document=document,
        kind=kind,
        label=Label(raw=raw, path=(number,), sequence=f"{kind}s"),
        number=number,
        section=section,
        text=text,
        parent=parent,
        attributions=tuple(mark(text, one) for one in marks),
    )


def mark(text: str, bracket: str) -> Attribution:
    start = text.index(bracket)
    names = bracket.strip("()").split(", ")
    return Attribution(
        text=bracket,
        delegations=tuple(Delegation(name=name, code=name[:3].upper(), type=DelegationType.STATE) for name in names),
        span=(start, start + len(bracket)),
        kind=AttributionKind.PROPOSAL,
        scope=Scope(text="", span=None, confidence=ScopeConfidence.NONE, reason=""),
    )


def paragraph(text: str, number: str, *section: str, document: str = "draft.txt") -> Item:
    return item(text, number, kind=ItemKind.PARAGRAPH, section=section, document=document)


def recommendations(*texts: str, document: str = "draft.txt") -> list[Item]:
    return [item(text, str(number), document=document) for number, text in enumerate(texts, 1)]
