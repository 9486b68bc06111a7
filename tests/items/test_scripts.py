from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec.config import ReadOptions
from diffrec.items import extract
from diffrec.items.scripts import has_cyrillic_count, letter_of, letter_value, number_of, plain
from diffrec.languages import language
from diffrec.readers.text import read

if TYPE_CHECKING:
    from diffrec.model import Item

OPTIONS = ReadOptions()


def items_of(text: str, code: str) -> tuple[Item, ...]:
    (document,) = read(text.encode(), source="draft.txt", options=OPTIONS)
    return extract(document, language(code))[1]


def numbers_of(text: str, code: str) -> list[tuple[str, str]]:
    return [(item.kind.value, item.number) for item in items_of(text, code)]


@pytest.mark.parametrize(
    ("code", "printed", "number"),
    [
        ("en", "9bis", "9bis"),
        ("en", "9  ter", "9 ter"),
        ("fr", "premier", "1"),
        ("fr", "1er", "1"),
        ("es", "5o bis", "5 bis"),
        ("es", "5° ter", "5 ter"),
        ("ru", "8-бис", "8 bis"),
        ("zh", "十六", "16"),
        ("zh", "二十", "20"),
        ("zh", "三之二", "3 bis"),
        ("ar", "8 مكررا", "8 bis"),
        ("ar", "الأولى", "1"),
        ("ru", "IV", "IV"),
    ],
)
def test_numbers_are_kept_as_ascii(code: str, printed: str, number: str) -> None:
    assert number_of(printed, language(code)) == number


def test_plain_text_is_as_long_as_before() -> None:
    assert plain("٥１（۲）") == "51(2)"


def test_letters_follow_each_other_in_their_own_alphabet_only() -> None:
    assert [letter_value(letter) for letter in "abc"] == [1, 2, 3]
    for count in ("абв", "أبج", "一二三", "㈠㈡㈢"):
        first, second, third = map(letter_value, count)
        assert (second - first, third - second) == (1, 1)
        assert first > letter_value("z")
    assert letter_value("2") == letter_value("1") + 1
    assert letter_value("?") == 0


def test_cyrillic_letters_of_a_latin_count_are_latin() -> None:
    assert letter_of("с", is_cyrillic=has_cyrillic_count("а) one\nb) two\nс) three")) == "c"
    assert letter_of("а", is_cyrillic=has_cyrillic_count("а) one\nб) two")) == "а"


def test_arabic_letter_loses_its_tatweel() -> None:
    assert letter_of("هـ", is_cyrillic=False) == "ه"


FORMS = {
    "en": ("Recommendation 1\n\nLight the quay.\n\nRecommendation 2\n\nMark the wreck.\n", ["1", "2"]),
    "fr": ("Recommandation no 1\n\nÉclairer le quai.\n\nRecommandation n° 2\n\nBaliser l’épave.\n", ["1", "2"]),
    "es": ("Recomendación 1\n\nIluminar el muelle.\n\nRECOMENDACIÓN 2\n\nBalizar el pecio.\n", ["1", "2"]),
    "ru": ("Рекомендация 1\n\nОсветить причал.\n\nРекомендация № 2\n\nОбозначить обломки.\n", ["1", "2"]),
    "zh": ("建议1\n\n照亮码头。\n\n建议 2\n\n标明沉船。\n\n建议三：\n\n更新海图。\n", ["1", "2", "3"]),
    "ar": (
        "التوصية 1\n\nإنارة الرصيف.\n\nالتوصية ٢\n\nتعليم الحطام.\n\nالتوصية الثالثة\n\nتحديث الخرائط.\n",
        ["1", "2", "3"],
    ),
}


@pytest.mark.parametrize("code", FORMS)
def test_labels_of_recommendations_are_read(code: str) -> None:
    text, numbers = FORMS[code]
    assert numbers_of(text, code) == [("recommendation", number) for number in numbers]


ARTICLES = {
    "fr": (
        "Article premier\n\nLe phare.\n\nArticle 2\n\nLe quai.\n\nArticle 2 bis\n\nLa jetée.\n",
        ["1", "2", "2 bis"],
    ),
    "es": (
        "Artículo 1\n\nEl faro.\n\nArtículo 2°\n\nEl muelle.\n\nArtículo 2o bis\n\nEl espigón.\n",
        ["1", "2", "2 bis"],
    ),
    "ru": ("Статья 1\n\nМаяк.\n\nСтатья 2\n\nПричал.\n\nСтатья 2-бис\n\nМол.\n", ["1", "2", "2 bis"]),
    "zh": ("第一条\n\n灯塔。\n\n第二条\n\n码头。\n\n第二条之二\n\n防波堤。\n", ["1", "2", "2 bis"]),
    "ar": ("المادة ١\n\nالمنارة.\n\nالمادة ٢\n\nالرصيف.\n\nالمادة ٢ مكررا\n\nالحاجز.\n", ["1", "2", "2 bis"]),
}


