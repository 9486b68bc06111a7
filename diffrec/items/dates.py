"""Dates as mastheads of six languages print them.

3 May 2031 · 1er mars 2031 · 3 de mayo de 2031 · 3 мая 2031 года · 2031年5月3日 · ٣ أيار/مايو ٢٠٣١   ->   2031-05-03
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.items.scripts import plain
from diffrec.text import date_forms, iso_date

if TYPE_CHECKING:
    from diffrec.languages import Language
    from diffrec.model import Span


class Date(NamedTuple):
    """A date that ends at `end` of the text it was sought in, as year, month and day."""

    end: int
    iso: str


def find_date(text: str, language: Language, within: Span) -> Date | None:
    """The first date within a span of the text."""
    found = sorted(
        (match.start(), match.end(), iso)
        for form in date_forms(language)
        for match in form.finditer(plain(text), *within)
        if (iso := iso_date(match, language))
    )
    return next((Date(end, iso) for _, end, iso in found), None)


def date_of(text: str, language: Language) -> str | None:
    """The date that the whole text is."""
    found = (match for form in date_forms(language) if (match := form.fullmatch(plain(text))))
    date = next(found, None)
    return iso_date(date, language) if date else None
