"""What the lexicons of the languages hold, and that their words are found in a text in the forms they take there."""

from __future__ import annotations

import tomllib
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from diffrec.languages import language
from diffrec.languages.lexicon import BANDS, LISTS, Entry, lexicon
from diffrec.languages.registry import LANGUAGES
from diffrec.meaning.changes.units import Text, read
from diffrec.meaning.changes.vocabulary import SETS, Vocabulary

OTHERS = sorted(set(LANGUAGES) - {"en"})
STRONG = ("verbs", "modals")
COMPARED = ("caveats", "actors", "inclusions", "distances", "softeners", "reinforcers", "anaphors", "quantifiers")
"""lists whose entries are told by what they mean, which is English in every language"""
ANOTHER_BODY = "member States of another body"
"""which French, Spanish and Chinese tell from those of the United Nations, and English does not by its words"""
CARRIER = {
    "ar": "{} المرافئ",
    "es": "{} faros",
    "fr": "{} phares",
    "ru": "{} маяки",
    "zh": "{}灯塔",
}
SENTENCES = [
    (one["language"], one["text"], *found)
    for one in tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))["sentences"]
    for found in one["found"]
]
# Words that hold a word of a list and are something else.
APART = [
    ("zh", "各国相应地供应灯油。", "modals"),
    ("zh", "灯塔反应良好并适应风浪。", "modals"),
    ("zh", "这些决定草案和该决定。", "verbs"),
    ("zh", "船东申请许可。", "verbs"),
    ("zh", "可持续的渔业是可能的。", "modals"),
    ("fr", "La surveillance des ports est longue.", "verbs"),
    ("es", "La decisión sobre los puertos es larga.", "verbs"),
]


@cache
def vocabulary(code: str) -> Vocabulary:
    return Vocabulary(language(code), lexicon(code))


def found_in(code: str, text: str) -> Text:
    return read(text, (), vocabulary(code))


def told(entry: Entry) -> str:
    return entry.meaning or "/".join(entry.bands)


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_has_a_lexicon_that_gives_verdicts(code: str) -> None:
    assert lexicon(code).language == code
    assert lexicon(code).is_complete
    assert set(lexicon(code).lists) == set(LISTS)


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_entry_has_words_and_a_source(code: str) -> None:
    entries = list(chain.from_iterable(lexicon(code).lists.values()))
    assert entries
    assert [entry for entry in entries if not (entry.words and entry.source.strip())] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_bands_are_known_and_stand_from_weak_to_strong(code: str) -> None:
    for entry in chain.from_iterable(lexicon(code).entries(name) for name in STRONG):
        assert list(entry.bands) == sorted(set(entry.bands), key=BANDS.index)


@pytest.mark.parametrize("code", OTHERS)
def test_words_of_several_bands_say_what_they_stand_for(code: str) -> None:
    several = [e for name in STRONG for e in lexicon(code).entries(name) if len(e.bands) > 1]
    assert several
    assert [entry.words for entry in several if not entry.meaning] == []


@pytest.mark.parametrize("code", OTHERS)
def test_no_word_stands_in_two_entries_of_a_list(code: str) -> None:
    for name in set(LISTS) - SETS:
        words = [word for entry in lexicon(code).entries(name) for word in entry.words]
        assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("name", COMPARED)
def test_meanings_are_those_of_english(code: str, name: str) -> None:
    english = {entry.meaning for entry in lexicon("en").entries(name)} | {ANOTHER_BODY}
    meanings = {entry.meaning for entry in lexicon(code).entries(name)}
    assert meanings
    assert meanings <= english


@pytest.mark.parametrize("code", OTHERS)
def test_classes_of_states_are_as_wide_as_in_english(code: str) -> None:
    english = {entry.meaning: entry.width for entry in lexicon("en").entries("actors")}
    widths = {entry.meaning: entry.width for entry in lexicon(code).entries("actors")}
    assert {name: english.get(name, english["Member States"]) for name in widths} == widths


@pytest.mark.parametrize("code", OTHERS)
def test_each_word_is_found_as_its_entry(code: str) -> None:
    missed = []
    for name, entries in lexicon(code).lists.items():
        for entry in entries:
            for word in (*entry.words, *entry.weak):
                text = CARRIER[code].format(word)
                seen = found_in(code, text)
                if not any(one.entry == entry and seen.words(one.first, one.last) == word for one in seen.listed(name)):
                    missed.append((name, word))
    assert missed == []


@pytest.mark.parametrize(("code", "text", "name", "words", "meaning"), SENTENCES)
def test_words_are_found_in_a_sentence(code: str, text: str, name: str, words: str, meaning: str) -> None:
    seen = found_in(code, text)
    entries = {seen.words(one.first, one.last): one.entry for one in seen.listed(name)}
    bands = "/".join(entries[words].bands)
    assert (bands or entries[words].meaning) == meaning


@pytest.mark.parametrize(("code", "text", "name"), APART)
def test_longer_words_are_something_else(code: str, text: str, name: str) -> None:
    assert found_in(code, text).listed(name) == ()
