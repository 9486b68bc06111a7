"""What the profiles make of the rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

import pytest

from diffrec.checks import BASE_RULES, catalogue
from diffrec.checks.engine import chosen_rules
from diffrec.checks.profiles import EXPECTED, USUAL, profile_of
from diffrec.config import CheckOptions, Profile
from diffrec.model import Comparison, Document, Severity
from tests.checks.making import comparison, final, item

if TYPE_CHECKING:
    from diffrec.checks.rule import Rule

FOUNDING_SINS = ("item-dropped", "mark-left", "number-gap", "obligation-weakened")


def levels(
    profile: Profile, made: Comparison | None = None, options: CheckOptions | None = None
) -> dict[str, Severity]:
    chosen = (options or CheckOptions())._replace(profile=profile)
    return {one.rule.name: one.severity for one in chosen_rules(made or comparison(), chosen)}


def of_profiles(*profiles: str) -> Comparison:
    made = final(*(item("1", document=f"{at}.txt") for at in range(len(profiles))))
    documents = tuple(
        Document(source=f"{at}.txt", format="text", text="", blocks=(), profile=profile)
        for at, profile in enumerate(profiles)
    )
    return replace(made, versions=(made.versions[0], replace(made.versions[1], documents=documents)))


def test_every_profile_says_what_it_expects() -> None:
    assert set(EXPECTED) == set(get_args(Profile)) - {"auto"}


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.name)
def test_a_rule_departs_from_its_severity_only_where_a_profile_has_another(rule: Rule) -> None:
    assert set(rule.profiles) <= set(EXPECTED)
    assert all(severity is not rule.severity for severity in rule.profiles.values())
    assert any(rule.severity_in(profile) for profile in EXPECTED) or rule.name in BASE_RULES


@pytest.mark.parametrize("name", FOUNDING_SINS)
def test_what_a_check_is_for_fails_by_default(name: str) -> None:
    assert levels("un-report")[name].gravity >= Severity.WARNING.gravity


def test_a_name_belongs_to_a_periodic_review_and_to_no_report() -> None:
    report, review = levels("un-report"), levels("upr")
    assert (report["mark-left"], "mark-lost" in report) == (Severity.ERROR, False)
    assert ("mark-left" in review, review["mark-lost"]) == (False, Severity.ERROR)


def test_the_preamble_of_a_resolution_weighs_more_than_that_of_a_report() -> None:
    assert levels("resolution")["preamble-removed"] is Severity.WARNING
    assert levels("un-report")["preamble-removed"] is Severity.NOTE


def test_the_profile_is_that_of_most_items_of_the_final() -> None:
    assert profile_of(of_profiles("upr", "treaty", "upr")) == "upr"
    assert "mark-lost" in levels("auto", of_profiles("upr"))
    assert profile_of(of_profiles("nothing")) == profile_of(comparison()) == USUAL


def test_whoever_gives_a_rule_a_severity_switches_it_on() -> None:
    raised = CheckOptions(severities={"mark-lost": Severity.NOTE})
    assert levels("un-report", options=raised)["mark-lost"] is Severity.NOTE


def test_what_is_ignored_does_not_run() -> None:
    assert "item-dropped" not in levels("un-report", options=CheckOptions(ignore=frozenset({"item-dropped"})))
