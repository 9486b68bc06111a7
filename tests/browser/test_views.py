"""Views, order and settings: what a switch shows and hides, and that the address keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.claims import key, uses
from tests.browser.seeing import ROWS, VIEWS, place, shown, texts
from tests.renderers.chain import chain

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.desk import Desk

ALL = [f"row-{number}" for number in range(1, 11)]
INSIDE = ALL[:9]
WHERE = "#where"


def pairs_shown(page: Page) -> set[str]:
    """The two versions, by their places in the chain, whose texts are shown."""
    return set(page.eval_on_selector_all("#list .pair:visible", "(all) => all.map((one) => one.dataset.pair)"))


@uses(".views input")
def test_views_switch_between_two_texts_and_one(desk: Desk) -> None:
    page = desk.open("example")
    assert len(shown(page, ".sides")) == 8
    assert shown(page, ".inline") == []
    page.click("label:has(input[value=inline])")
    assert shown(page, ".sides") == []
    assert len(shown(page, ".inline")) == 8
    assert place(page) == "view=inline"


def test_only_changes_hides_what_did_not_change(desk: Desk) -> None:
    assert shown(desk.open("example", "#view=changes"), ROWS) == ALL[1:9]


@uses(key("v"))
def test_a_key_goes_from_view_to_view_and_round(desk: Desk) -> None:
    page = desk.open("example")
    seen = []
    for _ in VIEWS:
        page.keyboard.press("v")
        seen.append(page.input_value("input[name=view]:checked"))
    assert seen == [*VIEWS[1:], VIEWS[0]]


@uses(key("o"), "input[name=order]")
def test_rows_stand_in_the_drafts_order_when_asked(desk: Desk) -> None:
    page = desk.open("example")
    page.keyboard.press("o")
    assert shown(page, ROWS) == [*ALL[:2], *ALL[3:9], "row-3"]
    page.click("label:has(input[name=order][value=final])")
    assert shown(page, ROWS) == INSIDE


@uses("#help-open", "#help [data-close]", "#keys", "#words", key("?"))
def test_the_help_opens_by_key_and_button_and_has_switches(desk: Desk) -> None:
    page = desk.open("example")
    page.keyboard.press("?")
    assert shown(page, "dialog") == ["help"]
    page.click("#help [data-close]")
    assert shown(page, "dialog") == []
    page.click("#help-open")
    page.click("#keys")
    page.click("#words")
    page.keyboard.press("Escape")
    assert shown(page, "dialog") == []
    assert place(page) == "words=off&keys=off"
    page.keyboard.press("j")
    assert page.locator(".row.here").count() == 0


def test_keys_are_quiet_while_the_help_is_open(desk: Desk) -> None:
    page = desk.open("example")
    page.keyboard.press("?")
    page.keyboard.press("j")
    assert page.locator(".row.here").count() == 0


def test_single_keys_can_be_switched_off_by_the_address(desk: Desk) -> None:
    page = desk.open("example", "#keys=off")
    page.keyboard.press("j")
    assert page.locator(".row.here").count() == 0


def test_a_screen_reader_hears_deleted_and_inserted_and_can_be_told_not_to(desk: Desk) -> None:
    heard = desk.open("example").locator("#list").aria_snapshot()
    assert "deleted: " in heard
    assert "inserted: " in heard
    assert "deleted: " not in desk.open("example", "#words=off").locator("#list").aria_snapshot()


@uses("input[name=pale]")
def test_editorial_changes_are_set_pale_on_request_and_are_passed_over(desk: Desk) -> None:
    page = desk.open("changed")
    colour = "getComputedStyle(document.querySelector('.sides del.light > span')).color"
    usual, count = page.evaluate(colour), int(page.inner_text(WHERE).split("/")[1])
    page.click("label:has(input[name=pale])")
    assert page.evaluate(colour) != usual
    assert place(page) == "pale=on"
    assert int(page.inner_text(WHERE).split("/")[1]) == count - 1
    assert desk.open("changed", "#pale=on").is_checked("input[name=pale]")


@uses("#pair")
def test_the_switch_shows_one_pair_of_a_chain_and_the_address_keeps_it(desk: Desk) -> None:
    page = desk.open("chain")
    assert pairs_shown(page) == {"0-3"}
    page.focus("#pair")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert pairs_shown(page) == {"1-2"}
    assert place(page) == "pair=1-2"
    assert pairs_shown(desk.open("chain", "#pair=2-3")) == {"2-3"}


def test_an_address_with_a_pair_that_there_is_not_shows_the_ends(desk: Desk) -> None:
    assert pairs_shown(desk.open("chain", "#pair=7-9")) == {"0-3"}


def test_without_scripts_the_ends_of_a_chain_are_shown_and_the_steps_lie_folded(desk: Desk) -> None:
    page = desk.open("chain", scripts=False)
    assert pairs_shown(page) == {"0-3"}
    assert page.locator("#list .steps:not([open])").count() == len(chain().rows)
    page.click("#row-1 .steps > summary")
    assert pairs_shown(page) == {"0-3", "0-1", "1-2", "2-3"}


def test_dark_is_dark(desk: Desk) -> None:
    page = desk.open("example")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ground) != light


def test_a_phone_shows_one_text_and_two_lines_for_a_row_of_the_ledger(desk: Desk) -> None:
    page = desk.open("example", width=390)
    assert shown(page, ".sides") == []
    assert shown(page, ".ledger thead") == []
    assert page.evaluate("document.querySelector('#ledger [data-row=row-1]').getClientRects()[0].height") < 70


def test_lines_of_text_keep_to_75_characters(desk: Desk) -> None:
    characters = desk.open("example").evaluate(
        "[...document.querySelectorAll('.side .text')].filter(e => e.getClientRects().length).map(e => "
        "e.textContent.length / Math.round(e.offsetHeight / parseFloat(getComputedStyle(e).lineHeight)))"
    )
    assert characters
    assert max(characters) <= 75


def test_the_rows_that_a_view_shows_have_a_text(desk: Desk) -> None:
    for view in VIEWS[:3]:
        page = desk.open("changed", f"#view={view}")
        rows = len(shown(page, ROWS))
        assert len(texts(page, "#list .row :is(.sides, .inline, .same)")) == rows
