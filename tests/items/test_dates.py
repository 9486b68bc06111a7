from __future__ import annotations

import pytest

from diffrec.items.dates import date_of, find_date
from diffrec.languages import language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "3 May 2031"),
        ("fr", "3 mai 2031"),
        ("es", "3 de mayo de 2031"),
        ("ru", "3 мая 2031 года"),
        ("ru", "3 May 2031"),
        ("zh", "2031年5月3日"),
        ("zh", "2031 年 5 月 3 日"),
        ("zh", "3 May 2031"),
        ("ar", "3 أيار/مايو 2031"),
        ("ar", "٣ أيار/مايو ٢٠٣١"),
        ("ar", "3 مايو 2031"),
    ],
)
def test_date_reads_in_its_language(code: str, text: str) -> None:
    assert date_of(text, language(code)) == "2031-05-03"


def test_first_of_the_month_has_its_own_form() -> None:
    assert date_of("1er mars 2031", language("fr")) == "2031-03-01"
    assert date_of("1º de marzo de 2031", language("es")) == "2031-03-01"


def test_months_of_two_words_read_over_a_line_end() -> None:
    assert date_of("5 كانون\nالثاني/يناير 2031", language("ar")) == "2031-01-05"


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert date_of("31 June 2031", language("en")) is None


def test_the_first_date_is_found_with_its_end() -> None:
    text = "Original: 3 May 2031, then 4 May 2031"
    found = find_date(text, language("en"), (0, len(text)))
    assert found is not None
    assert found.iso == "2031-05-03"
    assert text[: found.end] == "Original: 3 May 2031"
