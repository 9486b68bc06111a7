import json
from dataclasses import replace
from functools import cache

from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from diffrec import codec
from diffrec.model import Comparison, Item, Segment, Step, Version
from tests.laws.comparisons import comparisons

law = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(codec.schema(name))


def carried_item(item: Item) -> Item:
    if not item.segments:
        return item
    origin = (min(one.origin[0] for one in item.segments), max(one.origin[1] for one in item.segments))
    return replace(item, segments=(Segment(span=(0, len(item.text)), origin=origin, location=item.location),))


def carried_step(step: Step) -> Step:
    rival = step.runner_up
    return replace(
        step,
        similarity=None if step.similarity is None else round(step.similarity, 4),
        evidence=tuple(replace(one, weight=round(one.weight, 4)) for one in step.evidence),
        runner_up=None if rival is None else replace(rival, similarity=round(rival.similarity, 4)),
    )


def carried_version(version: Version, compared: set[str]) -> Version:
    return replace(
        version,
        documents=tuple(replace(document, text="", blocks=()) for document in version.documents),
        items=tuple(carried_item(item) for item in version.items if item.id in compared),
    )


def carried(comparison: Comparison) -> Comparison:
    """The comparison without what its JSON leaves out."""
    compared = [
        {item.id for row in comparison.rows for item in row.cells[at]} for at in range(len(comparison.versions))
    ]
    return replace(
        comparison,
        versions=tuple(carried_version(*pair) for pair in zip(comparison.versions, compared, strict=True)),
        rows=tuple(
            replace(
                row,
                cells=tuple(tuple(carried_item(item) for item in cell) for cell in row.cells),
                steps=tuple(carried_step(step) for step in row.steps),
                whole=carried_step(row.whole),
                others=tuple(carried_step(step) for step in row.others),
            )
            for row in comparison.rows
        ),
        migrations=tuple(replace(one, similarity=round(one.similarity, 4)) for one in comparison.migrations),
    )


@law
@given(comparisons())
def test_decoding_gives_back_all_that_the_json_carries(comparison: Comparison) -> None:
    assert codec.from_data(codec.to_data(comparison)) == carried(comparison)


@law
@given(comparisons())
def test_a_decoded_comparison_encodes_to_the_same_json(comparison: Comparison) -> None:
    data = codec.to_data(comparison)
    assert codec.to_data(codec.from_data(data)) == data


@law
@given(comparisons())
def test_a_comparison_fits_its_schema(comparison: Comparison) -> None:
    validator("comparison").validate(codec.to_data(comparison))


@law
@given(comparisons())
def test_an_extraction_fits_its_schema_and_holds_every_item_once(comparison: Comparison) -> None:
    data = codec.extraction_data(comparison.versions)
    validator("extraction").validate(data)
    found = sorted(item["id"] for document in data["documents"] for item in document["items"])
    assert found == sorted(item.id for version in comparison.versions for item in version.items)


@law
@given(comparisons())
def test_the_text_is_json_and_the_same_for_the_same_comparison(comparison: Comparison) -> None:
    text = codec.dumps(codec.to_data(comparison))
    assert json.loads(text) == codec.to_data(comparison)
    assert text == codec.dumps(codec.to_data(comparison))
    assert text.endswith("}\n")
