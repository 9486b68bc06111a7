"""Texts of strangers do nothing: no element, no attribute, no script, no style, no link, no wider page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.desk import Desk
from tests.browser.hostile import PAYLOADS
from tests.browser.seeing import VIEWS, open_all, overflow, wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.reports import Reports

HOSTILE = {
    "hostile": "changed",
    "hostile-files": "sample-working-group",
    "hostile-document": "document",
}
STRUCK = "'struck' in window"
# Every element with the names of its attributes, but those that come and go with use, or from row to row: "a: href".
FORMS = """[...new Set([...document.querySelectorAll("*")].map((one) => `${one.localName}: ${one.getAttributeNames()
    .filter((name) => !["class", "data-dim", "hidden", "open"].includes(name))
    .filter((name) => !(one.matches("article") && name.startsWith("data-"))).sort().join(" ")}`))].sort()"""
COUNTS = """Object.fromEntries(["script", "style", "meta", "title", "form", "dialog", "main", "body"].map((name) =>
    [name, document.querySelectorAll(name).length]))"""
LEADING_AWAY = """["href", "src", "action"].flatMap((name) => [...document.querySelectorAll(`[${name}]`)]
    .map((one) => one.getAttribute(name))).filter((value) => !value.startsWith("#"))"""
# What a person cannot see but reads by: bidi controls of a stranger, and control characters.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e]")
NAMES = ["q", "fate", "section", "delegation", "at", "view", "order", "words", "pair"]
PARAMETERS = f"new URLSearchParams({NAMES}.map((name) => [name, value]))"
INJECTED = "<script>window.struck = 1</script><img src='data:,' onerror='window.struck = 1'>"


@pytest.mark.parametrize(("report", "benign"), HOSTILE.items())
def test_a_hostile_report_has_the_elements_of_any_other(desk: Desk, report: str, benign: str) -> None:
    page, other = desk.open(report), desk.open(benign)
    usual = (
        set(other.evaluate(FORMS)) | set(desk.open("chain").evaluate(FORMS)) | set(desk.open("moved").evaluate(FORMS))
    )
    assert set(page.evaluate(FORMS)) - usual == set()
    assert page.evaluate(COUNTS) == other.evaluate(COUNTS)
    assert page.evaluate(LEADING_AWAY) == []
    assert not UNSEEN.search(page.evaluate("document.documentElement.textContent"))
    assert page.is_visible("main")


def test_nothing_happens_when_a_hostile_report_is_used(desk: Desk) -> None:
    page = desk.open("hostile")
    open_all(page)
    for name in ("n", "j", "v", "v", "v", "v", "o", "p", "k", "?", "Escape", "/"):
        page.keyboard.press(name)
    page.keyboard.type('"><svg onload=struck=1>')
    page.evaluate("document.querySelectorAll('.chip input').forEach((one) => one.click())")
    page.hover(".bar a >> nth=0")
    assert not page.evaluate(STRUCK)


def test_a_hostile_address_does_nothing(desk: Desk) -> None:
    page = desk.open("changed")
    forms = page.evaluate(FORMS)
    for payload in PAYLOADS:
        page.evaluate(f"(value) => {{ location.hash = {PARAMETERS} }}", payload)
        page.evaluate("(value) => { location.hash = encodeURIComponent(value) }", payload)
        assert page.evaluate(FORMS) == forms
    assert not page.evaluate(STRUCK)


@pytest.mark.parametrize("report", HOSTILE)
def test_no_huge_word_makes_the_page_wider(desk: Desk, report: str) -> None:
    page = desk.open(report)
    views = VIEWS if page.query_selector("#tools") else VIEWS[:1]
    for view in views:
        page.goto(f"{page.url.partition('#')[0]}#view={view}")
        open_all(page)
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            assert overflow(page) <= 0, (view, width)


def injected(reports: Reports, folder: Path, *, policy: bool) -> Path:
    """A report into which a script and a handler were put after it was made, with its policy or without."""
    html = reports["example"].read_text(encoding="utf-8").replace("<main>", f"<main>{INJECTED}", 1)
    if not policy:
        html = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
    path = folder / "injected.html"
    path.write_text(html, encoding="utf-8")
    return path


@pytest.fixture
def strange_desk(browser: Browser, reports: Reports) -> Desk:
    """A desk whose complaints are what the test is about."""
    return Desk(browser, reports)


def settled(page: Page) -> bool:
    """Whether a script of a stranger ran, once the picture that cannot be shown was given up."""
    wait_until(page, "document.querySelector('main img').complete")
    return bool(page.evaluate(STRUCK))


def test_the_policy_keeps_an_injected_script_from_running(strange_desk: Desk, reports: Reports, tmp_path: Path) -> None:
    page = strange_desk.open(injected(reports, tmp_path, policy=True))
    assert not settled(page)
    assert page.evaluate("document.documentElement.classList.contains('js')")
    strange_desk.close()
    assert any("Content Security Policy" in complaint for complaint in strange_desk.complaints)


def test_without_the_policy_the_same_script_runs(strange_desk: Desk, reports: Reports, tmp_path: Path) -> None:
    assert settled(strange_desk.open(injected(reports, tmp_path, policy=False)))
    strange_desk.close()
