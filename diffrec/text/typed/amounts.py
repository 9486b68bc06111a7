"""How much: numbers in figures and in words, percentages, money.

"three" and "3"        number 3
"50 per cent", "50%"   percentage 50
"$1.5 million"         amount USD 1500000
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING

from diffrec.text.dates import LanguageKey
from diffrec.text.facts import PERCENT_PREFIX, PERCENT_WORDS, FactKind, facts
from diffrec.text.typed.citing import symbol_token
from diffrec.text.typed.kinds import Candidate, TokenType
from diffrec.text.typed.times import DIGIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.languages import Language
    from diffrec.text.facts import Fact

BEFORE = 24
"""characters before a figure in which the word stands of which it is the label: "Option 2\""""
WORD = re.compile(r"[^\W\d_][\w-]{0,24}")
_PERCENT = re.compile(rf"[^\S\n]?{PERCENT_WORDS}")


def amount_tokens(bare: str, language: Language) -> Iterator[Candidate]:
    """Symbols, numbers, percentages and money of a text with ASCII digits and signs."""
    option = _option(LanguageKey(language))
    for fact in facts(bare, language) if DIGIT.search(bare) or not language.is_spaced else ():
        if fact.kind is FactKind.SYMBOL:
            yield symbol_token(fact.span, fact.shown)
        elif fact.kind is not FactKind.DATE and not option.search(bare[max(0, fact.span[0] - BEFORE) : fact.span[0]]):
            yield _amount(fact, bare, language)
    yield from (
        Candidate(match.span(), TokenType.PERCENTAGE, "50") for match in _halves(LanguageKey(language)).finditer(bare)
    )
    counts = {**language.marks.counts, **language.facts.numbers}
    for match in _words(LanguageKey(language)).finditer(bare):
        if match[1].lower() not in counts:
            continue
        number = str(counts[match[1].lower()])
        percent = _PERCENT.match(bare, match.end())
        if percent:
            yield Candidate((match.start(), percent.end()), TokenType.PERCENTAGE, number)
        else:
            yield Candidate(match.span(), TokenType.NUMBER, number)


def _amount(fact: Fact, bare: str, language: Language) -> Candidate:
    start, end = fact.span
    key = _figure_key(fact, language)
    money = _money(LanguageKey(language)).match(bare, end)
    if fact.currency or money:
        return Candidate(
            (start, money.end() if money else end), TokenType.MONEY, f"{fact.currency or _code(money)} {key}"
        )
    if fact.per_cent or (fact.per_cent is None and _range(LanguageKey(language)).match(bare, end)):
        words = _PERCENT.match(bare, end)
        start -= len(PERCENT_PREFIX) if bare.endswith(PERCENT_PREFIX, 0, start) else 0
        return Candidate((start, words.end() if words else end), TokenType.PERCENTAGE, key)
    return Candidate((start, end), TokenType.NUMBER, f"#{key}" if fact.kind is FactKind.ORDINAL else key)


def _figure_key(fact: Fact, language: Language) -> str:
    """What the figure says in this language, where a comma or a full stop may stand before the tenths or thousands."""
    if len(fact.readings) == 1:
        return next(iter(fact.readings))
    worth = {reading: value for reading in fact.readings if (value := _value(reading)) is not None}
    if not worth:
        return min(fact.readings)
    signs = [sign for sign in fact.shown if sign in ".,"]
    is_decimal = len(signs) == 1 and signs[0] == language.facts.decimal_mark
    return (min if is_decimal else max)(worth, key=lambda reading: worth[reading])


def _value(reading: str) -> Decimal | None:
    try:
        return Decimal(reading)
    except InvalidOperation:
        return None


def _code(match: re.Match[str] | None) -> str:
    return (match.lastgroup or "") if match else ""


@cache
def _money(key: LanguageKey) -> re.Pattern[str]:
    currencies = key.language.facts.currencies
    named = "|".join(f"(?P<{code}>{'|'.join(words)})" for code, words in currencies.items()) or "(?!)"
    end = r"(?!\w)" if key.language.is_spaced else ""
    of = r"(?:d[eu’']\s?)?"
    return re.compile(rf"[^\S\n]{{0,3}}{of}(?:{named}){end}", re.IGNORECASE)


@cache
def _halves(key: LanguageKey) -> re.Pattern[str]:
    end = r"(?!\w)" if key.language.is_spaced else ""
    edge = r"(?<![\w-])" if key.language.is_spaced else ""
    return re.compile(rf"{edge}(?:{'|'.join(key.language.facts.halves) or '(?!)'}){end}", re.IGNORECASE)


@cache
def _option(key: LanguageKey) -> re.Pattern[str]:
    """The word of an alternative right before its number, which is a label."""
    words = "|".join(map(re.escape, key.language.options)) or "(?!)"
    edge = r"(?<!\w)" if key.language.is_spaced else ""
    return re.compile(rf"{edge}(?:{words})s?[^\S\n]{{0,3}}\Z", re.IGNORECASE)


@cache
def _range(key: LanguageKey) -> re.Pattern[str]:
    """What stands between the two figures of "10 to 15 per cent"."""
    words = key.language.facts
    joints = "|".join((*words.ranges, *words.joints, "[-–—]"))
    return re.compile(rf"[^\S\n]{{0,3}}(?:{joints})[^\S\n]{{0,3}}\d")


@cache
def _words(key: LanguageKey) -> re.Pattern[str]:
    """What may be a number in words: every word, where blanks stand between words, which is faster to look up."""
    language = key.language
    words = sorted({**language.marks.counts, **language.facts.numbers}, key=len, reverse=True)
    if not language.is_spaced:
        several = "|".join(map(re.escape, words)) or "(?!)"
        return re.compile(rf"(?<![第\w])({several})(?={language.facts.counted or '(?!)'})")
    several = "|".join(re.escape(word) for word in words if not WORD.fullmatch(word)) or "(?!)"
    return re.compile(rf"(?<![\w-])((?i:{several})|{WORD.pattern})(?![\w-])")
