"""Laws of sources and of text that moved: passages lie in their items, none overlap, and no view loses a word."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from diffrec.config import RenderOptions
from diffrec.languages import language
from diffrec.model import cell_text
from diffrec.renderers.markdown import render as markdown
from diffrec.renderers.origins import cut, origins_of
from diffrec.renderers.terminal import render as terminal
from diffrec.wording import migrations, passages
from tests.laws.comparisons import comparisons
from tests.laws.test_comparison_laws import compared, document
from tests.renderers.example import example
from tests.wording.test_sources import item

if TYPE_CHECKING:
    from diffrec.model import Comparison, Item, Passage

EN = language("en")
VOCABULARY = (
    *("ports", "dredge", "channels", "pilots", "survey", "wrecks", "buoys", "lights", "should", "the", "of", "and"),
    *("winter,", "ice;", "berths.", "Fog", "“horns”", "(EU)"),
)
WORDS = st.sampled_from(VOCABULARY)
TEXTS = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)
CELLS = st.lists(TEXTS, min_size=1, max_size=3)
SENTENCES = st.lists(TEXTS.map(lambda text: f"{text.capitalize()}."), min_size=1, max_size=3).map(" ".join)
REPORTS = st.lists(SENTENCES, min_size=1, max_size=6, unique=True)


def cell(texts: list[str], start: int) -> tuple[Item, ...]:
    return tuple(item(number, text) for number, text in enumerate(texts, start=start))


def spans(cells: tuple[tuple[Item, ...], tuple[Item, ...]]) -> tuple[Passage, ...]:
    return passages(cells, EN)


@given(CELLS, CELLS)
def test_every_passage_lies_in_its_items(draft: list[str], final: list[str]) -> None:
    cells = cell(draft, 1), cell(final, 11)
    for one in spans(cells):
        for side, name, span in ((0, one.draft_item, one.draft_span), (1, one.final_item, one.final_span)):
            own = next(at for at, part in enumerate(cells[side]) if part.id == name)
            begin = len(cell_text(cells[side][:own])) + (1 if own else 0)
            assert begin <= span[0] < span[1] <= begin + len(cells[side][own].text)


@given(CELLS, CELLS)
def test_passages_overlap_on_neither_side_and_stand_in_the_order_of_the_final(
    draft: list[str], final: list[str]
) -> None:
    found = spans((cell(draft, 1), cell(final, 11)))
    for side in ([one.draft_span for one in found], [one.final_span for one in found]):
        assert all(before[1] <= after[0] for before, after in pairwise(sorted(side)))
    assert [one.final_span for one in found] == sorted(one.final_span for one in found)


@given(CELLS, CELLS)
def test_passages_cut_no_word(draft: list[str], final: list[str]) -> None:
    cells = cell(draft, 1), cell(final, 11)
    for one in spans(cells):
        for text, (start, end) in zip(map(cell_text, cells), (one.draft_span, one.final_span), strict=True):
            assert not text[start - 1 : start].isalnum()
            assert not text[end : end + 1].isalnum()


@given(st.lists(st.text("abcdefgh", min_size=4, max_size=6), unique=True, min_size=2, max_size=40), st.data())
def test_swapping_the_sides_swaps_the_passages_of_words_that_stand_once(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(words) - 1))
    halves = [" ".join(words[:at]), " ".join(words[at:])]
    one, other = cell(halves, 1), cell([" ".join((*words[at:], *words[:at]))], 11)
    there = {(p.draft_item, p.final_item, p.draft_span, p.final_span) for p in spans((one, other))}
    back = {(p.final_item, p.draft_item, p.final_span, p.draft_span) for p in spans((other, one))}
    assert there == back


@given(REPORTS, REPORTS)
@settings(max_examples=40, deadline=None)
def test_what_moved_went_from_one_row_to_another(draft: list[str], final: list[str]) -> None:
    comparison = compared(document(draft), document(final))
    rows = [{part.id: row.id for row in comparison.rows for part in row.cells[at]} for at in (0, -1)]
    texts = [{part.id: part.text for row in comparison.rows for part in row.cells[at]} for at in (0, -1)]
    seen: set[tuple[str, int]] = set()
    for one in comparison.migrations:
        assert rows[0][one.draft_item] != rows[1][one.final_item]
        assert 0 <= one.draft_span[0] < one.draft_span[1] <= len(texts[0][one.draft_item])
        places = {(one.final_item, at) for at in range(*one.final_span)}
        assert not places & seen
        seen |= places
        assert max(at for _, at in places) < len(texts[1][one.final_item])


@given(REPORTS)
@settings(max_examples=20, deadline=None)
def test_the_same_versions_have_no_text_that_moved(report: list[str]) -> None:
    assert compared(document(report), document(report)).migrations == ()


@given(st.text(max_size=60), comparisons())
@settings(max_examples=40, deadline=None)
def test_what_is_cut_by_origins_is_the_text_again(text: str, comparison: Comparison) -> None:
    origins = origins_of(comparison)
    for row in comparison.rows:
        for part in (cut(text, 0, origins.of(row, "draft")), cut(text, 0, origins.of(row, "final"))):
            assert "".join(one.text for one in part) == text


@given(comparisons())
@settings(max_examples=30, deadline=None)
def test_whatever_moved_the_views_are_written(comparison: Comparison) -> None:
    assert terminal(comparison, RenderOptions(width=100))
    assert markdown(comparison, RenderOptions())


def test_a_comparison_without_changes_between_rows_has_no_text_that_moved() -> None:
    assert migrations(example().rows[:1], EN) == ()
