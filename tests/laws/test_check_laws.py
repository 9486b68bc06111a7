import json
from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from diffrec import checks, codec
from diffrec.checks.numbering import Ordinal, ordinals, runs, token_of
from diffrec.config import CheckOptions
from diffrec.model import Comparison, Severity
from tests.checks.making import final, item
from tests.laws.comparisons import comparisons

law = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
tokens = st.sampled_from(["1", "2", "3", "4", "9 bis", "a", "b", "i", "ii", "C", "IV", "12.3", "12.4", "…", "PP1"])
NUMBERING = CheckOptions(rules=frozenset({"number-gap", "number-repeated"}))


@law
@given(comparisons())
def test_no_rule_raises_and_findings_fit_their_schema(comparison: Comparison) -> None:
    findings = checks.check(comparison, CheckOptions())
    text = checks.report(findings, "json")
    Draft202012Validator(codec.schema("findings")).validate(json.loads(text))
    assert text == checks.report(checks.check(comparison, CheckOptions()), "json")


@law
@given(comparisons())
def test_findings_are_sorted_have_their_own_fingerprints_and_name_what_there_is(comparison: Comparison) -> None:
    findings = checks.check(comparison, CheckOptions())
    gravity = [list(Severity).index(finding.severity) for finding in findings]
    assert gravity == sorted(gravity, reverse=True)
    assert len({finding.fingerprint for finding in findings}) == len(findings)
    items = {(version.name, item.id) for version in comparison.versions for item in version.items}
    assert all((finding.version, finding.item) in items for finding in findings)


@law
@given(comparisons())
def test_each_rule_finds_alone_what_it_finds_among_all(comparison: Comparison) -> None:
    together = checks.check(comparison, CheckOptions())
    for rule in checks.catalogue():
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
