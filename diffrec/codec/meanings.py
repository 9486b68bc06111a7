"""What changes mean, as plain JSON data and back: changes with kinds, duties, cross-references.

Phrase("States parties", (0, 14), "States parties")     {"text": "States parties", "span": [0, 14], "meaning": ...}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diffrec.codec.places import span_of
from diffrec.model import Change, ChangeKind, Duty, Phrase, ReferenceFate, TracedReference

if TYPE_CHECKING:
    from collections.abc import Iterable

Json = dict[str, Any]


def change_data(change: Change) -> Json:
    """A change with its kinds."""
    return {
        "kinds": list(change.kinds),
        "arguable": list(change.arguable),
        "draft": change.draft,
        "final": change.final,
        "message": change.message,
        "draft_span": list(change.draft_span),
        "final_span": list(change.final_span),
    }


def change_of(data: Json) -> Change:
    """The change that the data is of."""
    return Change(
        kinds=tuple(map(ChangeKind, data["kinds"])),
        arguable=tuple(map(ChangeKind, data["arguable"])),
        draft=data["draft"],
        final=data["final"],
        draft_span=span_of(data["draft_span"]),
        final_span=span_of(data["final_span"]),
        message=data["message"],
    )


def duty_data(duty: Duty) -> Json:
    """An operative clause with its slots."""
    return {
        "version": duty.version,
        "item": duty.item,
        "span": list(duty.span),
        "actor": _maybe(duty.actor),
        "addressee": _maybe(duty.addressee),
        "force": _maybe(duty.force),
        "band": duty.band,
        "softeners": _phrases(duty.softeners),
        "reinforcers": _phrases(duty.reinforcers),
        "distance": duty.distance,
        "caveats": _phrases(duty.caveats),
    }


def duty_of(data: Json) -> Duty:
    """The operative clause that the data is of."""
    return Duty(
        version=data["version"],
        item=data["item"],
        span=span_of(data["span"]),
        actor=_phrase_or_none(data["actor"]),
        addressee=_phrase_or_none(data["addressee"]),
        force=_phrase_or_none(data["force"]),
        band=data["band"],
        softeners=_phrases_of(data["softeners"]),
        reinforcers=_phrases_of(data["reinforcers"]),
        distance=data["distance"],
        caveats=_phrases_of(data["caveats"]),
    )


def reference_data(traced: TracedReference) -> Json:
    """A cross-reference with what it points to now."""
    return {
        "version": traced.version,
        "item": traced.item,
        "text": traced.text,
        "span": list(traced.span),
        "before": traced.before,
        "after": traced.after,
        "fate": traced.fate.value,
        "message": traced.message,
    }


def reference_of(data: Json) -> TracedReference:
    """The cross-reference that the data is of."""
    return TracedReference(
        version=data["version"],
        item=data["item"],
        text=data["text"],
        span=span_of(data["span"]),
        before=data["before"],
        after=data["after"],
        fate=ReferenceFate(data["fate"]),
        message=data["message"],
    )


def _phrases(phrases: Iterable[Phrase]) -> list[Json]:
    return [_phrase(phrase) for phrase in phrases]


def _phrase(phrase: Phrase) -> Json:
    return {"text": phrase.text, "span": list(phrase.span), "meaning": phrase.meaning}


def _maybe(phrase: Phrase | None) -> Json | None:
    return None if phrase is None else _phrase(phrase)


def _phrases_of(data: Iterable[Json]) -> tuple[Phrase, ...]:
    return tuple(_phrase_of(one) for one in data)


def _phrase_of(data: Json) -> Phrase:
    return Phrase(text=data["text"], span=span_of(data["span"]), meaning=data["meaning"])


def _phrase_or_none(data: Json | None) -> Phrase | None:
    return None if data is None else _phrase_of(data)
