"""When did this phrase go, and what came instead? Read off the steps of a row."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from diffrec import codec, renderers
from diffrec.config import RenderOptions, Selection
from diffrec.renderers.phrases import answer, history, holds_phrase
from diffrec.renderers.selection import select
from tests.renderers.chain import CAME_AND_WENT, GONE_AND_BACK, REGISTER, chain, row_of

if TYPE_CHECKING:
    from diffrec.model import Row

DRILL = ("zero-draft", "2")


def told(row: Row, phrase: str) -> list[str]:
    return [sighting.words for sighting in history(row, chain(), phrase)]


def test_what_came_instead_is_followed_from_step_to_step() -> None:
    assert told(row_of(*REGISTER), "shall establish") == [
        "stands",
        "gone; instead: “should establish”",
        "gone; instead: “may wish to consider establishing”",
        "gone; instead: “may wish to consider establishing”",
    ]
    assert answer(history(row_of(*REGISTER), chain(), "shall establish")) == (
        "stood in zero-draft, went in rev-1, where “should establish” came instead"
    )


def test_a_phrase_that_nothing_replaced_says_so() -> None:
    assert told(row_of(*DRILL), "by a person")[2:] == ["stands", "gone; nothing came instead"]


def test_a_phrase_that_came_later_has_what_stood_in_its_place() -> None:
    assert told(row_of(*REGISTER), "may wish to consider establishing") == [
        "not yet; in its place: “shall establish”",
        "not yet; in its place: “should establish”",
        "stands",
        "stands",
    ]
    assert answer(history(row_of(*REGISTER), chain(), "where appropriate")) == "came in final"


def test_a_phrase_goes_and_comes_with_its_item() -> None:
    row = row_of(*GONE_AND_BACK)
    assert told(row, "maintenance of lenses") == ["stands", "gone with its item", "stands again", "stands"]
    assert answer(history(row, chain(), "lenses")) == (
        "stood in zero-draft, went in rev-1 with its item, was back in rev-2"
    )
    assert told(row_of(*CAME_AND_WENT), "fog signals") == [
        "no such item",
        "stands",
        "stands",
        "gone with its item",
    ]


def test_a_phrase_that_always_stood_says_so() -> None:
    assert answer(history(row_of(*REGISTER), chain(), "beacons and buoys")) == "stands in every version"


@pytest.mark.parametrize("phrase", ["SHALL establish", "shall   establish a", "(norway)", "member states"])
def test_case_and_white_space_do_not_matter(phrase: str) -> None:
    assert holds_phrase(row_of(*REGISTER), phrase)


@pytest.mark.parametrize("phrase", ["hall establish", "shall estab", "establish shall", ".*"])
def test_words_are_whole_and_signs_mean_themselves(phrase: str) -> None:
    assert not holds_phrase(row_of(*REGISTER), phrase)
    assert history(row_of(*REGISTER), chain(), phrase) == ()


def test_quotes_and_dashes_of_any_style_are_the_same() -> None:
    from tests.laws.test_chain_laws import compared  # noqa: PLC0415 -- the one other place that makes chains of texts

    sentence = "The “well-known” list of pilots’ names should be kept."
    comparison = compared([[sentence], [sentence], ["The list of pilots’ names should be kept."]])
    (row,) = comparison.rows
    assert [one.words for one in history(row, comparison, 'the "well–known" list of pilots\' names')] == [
        "stands",
        "stands",
        "gone; instead: “The list of pilots’ names”",
    ]


def test_only_rows_that_hold_the_phrase_are_selected() -> None:
    chosen = select(chain(), Selection(phrase="shall"))
    assert [row.cells[0][0].number for row in chosen.rows] == ["1", "7"]
    assert select(chain(), Selection(phrase="no such words")).rows == ()


def test_the_terminal_has_a_line_for_each_version() -> None:
    shown = renderers.render(
        select(chain(), Selection(phrase="shall", only=("1",))), "terminal", RenderOptions(width=80, phrase="shall")
    )
    assert isinstance(shown, str)
    lines = [line.strip() for line in shown.splitlines()]
    start = lines.index("The phrase “shall”:")
    assert lines[start + 3 : start + 5] == ["zero-draft 1  stands", "rev-1 1       gone; instead: “should”"]


def test_the_terminal_says_when_no_row_holds_the_phrase() -> None:
    nothing = select(chain(), Selection(phrase="no such words"))
    shown = renderers.render(nothing, "terminal", RenderOptions(phrase="no such words"))
    assert isinstance(shown, str)
    assert "No row holds the phrase “no such words” in any version." in shown


def test_json_tells_the_phrase_and_fits_the_schema() -> None:
    data = json.loads(renderers.render(chain(), "json", RenderOptions(phrase="shall establish")))
    Draft202012Validator(codec.schema("comparison")).validate(data)
    assert data["phrase"]["text"] == "shall establish"
    ((one),) = data["phrase"]["rows"]
    assert one["row"] == "row-3"
    assert one["versions"][1] == {"version": "rev-1", "standing": "gone", "instead": "should establish"}
