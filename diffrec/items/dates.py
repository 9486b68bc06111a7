"""Dates as mastheads of six languages print them.

3 May 2031 · 1er mars 2031 · 3 de mayo de 2031 · 3 мая 2031 года · 2031年5月3日 · ٣ أيار/مايو ٢٠٣١   ->   2031-05-03
"""

from __future__ import annotations

import re
from datetime import date as calendar_date
from typing import TYPE_CHECKING, NamedTuple

from diffrec.items.scripts import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.languages import Language
    from diffrec.model import Span


class Date(NamedTuple):
    """A date that ends at `end` of the text it was sought in, as year, month and day."""

    end: int
    iso: str


def find_date(text: str, language: Language, within: Span) -> Date | None:
    """The first date within a span of the text."""
    found = (match for form in _forms(language) for match in form.finditer(plain(text), *within))
    dates = (_date(match, language) for match in sorted(found, key=re.Match.start))
    return next((date for date in dates if date), None)


def date_of(text: str, language: Language) -> str | None:
    """The date that the whole text is."""
    found = (match for form in _forms(language) if (match := form.fullmatch(plain(text))))
    date = next((_date(match, language) for match in found), None)
    return date.iso if date else None


def _forms(language: Language) -> Iterator[re.Pattern[str]]:
    month = f"(?P<month>{language.either(language.months)})"
    for form in language.dates:
        pattern = form.replace(" ?", r"\s*").replace(" ", r"\s+")
        for part, group in (("DAY", r"(?P<day>\d{1,2})"), ("MONTH", month), ("YEAR", r"(?P<year>[12]\d{3})")):
            pattern = pattern.replace(part, group)
        yield re.compile(rf"(?<!\d){pattern}(?!\d)", re.IGNORECASE)


def _date(match: re.Match[str], language: Language) -> Date | None:
    """The date of a match; None where the calendar has none."""
    month = language.months[" ".join(match["month"].lower().split())]
    try:
        day = calendar_date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
    return Date(match.end(), day.isoformat())
