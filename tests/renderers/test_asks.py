"""What views say of delegations and their asks."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from diffrec import codec, pipeline
from diffrec.config import RenderOptions
from diffrec.delegations import Asked, known_names, members
from diffrec.meaning.asks import asks_of, asks_of_version
from diffrec.model import Asks, Delegation
from diffrec.pipeline import Source
from diffrec.renderers import ASKS_RENDERERS, RENDERERS, render_asks
from diffrec.renderers.asks import ask_words, name_words, sentences
from diffrec.renderers.html import render as render_page
from tests.renderers.example import example

TEXT = """1. Ratify the Convention on the Rights of the Sea (United Kingdom of Great Britain and Northern Ireland).

2. Adopt a plan for the safety of ferries (EU, Peru).
"""
HOSTILE = Delegation(name="\x1b[31mRed <script>alert(1)</script> =SUM(A1) | *Land*", code=None, type=None)


OF_COMPARISONS_ALONE = {"summary", "xlsx", "synoptic", "docx"}


def text(delegation: Delegation | None = None) -> Asks:
    read = pipeline.extract(Source("report.txt", TEXT.encode()))
    if delegation is not None:
        items = (
            replace(one, attributions=tuple(replace(mark, delegations=(delegation,)) for mark in one.attributions))
            for one in read.items
        )
        read = replace(read, items=tuple(items))
    return asks_of_version(read)


def shown(asks: Asks, name: str = "terminal", *, width: int | None = None, full: bool = False) -> str:
    made = render_asks(asks, name, RenderOptions(width=width, full=full))
    return made.decode() if isinstance(made, bytes) else made


def columns(line: str) -> int:
    return sum(
        0 if unicodedata.category(one) in ("Mn", "Cf") else 1 + (unicodedata.east_asian_width(one) in "WF")
        for one in line
    )


def test_asks_are_written_in_every_format_that_comparisons_are() -> None:
    assert set(ASKS_RENDERERS) == set(RENDERERS) - OF_COMPARISONS_ALONE


@pytest.mark.parametrize("width", [60, 80, 100, 160])
@pytest.mark.parametrize("full", [False, True])
def test_no_line_is_longer_than_the_terminal_is_wide(width: int, *, full: bool) -> None:
    for asks in (asks_of(example()), text()):
        assert all(columns(line) <= width for line in shown(asks, width=width, full=full).splitlines())


def test_a_long_name_has_a_line_of_its_own() -> None:
    assert ("  United Kingdom of Great Britain and Northern Ireland\n" + " " * 37 + "1 ask: 1\n") in shown(
        text(), width=100
    )


@pytest.mark.parametrize("name", ["الجزائر", "中国代表团", "Ελλάδα"])
def test_names_in_every_script_keep_the_columns_straight(name: str) -> None:
    lines = shown(text(Delegation(name=name, code=None, type=None)), width=80).splitlines()
    (line,) = [one for one in lines if name in one]
    before, _, behind = line.partition("2 asks")
    assert behind == ": 1, 2"
    assert columns(before) == 2 + columns(name) + 2


def test_the_answer_counts_delegations_asks_items_marks_and_fates() -> None:
    assert sentences(asks_of(example())) == (
        "5 delegations, 8 asks in 5 items (5 marks): 1 kept, 3 reworded, 1 merged, 1 split, 2 dropped.",
        "A mark that names several delegations is an ask of each.",
        "7 asks no longer carry the name.",
    )


def test_the_words_of_a_merged_ask_stand_beside_its_fate() -> None:
    brazil = next(one for one in asks_of(example()).delegations if one.delegation.code == "BRA")
    assert [ask_words(ask) for ask in brazil.asks] == [
        "merged, its words kept, name gone",
        "split, its words kept, still named",
        "dropped, name gone",
    ]


def test_a_group_stands_with_its_code_and_a_state_without() -> None:
    names = [known_names().coded(code) for code in ("EU", "FRA", "PSE")]
    assert [name_words(one) for one in names if one] == ["European Union (EU)", "France", "State of Palestine"]


def test_json_of_a_comparison_fits_the_schema() -> None:
    data = codec.asks_data(asks_of(example(), Asked((), members)))
    Draft202012Validator(codec.schema("delegations")).validate(data)
    assert data["summary"]["fates"]["dropped"] == 2


def test_a_hostile_name_commands_nothing_in_any_format() -> None:
    asks = text(HOSTILE)
    for name in ("terminal", "markdown", "csv", "html"):
        assert "\x1b" not in shown(asks, name), name
    assert "<script>alert" not in shown(asks, "html")
    assert "<script>" not in shown(asks, "markdown")
    assert "\\*Land\\*" in shown(asks, "markdown")
    formula = text(Delegation(name="=SUM(A1)", code=None, type=None))
    assert ",=SUM" not in shown(formula, "csv")
    assert "'=SUM(A1)" in shown(formula, "csv")


def test_the_page_of_a_comparison_says_of_each_name_what_became_of_its_asks() -> None:
    page = render_page(example(), RenderOptions())
    assert 'Brazil <span class="count">3 asks: 1 merged, 1 split, 1 dropped</span>' in page
    assert "5 delegations, 8 asks" in page


def test_the_page_of_one_version_holds_its_items_and_runs_nothing() -> None:
    page = shown(text(), "html")
    assert page.count('<article class="row"') == 2
    assert "<script" not in page
    assert "script-src" not in page
    assert "default-src &#39;none&#39;" in page


def test_the_page_of_asks_comes_before_the_ledger_and_opens_there() -> None:
    page = render_asks(asks_of(example()), "html", RenderOptions(by_delegation=True))
    assert isinstance(page, str)
    assert 'data-opens="delegations"' in page
    assert page.index('id="delegations"') < page.index('id="ledger"')


def test_the_same_asks_give_the_same_text() -> None:
    for name in ASKS_RENDERERS:
        assert shown(asks_of(example()), name) == shown(asks_of(example()), name)
