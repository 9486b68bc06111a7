"""Dates in a text of any of the six languages, whose digits and signs are ASCII.

3 May 2031 · 1er mars 2031 · 3 de mayo de 2031 · 3 мая 2031 года · 2031年5月3日 · 3 أيار/مايو 2031   ->   2031-05-03
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as calendar_date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.languages import Language


@dataclass(frozen=True, eq=False)
class LanguageKey:
    """A language as what a cache is keyed by: a value of many mappings has no hash of its own."""

    language: Language

    def __hash__(self) -> int:
        """The hash of its name."""
        return hash(self.language.name)

    def __eq__(self, other: object) -> bool:
        """Whether the other is of the very same value."""
        return isinstance(other, LanguageKey) and self.language is other.language


def date_forms(language: Language) -> tuple[re.Pattern[str], ...]:
    """The forms of a date in a language, with the groups day, month and year."""
    return _date_forms(LanguageKey(language))


@cache
def _date_forms(key: LanguageKey) -> tuple[re.Pattern[str], ...]:
    return tuple(_forms(key.language))


def _forms(language: Language) -> Iterator[re.Pattern[str]]:
    month = f"(?P<month>{language.either(language.months)})"
    for form in language.dates:
        pattern = form.replace(" ?", r"\s*").replace(" ", r"\s+")
        for part, group in (("DAY", r"(?P<day>\d{1,2})"), ("MONTH", month), ("YEAR", r"(?P<year>[12]\d{3})")):
            pattern = pattern.replace(part, group)
        yield re.compile(rf"(?<!\d){pattern}(?!\d)", re.IGNORECASE)


def iso_date(match: re.Match[str], language: Language) -> str | None:
    """Year, month and day of a match of a form; None where the calendar has none."""
    month = language.months[" ".join(match["month"].lower().split())]
    try:
        return calendar_date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:
        return None
