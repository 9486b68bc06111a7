"""Laws of chains: every item of every version has one row, each step tiles its texts, and direction changes nothing."""

from __future__ import annotations

import json
from collections import Counter

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from diffrec import codec, pipeline, renderers
from diffrec.config import CompareOptions, RenderOptions
from diffrec.model import Comparison, Fate, cell_text
from diffrec.renderers.phrases import history
from tests.laws.comparisons import comparisons
from tests.laws.test_comparison_laws import SENTENCES, document

STAGES = st.lists(st.lists(SENTENCES, min_size=1, max_size=5, unique=True), min_size=3, max_size=4)
ANY_ORDER = CompareOptions(any_order=True)
FORMATS = ("terminal", "html", "markdown", "csv", "json", "summary", "xlsx", "synoptic")
law = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def compared(stages: list[list[str]], options: CompareOptions = ANY_ORDER) -> Comparison:
    texts = [document(sentences) for sentences in stages]
    sources = [pipeline.Source(f"stage-{number}.txt", text.encode()) for number, text in enumerate(texts, start=1)]
    return pipeline.compare([pipeline.extract(source) for source in sources], options)


@given(STAGES)
@law
def test_every_item_of_every_version_stands_in_exactly_one_row(stages: list[list[str]]) -> None:
    comparison = compared(stages)
    assert sum(comparison.summary.fates.values()) == len(comparison.rows)
    for at, version in enumerate(comparison.versions):
        ids = [item.id for row in comparison.rows for item in row.cells[at]]
        assert sorted(ids) == sorted(item.id for item in version.items)


@given(STAGES)
@law
def test_ops_of_every_step_tile_both_cells(stages: list[list[str]]) -> None:
    for row in compared(stages).rows:
        assert len(row.steps) == len(row.cells) - 1
        pairs = [*zip(row.steps, row.cells, row.cells[1:], strict=False), (row.whole, row.cells[0], row.cells[-1])]
        for step, before, after in pairs:
            assert "".join(op.draft for op in step.ops) == cell_text(before)
            assert "".join(op.final for op in step.ops) == cell_text(after)
            assert (step.similarity is None) == (not before or not after)


@given(STAGES)
@law
def test_the_chain_read_backward_has_the_same_rows(stages: list[list[str]]) -> None:
    there, back = compared(stages), compared(stages[::-1])
    texts = [
        Counter(tuple(map(cell_text, cells)) for cells in rows)
        for rows in (
            (tuple(tuple(sorted(cell, key=lambda item: item.text)) for cell in row.cells) for row in there.rows),
            (tuple(tuple(sorted(cell, key=lambda item: item.text)) for cell in row.cells[::-1]) for row in back.rows),
        )
    ]
    assert texts[0] == texts[1]


@given(st.lists(SENTENCES, min_size=1, max_size=6, unique=True), st.integers(3, 5))
@law
def test_the_same_text_over_and_over_is_unchanged_in_every_step(sentences: list[str], count: int) -> None:
    comparison = compared([sentences] * count)
    assert {step.fate for row in comparison.rows for step in (row.whole, *row.steps)} == {Fate.UNCHANGED}
    assert len(comparison.rows) == len(sentences)


@given(STAGES)
@law
def test_a_chain_fits_the_schema_and_comes_back_from_json(stages: list[list[str]]) -> None:
    options = ANY_ORDER._replace(between=("stage-1", "stage-3")) if len(stages) > 3 else ANY_ORDER
    comparison = compared(stages, options)
    validator = Draft202012Validator(codec.schema("comparison"))
    data = json.loads(renderers.render(comparison, "json", RenderOptions(phrase="should")))
    validator.validate(data)
    plain = codec.to_data(comparison)
    assert codec.to_data(codec.from_data(plain)) == plain


@given(comparisons(min_versions=3), st.sampled_from(["the", "a b", "(China)", "'"]))
@settings(law, phases=[Phase.explicit, Phase.reuse, Phase.generate])  # to make such a failure small takes a minute
def test_every_format_shows_any_chain(comparison: Comparison, phrase: str) -> None:
    names = (comparison.versions[0].name, comparison.versions[1].name)
    for options in (RenderOptions(), RenderOptions(width=80, phrase=phrase, between=names)):
        for name in FORMATS:
            assert renderers.render(comparison, name, options)


@given(STAGES, st.data())
@law
def test_a_phrase_of_a_text_stands_in_the_version_that_it_was_taken_from(
    stages: list[list[str]], data: st.DataObject
) -> None:
    comparison = compared(stages)
    row = data.draw(st.sampled_from(comparison.rows))
    at = data.draw(st.sampled_from([at for at, cell in enumerate(row.cells) if cell]))
    words = row.cells[at][0].text.split()
    start = data.draw(st.integers(0, len(words) - 1))
    phrase = " ".join(words[start : start + 3])
    sightings = history(row, comparison, phrase)
    assert len(sightings) == len(comparison.versions)
    assert sightings[at].standing in {"stands", "stands again", "stands less often"}
