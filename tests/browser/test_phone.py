"""A small screen: what is asked for is seen beneath the tools, these are few lines high, and fingers can hit them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.claims import uses
from tests.browser.seeing import VIEWS, overflow, place

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.desk import Desk

PHONE = 360
LEAST_TARGET = 24  # pixels, as WCAG 2.2 asks for
FINGER = 44  # pixels, for what is hit again and again
TARGETS = (
    ".tools :is(button, select, summary), .to-changes, .legend a, .views span, .chip > span, .chip-link, .counts a, "
    ".row-tools button, .row summary"
)
TOOLS = ("#q", ".filters > summary", "#view-short", ".to-changes", "#previous", "#next", "#print", "#help-open")
LINE = 48  # pixels: one line of tools with its padding
# What is wider than it is shown, and so would have to be pushed aside to be seen.
SCROLLED = """[...document.querySelectorAll("#tools *")].filter((one) => one.checkVisibility() &&
  ["auto", "scroll"].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth)
  .map((one) => one.className)"""


@pytest.mark.parametrize("place", ["#at=row-9", "#row-9", "#fate=added&at=row-9"])
def test_a_direct_link_shows_the_facts_of_its_row(desk: Desk, place: str) -> None:
    page = desk.open("example", place, width=PHONE)
    covered = page.evaluate(
        """() => {
          const { left, top, width, height } = document.querySelector('#row-9 .fate').getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2)?.className;
        }"""
    )
    assert covered == "fate added"


@uses(".to-tools")
def test_search_and_filters_are_a_link_away_on_the_first_screen(desk: Desk) -> None:
    page = desk.open("example", width=PHONE)
    page.click(".to-tools")
    box = page.locator("#q").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 450
    assert not desk.open("example").is_visible(".to-tools")


@pytest.mark.parametrize("name", ["example", "chain"])
def test_the_tools_are_two_lines_high_and_one_on_its_side(desk: Desk, name: str) -> None:
    page = desk.open(name, width=PHONE)
    for tool in TOOLS:
        assert page.is_visible(tool), tool
    assert page.evaluate("tools.offsetHeight") <= 2 * LINE
    assert overflow(page) == 0
    assert page.evaluate(SCROLLED) == []
    page.set_viewport_size({"width": 740, "height": PHONE})
    assert page.evaluate(SCROLLED) == []
    assert page.evaluate("tools.offsetHeight") <= LINE
    assert overflow(page) == 0


@uses("#view-short", ".to-changes")
def test_every_view_is_two_taps_away_and_told_where_it_is_chosen(desk: Desk) -> None:
    page = desk.open("example", width=PHONE)
    assert page.input_value("#view-short") == "inline"
    assert page.eval_on_selector_all("#view-short option", "(all) => all.map((one) => one.value)") == list(VIEWS)
    page.focus("#view-short")
    for view in VIEWS[2:]:
        page.keyboard.press("ArrowDown")
        assert place(page) == f"view={view}"
    page.click(".to-changes")
    assert page.input_value("#view-short") == "inline"
    title = page.locator("#changes-title").bounding_box()
    assert title is not None
    assert 0 < title["y"] < PHONE


def test_no_tool_is_lost_between_phone_and_desk(desk: Desk) -> None:
    page = desk.open("chain")
    for width in (320, 600, 768, 900, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for tool in TOOLS:
            assert page.is_visible(tool) or (tool == "#view-short" and page.is_visible(".views")), (tool, width)


def test_what_fingers_hit_is_large_enough(desk: Desk) -> None:
    page = desk.open("example", width=PHONE)
    page.click(".filters > summary")
    small = page.evaluate(
        """([targets, least]) => [...document.querySelectorAll(targets)].flatMap((one) => {
          if (!one.checkVisibility()) return [];
          const { width, height } = one.getBoundingClientRect();
          return Math.min(width, height) + 0.1 < least ? [[one.outerHTML.slice(0, 80), width, height]] : [];
        })""",
        [TARGETS, LEAST_TARGET],
    )
    assert small == []


def test_the_buttons_of_a_row_are_as_large_as_a_finger(desk: Desk) -> None:
    page = desk.open("example", width=PHONE)
    heights = """(all) => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height)"""
    assert min(page.eval_on_selector_all(".row-tools button, .row footer > details > summary", heights)) >= FINGER


def test_help_can_be_closed_before_it_is_read_and_keys_come_last_where_there_are_none(
    desk: Desk, browser: Browser
) -> None:
    page = desk.open("example", width=PHONE)
    page.set_viewport_size({"width": PHONE, "height": 500})
    page.click("#help-open")
    for far in ("0", "this.scrollHeight"):
        page.evaluate(f"(function () {{ this.scrollTo(0, {far}); }}).call(document.querySelector('#help'))")
        box = page.locator("#help [data-close]").bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= 500 - FINGER
    touched = browser.new_page(has_touch=True, is_mobile=True, viewport={"width": PHONE, "height": 500})
    touched.goto(page.url)
    touched.click("#help-open")
    tops = "(all) => all.map((one) => one.getBoundingClientRect().top)"
    keys, others = touched.eval_on_selector_all("#help .keys, #help section:not(.keys)", tops)
    assert keys > others
    touched.close()


def test_help_calls_the_bands_as_the_page_does_and_explains_their_words(desk: Desk) -> None:
    page = desk.open("example")
    told = str(page.text_content("#help"))
    assert "ledger" not in told
    for word in ("concordance", "arguable", "shift of syntax", "actor +1"):
        assert word in told
