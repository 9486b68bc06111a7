"""Laws of delegation marks between two texts: nothing is told twice, and turned round, what came is what went."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from diffrec import wording
from diffrec.delegations import delegation_key, find_attributions, marks_of
from diffrec.languages import language
from diffrec.meaning import mark_changes, refined, trace_attributions
from diffrec.model import Item, MarkFate, Op, OpKind, ScopeConfidence, TracedAttribution
from tests.meaning.test_marks import item as made

ENGLISH = language("en")
NAMES = ("draft", "final")
CLAUSES = (
    "Ports should light their lamps",
    "and keep records of all sales",
    "share lists of brokers",
    "with due regard to fishing",
    "as well as women and girls",
)
MARKS = ("", "", "(Peru)", "(EU, France)", "(France) (EU)", "(Fiji)", "(Fiji, Peru, EU)", "(China)")
SENTENCES = st.lists(st.tuples(st.sampled_from(CLAUSES), st.sampled_from(MARKS)), min_size=1, max_size=5).map(
    lambda parts: ", ".join(f"{clause} {mark}".strip() for clause, mark in parts) + "."
)


def item(text: str, comments: tuple[str, ...] = ()) -> Item:
    """An item with the marks of its text, and comments in the margin that have the same names as some mark."""
    asked = tuple(
        replace(one, span=None, text="a comment")
        for name in comments
        for one in find_attributions(f"act ({name})", ENGLISH)
    )
    found = made(text)
    without_scope = (
        replace(one, scope=replace(one.scope, text="", span=None, confidence=ScopeConfidence.NONE)) for one in asked
    )
    return replace(found, attributions=(*found.attributions, *without_scope))


ITEMS = st.builds(item, SENTENCES, st.lists(st.sampled_from(("Peru", "EU", "Ghana")), max_size=2).map(tuple))


def compared(draft: Item, final: Item) -> tuple[tuple[Op, ...], tuple[TracedAttribution, ...]]:
    ops = wording.diff_texts(draft.text, final.text, language=ENGLISH, marks=(marks_of((draft,)), marks_of((final,))))
    return ops, trace_attributions(((draft,), (final,)), ops, NAMES)


def told(marks: tuple[TracedAttribution, ...], side: str) -> Counter[str]:
    return Counter(delegation_key(name) for one in marks for name in getattr(one, side))


def named(one: Item) -> set[str]:
    return {delegation_key(name) for mark in one.attributions for name in mark.delegations}


@given(ITEMS, ITEMS)
@settings(max_examples=150)
def test_every_mark_of_the_draft_is_told_once_and_no_mark_of_the_final_twice(draft: Item, final: Item) -> None:
    _, marks = compared(draft, final)
    before = [one.attribution for one in marks if one.version == "draft"]
    after = [one.attribution for one in marks if one.version == "final"]
    assert before == list(draft.attributions)
    assert all(one.fate is MarkFate.ADDED for one in marks if one.version == "final")
    assert not Counter(map(id, after)) - Counter(map(id, final.attributions))


@given(ITEMS, ITEMS)
@settings(max_examples=150)
def test_names_of_both_sides_are_the_same_but_for_those_lost_and_gained(draft: Item, final: Item) -> None:
    _, marks = compared(draft, final)
    assert named(draft) <= named(final) | set(told(marks, "lost"))
    assert named(final) <= named(draft) | set(told(marks, "gained"))
    assert set(told(marks, "lost")) <= named(draft)
    assert set(told(marks, "gained")) <= named(final)


@given(SENTENCES)
@settings(max_examples=100)
def test_turned_round_what_was_lost_is_gained(text: str) -> None:
    bare = wording_of(text)
    for one, other in (
        (text, bare),
        (text, text.replace("EU", "Chad")),
        (text, text.replace("(Fiji)", "(Fiji, Mali)")),
    ):
        _, there = compared(item(one), item(other))
        _, back = compared(item(other), item(one))
        assert told(there, "lost") == told(back, "gained")
        assert told(there, "gained") == told(back, "lost")


def wording_of(text: str) -> str:
    """The text without its marks."""
    for mark in sorted(set(MARKS), key=len, reverse=True):
        text = text.replace(f" {mark}", "") if mark else text
    return text


@given(ITEMS)
def test_the_same_marks_lose_and_gain_nothing(one: Item) -> None:
    ops, marks = compared(one, one)
    assert {mark.fate for mark in marks} <= {MarkFate.KEPT}
    assert mark_changes(((one,), (one,)), ops, marks, str) == ()


@given(ITEMS, ITEMS)
@settings(max_examples=150)
def test_changes_quote_their_spans_and_tell_who(draft: Item, final: Item) -> None:
    ops, marks = compared(draft, final)
    changes = mark_changes(((draft,), (final,)), ops, marks, str)
    inside = [one for one in marks if one.attribution.span is not None]
    assert len(changes) == sum(bool(one.lost or one.gained) for one in inside)
    for one in changes:
        assert draft.text[slice(*one.draft_span)] == one.draft
        assert final.text[slice(*one.final_span)] == one.final
        assert one.message.endswith(".")
    if changes:
        assert any(op.op is not OpKind.EQUAL for op in ops)


@given(ITEMS, ITEMS)
@settings(max_examples=150)
def test_a_refined_scope_is_its_text_and_holds_no_mark(draft: Item, final: Item) -> None:
    ops, _ = compared(draft, final)
    (found,) = refined(((draft,), (final,)), ops)
    assert replace(found, attributions=()) == replace(final, attributions=())
    for one in found.attributions:
        scope = one.scope
        assert (scope.span is None) == (scope.confidence is ScopeConfidence.NONE) == (not scope.text)
        if scope.span is not None:
            assert found.text[slice(*scope.span)] == scope.text == scope.text.strip()
            assert all(span[1] <= scope.span[0] or scope.span[1] <= span[0] for span, _ in found.marks)
