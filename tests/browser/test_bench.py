"""The bench itself: it fails when it should."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser import chromium
from tests.browser.claims import CONTROLS, UNCLAIMED, Claim, all_claims
from tests.browser.desk import Desk
from tests.browser.hostile import hostile

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.browser.reports import Reports

# Together they have every control that a page can have.
FORMS_OF_REPORT = ("example", "changed", "chain", "phrase", "delegations", "document", "moved", "sample-working-group")
NAMES_OF_KEYS = {"Esc": "Escape"}
BESIDE_THE_PAGE = """<!DOCTYPE html><title>x</title><img src="https://example.org/a.png"><script>
console.log("said"); setTimeout(() => { throw new Error("thrown") }); alert("popped up"); new Image().src = "other.png";
</script>"""


def test_without_a_browser_these_tests_are_skipped_but_fail_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no browser"):
        chromium.path()
    monkeypatch.setenv("CI", "1")
    with pytest.raises(pytest.fail.Exception, match="no browser"):
        chromium.path()


def test_a_desk_hears_messages_errors_requests_and_dialogs(browser: Browser, reports: Reports, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(BESIDE_THE_PAGE, encoding="utf-8")
    desk = Desk(browser, reports)
    desk.open(path).evaluate("0")
    desk.close()
    heard = " ".join(desk.complaints)
    for one in ("said", "thrown", "popped up", "https://example.org/a.png", "other.png"):
        assert one in heard


def test_a_claim_counts_only_when_a_person_used_the_control(browser: Browser, reports: Reports) -> None:
    claims = frozenset({Claim("control", "#print"), Claim("control", "#help-open"), Claim("key", "j")})
    desk = Desk(browser, reports, claims)
    page = desk.open("example")
    page.evaluate("document.querySelector('#help-open').click()")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    desk.close()
    assert desk.used == {Claim("key", "j")}


def test_every_control_is_used_by_a_test(desk: Desk) -> None:
    claimed = [claim.name for claim in all_claims() if claim.kind == "control"]
    for name in FORMS_OF_REPORT:
        page = desk.open(name)
        assert page.evaluate(UNCLAIMED, [CONTROLS, claimed]) == [], name


def test_every_key_that_the_help_names_is_used_by_a_test(desk: Desk) -> None:
    claimed = {claim.name for claim in all_claims() if claim.kind == "key"}
    named = desk.open("example").locator("dialog kbd").all_text_contents()
    assert {NAMES_OF_KEYS.get(name, name) for name in named} <= claimed


def test_a_control_that_nobody_claims_is_found(desk: Desk) -> None:
    page = desk.open("example")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    claimed = [claim.name for claim in all_claims() if claim.kind == "control"]
    assert page.evaluate(UNCLAIMED, [CONTROLS, claimed]) == ["<button></button>"]


def test_the_hostile_report_is_hostile_in_every_place() -> None:
    version = hostile().versions[-1]
    places = (version.name, version.documents[0].symbol, version.documents[0].source, version.items[0].section[0])
    assert all(place and place.startswith("javascript:struck=1") for place in places)
