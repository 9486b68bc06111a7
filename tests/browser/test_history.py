"""The way back: what a person does makes an entry, and going back shows what was seen and where it was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.claims import key, uses
from tests.browser.seeing import ROWS, chip, place, shown, wait_until

if TYPE_CHECKING:
    from tests.browser.desk import Desk

SCROLLED = "scrollY"


def test_back_goes_from_a_view_to_a_filter_to_the_page_as_it_was(desk: Desk) -> None:
    page = desk.open("example")
    page.click(".filters > summary")
    chip(page, "fate", "dropped")
    page.click("label:has(input[value=inline])")
    assert place(page) == "fate=dropped&view=inline"
    page.go_back()
    assert place(page) == "fate=dropped"
    assert not page.is_checked("input[value=inline]")
    page.go_back()
    assert len(shown(page, ROWS)) == 9
    page.go_forward()
    assert shown(page, ROWS) == ["row-7"]


@uses("#q")
def test_what_is_typed_at_a_stretch_is_one_entry(desk: Desk) -> None:
    page = desk.open("example")
    before = page.evaluate("history.length")
    page.locator("#q").press_sequentially("customs")
    assert place(page) == "q=customs"
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    assert page.input_value("#q") == ""
    assert len(shown(page, ROWS)) == 9


@uses(key("j"))
def test_steps_from_row_to_row_are_one_entry(desk: Desk) -> None:
    page = desk.open("example")
    before = page.evaluate("history.length")
    for _ in range(3):
        page.keyboard.press("j")
    assert page.evaluate("history.length") == before + 1


@uses(".ledger td a")
def test_back_from_a_jump_is_where_it_was_made(desk: Desk) -> None:
    page = desk.open("changed")
    page.locator("#ledger [data-row=row-5] a").scroll_into_view_if_needed()
    before = page.evaluate(SCROLLED)
    page.click("#ledger [data-row=row-5] a")
    assert page.evaluate(SCROLLED) > before
    page.go_back()
    wait_until(page, f"{SCROLLED} === {before}")
    page.go_forward()
    assert place(page) == "at=row-5"
    assert shown(page, ".row.here") == ["row-5"]


def test_a_link_in_the_page_is_one_entry(desk: Desk) -> None:
    page = desk.open("example")
    before = page.evaluate("history.length")
    page.click(".left-out a")
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    wait_until(page, f"{SCROLLED} === 0")
