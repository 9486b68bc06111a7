import pytest

from diffrec.model import Item
from diffrec.text import mended, witnesses
from tests.text.lined_items import ENGLISH
from tests.text.lined_items import item_of_lines as item


def mend(found: Item, *others: str) -> Item:
    return mended(found, ENGLISH, witnesses([found.text, *others], ENGLISH))


def lines_of(one: Item) -> list[str]:
    return [one.text[slice(*segment.span)] for segment in one.segments]


def test_damaged_words_are_whole_and_what_was_found_is_kept() -> None:
    whole = mend(item("the harbou rs and the captain s log"), "harbours")
    assert whole.text == "the harbours and the captain's log"
    assert [(whole.text[slice(*one.span)], one.found) for one in whole.mended] == [
        ("harbours", "harbou rs"),
        ("captain's", "captain s"),
    ]


def test_item_without_damage_is_the_same_item() -> None:
    sound = item("the harbours and the captain's log")
    assert mend(sound) is sound


def test_what_was_mended_before_moves_with_the_text() -> None:
    once = mend(item("see zorbou rs by the captain s log"))
    assert [one.found for one in once.mended] == ["captain s"]
    twice = mend(once, "zorbours")
    assert [(twice.text[slice(*one.span)], one.found) for one in twice.mended] == [
        ("zorbours", "zorbou rs"),
        ("captain's", "captain s"),
    ]


def test_segments_move_with_the_text() -> None:
    whole = mend(item("all harbou rs ", "and breakwa ter walls ", "silt"), "harbours", "breakwater")
    assert lines_of(whole) == ["all harbours ", "and breakwater walls ", "silt"]
    assert [segment.location.line for segment in whole.segments] == [1, 2, 3]


def test_word_over_two_lines_is_divided_between_the_same_letters() -> None:
    assert lines_of(mend(item("the breakwa ", "ter silts"), "breakwater")) == ["the breakwa", "ter silts"]
    assert lines_of(mend(item("the inter-", "national port"), "international")) == ["the inter", "national port"]
    assert lines_of(mend(item("the captain ’ ", "s log"), "captain")) == ["the captain", "'s log"]


def test_marks_and_their_scopes_move_with_the_text() -> None:
    found = item("States should dredge harbou rs in spring (Chad), and light breakwa ter walls (Peru).")
    whole = mend(found, "harbours", "breakwater")
    assert [mark.text for mark in whole.attributions] == ["(Chad)", "(Peru)"]
    for span, mark in whole.marks:
        assert whole.text[slice(*span)] == mark.text
        assert mark.scope.span is not None
        assert whole.text[slice(*mark.scope.span)] == mark.scope.text
    assert [mark.scope.text for mark in whole.attributions] == [
        "States should dredge harbours in spring",
        "and light breakwater walls",
    ]


@pytest.mark.parametrize("hyphen", ["-", "‐", "‑"])
def test_word_broken_at_the_end_of_a_line_is_whole_where_it_has_a_witness(hyphen: str) -> None:
    whole = mend(item(f"of inter{hyphen}", "national origin"), "International ports")
    assert whole.text == "of international origin"
    assert [(one.span, one.found) for one in whole.mended] == [((3, 16), f"inter{hyphen}national")]


@pytest.mark.parametrize(
    ("lines", "other"),
    [
        (("early-", "warning systems"), "early warning"),
        (("early-warning ", "systems"), "earlywarning"),
        (("an inter- ", "national port"), "international"),
        (("goal 16-", "4"), "164"),
    ],
)
def test_hyphen_without_a_witness_or_within_a_line_stays(lines: tuple[str, ...], other: str) -> None:
    found = item(*lines)
    assert mend(found, other) is found


def test_of_two_damages_that_overlap_the_first_is_mended() -> None:
    assert mend(item("the inter-", "national s log"), "international").text == "the international s log"
