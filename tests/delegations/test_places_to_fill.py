"""Places that are kept for words without square brackets: lines to fill, dates in letters, and what is "tbc"."""

from __future__ import annotations

import pytest

from diffrec.delegations.brackets import find_brackets
from diffrec.languages import language
from diffrec.model import BracketKind


def places(text: str, code: str = "en") -> list[str]:
    found = find_brackets(text, language(code))
    return [text[slice(*one.span)] for one in found if one.kind is BracketKind.PLACEHOLDER]


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("Ports should report by ____ at the latest.", "____", "en"),
        ("Ports should report by XX June 2033.", "XX", "en"),
        ("Ports should report in 20XX.", "20XX", "en"),
        ("The fair is held in spring (tbd).", "(tbd)", "en"),
        ("The fair is held in TBC.", "TBC", "en"),
        ("The fair is held in Rome (to be confirmed).", "(to be confirmed)", "en"),
        ("La foire se tient en mai (à confirmer).", "(à confirmer)", "fr"),
        ("La feria se celebra en mayo (por confirmar).", "(por confirmar)", "es"),
        ("Ярмарка проводится в мае (подлежит уточнению).", "(подлежит уточнению)", "ru"),
        ("展览会在五月举行（待定）。", "（待定）", "zh"),
        ("يقام المعرض في الربيع (يحدد لاحقا).", "(يحدد لاحقا)", "ar"),
    ],
)
def test_a_place_without_square_brackets_is_kept_for_words(text: str, place: str, code: str) -> None:
    assert places(text, code) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The twentieth of a list is (xx).",
        "Ports wait ... and see.",
        "The list (date and place) is kept; the plan is to be confirmed by the mayor.",
        "The file is called my_log.",
    ],
)
def test_what_looks_like_a_place_and_is_none(text: str) -> None:
    assert places(text) == []


def test_a_place_in_two_signs_is_one() -> None:
    assert places("Held in [TBC] and [to be confirmed].") == ["[TBC]", "[to be confirmed]"]
