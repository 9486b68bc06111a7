from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from diffrec.errors import ConfigError
from diffrec.languages.registry import LANGUAGES
from diffrec.languages.reporting import report_words
from diffrec.model import ChangeKind, Fate, ItemKind

TABLES = (
    *("versions", "fates", "counts", "facts", "kinds", "items", "numbers", "marks", "mark_counts", "mark_words"),
    *("brackets", "confidence", "eye", "headings"),
)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_all_words_and_none_besides(code: str) -> None:
    text = (files("diffrec.languages") / "reports" / f"{code}.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    words = report_words(code)
    for table in TABLES:
        assert set(data[table.replace("_", "-")]) == set(getattr(words, table)), table
        assert all(getattr(words, table).values()), table


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_is_empty_and_no_two_kinds_or_fates_share_one(code: str) -> None:
    words = report_words(code)
    for table, of in ((words.fates, Fate), (words.kinds, ChangeKind), (words.items, ItemKind)):
        named = [table[key] for key in of]
        assert all(named)
        assert len(set(named)) == len(named)
    assert len(set(words.months)) == 12
    assert "{version}" in words.headings["number"]


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_what_is_said_is_in_the_language_itself(code: str) -> None:
    english, words = report_words("en"), report_words(code)
    for name in ("fates", "counts", "kinds", "marks", "mark_words", "brackets", "confidence", "eye"):
        own, others = getattr(words, name), getattr(english, name)
        assert [key for key in own if own[key] == others[key]] == [], name


def test_only_english_has_sentences_of_its_own() -> None:
    assert [code for code in LANGUAGES if report_words(code).has_sentences] == ["en"]


def test_a_day_is_said_as_the_language_does() -> None:
    assert {code: report_words(code).day("2018-05-01") for code in LANGUAGES} == {
        "ar": "1 أيار/مايو 2018",
        "en": "1 May 2018",
        "es": "1 de mayo de 2018",
        "fr": "1er mai 2018",
        "ru": "1 мая 2018 года",
        "zh": "2018年5月1日",
    }
    assert report_words("fr").day("in spring") == "in spring"


def test_labels_have_the_signs_of_the_language() -> None:
    assert report_words("fr").labelled("fusions", "2") == "Fusions\u00a0: 2"
    assert report_words("zh").sentence(["合并：2", "删除：1"]) == "合并：2。删除：1。"
    assert report_words("ar").remarked("24", "أ", "", "ب") == "24 (أ، ب)"


def test_a_language_that_there_is_not_names_the_choices() -> None:
    with pytest.raises(ConfigError, match='no language "xx"; choose from: ar, en, es, fr, ru, zh'):
        report_words("xx")
