"""Brackets nest, hold what stands between their signs, and end in a sentence, whatever the text."""

from __future__ import annotations

import itertools

from hypothesis import example, given
from hypothesis import strategies as st

from diffrec.delegations import find_attributions, find_brackets, strip_attributions
from diffrec.languages import language
from diffrec.meaning import bracket_changes, trace_brackets
from diffrec.model import BracketFate, BracketKind, BracketPart, Item, ItemKind, Label
from diffrec.text import mended, witnesses
from diffrec.wording import diff_texts

ENGLISH = language("en")
NAMES = ("draft", "final")
PLACES = {BracketKind.PLACEHOLDER, BracketKind.OPTION}

pieces = st.sampled_from(
    [
        "[",
        "]",
        "[shall]",
        "[should]",
        "[date]",
        "[...]",
        "[^1]",
        "[1]",
        "[a]",
        "(China)",
        "59/…",
        "xx",
        "{insert the date}",
        "Option 1:",
        "Option 2:",
        "“",
        "”",
        "/",
        "or",
        " ",
        ",",
        ";",
        "harbours",
        "harbou rs",
        "keep",
        "[s]",
    ]
)
texts = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="[]{} a1.,;:“”/…x", max_size=40),
    st.lists(pieces, max_size=16).map(" ".join),
    st.lists(pieces, max_size=16).map("".join),
)
lines = texts.map(lambda text: " ".join(text.split()))


def item(text: str) -> Item:
    attributions = find_attributions(text, ENGLISH)
    return Item(
        id="paragraph-1",
        document="draft.txt",
        kind=ItemKind.PARAGRAPH,
        label=Label(raw="1", path=("1",), sequence="paragraphs"),
        number="1",
        section=(),
        text=text,
        attributions=attributions,
        brackets=find_brackets(text, ENGLISH, attributions),
    )


@given(texts)
@example(":Option0:Option0:]0]")
@example("[Option0:Option0:0/…")
def test_spans_lie_in_the_text_and_nest(text: str) -> None:
    spans = [one.span for one in find_brackets(text, ENGLISH)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans, key=lambda span: (span[0], -span[1]))
    for a, b in spans:
        for c, d in spans:
            assert not a < c < b < d


@given(texts)
def test_a_bracket_begins_and_ends_with_its_signs_and_holds_its_words(text: str) -> None:
    for one in find_brackets(text, ENGLISH):
        shown = text[slice(*one.span)]
        assert one.text in shown
        assert one.text == one.text.strip()
        if one.kind not in PLACES:
            assert (shown[0] in "[［") or one.part is BracketPart.ENDS
            assert (shown[-1] in "]］") or one.part is BracketPart.BEGINS
        assert one.depth >= 1


@given(texts)
def test_brackets_of_a_choice_are_two_or_more_at_one_depth_and_apart(text: str) -> None:
    found = find_brackets(text, ENGLISH)
    for number in {one.choice for one in found if one.choice is not None}:
        members = [one for one in found if one.choice == number]
        assert len(members) > 1
        assert len({one.depth for one in members}) == 1
        assert all(a.span[1] <= b.span[0] for a, b in itertools.pairwise(members))


@given(lines, lines)
def test_brackets_move_with_a_text_that_is_stripped_and_mended(text: str, other: str) -> None:
    moved = strip_attributions(item(text))
    whole = mended(moved, ENGLISH, witnesses([moved.text, other, "harbours"], ENGLISH))
    for changed in (moved, whole):
        for one in changed.brackets:
            assert one.text in changed.text[slice(*one.span)]


@given(lines, lines)
def test_every_bracket_ends_in_one_sentence_and_changes_fit_their_texts(draft: str, final: str) -> None:
    cells = ((item(draft),), (item(final),))
    ops = diff_texts(draft, final, language=ENGLISH, marks=([], []))
    traced = trace_brackets(cells, ops, NAMES, is_final=True)
    assert [one.bracket for one in traced if one.version == "draft"] == list(cells[0][0].brackets)
    assert all(one.message and "\n" not in one.message for one in traced)
    still = sum(one.fate is BracketFate.OPEN for one in traced)
    assert still + sum(one.fate is BracketFate.OPENED for one in traced) == len(cells[1][0].brackets)
    for change in bracket_changes(traced, cells, ops):
        assert draft[slice(*change.draft_span)] == change.draft
        assert final[slice(*change.final_span)] == change.final


@given(lines)
def test_in_a_text_that_did_not_change_all_brackets_stay_open(text: str) -> None:
    cells = ((item(text),), (item(text),))
    ops = diff_texts(text, text, language=ENGLISH, marks=([], []))
    traced = trace_brackets(cells, ops, NAMES, is_final=False)
    assert {one.fate for one in traced} <= {BracketFate.OPEN}
    assert bracket_changes(traced, cells, ops) == ()
