"""Search and filters: what they leave, what they say of it, and the address that shows the same to the next reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.claims import key, uses
from tests.browser.seeing import ROWS, chip, place, shown, texts

if TYPE_CHECKING:
    from tests.browser.desk import Desk

ALL = [f"row-{number}" for number in range(1, 11)]
INSIDE = ALL[:9]
STATUS = "#status"


def test_all_rows_are_shown_at_first_but_those_outside(desk: Desk) -> None:
    assert shown(desk.open("example"), ROWS) == INSIDE


def test_the_address_sets_the_filters(desk: Desk) -> None:
    page = desk.open("example", "#fate=dropped,added")
    assert shown(page, ROWS) == ["row-7", "row-9"]
    assert shown(page, ".heading") == [""]
    assert page.locator(".ledger-band > .ledger tbody tr:not([hidden])").count() == 2
    assert page.inner_text(STATUS) == "2 of 9 rows."


def test_filters_of_two_kinds_both_hold(desk: Desk) -> None:
    assert shown(desk.open("example", "#delegation=BRA,CHN&fate=edited,merged"), ROWS) == ["row-2", "row-5"]


@uses(".filters > summary", ".chip input", "#shown button")
def test_a_chip_filters_and_writes_the_address(desk: Desk) -> None:
    page = desk.open("example")
    page.click(".filters > summary")
    chip(page, "delegation", "EU")
    assert shown(page, ROWS) == ["row-3", "row-7"]
    assert place(page) == "delegation=EU"
    assert page.inner_text("#filter-count").strip() == "1"
    page.click("#shown button")
    assert shown(page, ROWS) == INSIDE
    assert not place(page)


@pytest.mark.parametrize("report", ["changed", "chain", "sample-working-group"])
def test_every_chip_leaves_as_many_rows_as_it_counts(desk: Desk, report: str) -> None:
    page = desk.open(report)
    wrong = page.evaluate(
        """() => [...document.querySelectorAll('.chip input')].flatMap((input) => {
            input.click();
            const rows = [...document.querySelectorAll('#list .row:not([hidden])')];
            const inside = rows.filter((row) => !row.closest('.outside')).length || rows.length;
            input.click();
            const told = Number(input.parentElement.querySelector('.count').textContent);
            return inside === told ? [] : [[input.name, input.value, told, inside]];
        })"""
    )
    assert wrong == []
    assert page.locator(".chip input").count() > 9


def test_the_filters_close_by_escape_and_by_a_click_elsewhere(desk: Desk) -> None:
    page = desk.open("example")
    page.click(".filters > summary")
    page.keyboard.press("Escape")
    assert shown(page, ".panel") == []
    page.click(".filters > summary")
    assert shown(page, ".panel") == [""]
    page.click("#ledger-title")
    assert shown(page, ".panel") == []


@uses("#q", key("/"))
def test_search_finds_rows_by_all_its_words(desk: Desk) -> None:
    page = desk.open("example")
    page.keyboard.press("/")
    page.keyboard.type("customs border")
    assert shown(page, ROWS) == ["row-5"]
    assert place(page) == "q=customs+border"
    assert page.evaluate("CSS.highlights.get('search').size") > 0


def test_search_finds_the_words_of_a_row_and_not_those_of_the_page_about_it(desk: Desk) -> None:
    page = desk.open("example", "#q=support")
    assert shown(page, ROWS) == []
    page.fill("#q", "brazil")
    assert shown(page, ROWS)


def test_search_opens_what_it_finds_outside(desk: Desk) -> None:
    page = desk.open("example", "#q=presentation")
    assert shown(page, ROWS) == ["row-10"]
    assert page.inner_text(STATUS) == "0 of 9 rows, and 1 of other chapters."


@uses(key("Escape"))
def test_escape_leaves_the_search_and_keys_are_letters_until_then(desk: Desk) -> None:
    page = desk.open("example")
    page.keyboard.press("/")
    page.keyboard.press("n")
    assert page.input_value("#q") == "n"
    assert page.locator(".current").count() == 0
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator(".row.here").count() == 1


def test_a_reload_keeps_what_is_shown(desk: Desk) -> None:
    page = desk.open("changed")
    page.click(".filters > summary")
    chip(page, "fate", "edited")
    page.click("label:has(input[value=inline])")
    page.keyboard.press("j")
    before = (place(page), shown(page, ROWS), texts(page, ".row.here h4"))
    page.reload()
    assert (place(page), shown(page, ROWS), texts(page, ".row.here h4")) == before
    assert page.is_checked("input[value=inline]")


def test_a_link_shows_the_next_reader_the_same(desk: Desk) -> None:
    page = desk.open("changed")
    page.keyboard.press("/")
    page.keyboard.type("officers")
    page.click("#ledger-title")
    page.keyboard.press("v")
    page.keyboard.press("o")
    other = desk.open("changed", "#" + place(page))
    for selector in (ROWS, ".inline", ".sides"):
        assert shown(other, selector) == shown(page, selector)
    assert other.input_value("#q") == "officers"
    assert other.is_checked("input[name=order][value=draft]")


def test_back_and_forward_show_what_the_address_says(desk: Desk) -> None:
    page = desk.open("example", "#fate=dropped")
    page.goto(page.url.partition("#")[0] + "#fate=added")
    assert shown(page, ROWS) == ["row-9"]
    page.go_back()
    assert shown(page, ROWS) == ["row-7"]
    page.go_forward()
    assert shown(page, ROWS) == ["row-9"]


def test_a_link_in_another_page_opens_the_view_that_it_names(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    address = desk.open("example").url
    letter = tmp_path_factory.mktemp("letter") / "letter.html"
    letter.write_text(f'<!DOCTYPE html><title>Letter</title><a href="{address}#view=changes&at=row-5">Row 5</a>')
    page = desk.open(letter)
    page.click("a")
    assert page.is_checked("input[value=changes]")
    assert shown(page, ".row.here") == ["row-5"]
    page.go_back()
    assert page.title() == "Letter"


@pytest.mark.parametrize(
    "nonsense",
    ["#fate=nothing", "#view=nothing&order=x", "#at=nowhere", "#nowhere", "#%", "#=&&=", "#pair=7-9&words=x"],
)
def test_an_address_that_makes_no_sense_still_gives_a_page(desk: Desk, nonsense: str) -> None:
    page = desk.open("changed", nonsense)
    assert shown(page, "#answer, #tools, #ledger, #list") == ["answer", "tools", "ledger", "list"]


def test_what_a_search_unfolded_is_folded_again_without_it(desk: Desk) -> None:
    page = desk.open("example")
    page.fill("#q", "presentation")
    assert shown(page, ROWS) == ["row-10"]
    page.fill("#q", "")
    assert shown(page, ROWS) == INSIDE


def test_an_address_with_filters_opens_at_its_list_beneath_what_is_shown(desk: Desk) -> None:
    for width in (1280, 360):
        page = desk.open("changed", "#change=obligation-weakened", width=width)
        assert page.inner_text("#shown").startswith("Shown: weakened, 2 of 9 rows.")
        line = page.locator("#shown").bounding_box()
        first = page.locator("#changes-title").bounding_box()
        assert line is not None
        assert first is not None
        assert 0 <= line["y"] < first["y"] < 450


def test_filters_that_leave_no_row_say_so_beside_the_way_back_to_all(desk: Desk) -> None:
    page = desk.open("example", "#q=zzz")
    assert "no row fits." in page.inner_text("#shown")
    assert shown(page, "main > .band") == []
    page.click("#shown button")
    assert shown(page, ROWS) == INSIDE
