"""The page of a chain: a column for each version, and a switch for the two that are compared."""

from __future__ import annotations

import re
from html import unescape

from diffrec.config import RenderOptions
from diffrec.model import cell_text
from diffrec.renderers.html import render
from diffrec.renderers.html.page import page_of
from tests.renderers.chain import NAMES, chain
from tests.renderers.test_html import Tags

PAIRS = ["0-3", "0-1", "1-2", "2-3"]


def page(options: RenderOptions | None = None) -> str:
    return render(chain(options.between if options else None), options or RenderOptions())


def articles() -> list[str]:
    return re.findall(r"<article.*?</article>", page(), re.DOTALL)


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def test_the_ledger_has_a_column_for_each_version() -> None:
    heads = re.findall(r'<th scope="col"[^>]*>([^<]*)</th>', page())
    assert heads[:4] == list(NAMES)
    register = next(row for row in re.findall(r"<tr class.*?</tr>", page(), re.DOTALL) if 'row-3"' in row)
    assert [text_of(cell) for cell in re.findall(r"<td.*?</td>", register, re.DOTALL)][:4] == ["1", "1", "2", "2"]


def test_every_row_holds_the_ends_and_every_step() -> None:
    for html in articles():
        assert re.findall(r'class="pair" data-pair="([\d-]+)"', html) == PAIRS


def test_the_switch_offers_the_ends_first_and_counts_what_changed() -> None:
    assert [(pair.value, pair.words) for pair in page_of(chain()).pairs] == [
        ("0-3", "zero-draft → final"),
        ("0-1", "zero-draft → rev-1"),
        ("1-2", "rev-1 → rev-2"),
        ("2-3", "rev-2 → final"),
    ]
    assert [pair.count for pair in page_of(chain()).pairs][1:] == [5, 8, 5]


def test_two_versions_that_were_asked_for_are_shown_first() -> None:
    asked = RenderOptions(between=("rev-1", "final"))
    assert [pair.value for pair in page_of(chain(asked.between), asked).pairs] == ["1-3", *PAIRS]
    assert "rev-1 → final: edited, 81 % alike" in text_of(page(asked)).replace("\N{NO-BREAK SPACE}", " ")


def test_the_text_of_each_version_stands_whole_on_the_page() -> None:
    shown = text_of(page())
    for row in chain().rows:
        for cell in row.cells:
            for item in cell:
                assert " ".join(item.text.split()) in shown.replace("‹", "(").replace("›", ")"), cell_text(cell)


def test_what_changed_is_told_step_by_step() -> None:
    register = next(html for html in articles() if 'id="row-3"' in html)
    words = register.partition('<p class="step">rev-1</p>')[2].partition("</ol>")[0]
    assert "<b>weakened</b> “shall” became “should”" in words
    assert "zero-draft\N{NO-BREAK SPACE}→\N{NO-BREAK SPACE}rev-1: edited, 95 % alike" in register


def test_a_row_that_came_and_went_has_its_last_text() -> None:
    passing = next(html for html in articles() if 'data-fate="passing"' in html)
    first = re.split(r'class="pair"', passing)[1]
    assert "rev-2\N{NO-BREAK SPACE}→\N{NO-BREAK SPACE}final: dropped" in first
    assert "Fog signals" in first
    assert "came and went" in passing


def test_rows_can_be_filtered_by_the_step_in_which_they_changed() -> None:
    html = page()
    assert 'name="step" value="rev-1-rev-2"' in html
    assert 'data-step="zero-draft-rev-1 rev-1-rev-2 rev-2-final"' in html


def test_no_element_has_a_style_or_a_script_of_its_own() -> None:
    parser = Tags()
    parser.feed(page(RenderOptions(phrase="shall")))
    names = {name for _, attributes in parser.elements for name in attributes}
    assert not {name for name in names if name == "style" or name.startswith("on")}


def test_a_phrase_that_was_asked_for_has_a_band_of_its_own() -> None:
    html = page(RenderOptions(phrase="shall <b>"))
    assert '<q dir="auto">shall &lt;b&gt;</q>' in html
    shown = text_of(page(RenderOptions(phrase="shall")))
    assert "stood in zero-draft, went in rev-1, where “should” came instead" in shown
