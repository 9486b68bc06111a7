"""Links of neighbouring versions become rows over all of them."""

from __future__ import annotations

import pytest

from diffrec.alignment import Chain, align, chain, place, span
from diffrec.model import Confidence, Item
from tests.alignment.sample_items import BUOYS, CRANES, DIVERS, ENGLISH, GRAIN, PIERS, PILOTS, recommendations

NAMES = ("zero-draft", "rev-1", "rev-2", "final")


def chained(*versions: list[Item]) -> tuple[Chain, ...]:
    return chain(versions, NAMES[: len(versions)], ENGLISH)


def cells(*versions: list[Item]) -> list[tuple[tuple[int, ...], ...]]:
    return [one.cells for one in chained(*versions)]


def test_two_versions_are_the_links_in_their_rows() -> None:
    draft, final = recommendations(PIERS, CRANES, PILOTS), recommendations(PILOTS, PIERS, GRAIN)
    placed = place(align(draft, final, language=ENGLISH), draft, final, ENGLISH)
    found = chained(draft, final)
    assert [one.steps for one in found] == [(row,) for row in placed]
    assert span(found, (draft, final), (0, 1), ENGLISH) == placed


def test_an_item_is_followed_under_every_number() -> None:
    versions = (recommendations(PIERS, CRANES), recommendations(CRANES, PIERS), recommendations(GRAIN, PIERS, CRANES))
    assert cells(*versions) == [((), (), (0,)), ((0,), (1,), (1,)), ((1,), (0,), (2,))]


def test_an_item_that_was_gone_and_is_back_has_one_row() -> None:
    versions = (recommendations(PIERS, CRANES), recommendations(CRANES), recommendations(CRANES, PIERS))
    (_, back) = chained(*versions)
    assert back.cells == ((0,), (), (1,))
    assert list(back.bridges) == [(0, 2)]
    assert [(step.link.draft, step.link.final) for step in back.steps] == [((0,), ()), ((), (1,))]


def test_the_shortest_gap_is_bridged_first_and_two_gaps_can_be() -> None:
    versions = (recommendations(PIERS, CRANES), recommendations(CRANES), recommendations(CRANES, PIERS))
    longer = (*versions, recommendations(CRANES), recommendations(CRANES, PIERS))
    found = chain(longer, ("a", "b", "c", "d", "e"), ENGLISH)
    assert [one.cells for one in found] == [((1,), (0,), (0,), (0,), (0,)), ((0,), (), (1,), (), (1,))]
    assert list(found[1].bridges) == [(0, 2), (2, 4)]


@pytest.mark.parametrize(
    "other", ["Wooden piers should be open to visitors every spring, and the results published.", "Wooden piers rot."]
)
def test_another_item_about_the_same_thing_is_not_bridged(other: str) -> None:
    versions = (recommendations(PIERS, CRANES), recommendations(CRANES), recommendations(CRANES, other))
    assert cells(*versions) == [((0,), (), ()), ((1,), (0,), (0,)), ((), (), (1,))]


def test_an_item_that_came_and_went_stands_after_what_stood_before_it() -> None:
    versions = (
        recommendations(PIERS, CRANES),
        recommendations(PIERS, GRAIN, BUOYS, CRANES),
        recommendations(PIERS, CRANES),
    )
    assert cells(*versions) == [((0,), (0,), (0,)), ((), (1,), ()), ((), (2,), ()), ((1,), (3,), (1,))]


def test_items_that_a_later_step_merges_share_a_row_and_are_not_merged_before() -> None:
    both = f"{PIERS[:-1]}, and {DIVERS[0].lower()}{DIVERS[1:]}"
    versions = (recommendations(PIERS, DIVERS), recommendations(PIERS, DIVERS), recommendations(both))
    (row,) = chained(*versions)
    assert row.cells == ((0, 1), (0, 1), (0,))
    assert [[(link.draft, link.final) for link in parts] for parts in row.parts] == [
        [((0,), (0,)), ((1,), (1,))],
        [((0, 1), (0,))],
    ]
    assert row.steps[0].link.similarity == 1.0


def test_the_whole_is_as_sure_as_its_least_sure_step_and_names_its_way() -> None:
    touched = PIERS.replace("every spring", "each year").replace("the results", "what they find there in a register")
    versions = (recommendations(CRANES, PIERS), recommendations(touched, CRANES), recommendations(CRANES, touched))
    rows = chained(*versions)
    whole = span(rows, versions, (0, 2), ENGLISH)
    (way,) = (one.link for one in whole if one and one.link.draft == (1,))
    steps = next(one.steps for one in rows if one.cells[0] == (1,))
    assert way.evidence[0].reason == "followed from version to version: 2 -> 1 -> 2"
    order = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)
    assert way.confidence is min((step.link.confidence for step in steps), key=order.index)


def test_a_gap_is_named_in_the_way() -> None:
    versions = (recommendations(PIERS, CRANES), recommendations(CRANES), recommendations(CRANES, PIERS))
    (_, back) = span(chained(*versions), versions, (0, 2), ENGLISH)
    assert back is not None
    assert back.link.evidence[0].reason == "followed from version to version: 1 -> gone -> 2"
    assert (back.link.similarity, back.link.confidence) == (1.0, Confidence.HIGH)


def test_a_span_between_versions_that_do_not_hold_a_row_has_nothing() -> None:
    versions = (recommendations(PIERS), recommendations(PIERS), recommendations(PIERS), recommendations(PIERS, GRAIN))
    assert [one is None for one in span(chained(*versions), versions, (0, 2), ENGLISH)] == [False, True]


def test_evidence_calls_the_versions_by_their_names() -> None:
    rival = PILOTS.replace("tide tables", "tide tables and charts")
    versions = (recommendations(PILOTS), recommendations(rival, PILOTS.replace("may wish to", "should")))
    reasons = [
        evidence.reason
        for link in align(*versions, language=ENGLISH, names=("rev-1", "rev-2"))
        for evidence in link.evidence
    ]
    assert any("rev-2 Recommendation" in reason or "rev-1 Recommendation" in reason for reason in reasons)
    assert not any("draft Recommendation" in reason or "final Recommendation" in reason for reason in reasons)
