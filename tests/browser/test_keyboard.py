"""By keyboard alone: everything is reached, where one stands is seen, and nothing holds one back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.seeing import shown

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.desk import Desk

# What Tab stops at: of a group of radio buttons the chosen one.
STOPS = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0)
    .filter((one) => one.type !== "radio" || one.checked).length"""
# Notes each stop: whether a frame is seen round it or its label, and whether it is on the screen and not covered.
NOTE = """() => {
    window.stops = [];
    document.addEventListener("focusin", (event) => {
        const one = event.target, seen = one.matches("input[type=radio], .chip input") ? one.nextElementSibling : one;
        const { top, left, width, height } = seen.getBoundingClientRect();
        const under = document.elementFromPoint(left + width / 2, top + height / 2);
        const isSeen = seen.contains(under) || under?.contains(seen) || under?.closest("label")?.contains(seen);
        const framed = getComputedStyle(seen).outlineStyle !== "none";
        stops.push({ what: one.cloneNode().outerHTML.slice(0, 90), framed, seen: !!isSeen });
    });
}"""


def walked(page: Page, presses: int, key: str = "Tab") -> list[dict[str, Any]]:
    """Where the focus went by so many presses of a key."""
    page.evaluate(NOTE)
    for _ in range(presses):
        page.keyboard.press(key)
    return list(page.evaluate("stops"))


@pytest.mark.parametrize("report", ["changed", "chain", "document"])
def test_tab_reaches_everything_and_where_one_stands_is_seen(desk: Desk, report: str) -> None:
    page = desk.open(report)
    count = page.evaluate(STOPS)
    stops = walked(page, count)
    assert len({stop["what"] for stop in stops}) > count / 4
    assert len(stops) == count
    assert [stop["what"] for stop in stops if not stop["framed"]] == []
    assert [stop["what"] for stop in stops if not stop["seen"]] == []


def test_tab_leaves_the_page_at_its_end_and_goes_back(desk: Desk) -> None:
    page = desk.open("changed")
    first = walked(page, 1, "Shift+Tab")
    assert len(first) == 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.body") or len(page.evaluate("stops")) == 2


def test_filters_are_opened_used_and_closed_by_keys(desk: Desk) -> None:
    page = desk.open("changed")
    page.focus(".filters > summary")
    page.keyboard.press("Enter")
    stops = walked(page, 1)
    page.keyboard.press("Space")
    assert page.locator(".chip input:checked").count() == 1
    assert stops[0]["framed"]
    page.keyboard.press("Escape")
    assert shown(page, ".panel") == []


def test_views_and_order_are_chosen_by_arrows(desk: Desk) -> None:
    page = desk.open("changed")
    page.focus("input[name=view]:checked")
    page.keyboard.press("ArrowRight")
    assert page.is_checked("input[value=inline]")
    page.focus("input[name=order]:checked")
    page.keyboard.press("ArrowRight")
    assert page.is_checked("input[name=order][value=draft]")


def test_the_help_keeps_the_focus_while_it_is_open_and_gives_it_back(desk: Desk) -> None:
    page = desk.open("changed")
    page.focus("#help-open")
    page.keyboard.press("Enter")
    for _ in range(6):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    page.keyboard.press("Escape")
    assert shown(page, "dialog") == []
    assert page.evaluate("document.activeElement.id") == "help-open"


def test_a_fold_and_the_ledger_answer_to_enter(desk: Desk) -> None:
    page = desk.open("changed")
    page.focus("#row-2 footer summary >> nth=0")
    page.keyboard.press("Enter")
    assert page.locator("#row-2 footer details[open]").count() == 1
    page.focus("#ledger th button >> nth=0")
    page.keyboard.press("Enter")
    assert page.get_attribute("#ledger > .ledger th:first-child", "aria-sort") == "ascending"
