"""How six languages write the numbers, letters and words that marks are made of.

"٥١ - "   number 51        "ثالثا - "  chapter III      "建议 1"     label, number 1
"8-бис."  number 8 bis     "(一)"      letter 一        "第十六条"   label, number 16

A number is kept as ASCII ("12", "8 bis", "III"), so that one is found by the other's spelling; a letter as printed.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from diffrec.text.characters import FULL_WIDTH, FULL_WIDTH_SHIFT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.languages import Language

ARABIC_DIGITS = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
PLAIN = {
    **{character: character - FULL_WIDTH_SHIFT for character in FULL_WIDTH},
    **{ord(digit): ord("0") + value for digits in ARABIC_DIGITS for value, digit in enumerate(digits)},
}
# Cyrillic letters that look like Latin ones: roman numbers and section letters are typed with either.
CAPITALS_ALIKE = str.maketrans("АВЕКМНОРСТХІ", "ABEKMHOPCTXI")
LETTERS_ALIKE = str.maketrans("аеорсухі", "aeopcyxi")
# Letters that only a Cyrillic count has; a count without any of them is Latin.
CYRILLIC_COUNT = re.compile(r"^[ \t]*\(?[бвгджзи]\)", re.MULTILINE)
TATWEEL, TANWEEN = "\u0640", "\u064b"

INSERTED_WORDS = r"bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies"
NUMBER_SIGN = r"(?:(?:[nN][°ºo.]|N[oO]\.?|№|رقم)\s?)?"
# Han characters and the quotes and brackets of Chinese: a mark before one needs no blank.
WIDE = r"[\u3000-\u303f\u4e00-\u9fff“‘]"
# The letters that count sub-paragraphs, in their order: the Arabic as in abjad, the Russian without ё, й, ъ, ы and ь.
ALPHABETS = {
    "latin": "abcdefghijklmnopqrstuvwxyz",
    "cyrillic": "абвгдежзиклмнопрстуфхцчшщэюя",
    "abjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "han": "一二三四五六七八九十",
    "enclosed": "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩",
}
ROMAN_FIGURES = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
VALUES_OF_AN_ALPHABET = 1000  # letters of different alphabets never follow each other


def plain(text: str) -> str:
    """The text with ASCII digits and half-width signs, as long as before."""
    return text if text.isascii() else text.translate(PLAIN)


def with_latin_capitals(text: str) -> str:
    """The text with Latin capitals for the Cyrillic ones that look alike, as long as before."""
    return text if text.isascii() else text.translate(CAPITALS_ALIKE)


def inserted(language: Language) -> str:
    """A pattern of "bis" and its kin behind a figure, or of nothing."""
    own = "".join(rf"|[\s-]?{re.escape(word)}(?!\w)" for word in language.inserted)
    return rf"(?:\s?(?:{INSERTED_WORDS})\b{own})?"


def number_pattern(language: Language) -> str:
    """A pattern of a paragraph's number, the group, with the sign that ends it.

    The look behind stands after the first character: so a search can skip to where one stands.
    """
    ends = "|".join(language.number_ends)
    return rf"([0-9](?<![\w.,/(\-–].)[0-9]{{0,2}}{inserted(language)})(?:{ends}){_after(language)}"


def worded_number_pattern(words: Iterable[str]) -> str:
    """A pattern of a line that begins with a word that counts, the group: "ثالثا -", "三、"."""
    each = "|".join(map(_with_signs, sorted(words, key=len, reverse=True)))
    return rf"^[ \t]*({each})\s?[-–—.:、](?=\s|{WIDE})"


def _with_signs(word: str) -> str:
    """A pattern of an Arabic ordinal with or without the sign of its ending, on either side of the last letter."""
    return rf"{word[:-1]}{TANWEEN}?{word[-1]}{TANWEEN}?" if word.endswith("ا") else re.escape(word)


def letter_pattern(language: Language) -> str:
    """A pattern of a sub-paragraph's letter, the group that is not empty."""
    letter = rf"[{''.join(ALPHABETS[name] for name in language.alphabets)}]{TATWEEL}?|[ivx]{{2,5}}"
    after = _after(language)
    own = "".join(f"|{pattern}" for pattern in language.letter_forms)
    return rf"(?<![\w)])\(({letter})\)(?:{after}|$)|^[ \t]*({letter})\)(?=\s){own}"


