import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from junitparser import Failure, JUnitXml, Skipped, TestCase

from diffrec import codec
from diffrec.checks import REPORTER_SUFFIXES, REPORTERS, check, report, reporter_for
from diffrec.checks.reporters.sarif import uri
from diffrec.config import CheckOptions
from diffrec.errors import ConfigError
from diffrec.model import Comparison, Document, Fate, Finding, FindingLocation, Severity, Version
from tests.checks.making import comparison, item, step
from tests.renderers.example import example

PRINT = "0123456789abcdef"
TWO_RULES = CheckOptions(rules=frozenset({"item-dropped", "mark-left"}))


def finding(
    severity: Severity = Severity.ERROR,
    waived: str | None = None,
    *,
    baselined: bool = False,
    source: str = "final.txt",
    **place: int,
) -> Finding:
    return Finding(
        rule="number-gap",
        severity=severity,
        message="paragraph 3 is missing",
        fingerprint=PRINT,
        location=FindingLocation(source=source, **place),
        waived=waived,
        waived_by="Y. Sand" if waived else None,
        baselined=baselined,
    )


def paged() -> Comparison:
    """A comparison whose final is a PDF."""
    document = Document(source="final.pdf", format="pdf", text="", blocks=())
    made = comparison(((item("1", document="draft.txt"),), (item("1", document="final.pdf"),), step(Fate.EDITED)))
    final = Version(name="final", documents=(document,), items=made.versions[1].items)
    return Comparison(versions=(made.versions[0], final), rows=made.rows, summary=made.summary)


def lines_of(findings: list[Finding], name: str) -> list[str]:
    return report(findings, name, example()).splitlines()


def result_of(one: Finding, made: Comparison | None = None) -> dict[str, Any]:
    run = json.loads(report([one], "sarif", made or example()))["runs"][0]
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == one.rule
    return dict(result)


def cases_of(findings: list[Finding] | tuple[Finding, ...], made: Comparison) -> dict[str, list[TestCase]]:
    xml = JUnitXml.fromstring(report(findings, "junit", made).encode())
    return {suite.name: list(suite) for suite in xml}


def test_the_terminal_says_the_totals_first_and_then_a_line_for_each_that_an_editor_can_follow() -> None:
    first, _, line, *_ = lines_of([finding(line=41)], "terminal")
    assert first == "1 error."
    assert line == f"final.txt:41: error: paragraph 3 is missing [number-gap {PRINT}]"


def test_the_terminal_says_how_to_accept_what_counts() -> None:
    assert "waiver" in lines_of([finding()], "terminal")[-1]
    assert lines_of([finding(waived="agreed")], "terminal")[-1].startswith("final.txt: error: ")


def test_rules_that_say_the_same_of_one_item_stand_on_one_line_with_all_their_fingerprints() -> None:
    other = replace(finding(Severity.NOTE), rule="actor-changed", fingerprint="fedcba9876543210")
    apart = replace(finding(), message="paragraph 4 is missing")
    findings = [other, finding(), apart]
    lines = lines_of(findings, "terminal")
    assert lines[0] == "2 errors, 1 note."
    assert [line for line in lines if ": error: " in line or ": note: " in line] == [
        f"final.txt: error: paragraph 3 is missing [number-gap {PRINT}, actor-changed fedcba9876543210 (note)]",
        f"final.txt: error: paragraph 4 is missing [number-gap {PRINT}]",
    ]
    assert len(json.loads(report(findings, "json", example()))["findings"]) == 3


def test_a_place_on_a_page_is_named_by_its_page_though_the_page_has_lines() -> None:
    text = report([finding(source="final.pdf", page=3, line=2)], "terminal", paged())
    assert "\nfinal.pdf, page 3: error: " in text


def test_a_text_with_form_feeds_has_pages_and_lines_of_the_file() -> None:
    assert "\nfinal.txt:48: error: " in report([finding(page=2, line=48)], "terminal", example())


def test_the_totals_count_by_severity_and_leave_accepted_ones_apart() -> None:
    findings = [
        *(finding(), finding(), finding(Severity.WARNING)),
        *(finding(Severity.NOTE, waived="agreed on 3 May"), finding(baselined=True), finding(baselined=True)),
    ]
    lines = lines_of(findings, "terminal")
    assert lines[0] == "2 errors, 1 warning; 1 waived, 2 in the baseline."
    assert sum("error: " in line for line in lines) == 2
    at = lines.index("Waived:")
    assert lines[at + 1].endswith(f"[number-gap {PRINT}] (agreed on 3 May -- Y. Sand)")
    assert "In the baseline: 2 number-gap." in lines


@pytest.mark.parametrize("name", ["terminal", "github"])
def test_nothing_found_is_said(name: str) -> None:
    assert report([], name, example()) == "Nothing found.\n"


