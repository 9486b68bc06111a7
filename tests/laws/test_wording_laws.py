import re
from itertools import pairwise

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from diffrec.model import OpKind
from diffrec.text import Mark, TokenKind, fold, mended, scars, sentences, tokens, witnesses, words
from diffrec.wording import diff_texts, diff_words
from tests.text.lined_items import item_of_lines
from tests.wording.reading import ENGLISH, faults

law = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])

any_text = st.text(max_size=60)

# Few words, signs and blanks of all kinds, so that texts overlap, repeat and tie.
parts = [
    "ports",
    "Ports",
    "of",
    "the",
    "nets",
    "anch",
    "ors",
    "anchors",
    "captain",
    "s",
    "16.4",
    "(a)",
    "A/80/604",
    "会员国",
]
signs = [",", ".", ";", "-", "–", "“", "”", "'", "’", "(", ")", "\u00ad", "\u200e", "…", "\u0301"]
blanks = [" ", " ", " ", "\n", "\u00a0", "  ", ""]
names = ["(Chad)", "(Peru)", "(Chad, Peru)"]
provision = st.lists(st.tuples(st.sampled_from(parts + signs), st.sampled_from(blanks)), max_size=25).map(
    lambda pieces: "".join(map("".join, pieces))
)
marked = st.lists(st.sampled_from(["ports", "nets", "of", "wait", ",", *names]), max_size=14).map(" ".join)
plain = st.lists(st.sampled_from(["ports", "nets", "of", "the", "wait", "old", "and", "rust"]), max_size=20)


def marks(text: str) -> list[Mark]:
    return [(match.span(), match[0]) for match in re.finditer(r"\([A-Z][^()]*\)", text)]


@law
@given(any_text | provision)
def test_tokens_tile_the_text(text: str) -> None:
    found = tokens(text, ENGLISH, witnesses=witnesses([text], ENGLISH))
    assert "".join(text[token.start : token.end] for token in found) == text
    assert all(one.end == other.start for one, other in pairwise(found))


@law
@given(any_text | provision)
def test_words_are_the_keys_of_the_word_tokens_where_no_scar_is(text: str) -> None:
    assume(not scars(text, ENGLISH, None))
    assert list(words(text)) == [token.key for token in tokens(text, ENGLISH) if token.kind is TokenKind.WORD]


@law
@given(st.lists(st.sampled_from(["anch", "ors", "anchors", "anch-", "captain", "s", "’", "202", "4", "2024"])))
def test_mending_changes_no_letter_and_moves_all_spans(pieces: list[str]) -> None:
    lines = [piece if piece.endswith("-") else f"{piece} " for piece in pieces]
    found = item_of_lines(*lines)
    whole = mended(found, ENGLISH, witnesses([found.text, "anchors 2024"], ENGLISH))
    assert [letter for letter in whole.text if letter.isalnum()] == [
        letter for letter in found.text if letter.isalnum()
    ]
    assert "".join(whole.text[slice(*segment.span)] for segment in whole.segments) == whole.text
    assert [re.sub(r"\W", "", whole.text[slice(*one.span)]) for one in whole.mended] == [
        re.sub(r"\W", "", one.found) for one in whole.mended
    ]
    for before, after in zip(found.segments, whole.segments, strict=True):
        was, now = (re.sub(r"\W", "", one.text[slice(*part.span)]) for one, part in ((found, before), (whole, after)))
        assert was == now


@law
@given(any_text | provision)
def test_sentences_tile_the_text(text: str) -> None:
    assert "".join(text[start:end] for start, end in sentences(text, ENGLISH)) == text


@law
@given(any_text | provision)
@example("a\u00ad\u0301 ﬁ")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@law
@given(provision)
def test_scars_stand_apart_and_in_order(text: str) -> None:
    found = scars(text, ENGLISH, witnesses([text], ENGLISH))
    assert all(text[slice(*scar.span)] == scar.found for scar in found)
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(found))


@law
@given(any_text | provision, any_text | provision)
def test_operations_tile_both_texts_and_cut_no_word(draft: str, final: str) -> None:
    ops = diff_words(draft, final)
    assert faults(ops, draft, final) == []
    assert all(one.op is OpKind.EQUAL or other.op is OpKind.EQUAL for one, other in pairwise(ops))
    assert not any(one.op is other.op for one, other in pairwise(ops))


@law
@given(marked, marked)
def test_operations_with_marks_tile_both_texts(draft: str, final: str) -> None:
    ops = diff_texts(draft, final, language=ENGLISH, marks=(marks(draft), marks(final)))
    assert faults(ops, draft, final) == []
    for op in ops:
        if op.op is not OpKind.EQUAL:
            assert marks(op.draft + op.final) == [] or (op.draft + op.final).strip() in names
    assert not any(one.op is other.op is OpKind.EQUAL for one, other in pairwise(ops))


@law
@given(any_text | provision)
def test_text_against_itself_is_equal(text: str) -> None:
    assert {op.op for op in diff_words(text, text)} <= {OpKind.EQUAL}


@law
@given(provision, provision)
def test_swapping_the_sides_swaps_the_operations(draft: str, final: str) -> None:
    there = [(op.op is OpKind.EQUAL, op.draft, op.final) for op in diff_words(draft, final)]
    back = [(op.op is OpKind.EQUAL, op.final, op.draft) for op in diff_words(final, draft)]
    assert there == back


@law
@given(plain, st.sampled_from(["\n", "\u00a0", "  ", " \n "]), st.integers(0, 20))
def test_text_wrapped_and_quoted_anew_has_no_change(words: list[str], blank: str, at: int) -> None:
    draft = " ".join(words)
    final = " ".join(words[:at]) + (blank if words[:at] and words[at:] else "") + " ".join(words[at:])
    assert {op.op for op in diff_words(f"“{draft}” – a", f'"{final}" — a')} == {OpKind.EQUAL}


@law
@given(
    st.lists(st.sampled_from(["ports", "nets", "wait", "old", "rust", "ferries"]), min_size=8, max_size=20), st.data()
)
def test_one_new_word_keeps_all_others(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words)))
    ops = diff_words(" ".join(words), " ".join([*words[:at], "zebra", *words[at:]]))
    assert [(op.draft, op.final.strip()) for op in ops if op.op is not OpKind.EQUAL] == [("", "zebra")]
