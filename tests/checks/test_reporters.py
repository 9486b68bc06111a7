import json

import pytest
from jsonschema import Draft202012Validator

from diffrec import codec
from diffrec.checks import REPORTERS, check, report
from diffrec.config import CheckOptions
from diffrec.errors import ConfigError
from diffrec.model import Finding, FindingLocation, Severity
from tests.renderers.example import example


def finding(severity: Severity = Severity.ERROR, waived: str | None = None, **place: int) -> Finding:
    return Finding(
        rule="number-gap",
        severity=severity,
        message="paragraph 3 is missing",
        fingerprint="0123456789abcdef",
        location=FindingLocation(source="final.txt", **place),
        waived=waived,
    )


def test_a_finding_is_one_line_that_an_editor_can_follow() -> None:
    assert report([finding(line=41)], "terminal") == (
        "final.txt:41: error: paragraph 3 is missing [number-gap]\n1 error.\n"
    )


def test_a_place_on_a_page_is_named_by_its_page() -> None:
    assert report([finding(page=3, line=2)], "terminal").startswith("final.txt, page 3: error: ")


def test_the_last_line_counts_by_severity() -> None:
    findings = [finding(), finding(), finding(Severity.WARNING), finding(Severity.NOTE, waived="agreed")]
    lines = report(findings, "terminal").splitlines()
    assert lines[-1] == "2 errors, 1 warning; 1 waived."
    assert lines[-2].endswith("[number-gap] (waived: agreed)")


def test_nothing_found_is_said() -> None:
    assert report([], "terminal") == "Nothing found.\n"


def test_a_document_cannot_command_the_terminal() -> None:
    hostile = Finding(
        rule="item-dropped",
        severity=Severity.ERROR,
        message='"\x1b[31mred\u202e\u2028"',
        fingerprint="0123456789abcdef",
        location=FindingLocation(source="a\x07\nb.txt"),
    )
    text = report([hostile], "terminal")
    assert all(line.isprintable() for line in text.splitlines())
    assert len(text.splitlines()) == 2


def test_the_json_fits_its_schema() -> None:
    chosen = CheckOptions(rules=frozenset({"item-dropped", "mark-left"}))
    data = json.loads(report(check(example(), chosen), "json"))
    Draft202012Validator(codec.schema("findings")).validate(data)
    assert [one["rule"] for one in data["findings"]] == ["item-dropped", "mark-left"]


def test_an_unknown_reporter_names_the_choices() -> None:
    with pytest.raises(ConfigError, match='no report format "sarif"; choose from: terminal, json'):
        report([], "sarif")


@pytest.mark.parametrize("name", REPORTERS)
def test_the_same_findings_give_the_same_text(name: str) -> None:
    findings = check(example(), CheckOptions())
    assert report(findings, name) == report(findings, name)
