"""What a person sees of a page, asked in the page: ids of what is shown, what is wider than the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

# A cell that shows a part of itself and scrolls alone is no page that scrolls.
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
SHOWN = "(all) => all.filter((one) => one.checkVisibility())"
ROWS = "#list .row"
VIEWS = ("side", "inline", "changes", "delegations")


def shown(page: Page, selector: str) -> list[str]:
    """The ids of the elements that are shown."""
    return list(page.eval_on_selector_all(selector, f"(all) => ({SHOWN})(all).map((one) => one.id)"))


def texts(page: Page, selector: str) -> list[str]:
    """The texts of the elements that are shown."""
    return list(page.eval_on_selector_all(selector, f"(all) => ({SHOWN})(all).map((one) => one.textContent)"))


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(page.evaluate(OVERFLOW))


def open_all(page: Page) -> None:
    """Unfolds everything."""
    page.evaluate(OPEN_ALL)


def place(page: Page) -> str:
    """What stands in the address behind the name of the file."""
    return page.url.partition("#")[2]


def chip(page: Page, name: str, value: str) -> None:
    """Clicks on a chip of the filters, which must be open."""
    page.click(f"label.chip:has(input[name={name}][value='{value}'])")


def wait_until(page: Page, condition: str) -> None:
    """Returns when the condition holds; what polls a string is refused by the page's policy."""
    page.evaluate(
        f"new Promise((done) => {{ const look = () => ({condition}) ? done() : setTimeout(look, 20); look(); }})"
    )
