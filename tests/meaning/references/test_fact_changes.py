"""A change of a reference, a figure or a deadline is told as what it is; another way of writing it is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffrec.languages import language
from diffrec.meaning.references import FactChange, fact_changes
from diffrec.model import ChangeKind

ENGLISH = language("en")


def changed(draft: str, final: str, code: str = "en") -> tuple[FactChange, ...]:
    return fact_changes((draft, final), ((0, len(draft)), (0, len(final))), language(code))


def told(draft: str, final: str, code: str = "en") -> list[tuple[str, str]]:
    return [(one.kind.value, one.message) for one in changed(draft, final, code)]


@pytest.mark.parametrize(
    ("draft", "final", "kind", "message"),
    [
        ("by 2027", "by 2030", "deadline-changed", "The deadline “by 2027” became “by 2030”: later."),
        (
            "within one year",
            "within six months",
            "deadline-changed",
            "The deadline “within one year” became “within six months”: shorter.",
        ),
        (
            "every two years",
            "annually",
            "deadline-changed",
            "The deadline “every two years” became “annually”: more often.",
        ),
        (
            "at its fifth session",
            "at its sixth session",
            "deadline-changed",
            "The deadline “fifth session” became “sixth session”: later.",
        ),
        (
            "second session of 2025",
            "second session of 2026",
            "deadline-changed",
            "The deadline “second session of 2025” became “second session of 2026”: later.",
        ),
        (
            "in the Harbour Platform for Action",
            "in the outcome of the twenty-third special session",
            "reference-changed",
            "The instrument “Harbour Platform for Action” became “outcome of the twenty-third special session”.",
        ),
        (
            "thirty-one wells",
            "thirty-two wells",
            "number-changed",
            "The number “thirty-one” became “thirty-two”: higher.",
        ),
        (
            "pilots under 18 years of age",
            "pilots under 16 years of age",
            "number-changed",
            "The number “18 years of age” became “16 years of age”: lower.",
        ),
        (
            "keep logs for 10 years",
            "keep logs for 20 years",
            "deadline-changed",
            "The period “10 years” became “20 years”: longer.",
        ),
        (
            "half of the wells",
            "60 per cent of the wells",
            "number-changed",
            "The percentage “half” became “60 per cent”: higher.",
        ),
        ("two tugs", "three tugs", "number-changed", "The number “two” became “three”: higher."),
        ("$5 million", "$4 million", "number-changed", "The amount “$5 million” became “$4 million”: lower."),
        ("€5", "$4", "number-changed", "The amount “€5” became “$4”."),
        ("10 per cent", "12%", "number-changed", "The percentage “10 per cent” became “12%”: higher."),
        ("target 16.4", "target 16.5", "reference-changed", "The target “target 16.4” became “target 16.5”."),
        (
            "the Harbour Protocol",
            "the Convention",
            "reference-changed",
            "The instrument “Harbour Protocol” became “Convention”.",
        ),
        ("paragraph 5", "no words", "reference-changed", "The reference “paragraph 5” is gone."),
        (
            "recommendation 4",
            "recommendations 3 and 4",
            "reference-changed",
            "The reference “recommendation 4” became “recommendations 3 and 4”.",
        ),
        ("no words", "by 2030", "deadline-changed", "The deadline “by 2030” is new."),
    ],
)
def test_a_changed_fact_is_told_with_both_and_its_direction(draft: str, final: str, kind: str, message: str) -> None:
    assert told(draft, final) == [(kind, message)]


@pytest.mark.parametrize(
    ("draft", "final"),
    [
        ("2 to 3 May", "2 and 3 May 2018"),
        ("three tugs", "3 tugs"),
        ("50 per cent", "50%"),
        ("resolution 73/195 and paragraph 5", "para. 5 and A/RES/73/195"),
        ("the Convention and the Convention", "the Convention"),
        ("by 31 March 2030", "not later than 31 March 2030"),
        ("24 months", "two years"),
        ("the Convention Against Rust", "the Convention against Rust"),
        ("the Harbour Protocol", "the Protocol"),
        ("one half of wells", "50 per cent of wells"),
        ("half of the wells", "50% of the wells"),
        ("a dozen ports", "12 ports"),
        ("ten or more ports", "at least 10 ports"),
        ("a maximum of 5 tugs", "no more than 5 tugs"),
        ("not later than 30 days after", "within 30 days of"),
        ("at its second regular session", "at its second regular session of 2026"),
        ("the Working Group on the Harbour Protocol", "the Working Group"),
        ("the meeting of the Parties to the Harbour Protocol", "the meeting"),
        ("the Trust Fund of the Harbour Protocol", "the fund"),
        ("Option 2: wells", "Option 3: wells"),
    ],
)
def test_another_way_of_writing_a_fact_is_no_change(draft: str, final: str) -> None:
    assert told(draft, final) == []


def test_a_figure_counts_as_often_as_it_is_said() -> None:
    assert told("two tugs and two pilots", "two tugs and three pilots") == [
        ("number-changed", "The number “two” became “three”: higher.")
    ]


def test_what_is_of_one_measure_is_paired_first() -> None:
    draft, final = "target 16.4 and goal 3", "goal 5 and target 16.7"
    assert [message for _, message in told(draft, final)] == [
        "The target “target 16.4” became “target 16.7”.",
        "The target “goal 3” became “goal 5”.",
    ]


def test_a_fact_that_the_stretch_only_touches_counts_as_a_whole() -> None:
    draft, final = "report by 2027 at last", "report by 2030 at last"
    (change,) = fact_changes((draft, final), ((12, 14), (12, 14)), ENGLISH)
    assert change.draft is not None
    assert change.draft.text == "by 2027"


def test_an_empty_stretch_beside_a_fact_has_none() -> None:
    text = "by 2027"
    assert fact_changes((text, "x"), ((7, 7), (0, 1)), ENGLISH) == ()


@pytest.mark.parametrize(
    ("code", "draft", "final", "message"),
    [
        ("fr", "d’ici à 2027", "d’ici à 2030", "The deadline “d’ici à 2027” became “d’ici à 2030”: later."),
        ("es", "dos buques", "tres buques", "The number “dos” became “tres”: higher."),
        ("ru", "50 процентов", "40 процентов", "The percentage “50 процентов” became “40 процентов”: lower."),
        ("zh", "第5条", "第6条", "The article “第5条” became “第6条”."),
        ("ar", "القرار 73/195", "القرار 73/196", "The resolution “القرار 73/195” became “القرار 73/196”."),
    ],
)
def test_facts_of_every_language_are_told(code: str, draft: str, final: str, message: str) -> None:
    assert [message] == [said for _, said in told(draft, final, code)]


@pytest.mark.parametrize(
    ("code", "draft", "final"),
    [
        ("fr", "la moitié des puits", "50 % des puits"),
        ("es", "la mitad de los pozos", "50 % de los pozos"),
        ("ru", "половина колодцев", "50 процентов колодцев"),
        ("zh", "一半", "50%"),
        ("ar", "نصف الآبار", "50 في المائة من الآبار"),
        ("fr", "au plus tard 30 jours après", "dans un délai de 30 jours après"),
        ("fr", "le Groupe de travail sur le Protocole portuaire", "le Groupe de travail"),
        ("es", "el Comité de la Convención sobre Relojes", "el Comité"),
    ],
)
def test_the_same_said_in_other_words_is_no_change_in_other_languages(code: str, draft: str, final: str) -> None:
    assert told(draft, final, code) == []


PIECES = ("by 2027", "by 2030", "two ", "3 ", "50 per cent ", "target 16.4 ", "the Protocol ", "May 2018 ", "$5 ", "a ")
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=7).map("".join)


@given(texts, texts)
def test_swapping_the_sides_swaps_what_is_told(draft: str, final: str) -> None:
    forth, back = changed(draft, final), changed(final, draft)
    gone = [one.draft for one in forth if one.draft]
    assert sorted(gone) == sorted(one.final for one in back if one.final)
    assert len([one for one in forth if one.final is None]) == len([one for one in back if one.draft is None])


@given(texts)
def test_a_text_beside_itself_has_no_change(text: str) -> None:
    assert changed(text, text) == ()


@given(texts, texts)
def test_kinds_are_of_references_figures_and_deadlines_only(draft: str, final: str) -> None:
    kinds = {ChangeKind.REFERENCE_CHANGED, ChangeKind.NUMBER_CHANGED, ChangeKind.DEADLINE_CHANGED}
    assert {one.kind for one in changed(draft, final)} <= kinds


def test_the_year_that_a_session_got_is_no_new_deadline() -> None:
    draft, final = "at its second session in spring", "at its second session of 2026 in spring"
    assert fact_changes((draft, final), ((22, 22), (22, 29)), ENGLISH) == ()
    (told,) = fact_changes((draft, final.replace("second", "third ")), ((22, 22), (22, 29)), ENGLISH)
    assert told.kind is ChangeKind.DEADLINE_CHANGED
