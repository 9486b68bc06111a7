import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from diffrec import checks, codec
from diffrec.checks.engine import chosen_rules
from diffrec.checks.numbering import Ordinal, ordinals, runs, token_of
from diffrec.checks.sections import BELOW
from diffrec.config import CheckOptions
from diffrec.model import (
    Change,
    ChangeKind,
    Comparison,
    Duty,
    Phrase,
    ReferenceFate,
    Row,
    Severity,
    TracedReference,
)
from tests.checks.making import final, item
from tests.laws.comparisons import comparisons, spans, words

law = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
tokens = st.sampled_from(["1", "2", "3", "4", "9 bis", "a", "b", "i", "ii", "C", "IV", "12.3", "12.4", "…", "PP1"])
EVERY_RULE = CheckOptions(rules=frozenset(rule.name for rule in checks.catalogue()))
NUMBERING = CheckOptions(rules=frozenset({"number-gap", "number-repeated"}))


phrases = st.builds(Phrase, text=words, span=spans, meaning=words)


@st.composite
def with_meaning(draw: st.DrawFn, row: Row, comparison: Comparison) -> Row:
    """The row with a change of any kind, clauses and cross-references that may stand in its items."""
    versions = st.sampled_from([version.name for version in comparison.versions])
    known = st.sampled_from([item.id for cell in row.cells for item in cell])
    change = st.builds(
        Change,
        kinds=st.lists(st.sampled_from(ChangeKind), min_size=1, max_size=2, unique=True).map(tuple),
        arguable=st.lists(st.sampled_from(ChangeKind), max_size=1).map(tuple),
        draft=words,
        final=words,
        draft_span=spans,
        final_span=spans,
        message=st.just("") | words,
    )
    duty = st.builds(Duty, version=versions, item=known, span=spans, actor=st.none() | phrases, force=phrases)
    reference = st.builds(
        TracedReference,
        version=versions,
        item=known | words,
        text=words,
        span=spans,
        before=st.none() | words,
        after=st.none() | words,
        fate=st.sampled_from(ReferenceFate),
        message=words,
    )
    whole = replace(
        row.whole,
        changes=tuple(draw(st.lists(change, max_size=3))),
        duties=tuple(draw(st.lists(duty, max_size=2))),
        references=tuple(draw(st.lists(reference, max_size=1))),
    )
    return replace(row, whole=whole)


@law
@given(comparisons())
def test_no_rule_raises_and_findings_fit_their_schema(comparison: Comparison) -> None:
    findings = checks.check(comparison, EVERY_RULE)
    text = checks.report(findings, "json", comparison)
    Draft202012Validator(codec.schema("findings")).validate(json.loads(text))
    assert text == checks.report(checks.check(comparison, EVERY_RULE), "json", comparison)


@law
@given(comparisons())
def test_findings_are_sorted_have_their_own_fingerprints_and_name_what_there_is(comparison: Comparison) -> None:
    findings = checks.check(comparison, CheckOptions())
    gravity = [list(Severity).index(finding.severity) for finding in findings]
    assert gravity == sorted(gravity, reverse=True)
    assert len({finding.fingerprint for finding in findings}) == len(findings)
    items = {(version.name, item.id) for version in comparison.versions for item in version.items}
    assert all((finding.version, finding.item) in items for finding in findings if finding.item is not None)
    names = {version.name for version in comparison.versions}
    assert all(finding.version in names for finding in findings)


@law
@given(comparisons(), st.data())
def test_no_rule_raises_whichever_way_round(comparison: Comparison, data: st.DataObject) -> None:
    comparison = replace(comparison, rows=tuple(data.draw(with_meaning(row, comparison)) for row in comparison.rows))
    turned = replace(
        comparison,
        versions=comparison.versions[::-1],
        rows=tuple(replace(row, cells=row.cells[::-1]) for row in comparison.rows),
        cross_language=not comparison.cross_language,
    )
    for one, attributions in product((comparison, turned), (True, False)):
        findings = checks.check(one, EVERY_RULE._replace(attributions=attributions))
        assert len({finding.fingerprint for finding in findings}) == len(findings)


@law
@given(comparisons(), st.data())
def test_a_section_that_is_there_may_change_and_no_rule_raises(comparison: Comparison, data: st.DataObject) -> None:
    ends = (comparison.versions[0], comparison.versions[-1])
    headings = [heading for version in ends for item in version.items for heading in item.section if heading.strip()]
    name = data.draw(st.sampled_from(headings)) if headings else "none"
    options = CheckOptions(rules=frozenset({"change-elsewhere"}), only_changed_in=(name,))
    if not headings or BELOW in name:
        return
    found = {finding.item for finding in checks.check(comparison, options)}
    inside = {item.id for version in ends for item in version.items if item.section == (name,)}
    whole = {item.id for row in comparison.rows for cell in (row.cells[0], row.cells[-1]) for item in cell}
    rows = [{item.id for cell in (row.cells[0], row.cells[-1]) for item in cell} for row in comparison.rows]
    assert found - {None} <= whole  # a changed heading is no item
    assert not any(row <= inside and row & found for row in rows if row)


@law
@given(comparisons())
def test_each_rule_finds_alone_what_it_finds_among_all(comparison: Comparison) -> None:
    together = checks.check(comparison, CheckOptions())
    running = {one.rule.name for one in chosen_rules(comparison, CheckOptions())}
    for rule in (rule for rule in checks.catalogue() if rule.name in running):
        alone = checks.check(comparison, CheckOptions(rules=frozenset({rule.name})))
        assert alone == tuple(finding for finding in together if finding.rule == rule.name)


@given(st.lists(tokens, max_size=12))
def test_every_number_that_counts_is_in_exactly_one_run(numbers: Sequence[str]) -> None:
    items = [item(number, f"text {at}") for at, number in enumerate(numbers)]
    in_runs = sorted(numbered.item.id for run in runs(items) for numbered in run)
    assert in_runs == sorted(one.id for one in items if ordinals(one.label.path[-1]))
    assert all(len({numbered.ordinal.series for numbered in run}) == 1 for run in runs(items))


@given(st.integers(1, 200), st.integers(0, 30))
def test_counting_up_from_anywhere_gives_no_finding(start: int, length: int) -> None:
    items = [item(str(number)) for number in range(start, start + length)]
    assert checks.check(final(*items), NUMBERING) == ()


@given(st.integers(2, 60), st.data())
def test_one_number_taken_out_is_one_gap(length: int, data: st.DataObject) -> None:
    out = data.draw(st.integers(2, length))
    items = [item(str(number)) for number in range(1, length + 2) if number != out]
    assert [finding.rule for finding in checks.check(final(*items), NUMBERING)] == ["number-gap"]


@given(st.sampled_from(["figure 7.", "roman", "ROMAN", "letter", "LETTER"]), st.integers(1, 52))
def test_a_printed_number_is_read_as_it_was_meant(series: str, value: int) -> None:
    meant = Ordinal(series, value)
    assert meant in ordinals(token_of(meant))
