"""Jumps: from change to change, from row to row, and every link of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.claims import key, uses
from tests.browser.seeing import ROWS, place, shown, texts, wait_until
from tests.browser.test_filters import INSIDE

if TYPE_CHECKING:
    from tests.browser.desk import Desk

BANDS = "main > .band"


@uses(key("n"), key("p"))
def test_keys_go_from_change_to_change(desk: Desk) -> None:
    page = desk.open("example")
    page.keyboard.press("n")
    assert texts(page, ".current") == ["oftentimes", ", where appropriate,"]
    page.keyboard.press("n")
    assert "China" in texts(page, ".current")[0]
    assert place(page) == "at=row-2"
    page.keyboard.press("p")
    page.keyboard.press("p")
    assert re.fullmatch(r"(\d+) / \1", page.inner_text("#where"))


@uses("#next", "#previous")
def test_buttons_go_from_change_to_change_and_the_change_is_on_the_screen(desk: Desk) -> None:
    page = desk.open("example")
    page.click("#next")
    page.click("#next")
    assert page.inner_text("#where").startswith("2 / ")
    top = page.evaluate("document.querySelector('.current').getBoundingClientRect().top")
    assert 0 < top < 900
    page.click("#previous")
    assert page.inner_text("#where").startswith("1 / ")


@uses(key("j"), key("k"))
def test_keys_go_from_row_to_row(desk: Desk) -> None:
    page = desk.open("example")
    for name in ("j", "j", "j", "k"):
        page.keyboard.press(name)
    assert shown(page, ".row.here") == ["row-2"]
    assert page.evaluate("document.activeElement.id") == "row-2"


@uses(".bar a")
def test_a_block_of_the_bar_leads_to_its_row_even_past_a_filter(desk: Desk) -> None:
    page = desk.open("example", "#fate=dropped")
    page.click(".bar a[href='#row-3']")
    assert "row-3" in shown(page, ROWS)
    assert place(page) == "at=row-3"


@uses(".bar a[href^='#outside']")
def test_the_block_of_another_chapter_leads_to_its_fold(desk: Desk) -> None:
    page = desk.open("example")
    page.click(".bar a[href^='#outside']")
    assert page.evaluate("document.querySelector('.outside').getBoundingClientRect().top") < 900


def test_a_block_of_the_bar_tells_of_its_row_when_pointed_at_and_when_focused(desk: Desk) -> None:
    page = desk.open("example")
    told = "getComputedStyle(document.querySelector('.bar a[href=\"#row-7\"]'), '::after').content"
    assert page.evaluate(told) == "none"
    page.hover(".bar a[href='#row-7']")
    assert "dropped" in page.evaluate(told)
    page.mouse.move(0, 0)
    assert page.evaluate(told) == "none"
    page.focus(".bar a[href='#row-6']")
    page.keyboard.press("Tab")
    assert "dropped" in page.evaluate(told)


@uses(".eye a")
def test_a_doubt_leads_to_its_row(desk: Desk) -> None:
    page = desk.open("example")
    page.click(".eye a[href='#row-4']")
    assert shown(page, ".row.here") == ["row-4"]


@uses(".left-out a")
def test_the_count_of_notices_leads_to_them(desk: Desk) -> None:
    page = desk.open("example")
    page.click(".left-out a")
    assert page.evaluate("document.querySelector('#notices').getBoundingClientRect().top") < 900


@uses(".skip")
def test_the_first_stop_of_the_keyboard_skips_to_the_rows(desk: Desk) -> None:
    page = desk.open("example")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('#rows').getBoundingClientRect().top") < 900


@uses(".ledger td a")
def test_a_line_of_the_ledger_leads_to_its_row(desk: Desk) -> None:
    page = desk.open("example")
    page.click("#ledger [data-row=row-5] a")
    assert shown(page, ".row.here") == ["row-5"]


@uses(".row h4 a")
def test_the_head_of_a_row_is_a_link_to_it(desk: Desk) -> None:
    page = desk.open("example")
    page.click("#row-5 h4 a")
    assert place(page) == "at=row-5"


def test_a_link_to_a_folded_row_opens_its_fold(desk: Desk) -> None:
    assert "row-10" in shown(desk.open("example", "#row-10"), ROWS)


@uses(".row .fold > summary, .fold.outside > summary", ".ledger-band .fold > summary")
def test_other_chapters_lie_folded_in_the_ledger_and_in_the_texts(desk: Desk) -> None:
    page = desk.open("example")
    page.click(".fold.outside > summary")
    assert shown(page, ROWS) == [*INSIDE, "row-10"]
    assert not page.is_visible("#ledger [data-row=row-10]")
    page.click(".ledger-band .fold > summary")
    assert page.is_visible("#ledger [data-row=row-10]")


def test_what_is_unfolded_beneath_a_row_moves_no_other_summary(desk: Desk) -> None:
    page = desk.open("sample-working-group")
    places = """[...document.querySelectorAll('.row:has(footer > details + details) footer')][0]
      .querySelectorAll(':scope > details > summary')"""
    boxes = (
        f"JSON.stringify([...{places}].map((one) => [one.getBoundingClientRect().x, one.getBoundingClientRect().y]))"
    )
    page.evaluate(f"{places}[0].scrollIntoView({{ block: 'center' }})")
    before = page.evaluate(boxes)
    for at in range(page.evaluate(f"{places}.length")):
        page.evaluate(f"{places}[{at}].click()")
        assert page.evaluate(boxes) == before
        assert page.evaluate(f"{places}[{at}].nextElementSibling.getBoundingClientRect().height") > 10


@uses(".same > summary", ".row footer summary")
def test_what_did_not_change_and_the_reasons_unfold(desk: Desk) -> None:
    page = desk.open("changed")
    page.click("#row-1 .same > summary")
    assert page.is_visible("#row-1 .same .text")
    page.click("#row-2 footer summary >> nth=0")
    page.locator("#row-2 footer ol").wait_for()


@uses("#ledger th button")
def test_the_ledger_is_sorted_by_its_heads(desk: Desk) -> None:
    page = desk.open("example")
    lines = "[...document.querySelector('.ledger').tBodies[0].rows].map(line => line.dataset.row)"
    first = "#ledger > .ledger th:first-child"
    page.click(f"{first} button")
    assert page.evaluate(lines)[-2:] == ["row-3", "row-9"]
    assert page.get_attribute(first, "aria-sort") == "ascending"
    page.click(f"{first} button")
    assert page.get_attribute(first, "aria-sort") == "descending"
    page.click(f"{first} button")
    assert page.evaluate(lines) == INSIDE


@uses(".to-changes")
def test_what_changed_is_a_link_in_the_tools(desk: Desk) -> None:
    page = desk.open("changed")
    page.click(".to-changes")
    assert 0 <= page.evaluate("document.querySelector('#changes').getBoundingClientRect().top") < 900


@uses("#changes .entries a", "#changes .counts a", "#changes .fold > summary")
def test_an_entry_leads_to_its_row_and_a_count_to_its_changes_and_back_to_all(desk: Desk) -> None:
    page = desk.open("changed")
    page.click("#change-0-3 a")
    assert place(page) == "at=row-3"
    page.click("#changes .counts a >> nth=0")
    assert shown(page, "#changes li") == ["change-0-1", "change-0-2"]
    assert 0 <= page.evaluate("document.getElementById('change-0-1').getBoundingClientRect().top") < 900
    page.click("#changes .counts a >> nth=0")
    page.click("#changes .fold > summary")
    assert page.is_visible("#changes .fold .entries")


def test_the_list_of_changes_follows_the_filter_of_kinds_and_that_of_rows(desk: Desk) -> None:
    entries = "#changes li"
    alone = desk.open("changed", "#change=caveat-added")
    assert shown(alone, entries) == ["change-0-4"]
    assert not alone.is_visible("#changes .fold")
    of_china = desk.open("changed", "#delegation=CHN")
    assert shown(of_china, entries) == ["change-0-1", "change-0-4", "change-0-5"]


def test_the_substantive_changes_are_seen_and_the_others_are_folded(desk: Desk) -> None:
    of_whole_rows = [""] * 6
    substantive = [f"change-0-{number}" for number in range(1, 7)]
    for scripts in (True, False):
        assert shown(desk.open("changed", scripts=scripts), "#changes li") == [*of_whole_rows, *substantive]


@uses(".delegation a")
def test_by_delegation_stands_alone_and_its_links_lead_back(desk: Desk) -> None:
    page = desk.open("example", "#view=delegations&delegation=BRA")
    assert shown(page, BANDS) == ["delegations", "notices"]
    assert len(shown(page, ".delegation")) == 1
    page.click(".delegation:not([hidden]) a")
    assert shown(page, BANDS) == ["changes", "ledger", "rows", "notices"]
    assert shown(page, ".row.here") == ["row-5"]


def test_a_page_of_asks_opens_on_the_delegations_and_leads_to_the_rows(desk: Desk) -> None:
    page = desk.open("delegations")
    assert shown(page, BANDS) == ["delegations", "notices"]
    page.click(".delegation a")
    assert shown(page, BANDS) == ["changes", "ledger", "rows", "notices"]
    assert place(page) == "view=side&at=row-5"
    assert shown(desk.open("delegations", scripts=False), BANDS)[0] == "delegations"


def test_the_page_of_one_document_leads_from_the_names_to_the_items(desk: Desk) -> None:
    page = desk.open("document")
    page.click(".delegation a")
    (target,) = page.eval_on_selector_all(".row:target", "(all) => all.map((one) => one.id)")
    assert page.get_attribute(".delegation a", "href") == f"#{target}"


@uses(".sighting a")
def test_a_phrase_that_was_asked_for_leads_to_its_rows(desk: Desk) -> None:
    page = desk.open("phrase")
    row = page.get_attribute(".sighting a >> nth=0", "href")
    page.click(".sighting a >> nth=0")
    assert f"#{shown(page, '.row.here')[0]}" == row


@uses("a.origin")
def test_words_that_moved_lead_to_where_they_came_from(desk: Desk) -> None:
    page = desk.open("moved")
    link = page.locator("#list a.origin:visible").first
    row = link.get_attribute("href")
    link.click()
    assert f"#{shown(page, '.row.here')[0]}" == row


@pytest.mark.parametrize("report", ["changed", "chain", "moved", "language-ar"])
def test_every_link_shows_the_place_that_it_names(desk: Desk, report: str) -> None:
    page = desk.open(report)
    lost = page.evaluate(
        """() => [...document.querySelectorAll("a[href^='#']:not([data-show])")].filter((link) => {
            link.click();
            const place = document.getElementById(link.hash.slice(1));
            const { top } = place.getBoundingClientRect();
            return !place.checkVisibility() || top < 0 || top >= innerHeight;
        }).map((link) => link.outerHTML)"""
    )
    assert lost == []


@uses("h1 a", ".sentence a")
def test_a_count_of_the_answer_leads_to_its_rows_and_a_second_click_to_all(desk: Desk) -> None:
    for report, link, rows in (
        ("changed", "h1 a >> text=1 dropped", ["row-7"]),
        ("chain", ".sentence a", ["row-5"]),
    ):
        page = desk.open(report)
        every = shown(page, ROWS)
        page.locator(link).first.click()
        assert shown(page, ROWS) == rows
        assert page.locator(link).first.get_attribute("aria-current") == "true"
        page.locator(link).first.click()
        assert shown(page, ROWS) == every


@pytest.mark.parametrize("report", ["changed", "chain", "language-ar"])
def test_every_count_and_every_name_leads_to_rows_or_asks(desk: Desk, report: str) -> None:
    page = desk.open(report)
    lost = page.evaluate(
        """() => [...document.querySelectorAll("[data-show]")].filter((link) => {
            link.click();
            const found = [...document.querySelectorAll("#list .row, .delegation")].filter((one) => !one.hidden);
            const isTold = link.ariaCurrent === "true";
            tools.reset();
            return !isTold || !found.length;
        }).map((link) => link.outerHTML)"""
    )
    assert lost == []


@uses("#print")
def test_the_button_prints(desk: Desk) -> None:
    page = desk.open("example")
    page.evaluate("addEventListener('beforeprint', () => { document.title = 'printed'; })")
    page.click("#print")
    wait_until(page, "document.title === 'printed'")
