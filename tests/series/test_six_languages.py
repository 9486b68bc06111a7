"""Corrigenda in six languages are applied by the words of their own language."""

from __future__ import annotations

from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffrec import pipeline
from diffrec.config import ReadOptions
from diffrec.languages import language
from diffrec.pipeline import Source
from diffrec.series.places import Told, places_of

# A text, instructions under one place, and the text after them; then a place that is in the second paragraph.
CASES = {
    "en": (
        ["Ports should dredge in winter. Ships wait.", "Ports lend boats."],
        [
            "Paragraph 1, line 2",
            "For “winter” read “summer”.",
            "After “should”, insert “always”.",
            "Delete “Ships wait.”",
        ],
        "Ports should always dredge in summer.",
        ["Paragraph 2 should read as follows:", "2. Ports meet."],
        "Ports meet.",
    ),
    "fr": (
        ["Les ports devraient draguer en hiver. Les navires attendent.", "Les ports prêtent des bateaux."],
        [
            "Paragraphe 1, deuxième ligne",
            "Au lieu de « hiver », lire « été ».",
            "Après « devraient », insérer « toujours ».",
            "Supprimer « Les navires attendent. »",
        ],
        "Les ports devraient toujours draguer en été.",
        ["Le paragraphe 2 doit se lire comme suit :", "2. Les ports se réunissent."],
        "Les ports se réunissent.",
    ),
    "es": (
        ["Los puertos deberían dragar en invierno. Los buques esperan.", "Los puertos prestan barcos."],
        [
            "Párrafo 1, segunda línea",
            "Donde dice «invierno» debe decir «verano».",
            "Después de la palabra «deberían» insértese «siempre».",
            "Suprímanse las palabras «Los buques esperan.»",
        ],
        "Los puertos deberían siempre dragar en verano.",
        ["El párrafo 2 debe decir lo siguiente:", "2. Los puertos se reúnen."],
        "Los puertos se reúnen.",
    ),
    "ru": (
        ["Порты должны углублять дно зимой. Суда ждут.", "Порты дают лодки."],
        [
            "Пункт 1, вторая строка",
            "Вместо «зимой» следует читать «летом».",
            "После слова «должны» включить «всегда».",
            "Исключить слова «Суда ждут.»",
        ],
        "Порты должны всегда углублять дно летом.",
        ["Пункт 2 следует читать следующим образом:", "2. Порты собираются."],
        "Порты собираются.",
    ),
    "zh": (
        ["各港口应在冬季疏浚。船舶等候。", "各港口出借船只。"],
        ["第1段，第2行", "将“冬季”改为“夏季”。", "在“应”之后加上“每年”。", "删除“船舶等候。”"],
        "各港口应每年在夏季疏浚。",
        ["第2段案文应改为：", "2. 各港口开会。"],
        "各港口开会。",
    ),
    "ar": (
        ["ينبغي للموانئ أن تعمق القاع في الشتاء. السفن تنتظر.", "الموانئ تعير القوارب."],
        [
            "الفقرة 1، السطر 2",
            'يستعاض عن كلمة "الشتاء" بكلمة "الصيف".',
            'بعد كلمة "للموانئ" تضاف كلمة "دائما".',
            'تحذف عبارة "السفن تنتظر."',
        ],
        "ينبغي للموانئ دائما أن تعمق القاع في الصيف.",
        ["يصبح نص الفقرة 2 كما يلي:", "2 - الموانئ تجتمع."],
        "الموانئ تجتمع.",
    ),
}


def numbered(code: str, texts: list[str]) -> str:
    stop = " -" if code == "ar" else "."
    return "\n\n".join(f"{number}{stop} {text}" for number, text in enumerate(texts, start=1))


@pytest.mark.parametrize("code", CASES)
def test_a_corrigendum_is_applied_in_its_language(code: str) -> None:
    texts, instructions, first, rewriting, second = CASES[code]
    options = ReadOptions(language=code)
    versions = [
        pipeline.extract(Source("l.txt", numbered(code, texts).encode()), options),
        pipeline.extract(Source("l-corr-1.txt", "\n\n".join([*instructions, *rewriting]).encode()), options),
    ]
    version = pipeline.pool(versions, "draft")
    assert [notice.message for notice in version.notices if notice.code == "corrigendum-not-applied"] == []
    assert [item.text for item in version.items] == [first, second]


@pytest.mark.parametrize(
    ("code", "title", "word"),
    [
        ("en", "Report on ports", "Corrigendum"),
        ("fr", "Rapport sur les ports", "Rectificatif"),
        ("es", "Informe sobre los puertos", "Corrección"),
        ("ru", "Доклад о портах", "Исправление"),
        ("zh", "港口问题报告", "更正"),
        ("ar", "تقرير عن الموانئ", "تصويب"),
    ],
)
def test_the_word_in_the_head_tells_a_corrigendum(code: str, title: str, word: str) -> None:
    version = pipeline.extract(Source("a.txt", f"# {title}\n\n{word}\n\n- x\n".encode()), ReadOptions(language=code))
    place = places_of(version.documents[0], language(code))[Told.TITLE]
    assert (place.is_patch, place.base) == (True, title.lower())


@pytest.mark.parametrize(
    ("code", "title", "base"),
    [
        ("en", "Revised draft report on ports", "draft report on ports"),
        ("en", "Draft report on ports (revised)", "draft report on ports"),
        ("fr", "Projet de rapport révisé", "projet de rapport"),
        ("es", "Proyecto de informe revisado", "proyecto de informe"),
        ("ru", "Пересмотренный проект доклада", "проект доклада"),
        ("zh", "报告草稿订正本", "报告草稿"),
        ("ar", "مشروع تقرير منقح", "مشروع تقرير"),
    ],
)
def test_the_title_tells_a_revision(code: str, title: str, base: str) -> None:
    version = pipeline.extract(Source("a.txt", f"# {title}\n\n- x\n".encode()), ReadOptions(language=code))
    place = places_of(version.documents[0], language(code))[Told.TITLE]
    assert (place.rank[0], place.base) == (1, base)


PIECES = st.sampled_from(
    [*chain.from_iterable((*case[1], *case[3]) for case in CASES.values()), "“", "12", "(a)", "Annex", "\n\n", "1."]
)


@given(st.sampled_from(list(CASES)), st.lists(PIECES, max_size=8).map(" ".join))
def test_no_corrigendum_raises_or_breaks_an_item(code: str, text: str) -> None:
    options = ReadOptions(language=code)
    first = pipeline.extract(Source("l.txt", numbered(code, CASES[code][0]).encode()), options)
    corrigendum = pipeline.extract(Source("l-corr-1.txt", f"x {text}".encode()), options)
    version = pipeline.pool([first, corrigendum], "draft")
    assert {item.document for item in version.items} <= {"l.txt"}
    for item in version.items:
        spans = [segment.span for segment in item.segments]
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
        assert "".join(item.text[a:b] for a, b in spans).replace(" ", "") == item.text.replace(" ", "")
        assert item.text == " ".join(item.text.split())
