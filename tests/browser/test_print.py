"""What is printed: exactly what is filtered, two columns, the versions at the head of every sheet, no tools.

`make golden` writes expected/*.txt; a missing one fails. Blanks are not compared: fonts decide where they are wide.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.seeing import shown
from tests.browser.sheets import Part, as_text, on_one_sheet, sheets

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.desk import Desk

EXPECTED = Path(__file__).parent / "expected"
HEADS = [
    Part("head left", "draft UNEP/XYZ/WG.9/2021/6/L.1/Add.1, Add.2"),
    Part("head right", "final UNEP/XYZ/WG.9/2021/6"),
]


def printed(page: Page) -> list[list[Part]]:
    return sheets(page.pdf(prefer_css_page_size=True))


def words(all_sheets: list[list[Part]]) -> str:
    return " ".join(part.words for part in on_one_sheet(all_sheets))


def squeezed(text: str) -> str:
    return text.replace(" ", "")


@pytest.mark.parametrize("name", ["whole", "filtered"])
def test_the_layout_is_as_expected(desk: Desk, request: pytest.FixtureRequest, name: str) -> None:
    page = desk.open("changed", "#fate=dropped,added" if name == "filtered" else "")
    made = as_text([on_one_sheet(printed(page))])
    golden = EXPECTED / f"{name}.txt"
    if request.config.getoption("--write-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(made, encoding="utf-8")
    assert golden.exists(), f"{golden.name} is missing: make golden"
    assert squeezed(made) == squeezed(golden.read_text(encoding="utf-8"))


def test_every_sheet_has_both_versions_at_its_head_and_its_number_at_its_foot(desk: Desk) -> None:
    found = printed(desk.open("sample-working-group"))
    assert len(found) > 3
    for number, sheet in enumerate(found, 1):
        assert [part.place for part in sheet[:3]] == ["head left", "head right", "foot"]
        assert sheet[2].words == f"{number} / {len(found)}"
    assert printed(desk.open("changed"))[-1][:2] == HEADS


def test_the_ledger_repeats_its_head_on_each_sheet_that_it_needs(desk: Desk) -> None:
    found = printed(desk.open("long"))
    heads = [sum("What became of it" in part.words for part in sheet) for sheet in found]
    lines = [sheet for sheet, count in zip(found, heads, strict=True) if count]
    assert len(lines) > 1
    assert max(heads) == 1


def test_only_what_is_filtered_is_printed(desk: Desk) -> None:
    text = words(printed(desk.open("changed", "#fate=dropped")))
    assert "Recommendation 7 → gone" in text
    assert text.count("Recommendation") == text.count("Recommendation 7") + text.count(
        "II. Recommendations"
    ) + text.count("B. Recommendations")
    assert "in the tracing of components" not in text


def test_what_search_finds_is_printed_and_the_search_is_not(desk: Desk) -> None:
    text = words(printed(desk.open("example", "#q=customs")))
    assert "equip customs officers" in text
    assert "register of brokers" not in text.partition("Texts")[2]


def test_one_delegation_is_printed_alone(desk: Desk) -> None:
    text = words(printed(desk.open("example", "#view=delegations&delegation=CHN")))
    assert "By delegation" in text
    assert "China" in text
    assert "Concordance" not in text
    assert "register of brokers" not in text


def test_no_tool_is_printed_and_both_columns_are_kept_on_narrow_paper(desk: Desk) -> None:
    page = desk.open("example", width=690)
    page.emulate_media(media="print")
    assert len(shown(page, ".sides")) == 8
    assert shown(page, ".tools, dialog, input, button:not(.ledger th button), .row footer") == []
    text = words(printed(page))
    for tool in ("Show all", "Side by side", "Print", "Help", "In the order of"):
        assert tool not in text


def test_no_row_is_broken_that_fits_on_a_sheet(desk: Desk) -> None:
    page = desk.open("changed")
    page.emulate_media(media="print")
    breaks = page.eval_on_selector_all("#list .row", "(all) => all.map((one) => getComputedStyle(one).breakInside)")
    assert set(breaks) == {"avoid"}


def test_an_extract_says_first_that_it_is_one_and_goes_on_with_what_is_asked(desk: Desk) -> None:
    text = words(printed(desk.open("changed", "#change=obligation-weakened")))
    assert text.startswith("Extract: weakened, 2 of 9 rows.")
    assert "For your eye" not in text


@pytest.mark.parametrize("name", ["example", "changed", "long", "sample-working-group"])
def test_no_sheet_has_the_colophon_alone(desk: Desk, name: str) -> None:
    last = [part for part in printed(desk.open(name))[-1] if not part.place.startswith(("head", "foot"))]
    assert "Compared by diffrec" in words([last])
    assert not last[0].words.startswith("draft:")
