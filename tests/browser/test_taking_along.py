"""A row to take along, as text and as Markdown; and the inline text, which the page weaves of both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.claims import key, uses
from tests.browser.seeing import wait_until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.desk import Desk

KEPT = "Object.defineProperty(navigator, 'clipboard', {{ value: {} }})"
TAKES = """{ write: async ([item]) => {
  const read = async (type) => (await item.getType(type)).text();
  globalThis.styled = item.types.includes('text/html') ? await read('text/html') : undefined;
  globalThis.taken = await read('text/plain');
} }"""


def taken(page: Page) -> str:
    wait_until(page, "globalThis.taken !== undefined")
    return str(page.evaluate("taken"))


@uses("[data-do=text]", "[data-do=markdown]")
def test_a_row_is_copied_as_text_and_as_markdown(desk: Desk) -> None:
    page = desk.open("changed")
    page.evaluate(KEPT.format(TAKES))
    page.locator("#row-2 [data-do=text]").click()
    text = taken(page)
    assert text.startswith("Recommendation 2 → 2: edited")
    assert "oftentimes" in text
    assert "- weakened: The duty is weaker" in text
    styled = page.evaluate("styled")
    assert '<del style="color:#8c1d18;text-decoration:line-through">' in styled
    assert '<ins style="' in styled
    page.evaluate("delete globalThis.taken")
    page.locator("#row-2 [data-do=markdown]").click()
    assert "~~oftentimes~~" in taken(page)
    page.locator("#done").wait_for()


@uses(key("c"), key("m"))
def test_keys_copy_the_row_that_a_person_is_at(desk: Desk) -> None:
    page = desk.open("changed", "#row-3")
    page.evaluate(KEPT.format(TAKES))
    page.keyboard.press("c")
    assert taken(page).startswith("Recommendation 10 → 3")
    page.evaluate("delete globalThis.taken")
    page.keyboard.press("m")
    assert taken(page).startswith("**Recommendation 10 → 3")


def test_markup_in_a_document_is_no_markup_of_the_copy(desk: Desk) -> None:
    page = desk.open("example", "#row-9")
    page.evaluate(KEPT.format(TAKES))
    page.keyboard.press("m")
    assert "<script" not in taken(page)
    page.evaluate("delete globalThis.taken")
    page.keyboard.press("c")
    assert "<script" in taken(page)
    assert "<script" not in page.evaluate("styled")


def test_a_copy_tells_no_change_that_is_only_editorial(desk: Desk) -> None:
    page = desk.open("changed")
    page.evaluate(KEPT.format(TAKES))
    rows = page.eval_on_selector_all(
        ".changes-band .fold .entries li:has(b.light) > a", "(all) => all.map((one) => one.getAttribute('href'))"
    )
    assert rows
    page.locator(f"{rows[0]} [data-do=text]").click()
    assert "editorial" not in taken(page)


@uses("#by-hand [data-close]", "#by-hand textarea")
def test_without_a_clipboard_the_text_is_copied_by_command_or_by_hand(desk: Desk) -> None:
    page = desk.open("example", "#row-2")
    page.evaluate(KEPT.format("undefined"))
    page.evaluate("document.execCommand = () => { globalThis.taken = document.activeElement.value; return true; }")
    page.keyboard.press("c")
    assert "oftentimes" in taken(page)
    page.evaluate("document.execCommand = () => false")
    page.keyboard.press("c")
    page.locator("#by-hand").wait_for()
    assert "oftentimes" in page.locator("#by-hand-text").input_value()
    page.locator("#by-hand-text").click()
    page.locator("#by-hand [data-close]").click()


@pytest.mark.parametrize("name", ["example", "changed", "moved", "sample-working-group"])
def test_the_inline_text_without_insertions_is_the_draft_and_without_deletions_the_final(desk: Desk, name: str) -> None:
    page = desk.open(name, "#view=inline")
    differing = page.evaluate("""() => {
      const bare = (nodes, without) => [...nodes].map((node) => {
        const copy = node.cloneNode(true);
        copy.querySelectorAll(without).forEach((one) => one.remove());
        return copy.textContent;
      }).join(" ").replace(/[\\s"'’‘“”]+/g, "");
      return [...document.querySelectorAll(".sides.woven")].flatMap((sides) => {
        const [draft, final] = [...sides.querySelectorAll(".side")].map((side) => side.querySelectorAll(".text"));
        const inline = sides.nextElementSibling.querySelectorAll(".text");
        const texts = [[bare(inline, "del"), bare(final, "x")], [bare(inline, "ins"), bare(draft, "x")]];
        return texts.filter(([one, other]) => one !== other);
      });
    }""")
    assert differing == []
    assert page.locator(".inline").count() > 0


def test_only_changes_leaves_out_the_middle_of_a_long_stretch(desk: Desk) -> None:
    page = desk.open("sample-working-group", "#view=changes")
    assert page.locator(".rest > span").count() > 0
    assert not page.locator(".rest > span").first.is_visible()
