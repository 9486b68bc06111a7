"""Of any comparison: the asks add up, and nothing that a mark asks is lost or told twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from diffrec import codec
from diffrec.config import RenderOptions
from diffrec.delegations import Asked, delegation_key, known_names, members
from diffrec.meaning.asks import asks_of, asks_of_version
from diffrec.model import Comparison, MarkFate, Row, TracedAttribution, WordsFate
from diffrec.renderers import ASKS_RENDERERS, render_asks
from tests.laws.comparisons import comparisons, delegations

FEW = 40
"""a comparison takes some 30 ms to make"""
SCHEMA = Draft202012Validator(codec.schema("delegations"))

named = (
    st.sampled_from([one for code in ("EU", "FRA", "DEU", "CHN") if (one := known_names().coded(code))]) | delegations
)


@st.composite
def traced(draw: st.DrawFn, row: Row) -> Row:
    """The row with each mark of its ends traced: those of the draft with any fate but added, the final's as added."""
    marks = []
    for version, cell, fates in (
        (row.whole.before, row.cells[0], (MarkFate.KEPT, MarkFate.REMOVED, MarkFate.CHANGED)),
        (row.whole.after, row.cells[-1], (MarkFate.ADDED,)),
    ):
        for item in cell:
            for one in item.attributions:
                fate = draw(st.sampled_from(fates))
                names = tuple(draw(st.lists(named, min_size=1, max_size=3)))
                changed = fate is MarkFate.CHANGED
                marks.append(
                    TracedAttribution(
                        attribution=replace(one, delegations=names),
                        version=version,
                        item=item.id,
                        fate=fate,
                        words=draw(st.none() | st.sampled_from(WordsFate)),
                        lost=names[:1] if changed else (),
                        gained=tuple(draw(st.lists(named, max_size=1))) if changed else (),
                    )
                )
    return replace(row, whole=replace(row.whole, attributions=tuple(marks)))


@st.composite
def traced_comparisons(draw: st.DrawFn) -> Comparison:
    found = draw(comparisons())
    return replace(found, rows=tuple(draw(traced(row)) for row in found.rows))


@settings(max_examples=FEW)
@given(traced_comparisons())
def test_every_mark_counts_once_for_each_delegation_that_it_names(comparison: Comparison) -> None:
    expected: Counter[str] = Counter()
    for row in comparison.rows:
        for mark in row.whole.attributions:
            expected.update({delegation_key(one) for one in (*mark.attribution.delegations, *mark.gained)})
    found = asks_of(comparison)
    assert {delegation_key(one.delegation): len(one.asks) for one in found.delegations} == expected
    assert found.marks == sum(len(row.whole.attributions) for row in comparison.rows)
    assert len(found.each) == expected.total()


@settings(max_examples=FEW)
@given(traced_comparisons())
def test_the_fates_of_a_delegation_add_up_to_its_asks(comparison: Comparison) -> None:
    for one in asks_of(comparison, Asked((), members)).delegations:
        assert sum(one.fates.values()) == len(one.asks)
        assert len({ask.number for ask in one.asks}) == len(one.asks)


@settings(max_examples=FEW)
@given(traced_comparisons())
def test_members_add_asks_to_groups_and_nothing_to_the_whole(comparison: Comparison) -> None:
    alone, together = asks_of(comparison), asks_of(comparison, Asked((), members))
    assert [one.delegation for one in alone.delegations] == [one.delegation for one in together.delegations]
    assert [one.own for one in together.delegations] == [one.asks for one in alone.delegations]
    assert (alone.marks, len(alone.each)) == (together.marks, len(together.each))


@settings(max_examples=FEW)
@given(traced_comparisons())
def test_asks_of_each_alone_are_those_of_the_whole(comparison: Comparison) -> None:
    whole = asks_of(comparison)
    for one in whole.delegations:
        (alone,) = asks_of(comparison, Asked((one.delegation,))).delegations
        assert alone == one


@settings(max_examples=FEW)
@given(comparisons())
def test_of_one_version_every_mark_counts_once_for_each_delegation(comparison: Comparison) -> None:
    version = comparison.versions[0]
    expected = Counter(
        key
        for item in version.items
        for mark in item.attributions
        for key in {delegation_key(one) for one in mark.delegations}
    )
    found = asks_of_version(version)
    assert {delegation_key(one.delegation): len(one.asks) for one in found.delegations} == expected


@settings(max_examples=FEW)
@given(traced_comparisons())
def test_every_format_is_written_and_json_fits_its_schema(comparison: Comparison) -> None:
    for asks in (asks_of(comparison), asks_of_version(comparison.versions[0])):
        for name in ASKS_RENDERERS:
            assert render_asks(asks, name, RenderOptions(by_delegation=True))
        SCHEMA.validate(codec.asks_data(asks))
