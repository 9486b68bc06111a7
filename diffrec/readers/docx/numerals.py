"""Numbers as Word writes them: the number formats of lists and notes.

format_number(4, "lowerRoman") -> "iv"        format_number(28, "upperLetter") -> "BB"
format_number(12, "chineseCounting") -> "十二"  format_number(3, "arabicAbjad") -> "ج"

Source: ECMA-376 part 1, 17.18.59 (ST_NumberFormat); MS-DOCX 2.4 for the beginnings of each sequence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
LATIN = "abcdefghijklmnopqrstuvwxyz"
# Without ё, й, ъ and ь.
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸"
EARTHLY_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
CHICAGO = "*†‡§"
CHINESE = "〇一二三四五六七八九"
ROUND_ZERO = "○一二三四五六七八九"
PLACES = ((1000, "千"), (100, "百"), (10, "十"))
MYRIAD = 10_000
CIRCLED = 20  # so many circled numbers there are
ORDINAL_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
TEENS = range(11, 14)
UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINAL_UNITS = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"),
    "nineteenth",
)
HUNDRED = 100


def format_number(value: int, name: str) -> str | None:
    """The number as a format writes it; "" for "none" and bullets, None for a format that is not known."""
    if name in {"none", "bullet"}:
        return ""
    form = FORMATS.get(name)
    if form is None:
        return None
    return form(value) if value > 0 else str(value)


def _roman(value: int) -> str:
    if value >= MYRIAD:
        return str(value)
    text = ""
    for figure, letters in ROMAN:
        text += letters * (value // figure)
        value %= figure
    return text


def _repeated(letters: str) -> Callable[[int], str]:
    """a, b, ... z, aa, bb: a letter is repeated once for each time the alphabet went through."""

    def form(value: int) -> str:
        rounds, at = divmod(value - 1, len(letters))
        return letters[at] * (rounds + 1) if rounds < HUNDRED else str(value)

    return form


def _in_turn(letters: str) -> Callable[[int], str]:
    return lambda value: letters[value - 1] if value <= len(letters) else str(value)


def _digits(figures: str) -> Callable[[int], str]:
    return lambda value: "".join(figures[int(figure)] for figure in str(value))


def _thousands(value: int) -> str:
    """Chinese numbers as they are spoken: 10 十, 15 十五, 105 一百零五."""
    if value >= MYRIAD:
        return _digits(CHINESE)(value)
    text = ""
    for figure, place in PLACES:
        count, value = divmod(value, figure)
        if count:
            text += CHINESE[count] + place
        elif text and value and not text.endswith("零"):
            text += "零"
    text = text + (CHINESE[value] if value else "")
    return text.removeprefix("一") if text.startswith("一十") else text


def _counting(value: int) -> str:
    """Chinese numbers as Word's plain counting has them: spoken up to 99, then figure by figure."""
    return _thousands(value) if value < HUNDRED else _digits(ROUND_ZERO)(value)


def _ordinal(value: int) -> str:
    ending = "th" if value % HUNDRED in TEENS else ORDINAL_ENDINGS.get(value % 10, "th")
    return f"{value}{ending}"


def _words(value: int) -> str:
    """A number below a hundred in English words; no list is spelt out farther."""
    return _below_hundred(value, UNITS).capitalize() if value < HUNDRED else str(value)


def _ordinal_words(value: int) -> str:
    if value >= HUNDRED:
        return _ordinal(value)
    if value >= len(UNITS) and value % 10 == 0:
        return f"{TENS[value // 10][:-1]}ieth".capitalize()
    return _below_hundred(value, ORDINAL_UNITS).capitalize()


def _below_hundred(value: int, units: tuple[str, ...]) -> str:
    if value < len(units):
        return units[value]
    tens, rest = divmod(value, 10)
    return TENS[tens] + (f"-{units[rest]}" if rest else "")


def _circled(value: int) -> str:
    return chr(0x2460 + value - 1) if value <= CIRCLED else str(value)


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda value: f"{value:02}",
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "upperLetter": _repeated(LATIN.upper()),
    "lowerLetter": _repeated(LATIN),
    "russianUpper": _repeated(RUSSIAN.upper()),
    "russianLower": _repeated(RUSSIAN),
    "arabicAlpha": _repeated(ARABIC),
    "arabicAbjad": _repeated(ABJAD),
    "chicago": _repeated(CHICAGO),
    "ordinal": _ordinal,
    "cardinalText": _words,
    "ordinalText": _ordinal_words,
    "hex": lambda value: f"{value:X}",
    "numberInDash": lambda value: f"- {value} -",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": lambda value: chr(0x2488 + value - 1) if value <= CIRCLED else str(value),
    "decimalEnclosedParen": lambda value: chr(0x2474 + value - 1) if value <= CIRCLED else str(value),
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": _thousands,
    "taiwaneseCountingThousand": _thousands,
    "japaneseCounting": _thousands,
    "ideographDigital": _digits(CHINESE),
    "taiwaneseDigital": _digits(ROUND_ZERO),
    "japaneseDigitalTenThousand": _digits(CHINESE),
    "ideographTraditional": _in_turn(HEAVENLY_STEMS),
    "ideographZodiac": _in_turn(EARTHLY_BRANCHES),
    "hindiNumbers": _digits("०१२३४५६७८९"),
}
