"""A submitted text beside the one it was to be written on, to be held against it.

submitted.docx, changes rejected + issued.pdf     ->  a comparison: issued first; without rows where one has no items
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec.config import CompareOptions
from diffrec.errors import InputError
from diffrec.model import Comparison, ItemKind, Notice, Summary
from diffrec.pipeline.comparing import compare
from diffrec.pipeline.naming import named

if TYPE_CHECKING:
    from diffrec.model import Version

TRACKING = "docx"
"""the format that is submitted: of those that are read, Word files alone track changes"""
UNTRACKED = "no-tracked-changes"


def beside_base(submitted: Version, issued: Version) -> Comparison:
    """The comparison of an issued text with the submitted one, whose changes were read as rejected.

    Raises: InputError when one of them is no single document, or the submitted one is no Word file.
    """
    for version in (submitted, issued):
        if len(version.documents) != 1:
            names = ", ".join(document.source for document in version.documents)
            message = (
                f"one issued text and one submitted text are compared; these are {len(version.documents)}: {names}"
            )
            raise InputError(message, hint="name the one document that was to be revised")
    (document,) = submitted.documents
    if document.format != TRACKING:
        message = f"{document.source}: it is no Word file, and changes are tracked in Word files alone"
        raise InputError(message, hint="the submitted file comes first, the issued text second")
    if submitted.items and issued.items:
        made = compare((issued, submitted), CompareOptions(kinds=frozenset(ItemKind), any_order=True))
    else:
        made = _without_rows(issued, submitted)
    if document.tracked != (0, 0):
        return made
    message = "no change is tracked in it; it may be the wrong file"
    return replace(made, notices=(Notice(code=UNTRACKED, message=message, source=document.source), *made.notices))


def _without_rows(issued: Version, submitted: Version) -> Comparison:
    """A comparison of two texts of which one holds no items: all that is said of them is in their documents."""
    versions = named((issued, submitted))
    summary = Summary(items={}, fates={}, outside=0, renumbered=0, moved=0, resectioned=0, kinds={}, left_out={})
    notices = tuple(notice for version in versions for notice in version.notices)
    return Comparison(versions=versions, rows=(), summary=summary, notices=notices)
