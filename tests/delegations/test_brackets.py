from __future__ import annotations

from dataclasses import replace

import pytest

from diffrec.delegations import alternatives, brackets_across, find_attributions, find_brackets, strip_attributions
from diffrec.languages import language
from diffrec.model import BracketKind, Item, ItemKind, Label

ENGLISH = language("en")


def found(text: str, code: str = "en") -> list[str]:
    """The brackets of a text as printed."""
    return [text[slice(*one.span)] for one in find_brackets(text, language(code))]


def kinds(text: str, code: str = "en") -> list[tuple[str, str]]:
    return [(text[slice(*one.span)], one.kind.value) for one in find_brackets(text, language(code))]


def choices(text: str) -> list[list[str]]:
    """The words of the brackets of each choice."""
    members: dict[int, list[str]] = {}
    for one in find_brackets(text, ENGLISH):
        if one.choice is not None:
            members.setdefault(one.choice, []).append(one.text)
    return list(members.values())


def item(text: str, number: str = "1") -> Item:
    attributions = find_attributions(text, ENGLISH)
    return Item(
        id=f"paragraph-{number}",
        document="draft.txt",
        kind=ItemKind.PARAGRAPH,
        label=Label(raw=number, path=(number,), sequence="paragraphs"),
        number=number,
        section=(),
        text=text,
        attributions=attributions,
        brackets=find_brackets(text, ENGLISH, attributions),
    )


def test_words_in_square_brackets_are_unagreed() -> None:
    (one,) = find_brackets("States should report [annually] on nets.", ENGLISH)
    assert (one.text, one.span, one.kind, one.depth, one.choice) == (
        "annually",
        (21, 31),
        BracketKind.UNAGREED,
        1,
        None,
    )


def test_nested_brackets_have_their_depth() -> None:
    text = "Ports [should [also] dredge [and [re]light]] in winter."
    assert [(one.text, one.depth) for one in find_brackets(text, ENGLISH)] == [
        ("should [also] dredge [and [re]light]", 1),
        ("also", 2),
        ("and [re]light", 2),
        ("re", 3),
    ]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("States [shall][should] report.", [["shall", "should"]]),
        ("[Takes note of] [Welcomes] the report.", [["Takes note of", "Welcomes"]]),
        ("within [three] or [four] years", [["three", "four"]]),
        ("within [three]/[four] years", [["three", "four"]]),
        ("the [mayor][pilot] [by 2031][by 2032]", [["mayor", "pilot"], ["by 2031", "by 2032"]]),
        ("the [mayor][pilot] [of the port]", [["mayor", "pilot"]]),
        ("nets [and lines] [and hooks]", []),
        ("nets [, lines][, hooks]", []),
        ("nets [at sea] must be [clean]", []),
    ],
)
def test_brackets_beside_each_other_are_a_choice_unless_they_go_on(text: str, members: list[list[str]]) -> None:
    assert choices(text) == members


def test_a_slash_parts_alternatives_in_one_bracket() -> None:
    assert found("States [shall/should] report.") == ["[shall/should]"]
    assert alternatives("shall/should", ENGLISH) == ("shall", "should")
    assert alternatives("the mayor / the pilot", ENGLISH) == ("the mayor", "the pilot")
    assert alternatives("reduce and/or avoid", ENGLISH) == ("reduce and/or avoid",)
    assert alternatives("decision 3/CP.4", ENGLISH) == ("decision 3/CP.4",)


@pytest.mark.parametrize(
    "text",
    [
        "[To be completed]",
        "[Placeholder for the dates]",
        "{insert the relevant phrase from the rules}",
        "[...]",
        "[…]",
        "[ ]",
        "[X]",
        "[date]",
        "[date and place]",
        "[__]",
        "[59/…]",
        "59/…",
        "xx",
    ],
)
def test_a_place_kept_for_words_is_a_placeholder(text: str) -> None:
    assert kinds(f"Decides to meet at {text} in winter.") == [(text, "placeholder")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "[À compléter]"),
        ("es", "[por determinar]"),
        ("ru", "[будет дополнено]"),
        ("zh", "[待补充]"),
        ("ar", "[يستكمل لاحقا]"),
    ],
)
def test_placeholders_have_words_in_each_language(code: str, text: str) -> None:
    assert kinds(f"12 {text} 12", code) == [(text, "placeholder")]


