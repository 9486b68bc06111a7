"""Which language stands where: what is English in a page of another language says so, and which way it runs.

<html lang="ar" dir="rtl">   <h1 lang="en" dir="ltr">14 recommendations ...   <h2 lang="ar" dir="rtl">
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from diffrec.languages.reporting import ReportWords

ENGLISH_INSIDE = ' lang="en" dir="ltr"'


def marked_english(words: ReportWords) -> Markup:
    """The attributes of what is English in a page in these words; none where all is."""
    return Markup() if words.has_sentences else Markup(ENGLISH_INSIDE)  # noqa: S704 -- a constant


def marked_native(words: ReportWords) -> Markup:
    """The attributes of what is in the language of the page inside of what is English."""
    if words.has_sentences:
        return Markup()
    direction = "rtl" if words.is_right_to_left else "ltr"
    return Markup(' lang="{}" dir="{}"').format(words.code, direction)
