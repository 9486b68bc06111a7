import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import diffrec
from diffrec import codec
from diffrec.checks import baseline_text, check, read_baseline, with_baseline
from diffrec.config import Baseline, CheckOptions, Waiver
from diffrec.errors import ConfigError
from diffrec.model import Comparison, Fate, Finding, Severity
from tests.checks.making import comparison, final, item, step
from tests.checks.test_rules import marked

DROPPED = "The harbour master keeps a register of buoys."
OTHER = "Pilots report each buoy that has drifted."
TODAY = date(2031, 5, 2)
ABSENT = "ffffffffffffffff"


def made(number: str = "7", text: str = DROPPED) -> Comparison:
    return comparison(
        ((item(number, text, document="draft.txt"),), (), step(Fate.DROPPED)),
        ((item("8", OTHER, document="draft.txt"),), (), step(Fate.DROPPED)),
    )


def found(text: str = DROPPED) -> Finding:
    return next(one for one in check(made(), CheckOptions()) if text[:20] in one.message)


def waiver(fingerprint: str | None = None, expires: date | None = None) -> Waiver:
    return Waiver(
        fingerprint=fingerprint or found().fingerprint,
        reason="agreed in plenary",
        author="Y. Sand",
        expires=expires,
        place="diffrec.toml, line 3",
    )


def checked(
    compared: Comparison,
    *waivers: Waiver,
    **fields: Any,  # noqa: ANN401 -- the fields of the options
) -> dict[str, Finding]:
    options = CheckOptions(waivers=waivers, today=TODAY)._replace(**fields)
    return {one.rule if one.item is None else one.message.split('"')[1]: one for one in check(compared, options)}


def test_a_waived_finding_is_marked_with_who_and_why_and_not_dropped() -> None:
    all_found = checked(made(), waiver())
    assert len(all_found) == 2
    assert (all_found[DROPPED].waived, all_found[DROPPED].waived_by) == ("agreed in plenary", "Y. Sand")
    assert all_found[DROPPED].is_accepted
    assert not all_found[OTHER].is_accepted


@pytest.mark.parametrize("number", ["1", "12", "7 bis", "3 (c)"])
def test_a_waiver_holds_when_the_text_is_renumbered(number: str) -> None:
    assert checked(made(number), waiver())[DROPPED].waived == "agreed in plenary"


def test_a_waiver_does_not_hold_for_other_words() -> None:
    other = "The harbour master keeps a list of lamps."
    all_found = checked(made(text=other), waiver())
    assert all_found[other].waived is None
    assert set(all_found) == {other, OTHER, "waiver-unused"}


def test_a_waiver_holds_on_its_last_day_and_is_a_finding_the_day_after() -> None:
    assert checked(made(), waiver(expires=TODAY))[DROPPED].is_accepted
    all_found = checked(made(), waiver(expires=date(2031, 5, 1)))
    assert not all_found[DROPPED].is_accepted
    expired = all_found["waiver-expired"]
    assert expired.severity is Severity.WARNING
    assert "expired on 2031-05-01: agreed in plenary" in expired.message
    assert expired.location is not None
    assert (expired.location.source, expired.location.line) == ("diffrec.toml", 3)
    assert "waiver-unused" not in all_found


def test_a_waiver_that_lets_nothing_pass_is_a_finding_at_its_line() -> None:
    unused = checked(made(), waiver(ABSENT))["waiver-unused"]
    assert ABSENT in unused.message
    assert unused.location is not None
    assert unused.location.line == 3
    assert (unused.row, unused.version, unused.item) == (None, None, None)


def test_a_waiver_of_a_rule_that_is_not_asked_for_is_not_unused() -> None:
    assert checked(made(), waiver(), rules=frozenset({"mark-left"})) == {}


def test_of_several_waivers_of_one_finding_the_first_that_holds_says_why() -> None:
    expired, first, second = (waiver()._replace(reason=word) for word in ("expired", "first", "second"))
    expired = expired._replace(expires=date(2031, 5, 1))
    assert checked(made(), expired, first, second)[DROPPED].waived == "first"


def test_what_is_said_of_waivers_can_be_ignored_and_made_graver() -> None:
    assert "waiver-unused" not in checked(made(), waiver(ABSENT), ignore=frozenset({"waiver-unused"}))
    graver = checked(made(), waiver(ABSENT), severities={"waiver-unused": Severity.ERROR})
    assert graver["waiver-unused"].severity is Severity.ERROR


def test_two_unused_waivers_of_one_fingerprint_are_two_findings() -> None:
    findings = check(made(), CheckOptions(waivers=(waiver(ABSENT), waiver(ABSENT))))
    unused = [one.fingerprint for one in findings if one.rule == "waiver-unused"]
    assert len(set(unused)) == 2


