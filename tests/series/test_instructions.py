"""The usual forms of a corrigendum's instructions, and what they do to an item."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffrec import pipeline
from diffrec.config import ReadOptions
from diffrec.languages import language
from diffrec.model import Item, ItemKind, Label, Location, Segment, Version
from diffrec.pipeline import Source
from diffrec.series.forms import Action
from diffrec.series.instructions import Instruction, instructions_of
from diffrec.series.patching import Edit, edit_of, edited

ENGLISH = language("en")
ITEMS = (
    "1. Ports should dredge in winter. They should meet often. Ships wait.\n\n"
    "2. Ports shall lend boats, and ports shall keep them.\n\n"
    "3. Ports should:\n\n(a) Meet in spring;\n\n(b) Sail in autumn.\n\n"
    "Recommendation 1\n\nPorts should dredge their berths.\n"
)


def extracted(text: str, name: str = "l.txt") -> Version:
    return pipeline.extract(Source(name, text.encode()), ReadOptions(language="en"))


def read(text: str) -> list[Instruction]:
    return instructions_of(extracted(text).documents[0], ENGLISH)


def told(text: str) -> list[tuple[Action, str | None, str, str]]:
    return [(one.action, one.target.number, one.old, one.new) for one in read(text)]


def applied(text: str) -> dict[str, str]:
    """Number of each item that a corrigendum changes -> its new text; empty for one that it takes away."""
    before = {item.number: item.text for item in extracted(ITEMS).items if item.kind is not ItemKind.RECOMMENDATION}
    version = pipeline.pool([extracted(ITEMS), extracted(text, "l-corr-1.txt")], "draft")
    after = {item.number: item.text for item in version.items if item.kind is not ItemKind.RECOMMENDATION}
    return {number: after.get(number, "") for number in before if after.get(number) != before[number]}


def why_not(text: str) -> list[str]:
    version = pipeline.pool([extracted(ITEMS), extracted(text, "l-corr-1.txt")], "draft")
    return [
        notice.message.rpartition(": ")[2] for notice in version.notices if notice.code == "corrigendum-not-applied"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Paragraph 1, line 3\n\nFor “winter” read “summer”.\n",
        '1. Paragraph 1, first sentence\n\nFor "winter" read "summer"\n',
        "Page 3, paragraph 1, second line\n\nFor «winter» read «summer»\n",
        "Page 3\n\nFor ‘winter’ read ‘summer’\n",
        "Paragraph 1: for the word “winter”, read “summer”.\n",
        "1. Paragraph 1, line 3\nFor winter read summer\n",
        "Paragraph 1, line 3: For winter read summer.\n",
        "In paragraph 1, replace “winter” with “summer”.\n",
        "Replace “winter” by “summer” in paragraph 1.\n",
        "In paragraph 1, the word “winter” should be replaced by “summer”.\n",
        "Paragraph 1\n\nSubstitute the word “summer” for the word “winter”\n",
        "Paragraph 1\n\n“winter” should read “summer”\n",
        "Paragraph 1\n\nFor “in winter” read “in summer”\n",
        "Paragraph 1\n\nReplace “winter” with the following: “summer”\n",
    ],
)
def test_words_are_replaced(text: str) -> None:
    assert applied(text) == {"1": "Ports should dredge in summer. They should meet often. Ships wait."}
    assert why_not(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Paragraph 1\n\nDelete “in winter”\n",
        "Paragraph 1: omit the words “in winter”.\n",
        "In paragraph 1, the words “in winter” should be deleted.\n",
    ],
)
def test_words_are_deleted_with_one_of_their_blanks(text: str) -> None:
    assert applied(text) == {"1": "Ports should dredge. They should meet often. Ships wait."}


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Paragraph 1\n\nInsert “deep” after “dredge”\n", "Ports should dredge deep in winter."),
        ("Paragraph 1: after “dredge”, insert “, if needed,”.\n", "Ports should dredge, if needed, in winter."),
        (
            "Paragraph 1\n\nAfter the word “dredge” add the words “all night”\n",
            "Ports should dredge all night in winter.",
        ),
        ("Paragraph 1\n\nBefore “dredge” insert “always”\n", "Ports should always dredge in winter."),
        ("Paragraph 1\n\n“deep” should be inserted before “in”\n", "Ports should dredge deep in winter."),
    ],
)
def test_words_are_inserted(text: str, new: str) -> None:
    assert applied(text) == {"1": f"{new} They should meet often. Ships wait."}


@pytest.mark.parametrize(
    ("text", "number", "new"),
    [
        ("Paragraph 2 should read as follows:\n\n2. Ports lend boats.\n", "2", "Ports lend boats."),
        ("Paragraph 2 should read: “Ports lend boats.”\n", "2", "Ports lend boats."),
        ("Paragraph 2 should read Ports lend boats.\n", "2", "Ports lend boats."),
        ("1. Paragraph 2\n\nFor the existing text substitute\n\n2. Ports lend boats.\n", "2", "Ports lend boats."),
        ("Replace paragraph 2 with the following:\n\n“2. Ports lend boats.”\n", "2", "Ports lend boats."),
        ("Paragraph 3 (b) should read\n\n(b) Sail in May.\n", "3 (b)", "Sail in May."),
        (
            "Paragraph 2\n\nAdd “Ships wait.” at the end.\n",
            "2",
            "Ports shall lend boats, and ports shall keep them. Ships wait.",
        ),
        (
            "Paragraph 1\n\nThe second sentence should read “They meet.”\n",
            "1",
            "Ports should dredge in winter. They meet. Ships wait.",
        ),
        ("Delete paragraph 2.\n", "2", ""),
        ("Paragraph 2 should be deleted\n", "2", ""),
        ("Paragraph 3: for “spring” read “May”.\n", "3 (a)", "Meet in May;"),
    ],
)
def test_items_and_sentences_get_new_texts(text: str, number: str, new: str) -> None:
    assert applied(text) == {number: new}
    assert why_not(text) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Paragraph 2\n\nFor “shall” read “may”\n", "the words stand there in 2 places"),
        ("Paragraph 2\n\nFor “winter” read “summer”\n", "the words do not stand there"),
        ("Paragraph 2\n\nFor “port” read “harbour”\n", "the words do not stand there"),
        ("Paragraph 7\n\nDelete “winter”\n", "no item has this number"),
        ("Paragraphs 1 and 2: for “winter” read “summer”.\n", "it is about several items"),
        ("Paragraph 1, footnote 3: for “winter” read “summer”.\n", "it is about no item"),
        ("Table 2, last column\n\nFor “winter” read “summer”.\n", "it is about no item"),
        ("Paragraph 1, line 3 should read: “Ships wait.”\n", "it is about a line"),
        ("Paragraph 1\n\nThe fourth sentence should read “They meet.”\n", "the item has 3 sentences"),
        ("Paragraph 3 should read: “Ports meet.”\n", "the item has sub-paragraphs"),
        ("Delete paragraph 3.\n", "the item has sub-paragraphs"),
        ("Paragraph 2 should read\n\nPorts lend boats.\n\nShips wait.\n", "its form is not known"),
        ("Paragraph 2\n\nDelete the reference to the annex.\n", "its form is not known"),
        ("Paragraph 2\n\nFor lend read give and for keep read hold\n", "its form is not known"),
        ("After paragraph 2, insert a new paragraph 2 bis as agreed.\n\nParagraph 9\n", "its form is not known"),
    ],
)
def test_what_cannot_be_applied_changes_nothing_and_says_why(text: str, reason: str) -> None:
    assert applied(f"Paragraph 1\n\n{text}") == {}
    assert reason in why_not(f"Paragraph 1\n\n{text}")


def test_several_instructions_under_one_place_and_several_places() -> None:
    text = (
        "1. Paragraph 1, line 3\n\n(a) For “winter” read “summer” and for “often” read “daily”;\n\n"
        "(b) Delete “Ships wait.”\n\n"
        "2. Recommendation 1\n\nReplace “berths” with “quays”.\n"
    )
    assert told(text) == [
        (Action.REPLACE, "1", "winter", "summer"),
        (Action.REPLACE, "1", "often", "daily"),
        (Action.DELETE, "1", "Ships wait.", ""),
        (Action.REPLACE, "1", "berths", "quays"),
    ]
    assert [one.target.kind for one in read(text)][2:] == [ItemKind.PARAGRAPH, ItemKind.RECOMMENDATION]
    assert applied(text) == {"1": "Ports should dredge in summer. They should meet daily."}


@pytest.mark.parametrize(
    "more",
    ["and renumber “(c)” accordingly", "and delete the remainder of this sentence", "as well as “often”"],
)
def test_what_a_paragraph_says_beside_an_instruction_is_listed(more: str) -> None:
    text = f"Paragraph 1\n\nFor “winter” read “summer” {more}.\n"
    assert applied(text) == {"1": "Ports should dredge in summer. They should meet often. Ships wait."}
    assert why_not(text) == ["it says more than was understood"]


def test_a_new_text_that_cites_a_paragraph_is_no_instruction() -> None:
    assert told("Paragraph 2 should read\n\n2. Ports lend boats as in paragraph 1 of the plan.\n") == [
        (Action.REWRITE, "2", "", "2. Ports lend boats as in paragraph 1 of the plan.")
    ]


def test_the_head_of_a_corrigendum_and_its_furniture_are_no_instructions() -> None:
    head = "United Nations A/2/L.2/Corr.1\n\nDistr.: General\n3 May 2031\n\nOriginal: English\n\n"
    text = "# Report on ports\n\nCorrigendum\n\n1. Paragraph 1\n\n1/2\n\nA/2/L.2/Corr.1\n\n"
    text += "For “winter” read “summer”.\n\n2/2\n"
    assert told(head + text) == [(Action.REPLACE, "1", "winter", "summer")]


def test_places_above_the_word_corrigendum_and_rules_of_signs_are_no_instructions() -> None:
    text = "Part II\n\nSection 3, Harbours\n\nUnder review\n\nCorrigendum 1\n\nParagraph 1\n\nDelete “winter”\n\n"
    text += "________\n"
    assert told(text) == [(Action.DELETE, "1", "winter", "")]


def test_an_item_of_which_nothing_is_said_is_listed() -> None:
    assert told("Paragraph 1\n\nParagraph 2\n\nSecond sentence\n\nDelete “boats”\n\nParagraph 3, line 2\n") == [
        (Action.UNKNOWN, "1", "", ""),
        (Action.DELETE, "2", "boats", ""),
        (Action.UNKNOWN, "3", "", ""),
    ]


WORDS = st.lists(st.sampled_from(["ports", "should", "dredge", "in", "May", "often,"]), min_size=1, max_size=4)
LINES = st.lists(WORDS.map(" ".join), min_size=1, max_size=5)


def item_of(lines: list[str]) -> Item:
    segments, at = [], 0
    for line in lines:
        segments.append(Segment(span=(at, at + len(line)), origin=(at, at + len(line)), location=Location()))
        at += len(line) + 1
    label = Label(raw="1", path=("1",), sequence="paragraphs")
    return Item(
        id="paragraph-1",
        document="l.txt",
        kind=ItemKind.PARAGRAPH,
        label=label,
        number="1",
        section=(),
        text=" ".join(lines),
        segments=tuple(segments),
    )


@given(LINES, st.data(), WORDS.map(" ".join) | st.just(""))
def test_segments_of_a_corrected_item_tile_its_text_but_for_blanks(
    lines: list[str], data: st.DataObject, new: str
) -> None:
    item = item_of(lines)
    words = item.text.split()
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words)))
    start = len(" ".join(words[:first])) + (first > 0)
    end = max(start, len(" ".join(words[:last])))
    after = edited(Edit(item, (start, end), new), "corr.txt")
    assert after.text == item.text[:start] + new + item.text[end:]
    spans = [segment.span for segment in after.segments]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    covered = "".join(after.text[a:b] for a, b in spans)
    assert covered.replace(" ", "") == after.text.replace(" ", "")


@given(LINES, WORDS.map(" ".join))
def test_an_instruction_is_applied_only_to_what_stands_there_once(lines: list[str], old: str) -> None:
    item = item_of(lines)
    (instruction,) = read(f"Paragraph 1: for “{old}” read “tides”.\n")
    edit = edit_of(instruction, [item], ENGLISH)
    if edit.item is None:
        assert edit.why_not.startswith("the words")
    else:
        assert edited(edit, "corr.txt").text == item.text.replace(old, "tides", 1)
        assert f" {item.text} ".replace(",", " ,").count(f" {old} ".replace(",", " ,")) <= 2
