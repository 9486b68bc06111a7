"""What a version is called: its name, symbol and dates, as a reader says them.

draft (2 documents, 3 May 2018)     final A/72/1 (14 May 2018)     3 to 14 May 2018
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from diffrec.meaning import day_words
from diffrec.renderers.naming import base_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diffrec.model import Document, Version


def texts_of(version: Version) -> Sequence[Document]:
    """The documents of a version that hold its items: none superseded, no corrigendum, unless there is no other."""
    return [document for document in version.documents if document.role is None] or version.documents


def version_words(version: Version, *, is_stage: bool = False) -> str:
    """A version in words: "draft (2 documents, 3 May 2018)", "final A/72/1 (14 May 2018)".

    A stage of a chain is named after its file, which is not said twice.
    """
    documents = texts_of(version)
    dates = date_words(document.date for document in documents)
    if len(documents) == 1:
        name = documents[0].symbol or ("" if is_stage else base_name(documents[0].source))
        return " ".join(filter(None, (version.name, name, f"({dates})" if dates else "")))
    return f"{version.name} ({', '.join(filter(None, (f'{len(documents)} documents', dates)))})"


def date_words(dates: Iterable[str | None]) -> str:
    """Dates as a reader says them: "3 May 2018", "3 to 14 May 2018"; what is no ISO date stays as it is."""
    known = sorted({day for day in dates if day})
    words = [_day_words(day) for day in dict.fromkeys((*known[:1], *known[-1:]))]
    if not words:
        return ""
    first, *rest = words
    day, _, month = first.partition(" ")
    if rest and month and rest[0].endswith(f" {month}"):
        return f"{day} to {rest[0]}"
    return " to ".join(words)


def _day_words(day: str) -> str:
    try:
        return day_words(date.fromisoformat(day))
    except ValueError:
        return day


def subject_of(version: Version) -> str | None:
    """The title of a version."""
    return next((document.title for document in texts_of(version) if document.title), None)