def test_a_place_without_a_line_keeps_its_file() -> None:
    placed = waiver(ABSENT)._replace(place="pyproject.toml, waivers 2")
    location = checked(made(), placed)["waiver-unused"].location
    assert location is not None
    assert (location.source, location.line) == ("pyproject.toml", None)


def test_a_baseline_marks_what_it_holds_and_is_told_what_it_holds_in_vain() -> None:
    baseline = Baseline(
        "baseline.json", frozenset({found().fingerprint, ABSENT, "e" * 16}), {ABSENT: 'item-dropped "Wells"'}
    )
    all_found = checked(made(), baseline=baseline)
    assert (all_found[DROPPED].baselined, all_found[OTHER].baselined) == (True, False)
    outdated = all_found["baseline-outdated"]
    assert outdated.severity is Severity.NOTE
    assert outdated.message == (
        f'2 findings of the baseline are not found any more: {"e" * 16}, {ABSENT} item-dropped "Wells"'
    )
    assert outdated.location is not None
    assert outdated.location.source == "baseline.json"


def test_a_baseline_that_was_written_is_read_and_accepts_all_but_what_is_waived() -> None:
    findings = check(made(), CheckOptions(waivers=(waiver(), waiver(ABSENT))))
    text = baseline_text(findings, made())
    Draft202012Validator(codec.schema("baseline")).validate(json.loads(text))
    baseline = read_baseline(text.encode(), source="baseline.json")
    assert baseline.fingerprints == {found(OTHER).fingerprint}
    assert [one.baselined for one in with_baseline(findings, baseline)] == [
        one.fingerprint == found(OTHER).fingerprint for one in findings
    ]


def test_a_baseline_holds_no_numbers_and_no_delegation() -> None:
    texts = [baseline_text(check(one, CheckOptions()), one) for one in (made("7"), made("31"))]
    assert texts[0] == texts[1]
    assert f'"excerpt": "{DROPPED}"' in texts[0]
    signed = final(marked())
    text = baseline_text(check(signed, CheckOptions()), signed)
    assert '"rule": "mark-left"' in text
    assert "Norland" not in text


def test_a_baseline_is_sorted_so_that_its_diff_can_be_read() -> None:
    findings = check(made(), CheckOptions())
    text = baseline_text(findings, made())
    assert text == baseline_text(findings[::-1], made())
    prints = [one["fingerprint"] for one in json.loads(text)["findings"]]
    assert prints == sorted(prints)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"{", r"baseline\.json, line 1: the file is no valid JSON"),
        (b"\xff\xfe{", "no JSON in UTF-8"),
        (b"[" * 100_000, "no JSON|no valid JSON"),
        (b"[]", "the file is no baseline"),
        (b'{"kind": "findings"}', "the file is no baseline"),
        (b'{"kind": "baseline", "schema_version": 2, "findings": []}', "has not the version 1"),
        (b'{"kind": "baseline", "schema_version": 1}', "holds no list of findings"),
        (b'{"kind": "baseline", "schema_version": 1, "findings": [{"fingerprint": "0"}]}', "finding 1 of the baseline"),
        (b'{"kind": "baseline", "schema_version": 1, "findings": [7]}', "finding 1 of the baseline"),
        (b" " * 10_000_001, "at most 10,000,000"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused_with_its_place(data: bytes, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        read_baseline(data, source="baseline.json")


def test_the_public_check_holds_waivers_against_today() -> None:
    options = CheckOptions(waivers=(waiver(expires=date(2001, 1, 1)),))
    assert {one.rule for one in diffrec.check(made(), options)} == {"item-dropped", "waiver-expired"}
    assert {one.rule for one in diffrec.check(made(), options._replace(today=date(2000, 1, 1)))} == {"item-dropped"}


def test_without_waivers_and_baseline_nothing_is_marked() -> None:
    assert not any(one.is_accepted for one in check(made(), CheckOptions()))
    assert replace(found(), waived="yes").is_accepted


def test_without_attributions_no_word_of_a_person_is_told() -> None:
    told = waiver()._replace(reason="Norland asked for it", author="M. of Norland")
    gone = told._replace(fingerprint=ABSENT)
    late = told._replace(expires=date(2031, 1, 1))
    findings = check(made(), CheckOptions(waivers=(told, gone, late), today=TODAY, attributions=False))
    assert "Norland" not in repr(findings)
    assert {one.waived for one in findings if one.is_accepted} == {"see diffrec.toml, line 3"}