@pytest.mark.parametrize(
    "text",
    [
        "nets[^2] are kept",
        "nets[1] are kept",
        "nets are kept.[1][2] Hooks are not",
        "[a] nets; [b] hooks",
        "see [A/80/1](#) for nets",
        "see [the report](https://example.org/a) for nets",
        "“keep the[ir] nets”",
        "“[T]he nets are kept”",
        "“nets [...] are kept”",
        "nets [sic] are kept",
        "nets [emphasis added] are kept",
        "Harbour v. Crew [2018] ECR 5",
        "a share in [0, 1]",
        "issued under the symbol JIU/REP/2025/2 [Expanded report]",
    ],
)
def test_other_signs_are_no_brackets(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in section[s] III [and IV]", ["[s]", "[and IV]"]),
        ("under Article [17] of the Code", ["[17]"]),
        ("under art. [8] of the Code", ["[8]"]),
        ("in [2018][2019] again", ["[2018]", "[2019]"]),
        ("in [2018] COP members", ["[2018]"]),
        ("[a][the] net", ["[a]", "[the]"]),
        ("the panel on “Women [and girls] at sea”", ["[and girls]"]),
    ],
)
def test_what_looks_like_other_signs_may_be_unagreed(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_bracket_round_the_whole_text_brackets_the_item() -> None:
    assert kinds("[Ports should [also] dredge;]") == [
        ("[Ports should [also] dredge;]", "whole item"),
        ("[also]", "unagreed"),
    ]
    assert kinds("[Ports should dredge].")[0][1] == "whole item"
    assert kinds("[Ports] should [dredge]") == [("[Ports]", "unagreed"), ("[dredge]", "unagreed")]


def test_options_in_a_text_are_one_choice_and_hold_brackets() -> None:
    text = "Option 1: Ports should dredge [in winter]; Option 2: No text."
    assert kinds(text) == [
        ("Option 1: Ports should dredge [in winter];", "option"),
        ("[in winter]", "unagreed"),
        ("Option 2: No text.", "option"),
    ]
    assert choices(text) == [["Ports should dredge [in winter];", "No text."]]


def test_one_option_alone_leaves_no_choice() -> None:
    assert kinds("Option 1: Ports should dredge.") == []


def test_a_delegation_mark_as_a_whole_is_no_bracket_and_words_behind_a_name_are() -> None:
    (attribution,) = find_attributions("Ports (EU) should dredge.", ENGLISH)
    whole = replace(attribution, text="[EU]", span=(6, 10))
    assert find_brackets("Ports [EU] should dredge.", ENGLISH, [whole]) == ()
    named = replace(attribution, text="EU:", span=(7, 10))
    assert [one.text for one in find_brackets("Ports [EU: and piers] dredge.", ENGLISH, [named])] == ["and piers"]


def test_marks_at_the_ends_of_a_bracket_are_none_of_its_words() -> None:
    text = "Ports [should (China)][(EU) shall (Fiji) (Peru)] dredge [in winter (EU) or spring]."
    found_there = find_brackets(text, ENGLISH, find_attributions(text, ENGLISH))
    assert [one.text for one in found_there] == ["should", "shall", "in winter (EU) or spring"]


def test_a_bracket_without_an_end_reaches_to_the_end_of_its_text() -> None:
    (begins,) = find_brackets("Ports [should dredge;", ENGLISH)
    assert (begins.text, begins.span, begins.part) == ("should dredge;", (6, 21), "begins")
    (ends,) = find_brackets("Ports should] dredge;", ENGLISH)
    assert (ends.text, ends.span, ends.part) == ("Ports should", (0, 13), "ends")


def test_a_bracket_over_several_items_is_told_once() -> None:
    items = [item("[Ports should dredge;", "4"), item("Piers should stand;", "5"), item("Nets are kept.]", "6")]
    (notice,) = brackets_across(items, "draft.txt")
    assert notice.code == "brackets-across-items"
    assert notice.message == "brackets over several items, whose items between stand in them, too: 4 to 6"


def test_brackets_that_lack_an_end_are_told() -> None:
    (notice,) = brackets_across([item("Nets are kept.]", "6"), item("[Ports should dredge;", "7")], "draft.txt")
    assert notice.code == "brackets-unclosed"
    assert notice.message.endswith("its item: closed in 6, opened in 7")


def test_brackets_move_with_a_text_whose_marks_are_taken_out() -> None:
    stripped = strip_attributions(item("Ports (China) should [dredge (EU)] in [winter]."))
    assert [stripped.text[slice(*one.span)] for one in stripped.brackets] == ["[dredge]", "[winter]"]
    assert [one.text for one in stripped.brackets] == ["dredge", "winter"]


def test_very_deep_brackets_are_let_be() -> None:
    assert max(one.depth for one in find_brackets("[" * 1000 + "net" + "]" * 1000, ENGLISH)) == 8
