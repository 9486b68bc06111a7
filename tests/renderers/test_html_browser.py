from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from diffrec.config import RenderOptions
from diffrec.meaning.asks import asks_of
from diffrec.renderers import render_asks
from diffrec.renderers.html import render
from tests.renderers.browser import Browser, chromium, run
from tests.renderers.example import example

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROWS = [f"row-{number}" for number in range(1, 11)]
INSIDE = ROWS[:9]
SHOWN = "#list .row"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    page = tmp_path_factory.mktemp("page") / "page.html"
    page.write_text(render(example(), RenderOptions()), encoding="utf-8")
    return page


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser.started(tmp_path_factory.mktemp("profile")) as started:
        yield started


def test_without_a_browser_these_tests_are_skipped_but_fail_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no browser"):
        chromium()
    monkeypatch.setenv("CI", "1")
    with pytest.raises(pytest.fail.Exception, match="no browser"):
        chromium()


def test_the_page_runs_without_a_complaint_and_runs_nothing_of_a_document(browser: Browser, path: Path) -> None:
    tab = browser.open(path)
    tab.press("n", "j", "v", "v", "v", "v", "o")
    assert tab.ask("document.documentElement.classList.contains('js')")
    assert tab.complaints() == []


def test_all_rows_are_shown_at_first_but_those_outside(browser: Browser, path: Path) -> None:
    assert browser.open(path).visible(SHOWN) == INSIDE


def test_without_scripts_the_page_is_complete(browser: Browser, path: Path) -> None:
    tab = browser.open(path, scripts=False)
    assert tab.visible(SHOWN) == INSIDE
    assert tab.visible(".tools") == []
    assert tab.visible("#delegations, #ledger, #notices") == ["ledger", "delegations", "notices"]
    assert "Not in the final." in tab.ask("document.body.innerText")


def test_the_address_sets_the_filters(browser: Browser, path: Path) -> None:
    tab = browser.open(path, "#fate=dropped,added")
    assert tab.visible(SHOWN) == ["row-7", "row-9"]
    assert tab.visible(".heading") == [""]
    assert tab.ask("document.querySelectorAll('.ledger-band > .ledger tbody tr:not([hidden])').length") == 2
    assert tab.ask("document.getElementById('status').textContent") == "2 of 9 rows shown."


def test_filters_of_two_kinds_both_hold(browser: Browser, path: Path) -> None:
    assert browser.open(path, "#delegation=BRA,CHN&fate=edited,merged").visible(SHOWN) == ["row-2", "row-5"]


def test_a_chip_filters_and_writes_the_address(browser: Browser, path: Path) -> None:
    tab = browser.open(path)
    tab.click("input[name=delegation][value=EU]")
    assert tab.visible(SHOWN) == ["row-3", "row-7"]
    assert tab.ask("location.hash") == "#delegation=EU"
    tab.click("button[type=reset]")
    assert tab.visible(SHOWN) == INSIDE


def test_search_finds_rows_by_all_its_words(browser: Browser, path: Path) -> None:
    tab = browser.open(path)
    tab.press("/", *"customs border")
    assert tab.visible(SHOWN) == ["row-5"]
    assert tab.ask("location.hash") == "#q=customs+border"
    assert tab.ask("CSS.highlights.get('search').size") > 0


def test_search_opens_what_it_finds_outside(browser: Browser, path: Path) -> None:
    tab = browser.open(path, "#q=presentation")
    assert tab.visible(SHOWN) == ["row-10"]
    assert tab.ask("document.getElementById('status').textContent") == "0 of 9 rows shown, and 1 of other chapters."


def test_keys_are_letters_while_a_person_types(browser: Browser, path: Path) -> None:
    tab = browser.open(path)
    tab.press("/", "n")
    assert tab.ask("document.getElementById('q').value") == "n"
    assert tab.ask("document.querySelectorAll('.current').length") == 0


def test_n_and_p_go_from_change_to_change(browser: Browser, path: Path) -> None:
    tab = browser.open(path)
    tab.press("n")
    assert tab.ask(
        "[...document.querySelectorAll('.current')].filter(e => e.checkVisibility()).map(e => e.textContent)"
    ) == [
        "oftentimes",
        ", where appropriate,",
    ]
    tab.press("n")
    assert "China" in tab.ask("document.querySelector('.current').textContent")
    assert tab.ask("location.hash") == "#at=row-2"
    tab.press("p", "p")
    count = tab.ask("document.getElementById('where').textContent")
    assert re.fullmatch(r"(\d+) / \1", count)


def test_j_and_k_go_from_row_to_row(browser: Browser, path: Path) -> None:
    tab = browser.open(path)
    tab.press("j", "j", "j", "k")
    assert tab.ask("document.querySelector('.row.here').id") == "row-2"
    assert tab.ask("document.activeElement.id") == "row-2"


def test_single_keys_can_be_switched_off(browser: Browser, path: Path) -> None:
    tab = browser.open(path, "#keys=off")
    tab.press("j")
    assert tab.ask("document.querySelectorAll('.row.here').length") == 0


def test_views_switch_between_two_texts_and_one(browser: Browser, path: Path) -> None:
    tab = browser.open(path)
    assert len(tab.visible(".sides")) == 8
    assert tab.visible(".inline") == []
    tab.click("input[value=inline]")
    assert tab.visible(".sides") == []
    assert len(tab.visible(".inline")) == 8
    assert tab.ask("location.hash") == "#view=inline"


