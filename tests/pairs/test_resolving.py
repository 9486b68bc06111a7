"""What a file of pairs settles of two versions, when these are not the ones that it was written for, too."""

from __future__ import annotations

import pytest

from diffrec.errors import ConfigError
from diffrec.model import Confidence, Fate
from diffrec.renderers.content import key_of
from tests.pairs.versions import CRANES, DIVERS, GRAIN, PIERS, PILOTS, compared, rows, unused

FOUR = (PIERS, CRANES, PILOTS, DIVERS)


def pin(draft: str, final: str, more: str = "") -> str:
    return f"[[pin]]\ndraft = {draft}\nfinal = {final}\n{more}\n"


def forbid(draft: str, final: str, more: str = "") -> str:
    return pin(draft, final, more).replace("pin", "forbid")


def words(text: str, count: int = 8) -> str:
    return f'{{ words = "{" ".join(text.split()[:count])}" }}'


def test_a_pin_pairs_what_nothing_else_would_pair() -> None:
    comparison = compared((PIERS, CRANES), (CRANES, GRAIN), pin("1", "2", 'note = "agreed on 3 May"'))
    assert rows(comparison) == [(["2"], ["1"]), (["1"], ["2"])]
    step = comparison.rows[1].whole
    assert (step.fate, step.confidence) == (Fate.EDITED, Confidence.HIGH)
    assert [(one.reason, one.settled) for one in step.evidence] == [
        ('settled by a person in pairs.toml: "agreed on 3 May"', True)
    ]
    assert unused(comparison) == []


def test_a_pinned_pair_still_names_its_runner_up() -> None:
    comparison = compared((PIERS, CRANES), (CRANES, GRAIN), pin("2", "2"))
    rival = next(row.whole.runner_up for row in comparison.rows if all(row.cells))
    assert rival is not None
    assert (rival.version, rival.similarity) == ("final", 1.0)


def test_a_pin_of_several_drafts_is_a_merge() -> None:
    comparison = compared(FOUR, (GRAIN, PILOTS, DIVERS), pin('["1", 2]', "1"))
    assert rows(comparison)[0] == (["1", "2"], ["1"])
    assert comparison.rows[0].whole.fate is Fate.MERGED


def test_a_pin_of_several_finals_is_a_split_and_of_several_of_both_a_regrouping() -> None:
    assert compared(FOUR, FOUR, pin("1", "[1, 2]")).rows[0].whole.fate is Fate.SPLIT
    fates = {row.whole.fate for row in compared(FOUR, FOUR, pin("[3, 4]", "[1, 2]")).rows}
    assert Fate.REGROUPED in fates


def test_forbidden_items_are_apart_even_with_the_same_text() -> None:
    comparison = compared(FOUR, FOUR, forbid("1", "1", 'note = "another pier"'))
    assert rows(comparison)[:2] == [(["1"], []), ([], ["1"])]
    reasons = [one.reason for row in comparison.rows[:2] for one in row.whole.evidence if one.settled]
    assert reasons == [
        'kept apart from final 1 by a person in pairs.toml: "another pier"',
        'kept apart from draft 1 by a person in pairs.toml: "another pier"',
    ]


def test_forbidden_items_do_not_meet_in_a_merge() -> None:
    merged = f"{PIERS} {CRANES}"
    assert rows(compared((PIERS, CRANES), (merged,))) == [(["1", "2"], ["1"])]
    assert (["1", "2"], ["1"]) not in rows(compared((PIERS, CRANES), (merged,), forbid("2", "1")))


def test_forbidden_items_do_not_meet_by_way_of_others() -> None:
    kept = f"{PIERS} {GRAIN} {DIVERS}"
    draft, final = (f"{kept} {CRANES}", PILOTS), (f"{kept} {PILOTS}", CRANES)
    assert rows(compared(draft, final)) == [(["1", "2"], ["1", "2"])]
    comparison = compared(draft, final, forbid("2", "2"))
    assert not any("2" in row[0] and "2" in row[1] for row in rows(comparison))


def test_an_item_that_stands_alone_is_dropped_whatever_looks_like_it() -> None:
    comparison = compared(FOUR, FOUR, "[[alone]]\ndraft = 3\n")
    assert ((["3"], []) in rows(comparison), ([], ["3"]) in rows(comparison)) == (True, True)
    assert not unused(comparison)


def test_a_key_finds_an_item_of_the_same_content_under_any_number() -> None:
    toml = pin(f'{{ number = "9", key = "{key_of(PIERS)}" }}', f'{{ number = "1", key = "{key_of(GRAIN)}" }}')
    comparison = compared((CRANES, PIERS.replace("wooden", "“Wooden”")), (CRANES, GRAIN), toml)
    assert (["2"], ["2"]) in rows(comparison)
    assert unused(comparison) == []


def test_a_key_does_not_see_delegation_marks() -> None:
    toml = pin(f'{{ key = "{key_of(PIERS)}" }}', f'{{ key = "{key_of(GRAIN)}" }}')
    comparison = compared((CRANES, PIERS.replace("piers", "piers (China)")), (CRANES, GRAIN), toml)
    assert (["2"], ["2"]) in rows(comparison)


