"""What a change means: texts written for the project, with the kinds that a careful reader would give each change."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from diffrec.meaning.changes import tell
from diffrec.model import ChangeKind
from tests.meaning.changes.wording import item, told, vocabulary

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["changes"]
TURNED = {
    "obligation-weakened": "obligation-strengthened",
    "caveat-added": "caveat-removed",
    "content-added": "content-removed",
    "scope-narrowed": "scope-widened",
    "preamble-added": "preamble-removed",
}
OTHER_WAY = TURNED | {after: before for before, after in TURNED.items()}


@pytest.mark.parametrize("case", CASES, ids=[case["final"][:40] for case in CASES])
def test_a_change_has_the_kinds_of_a_careful_reader(case: dict[str, Any]) -> None:
    assert [list(one.kinds) for one in told(case["draft"], case["final"]).changes] == case["kinds"]


@pytest.mark.parametrize("case", CASES, ids=[case["final"][:40] for case in CASES])
def test_the_way_back_has_the_opposite_kinds(case: dict[str, Any]) -> None:
    back = {kind for one in told(case["final"], case["draft"]).changes for kind in one.kinds}
    assert back == {OTHER_WAY.get(kind, kind) for kinds in case["kinds"] for kind in kinds}


def messages(draft: str, final: str) -> list[str]:
    return [one.message for one in told(draft, final).changes]


def test_a_measure_that_became_a_topic_is_told_as_such() -> None:
    (message,) = messages(
        "Member States should promote the dredging of bays.",
        "The Conference may wish to consider requesting the Working Group to address the topic of dredging of bays.",
    )
    assert message == (
        "“Member States should promote the” became “The Conference may wish to consider requesting the Working Group to"
        " address the topic of”: who is to act is “The Conference” now, no longer “Member States”; turned into a topic"
        " for discussion; nothing is asked of Member States any more."
    )


@pytest.mark.parametrize(
    ("draft", "final", "message"),
    [
        (
            "Ports should take necessary steps.",
            "Ports should take appropriate steps.",
            "“necessary” gave way to “appropriate”, which asks less.",
        ),
        (
            "Ports should keep lamps.",
            "Ports should keep lamps, where appropriate.",
            "“, where appropriate” was added: a way out came in.",
        ),
        (
            "Member States should keep lamps.",
            "Member States are invited to keep lamps.",
            "“should” became “are invited to”: from a recommendation to an invitation.",
        ),
        (
            "Member States should keep lamps.",
            "States parties should keep lamps.",
            "“States parties” are to act now, no longer “Member States”: a narrower class of States.",
        ),
        ("Ports should keep lamps.", "Ports should keep lamps and ropes.", "“and ropes” was added."),
        (
            "Ports should keep lamps.",
            "Ports and pilots should keep lamps.",
            "“and pilots” was added: who is to act is “pilots”, too, beside “Ports”.",
        ),
        (
            "Ports and pilots should keep lamps.",
            "Ports should keep lamps.",
            "“and pilots” was deleted: who is to act is “Ports” alone now, without “pilots”.",
        ),
    ],
)
def test_a_sentence_quotes_both_phrases_and_says_why(draft: str, final: str, message: str) -> None:
    assert messages(draft, final) == [message]


def test_a_word_that_may_say_the_same_is_left_open() -> None:
    (change,) = told("Ports should lend boats to fishers.", "Ports should lend boats to anglers.").changes
    assert ChangeKind.TERMINOLOGICAL in change.arguable
    assert change.message == "Whether “anglers” says the same as “fishers” is open."


def test_unrelated_changes_stay_apart() -> None:
    changes = told(
        "Member States should take all necessary steps to keep these lamps and the ropes.",
        "States parties should take all appropriate steps to keep those lamps.",
    ).changes
    assert [(one.draft, one.final) for one in changes] == [
        ("Member States", "States parties"),
        ("necessary", "appropriate"),
        ("these", "those"),
        ("and the ropes", ""),
    ]


def test_words_that_moved_in_their_phrase_are_one_change() -> None:
    (change,) = told(
        "Ports should ease access of boats to fishers.", "Ports should ease access of fishers to boats."
    ).changes
    assert (change.draft, change.final) == ("boats to fishers", "fishers to boats")


def test_a_comma_is_shown_with_the_words_beside_it() -> None:
    (change,) = told("Ports should keep ropes, and lamps.", "Ports should keep ropes and lamps.").changes
    assert (change.draft, change.final) == ("ropes, and", "ropes and")


def test_four_slots_are_read_from_an_item() -> None:
    text = (
        "The Conference may wish to consider asking the Working Group, where appropriate, to address the topic of ice."
    )
    (duty,) = told(text, text).duties[0]
    assert duty.actor is not None
    assert duty.force is not None
    assert duty.addressee is not None
    assert (duty.actor.text, duty.actor.meaning) == ("The Conference", "the Conference")
    assert (duty.force.text, duty.band, duty.distance) == ("may wish to", "option", "agenda item")
    assert ([one.text for one in duty.softeners], duty.addressee.text) == (["consider"], "Working Group")
    assert [one.meaning for one in duty.caveats] == ["where appropriate"]
    assert text[slice(*duty.span)] == text


def test_who_is_asked_in_a_resolution_is_to_act() -> None:
    (duty,) = told("Requests the Secretary-General to report on bees.", "").duties[0]
    assert duty.actor is not None
    assert duty.force is not None
    assert (duty.actor.text, duty.force.text, duty.band) == ("Secretary-General", "Requests", "strong call")


def test_nothing_is_told_of_a_text_without_partner() -> None:
    whole = tell(((item("Ports should keep lamps."),), ()), (), ((), ()), vocabulary("en"))
    assert (whole.changes, len(whole.duties[0])) == ((), 1)
