"""Numbers add up: what stands on a way in is how many rows it shows, or the words say what else is counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from diffrec.languages.reporting import report_words
from diffrec.renderers.kinds import KIND_WORDS
from tests.browser.claims import uses
from tests.browser.seeing import ROWS, open_all, place, shown, wait_until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.desk import Desk

SAMPLES = [
    f"sample-{name}" for name in ("working-group", "paragraphs", "restructured", "two-languages", "four-versions")
]
# Of each way in with a number: its words, how many rows they promise, and how many it shows; of asks likewise.
WAYS = """(word) => [...document.querySelectorAll("[data-show]")].flatMap((way) => {
  const told = way.textContent.replaceAll("\\u00a0", " ");
  const rows = new RegExp(` in (\\\\d+) rows?|${word}\\\\D*(\\\\d+)`).exec(told) ?? /(\\d+)/.exec(told);
  if (!rows) return [];
  document.getElementById("tools").reset();
  way.click();
  const isOfAsks = way.dataset.show.startsWith("view=delegations");
  const shown = [...document.querySelectorAll(isOfAsks ? "#delegations li" : "#list .row")]
    .filter((one) => !one.closest(".outside") && !one.closest("[hidden]"));
  return [[told.trim(), Number(rows[1] ?? rows[2]), shown.length]];
})"""
# Of each way in that counts changes: its words, how many they promise, and how many changes it lists.
CHANGES = """(words) => [...document.querySelectorAll("[data-show]")].flatMap((way) => {
  const told = new RegExp(`^(\\\\d+) (?:${words})\\\\b`).exec(way.textContent.trim().replaceAll("\\u00a0", " "));
  if (!told) return [];
  document.getElementById("tools").reset();
  way.click();
  const listed = [...document.querySelectorAll("#changes .entries:not(.alone) li")].filter((one) => !one.hidden);
  return [[way.textContent, Number(told[1]), listed.length]];
})"""
FOLDS = """[...document.querySelectorAll("#list .row details, .delegation")].flatMap((fold) => {
  const count = fold.querySelector(":scope > summary .count, :scope > h3 .count");
  const told = Number.parseInt(count?.textContent ?? "", 10);
  return told ? [[count.parentElement.textContent, told, fold.querySelectorAll("li").length]] : [];
})"""


@pytest.mark.parametrize(
    ("report", "code"),
    [*((name, "en") for name in (*SAMPLES, "changed", "chain")), ("changed-ru", "ru"), ("changed-ar", "ar")],
)
def test_every_number_that_is_a_way_in_is_that_of_the_rows_it_shows(desk: Desk, report: str, code: str) -> None:
    ways = desk.open(report).evaluate(WAYS, report_words(code).headings["rows"])
    assert [way for way in ways if way[1] != way[2]] == []
    assert len(ways) > len(shown(desk.open(report), ".legend a"))


@pytest.mark.parametrize("report", ["sample-working-group", "changed", "chain"])
def test_every_fold_holds_as_many_sentences_as_it_counts(desk: Desk, report: str) -> None:
    page = desk.open(report)
    open_all(page)
    wait_until(page, "[...document.querySelectorAll('.told')].every((one) => one.querySelector('li'))")
    folds = page.evaluate(FOLDS)
    assert [fold for fold in folds if fold[1] != fold[2]] == []
    assert folds


@pytest.mark.parametrize("report", ["sample-working-group", "sample-paragraphs", "sample-restructured", "changed"])
def test_a_count_of_changes_is_that_of_the_changes_it_lists(desk: Desk, report: str) -> None:
    words = [word for names in KIND_WORDS.values() if not names.of_items for word in (names.one, names.many)]
    ways = desk.open(report).evaluate(CHANGES, "|".join(sorted(words, key=len, reverse=True)))
    assert [way for way in ways if way[1] != way[2]] == []
    assert ways


@pytest.mark.parametrize(("report", "asks"), [("example", "asks?"), ("changed-ru", "Просьбы")])
def test_a_number_says_what_it_counts_where_another_counts_something_else(desk: Desk, report: str, asks: str) -> None:
    page = desk.open(report)
    chips = page.locator(".asked-by .chip-link").all_inner_texts()
    assert chips
    assert [one for one in chips if not re.search(asks, one)] == []
    page.click(".filters > summary")
    assert page.inner_text(".panel .counted").startswith("Each number counts rows, of the whole report")


def test_numbers_of_the_whole_report_say_so_beneath_a_filter(desk: Desk) -> None:
    page = desk.open("sample-working-group")
    assert shown_of_whole(page) == 0
    page = desk.open("sample-working-group", "#fate=edited")
    folds = "#changes .fold > summary, .ledger-band .fold > summary, .totals"
    visible = [one for one in page.locator(folds).all() if one.is_visible()]
    assert visible
    assert all("of the whole report" in one.inner_text().lower() for one in visible)
    assert page.locator("#changes p.of-whole").first.is_visible()


def shown_of_whole(page: Page) -> int:
    return sum(one.is_visible() for one in page.locator(".of-whole").all())


def test_a_delegation_counts_the_asks_that_a_filter_leaves(desk: Desk) -> None:
    page = desk.open("example", "#view=delegations&fate=merged,dropped")
    told = """(all) => all.map((one) =>
      [one.querySelector('.count').textContent, one.querySelectorAll('li:not([hidden])').length])"""
    left = [one for one in page.eval_on_selector_all(".delegation:not([hidden])", told) if "/" in one[0]]
    assert left
    assert [one for one in left if one[0].split(" / ")[0] != str(one[1])] == []


def test_changes_that_share_a_row_are_counted_with_their_rows(desk: Desk) -> None:
    page = desk.open("sample-working-group")
    page.locator("h1 a", has_text="4 attributions removed in 3 rows").click()
    assert len(shown(page, ROWS)) == 3
    assert len(shown(page, "#changes .entries:not(.alone) li")) == 4


@uses(".legend a")
def test_the_legend_counts_all_rows_says_so_and_leads_to_them(desk: Desk) -> None:
    page = desk.open("sample-working-group")
    assert page.locator(".legend > :first-child").inner_text() == "All 19 rows, 14 of recommendations, 5 of paragraphs:"
    page.click(".legend a.edited")
    assert len(shown(page, ROWS)) == 19
    assert place(page) == "fate=edited"
    page.click(".legend a.edited")
    assert place(page) == ""


def test_a_change_of_one_step_of_a_chain_is_asked_for_by_that_step(desk: Desk) -> None:
    page = desk.open("sample-four-versions")
    page.locator(".counts a", has_text="1 weakened").click()
    assert place(page) == "change-0-1=obligation-weakened"
    assert len(shown(page, ROWS)) == len(shown(page, "#changes .entries:not(.alone) li")) == 1
    page.locator("h1 a", has_text="2 weakened").click()
    assert place(page) == "change-0-3=obligation-weakened"
    assert len(shown(page, ROWS)) == 2


def test_by_delegation_counts_asks_and_shows_those_of_the_rows_that_are_filtered(desk: Desk) -> None:
    page = desk.open("example", "#view=delegations&fate=merged,dropped")
    asks, rows = (page.locator(f"#delegations li{hidden}").count() for hidden in ("", ":not([hidden])"))
    assert 0 < rows < asks
    assert f"{rows} of {asks} asks." in page.inner_text("#shown")


def test_a_view_that_leaves_rows_out_says_how_many(desk: Desk) -> None:
    page = desk.open("sample-paragraphs", "#view=changes&item=paragraph")
    told = page.inner_text("#status")
    assert told.startswith("21 of 27 rows; this view leaves out ")
    assert told.endswith(f"{21 - len(shown(page, ROWS))} without a change.")


@uses("#no-asks button")
def test_where_no_ask_fits_the_page_says_so_and_shows_all_again(desk: Desk) -> None:
    page = desk.open("sample-working-group", "#view=delegations&fate=unchanged&q=nowheretobefound")
    assert "None of these asks fits" in page.inner_text("#delegations")
    assert "no ask fits." in page.inner_text("#shown")
    page.click("#no-asks button")
    assert "None of these" not in page.inner_text("#delegations")
    assert len(shown(page, "#delegations .delegation")) > 0
