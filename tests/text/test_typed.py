"""References, dates and figures are atomic tokens; what says the same has the same key."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffrec.languages import language
from diffrec.text.typed import TokenType, typed_tokens

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")


def said(text: str, code: str = "en") -> list[str]:
    return [f"{token.type.name.lower()}: {token.key}" for token in typed_tokens(text, language(code))]


SAME = [
    ("para. 5", "paragraph 5", "paragraph: paragraph 5"),
    ("paragraph 5 above", "Paragraph 5", "paragraph: paragraph 5"),
    ("paras. 3-5", "paragraphs 3 to 5", "paragraph: paragraph 3-5"),
    ("paragraph 8 (b)", "paragraph 8(b)", "paragraph: paragraph 8(b)"),
    ("resolution 73/195", "A/RES/73/195", "resolution: resolution 73/195"),
    ("resolution 73/195 of 19 December 2018", "resolution 73/195", "resolution: resolution 73/195"),
    ("resolution 1540 (2004)", "S/RES/1540(2004)", "resolution: resolution 1540(2004)"),
    ("Goal 16", "Sustainable Development Goal 16", "target: goal 16"),
    ("50 per cent", "50%", "percentage: 50"),
    ("fifty per cent", "50 per cent", "percentage: 50"),
    ("1,500", "1500", "number: 1500"),
    ("three", "3", "number: 3"),
    ("$1.5 million", "1.5 million dollars", "money: USD 1500000"),
    ("2 to 3 May 2018", "2 and 3 May 2018", "date: 2018-05-02/2018-05-03"),
    ("not later than 31 March 2030", "by 31 March 2030", "deadline: by 2030-03-31"),
    ("annually", "every year", "deadline: every 1 year"),
    ("within twelve months", "within one year", "deadline: within 1 year"),
    ("third meeting", "3rd meeting", "number: meeting 3"),
    ("the Convention Against Rust", "the Convention against Rust", "instrument: convention rust"),
]


@pytest.mark.parametrize(("one", "other", "key"), SAME)
def test_two_ways_of_saying_the_same_have_one_key(one: str, other: str, key: str) -> None:
    assert said(one) == said(other) == [key]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("recommendations 4 and 7", ["paragraph: recommendation 4", "paragraph: recommendation 7"]),
        ("Article 13, paragraphs 7, 8 and 10, of the Agreement", None),
        ("by the end of 2027", ["deadline: by end of 2027"]),
        ("by mid-2025", ["deadline: by middle of 2025"]),
        ("before 1 January", ["deadline: before --01-01"]),
        ("at its eightieth session", ["deadline: session 80"]),
        ("not later than its next session", ["deadline: by session next"]),
        ("a two-year plan", ["period: 2 year"]),
        ("from 10 to 15 per cent", ["percentage: 10", "percentage: 15"]),
        ("3 harbours and 50 per cent", ["number: 3", "percentage: 50"]),
        ("indicator 16.4.2", ["target: indicator 16.4.2"]),
        ("A/80/7, para. 52", ["symbol: A/80/7", "paragraph: paragraph 52"]),
        ("the Harbour Protocol and the Convention on Clocks", None),
        ("they may wish", []),
        ("4 may wish", ["number: 4"]),
    ],
)
def test_each_fact_is_one_token_of_its_type(text: str, expected: list[str] | None) -> None:
    named = {
        "Article 13, paragraphs 7, 8 and 10, of the Agreement": [
            "article: article 13",
            "paragraph: paragraph 7",
            "paragraph: paragraph 8",
            "paragraph: paragraph 10",
            "instrument: agreement",
        ],
        "the Harbour Protocol and the Convention on Clocks": [
            "instrument: harbour protocol",
            "instrument: convention clocks",
        ],
    }
    assert said(text) == (named[text] if expected is None else expected)


SIX = {
    "en": "paragraphs 3 to 5 above, article 5, resolution 73/195, by 2027, every two years, 50%, 1,500, three wells",
    "fr": "paragraphes 3 à 5, article 5, résolution 73/195, d’ici à 2027, tous les deux ans, 50 %, 1 500, trois puits",
    "es": "párrafos 3 a 5 anteriores, artículo 5, resolución 73/195, para 2027, cada dos años, 50 %, 1.500, tres pozos",
    "ru": "пункты 3–5 выше, статья 5, резолюция 73/195, к 2027, каждые два года, 50 процентов, 1 500, три колодца",
    "zh": "上文第3至5段，第5条，第73/195号决议，到2027年，每两年，50%，1500，三个井",
    "ar": "الفقرات 3 إلى 5 أعلاه، المادة 5، القرار 73/195، بحلول عام 2027، كل سنتين، 50 في المائة، 1500، ثلاث آبار",
}


@pytest.mark.parametrize("code", SIX)
def test_the_same_facts_are_found_in_each_language(code: str) -> None:
    assert said(SIX[code], code) == [
        "paragraph: paragraph 3-5",
        "article: article 5",
        "resolution: resolution 73/195",
        "deadline: by 2027",
        "deadline: every 2 year",
        "percentage: 50",
        "number: 1500",
        "number: 3",
    ]


FRAGMENTS = (
    *("paragraph ", "para. 5", "resolution 73/195", "A/80/7", " by ", "2027", " May", "2 to ", "within ", "six months"),
    *(
        "Convention ",
        "on the ",
        "Rust",
        "$",
        "1,500",
        " per cent",
        "three",
        " (b)",
        "\n",
        "《",
        "》",
        "第",
        "段",
        "第3",
        "й",
    ),
)


@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=4), max_size=9).map("".join), st.sampled_from(LANGUAGES))
def test_tokens_are_of_the_text_in_order_and_do_not_overlap(text: str, code: str) -> None:
    found = typed_tokens(text, language(code))
    assert [token.text for token in found] == [text[slice(*token.span)] for token in found]
    assert all(0 <= token.span[0] < token.span[1] <= len(text) and token.key for token in found)
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(found))


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=9).map("".join))
def test_keys_stay_when_quotes_and_blanks_are_others(text: str) -> None:
    other = text.replace(" ", "\u00a0").replace("'", "’")
    assert said(text) == said(other)


def test_cases_and_particles_do_not_make_another_instrument() -> None:
    assert len(set(said("Конвенция о часах, Конвенции, Конвенцией", "ru"))) == 1
    assert len(set(said("الميثاق والميثاق", "ar"))) == 1


def test_a_day_on_which_something_was_is_no_deadline() -> None:
    assert said("在1995年5月11日", "zh") == ["date: 1995-05-11"]


def test_a_token_goes_over_no_break_between_items() -> None:
    assert all("\n" not in token.text for token in typed_tokens("by\n2027 paragraph\n5 Convention\nOn", language("en")))


def test_types_are_called_by_a_name_that_a_sentence_can_use() -> None:
    assert len({kind.value for kind in TokenType}) == len(TokenType)


MEGABYTE = 1_000_000
SECONDS = 60
"""about ten times what the slowest takes on a small machine; what grows with the square takes hours"""


def seconds_of(piece: str, length: int, code: str = "en") -> float:
    text = piece * (length // len(piece))
    start = process_time()
    assert len(typed_tokens(text, language(code))) <= length
    return process_time() - start


@pytest.mark.parametrize("piece", ["1", "a", "A."])
def test_a_megabyte_of_one_thing_takes_seconds(piece: str) -> None:
    assert seconds_of(piece, MEGABYTE) < SECONDS


@pytest.mark.parametrize("code", ["en", "zh"])
@pytest.mark.parametrize(
    "piece", [*("1.", " ", "A/", "A-A'", "paragraph (", "by ", "第", "Aa ", "paragraph 1 and 2, ")]
)
def test_repeated_beginnings_of_facts_take_seconds(piece: str, code: str) -> None:
    assert seconds_of(piece, MEGABYTE // 20, code) < SECONDS / 10
