from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from diffrec.config import RenderOptions
from diffrec.renderers.terminal import render
from diffrec.renderers.terminal.explanation import render_explanation
from diffrec.renderers.terminal.extraction import render_extraction
from tests.renderers.example import example

if TYPE_CHECKING:
    from diffrec.model import Comparison

LINK = re.compile(r"\x1b]8;;([^\x1b]*)\x1b\\(.*?)\x1b]8;;\x1b\\")
CODE = re.compile(r"\x1b\[[0-9;]*m")
SOURCES = {one.source: one for version in example().versions for one in version.documents}
TEXTS = {source: f"file:///reports/{number}.txt" for number, source in enumerate(SOURCES)}
PAPERS = {source: f"file:///reports/{number}.pdf" for number, source in enumerate(SOURCES)}


def look(links: dict[str, str], *, width: int = 120, color: bool = True) -> RenderOptions:
    return RenderOptions(width=width, color=color, links=links)


def links_of(text: str) -> dict[str, str]:
    """The address of each linked text."""
    return {CODE.sub("", words): address for address, words in LINK.findall(text)}


def plain(text: str) -> str:
    return CODE.sub("", LINK.sub(r"\2", text))


def with_source(source: str) -> Comparison:
    """The example with its final in another file."""
    comparison = example()
    rows = tuple(
        replace(row, cells=(row.cells[0], tuple(replace(item, document=source) for item in row.cells[-1])))
        for row in comparison.rows
    )
    return replace(comparison, rows=rows)


def test_numbers_lead_to_the_file_of_their_item() -> None:
    linked = links_of(render(example(), look(TEXTS)))
    draft, final = (cell[0].document for cell in example().rows[1].cells)
    assert linked["draft 2"] == TEXTS[draft]
    assert linked["final 2"] == TEXTS[final]


def test_a_number_leads_to_the_page_of_a_pdf() -> None:
    linked = links_of(render(example(), look(PAPERS)))
    page = example().rows[1].cells[-1][0].location.page
    assert linked["final 2"].endswith(f".pdf#page={page}")
    assert "#" not in "".join(links_of(render(example(), look(TEXTS))).values())


def test_links_change_no_word_and_no_width() -> None:
    for width in (40, 80, 120, 200):
        text = plain(render(example(), look(TEXTS, width=width)))
        assert text == render(example(), RenderOptions(width=width))
        assert max(cell_len(line) for line in text.split("\n")) <= width


def test_without_colour_nothing_is_linked() -> None:
    assert "\x1b" not in render(example(), look(TEXTS, color=False))


def test_an_item_of_a_source_without_address_has_no_link() -> None:
    assert "\x1b]8" not in render(example(), look({"another.txt": "file:///another.txt"}))


@pytest.mark.parametrize("address", ["file:///a\x1b\\\x1b[31m", "file:///a\x07b", "file:///a b", "file:///é", ""])
def test_an_address_that_could_leave_the_sequence_is_no_link(address: str) -> None:
    text = render(with_source("odd"), look({"odd": address}))
    assert "\x1b]8" not in text
    assert plain(text) == render(with_source("odd"), RenderOptions(width=120))


def test_the_same_links_give_the_same_bytes() -> None:
    assert render(example(), look(TEXTS)) == render(example(), look(TEXTS))


def test_explanation_and_extraction_lead_to_the_items_too() -> None:
    comparison = example()
    explained = links_of(render_explanation(comparison, comparison.rows[3], look(TEXTS, width=200)))
    for name in ("Recommendation 3 of the draft", "Recommendation 4 of the final"):
        assert any(words.startswith(name) for words in explained)
    extracted = links_of(render_extraction([comparison.versions[0]], look(TEXTS)))
    assert set(extracted) == {item.label.raw for item in comparison.versions[0].items}
