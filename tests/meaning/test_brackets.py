from __future__ import annotations

import pytest

from diffrec.delegations import find_attributions, find_brackets
from diffrec.languages import language
from diffrec.meaning import bracket_changes, left_open, trace_brackets
from diffrec.model import Change, Item, ItemKind, Label, TracedBracket, cell_text
from diffrec.wording import diff_texts

ENGLISH = language("en")
NAMES = ("draft", "final")
START, END = "Ports of all States", "the nets of wooden ships in winter."


def item(text: str, number: str = "1") -> Item:
    return Item(
        id=f"recommendation-{number}",
        document="draft.txt",
        kind=ItemKind.RECOMMENDATION,
        label=Label(raw=f"Recommendation {number}", path=(number,), sequence="recommendations"),
        number=number,
        section=(),
        text=text,
        attributions=(attributions := find_attributions(text, ENGLISH)),
        brackets=find_brackets(text, ENGLISH, attributions),
    )


def traced(draft: str | None, final: str | None, *, is_final: bool = True) -> tuple[TracedBracket, ...]:
    cells = tuple((item(text),) if text is not None else () for text in (draft, final))
    ops = diff_texts(cell_text(cells[0]), cell_text(cells[1]), language=ENGLISH, marks=([], []))
    return trace_brackets((cells[0], cells[1]), ops, NAMES, is_final=is_final)


def changes(draft: str, final: str) -> tuple[Change, ...]:
    cells = ((item(draft),), (item(final),))
    ops = diff_texts(draft, final, language=ENGLISH, marks=([], []))
    return bracket_changes(trace_brackets(cells, ops, NAMES, is_final=True), cells, ops)


def became(draft: str, final: str) -> list[tuple[str, str]]:
    """Fate and message of each bracket between the same beginning and end."""
    return [(one.fate.value, one.message) for one in traced(f"{START} {draft} {END}", f"{START} {final} {END}")]


@pytest.mark.parametrize(
    ("draft", "final", "fate", "message"),
    [
        (
            "should report [annually] on",
            "should report annually on",
            "agreed",
            "“[annually]”: the brackets are gone, the words stand",
        ),
        ("should report [annually] on", "should report on", "dropped", "“[annually]” was dropped"),
        (
            "should report [annually] on",
            "should report twice on",
            "dropped",
            "“[annually]” was dropped; “twice” stands instead",
        ),
        (
            "should report [in the old harbours] on",
            "should report in the new harbours on",
            "reworded",
            "“[in the old harbours]”: the brackets are gone, the words now read “in the new harbours”",
        ),
        ("report by [date] on", "report by 30 June 2031 on", "filled", "“[date]” was filled: “30 June 2031”"),
        ("report by [date] on", "report on", "dropped", "“[date]” was dropped"),
        ("report by [date] on", "report by [date] on", "open", "“[date]” is left open in the final"),
        ("report [daily] on", "report [daily] on", "open", "“[daily]” is left open in the final"),
        (
            "report [daily] on",
            "report [weekly] on",
            "open",
            "“[daily]” is left open in the final, with other words: “[weekly]”",
        ),
        ("[shall/should] report on", "should report on", "agreed", "“[shall/should]”: “should” stands"),
    ],
)
def test_a_bracket_is_traced_to_its_end(draft: str, final: str, fate: str, message: str) -> None:
    assert became(draft, final) == [(fate, message)]


def test_a_choice_says_which_alternative_stands() -> None:
    message = "of “[shall][should]”, “should” stands"
    assert became("[shall][should] report on", "should report on") == [("dropped", message), ("agreed", message)]


def test_a_choice_of_which_none_stands_says_what_came() -> None:
    message = "of “[in 2030][by 2031]”, none stands; “yearly” stands instead"
    assert {said for _, said in became("report [in 2030][by 2031] on", "report yearly on")} == {message}


def test_a_choice_may_stay_open_or_lose_a_member() -> None:
    both = "“[shall][should]” is left open in the final"
    assert became("[shall][should] report on", "[shall][should] report on") == [("open", both), ("open", both)]
    one = "of “[shall][should][may]”, “shall” and “may” are left open in the final"
    fates = became("[shall][should][may] report on", "[shall][may] report on")
    assert fates == [("open", one), ("dropped", one), ("open", one)]