def test_a_document_cannot_command_the_terminal() -> None:
    hostile = Finding(
        rule="item-dropped",
        severity=Severity.ERROR,
        message='"\x1b[31mred\u202e\u2028"',
        fingerprint=PRINT,
        location=FindingLocation(source="a\x07\nb.txt"),
    )
    lines = lines_of([hostile], "terminal")
    assert all(line.isprintable() for line in lines)
    assert sum("item-dropped" in line for line in lines) == 1


@pytest.mark.parametrize("name", ["terminal", "github"])
def test_the_marks_of_arabic_and_persian_stay_and_what_turns_a_line_round_goes(name: str) -> None:
    said = "\u2067ماده ۴\u2069 می\u200cشود \u200f(۱) \u202ees\u0600۱۲"
    found = [Finding(rule="item-dropped", severity=Severity.ERROR, message=said, fingerprint=PRINT)]
    assert "ماده ۴ می\u200cشود \u200f(۱) es\u0600۱۲" in report(found, name, example())


def test_the_json_fits_its_schema_and_says_what_is_accepted() -> None:
    found = check(example(), TWO_RULES)
    data = json.loads(report([*found, finding(waived="agreed", baselined=True)], "json", example()))
    Draft202012Validator(codec.schema("findings")).validate(data)
    assert [one["rule"] for one in data["findings"]] == ["item-dropped", "mark-left", "number-gap"]
    accepted = data["findings"][-1]
    assert (accepted["waived"], accepted["waived_by"], accepted["baselined"]) == ("agreed", "Y. Sand", True)


def test_sarif_tells_the_rules_with_help_and_level() -> None:
    run = json.loads(report([], "sarif", example()))["runs"][0]
    rule = next(one for one in run["tool"]["driver"]["rules"] if one["id"] == "item-dropped")
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert "What to do: see with" in rule["help"]["text"]
    assert run["columnKind"] == "unicodeCodePoints"


def test_a_result_points_to_the_line_and_names_its_item() -> None:
    (dropped,) = (one for one in check(example(), TWO_RULES) if one.rule == "item-dropped")
    result = result_of(dropped)
    assert result["level"] == "error"
    (location,) = result["locations"]
    assert dropped.location is not None
    assert location["physicalLocation"]["artifactLocation"]["uri"] == dropped.location.source
    assert location["physicalLocation"]["region"] == {"startLine": dropped.location.line}
    (logical,) = location["logicalLocations"]
    assert logical["fullyQualifiedName"] == "draft: recommendation 7"
    assert result["partialFingerprints"] == {"diffrec/v1": dropped.fingerprint}
    assert result["suppressions"] == []


def test_a_result_in_a_pdf_has_a_page_no_line_and_a_fingerprint_for_github() -> None:
    result = result_of(finding(source="final.pdf", page=3, line=2), paged())
    (location,) = result["locations"]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "final.pdf"}}
    assert location["properties"] == {"page": 3}
    assert result["partialFingerprints"] == {"diffrec/v1": PRINT, "primaryLocationLineHash": PRINT}


def test_accepted_results_are_suppressed_with_who_and_why() -> None:
    result = result_of(finding(waived="agreed on 3 May", baselined=True))
    assert result["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "agreed on 3 May (Y. Sand)"},
        {"kind": "external", "status": "accepted", "justification": "in the baseline"},
    ]


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("draft/add 1#?.txt", "draft/add%201%23%3F.txt"),
        ("../été.md", "../%C3%A9t%C3%A9.md"),
        ("/srv/texts/final.md", "file:///srv/texts/final.md"),
        ("C:/texts/final one.md", "file:///C:/texts/final%20one.md"),
    ],
)
def test_paths_are_written_as_uris(source: str, written: str) -> None:
    assert uri(source) == written


def test_words_of_a_document_make_no_link_in_a_message() -> None:
    hostile = Finding(
        rule="number-gap", severity=Severity.ERROR, message="see [here](http://x.example)", fingerprint=PRINT
    )
    assert result_of(hostile)["message"] == {"text": "see \\[here\\](http://x.example)"}


def test_junit_has_one_case_for_each_item_of_the_draft_and_of_rows_without_any() -> None:
    made = example()
    cases = [case for suite in cases_of([], made).values() for case in suite]
    firsts = sum(len(row.cells[0]) or len(row.cells[1]) for row in made.rows)
    assert len(cases) == firsts
    assert len({(case.classname, case.name) for case in cases}) == firsts
    assert not any(case.result for case in cases)


def test_a_finding_in_the_final_fails_the_case_of_its_row() -> None:
    made = comparison(
        ((item("4", "Bees", document="draft.txt"),), (item("2", "Bees fly"),), step(Fate.EDITED)),
        ((), (item("3", "Hives"),), step(Fate.ADDED)),
    )
    row_one, row_two = (made.rows[at].cells[1][0] for at in (0, 1))
    found = [
        Finding(
            rule="mark-left", severity=Severity.ERROR, message=one.text, fingerprint=PRINT, version="final", item=one.id
        )
        for one in (row_one, row_two)
    ]
    suites = cases_of(found, made)
    assert {name: [case.name for case in cases] for name, cases in suites.items()} == {
        "draft.txt": ["paragraph 4"],
        "final.txt": ["paragraph 3"],
    }
    (failure,) = suites["draft.txt"][0].result
    assert isinstance(failure, Failure)
    assert (failure.type, failure.message) == ("mark-left", "Bees fly")


