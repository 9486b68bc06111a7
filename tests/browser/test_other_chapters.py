"""Rows of other chapters were compared with nothing: nothing about them is new, doubtful, or a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.seeing import open_all, texts

if TYPE_CHECKING:
    from tests.browser.desk import Desk

OUTSIDE = "details.outside .row"


@pytest.mark.parametrize("name", ["example", "sample-working-group"])
def test_they_are_called_not_compared_wherever_they_are_named(desk: Desk, name: str) -> None:
    page = desk.open(name)
    open_all(page)
    assert {*texts(page, f"{OUTSIDE} .fate")} == {"other chapter, not compared"}
    heads, lines = (" ".join(texts(page, part)) for part in (f"{OUTSIDE} h4", "#ledger .fold tbody tr"))
    assert heads
    assert "new" not in heads.split()
    assert "added" not in lines
    assert page.locator(f"{OUTSIDE} ins, #ledger .fold .amount *").count() == 0


def test_a_number_that_is_looked_for_is_offered_as_not_compared(desk: Desk) -> None:
    page = desk.open("example")
    number = str(page.locator(f"{OUTSIDE} h4").first.text_content()).split()[-1]
    page.fill("#q", f"para {number}")
    assert "other chapter, not compared" in page.inner_text("#offers")


def test_another_language_has_its_own_words_for_it(desk: Desk) -> None:
    page = desk.open("changed-ru")
    open_all(page)
    assert {*texts(page, f"{OUTSIDE} .fate")} <= {"другая глава, не сопоставлялась"}


@pytest.mark.parametrize("name", ["example", "sample-working-group"])
def test_none_of_them_is_doubtful(desk: Desk, name: str) -> None:
    page = desk.open(name)
    assert page.locator(f"{OUTSIDE}[data-fact~=doubtful], {OUTSIDE} .doubtful, .ledger .fold .doubtful").count() == 0


@pytest.mark.parametrize("name", ["example", "sample-working-group"])
def test_opening_them_adds_no_change_to_jump_to(desk: Desk, name: str) -> None:
    page = desk.open(name)
    before = page.inner_text("#where")
    open_all(page)
    page.keyboard.press("v")
    page.keyboard.press("v")
    page.keyboard.press("v")
    page.keyboard.press("v")
    assert page.inner_text("#where") == before