def test_words_of_an_alternative_that_came_in_at_another_place_stand() -> None:
    draft, final = f"{START} report on {END} It ends in [2030][2031]", f"{START} report in 2030 on {END} It ends"
    assert {one.message for one in traced(draft, final)} == {"of “[2030][2031]”, “2030” stands"}


def test_inner_and_outer_brackets_are_resolved_on_their_own() -> None:
    assert became("report [twice [a year]] on", "report twice on") == [
        ("agreed", "“[twice [a year]]”: the brackets are gone, the words stand"),
        ("dropped", "“[a year]” was dropped"),
    ]
    assert [fate for fate, _ in became("report [twice [a year]] on", "report twice [a year] on")] == ["agreed", "open"]


def test_options_say_which_one_stands() -> None:
    first, second = "Ports should dredge in winter.", "Ships should wait for the tide."
    (message,) = {one.message for one in traced(f"Option 1: {first} Option 2: {second}", second)}
    assert message == "of Option 1 and Option 2, Option 2 stands"


def test_a_whole_item_is_agreed_reworded_dropped_or_open() -> None:
    text = f"{START} should mend {END}"
    assert [one.message for one in traced(f"[{text}]", text)] == [
        "the whole item: the brackets are gone, the words stand"
    ]
    assert [one.fate for one in traced(f"[{text}]", text.replace("nets", "sails"))] == ["reworded"]
    assert [one.message for one in traced(f"[{text}]", None)] == ["the whole item, in brackets, was dropped"]
    assert [one.message for one in traced(f"[{text}]", f"[{text}]")] == ["the whole item is left open in the final"]


def test_what_stood_beside_a_bracket_in_rewritten_text_is_not_said_to_be_its_place() -> None:
    ((fate, message),) = became("report [daily] through the clerk on", "have seven good reasons for it on")
    assert (fate, message) == ("dropped", "“[daily]” was dropped")


def test_a_bracket_that_is_new_is_opened() -> None:
    (one,) = traced(f"{START} keep {END}", f"{START} keep [all] {END}")
    assert (one.version, one.fate) == ("final", "opened")
    assert one.message == "“[all]” was put in brackets and is left open in the final"


def test_before_the_end_a_bracket_is_still_open() -> None:
    text = f"{START} keep [all] {END}"
    (one,) = traced(text, text, is_final=False)
    assert one.message == "“[all]” is still open in the final"


def test_a_name_in_a_bracket_is_none_of_its_words() -> None:
    (one,) = traced(f"{START} keep [all (China)] {END}", f"{START} keep all {END}")
    assert (one.fate, one.message) == ("agreed", "“[all (China)]”: the brackets are gone, the words stand")


def test_a_row_without_brackets_has_none() -> None:
    assert traced(START, END) == ()


def test_each_resolved_or_opened_bracket_is_a_change_with_its_spans() -> None:
    draft, final = "Ports [shall][should] report [daily] on nets.", "Ports should report daily on nets [of silk]."
    found = changes(draft, final)
    assert [(one.kinds, one.draft, one.final) for one in found] == [
        (("bracket-resolved",), "[shall][should]", "should"),
        (("bracket-resolved",), "[daily]", "daily"),
        (("bracket-opened",), "", "[of silk]"),
    ]
    assert all(draft[slice(*one.draft_span)] == one.draft for one in found)
    assert all(final[slice(*one.final_span)] == one.final for one in found)


def test_an_open_bracket_is_no_change() -> None:
    text = "Ports should report [daily]."
    assert changes(text, text) == ()


def test_in_another_language_only_what_is_open_can_be_told() -> None:
    cells = ((item("Ports [should] report."),), (item("Les ports rendent compte [chaque année]."),))
    assert [(one.version, one.message) for one in left_open(cells, NAMES, is_final=True)] == [
        ("final", "“[chaque année]” is left open in the final")
    ]
