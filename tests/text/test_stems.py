from __future__ import annotations

import pytest

from diffrec.languages import language
from diffrec.text import stems


def test_chinese_stems_are_pairs_of_characters_between_function_words() -> None:
    assert stems("会员国应考虑在港口设灯", language("zh")) == (
        "会员",
        "员国",
        "国应",
        "应考",
        "考虑",
        "港口",
        "口设",
        "设灯",
    )


def test_lone_chinese_character_and_latin_words_stand_for_themselves() -> None:
    assert stems("船和 A/80/604 的灯", language("zh")) == ("船", "a/80/604", "灯")


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("fr", ("recommandation recommandations", "portuaire portuaires", "renforcement renforcements")),
        ("es", ("recomendación recomendaciones", "portuario portuarios", "fortalecimiento fortalecimientos")),
        ("ru", ("рекомендация рекомендации рекомендацией", "портовый портового портовые", "маяк маяка маяками")),
        ("ar", ("دولة الدولة دولتها", "حدود الحدود حدودها")),
    ],
)
def test_endings_of_one_word_fall_together(code: str, forms: tuple[str, ...]) -> None:
    for form in forms:
        assert len(set(stems(form, language(code)))) == 1, form
