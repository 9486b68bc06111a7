"""What `check` writes of real documents: SARIF against its published schema, JUnit XML, and fingerprints that hold."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft4Validator
from junitparser import JUnitXml

import diffrec
from diffrec import checks
from diffrec.config import CheckOptions
from tests.renderers.example import example

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.model import Comparison, Finding

PAIRS = {
    "seeds-2018": ("draft-deliberations.txt", "draft-recommendations.txt", "final.txt"),
    "tpnw-2025": ("draft.pdf", "final.pdf"),
}


@pytest.fixture(scope="module")
def validator(shared: Path) -> Draft4Validator:
    return Draft4Validator(json.loads((shared / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")))


@cache
def compared(folder: Path) -> Comparison:
    *drafts, final = sorted(folder / name for name in PAIRS[folder.name])
    return diffrec.compare(diffrec.load(*drafts), diffrec.load(final))


def accepted(findings: list[Finding]) -> list[Finding]:
    """The findings, every third one waived and every third one in a baseline."""
    kinds: list[dict[str, Any]] = [{"waived": "agreed", "waived_by": "Y. Sand"}, {"baselined": True}, {}]
    return [replace(one, **kinds[at % 3]) for at, one in enumerate(findings)]


def problems(validator: Draft4Validator, text: str) -> list[str]:
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(json.loads(text))]


def test_sarif_fits_its_schema_with_and_without_findings(validator: Draft4Validator) -> None:
    findings = list(checks.check(example(), CheckOptions()))
    for some in ([], findings, accepted(findings)):
        assert problems(validator, checks.report(some, "sarif", example())) == []


@pytest.mark.parametrize("name", PAIRS)
def test_reports_of_real_documents_fit_and_count_alike(shared: Path, validator: Draft4Validator, name: str) -> None:
    comparison = compared(shared / "documents" / name)
    findings = accepted(diffrec.check(comparison))
    text = checks.report(findings, "sarif", comparison)
    assert problems(validator, text) == []
    results = json.loads(text)["runs"][0]["results"]
    assert len(results) == len(findings)
    keys = [one["partialFingerprints"]["diffrec/v1"] for one in results]
    assert len(set(keys)) == len(keys)
    xml = JUnitXml.fromstring(checks.report(findings, "junit", comparison).encode())
    assert xml.tests == sum(1 for suite in xml for _ in suite)
    assert xml.tests >= sum(len(row.cells[0]) for row in comparison.rows)
    commands = checks.report(findings, "github", comparison).count("\n::")
    assert commands <= 30


@pytest.mark.parametrize("name", PAIRS)
def test_findings_in_text_have_a_line_and_in_pdf_a_page(shared: Path, name: str) -> None:
    comparison = compared(shared / "documents" / name)
    results = json.loads(checks.report(diffrec.check(comparison), "sarif", comparison))["runs"][0]["results"]
    places = [one["locations"][0] for one in results if one["locations"][0].get("logicalLocations")]
    for place in places:
        is_text = place["physicalLocation"]["artifactLocation"]["uri"].endswith(".txt")
        assert ("region" in place["physicalLocation"]) is is_text
        assert is_text or place["properties"]["page"] >= 1


def test_sarif_uses_the_schema_to_refuse_what_is_none(validator: Draft4Validator) -> None:
    broken = checks.report([], "sarif", example()).replace('"version": "2.1.0"', '"version": "9"')
    assert problems(validator, broken)
