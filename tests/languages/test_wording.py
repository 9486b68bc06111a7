"""What is no change in a language, what is one, and where its sentences end."""

from __future__ import annotations

import pytest

from diffrec import diff_words
from diffrec.languages import language
from diffrec.model import OpKind
from diffrec.text import sentences


def marked(draft: str, final: str, code: str) -> str:
    parts = []
    for op in diff_words(draft, final, code):
        deleted = f"[-{op.draft}-]" if op.draft else ""
        inserted = f"{{+{op.final}+}}" if op.final else ""
        parts.append(op.draft if op.op is OpKind.EQUAL else deleted + inserted)
    return "".join(parts)


@pytest.mark.parametrize(
    ("code", "draft", "final"),
    [
        ("fr", "Les États : « phares » ; ports !", "Les États: “phares”; ports!"),
        ("ru", "учёт маяков — №5", "учет маяков – № 5"),
        ("zh", "到 2030 年，减少 50%。", "到2030年，减少50％。"),
        ("ar", "وفقًا لقوانينها في عام ٢٠٣٠", "وفقا لقوانيـنها في عام 2030"),
        ("ar", "\ufefb ينبغي للدول", "لا ينبغي للدول"),
    ],
)
def test_glyphs_and_blanks_of_a_language_are_no_change(code: str, draft: str, final: str) -> None:
    assert {op.op for op in diff_words(draft, final, code)} == {OpKind.EQUAL}


@pytest.mark.parametrize(
    ("code", "draft", "final", "shown"),
    [
        ("es", "Los Estados Miembros", "Los Estados miembros", "Los Estados [-Miembros-]{+miembros+}"),
        ("fr", "Les émissions de CO₂", "Les émissions de CO2", "Les émissions de [-CO₂-]{+CO2+}"),
        ("zh", "会员国应考虑设立中心。", "会员国应考虑设立协调中心。", "会员国应考虑设立{+协调+}中心。"),
        ("zh", "鼓励缔约国加强努力。", "请缔约国加强努力。", "[-鼓励-]{+请+}缔约国加强努力。"),
        ("ar", "ينبغي للدول الأعضاء", "ينبغي للدول الأطراف", "ينبغي للدول [-الأعضاء-]{+الأطراف+}"),
    ],
)
def test_words_that_changed_are_shown_whole(code: str, draft: str, final: str, shown: str) -> None:
    assert marked(draft, final, code) == shown


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("fr", ["Voir le par. 16.4 et l’art. 5. ", "M. J. Dupont, p. ex., l’a dit. ", "Le Comité a pris note."]),
        ("es", ["Véase el párr. 16.4. ", "El Sr. J. R. Pérez dijo que no. ", "El Comité tomó nota."]),
        ("ru", ["См. п. 16.4 и ст. 5. ", "В 2031 г. Комитет собрался. ", "Он принял к сведению доклад."]),
        ("zh", ["见第16.4段。", "委员会注意到报告！", "是吗？", "是。"]),
        ("ar", ["انظر الفقرة 16.4. ", "وأحاطت اللجنة علما بالتقرير؟ ", "نعم."]),
    ],
)
def test_sentences_end_where_a_reader_of_the_language_would_end_them(code: str, parts: list[str]) -> None:
    text = "".join(parts)
    assert [text[start:end] for start, end in sentences(text, language(code))] == parts
