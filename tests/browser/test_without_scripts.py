"""Without scripts a report is complete and can be read; nothing is offered that would do nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec.renderers.visible import visible
from tests.browser.reports import case
from tests.browser.seeing import ROWS, shown
from tests.renderers.changed import changed

if TYPE_CHECKING:
    from tests.browser.desk import Desk

# A text lies open, or in a fold whose summary is seen.
OUT_OF_REACH = """(all) => all.filter((one) => {
    for (let fold = one; fold; fold = fold.parentElement.closest("details")) {
        if (fold.checkVisibility()) return false;
        if (fold.matches("details") && fold.querySelector("summary").checkVisibility()) return false;
    }
    return true;
}).map((one) => one.outerHTML.slice(0, 80))"""


def test_all_rows_and_bands_are_shown_and_no_tools(desk: Desk) -> None:
    page = desk.open("example", scripts=False)
    assert shown(page, ROWS) == [f"row-{number}" for number in range(1, 10)]
    assert shown(page, "button, input, select, dialog, .tools") == []
    assert shown(page, "#delegations, #ledger, #notices") == ["ledger", "delegations", "notices"]
    assert "Not in the final." in page.inner_text("body")


@pytest.mark.parametrize("report", ["changed", "chain", "delegations", "document", "phrase"])
def test_every_text_is_shown_or_lies_in_a_fold_that_opens(desk: Desk, report: str) -> None:
    page = desk.open(report, scripts=False)
    texts = "article :is(.side, .same, .pair, .text):not(.inline .text)"
    assert page.eval_on_selector_all(texts, OUT_OF_REACH) == []
    assert page.eval_on_selector_all("main section", OUT_OF_REACH) == []


@pytest.mark.parametrize("report", ["changed", "language-ar"])
def test_every_word_of_both_versions_is_read(desk: Desk, report: str) -> None:
    comparison = changed() if report == "changed" else case(report)
    page = desk.open(report, scripts=False)
    read = " ".join(page.evaluate("document.body.textContent").split())
    for item in (item for row in comparison.rows for cell in row.cells for item in cell):
        for word in visible(item.text).split():
            assert word.strip("()") in read, (item.id, word)


def test_a_fold_opens_and_a_link_leads_to_its_row(desk: Desk) -> None:
    page = desk.open("example", scripts=False)
    page.click(".fold.outside > summary")
    assert "row-10" in shown(page, ROWS)
    page.click("#ledger a[href='#row-5']")
    assert page.url.endswith("#row-5")
    assert shown(page, ".row:target") == ["row-5"]
