"""Notices as views and the command line say them: place first, then what happened.

draft.txt, page 3: the page has no text layer
draft.txt, line 12: a name in a delegation mark was read as the nearest known one; the report says which
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import Notice
from diffrec.renderers.naming import base_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from diffrec.model import Comparison, Location, Version

QUIET: Mapping[str, str] = {
    "corrigendum-applied": "an instruction that names delegations was applied; the report says which",
    "corrigendum-not-applied": "an instruction that names delegations was not applied; the report says which",
    "name-misspelt": "a name in a delegation mark was read as the nearest known one; the report says which",
    "name-unknown": "a name in a delegation mark is not known; the report says which",
    "pairs-unused": "something settled that names delegations is not used; the report says what",
    "parties-unlisted": "the list of parties says nothing of some delegations; the report says of which",
    "words-mended": "damaged words that name delegations were read as whole; the report says which",
}
"""what is said outside of a report of a notice that names delegations, by its code"""
CONFIDENTIAL = "a notice that names delegations; the report has its words"
NAMES_DELEGATIONS = Notice(
    code="names-delegations",
    message="the report names delegations and what they asked for; --no-attributions leaves them out",
)
HOLDS_REMARKS = Notice(
    code="holds-remarks",
    message="the report holds remarks from the margin of a Word file; --no-attributions leaves them out",
)
LIST_NAMES_DELEGATIONS = Notice(
    code=NAMES_DELEGATIONS.code,
    message="the list names delegations and what they asked for; it is as confidential as the draft",
)
"""are told where a report goes to other people; they name nobody themselves"""


def all_notices(comparison: Comparison) -> tuple[Notice, ...]:
    """The notices of the comparison, its versions and their documents, each once."""
    told = (notice for version in comparison.versions for notice in version_notices(version))
    return tuple(dict.fromkeys((*comparison.notices, *told)))


def version_notices(version: Version) -> tuple[Notice, ...]:
    """The notices of a version and of its documents, each once."""
    notices = list(version.notices)
    notices += (notice for document in version.documents for notice in document.notices)
    return tuple(dict.fromkeys(notices))


def sharing_notices(versions: Iterable[Version]) -> tuple[Notice, ...]:
    """What is told of a report that other people may see: that it names delegations, or holds remarks of somebody."""
    told = tuple(versions)
    if any(item.attributions for version in told for item in version.items):
        return (NAMES_DELEGATIONS,)
    documents = [document for version in told for document in version.documents]
    if any(document.sponsors for document in documents):
        return (NAMES_DELEGATIONS,)
    return (HOLDS_REMARKS,) if any(document.comments for document in documents) else ()


def notice_words(notice: Notice, *, is_report: bool = True) -> str:
    """The notice with its place; a report, which people pass on, names the file without its folders.

    Outside of a report, as on standard error, no word is told of a notice that names delegations.
    """
    source = notice.source or ""
    source = base_name(source) if is_report else source
    place = ", ".join(filter(None, (source, place_words(notice.location))))
    message = QUIET.get(notice.code, CONFIDENTIAL) if notice.confidential and not is_report else notice.message
    return f"{place}: {message}" if place and not message.startswith(place) else message


def place_words(location: Location | None) -> str:
    """Where to look: "page 2, line 37", or the name of a place; empty where the format knows no place."""
    if location is None:
        return ""
    page = "" if location.page is None else f"page {location.page}"
    line = "" if location.line is None else f"line {location.line}"
    return ", ".join(filter(None, (page, line))) or location.anchor or ""
