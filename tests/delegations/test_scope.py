import pytest

from diffrec.delegations import find_attributions
from diffrec.languages import language
from diffrec.model import Scope, ScopeConfidence


def scopes(text: str) -> list[Scope]:
    return [attribution.scope for attribution in find_attributions(text, language("en"))]


@pytest.mark.parametrize(
    ("text", "words", "confidence"),
    [
        (
            "Bearing in mind the needs of small producers (Peru), States should act.",
            "Bearing in mind the needs of small producers",
            "medium",
        ),
        (
            "States should act. They may report as per para. 3 of it (Peru). Others wait.",
            "They may report as per para. 3 of it",
            "medium",
        ),
        (
            "States are invited to review their laws so as to close gaps in the control of old stocks (Peru), and",
            "to close gaps in the control of old stocks",
            "low",
        ),
        ("keep [all records of sales (Peru)] for ten years", "all records of sales", "high"),
        ("keep [all [old] records] (Peru) for ten years", "all [old] records", "high"),
        (
            "Ratify the Protocol, and review it with care (Peru) (Fiji);",
            "Ratify the Protocol, and review it with care",
            "medium",
        ),
    ],
)
def test_a_mark_that_closes_a_clause_covers_it(text: str, words: str, confidence: str) -> None:
    first = scopes(text)[0]
    assert first.span is not None
    assert text[slice(*first.span)] == first.text
    assert (first.text, first.confidence) == (words, confidence)


LONG = (
    "Noting the slow pace of work on markings of all kinds in most regions of the world and the great harm it does "
    "in small and remote communities of all kinds (Peru), States"
)


def test_a_clause_of_more_than_two_lines_is_cut_at_an_and() -> None:
    (scope,) = scopes(LONG)
    assert scope.text == "and remote communities of all kinds"
    assert scope.confidence is ScopeConfidence.LOW


@pytest.mark.parametrize("text", ["States should (Peru) act", "(Peru) States should act", "States, (Peru), should act"])
def test_a_mark_inside_a_clause_covers_nothing(text: str) -> None:
    assert scopes(text) == [Scope(text="", span=None, confidence=ScopeConfidence.NONE, reason="at this point")]


def test_two_marks_in_one_item_share_no_words() -> None:
    first, second = scopes("keep low the stocks of old parts (Peru) and of new parts made abroad (Fiji), and")
    assert first.span is None
    assert second.text == "and of new parts made abroad"


def test_marks_side_by_side_cover_the_same_words() -> None:
    first, second = scopes("keep the stocks low (Peru) (Fiji), and")
    assert first == second
    assert first.text == "keep the stocks low"


def test_every_scope_says_why_in_words() -> None:
    text = "keep stocks low (Peru), and [records of (Fiji)] that (Chad) last; Ratify it (Mali);"
    assert all(scope.reason for scope in scopes(text))
