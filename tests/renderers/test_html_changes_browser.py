from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec.config import RenderOptions
from diffrec.renderers.html import render
from tests.renderers.browser import Browser
from tests.renderers.changed import changed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENTRIES = "#changes li"
ALL = [f"change-0-{number}" for number in range(1, 7)]
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    page = tmp_path_factory.mktemp("page") / "page.html"
    page.write_text(render(changed(), RenderOptions()), encoding="utf-8")
    return page


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser.started(tmp_path_factory.mktemp("profile")) as started:
        yield started


def test_the_substantive_changes_are_seen_and_the_others_are_folded(browser: Browser, path: Path) -> None:
    for scripts in (True, False):
        assert browser.open(path, scripts=scripts).visible(ENTRIES) == [*[""] * 6, *ALL]


def test_the_list_follows_the_filter_of_kinds_and_that_of_rows(browser: Browser, path: Path) -> None:
    assert browser.open(path, "#change=caveat-added").visible(ENTRIES) == ["change-0-4"]
    assert browser.open(path, "#delegation=CHN").visible(ENTRIES) == ["change-0-1", "change-0-4", "change-0-5"]
    tab = browser.open(path, "#change=caveat-added")
    assert tab.ask("document.querySelector('#changes .fold').hidden")


def test_an_entry_leads_to_its_row_and_a_count_to_its_first_change(browser: Browser, path: Path) -> None:
    tab = browser.open(path)
    tab.click("#change-0-3 a")
    assert tab.ask("location.hash") == "#at=row-3"
    tab.click("#changes .counts a")
    assert 0 <= tab.ask("document.getElementById('change-0-1').getBoundingClientRect().top") < 900


def test_editorial_changes_are_set_pale_on_request_and_are_passed_over(browser: Browser, path: Path) -> None:
    tab = browser.open(path)
    light = "getComputedStyle(document.querySelector('.sides del.light > span'))"
    usual = tab.ask(f"{light}.color")
    count = int(tab.ask("document.getElementById('where').textContent").split("/")[1])
    tab.click("input[name=pale]")
    assert tab.ask(f"{light}.color") != usual
    assert tab.ask("location.hash") == "#pale=on"
    assert int(tab.ask("document.getElementById('where').textContent").split("/")[1]) == count - 1
    assert browser.open(path, "#pale=on").ask("document.querySelector('input[name=pale]').checked")
    assert tab.complaints() == []


@pytest.mark.parametrize("view", ["", "#view=inline", "#view=changes", "#view=delegations"])
def test_nothing_is_wider_than_a_phone(browser: Browser, path: Path, view: str) -> None:
    tab = browser.open(path, view, width=390)
    tab.ask("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert tab.ask(OVERFLOW) == 0
