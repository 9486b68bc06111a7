"""What a person who has never seen the page looks for, each found in two actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.claims import key, uses
from tests.browser.seeing import ROWS, place, shown, wait_until

if TYPE_CHECKING:
    from tests.browser.desk import Desk


@uses("h1 a", "#shown button", key("a"))
def test_a_count_of_the_headline_leads_to_the_changes_that_it_counts(desk: Desk) -> None:
    page = desk.open("changed")
    page.locator("h1 a", has_text="2 weakened").click()
    assert shown(page, ROWS) == ["row-2", "row-4"]
    assert place(page) == "change=obligation-weakened"
    assert shown(page, "#changes li") == ["change-0-1", "change-0-2"]
    assert page.locator("#asked").inner_text() == "weakened"
    page.locator("#shown button").click()
    assert place(page) == ""
    page.locator(".counts a").first.click()
    page.keyboard.press("a")
    assert len(shown(page, ROWS)) == 9


@uses("#offers a", key("Enter"), key("ArrowDown"), key("ArrowUp"))
def test_a_number_is_offered_as_the_drafts_and_as_the_finals(desk: Desk) -> None:
    page = desk.open("example")
    page.locator("#q").fill("10")
    offers = page.locator("#offers a").all_inner_texts()
    assert [one.split("Recommendation")[0].strip() for one in offers] == ["draft 10", "final 10"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "row-3"
    page.locator("#q").fill("10")
    for name in ("ArrowDown", "ArrowDown", "ArrowUp"):
        page.locator(":focus").press(name)
    page.locator("#offers a").nth(1).click()
    assert page.evaluate("document.activeElement.id") == "row-9"


def test_a_number_is_not_found_inside_of_another(desk: Desk) -> None:
    assert {"row-3", "row-9"} <= set(shown(desk.open("example", "#q=10"), ROWS))
    assert shown(desk.open("example", "#q=0"), ROWS) == []


@uses(".asked-by a")
def test_what_a_delegation_asked_for_is_one_click_or_its_name_away(desk: Desk) -> None:
    page = desk.open("example")
    page.locator(".asked-by a", has_text="China").click()
    assert shown(page, ".delegation") == ["by-CHN"]
    page.goto(page.url.partition("#")[0] + "#view=side")
    page.locator("#q").fill("chin")
    page.locator("#offers a").first.click()
    assert shown(page, ".delegation") == ["by-CHN"]


@uses(".run > summary")
def test_unchanged_rows_share_a_line_until_they_are_opened_or_found(desk: Desk) -> None:
    page = desk.open("sample-paragraphs")
    run = page.locator(".run").first
    assert "unchanged" in run.locator("summary").first.inner_text()
    assert shown(page, ".run .row") == []
    run.locator("> summary").click()
    assert shown(page, ".run .row")
    run.locator("> summary").click()
    page.goto(page.url.partition("#")[0] + "#fate=unchanged")
    assert shown(page, ".run .row")
    page.keyboard.press("a")
    assert shown(page, ".run .row") == []


def test_the_head_of_a_row_stays_in_sight(desk: Desk) -> None:
    page = desk.open("sample-working-group", width=700)
    page.evaluate("document.querySelector('#list .part > .row').scrollIntoView()")
    top = "document.querySelector('#list .part > .row').getBoundingClientRect().top"
    before = page.evaluate(top)
    page.mouse.wheel(0, 120)
    wait_until(page, f"{top} < {before}")
    head = "document.querySelector('#list .part > .row h4').getBoundingClientRect().top"
    assert -2 <= page.evaluate(f"{head} - tools.getBoundingClientRect().bottom") < 20


def test_a_number_with_its_kind_is_offered_as_the_number_alone_is(desk: Desk) -> None:
    page = desk.open("example")
    for asked in ("rec 10", "Rec. 10", "recommendations 10", "recommendation 10"):
        page.fill("#q", asked)
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "row-3"
    page.fill("#q", "paragraph 10")
    assert "row-3" not in page.eval_on_selector_all("#offers a", "(all) => all.map((one) => one.hash.slice(1))")


def test_open_filters_stand_beneath_their_word_which_stays_and_are_in_sight(desk: Desk) -> None:
    for width in (1280, 360):
        page = desk.open("example", width=width)
        page.locator(".filters > summary").scroll_into_view_if_needed()
        before = page.locator(".filters > summary").bounding_box()
        page.click(".filters > summary")
        wait_until(page, "document.querySelector('.panel').getBoundingClientRect().bottom <= innerHeight + 1")
        after, panel = (page.locator(one).bounding_box() for one in (".filters > summary", ".panel"))
        assert before is not None
        assert after is not None
        assert panel is not None
        assert after["x"] == before["x"]
        assert panel["y"] >= after["y"] + after["height"]


def test_a_block_whose_row_was_weakened_has_a_mark_and_tells_it_first(desk: Desk) -> None:
    page = desk.open("changed")
    block = page.locator(".bar a[href='#row-2']")
    assert (block.get_attribute("aria-label") or "").startswith("2 → 2: weakened, ")
    corner = "(all) => all.map((one) => getComputedStyle(one, '::before').content)"
    assert page.eval_on_selector_all(".bar a[href='#row-2'], .bar a[href='#row-1']", corner) == ["none", '""']
    assert "some words changed" in page.inner_text(".legend")


def test_after_enter_keys_are_keys_again_at_the_first_row_that_is_shown(desk: Desk) -> None:
    for asked in ("customs", "edited", "10"):
        page = desk.open("example")
        page.focus("#q")
        page.keyboard.type(asked)
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.matches('.row')")
        assert f"#{page.evaluate('document.activeElement.id')}" in {f"#{row}" for row in shown(page, ".row.here")}
        value = page.input_value("#q")
        page.keyboard.press("v")
        assert page.input_value("#q") == value
    page = desk.open("example")
    page.focus("#q")
    page.keyboard.type("china")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") != "q"


def test_where_nothing_is_found_the_words_can_be_mended(desk: Desk) -> None:
    page = desk.open("example")
    page.focus("#q")
    page.keyboard.type("nowheretobefound")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "q"


def test_a_way_in_leaves_its_heading_beneath_the_tools(desk: Desk) -> None:
    for width in (390, 1280):
        page = desk.open("example", width=width)
        page.set_viewport_size({"width": width, "height": 500})
        for chip, heading in ((".asked-by .chip-link", "delegations-title"), (".legend a", "ledger-title")):
            page.locator(chip).first.click()
            top = f"document.getElementById('{heading}').getBoundingClientRect().top"
            assert page.evaluate(f"{top} - tools.getBoundingClientRect().bottom") > 0
            assert page.evaluate(top) < 500
            page.keyboard.press("a")
