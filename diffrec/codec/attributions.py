"""Marks, brackets and alternatives as plain JSON data and back, as they stand in a text and with what became of them.

Delegation(name="France", code="FRA", type=STATE)     {"name": "France", "code": "FRA", "type": "state"}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.codec.places import span_of
from diffrec.model import (
    Alternative,
    AlternativeFate,
    AlternativeReading,
    Attribution,
    AttributionKind,
    Bracket,
    BracketFate,
    BracketKind,
    BracketPart,
    Delegation,
    DelegationType,
    MarkFate,
    Scope,
    ScopeConfidence,
    TracedAlternative,
    TracedAttribution,
    TracedBracket,
    WordsFate,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.codec.places import Json


def attribution_data(attribution: Attribution) -> Json:
    """A mark without the item that it stands in."""
    scope = attribution.scope
    return {
        "text": attribution.text,
        "delegations": [delegation_data(delegation) for delegation in attribution.delegations],
        "span": None if attribution.span is None else list(attribution.span),
        "kind": attribution.kind.value,
        "position": attribution.position,
        "scope": {
            "text": scope.text,
            "span": None if scope.span is None else list(scope.span),
            "confidence": scope.confidence.value,
            "reason": scope.reason,
        },
    }


def attribution_of(data: Json) -> Attribution:
    """The mark that the data is of."""
    scope = data["scope"]
    return Attribution(
        text=data["text"],
        delegations=_delegations(data["delegations"]),
        span=None if data["span"] is None else span_of(data["span"]),
        kind=AttributionKind(data["kind"]),
        scope=Scope(
            text=scope["text"],
            span=None if scope["span"] is None else span_of(scope["span"]),
            confidence=ScopeConfidence(scope["confidence"]),
            reason=scope["reason"],
        ),
        position=data["position"],
    )


def placed_data(attribution: Attribution, version: str, item: str) -> Json:
    """A mark with the item that it stands in."""
    return {**attribution_data(attribution), "version": version, "item": item}


def delegation_data(delegation: Delegation) -> Json:
    """A name in a mark; as printed only where it was misspelt."""
    return {
        "name": delegation.name,
        "code": delegation.code,
        "type": None if delegation.type is None else delegation.type.value,
        **({"written": delegation.written} if delegation.written else {}),
    }


def _delegation(data: Json) -> Delegation:
    kind = data["type"]
    return Delegation(
        name=data["name"],
        code=data["code"],
        type=None if kind is None else DelegationType(kind),
        written=data.get("written"),
    )


def _delegations(data: Iterable[Json]) -> tuple[Delegation, ...]:
    return tuple(_delegation(delegation) for delegation in data)


def bracket_data(bracket: Bracket) -> Json:
    """A bracket of unagreed words."""
    return {
        "text": bracket.text,
        "span": list(bracket.span),
        "kind": bracket.kind.value,
        "depth": bracket.depth,
        "choice": bracket.choice,
        "part": bracket.part.value,
    }


def bracket_of(data: Json) -> Bracket:
    """The bracket that the data is of."""
    return Bracket(
        text=data["text"],
        span=span_of(data["span"]),
        kind=BracketKind(data["kind"]),
        depth=data["depth"],
        choice=data["choice"],
        part=BracketPart(data["part"]),
    )


def alternative_data(alternative: Alternative) -> Json:
    """What an item is an alternative to."""
    return {"to": alternative.to, "reading": alternative.reading.value}


def alternative_of(data: Json) -> Alternative:
    """The alternative that the data is of."""
    return Alternative(to=data["to"], reading=AlternativeReading(data["reading"]))


def traced_data(traced: TracedAttribution) -> Json:
    """A mark with what became of it."""
    return {
        **placed_data(traced.attribution, traced.version, traced.item),
        "fate": traced.fate.value,
        "words": None if traced.words is None else traced.words.value,
        "lost": [delegation_data(delegation) for delegation in traced.lost],
        "gained": [delegation_data(delegation) for delegation in traced.gained],
        "moved_to": traced.moved_to,
        "excluded": [delegation_data(delegation) for delegation in traced.excluded],
    }


def traced_of(data: Json) -> TracedAttribution:
    """The mark that the data is of, with what became of it."""
    return TracedAttribution(
        attribution=attribution_of(data),
        version=data["version"],
        item=data["item"],
        fate=MarkFate(data["fate"]),
        words=None if data["words"] is None else WordsFate(data["words"]),
        lost=_delegations(data["lost"]),
        gained=_delegations(data["gained"]),
        moved_to=data["moved_to"],
        excluded=_delegations(data["excluded"]),
    )


def traced_bracket_data(traced: TracedBracket) -> Json:
    """A bracket with what became of it."""
    return {
        **bracket_data(traced.bracket),
        "version": traced.version,
        "item": traced.item,
        "fate": traced.fate.value,
        "message": traced.message,
    }


def traced_bracket_of(data: Json) -> TracedBracket:
    """The bracket that the data is of, with what became of it."""
    return TracedBracket(
        bracket=bracket_of(data),
        version=data["version"],
        item=data["item"],
        fate=BracketFate(data["fate"]),
        message=data["message"],
    )


def traced_alternative_data(traced: TracedAlternative) -> Json:
    """An alternative with what became of it."""
    return {
        **alternative_data(traced.alternative),
        "version": traced.version,
        "item": traced.item,
        "fate": traced.fate.value,
        "message": traced.message,
    }


def traced_alternative_of(data: Json) -> TracedAlternative:
    """The alternative that the data is of, with what became of it."""
    return TracedAlternative(
        alternative=alternative_of(data),
        version=data["version"],
        item=data["item"],
        fate=AlternativeFate(data["fate"]),
        message=data["message"],
    )
