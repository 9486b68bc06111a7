"""A row to take along, as text and as Markdown; and the inline text, which the page weaves of both sides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

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
    title, head = text.split("\n\n")[:2]
    assert title == page.title()
    assert "UNEP/XYZ/WG.9/2021/6" in title
    assert head.startswith("Recommendation 2 → 2: edited")
    assert "oftentimes" in text
    assert "- weakened: The duty is weaker" in text
    styled = page.evaluate("styled")
    assert '<s><font color="#8c1d18">oftentimes</font></s>' in styled
    assert "<u><font" in styled
    assert title in styled
    page.evaluate("delete globalThis.taken")
    page.locator("#row-2 [data-do=markdown]").click()
    assert "~~oftentimes~~" in taken(page)
    assert taken(page).startswith("Working Group")
    page.locator("#done").wait_for()


@uses(key("c"), key("m"))
def test_keys_copy_the_row_that_a_person_is_at(desk: Desk) -> None:
    page = desk.open("changed", "#row-3")
    page.evaluate(KEPT.format(TAKES))
    page.keyboard.press("c")
    assert "\n\nRecommendation 10 → 3" in taken(page)
    page.evaluate("delete globalThis.taken")
    page.keyboard.press("m")
    assert "\n\n**Recommendation 10 → 3" in taken(page)


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_what_the_clipboard_takes_is_struck_and_underlined_and_the_page_complains_of_nothing(
    desk: Desk, form: str
) -> None:
    page = desk.open("changed")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(f"#row-2 [data-do={form}]").click()
    page.locator("#done").wait_for()
    assert "Copied" in page.inner_text("#done")
    other = page.context.new_page()
    other.set_content("<p contenteditable>")
    other.click("p")
    other.keyboard.press("Control+v")
    if form == "text":
        assert (
            other.locator("s", has_text="oftentimes").count() == other.locator("s:has-text('oftentimes')").count() == 1
        )
        assert other.locator("u").count() > 0
    else:
        assert "~~oftentimes~~" in other.inner_text("p")


# From a text of the page, in which a sign of Markdown would stand between a bracket and a letter.
STRETCHES = {
    "ask <ins data-c='1'>the Office (</ins>ABC<ins data-c='3'>)</ins> to": ["the Office (", ")"],
    "under<del data-c='1'> (</del><ins data-c='1'>„</ins>here": ["(", "„"],
    "a<del data-c='1'>, b</del><ins data-c='2'>c.</ins>d": [", b", "c."],
}


@pytest.mark.parametrize("text", STRETCHES)
def test_every_sign_of_the_markdown_is_read_as_one(desk: Desk, text: str) -> None:
    page = desk.open("changed")
    page.evaluate(KEPT.format(TAKES))
    page.evaluate("(text) => { document.querySelector('#row-2 .text').innerHTML = text; }", text)
    page.locator("#row-2 [data-do=markdown]").click()
    quoted = next(line for line in taken(page).splitlines() if line.startswith(">"))
    shown = MarkdownIt("js-default").render(quoted)
    assert re.findall("<(?:s|strong)>([^<]*)<", shown) == STRETCHES[text]
    assert "*" not in shown


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
      return [...document.querySelectorAll(".row:not(.outside) .sides.woven")].flatMap((sides) => {
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
