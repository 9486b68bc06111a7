"""Where something stands and what was noticed, as plain JSON data and back.

Location(page=2, line=37)     {"page": 2, "line": 37}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diffrec.model import Location, Notice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.model import Span

Json = dict[str, Any]

SCHEMA_VERSION = 1


def location_data(location: Location) -> Json:
    """A place in a document."""
    place: Json = {"page": location.page, "line": location.line}
    if location.box is not None:
        place["box"] = list(location.box)
    if location.anchor is not None:
        place["anchor"] = location.anchor
    return place


def location_of(data: Json) -> Location:
    """The place that the data is of."""
    box = data.get("box")
    if box is None:
        return Location(page=data["page"], line=data["line"], anchor=data.get("anchor"))
    left, top, right, bottom = box
    return Location(page=data["page"], line=data["line"], box=(left, top, right, bottom), anchor=data.get("anchor"))


def notices_data(notices: Iterable[Notice]) -> list[Json]:
    """The notices, in their order."""
    return [
        {
            "code": notice.code,
            "message": notice.message,
            "source": notice.source,
            "location": None if notice.location is None else location_data(notice.location),
            "confidential": notice.confidential,
        }
        for notice in notices
    ]


def notices_of(data: Iterable[Json]) -> tuple[Notice, ...]:
    """The notices that the data is of."""
    return tuple(
        Notice(
            code=notice["code"],
            message=notice["message"],
            source=notice["source"],
            location=None if notice["location"] is None else location_of(notice["location"]),
            confidential=notice["confidential"],
        )
        for notice in data
    )


def span_of(data: list[int]) -> Span:
    """A span, which JSON has as a list."""
    start, end = data
    return (start, end)
