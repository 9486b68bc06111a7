"""A small screen: what is asked for is seen beneath the tools, these are few lines high, and fingers can hit them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.claims import uses
from tests.browser.seeing import overflow

if TYPE_CHECKING:
    from tests.browser.desk import Desk

PHONE = 360
LEAST_TARGET = 24  # pixels, as WCAG 2.2 asks for
TARGETS = (
    ".tools button, .tools summary, .views span, .chip > span, .chip-link, .counts a, .row-tools button, .row summary"
)
LINE = 48  # pixels: one line of tools with its padding


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
    for button in ("#help-open", "#print", "#next"):
        assert page.is_visible(button)
    assert page.evaluate("tools.offsetHeight") <= 2 * LINE
    assert overflow(page) == 0
    page.set_viewport_size({"width": 740, "height": PHONE})
    assert page.evaluate("tools.offsetHeight") <= LINE
    assert overflow(page) == 0


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
