from __future__ import annotations

import pytest

from diffrec.languages import language, language_of
from diffrec.languages.registry import LANGUAGES

SENTENCES = {
    "ar": "وينبغي للدول الأعضاء أن تنظر في تزويد الموانئ بما يلزم من المنارات وأن تبلغ الأمانة بذلك.",
    "en": "Member States should consider giving their harbours the lights that they need and inform the Secretariat.",
    "es": "Los Estados Miembros deberían considerar la posibilidad de dotar a sus puertos de los faros que necesitan.",
    "fr": "Les États Membres devraient envisager de doter leurs ports des phares dont ils ont besoin.",
    "ru": "Государствам-членам следует рассмотреть вопрос об оснащении портов маяками и сообщить об этом.",
    "zh": "会员国应考虑为其港口配备所需的灯塔，并在年底之前将此事通报秘书处。",
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_one_sentence_tells_its_language(code: str) -> None:
    assert language_of(SENTENCES[code]) == code


def test_english_page_full_of_french_names_is_english() -> None:
    page = """The delegation of Côte d'Ivoire introduced the note of the Organisation internationale de la Francophonie
        and of the Commission des phares et balises. The Société des ports de l'Atlantique and the Chambre de commerce
        de La Rochelle had asked for it."""
    assert language_of(page) == "en"


def test_chinese_page_full_of_latin_symbols_is_chinese() -> None:
    assert (
        language_of("第 A/AC.5/2031/L.2 号文件\nDistr.: Limited\n3 May 2031\nOriginal: English\n" + SENTENCES["zh"])
        == "zh"
    )


def test_arabic_vowel_signs_do_not_hide_the_function_words() -> None:
    assert language_of("يَنبغي أَنْ تُنظَر الدُّول فِي ذلِك مِنْ أجل السَّلامة عَلَى السُّفن") == "ar"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 345 678",
        "Australia, Canada, Denmark, Germany, Italy, United States of America",
        "Ship och hamn ska alltid ha fyr så att varje båt hittar hem.",
        "会員国は、港に必要な灯台を備えることを検討し、事務局に通知しなければならない。",
        "회원국은 항구에 필요한 등대를 갖추는 것을 고려하여야 한다.",
    ],
    ids=["nothing", "figures", "names", "Swedish", "Japanese", "Korean"],
)
def test_text_of_no_known_language_has_none(text: str) -> None:
    assert language_of(text) is None


@pytest.mark.parametrize("code", LANGUAGES)
def test_twelve_months_have_names(code: str) -> None:
    assert set(language(code).months.values()) == set(range(1, 13))


@pytest.mark.parametrize("code", LANGUAGES)
def test_single_words_are_in_small_letters(code: str) -> None:
    value = language(code)
    words = {*value.months, *value.frequent, *value.titles, *value.cited, *value.continued, *value.honorifics}
    assert {word for word in words if word != word.lower()} == set()