def worded_label(word: str, language: Language) -> str:
    """A pattern of a label by its word; the groups are its number and what is inserted behind it."""
    own = "".join(f"|{re.escape(word)}" for word in sorted(language.number_words, key=len, reverse=True))
    number = rf"(\d{{1,3}}(?:{language.ordinals})?{inserted(language)}|[IVXL]{{1,6}}\b{own})"
    if "#" in word:
        before, after = map(re.escape, word.split("#"))
        return rf"{before}\s?{number}\s?{after}({inserted(language)})(?=\s|$)"
    blank = r"\s+" if language.is_spaced else r"[^\S\n]*"
    ends = "|".join((*language.number_ends, r"[ \u00a0\u202f]?:"))
    return rf"{capitalized(word)}{blank}{NUMBER_SIGN}{number}(?:{ends})?(?=\s|$)"


def division_pattern(word: str, language: Language) -> str:
    """A pattern of a line that begins with a word ("Annex") or a form ("第#章"); the group is its number."""
    own = "".join(f"|{re.escape(word)}" for word in sorted(language.number_words, key=len, reverse=True))
    number = rf"[IVXL]+|[A-Z]|\d+{own}"
    if "#" in word:
        before, after = map(re.escape, word.split("#"))
        return rf"^[ \t]*{before}\s?({number})\s?{after}"
    if language.is_spaced:
        return rf"^[ \t]*{capitalized(word)}(?:[ \t]+({number})\b)?\b"
    return rf"^[ \t]*{re.escape(word)}[ \t]*({number})?"


def beginning_pattern(language: Language) -> str:
    """A pattern of what could begin an item or a heading at the start of a line."""
    labels = "|".join(worded_label(word, language) for words in language.labels.values() for word in words)
    worded = [worded_number_pattern(words) for words in (language.chapters, language.sections) if words]
    number = rf"\d{{1,3}}(?:{'|'.join(language.number_ends)})"
    return "|".join((number, r"[IVXL]+\.", r"[A-Z]\.", *worded, f"(?:{labels})"))


def capitalized(word: str) -> str:
    """A pattern of the word with a capital, or all in capitals."""
    pattern = re.escape(word).replace(r"\ ", r"\s+")
    if word[0].upper() == word[0].lower():
        return pattern
    return rf"(?:{word[0].upper()}{pattern[1:]}|{pattern.upper().replace('S+', 's+')})"


def _after(language: Language) -> str:
    return r"(?=\s)" if language.is_spaced else rf"(?=\s|{WIDE})"


def number_of(printed: str, language: Language) -> str:
    """A number in ASCII: "8-бис" -> "8 bis", "premier" -> "1", "十六" -> "16"; roman numbers stay."""
    own = "".join(f"|{re.escape(word)}" for word in language.inserted)
    match = re.fullmatch(rf"(.*?)([\s-]*)({INSERTED_WORDS}{own})?", " ".join(printed.split()))
    assert match is not None  # noqa: S101 -- every part may be empty
    figure = re.match(r"\d+", match[1])
    head = figure[0] if figure else language.number_words.get(match[1].lower(), match[1])
    if match[3] in language.inserted:
        return f"{head} {language.inserted[match[3]]}"
    return f"{head}{match[2]}{match[3]}" if match[3] else head


def count_of(words: tuple[str, ...], found: str, *, is_roman: bool) -> str:
    """The roman number, or the capital letter, of a word that counts: "ثالثا" is III, "باء" is B."""
    value = [word.replace(TANWEEN, "") for word in words].index(found.replace(TANWEEN, "")) + 1
    if not is_roman:
        return chr(ord("A") + value - 1)
    figures = ""
    for figure, sign in ROMAN_FIGURES:
        figures += sign * (value // figure)
        value %= figure
    return figures


def letter_of(found: str, text: str) -> str:
    """A letter as its count has it: the Latin one that a Cyrillic letter looks like, unless the count is Cyrillic."""
    letter = found.rstrip(TATWEEL)
    is_alike = letter in "аеорсухі" and not CYRILLIC_COUNT.search(text)
    return letter.translate(LETTERS_ALIKE) if is_alike else letter


def letter_value(letter: str) -> int:
    """The value of a letter in its alphabet, each with a thousand of its own; 0 for what is no letter."""
    for at, alphabet in enumerate(ALPHABETS.values()):
        if len(letter) == 1 and letter in alphabet:
            return at * VALUES_OF_AN_ALPHABET + alphabet.index(letter) + 1
    figure = unicodedata.normalize("NFKC", letter).strip("()")
    return len(ALPHABETS) * VALUES_OF_AN_ALPHABET + int(figure) if figure.isdecimal() else 0
