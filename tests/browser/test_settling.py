"""Settling pairings in the page: what is downloaded is a file of pairs that holds in the next comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec import pairs, pipeline
from diffrec.config import CompareOptions, RenderOptions
from diffrec.renderers.html import render
from tests.browser.claims import key, uses

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from diffrec.model import Comparison
    from tests.browser.desk import Desk

DRAFT = """# Working Group on Bridges

## Recommendations

Recommendation 1

States should paint all bridges (Norway) in "loud" colours before each winter.

Recommendation 2

States should count the boats that pass beneath bridges at night.
"""
FINAL = """# Working Group on Bridges

## Recommendations

Recommendation 1

States should count the boats that pass beneath bridges at night.

Recommendation 2

States should paint most bridges in loud colours before each winter.

Recommendation 3

Towns are invited to keep a list of keepers of bridges.
"""


def compared(settled: str = "") -> Comparison:
    read = pairs.read(settled.encode(), source="pairs.toml") if settled else None
    versions = [
        pipeline.extract(pipeline.Source(f"{name}.md", text.encode()))
        for name, text in (("draft", DRAFT), ("final", FINAL))
    ]
    return pipeline.compare(versions, CompareOptions(pairs=read))


def paired(comparison: Comparison) -> list[tuple[list[str], list[str]]]:
    return sorted(
        ([item.number for item in row.cells[0]], [item.number for item in row.cells[1]]) for row in comparison.rows
    )


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "bridges.html"
    path.write_text(render(compared(), RenderOptions()), encoding="utf-8")
    return path


def row(title: str) -> str:
    return f".row:has(h4:has-text('{title}'))"


def settle(page: Page, title: str, verdict: str, *, other: str = "", note: str = "") -> None:
    page.locator(f"{row(title)} [data-do=settle]").click()
    page.locator(f"#settle [value={verdict}]").check()
    if other:
        page.locator("#settle [name=other]").fill(other)
    page.locator("#settle [name=note]").fill(note)
    page.locator("#settle [value=settle]").click()


def downloaded(page: Page) -> str:
    page.locator("#settled-open").click()
    with page.expect_download() as download:
        page.locator("#download").click()
    assert download.value.suggested_filename == "pairs.toml"
    return download.value.path().read_text(encoding="utf-8")


@uses("[data-do=settle]", "#settle input", "#settle [value=settle]", "#settled-open", "#download")
def test_what_was_settled_is_downloaded_and_holds_in_the_next_comparison(desk: Desk, report: Path) -> None:
    assert paired(compared()) == [([], ["3"]), (["1"], ["2"]), (["2"], ["1"])]
    page = desk.open(report)
    settle(page, "1 → 2", "other", other="3", note='said "so" \u202e')
    assert (
        page.locator(f"{row('1 → 2')} .to-settle")
        .inner_text()
        .startswith("To be settled: Draft 1 and final 3: the same")
    )
    file = downloaded(page)
    assert "Norway" not in file
    assert "\u202e" not in file
    settled = compared(file)
    assert paired(settled) == [([], ["2"]), (["1"], ["3"]), (["2"], ["1"])]
    assert not [one for one in settled.notices if one.code == "pairs-unused"]


@uses("[data-do=settle]")
def test_what_is_kept_apart_is_apart_in_the_next_comparison(desk: Desk, report: Path) -> None:
    page = desk.open(report)
    settle(page, "1 → 2", "forbid")
    assert (["1"], ["2"]) not in paired(compared(downloaded(page)))


def test_what_has_no_counterpart_stands_alone_in_the_next_comparison(desk: Desk, report: Path) -> None:
    page = desk.open(report)
    settle(page, "2 → 1", "alone")
    assert {(("2",), ()), ((), ("1",))} <= {tuple(map(tuple, one)) for one in paired(compared(downloaded(page)))}


def test_what_was_pinned_before_is_in_the_file_again(desk: Desk, tmp_path: Path) -> None:
    again = tmp_path / "again.html"
    again.write_text(render(compared('[[pin]]\ndraft = "1"\nfinal = "3"\n'), RenderOptions()), encoding="utf-8")
    page = desk.open(again)
    settle(page, "2 → 1", "pin")
    assert paired(compared(downloaded(page))) == [([], ["2"]), (["1"], ["3"]), (["2"], ["1"])]


@uses("#settled-list button", "#take-back", key("s"))
def test_a_pairing_is_settled_by_key_kept_through_filters_and_taken_back(desk: Desk, report: Path) -> None:
    page = desk.open(report)
    page.keyboard.press("j")
    page.keyboard.press("s")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.goto(page.url.partition("#")[0] + "#fate=added")
    assert page.locator("#tray-told").inner_text() == "1 pairing settled, not yet downloaded."
    page.goto(page.url.partition("#")[0] + "#fate=")
    page.locator("#settled-open").click()
    page.locator("#settled-list button").click()
    assert page.locator("#tray").is_hidden()
    settle(page, "1 → 2", "forbid")
    page.locator(f"{row('1 → 2')} [data-do=settle]").click()
    page.locator("#take-back").click()
    assert page.locator(".to-settle").count() == 0


@uses("#settle [data-close]", "#settled [data-close]")
def test_what_contradicts_another_word_or_names_nothing_is_refused(desk: Desk, report: Path) -> None:
    page = desk.open(report)
    settle(page, "2 → 1", "pin")
    settle(page, "1 → 2", "other", other="1")
    assert "settled already" in page.locator("#settle-wrong").inner_text()
    page.locator("#settle [name=other]").fill("44")
    page.locator("#settle [value=settle]").click()
    assert "no 44" in page.locator("#settle-wrong").inner_text()
    page.locator("#settle [data-close]").click()
    page.locator("#settled-open").click()
    page.locator("#settled [data-close]").click()
    assert page.evaluate("document.activeElement.id") == "settled-open"


def test_who_leaves_with_something_not_downloaded_is_asked(desk: Desk, report: Path) -> None:
    page = desk.open(report)
    left = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    assert not page.evaluate(left)
    settle(page, "1 → 2", "forbid")
    assert page.evaluate(left)
    downloaded(page)
    assert not page.evaluate(left)


def test_nothing_is_confirmed_until_a_person_has_said_whether_it_is_right(desk: Desk, report: Path) -> None:
    page = desk.open(report)
    for title, asked in (("1 → 2", "This pairing is"), ("3", "That it stands alone is")):
        page.locator(f"{row(title)} [data-do=settle]").last.click()
        assert page.inner_text("#settle-what") == asked
        assert page.locator("#settle [name=verdict]:checked").count() == 0
        page.click("#settle [value=settle]")
        assert page.inner_text("#settle-wrong") == "Say first whether it is right or wrong."
        page.click("#settle [data-close]")
    assert page.locator("#tray").is_hidden()


@uses("#second")
def test_the_second_choice_is_a_button_that_names_it(desk: Desk) -> None:
    page = desk.open("example")
    row = page.locator(".row[data-second]").first
    name = row.get_attribute("data-second")
    assert name
    row.locator("[data-do=settle]").click()
    assert page.inner_text("#second") == f"Final {name}"
    page.click("#second")
    assert page.input_value("#settling [name=other]") == name
    assert page.is_checked("#settling [value=other]")


def test_no_confidence_is_told_beside_a_persons_word(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "settled.html"
    path.write_text(
        render(compared('version = 1\n[[pin]]\ndraft = "2"\nfinal = "3"\n'), RenderOptions()), encoding="utf-8"
    )
    page = desk.open(path)
    assert page.locator(".row:has(.settled)").count() == 1
    assert page.locator(".row:has(.settled) .doubtful").count() == 0


@pytest.mark.parametrize("width", [390, 1280])
def test_what_a_settled_pairing_adds_above_covers_nothing_of_its_row(desk: Desk, width: int) -> None:
    page = desk.open("changed", "#row-2", width=width)
    page.set_viewport_size({"width": width, "height": 420})
    head = f"#row-2 {'h4' if width < 700 else 'header'}"
    distance = f"""document.querySelector('#row-2 .row-tools').getBoundingClientRect().top
      - document.querySelector('{head}').getBoundingClientRect().bottom"""
    page.locator("#row-2 [data-do=settle]").scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, 60)")
    before = page.evaluate(distance)
    page.evaluate("document.querySelector('#row-2 [data-do=settle]').click()")
    page.check("#settle [value=forbid]")
    page.click("#settle [value=settle]")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert abs(page.evaluate(distance) - before) < 2
    assert page.evaluate("tools.getBoundingClientRect().top") >= -1
