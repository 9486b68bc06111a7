"""Every folder of `cases` is a rule: texts in which it finds something (fails*.toml) and texts that it lets pass.

draft, final      the two texts
finds             of what fails: how the message of each finding begins, in order
profile           the kind of text, where it is not told
pairs             what a person settled
only-changed-in   the sections that may change
"""

from __future__ import annotations

import re
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from diffrec import api, pairs
from diffrec.api import Opened
from diffrec.checks import BASE_RULES, catalogue, check
from diffrec.checks.engine import chosen_rules
from diffrec.config import CheckOptions, CompareOptions, ReadOptions
from diffrec.model import ChangeKind, ItemKind, Severity
from diffrec.pipeline import Source

if TYPE_CHECKING:
    from diffrec.model import Comparison, Finding

HERE = Path(__file__).parent / "cases"
CASES = sorted(path.relative_to(HERE).as_posix() for path in HERE.glob("*/*.toml"))
KINDS_TOLD, REFERENCES_TRACED = "diffrec.meaning.changes", "diffrec.meaning.references"


def needed(rule: str) -> str | None:
    """The part of diffrec without which a rule has nothing to look at."""
    if rule in {"reference-stale", "reference-changed", "deadline-changed", "number-changed"}:
        return REFERENCES_TRACED
    return KINDS_TOLD if rule in {*ChangeKind, "actors-mixed"} else None


def compared(case: dict[str, Any]) -> Comparison:
    reading = ReadOptions(profile=case.get("profile", "auto"))
    versions = [
        api.read(Opened(sources=(Source(f"{name}.md", case[name].encode()),)), options=reading)
        for name in ("draft", "final")
    ]
    settled = pairs.read(case["pairs"].encode(), source="pairs.toml") if "pairs" in case else None
    return api.compare(*versions, options=CompareOptions(kinds=frozenset(ItemKind), any_order=True, pairs=settled))


def found(rule: str, comparison: Comparison, case: dict[str, Any]) -> list[Finding]:
    """What a rule finds when all rules of the profile run."""
    options = CheckOptions(
        only_changed_in=tuple(case.get("only-changed-in", ())),
        profile=case.get("profile", "auto"),
        severities={rule: Severity.ERROR} if rule in BASE_RULES else {},  # off, unless somebody names it
    )
    return [finding for finding in check(comparison, options) if finding.rule == rule]


def with_reason(name: str) -> object:
    reason = tomllib.loads((HERE / name).read_text(encoding="utf-8")).get("xfail")
    return pytest.param(name, marks=pytest.mark.xfail(reason=reason, strict=True)) if reason else name


@pytest.mark.parametrize("name", [with_reason(name) for name in CASES])
def test_a_rule_finds_what_fails_and_lets_pass_what_passes(name: str) -> None:
    rule = name.partition("/")[0]
    part = needed(rule)
    if part is not None and find_spec(part) is None:
        pytest.skip(f"{part} is not there yet")
    case = tomllib.loads((HERE / name).read_text(encoding="utf-8"))
    messages = [finding.message for finding in found(rule, compared(case), case)]
    expected = case.get("finds", [])
    assert bool(expected) == ("/fails" in name)
    assert len(messages) == len(expected), messages
    assert all(message.startswith(begun) for message, begun in zip(messages, expected, strict=True)), messages


@pytest.mark.parametrize("rule", [rule.name for rule in catalogue() if rule.review is None])
def test_every_rule_over_texts_has_a_case_that_fails_and_one_that_passes(rule: str) -> None:
    mine = [name.partition("/")[2] for name in CASES if name.startswith(f"{rule}/")]
    assert any(name.startswith("fails") for name in mine)
    assert any(name.startswith("passes") for name in mine)


def test_every_folder_of_cases_is_a_rule() -> None:
    assert {name.partition("/")[0] for name in CASES} <= {rule.name for rule in catalogue()}


@pytest.mark.parametrize("name", [name for name in CASES if "/fails" in name])
def test_a_fingerprint_survives_a_text_in_front_of_all(name: str) -> None:
    """Renumbered by one, each finding of the text itself is the same."""
    rule = name.partition("/")[0]
    case = tomllib.loads((HERE / name).read_text(encoding="utf-8"))
    if rule.startswith(("number-", "reference-", "item-moved")) or not case["final"].startswith("1. "):
        pytest.skip("the numbers are what is found")
    if "pairs" in case:
        pytest.skip("the pairs are settled by their numbers")
    later = case | {side: renumbered(case[side]) for side in ("draft", "final")}
    before, after = ({finding.fingerprint for finding in found(rule, compared(one), one)} for one in (case, later))
    assert before == after


def renumbered(text: str) -> str:
    """The text with each number one higher, behind a new first item."""
    lines = ["1. Bees are kept on the roof of the custom house.", ""]
    lines += [
        re.sub(r"^\d+(?=(?:alt)?\. )", lambda number: str(int(number[0]) + 1), line) for line in text.splitlines()
    ]
    return "\n".join(lines)


def test_rules_run_that_somebody_names_though_the_profile_has_them_off() -> None:
    comparison = compared({"draft": "1. Bees.\n\n2. Wells.\n", "final": "1. Bees.\n\n2. Wells.\n"})
    usual = {one.rule.name for one in chosen_rules(comparison, CheckOptions())}
    assert "mark-lost" not in usual
    named = CheckOptions(rules=frozenset({"mark-lost"}))
    assert [one.rule.name for one in chosen_rules(comparison, named)] == ["mark-lost"]
