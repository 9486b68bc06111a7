"""Notices as views and the command line say them: place first, then what happened.

draft.txt, page 3: the page has no text layer
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.renderers.naming import base_name

if TYPE_CHECKING:
    from diffrec.model import Comparison, Location, Notice, Version


def all_notices(comparison: Comparison) -> tuple[Notice, ...]:
    """The notices of the comparison, its versions and their documents, each once."""
    told = (notice for version in comparison.versions for notice in version_notices(version))
    return tuple(dict.fromkeys((*comparison.notices, *told)))


def version_notices(version: Version) -> tuple[Notice, ...]:
    """The notices of a version and of its documents, each once."""
    notices = list(version.notices)
    notices += (notice for document in version.documents for notice in document.notices)
    return tuple(dict.fromkeys(notices))


def notice_words(notice: Notice, *, is_report: bool = True) -> str:
    """The notice with its place; a report, which people pass on, names the file without its folders."""
    source = notice.source or ""
    source = base_name(source) if is_report else source
    place = ", ".join(filter(None, (source, place_words(notice.location))))
    return f"{place}: {notice.message}" if place and not notice.message.startswith(place) else notice.message


def place_words(location: Location | None) -> str:
    """Where to look: "page 2, line 37", or the name of a place; empty where the format knows no place."""
    if location is None:
        return ""
    page = "" if location.page is None else f"page {location.page}"
    line = "" if location.line is None else f"line {location.line}"
    return ", ".join(filter(None, (page, line))) or location.anchor or ""