def test_only_changes_hides_what_did_not_change(browser: Browser, path: Path) -> None:
    assert browser.open(path, "#view=changes").visible(SHOWN) == ROWS[1:9]


def test_by_delegation_stands_alone_and_its_links_lead_back(browser: Browser, path: Path) -> None:
    tab = browser.open(path, "#view=delegations&delegation=BRA")
    assert tab.visible("main > .band") == ["delegations", "notices"]
    assert len(tab.visible(".delegation")) == 1
    tab.click(".delegation:not([hidden]) a")
    assert tab.visible("main > .band") == ["changes", "ledger", "rows", "notices"]
    assert tab.ask("document.querySelector('.row.here').id") == "row-5"


def test_a_page_of_asks_opens_on_the_delegations_and_leads_to_the_rows(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "asks.html"
    made = render_asks(asks_of(example()), "html", RenderOptions(by_delegation=True))
    page.write_text(str(made), encoding="utf-8")
    tab = browser.open(page)
    assert tab.visible("main > .band") == ["delegations", "notices"]
    tab.click(".delegation a")
    assert tab.visible("main > .band") == ["changes", "ledger", "rows", "notices"]
    assert tab.ask("location.hash") == "#view=side&at=row-5"
    assert tab.complaints() == []
    assert browser.open(page, scripts=False).visible("main > .band")[0] == "delegations"


def test_rows_stand_in_the_drafts_order_when_asked(browser: Browser, path: Path) -> None:
    tab = browser.open(path)
    tab.press("o")
    assert tab.visible(SHOWN) == [*ROWS[:2], *ROWS[3:9], "row-3"]
    tab.press("o")
    assert tab.visible(SHOWN) == INSIDE


def test_the_ledger_is_sorted_by_its_heads(browser: Browser, path: Path) -> None:
    tab = browser.open(path)
    lines = "[...document.querySelector('.ledger').tBodies[0].rows].map(line => line.dataset.row)"
    tab.click(".ledger th:first-child button")
    assert tab.ask(lines)[-2:] == ["row-3", "row-9"]
    assert tab.ask("document.querySelector('.ledger th').ariaSort") == "ascending"
    tab.click(".ledger th:first-child button")
    tab.click(".ledger th:first-child button")
    assert tab.ask(lines) == INSIDE


def test_a_link_to_a_folded_row_opens_its_fold(browser: Browser, path: Path) -> None:
    assert "row-10" in browser.open(path, "#row-10").visible(SHOWN)


def test_a_link_to_a_filtered_row_shows_it(browser: Browser, path: Path) -> None:
    tab = browser.open(path, "#fate=dropped")
    tab.click(".bar a[href='#row-3']")
    assert "row-3" in tab.visible(SHOWN)


@pytest.mark.parametrize("view", ["side", "inline", "changes", "delegations"])
@pytest.mark.parametrize("width", [390, 768, 1280])
def test_no_width_scrolls_sideways(browser: Browser, path: Path, width: int, view: str) -> None:
    tab = browser.open(path, f"#view={view}", width=width)
    assert tab.ask("document.documentElement.scrollWidth") <= width


def test_a_phone_shows_one_text_and_two_lines_for_a_row_of_the_ledger(browser: Browser, path: Path) -> None:
    tab = browser.open(path, width=390)
    assert tab.visible(".sides") == []
    assert tab.visible(".ledger thead") == []
    assert tab.ask("document.querySelector('.ledger [data-row=row-1]').getClientRects()[0].height") < 70


def test_lines_of_text_keep_to_75_characters(browser: Browser, path: Path) -> None:
    tab = browser.open(path)
    characters = tab.ask(
        "[...document.querySelectorAll('.side .text')].filter(e => e.getClientRects().length).map(e => "
        "e.textContent.length / Math.round(e.offsetHeight / parseFloat(getComputedStyle(e).lineHeight)))"
    )
    assert characters
    assert max(characters) <= 75


def test_dark_is_dark(browser: Browser, path: Path) -> None:
    tab = browser.open(path)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = tab.ask(ground)
    tab.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    assert tab.ask(ground) != light


def test_paper_keeps_two_columns_and_leaves_the_tools_out(browser: Browser, path: Path) -> None:
    tab = browser.open(path, width=690)
    tab.send("Emulation.setEmulatedMedia", media="print")
    assert len(tab.visible(".sides")) == 8
    assert tab.visible(".tools, dialog, .row footer") == []
    assert tab.send("Page.printToPDF", preferCSSPageSize=True)["data"]


def test_a_screen_reader_hears_deleted_and_inserted_and_can_be_told_not_to(browser: Browser, path: Path) -> None:
    def heard(place: str) -> str:
        tab = browser.open(path, place)
        tab.send("Accessibility.enable")
        return str(tab.send("Accessibility.getFullAXTree"))

    assert "deleted: " in heard("")
    assert "inserted: " in heard("")
    assert "deleted: " not in heard("#words=off")


def test_the_page_as_a_browser_dumps_it_has_no_element_of_a_document(path: Path) -> None:
    dumped = run("--dump-dom", path.as_uri())
    assert dumped.count("<script") == 1
    assert "&lt;script&gt;alert(" in dumped
    assert '<html lang="en" class="js' in dumped


def test_a_screenshot_of_the_page_can_be_made(path: Path, tmp_path: Path) -> None:
    picture = tmp_path / "page.png"
    run("--window-size=1280,900", f"--screenshot={picture}", path.as_uri())
    data = picture.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")) == (1280, 900)
    assert len(data) > 20_000