def test_words_find_an_item_that_was_reworded_and_renumbered() -> None:
    later = "Each spring, Member States should inspect all wooden piers and make the results public."
    comparison = compared((CRANES, DIVERS, later), (CRANES, GRAIN), pin(words(PIERS, 12), words(GRAIN)))
    assert (["3"], ["2"]) in rows(comparison)
    assert unused(comparison) == []


def test_the_number_never_wins_over_the_words() -> None:
    toml = pin(f'{{ number = "1", words = "{PIERS}" }}', "2")
    comparison = compared((CRANES, PIERS), (CRANES, GRAIN), toml)
    assert rows(comparison) == [(["1"], ["1"]), (["2"], ["2"])]


def test_words_that_are_gone_are_told_of_whatever_the_number_says() -> None:
    toml = "\n" + pin(f'{{ number = "1", words = "{PIERS}" }}', "2")
    comparison = compared((CRANES, DIVERS), (CRANES, GRAIN), toml)
    assert unused(comparison) == [
        (
            '2: draft 1 "Member States should inspect wooden piers every spring and ..." was not found among the items '
            "that are compared; this [[pin]] is not used"
        )
    ]


def test_of_items_with_the_same_text_the_number_decides() -> None:
    toml = pin(f'{{ number = "3", key = "{key_of(PIERS)}" }}', "2")
    comparison = compared((PIERS, CRANES, PIERS), (CRANES, GRAIN), toml)
    assert (["3"], ["2"]) in rows(comparison)


def test_of_items_with_the_same_text_and_no_number_none_is_taken() -> None:
    comparison = compared((PIERS, CRANES, PIERS), (CRANES, GRAIN), pin(words(PIERS), "2"))
    assert unused(comparison) == [
        '1: draft "Member States should inspect wooden piers every spring" may be any of 1, 3; this [[pin]] is not used'
    ]


def test_a_side_of_which_one_item_is_left_is_used_without_the_other() -> None:
    comparison = compared((PIERS, CRANES), (CRANES, GRAIN), pin("[1, 7]", "2"))
    assert (["1"], ["2"]) in rows(comparison)
    assert unused(comparison) == [
        "1: draft 7 was not found among the items that are compared; the rest of this [[pin]] holds"
    ]


def test_a_prefix_names_the_kind_or_the_version() -> None:
    comparison = compared((PIERS, CRANES), (CRANES, GRAIN), pin('"paragraph:1"', '"final:2"'))
    assert (["1"], ["2"]) in rows(comparison)


def test_what_was_found_settles_nothing() -> None:
    toml = pin("1", "2").replace("pin", "found")
    assert rows(compared(FOUR, FOUR, toml)) == rows(compared(FOUR, FOUR))


def test_notes_are_left_out_where_marks_are() -> None:
    comparison = compared((PIERS, CRANES), (CRANES, GRAIN), pin("1", "2", 'note = "China agreed"'), attributions=False)
    assert comparison.rows[1].whole.evidence[0].reason == "settled by a person in pairs.toml"


def test_marks_in_the_words_of_a_file_are_not_looked_for_and_not_repeated() -> None:
    comparison = compared((CRANES, PIERS), (CRANES, GRAIN), pin(words(PIERS.replace("piers", "piers (China)")), "2"))
    assert (["2"], ["2"]) in rows(comparison)
    gone = compared((CRANES,), (CRANES, GRAIN), pin(words(PIERS.replace("piers", "piers (China)")), "2"))
    assert "China" not in unused(gone)[0]


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        (
            pin("1", "1") + pin("1", "2"),
            "kept/pairs.toml, line 5: draft 1 is pinned to final 2 here and is pinned to final 1 in line 1",
        ),
        (
            pin("1", "1") + pin("2", "1"),
            "kept/pairs.toml, line 5: final 1 is pinned to draft 2 here and is pinned to draft 1 in line 1",
        ),
        (
            pin("1", "[1, 2]") + forbid("1", words(CRANES)),
            "kept/pairs.toml, line 5: draft 1 and final 2 are forbidden here and pinned in line 1",
        ),
        (
            forbid("1", "2") + pin(f'{{ key = "{key_of(PIERS)}" }}', "2"),
            "kept/pairs.toml, line 5: draft 1 and final 2 are pinned here and forbidden in line 1",
        ),
        (
            "[[alone]]\nfinal = [2, 3]\n" + pin("1", "2"),
            "kept/pairs.toml, line 3: final 2 is pinned to draft 1 here and has no counterpart in line 1",
        ),
    ],
)
def test_contradictions_are_errors(toml: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        compared(FOUR, FOUR, toml)
    assert error.value.message == message


def test_saying_the_same_twice_is_no_contradiction() -> None:
    comparison = compared(FOUR, FOUR, pin("1", "2") + pin(words(PIERS), "2") + "[[alone]]\ndraft=3\n" * 2)
    assert (["1"], ["2"]) in rows(comparison)
    assert len(rows(comparison)) == 6


def test_of_a_contradiction_by_likeness_alone_the_sure_one_holds() -> None:
    later = PIERS.replace("should inspect", "shall look at").replace("Member States", "All States")
    toml = pin(words(PIERS, 12), "2") + pin("1", "1")
    comparison = compared((later, DIVERS), (CRANES, GRAIN), toml)
    assert (["1"], ["1"]) in rows(comparison)
    assert unused(comparison) == [
        "1: draft 1 is pinned to final 2 here and is pinned to final 1 in line 5; this [[pin]] is not used"
    ]
