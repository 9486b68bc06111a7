"""The rules about kinds of change, over changes made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from diffrec.checks import check, find_rule
from diffrec.config import CheckOptions
from diffrec.model import (
    Attribution,
    AttributionKind,
    Change,
    ChangeKind,
    Comparison,
    Delegation,
    DelegationType,
    Fate,
    Finding,
    Location,
    Scope,
    ScopeConfidence,
    Segment,
    Severity,
)
from tests.checks.making import comparison, item, step

# The rules about marks and brackets look at what the final still holds, and not at what came and went.
TOLD_OTHERWISE = {
    ChangeKind.ATTRIBUTION_ADDED,
    ChangeKind.ATTRIBUTION_REMOVED,
    ChangeKind.BRACKET_OPENED,
    ChangeKind.BRACKET_RESOLVED,
}
NO_RULE = {ChangeKind.EDITORIAL, ChangeKind.TERMINOLOGICAL}
WITH_RULE = sorted(set(ChangeKind) - TOLD_OTHERWISE - NO_RULE)
DRAFT, FINAL = "Ports shall report on cranes.", "Ports may report on cranes."


def change(*kinds: ChangeKind, **fields: Any) -> Change:  # noqa: ANN401 -- the fields of a change
    made = Change(
        kinds=kinds,
        draft="shall",
        final="may",
        draft_span=(6, 11),
        final_span=(6, 9),
        message="“shall” became “may”, which is weaker.",
    )
    return replace(made, **fields)


def of(*changes: Change, draft: str = DRAFT, final: str = FINAL, number: str = "4") -> Comparison:
    whole = replace(step(Fate.EDITED), changes=changes)
    return comparison(((item("3", draft),), (item(number, final),), whole))


def found(kind: ChangeKind, made: Comparison, **options: Any) -> list[Finding]:  # noqa: ANN401 -- those of the check
    chosen = CheckOptions(profile="un-report")._replace(**options)
    return [finding for finding in check(made, chosen) if finding.rule == kind]


@pytest.mark.parametrize("kind", WITH_RULE)
def test_every_kind_that_a_delegate_must_see_has_a_rule_of_its_name(kind: ChangeKind) -> None:
    (finding,) = found(kind, of(change(kind)))
    assert finding.severity is find_rule(kind).severity
    assert finding.message == "paragraph 4 of the final: “shall” became “may”, which is weaker."
    assert (finding.version, finding.row) == ("final", "row-1")


@pytest.mark.parametrize("kind", WITH_RULE)
def test_a_kind_that_is_arguable_is_a_note(kind: ChangeKind) -> None:
    for one in (change(kind, arguable=(kind,)), change(ChangeKind.TERMINOLOGICAL, arguable=(kind,))):
        (finding,) = found(kind, of(one), severities={kind.value: Severity.ERROR})
        assert finding.severity is Severity.NOTE


@pytest.mark.parametrize("kind", sorted(ChangeKind))
def test_what_is_editorial_is_found_by_no_rule_of_a_kind(kind: ChangeKind) -> None:
    assert found(kind, of(change(ChangeKind.EDITORIAL))) == []


def test_a_change_of_several_kinds_is_found_by_the_rule_of_each() -> None:
    both = of(change(ChangeKind.OBLIGATION_WEAKENED, ChangeKind.CAVEAT_ADDED))
    assert {finding.rule for finding in check(both, CheckOptions())} == {"obligation-weakened", "caveat-added"}


def test_what_became_of_a_whole_item_is_no_kind_of_change() -> None:
    gone = comparison(
        ((item("3", DRAFT),), (), replace(step(Fate.DROPPED), changes=(change(ChangeKind.CONTENT_REMOVED),)))
    )
    assert found(ChangeKind.CONTENT_REMOVED, gone) == []


def test_a_finding_points_to_the_line_of_its_words() -> None:
    segments = (
        Segment(span=(0, 5), origin=(0, 5), location=Location(line=7)),
        Segment(span=(6, 27), origin=(6, 27), location=Location(line=8)),
    )
    whole = replace(step(Fate.EDITED), changes=(change(ChangeKind.OBLIGATION_WEAKENED),))
    made = comparison(((item("3", DRAFT),), (item("4", FINAL, segments=segments),), whole))
    (finding,) = found(ChangeKind.OBLIGATION_WEAKENED, made)
    assert finding.location is not None
    assert finding.location.line == 8


def test_a_finding_in_a_cell_of_two_names_the_item_that_holds_the_words() -> None:
    span = (len(DRAFT) + 1 + 6, len(DRAFT) + 1 + 9)
    whole = replace(step(Fate.SPLIT), changes=(change(ChangeKind.OBLIGATION_WEAKENED, final_span=span),))
    made = comparison(((item("3", DRAFT),), (item("4", DRAFT), item("5", FINAL)), whole))
    (finding,) = found(ChangeKind.OBLIGATION_WEAKENED, made)
    assert finding.message.startswith("paragraph 5 of the final")


def test_a_fingerprint_survives_renumbering_and_edits_elsewhere_in_the_final() -> None:
    kind = ChangeKind.OBLIGATION_WEAKENED
    (here,) = found(kind, of(change(kind)))
    (later,) = found(kind, of(change(kind), number="9", final=f"{FINAL} They are many."))
    (other,) = found(kind, of(change(kind, final_span=(6, 16))))
    assert here.fingerprint == later.fingerprint != other.fingerprint


def test_a_figure_that_changes_further_is_another_finding() -> None:
    kind = ChangeKind.NUMBER_CHANGED
    draft, five, two = "Keep it 10 years.", "Keep it 5 years.", "Keep it 2 years."
    spans: dict[str, Any] = {"draft_span": (8, 10), "final_span": (8, 9)}
    first, second = (found(kind, of(change(kind, **spans), draft=draft, final=text))[0] for text in (five, two))
    assert first.fingerprint != second.fingerprint


def test_no_delegation_is_named_where_nobody_wants_it() -> None:
    mark = Attribution(
        text="(Norland)",
        delegations=(Delegation(name="Norland", code=None, type=DelegationType.STATE),),
        span=(12, 21),
        kind=AttributionKind.PROPOSAL,
        scope=Scope(text="", span=None, confidence=ScopeConfidence.NONE, reason=""),
    )
    kind = ChangeKind.ACTOR_CHANGED
    told = change(kind, draft_span=(6, 21), message="Norland, which had asked for it, is left out.")
    whole = replace(step(Fate.EDITED), changes=(told,))
    draft = item("3", "Ports shall (Norland) report.", attributions=(mark,))
    made = comparison(((draft,), (item("4", FINAL),), whole))
    (named,) = found(kind, made)
    (unnamed,) = found(kind, made, attributions=False)
    assert "Norland" in named.message
    assert unnamed.message == "paragraph 4 of the final: another one is to act: “shall” became “may”"
    assert named.fingerprint == unnamed.fingerprint


@pytest.mark.parametrize("content", [ChangeKind.CONTENT_ADDED, ChangeKind.CONTENT_REMOVED])
def test_content_is_told_where_no_graver_kind_speaks_of_the_same_words(content: ChangeKind) -> None:
    graver = of(change(ChangeKind.OBLIGATION_WEAKENED, content))
    assert [one.rule for one in check(graver, CheckOptions(profile="un-report"))] == ["obligation-weakened"]
    arguable = change(ChangeKind.OBLIGATION_WEAKENED, content, arguable=(ChangeKind.OBLIGATION_WEAKENED,))
    assert len(found(content, of(arguable))) == 1
    assert len(found(content, of(change(content, ChangeKind.EDITORIAL)))) == 1
