from __future__ import annotations

import re
from dataclasses import replace

import pytest

from diffrec.config import RenderOptions, Selection
from diffrec.model import Comparison, Fate, Migration, Passage, Row
from diffrec.renderers.csv import render as csv
from diffrec.renderers.headline import headline
from diffrec.renderers.html import render as html
from diffrec.renderers.markdown import render as markdown
from diffrec.renderers.origins import cut, legend, origins_of, source_sentences
from diffrec.renderers.selection import find_row, select
from diffrec.renderers.terminal import render as terminal
from diffrec.renderers.terminal.explanation import render_explanation
from tests.renderers.example import example

SIGNS = re.compile(r'data-label="([^"]*)"')


def passage(row: Row, draft: tuple[int, str], final: tuple[int, str]) -> Passage:
    """The passage of these words of the items at these places of both cells."""
    texts = ["\n".join(item.text for item in cell) for cell in (row.cells[0], row.cells[-1])]
    starts = [text.index(words) for text, (_, words) in zip(texts, (draft, final), strict=True)]
    return Passage(
        draft_item=row.cells[0][draft[0]].id,
        final_item=row.cells[-1][final[0]].id,
        draft_span=(starts[0], starts[0] + len(draft[1])),
        final_span=(starts[1], starts[1] + len(final[1])),
    )


def with_sources() -> Comparison:
    """The example with the sources of its merged item, and with words of 3 that moved to 6 of the final."""
    comparison = example()
    rows = list(comparison.rows)
    at = next(place for place, row in enumerate(rows) if row.whole.fate is Fate.MERGED)
    row = rows[at]
    controls, equip = "Member States should strengthen border controls", "equip customs officers with modern"
    step = replace(
        row.whole, passages=(passage(row, (0, controls), (0, controls)), passage(row, (1, equip), (0, equip)))
    )
    rows[at] = replace(row, whole=step, steps=(step,))
    left = next(row for row in rows if row.cells[0] and row.cells[0][0].number == "2").cells[0][0]
    stands = next(row for row in rows if row.whole.fate is Fate.ADDED and not row.whole.outside).cells[-1][0]
    moved = Migration(
        draft_item=left.id, final_item=stands.id, draft_span=(21, 31), final_span=(15, 35), similarity=0.9
    )
    return replace(comparison, rows=tuple(rows), migrations=(moved,))


def merged(comparison: Comparison) -> Row:
    return next(row for row in comparison.rows if row.whole.fate is Fate.MERGED)


def test_each_source_of_a_merged_item_has_its_number_before_its_words() -> None:
    comparison = with_sources()
    texts = {
        "terminal": terminal(comparison, RenderOptions(width=None)),
        "markdown": markdown(comparison, RenderOptions()),
    }
    for text in texts.values():
        assert "4► Member States should strengthen border controls" in text
        assert re.search(r"5► equip customs officers", text)
        assert "4► words from draft 4 · 5► words from draft 5" in text


def test_html_shows_sources_in_attributes_so_that_the_text_stays_the_text() -> None:
    page = html(with_sources(), RenderOptions())
    assert {"4", "5", "moved to 10", "moved from 2"} <= set(SIGNS.findall(page))
    assert 'aria-label="words from draft 4"' in page
    assert re.search(r'<a class="origin" href="#row-\d+" title="moved to final 10"', page)
    markup, script, _ = page.partition("<script>")
    assert script
    assert "style=" not in markup


@pytest.mark.parametrize("view", ["side-by-side", "inline"])
def test_text_that_moved_names_the_other_item_in_both_rows(view: str) -> None:
    shown = terminal(with_sources(), RenderOptions(width=200, view=view))  # type: ignore[arg-type] # a name of a view
    assert "moved to 10► [-oftentimes-]" in shown
    assert "moved from 2► {+" in shown


def test_the_headline_tells_what_moved() -> None:
    assert headline(with_sources()).for_your_eye[-1] == "Text moved from 2 to 10."


def test_a_selection_tells_of_moved_text_only_where_one_of_its_rows_is_shown() -> None:
    comparison = with_sources()
    for only, said in ((("2",), True), (("final:10",), True), (("3",), False)):
        shown = select(comparison, Selection(only=only))
        assert ("Text moved from 2 to 10." in headline(shown).for_your_eye) is said
        links = re.findall(r'href="#(row-\d+)"', html(shown, RenderOptions()))
        assert set(links) <= {row.id for row in shown.rows}


def test_csv_names_the_other_item() -> None:
    text = csv(with_sources(), RenderOptions()).decode("utf-8-sig")
    assert "moved to final 10" in text
    assert "moved from draft 2" in text


def test_explain_counts_the_words_of_each_source() -> None:
    comparison = with_sources()
    (sentence,) = source_sentences(merged(comparison), origins_of(comparison))
    assert sentence == "Words 1 to 6 of final 5 come from draft 4, words 8 to 12 from draft 5; 4 words are new."
    assert sentence in render_explanation(comparison, merged(comparison), RenderOptions(width=None))
    assert 'These words moved to final 10: "oftentimes"' in render_explanation(
        comparison, find_row(comparison, "2"), RenderOptions(width=None)
    )


def test_a_few_new_words_have_no_sign_and_many_have_one() -> None:
    comparison = with_sources()
    row = merged(comparison)
    origins = origins_of(comparison)
    assert [origin.label for origin in origins.of(row, "final")] == ["4", "5", "new"]
    assert legend(origins.of(row, "final")).endswith("new► new words")


def test_words_are_cut_where_origins_begin_and_where_moved_ones_end() -> None:
    comparison = with_sources()
    row = next(row for row in comparison.rows if row.cells[0] and row.cells[0][0].number == "2")
    parts = cut(row.cells[0][0].text, 0, origins_of(comparison).of(row, "draft"))
    assert [(part.text[:10], part.is_moved) for part in parts] == [
        ("Member Sta", False),
        ("oftentimes", True),
        (" train off", False),
    ]


def test_numbers_of_sources_cannot_command_the_page_or_the_terminal() -> None:
    comparison = with_sources()
    row = merged(comparison)
    hostile = tuple(replace(item, number='"><hr>\x1b[31m') for item in row.cells[0][:1]) + row.cells[0][1:]
    rows = tuple(replace(one, cells=(hostile, *one.cells[1:])) if one is row else one for one in comparison.rows)
    changed = replace(comparison, rows=rows)
    assert "<hr>" not in html(changed, RenderOptions())
    assert "\x1b" not in terminal(changed, RenderOptions(width=None))
    assert "<b>" not in markdown(changed, RenderOptions())
