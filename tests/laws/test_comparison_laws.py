"""Laws of the whole path: every item has one row, the sides may be swapped, and the shape of a page is no change."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from diffrec import codec, pipeline, renderers
from diffrec.config import CompareOptions
from diffrec.model import Fate, OpKind, cell_text
from tests.renderers.tables import said

if TYPE_CHECKING:
    from diffrec.model import Comparison

ACTORS = ("Ports", "Harbour masters", "Member States", "The Board", "Pilots (China)", "Shipowners (EU, France)")
VERBS = (
    "should dredge",
    "should consider lighting",
    "are encouraged to survey",
    "may wish to close",
    "shall report on",
)
THINGS = (
    "the inner channel before winter",
    "wrecks that are older than ten years",
    "tide tables in all six languages",
    "the buoys, lights and signals of each berth",
    "early-warning systems for storms and surges",
    "the country's register of pilots",
    "fishing vessels without a licence",
)
SENTENCES = st.tuples(*map(st.sampled_from, (ACTORS, VERBS, THINGS, THINGS))).map(
    lambda parts: f"{parts[0]} {parts[1]} {parts[2]}, together with {parts[3]}."
)
REPORTS = st.lists(SENTENCES, min_size=1, max_size=7, unique=True)
OPTIONS = CompareOptions(any_order=True)
FORMATS = ("json", "csv", "markdown", "terminal", "html", "summary", "xlsx", "synoptic")


def document(sentences: list[str]) -> str:
    items = "\n\n".join(f"{number}. {text}" for number, text in enumerate(sentences, start=1))
    return f"# Harbour report\n\nI. Measures\n\n{items}\n"


def compared(draft: str, final: str) -> Comparison:
    versions = [pipeline.extract(pipeline.Source(f"{n}.txt", t.encode())) for n, t in (("a", draft), ("b", final))]
    return pipeline.compare(versions, OPTIONS)


def pairs(comparison: Comparison, first: int, second: int) -> Counter[tuple[tuple[str, ...], tuple[str, ...]]]:
    return Counter(
        (tuple(sorted(i.text for i in row.cells[first])), tuple(sorted(i.text for i in row.cells[second])))
        for row in comparison.rows
    )


@given(REPORTS, REPORTS)
@settings(max_examples=40)
def test_every_item_stands_in_exactly_one_row(draft: list[str], final: list[str]) -> None:
    comparison = compared(document(draft), document(final))
    for side, version in enumerate(comparison.versions):
        ids = [item.id for row in comparison.rows for item in row.cells[side]]
        assert sorted(ids) == sorted(item.id for item in version.items)


@given(REPORTS, REPORTS)
@settings(max_examples=40)
def test_ops_tile_both_cells(draft: list[str], final: list[str]) -> None:
    for row in compared(document(draft), document(final)).rows:
        assert "".join(op.draft for op in row.whole.ops) == cell_text(row.cells[0])
        assert "".join(op.final for op in row.whole.ops) == cell_text(row.cells[-1])


@given(REPORTS, REPORTS)
@settings(max_examples=40)
def test_swapping_the_sides_swaps_the_rows(draft: list[str], final: list[str]) -> None:
    there = compared(document(draft), document(final))
    back = compared(document(final), document(draft))
    assert pairs(there, 0, 1) == pairs(back, 1, 0)


@given(REPORTS)
@settings(max_examples=25)
def test_the_same_text_is_unchanged_throughout(sentences: list[str]) -> None:
    comparison = compared(document(sentences), document(sentences))
    assert {row.whole.fate for row in comparison.rows} == {Fate.UNCHANGED}


@given(REPORTS, st.integers(min_value=40, max_value=100))
@settings(max_examples=25)
def test_wrapping_pages_and_quotes_are_no_change(sentences: list[str], width: int) -> None:
    plain = document([sentence.replace("Board", "“Board’s” office") for sentence in sentences])
    wrapped = "\n".join(textwrap.fill(line, width) for line in plain.split("\n"))
    paged = wrapped.replace("\n\n2. ", "\n\n1\n\n2. ").replace("\n\n3. ", "\n\n2\n\n3. ")
    shaped = paged.replace("“", '"').replace("”", '"').replace("’", "'")
    comparison = compared(plain, shaped)
    assert {op.op for row in comparison.rows for op in row.whole.ops} == {OpKind.EQUAL}


@given(REPORTS, REPORTS)
@settings(max_examples=15)
def test_the_same_input_gives_the_same_bytes(draft: list[str], final: list[str]) -> None:
    first, second = (compared(document(draft), document(final)) for _ in range(2))
    for name in FORMATS:
        assert renderers.render(first, name) == renderers.render(second, name)


@given(REPORTS, REPORTS)
@settings(max_examples=15)
def test_no_name_is_left_when_attributions_are_stripped(draft: list[str], final: list[str]) -> None:
    versions = [
        pipeline.extract(pipeline.Source(f"{name}.txt", document(sentences).encode()))
        for name, sentences in (("a", draft), ("b", final))
    ]
    comparison = pipeline.compare(versions, CompareOptions(any_order=True, attributions=False))
    for name in FORMATS:
        text = said(renderers.render(comparison, name))
        assert "China" not in text
        assert "France" not in text
    assert all(not row["attributions"] for row in codec.to_data(comparison)["rows"])
