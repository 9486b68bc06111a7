from typing import Any

import pytest

from diffrec.checks import check
from diffrec.checks.numbering import ordinals, runs, token_of
from diffrec.config import CheckOptions
from diffrec.model import Item, ItemKind, Label
from tests.checks.making import final, item

GAPS = CheckOptions(rules=frozenset({"number-gap"}))
REPEATS = CheckOptions(rules=frozenset({"number-repeated"}))


def gaps(*items: Item) -> list[str]:
    return [finding.message.split(":")[0] for finding in check(final(*items), GAPS)]


def repeats(*items: Item) -> list[str]:
    return [finding.message.split(":")[0] for finding in check(final(*items), REPEATS)]


def paragraphs(numbers: str, **fields: Any) -> list[Item]:  # noqa: ANN401 -- the fields of the model
    return [item(number.strip(), **fields) for number in numbers.split(",")]


def test_an_article_that_stands_as_a_heading_is_no_gap() -> None:
    articles = [item(number, kind=ItemKind.ARTICLE, section=("Annex",)) for number in ("1", "3", "5")]
    inside = item("1", section=("Annex", "Article 2. Use of terms"))
    assert gaps(articles[0], inside, *articles[1:]) == ["article 4 is missing"]


def test_a_missing_number_is_a_gap() -> None:
    assert gaps(*paragraphs("1, 2, 4")) == ["paragraph 3 is missing"]


def test_numbers_missing_in_a_row_are_one_gap() -> None:
    assert gaps(*paragraphs("1, 4")) == ["paragraphs 2 and 3 are missing"]
    assert gaps(*paragraphs("1, 7")) == ["paragraphs 2 to 6 are missing"]


def test_a_gap_is_found_at_the_item_behind_it() -> None:
    (finding,) = check(final(item("1"), item("3", "Takes note of the report")), GAPS)
    assert finding.message == 'paragraph 2 is missing: 1 is followed by 3, "Takes note of the report"'
    assert (finding.version, finding.row, finding.severity) == ("final", "row-2", "error")
    assert finding.location is not None
    assert (finding.location.source, finding.location.line) == ("final.txt", 7)


@pytest.mark.parametrize(
    "numbers",
    [
        "1, 2, 3",
        "4, 5, 6",
        "9, 9 bis, 10",
        "9, 9 bis, 9 ter, 10",
        "8, 9 bis, 10",
        "6A, 6B, 7",
        "115.104, 115.105, 116.1, 116.2",
        "2025/8, 2025/9",
        "PP1, PP2, OP1, OP2, OP2bis",
        "I, II, III, IV",
        "59/…, 60/…",
        "25, 26, 1, 2, 3, 27, 28",
    ],
)
def test_a_numbering_in_order_has_no_gap_and_no_repeat(numbers: str) -> None:
    assert gaps(*paragraphs(numbers)) == []
    assert repeats(*paragraphs(numbers)) == []


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [
        ("115.104, 115.106", "paragraph 115.105 is missing"),
        ("I, II, IV", "paragraph III is missing"),
        ("ii, iii, v", "paragraph iv is missing"),
        ("2025/8, 2025/10", "paragraph 2025/9 is missing"),
        ("5 (a), 5 (b), 5 (d)", "paragraph 5 (c) is missing"),
        ("5 (a) (i), 5 (a) (iii)", "paragraph 5 (a) (ii) is missing"),
        ("7 (g), 7 (i)", "paragraph 7 (h) is missing"),
        ("7 (y), 7 (z), 7 (bb)", "paragraph 7 (aa) is missing"),
        ("1, 2, 4, 3, 6", "paragraph 5 is missing"),
    ],
)
def test_gaps_are_told_in_the_numbers_of_their_series(numbers: str, missing: str) -> None:
    assert gaps(*paragraphs(numbers)) == [missing]


def test_an_i_behind_an_h_is_a_letter_and_else_opens_a_list() -> None:
    assert [len(run) for run in runs(paragraphs("2 (g), 2 (h), 2 (i), 2 (j)"))] == [4]
    assert [len(run) for run in runs(paragraphs("2 (a), 2 (i), 2 (ii), 2 (b), 2 (i), 2 (ii)"))] == [2, 2, 2]


def test_a_number_used_twice_is_a_repeat_at_the_second_item() -> None:
    (finding,) = check(final(item("1"), item("2", "Decides"), item("2", "Requests"), item("3")), REPEATS)
    assert finding.message == 'paragraph 2 stands twice: "Decides" and "Requests"'
    assert finding.row == "row-3"


def test_a_number_misprinted_as_an_earlier_one_is_a_repeat_and_a_gap() -> None:
    assert repeats(*paragraphs("1, 2, 3, 2, 5")) == ["paragraph 2 stands twice"]
    assert gaps(*paragraphs("1, 2, 3, 2, 5")) == ["paragraph 4 is missing"]


def test_the_first_number_twice_in_a_row_is_a_repeat() -> None:
    assert repeats(item("1"), item("1", "other"), item("2")) == ["paragraph 1 stands twice"]


@pytest.mark.parametrize(
    "second",
    [
        {"document": "final-add-1.txt"},
        {"section": ("Decision 2",)},
        {"parent": "paragraph-5"},
        {"kind": ItemKind.RECOMMENDATION},
    ],
)
def test_a_count_that_begins_again_elsewhere_repeats_nothing(second: dict[str, Any]) -> None:
    items = [*paragraphs("1, 2, 3"), *paragraphs("1, 2", **second)]
    assert repeats(*items) == []
    assert gaps(*items) == []
    assert repeats(item("1"), item("1", **second)) == []


def test_a_part_of_a_text_may_begin_again_at_any_number_under_its_own_heading() -> None:
    annex = [
        item(number, section=("Annex",), label=Label(raw=number, path=(number,), sequence="paragraphs 2"))
        for number in ("5", "6")
    ]
    items = [*paragraphs("4, 5, 6, 7"), *annex]
    assert repeats(*items) == []
    assert gaps(*items) == []


def test_inserted_numbers_are_repeated_only_with_the_same_suffix() -> None:
    assert repeats(*paragraphs("9, 9 bis, 9 ter, 9 bis")) == ["paragraph 9 bis stands twice"]


@pytest.mark.parametrize("token", ["4", "115.104", "2025/8", "PP2", "c", "aa", "C", "iv", "XIX", "xliv"])
def test_a_number_is_printed_as_one_of_its_readings(token: str) -> None:
    assert token in [token_of(ordinal) for ordinal in ordinals(token)]


@pytest.mark.parametrize("token", ["", "…", "59/…", "ab", "Xi", "iiii", "一"])
def test_what_does_not_count_has_no_reading(token: str) -> None:
    assert ordinals(token) == []
