"""Arabic and Chinese in the terminal and on the page: columns stay straight, and nothing is turned round."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, get_args

import pytest
from rich.cells import cell_len

from diffrec import pipeline
from diffrec.config import RenderOptions, View
from diffrec.renderers import html, markdown, terminal
from tests.languages.making import CASES

if TYPE_CHECKING:
    from diffrec.model import Comparison

ISOLATES, END_OF_ISOLATE = "\u2066\u2068", "\u2069"


@cache
def compared(code: str) -> Comparison:
    paths = [CASES / f"language-{code}" / f"{name}.txt" for name in ("draft", "final")]
    return pipeline.compare([pipeline.extract(pipeline.Source(path.name, path.read_bytes())) for path in paths])


@pytest.mark.parametrize("width", [80, 100, 160])
@pytest.mark.parametrize("code", ["ar", "zh"])
def test_columns_stay_straight(code: str, width: int) -> None:
    shown = terminal.render(compared(code), RenderOptions(width=width, view="side-by-side"))
    rules = {cell_len(line.partition("|")[0]) for line in shown.split("\n") if "|" in line}
    assert len(rules) == 1
    assert all(cell_len(line) <= width for line in shown.split("\n"))


@pytest.mark.parametrize("view", get_args(View))
def test_every_isolate_ends_on_its_line(view: View) -> None:
    shown = terminal.render(compared("ar"), RenderOptions(width=100, view=view))
    lines = [line for line in shown.split("\n") if any(sign in line for sign in ISOLATES)]
    assert lines
    for line in lines:
        assert sum(map(line.count, ISOLATES)) == line.count(END_OF_ISOLATE)


def test_columns_of_two_arabic_texts_are_isolated_from_each_other() -> None:
    shown = terminal.render(compared("ar"), RenderOptions(width=100, view="side-by-side"))
    line = next(line for line in shown.split("\n") if "[-نظرت-]" in line)
    draft, final = (part.strip() for part in line.split("|"))
    assert draft[0] == final[0] == "\u2068"
    assert draft[-1] == final[-1] == END_OF_ISOLATE


def test_latin_and_chinese_pages_hold_no_isolates() -> None:
    for code in ("en", "fr", "ru", "zh"):
        shown = terminal.render(compared(code), RenderOptions(width=100))
        assert not any(sign in shown for sign in ISOLATES)


def test_markdown_isolates_both_sides_of_an_arrow() -> None:
    shown = markdown.render(compared("ar"), RenderOptions())
    assert "### \u20663 (أ)\u2069 → \u20664 (أ)\u2069: edited" in shown
    assert "| \u2068باء - الخرائط\u2069 → \u2068ألف - المنارات والعوامات\u2069 |" in shown


@pytest.mark.parametrize(("code", "direction"), [("ar", ' dir="rtl"'), ("zh", ""), ("ru", "")])
def test_each_text_of_the_page_says_its_language_and_its_direction_where_it_is_another(
    code: str, direction: str
) -> None:
    page = html.render(compared(code), RenderOptions())
    assert '<html lang="en">' in page
    assert page.count('<p class="text"') == page.count(f'<p class="text" lang="{code}"{direction}>') > 0