def test_notes_fail_no_case_accepted_ones_skip_it_and_what_is_in_no_item_has_a_case_of_its_own() -> None:
    one = item("4", "Bees", document="draft.txt")
    made = comparison(((one,), (item("2", "Bees fly"),), step(Fate.EDITED)))

    def case_of(*findings: Finding) -> TestCase:
        placed = [replace(each, version="draft", item=one.id) for each in findings]
        (case,) = cases_of(placed, made)["draft.txt"]
        return case

    noted = case_of(finding(Severity.NOTE))
    assert noted.result == []
    assert "paragraph 3 is missing" in str(noted.system_out)
    (skipped,) = case_of(finding(waived="agreed")).result
    assert isinstance(skipped, Skipped)
    assert "waived: agreed (Y. Sand)" in str(skipped.message)
    both = case_of(finding(), finding(waived="agreed"))
    assert [type(result) for result in both.result] == [Failure]
    assert ["waived: agreed" in str(kept.get("value")) for kept in both._elem.iter("property")] == [True]  # noqa: SLF001 -- it has no other way to a case's properties
    of_settings = replace(finding(Severity.WARNING), location=FindingLocation(source="diffrec.toml", line=3))
    (apart,) = cases_of([of_settings], made)["diffrec.toml"]
    assert apart.name == "outside of items"
    assert [type(result) for result in apart.result] == [Failure]


def test_junit_counts_cases_that_fail_and_that_are_skipped() -> None:
    xml = JUnitXml.fromstring(report(check(example(), TWO_RULES), "junit", example()).encode())
    assert xml.failures == 2
    assert xml.tests == sum(1 for suite in xml for _ in suite)


def test_github_gets_a_command_for_each_finding_and_escapes_what_would_end_it() -> None:
    hostile = Finding(
        rule="number-gap",
        severity=Severity.NOTE,
        message="100 %\n::error::x",
        fingerprint=PRINT,
        location=FindingLocation(source="a,b:c.txt", line=4),
    )
    assert lines_of([hostile], "github") == [
        "1 note.",
        f"::notice file=a%2Cb%3Ac.txt,line=4,title=number-gap {PRINT}::100 %25 ::error::x",
    ]


def test_github_shows_the_worst_ten_of_a_kind_and_the_log_has_the_rest() -> None:
    findings = [*(finding(Severity.WARNING, line=at) for at in range(1, 13)), finding(line=99)]
    lines = lines_of(findings, "github")
    assert lines[0] == "1 error, 12 warnings."
    assert lines[1].startswith("::error file=final.txt,line=99,")
    assert sum(line.startswith("::warning ") for line in lines) == 10
    assert lines[12] == "GitHub shows 10 of a kind beside the text; 2 findings more:"
    assert [line[:22] for line in lines[13:]] == ["- final.txt:11: warnin", "- final.txt:12: warnin"]


def test_github_is_not_told_of_what_is_accepted_but_for_the_count() -> None:
    assert lines_of([finding(waived="agreed"), finding(baselined=True)], "github") == [
        "Nothing found; 1 waived, 1 in the baseline."
    ]


def test_github_is_told_the_page_where_there_is_no_line() -> None:
    text = report([finding(source="final.pdf", page=3, line=2)], "github", paged())
    assert f"::error file=final.pdf,title=number-gap {PRINT}::paragraph 3 is missing (final.pdf, page 3)" in text


def test_an_unknown_reporter_and_an_unknown_suffix_name_the_choices() -> None:
    with pytest.raises(ConfigError, match='no report format "html"; choose from: terminal, json, sarif, junit, github'):
        report([], "html", example())
    with pytest.raises(ConfigError, match=r'suffix "\.html"; choose from: \.txt, \.json, \.sarif, \.xml'):
        reporter_for(".html")
    assert {reporter_for(suffix.upper()) for suffix in REPORTER_SUFFIXES} < set(REPORTERS)


@pytest.mark.parametrize("name", REPORTERS)
def test_the_same_findings_give_the_same_text(name: str) -> None:
    findings = check(example(), TWO_RULES)
    assert report(findings, name, example()) == report(findings, name, example())


def test_the_line_of_a_case_is_one_of_its_file() -> None:
    draft, issued = item("7", document="draft.txt"), item("5", "Text", document="final.txt")
    made = comparison(((draft,), (issued,), step(Fate.EDITED)))
    at_final = replace(finding(line=41), version="final", item=issued.id)
    (case,) = cases_of([at_final], made)["draft.txt"]
    assert (case._elem.get("file"), case._elem.get("line")) == ("draft.txt", "7")  # noqa: SLF001 -- junitparser reads neither
