"""axe-core finds nothing: in light and dark, at a desk and on a phone, in each view, with help and filters open.

All that can be opened is looked at in all of these; the rest, which shares its style, at a desk in light or on a phone
in dark.
"""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.desk import HEIGHT
from tests.browser.reports import LANGUAGES
from tests.browser.seeing import VIEWS, open_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.desk import Desk

AXE = Axe()
DESK, PHONE = 1280, 390
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
ALL_RULES = {"resultTypes": ["violations"], "preload": False, "rules": {"target-size": {"enabled": True}}}
# What a scheme of colours can change; all else was looked at in the other one.
CONTRAST = {"resultTypes": ["violations"], "preload": False, "runOnly": ["color-contrast", "link-in-text-block"]}
OTHERS = (
    *(f"sample-{name}" for name in ("working-group", "paragraphs", "restructured", "two-languages")),
    *(f"language-{code}" for code in LANGUAGES),
    "phrase",
    "moved",
)


def violations(page: Page, options: dict[str, object], within: str = "html") -> list[str]:
    """What axe finds, each with the first place where it does."""
    found = AXE.run(page, context=within, options=options).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['target']} {one['nodes'][0]['failureSummary']}" for one in found]


def in_light(page: Page) -> list[str]:
    """What axe finds in light at a desk."""
    page.set_viewport_size({"width": DESK, "height": HEIGHT})
    page.emulate_media(color_scheme="light")
    return violations(page, ALL_RULES)


def at_a_desk(page: Page) -> list[str]:
    """What axe finds in light, and in dark where that differs."""
    light = in_light(page)
    page.emulate_media(color_scheme="dark")
    return light + violations(page, CONTRAST)


def on_a_phone(page: Page) -> list[str]:
    """What axe finds in dark on a phone."""
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.emulate_media(color_scheme="dark")
    return violations(page, ALL_RULES)


LOOKS = [in_light, on_a_phone]


def test_axe_finds_what_is_wrong(desk: Desk) -> None:
    page = desk.open("document")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [one.partition(":")[0] for one in violations(page, ALL_RULES)] == ["button-name"]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("view", VIEWS)
def test_each_view_is_accessible(desk: Desk, view: str, look: Callable[[Page], list[str]]) -> None:
    assert look(desk.open("changed", f"#view={view}")) == []


@pytest.mark.parametrize("look", [at_a_desk, on_a_phone])
def test_open_filters_folds_and_help_are_accessible(desk: Desk, look: Callable[[Page], list[str]]) -> None:
    page = desk.open("changed", "#fate=edited&q=officers")
    open_all(page)
    page.keyboard.press("Escape")
    page.evaluate("scrollTo(0, 0)")  # half of a link beneath the tools is no small link
    assert look(page) == []
    page.click(".filters > summary")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert violations(page, ALL_RULES, ".tools") == []
    page.keyboard.press("?")
    assert look(page) == []


@pytest.mark.parametrize("report", ["chain", "delegations", "document"])
def test_a_chain_and_the_pages_of_delegations_are_accessible(desk: Desk, report: str) -> None:
    page = desk.open(report)
    assert [*in_light(page), *on_a_phone(page)] == []


@pytest.mark.parametrize(("report", "look"), list(zip(OTHERS, cycle(LOOKS))))
def test_the_samples_and_six_languages_are_accessible(
    desk: Desk, report: str, look: Callable[[Page], list[str]]
) -> None:
    assert look(desk.open(report)) == []
