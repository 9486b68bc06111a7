from dataclasses import replace

import pytest

from diffrec.checks import catalogue, check, find_rule
from diffrec.checks.rule import PARTS, Observation, Rule, rule
from diffrec.config import CheckOptions
from diffrec.errors import ConfigError
from diffrec.model import (
    Attribution,
    AttributionKind,
    Delegation,
    DelegationType,
    Fate,
    Finding,
    Item,
    Location,
    RunnerUp,
    Scope,
    ScopeConfidence,
    Segment,
    Severity,
)
from tests.checks.making import comparison, final, item, step
from tests.renderers.example import example


def only(name: str) -> CheckOptions:
    return CheckOptions(rules=frozenset({name}))


def marked(kind: AttributionKind = AttributionKind.PROPOSAL) -> Item:
    mark = Attribution(
        text="(Norland)",
        delegations=(Delegation(name="Norland", code=None, type=DelegationType.STATE),),
        span=(20, 29),
        kind=kind,
        scope=Scope(text="", span=None, confidence=ScopeConfidence.NONE, reason=""),
    )
    return item("3", "States keep records (Norland).", attributions=(mark,))


def dropped(
    text: str = "Keeps a register", number: str = "7", *, outside: bool = False, runner_up: RunnerUp | None = None
) -> list[Finding]:
    whole = step(Fate.DROPPED, outside=outside, runner_up=runner_up)
    kept = ((item("1"),), (item("5", "Keeps a list"),), step(Fate.EDITED))
    return list(check(comparison(kept, ((item(number, text, document="draft.txt"),), (), whole)), only("item-dropped")))


def test_a_dropped_item_is_an_error_at_its_place_in_the_draft() -> None:
    (finding,) = dropped()
    assert finding.message == 'paragraph 7 of the draft is not in the final: "Keeps a register"'
    assert (finding.severity, finding.version, finding.row) == (Severity.ERROR, "draft", "row-2")
    assert finding.location is not None
    assert finding.location.source == "draft.txt"


def test_what_came_nearest_to_a_dropped_item_is_named() -> None:
    rival = RunnerUp(version="final", items=(item("5", "Keeps a list").id,), similarity=0.351)
    assert dropped(runner_up=rival)[0].message.endswith("; nearest: paragraph 5, 35 % alike")


def test_what_stands_outside_is_not_dropped() -> None:
    assert dropped(outside=True) == []


def test_a_fingerprint_survives_renumbering_and_differs_by_content() -> None:
    here, renumbered, other = dropped()[0], dropped(number="8")[0], dropped("Keeps a map")[0]
    assert here.fingerprint == renumbered.fingerprint != other.fingerprint


def test_a_fingerprint_survives_another_glyph_and_another_reference() -> None:
    one, other = dropped("As in paragraph 4, 'so'")[0], dropped("As in paragraph 5, ‘so’")[0]
    assert one.fingerprint == other.fingerprint


def test_two_findings_of_the_same_content_have_two_fingerprints() -> None:
    row = ((item("7", "Same"),), (), step(Fate.DROPPED))
    findings = check(comparison(row, ((item("8", "Same"),), (), step(Fate.DROPPED))), only("item-dropped"))
    assert len({finding.fingerprint for finding in findings}) == 2


def test_a_mark_left_in_the_final_is_an_error() -> None:
    (finding,) = check(final(marked()), only("mark-left"))
    assert finding.message == "paragraph 3 of the final still holds the delegation mark (Norland)"
    assert finding.severity is Severity.ERROR


def test_a_mark_in_the_draft_alone_is_right() -> None:
    assert check(comparison(((marked(),), (item("3"),), step(Fate.EDITED))), only("mark-left")) == ()


def test_a_recommending_state_belongs_to_the_text() -> None:
    assert check(final(marked(AttributionKind.RECOMMENDING_STATE)), only("mark-left")) == ()


def test_a_mark_outside_of_the_chapters_compared_is_found_too() -> None:
    (finding,) = check(comparison(((), (marked(),), step(Fate.ADDED, outside=True))), only("mark-left"))
    assert finding.rule == "mark-left"


def test_no_delegation_is_named_when_marks_are_stripped() -> None:
    stripped = replace(marked(), text="States keep records.", attributions=())
    assert check(final(stripped), only("mark-left")) == ()


def test_the_example_gives_what_must_be_mended_and_what_is_to_be_looked_at() -> None:
    findings = check(example(), CheckOptions())
    grave = [(finding.rule, finding.row) for finding in findings if finding.severity is Severity.ERROR]
    assert grave == [("item-dropped", "row-7"), ("mark-left", "row-6")]
    lighter = [(finding.rule, finding.row) for finding in findings if finding.severity is Severity.WARNING]
    assert sorted(lighter, key=str) == [
        ("item-added", "row-9"),
        ("item-split", "row-6"),
        ("items-merged", "row-5"),
        ("items-merged", "row-8"),
        ("pairing-doubtful", "row-4"),
        ("reading-doubtful", None),
    ]


def test_the_gravest_finding_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    light = replace(find_rule("item-dropped"), severity=Severity.NOTE)
    monkeypatch.setattr("diffrec.checks.engine.catalogue", lambda: (light, find_rule("mark-left")))
    assert [finding.rule for finding in check(example(), CheckOptions())] == ["mark-left", "item-dropped"]


def test_an_unknown_rule_names_the_nearest_and_not_all() -> None:
    with pytest.raises(ConfigError) as error:
        check(example(), only("item-droped"))
    assert error.value.message == 'there is no rule "item-droped"'
    assert error.value.hint == 'did you mean "item-dropped"? `diffrec rules` lists them'


@pytest.mark.parametrize("one", catalogue(), ids=lambda one: one.name)
def test_every_rule_explains_itself(one: Rule) -> None:
    assert one.summary.endswith(".")
    assert tuple(one.parts) == PARTS
    assert all(one.parts.values())


def test_a_rule_without_all_parts_is_refused() -> None:
    def half(_comparison: object) -> list[Observation]:
        """A rule.

        Why it matters: it does not.
        """
        return []

    with pytest.raises(ValueError, match="half: the docstring needs the parts Why it matters, Draft"):
        rule(Severity.NOTE)(half)


def test_findings_of_a_severity_stand_in_reading_order_and_not_by_rule() -> None:
    low, high = ((Segment(span=(0, 4), origin=(0, 4), location=Location(line=line)),) for line in (3, 20))
    made = final(replace(marked(), segments=low), item("5", "[Wells]"), item("5", "Clocks", segments=high))
    grave = check(made, CheckOptions(rules=frozenset({"mark-left", "number-repeated", "number-gap"})))
    assert [(one.rule, one.location.line if one.location else None) for one in grave] == [
        ("mark-left", 3),
        ("number-gap", 7),
        ("number-repeated", 20),
    ]


def test_an_item_that_kept_its_number_alone_is_found_once() -> None:
    kept = ((item("1", "Wells"),), (item("1", "Wells"),), step(Fate.UNCHANGED))
    gone = ((item("2", "Light the quays"),), (), step(Fate.DROPPED))
    made = comparison(kept, gone, ((), (replace(item("2"), text=""),), step(Fate.ADDED)))
    rules = CheckOptions(rules=frozenset({"item-empty", "item-dropped", "item-added"}))
    assert [one.message for one in check(made, rules)] == [
        'paragraph 2 of the final has no words; the draft has "Light the quays"'
    ]
