"""A cross-reference follows the renumbering, or points to other content, or to nothing."""

from __future__ import annotations

import pytest

from diffrec.languages import language
from diffrec.meaning.references import Following
from diffrec.model import Confidence, Fate, Item, ItemKind, ReferenceFate, Row, Step, Version
from tests.alignment.sample_items import item

Pairs = list[tuple[Item | None, Item | None]]


def step(confidence: Confidence = Confidence.HIGH) -> Step:
    return Step(
        before="draft",
        after="final",
        fate=Fate.EDITED,
        renumbered=False,
        moved=False,
        resectioned=False,
        outside=False,
        similarity=1.0,
        confidence=confidence,
        evidence=(),
        runner_up=None,
        ops=(),
    )


def final(text: str, number: str, kind: ItemKind = ItemKind.RECOMMENDATION) -> Item:
    return item(text, number, document="final.txt", kind=kind)


def followed(
    pairs: Pairs, at: int, confidence: Confidence = Confidence.HIGH, code: str = "en"
) -> list[tuple[str, str, str]]:
    rows = [
        Row(
            id=f"row-{number}",
            cells=((one,) if one else (), (other,) if other else ()),
            steps=(step(confidence),),
            whole=step(confidence),
        )
        for number, (one, other) in enumerate(pairs, start=1)
    ]
    versions = [
        Version(name=name, documents=(), items=tuple(one for pair in pairs if (one := pair[side])))
        for side, name in enumerate(("draft", "final"))
    ]
    found = Following(rows, versions, (0, 1), language(code)).in_row(at)
    return [(one.traced.text, one.traced.fate.value, one.traced.message) for one in found]


def shifted(draft: str, now: str) -> Pairs:
    """Return a text in which a new recommendation came first, so that 1 is 2, 2 is 3 and 3 is 4."""
    return [
        (None, final("Bees.", "1")),
        (item("Wells.", "1"), final("Wells.", "2")),
        (item("Ropes.", "2"), final("Ropes.", "3")),
        (item(draft, "3"), final(now, "4")),
    ]


def test_a_reference_that_was_given_the_new_number_follows() -> None:
    assert followed(shifted("As in recommendation 2.", "As in recommendation 3."), 3) == [
        ("recommendation 3", "follows", "The reference follows the renumbering: recommendation 2 is 3 now.")
    ]


def test_a_reference_that_kept_its_number_points_to_other_content() -> None:
    assert followed(shifted("As in recommendation 2.", "As in recommendation 2."), 3) == [
        (
            "recommendation 2",
            "stale",
            (
                "The reference “recommendation 2” meant what is recommendation 3 now;"
                " recommendation 2 is what was recommendation 1."
            ),
        )
    ]


def test_a_reference_whose_number_is_new_points_to_what_came_in() -> None:
    (told,) = followed(shifted("As in recommendation 1.", "As in recommendation 1."), 3)
    assert told[1:] == (
        "stale",
        "The reference “recommendation 1” meant what is recommendation 2 now; recommendation 1 is new.",
    )


def test_a_reference_to_what_was_dropped_dangles() -> None:
    pairs: Pairs = [
        (item("Wells.", "1"), final("Wells.", "1")),
        (item("As in recommendation 3.", "2"), final("As in recommendation 3.", "2")),
        (item("Ropes.", "3"), None),
    ]
    assert followed(pairs, 1) == [
        (
            "recommendation 3",
            "dangling",
            (
                "The reference “recommendation 3” meant recommendation 3, which the final leaves out;"
                " the final has nothing of that number."
            ),
        )
    ]


def test_both_numbers_of_a_list_are_followed() -> None:
    told = followed(shifted("See recommendations 1 and 2.", "See recommendations 2 and 3."), 3)
    assert [fate for _, fate, _ in told] == ["follows", "follows"]


def test_a_list_of_which_an_editor_gave_one_the_new_number_has_one_stale() -> None:
    told = followed(shifted("See recommendations 1 and 2.", "See recommendations 1 and 3."), 3)
    assert [fate for _, fate, _ in told] == ["stale", "follows"]


def test_a_range_is_as_bad_as_its_worse_end() -> None:
    told = followed(shifted("See recommendations 1 to 2.", "See recommendations 2 to 9."), 3)
    assert [fate for _, fate, _ in told] == ["dangling"]


def test_paragraphs_and_recommendations_are_numbered_apart() -> None:
    pairs: Pairs = [
        (item("Wells.", "2", kind=ItemKind.PARAGRAPH), final("Wells.", "2", ItemKind.PARAGRAPH)),
        *shifted("As in paragraph 2.", "As in paragraph 2."),
    ]
    assert [fate for _, fate, _ in followed(pairs, 4)] == ["follows"]


