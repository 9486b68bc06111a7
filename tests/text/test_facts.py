"""Figures, dates and document symbols are the same facts in every language."""

from __future__ import annotations

from itertools import pairwise

import pytest

from diffrec.languages import language
from diffrec.text.facts import facts, only_in

SAID = {
    "en": "By 31 December 2028 reduce by 1,500 and 15 per cent, with 2.5 million, see A/80/7.",
    "fr": "D'ici au 31 décembre 2028 réduire de 1 500 et de 15 %, avec 2,5 millions, voir A/80/7.",
    "es": "Para el 31 de diciembre de 2028 reducir 1.500 y un 15 %, con 2,5 millones, véase A/80/7.",
    "ru": "К 31 декабря 2028 года сократить на 1 500 и на 15 процентов, с 2,5 млн, см. A/80/7.",
    "zh": "到2028年12月31日减少1500和15%，用250万，见A/80/7号文件。",
    "ar": "بحلول ٣١ كانون الأول/ديسمبر ٢٠٢٨ تخفيض ١٥٠٠ و١٥ في المائة، مع ٢٫٥ مليون، انظر A/80/7.",
}


def readings(text: str, code: str) -> list[set[str]]:
    return [set(fact.readings) for fact in facts(text, language(code))]


@pytest.mark.parametrize("code", SAID)
def test_the_same_facts_are_found_in_each_language(code: str) -> None:
    own, english = facts(SAID[code], language(code)), facts(SAID["en"], language("en"))
    assert [] == only_in(own, english) == only_in(english, own)
    assert len(own) == 5


@pytest.mark.parametrize("code", SAID)
def test_spans_are_of_the_text_and_do_not_overlap(code: str) -> None:
    found = facts(SAID[code], language(code))
    assert [fact.shown for fact in found] == [SAID[code][slice(*fact.span)] for fact in found]
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(found))


def test_a_sign_between_figures_is_read_in_every_way_that_it_can_be() -> None:
    assert readings("1,000", "en") == [{"1000", "1"}]
    assert readings("1,5 and 16.4.2 and 1,234,567", "en") == [{"1.5"}, {"16.4.2"}, {"1234567", "1.234.567"}]
    assert readings("in 2019 200 ships", "en") == [{"2019"}, {"200"}]


def test_a_time_is_the_same_in_every_style() -> None:
    styles = (("10.15", "en"), ("10 h 15", "fr"), ("10:15", "es"), ("10 ч. 15", "ru"), ("10时15分", "zh"))
    assert [readings(text, code) for text, code in styles] == [[{"10.15"}]] * len(styles)


def test_two_dates_in_one_are_the_same_whichever_day_has_the_month() -> None:
    english, chinese = facts("on 24 and 25 October 2013", language("en")), facts("2013年10月24日和25日", language("zh"))
    assert [] == only_in(english, chinese) == only_in(chinese, english)
    other_month = facts("on 24 and 25 November 2013", language("en"))
    assert [fact.shown for fact in only_in(other_month, chinese)] == ["25 November 2013"]


def test_letters_and_figures_that_are_one_name_are_no_figure() -> None:
    assert readings("L13 and B2", "en") == []


def test_small_figures_and_ordinals_may_stand_in_words() -> None:
    found = facts("its 12th session, 5 days, 30 days, 5 million, 5 %", language("en"))
    assert [fact.may_be_words for fact in found] == [True, True, False, False, False]
    assert [fact.shown for fact in facts("第十二届会议", language("zh"))] == ["十二"]


def test_another_currency_is_another_figure() -> None:
    dollars, euros, none = (facts(text, language("en")) for text in ("$ 20", "€20", "20 of them"))
    assert only_in(dollars, euros)
    assert not only_in(dollars, none)


def test_a_short_symbol_is_the_end_of_a_long_one() -> None:
    short, full, other = (facts(text, language("en")) for text in ("73/195", "A/RES/73/195", "A/RES/73/19"))
    assert not only_in(short, full)
    assert only_in(short, other)


def test_what_is_said_twice_in_one_language_may_be_said_once_in_another() -> None:
    assert not only_in(facts("2030, and again 2030", language("en")), facts("2030", language("fr")))


def test_a_run_of_digits_of_any_length_is_read_and_told_from_another() -> None:
    long = "7" * 5000
    assert readings(f"the code {long}", "en") == [{long}]
    one, other = (facts(f"account {'4' * 40}{last}", language("en")) for last in "12")
    assert only_in(one, other)
    assert not only_in(one, one)


def test_a_figure_of_per_cent_is_another_than_a_bare_one() -> None:
    assert only_in(facts("30 per cent", language("en")), facts("30 jours", language("fr")))
    for text, code in (("30 %", "fr"), ("30 por ciento", "es"), ("30 процентов", "ru"), ("百分之30", "zh")):
        assert not only_in(facts("30 per cent", language("en")), facts(text, language(code)))
    arabic = facts("30 في المائة", language("ar"))
    assert not only_in(facts("30 per cent", language("en")), arabic)
    assert [fact.per_cent for fact in arabic] == [True]


def test_in_a_range_per_cent_may_stand_once_or_twice() -> None:
    once, twice = facts("between 10 and 15 per cent", language("en")), facts("de 10 % à 15 %", language("fr"))
    assert [] == only_in(once, twice) == only_in(twice, once)


def test_only_a_bare_figure_is_told_by_the_year_or_the_day_of_a_date() -> None:
    dates = facts("on 24 and 25 October 2013", language("en"))
    assert not only_in(facts("第24", language("zh")), dates)
    for text in ("25 %", "$25", "2013 €"):
        assert only_in(facts(text, language("fr")), dates)
    assert [
        fact.shown for fact in only_in(facts("24 October 2013", language("en")), facts("24 % en 2013", language("fr")))
    ]


def test_the_case_of_a_scale_word_is_no_difference() -> None:
    assert readings("3 Million and 3 million and 3 MILLION", "en") == [{"3000000"}] * 3
