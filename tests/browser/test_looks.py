"""What a person's settings ask for: large letters, little movement, few colours, none; and texts from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.reports import LANGUAGES
from tests.browser.seeing import VIEWS, open_all, overflow, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.desk import Desk

# A window of 1280 pixels at 400 %. Source: WCAG 2.2, success criterion 1.4.10.
ZOOMED = 320
MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
    const style = getComputedStyle(one);
    return style.scrollBehavior === "smooth" || style.transitionDuration !== "0s" || style.animationName !== "none";
}).length + document.getAnimations().length"""
DECORATION = "getComputedStyle(document.querySelector('.sides {} > span, .sides {}')).textDecorationLine"
LEFTS = "[...document.querySelectorAll('{}')].map(one => Math.round(one.getBoundingClientRect().left))"
WITH_BOTH = "[...document.querySelectorAll('article')].find(one => one.querySelectorAll('{}').length == 2).id"


def few_colours(page: Page) -> None:
    page.emulate_media(forced_colors="active")


def no_colours(page: Page) -> None:
    page.context.new_cdp_session(page).send("Emulation.setEmulatedVisionDeficiency", {"type": "achromatopsia"})


@pytest.mark.parametrize("report", ["changed", "chain", "phrase", "delegations", "document", "sample-working-group"])
def test_no_width_and_no_zoom_scrolls_sideways(desk: Desk, report: str) -> None:
    page = desk.open(report)
    for view in VIEWS if page.query_selector("#tools") else VIEWS[:1]:
        page.goto(f"{page.url.partition('#')[0]}#view={view}")
        open_all(page)
        for width in (ZOOMED, 390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert overflow(page) <= 0, (view, width)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_language_scrolls_sideways(desk: Desk, code: str) -> None:
    page = desk.open(f"language-{code}", width=ZOOMED)
    open_all(page)
    assert overflow(page) <= 0


def test_the_help_and_the_filters_fit_at_400_percent(desk: Desk) -> None:
    page = desk.open("changed", "#fate=edited", width=ZOOMED)
    page.set_viewport_size({"width": ZOOMED, "height": 256})
    page.keyboard.press("?")
    assert overflow(page) <= 0
    page.click("#help [data-close]")
    page.click(".filters > summary")
    page.locator("#shown button").scroll_into_view_if_needed()
    assert overflow(page) <= 0


def test_nothing_moves_where_movement_is_unwelcome(desk: Desk) -> None:
    page = desk.open("changed")
    page.emulate_media(reduced_motion="reduce")
    page.keyboard.press("n")
    assert page.evaluate(MOVING) == 0


@pytest.mark.parametrize("setting", [few_colours, no_colours])
def test_deleted_inserted_and_every_fate_are_told_without_colour(desk: Desk, setting: Callable[[Page], None]) -> None:
    page = desk.open("changed")
    setting(page)
    assert page.evaluate(DECORATION.format("del", "del")) == "line-through"
    assert page.evaluate(DECORATION.format("ins", "ins")) == "underline"
    legend = page.eval_on_selector_all(".legend use", "(all) => all.map((one) => one.getAttribute('href'))")
    assert len(legend) == len(set(legend)) > 5
    shapes = [page.locator(f".bar a[href='#row-{row}'] svg").screenshot() for row in (1, 2, 5, 6, 7, 8, 9)]
    assert len(set(shapes)) == len(shapes)


@pytest.mark.parametrize("setting", [few_colours, no_colours])
def test_what_is_chosen_looks_other_than_what_is_not_without_colour(
    desk: Desk, setting: Callable[[Page], None]
) -> None:
    page = desk.open("changed")
    setting(page)
    page.click(".filters > summary")
    chip, order = "label.chip:has([value=dropped])", "label:has([name=order][value=draft])"
    for control in (chip, order, "#changes .counts a >> nth=0", ".asked-by .chip-link >> nth=0"):
        before = page.locator(control).screenshot()
        page.click(control)
        page.mouse.move(0, 0)
        assert page.locator(control).screenshot() != before, control


def test_numbers_and_sections_on_both_sides_of_an_arrow_stand_in_its_order(desk: Desk) -> None:
    page = desk.open("language-ar")
    for place in ("h4 bdi", ".where bdi"):
        row = page.evaluate(WITH_BOTH.format(place))
        lefts = page.evaluate(LEFTS.format(f"#{row} {place}"))
        assert lefts == sorted(lefts)


def test_an_arabic_text_begins_at_the_right_and_its_stop_stands_at_the_left(desk: Desk) -> None:
    first, last = desk.open("language-ar").evaluate(
        """(() => {
            const text = [...document.querySelectorAll('.same p.text')].at(-1).firstChild;
            const at = (from) => {
                const range = document.createRange();
                range.setStart(text, from);
                range.setEnd(text, from + 1);
                return range.getBoundingClientRect().left;
            };
            return [at(0), at(text.length - 1)];
        })()"""
    )
    assert first > last


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_text_says_its_language_to_a_screen_reader(desk: Desk, code: str) -> None:
    page = desk.open(f"language-{code}")
    assert len(shown(page, f".text:lang({code})")) == len(shown(page, ".text")) > 0