def test_a_sub_paragraph_that_is_no_item_is_its_paragraph() -> None:
    told = followed(shifted("As in recommendation 2 (b).", "As in recommendation 3 (b)."), 3)
    assert [fate for _, fate, _ in told] == ["follows"]


@pytest.mark.parametrize("text", ["As in paragraph 7 of resolution 1/2.", "As in target 2.", "As in the next one."])
def test_references_into_other_documents_tell_nothing(text: str) -> None:
    assert followed(shifted(text, text), 3) == []


def test_nothing_is_said_where_a_pairing_is_in_doubt() -> None:
    assert followed(shifted("As in recommendation 2.", "As in recommendation 2."), 3, Confidence.LOW) == []


def test_nothing_is_said_of_a_number_that_an_editor_replaced_by_that_of_another_provision() -> None:
    assert followed(shifted("As in recommendation 1.", "As in recommendation 3."), 3) == []


def test_above_that_stands_above_what_it_means_is_told() -> None:
    pairs: Pairs = [
        (item("See recommendation 2 above.", "1"), final("See recommendation 2 above.", "1")),
        (item("Ropes.", "2"), final("Ropes.", "2")),
    ]
    assert followed(pairs, 0) == [
        (
            "recommendation 2 above",
            "stale",
            "The reference “recommendation 2 above” points above, and stands in recommendation 1.",
        )
    ]


def test_a_document_that_restarts_has_its_own_numbers() -> None:
    other = item("Clocks.", "2", document="addendum.txt")
    pairs: Pairs = [
        (other, item("Clocks.", "9", document="final-addendum.txt")),
        *shifted("recommendation 2", "recommendation 3"),
    ]
    assert [fate for _, fate, _ in followed(pairs, 4)] == [ReferenceFate.FOLLOWS.value]


def test_a_number_that_is_none_of_the_text_never_meant_what_the_draft_cited() -> None:
    assert followed(shifted("As in recommendation 2.", "As in recommendation 22."), 3) == [
        (
            "recommendation 22",
            "dangling",
            (
                "The reference “recommendation 22” points to nothing;"
                " it was “recommendation 2”, what is recommendation 3 now."
            ),
        )
    ]


def test_a_list_is_quoted_as_a_whole() -> None:
    told = followed(shifted("See recommendations 1 and 2.", "See recommendations 1 and 2."), 3)
    assert all("“recommendations 1 and 2”" in message for _, _, message in told)


LISTS = {
    "en": ("II. Recommendations", "As in recommendation 2."),
    "fr": ("II. RECOMMANDATIONS", "Voir la recommandation 2."),
    "es": ("II. Recomendaciones", "Véase la recomendación 2."),
    "ru": ("II. Рекомендации", "См. рекомендацию 2."),
    "zh": ("二、建议", "见建议2。"),
    "ar": ("ثانيا - التوصيات", "انظر التوصية 2."),
}


def listed(heading: str, text: str, first: int = 1) -> Pairs:
    """Return numbered paragraphs under a heading, of which the final has one more before the others."""
    kind = ItemKind.PARAGRAPH
    draft = [item(said, str(at), section=(heading,), kind=kind) for at, said in enumerate(("W", "R", text), first)]
    now = [
        item(said, str(at), section=(heading,), kind=kind, document="final.txt")
        for at, said in enumerate(("B", "W", "R", text), first)
    ]
    return [(None, now[0]), *zip(draft, now[1:], strict=True)]


@pytest.mark.parametrize("code", LISTS)
def test_numbered_paragraphs_under_a_heading_are_what_it_says(code: str) -> None:
    ((_, fate, message),) = followed(listed(*LISTS[code]), 3, code=code)
    assert fate == "stale"
    assert "meant what is recommendation 3 now; recommendation 2 is what was recommendation 1." in message


@pytest.mark.parametrize(
    ("heading", "text"), [("Articles", "As in article 2."), ("Draft decisions", "As in decision 2.")]
)
def test_articles_and_decisions_are_listed_too(heading: str, text: str) -> None:
    assert [fate for _, fate, _ in followed(listed(heading, text), 3)] == ["stale"]


def test_paragraphs_that_go_on_through_a_report_are_no_list() -> None:
    assert followed(listed("Recommendations", "As in recommendation 6.", first=5), 3) == []


def test_the_heading_says_nothing_where_the_word_numbers_items() -> None:
    own = item("Bells.", "9")
    pairs: Pairs = [*listed("Recommendations", "As in recommendation 2."), (own, final("Bells.", "9"))]
    assert followed(pairs, 3) == []
