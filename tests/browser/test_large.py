"""A page of hundreds of rows, of which only what is near is laid out: its parts are neither seen nor felt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.seeing import ROWS, chip, shown, wait_until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.desk import Desk

TIMES = 40
IDS = f"[...document.querySelectorAll('{ROWS}')].map((row) => row.id)"


def test_a_link_to_a_row_far_down_brings_it_into_sight(desk: Desk) -> None:
    page = desk.open("large", "#row-5-30")
    row = "document.getElementById('row-5-30').getBoundingClientRect()"
    wait_until(page, f"{row}.top >= 0 && {row}.top < innerHeight / 2")


def test_each_row_has_one_place_in_either_order(desk: Desk) -> None:
    page = desk.open("large")
    final = page.evaluate(IDS)
    page.click("label:has(input[name=order][value=draft])")
    draft = page.evaluate(IDS)
    assert draft != final
    assert sorted(draft) == sorted(final)
    page.click("label:has(input[name=order][value=final])")
    assert page.evaluate(IDS) == final


def test_a_part_without_a_row_to_show_takes_no_room(desk: Desk) -> None:
    page = desk.open("large")
    every = shown(page, ROWS)
    whole = _height(page)
    page.click(".filters > summary")
    chip(page, "fate", "merged")
    page.keyboard.press("Escape")
    assert len(shown(page, ROWS)) == TIMES
    assert _height(page) < whole / 5
    page.click("#shown button")
    assert shown(page, ROWS) == every


def _height(page: Page) -> int:
    return int(page.evaluate("document.getElementById('list').offsetHeight"))
