import json
import pkgutil
from collections.abc import Iterable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from diffrec.delegations import delegation_key, delegation_keys, find_attributions, known_names, strip_attributions
from diffrec.languages import language
from diffrec.meaning import trace_attributions
from diffrec.model import (
    Delegation,
    Item,
    ItemKind,
    Label,
    Location,
    MarkFate,
    Op,
    OpKind,
    ScopeConfidence,
    Segment,
    TracedAttribution,
    WordsFate,
)

ENGLISH = language("en")
TABLE = json.loads(pkgutil.get_data("diffrec.delegations", "names.json") or b"")["delegations"]
CODES = sorted(TABLE)

pieces = st.sampled_from(
    [
        "(China)",
        "(EU, France)",
        "(Peru",
        "Venezuela (Bolivarian Republic of)",
        "States",
        "should",
        "and",
        "to",
        "keep",
        "records",
        ",",
        ";",
        ".",
        "(a)",
        "[",
        "]",
        "(",
        ")",
        "（法国）",
        "Maria Silva",
        "the Chair",
        "in Geneva",
        "2018",
        "(UNODC)",
        "[EU: and boys]",
        "[Peru:",
        "[Brazil, Mexico: delete]",
        "[US: delete; Fiji: [keep] two]",
        "[EU]",
        "［中国：",
        "(supported by Fiji and Chad)",
        "(proposed by Peru, supported by Fiji)",
        'Peru: "keep it"',
        "(on behalf of the EU)",
    ]
)
texts = st.one_of(
    st.text(max_size=60), st.lists(pieces, max_size=14).map(" ".join), st.lists(pieces, max_size=14).map("".join)
)
lines = texts.map(lambda text: " ".join(text.split()))
plain = st.text(alphabet="abcdefgh ,;", min_size=1, max_size=30).map(lambda text: " ".join(text.split()))


def item(text: str, cuts: list[int] | None = None) -> Item:
    """An item whose segments are the stretches between cuts, each from the same place of its document."""
    ends = [0, *sorted({cut for cut in cuts or [] if 0 < cut < len(text)}), len(text)]
    spans = [(start, end) for start, end in pairwise(ends) if start < end]
    return Item(
        id="paragraph-1",
        document="draft.txt",
        kind=ItemKind.PARAGRAPH,
        label=Label(raw="1", path=("1",), sequence="paragraphs"),
        number="1",
        section=(),
        text=text,
        segments=tuple(Segment(span=span, origin=span, location=Location()) for span in spans),
        attributions=find_attributions(text, ENGLISH),
    )


@given(texts)
def test_marks_stand_in_order_and_apart_and_hold_their_text(text: str) -> None:
    at = 0
    for attribution in find_attributions(text, ENGLISH):
        assert attribution.span is not None
        start, end = attribution.span
        assert at <= start < end
        assert text[start:end] == attribution.text
        assert attribution.text == attribution.text.strip()
        assert any(delegation.code for delegation in attribution.delegations)
        at = end


@given(texts)
def test_a_scope_lies_outside_its_mark_and_is_its_text(text: str) -> None:
    for attribution in find_attributions(text, ENGLISH):
        scope = attribution.scope
        assert scope.reason
        assert (scope.span is None) == (scope.confidence is ScopeConfidence.NONE) == (not scope.text)
        if scope.span is not None:
            assert text[slice(*scope.span)] == scope.text == scope.text.strip()
            assert attribution.span is not None
            assert scope.span[1] <= attribution.span[0] or attribution.span[1] <= scope.span[0]


@given(texts)
def test_scopes_of_two_places_share_no_words(text: str) -> None:
    scopes = sorted({one.scope.span for one in find_attributions(text, ENGLISH) if one.scope.span is not None})
    assert all(before[1] <= after[0] for before, after in pairwise(scopes))


@given(plain, st.lists(st.sampled_from(CODES), min_size=1, max_size=4, unique=True))
def test_a_list_of_known_names_is_a_mark_whatever_its_order(before: str, codes: list[str]) -> None:
    names = [TABLE[code][0] for code in codes]
    (mark,) = find_attributions(f"{before} ({', '.join(names)}),", ENGLISH)
    (turned,) = find_attributions(f"{before} ({', '.join(reversed(names))}),", ENGLISH)
    assert [delegation.code for delegation in mark.delegations] == codes
    assert delegation_keys(mark) == delegation_keys(turned)


@given(st.text(max_size=30))
def test_looking_up_a_name_never_fails_and_gives_a_code(name: str) -> None:
    delegation = known_names().resolve(name)
    assert delegation is None or delegation.code in TABLE


@given(lines, st.lists(st.integers(0, 80), max_size=4))
def test_a_stripped_item_keeps_all_other_characters_and_its_segments_point_to_them(text: str, cuts: list[int]) -> None:
    whole = item(text, cuts)
    stripped = strip_attributions(whole)
    rest, at = "", 0
    for span, _ in whole.marks:
        rest += text[at : span[0]]
        at = span[1]
    assert stripped.text.replace(" ", "") == (rest + text[at:]).replace(" ", "")
    assert "  " not in stripped.text
    tiled = "".join(stripped.text[slice(*segment.span)] for segment in stripped.segments)
    assert tiled.replace(" ", "") == stripped.text.replace(" ", "")
    for segment in stripped.segments:
        assert text[slice(*segment.origin)] == stripped.text[slice(*segment.span)]


@given(lines)
def test_stripping_twice_is_stripping_once(text: str) -> None:
    stripped = strip_attributions(item(text))
    assert strip_attributions(stripped) == stripped


@given(lines)
def test_a_row_that_did_not_change_keeps_marks_and_words(text: str) -> None:
    ops = (Op(op=OpKind.EQUAL, draft=text, final=text, draft_span=(0, len(text)), final_span=(0, len(text))),)
    for traced in trace_attributions(((item(text),), (item(text),)), ops, ("draft", "final")):
        assert traced.fate is MarkFate.KEPT
        assert traced.words in (None, WordsFate.KEPT)


def replaced(draft: str, final: str) -> tuple[tuple[Item, Item], tuple[TracedAttribution, ...]]:
    """Two items of which one replaced the other as a whole, and what became of their marks."""
    here, there = item(draft), item(final)
    op = Op(op=OpKind.REPLACE, draft=draft, final=final, draft_span=(0, len(draft)), final_span=(0, len(final)))
    return (here, there), trace_attributions(((here,), (there,)), (op,), ("draft", "final"))


def names_of(delegations: Iterable[Delegation]) -> set[str]:
    return {delegation_key(one) for one in delegations}


@given(lines, lines)
def test_every_mark_of_the_draft_and_every_name_of_the_final_is_told(draft: str, final: str) -> None:
    (here, there), told = replaced(draft, final)
    assert [mark.attribution for mark in told if mark.fate is not MarkFate.ADDED] == list(here.attributions)
    stand = [
        one
        for mark in told
        for one in (*mark.attribution.delegations, *mark.gained)
        if mark.fate is not MarkFate.REMOVED and one not in mark.lost
    ]
    assert names_of(one for mark in there.attributions for one in mark.delegations) == names_of(stand)


@given(lines, lines)
def test_swapping_the_sides_swaps_the_names_that_went_and_came(draft: str, final: str) -> None:
    forth, back = replaced(draft, final)[1], replaced(final, draft)[1]
    assert names_of(one for mark in forth for one in mark.lost) == names_of(one for mark in back for one in mark.gained)
    assert names_of(one for mark in forth for one in mark.gained) == names_of(one for mark in back for one in mark.lost)
