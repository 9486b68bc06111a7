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
    from collections.abc import Iterable, Iterator

    from diffrec.languages import Language
    from diffrec.model import ItemKind

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

INSERTED_WORDS = r"bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|alt"
WITHOUT_A_STOP = ("bis", "ter", "alt")
"""of such a length, and behind a stop of their own: "6.alt Decides", "53.bis: Decides\""""
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
    return rf"(?:[\s.]?(?:{INSERTED_WORDS})\b{own})?"


def number_pattern(language: Language) -> str:
    """A pattern of a paragraph's number, the group, with the sign that ends it.

    The look behind stands after the first character: so a search can skip to where one stands.
    """
    ends = "|".join((*language.number_ends, rf"(?<=[0-9]\.(?:{'|'.join(WITHOUT_A_STOP)})):?"))
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


def label_pattern(language: Language) -> str:
    """A pattern of any label of a language; `label_of` reads what it finds."""
    figures = rf"\d{{1,4}}/\d{{1,3}}|\d{{1,3}}(?:{language.ordinals})?{inserted(language)}"
    number = rf"{figures}|[IVXL]{{1,6}}\b{_number_words(language)}"
    blank = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)" if language.is_spaced else r"[^\S\n]*"  # a blank line parts them
    ends = "|".join((*language.number_ends, r"[ \u00a0\u202f]?:"))
    words = "|".join(capitalized(word) for word, _ in _labels(language) if "#" not in word)
    parts = [rf"(?P<word>{words}){blank}{NUMBER_SIGN}(?P<number>{number})(?:{ends})?(?=\s|$)"]
    for at, (word, _) in enumerate(_labels(language)):
        if "#" in word:
            before, after = map(re.escape, word.split("#"))
            parts.append(
                rf"{before}\s?(?P<number{at}>{number})\s?{after}(?P<inserted{at}>{inserted(language)})(?=\s|$)"
            )
    return "|".join(parts)


def label_of(match: re.Match[str], language: Language) -> tuple[str, ItemKind]:
    """The number of a label and the kind of item that its word says."""
    if match["word"]:
        kinds = {word: kind for word, kind in _labels(language) if "#" not in word}
        return number_of(match["number"], language), kinds[" ".join(match["word"].lower().split())]
    found = ((at, kind) for at, (word, kind) in enumerate(_labels(language)) if "#" in word and match[f"number{at}"])
    at, kind = next(found)
    return number_of(match[f"number{at}"] + match[f"inserted{at}"], language), kind


def _labels(language: Language) -> list[tuple[str, ItemKind]]:
    """The words of labels with the kinds they say, the longest first."""
    words = [(word, kind) for kind, kind_words in language.labels.items() for word in kind_words]
    return sorted(words, key=lambda pair: len(pair[0]), reverse=True)


def _number_words(language: Language) -> str:
    """A further alternative of a pattern: the words of numbers; of Chinese, any row of their characters."""
    if not language.number_words:
        return ""
    if language.is_spaced:
        return "".join(f"|{re.escape(word)}" for word in sorted(language.number_words, key=len, reverse=True))
    characters = "".join(sorted({*"".join(language.number_words)}))
    return rf"|[{characters}]{{1,{max(map(len, language.number_words))}}}"


def division_pattern(words: tuple[str, ...], language: Language) -> str:
    """A pattern of a line that begins with a word ("Annex") or a form ("第#章"); its number is the group with one."""
    number = rf"[IVXL]+|[A-Z]|\d+{_number_words(language)}"
    named = "|".join(capitalized(word) for word in words if "#" not in word)
    parts = [rf"{before}\s?({number})\s?{after}" for before, after in _framed(words)]
    if named and language.is_spaced:
        parts.append(rf"(?:{named})(?:[ \t]+({number})\b)?\b")
    elif named:
        parts.append(rf"(?:{named})[ \t]*({number})?")
    return rf"^[ \t]*(?:{'|'.join(parts)})"


def _framed(words: Iterable[str]) -> Iterator[list[str]]:
    """What stands before and behind the number of each form, as patterns."""
    return (list(map(re.escape, word.split("#"))) for word in words if "#" in word)


def beginning_pattern(language: Language) -> str:
    """A pattern of what could begin an item or a heading at the start of a line."""
    worded = [worded_number_pattern(words) for words in (language.chapters, language.sections) if words]
    number = rf"\d{{1,3}}(?:{'|'.join(language.number_ends)})"
    return "|".join((number, r"[IVXL]+\.", r"[A-Z]\.", *worded, f"(?:{label_pattern(language)})"))


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
    if "/" in printed:
        return printed  # "2025/8"
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


def letter_of(found: str, *, is_cyrillic: bool) -> str:
    """A letter as its count has it: the Latin one that a Cyrillic letter looks like, unless the count is Cyrillic."""
    letter = found.rstrip(TATWEEL)
    return letter if is_cyrillic else letter.translate(LETTERS_ALIKE)


def has_cyrillic_count(text: str) -> bool:
    """True for a text that counts in Cyrillic letters."""
    return CYRILLIC_COUNT.search(text) is not None


def letter_value(letter: str) -> int:
    """The value of a letter in its alphabet, each with a thousand of its own; 0 for what is no letter."""
    for at, alphabet in enumerate(ALPHABETS.values()):
        if len(letter) == 1 and letter in alphabet:
            return at * VALUES_OF_AN_ALPHABET + alphabet.index(letter) + 1
    figure = unicodedata.normalize("NFKC", letter).strip("()")
    return len(ALPHABETS) * VALUES_OF_AN_ALPHABET + int(figure) if figure.isdecimal() else 0