@pytest.mark.parametrize("code", ARTICLES)
def test_articles_and_inserted_articles_are_read(code: str) -> None:
    text, numbers = ARTICLES[code]
    assert numbers_of(text, code) == [("article", number) for number in numbers]


PARAGRAPHS = {
    "fr": "1. Le Comité a examiné :\n\na) Les phares ;\n\nb) Les quais.\n\n2. Il a pris note du rapport.\n",
    "es": "1. El Comité examinó lo siguiente:\n\na) Los faros;\n\nb) Los muelles.\n\n2. Tomó nota del informe.\n",
    "ru": "1. Комитет рассмотрел следующие вопросы:\n\nа) маяки;\n\nb) причалы.\n\n2. Он принял к сведению доклад.\n",
    "zh": "1． 委员会审议了下列事项：\n\n(a) 灯塔；\n\n(b) 码头。\n\n2． 委员会注意到报告。\n",
    "ar": "1 - نظرت اللجنة فيما يلي:\n\n(أ) المنارات؛\n\n(ب) الأرصفة.\n\n2 - وأحاطت علما بالتقرير.\n",
}


@pytest.mark.parametrize("code", PARAGRAPHS)
def test_paragraphs_and_their_letters_are_read(code: str) -> None:
    first, second = ("أ", "ب") if code == "ar" else ("a", "b")
    assert numbers_of(PARAGRAPHS[code], code) == [
        ("paragraph", "1"),
        ("subparagraph", f"1 ({first})"),
        ("subparagraph", f"1 ({second})"),
        ("paragraph", "2"),
    ]


def test_arabic_quoted_figures_are_a_level_below_the_letters() -> None:
    text = "١ - نظرت اللجنة:\n\n(أ) المنارات:\n\n’١‘ في الشمال؛\n\n’٢‘ في الجنوب؛\n\n(ب) الأرصفة.\n"
    assert [item.number for item in items_of(text, "ar")] == ["1", "1 (أ)", "1 (أ) (1)", "1 (أ) (2)", "1 (ب)"]


def test_chinese_enclosed_figures_are_a_level_below_the_letters() -> None:
    text = "1. 委员会审议了下列事项：\n\n(a) 灯塔：\n\n㈠ 北部；\n\n㈡ 南部；\n\n(b) 码头。\n"
    assert [item.number for item in items_of(text, "zh")] == ["1", "1 (a)", "1 (a) (㈠)", "1 (a) (㈡)", "1 (b)"]


SECTIONS = {
    "fr": ("II. Recommandations (suite)\n\nA. Phares\n\n1. Le Comité a examiné le rapport.\n", "II", "A"),
    "ru": ("II. Рекомендации (продолжение)\n\nА. Маяки\n\n1. Комитет рассмотрел доклад.\n", "II", "А"),
    "zh": ("二、 建议(续)\n\nA. 灯塔\n\n1. 委员会审议了报告。\n", "二", "A"),
    "ar": ("ثانيا - التوصيات (تابع)\n\nألف - المنارات\n\n1 - نظرت اللجنة في التقرير.\n", "ثانيا", "ألف"),
}


@pytest.mark.parametrize("code", SECTIONS)
def test_chapters_and_sections_are_headings_over_their_paragraphs(code: str) -> None:
    text, chapter, section = SECTIONS[code]
    (item,) = items_of(text, code)
    assert [heading.split()[0].rstrip(".、") for heading in item.section] == [chapter, section]


def test_roman_numbers_typed_in_cyrillic_count_on() -> None:
    text = "IХ. Маяки\n\n1. Комитет рассмотрел доклад.\n\nХ. Причалы\n\n2. Комитет рассмотрел записку.\n"
    assert [item.section for item in items_of(text, "ru")] == [("IХ. Маяки",), ("Х. Причалы",)]


DECISIONS = {
    "en": ("Decision 2031/7\n\nThe ports were closed.\n\nDecision 2031/8\n\nThe ports were opened.\n", "decision"),
    "fr": ("Décision 2031/7\n\nLes ports ont été fermés.\n\nDécision 2031/8\n\nIls ont été ouverts.\n", "decision"),
    "zh": ("决定2031/7\n\n港口已经关闭。\n\n第2031/8号决定\n\n港口已经开放。\n", "decision"),
    "ar": ("المقرر 2031/7\n\nأغلقت الموانئ.\n\nالمقرر ٢٠٣١/٨\n\nفتحت الموانئ.\n", "decision"),
}


@pytest.mark.parametrize("code", DECISIONS)
def test_decisions_are_labels_with_their_session_or_year(code: str) -> None:
    text, kind = DECISIONS[code]
    assert numbers_of(text, code) == [(kind, "2031/7"), (kind, "2031/8")]


def test_draft_decisions_with_chinese_numerals_are_counted() -> None:
    text = "决定草案一\n\n港口已经关闭。\n\n决定草案二\n\n港口已经开放。\n"
    assert numbers_of(text, "zh") == [("draft_decision", "1"), ("draft_decision", "2")]
