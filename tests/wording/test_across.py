"""Texts in two languages: what says the same is compared, the wording is not."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from diffrec.languages import language
from diffrec.model import OpKind
from diffrec.text.facts import facts
from diffrec.wording.across import CrossSide, diff_across

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from diffrec.languages import Language
    from diffrec.model import Op
    from diffrec.text.facts import Fact

DRAFT = "States should answer within 30 days (China), as A/RES/73/195 asks, under article 6, paragraph 2."
FINAL = (
    "Les États devraient répondre dans les 30 jours (Chine), comme le veut A/RES/73/195, paragraphe 2 de l'article 6."
)


def side(text: str, code: str, *marks: tuple[str, str]) -> CrossSide:
    return CrossSide(
        text, language(code), [((text.index(mark), text.index(mark) + len(mark)), key) for mark, key in marks]
    )


def changes(ops: Sequence[Op]) -> list[tuple[str, str, str]]:
    return [(op.op.value, op.draft, op.final) for op in ops if op.op is not OpKind.EQUAL]


def compared(draft: str, final: str) -> list[tuple[str, str, str]]:
    return changes(diff_across(side(draft, "en"), side(final, "fr")))


def test_the_same_facts_in_another_order_are_no_change() -> None:
    ops = diff_across(side(DRAFT, "en", ("(China)", "CHN")), side(FINAL, "fr", ("(Chine)", "CHN")))
    assert changes(ops) == []


def test_a_figure_that_is_another_one_was_replaced() -> None:
    assert compared(DRAFT, FINAL.replace("30", "40")) == [("replace", "30", "40")]


def test_a_reference_that_is_another_one_was_replaced() -> None:
    assert compared(DRAFT, FINAL.replace("article 6", "article 7")) == [("replace", "6", "7")]


def test_a_date_and_a_symbol_are_replaced_by_their_kind() -> None:
    draft = "See A/80/7 before 3 May 2031."
    final = "Avant le 4 mai 2031, voir A/80/8."
    assert [kind for kind, _, _ in compared(draft, final)] == ["insert", "replace", "delete"]


def test_a_mark_that_is_gone_is_deleted_with_the_blank_before_it() -> None:
    ops = diff_across(side(DRAFT, "en", ("(China)", "CHN")), side(FINAL.replace(" (Chine)", ""), "fr"))
    assert changes(ops) == [("delete", " (China)", "")]


def test_a_mark_that_lost_a_name_was_replaced_and_one_of_others_was_not() -> None:
    draft = side("Act (EU, Peru).", "en", ("(EU, Peru)", "EU PER"))
    assert changes(diff_across(draft, side("Agir (UE).", "fr", ("(UE)", "EU")))) == [
        ("replace", " (EU, Peru)", " (UE)")
    ]
    kinds = [kind for kind, _, _ in changes(diff_across(draft, side("Agir (Chili).", "fr", ("(Chili)", "CHL"))))]
    assert sorted(kinds) == ["delete", "insert"]


def test_a_small_figure_alone_may_stand_in_words_and_is_not_judged() -> None:
    assert compared("within 3 days", "dans les trois jours") == []
    assert compared("within 3 days", "dans les 5 jours") == [("replace", "3", "5")]
    assert compared("within 30 days", "dans les trente jours") == [("delete", "30", "")]


def test_what_one_version_alone_has_is_one_operation() -> None:
    assert [(op.op, op.draft) for op in diff_across(side("A, 20.", "en"), side("", "fr"))] == [
        (OpKind.DELETE, "A, 20.")
    ]
    assert diff_across(side("", "en"), side("", "fr")) == ()


def test_the_facts_of_a_text_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(text: str, spoken: Language) -> tuple[Fact, ...]:
        read.append(text)
        return facts(text, spoken)

    monkeypatch.setattr("diffrec.wording.across.facts", counted)
    assert len(compared("See 40, 50, 60 and 70.", "Voir.")) == 4
    assert len(read) == 2


WORDS = st.lists(
    st.sampled_from(["a", "word", "30", "1,500", "2031年5月3日", "会员国", "A/80/7", "5", " ", "٤٠", "(", "3 May 2031"])
)


@given(WORDS, WORDS)
def test_operations_tile_both_texts_and_cut_no_word(draft: list[str], final: list[str]) -> None:
    texts = " ".join(draft), " ".join(final)
    ops = diff_across(side(texts[0], "en"), side(texts[1], "zh"))
    assert ("".join(op.draft for op in ops), "".join(op.final for op in ops)) == texts
    at = (0, 0)
    for op in ops:
        assert (op.draft_span[0], op.final_span[0]) == at
        at = (op.draft_span[1], op.final_span[1])
    for before, after in pairwise(ops):
        for one, other in ((before.draft, after.draft), (before.final, after.final)):
            assert not (one[-1:].isalnum() and other[:1].isalnum() and (one[-1:] + other[:1]).isascii())


@given(WORDS)
def test_a_text_beside_itself_has_no_change(words: list[str]) -> None:
    text = " ".join(words)
    assert changes(diff_across(side(text, "en"), side(text, "en"))) == []
