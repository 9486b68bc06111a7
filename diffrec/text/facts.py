"""What a text says without words: figures, dates and document symbols, the same in every language.

    "before 31 December 2028, by 1,500 (A/80/7)"      ->   2028-12-31 · 1500 · A/80/7
    "到2028年12月31日，减少1500（A/80/7）"              ->   2028-12-31 · 1500 · A/80/7

A figure may be read in several ways ("1,000" is a thousand or one); two figures agree when a reading of both is the
same. Figures that are written in words are wording, and no facts.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text.characters import FULL_WIDTH, FULL_WIDTH_SHIFT
from diffrec.text.dates import LanguageKey, date_forms, iso_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.model import Span

# Figures up to here stand in words in one language and in figures in another. Source: United Nations Editorial Manual,
# numbers: words up to nine in English; Chinese has figures for most; a dozen leaves room for the styles between.
MAX_SPELLED = 12
MAX_SPELLED_DIGITS = 2
# What is longer is no amount but a code, and read digit by digit: beyond 28 digits a Decimal rounds.
MAX_DIGITS = 25
# The first part of a symbol is short ("CTOC", "ICCD(COP)"); a bound keeps "A.A.A..." of a megabyte from taking minutes.
MAX_PART = 24
# In "between 10 and 15 per cent" the first figure is of per cent, too; so much stands between the two at most.
RANGE_CHARACTERS = 12

# Letters that a figure is glued to: "3D", "12th", "12º", "12-я"; Han and Arabic letters stand beside any figure.
_LETTER = "A-Za-z\u00aa\u00b0\u00ba\u00c0-\u024f\u0400-\u04ff"
_SYMBOL = re.compile(
    rf"(?<![{_LETTER}\d/])(?:[A-Z][A-Za-z0-9.()-]{{0,{MAX_PART}}}|\d{{1,4}})(?:/[A-Z0-9][A-Za-z0-9.()-]*)+"
)
_CURRENCY = r"(?:US)?\$|[€£¥]|USD|EUR|GBP|CHF|JPY|CNY|RUB"
_NUMBER = r"\d{1,2} ?(?:h|ч\.|时) ?\d{2}(?!\d)|\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:]\d+)*"
_SIGNS = {"٪": "%", "٫": ".", "٬": ",", "’": "'"}
_ORDINAL_PREFIXES = ("第",)
# Per cent in words of any language, which no other language has with another sense. Words are no part of the figure.
PERCENT_WORDS = r"(?i:per ?cent|pour cent|por ciento|процент(?:а|у|ом|е|ы|ов|ам|ами|ах)?|(?:في |ب)الما?ئة)(?!\w)"
_PERCENT = rf"\s?%|(?=\s?{PERCENT_WORDS})"
PERCENT_PREFIX = "百分之"
_SEPARATOR = re.compile(r" ?(?:h|ч\.|时) ?|[ '.,:]")
_CURRENCY_OF_SIGN = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP"}
THOUSANDS = 3
YEAR, MONTH_OF_YEAR, DAY = slice(4), slice(7), slice(8, 10)


class FactKind(Enum):
    """What a fact is; an ordinal is a figure that another language may well have in words."""

    FIGURE = "figure"
    ORDINAL = "ordinal"
    DATE = "date"
    SYMBOL = "symbol"


class Fact(NamedTuple):
    """A stretch of a text that says the same in every language; `readings` are what it may stand for."""

    span: Span
    shown: str
    kind: FactKind
    readings: frozenset[str]
    currency: str = ""
    per_cent: bool | None = False
    """whether it is of per cent; None where that is open, as of the first of "10 to 15 per cent\""""
    may_be_words: bool = False
    """whether another language may have it in words, so that it says nothing where it stands alone"""

    def agrees(self, other: Fact) -> bool:
        """Whether both may say the same; "resolution 73/195" is A/RES/73/195."""
        if self.currency and other.currency and self.currency != other.currency:
            return False
        if self.per_cent is not other.per_cent and None not in (self.per_cent, other.per_cent):
            return False
        if self.kind is FactKind.SYMBOL is other.kind:
            return any(
                f"/{one}".endswith(f"/{two}") or f"/{two}".endswith(f"/{one}")
                for one in self.readings
                for two in other.readings
            )
        return not self.readings.isdisjoint(other.readings)

    @property
    def is_bare(self) -> bool:
        """Whether it is a figure of nothing, neither of per cent nor of a currency."""
        return self.kind in {FactKind.FIGURE, FactKind.ORDINAL} and not self.per_cent and not self.currency


def facts(text: str, language: Language) -> tuple[Fact, ...]:
    """The facts of a text, in order; no two overlap."""
    bare = plain(text)
    found: list[Fact] = []
    kinds = (_dates(bare, language), _symbols(bare), _figures(bare, language), _counted(bare, language))
    for fact in sorted((fact for kind in kinds for fact in kind), key=_rank):
        if not found or fact.span[0] >= found[-1].span[1]:
            found.append(fact._replace(shown=text[slice(*fact.span)]))
    return tuple(found)


def only_in(one: Iterable[Fact], other: Sequence[Fact]) -> list[Fact]:
    """The facts that agree with none of the others, however often each is said."""
    told = _Told.of(other)
    return [fact for fact in one if not any(map(fact.agrees, told.near(fact))) and not told.has_parts(fact)]


class _Told(NamedTuple):
    """What a text says, by how it reads: of many facts only a few are looked at for each."""

    by_reading: dict[str, list[Fact]]
    symbols: list[Fact]
    dates: frozenset[str]
    bare: frozenset[str]

    @classmethod
    def of(cls, told: Sequence[Fact]) -> _Told:
        by_reading: dict[str, list[Fact]] = {}
        for fact in told:
            for reading in fact.readings:
                by_reading.setdefault(reading, []).append(fact)
        return cls(
            by_reading,
            [fact for fact in told if fact.kind is FactKind.SYMBOL],
            frozenset(day for fact in told if fact.kind is FactKind.DATE for day in fact.readings),
            frozenset(reading for fact in told if fact.is_bare for reading in fact.readings),
        )

    def near(self, fact: Fact) -> Iterator[Fact]:
        """The facts that may agree with one."""
        for reading in fact.readings:
            yield from self.by_reading.get(reading, ())
        if fact.kind is FactKind.SYMBOL:
            yield from self.symbols

    def has_parts(self, fact: Fact) -> bool:
        """Whether it has the parts of a date, or a date of which a bare figure is a part.

        "24 and 25 October 2013" has 24 and a date, "2013年10月24日和25日" a date and 25.
        """
        if fact.kind is not FactKind.DATE:
            parts = (part for day in self.dates for part in (day[YEAR], day[DAY]))
            return fact.is_bare and any(str(int(part)) in fact.readings for part in parts)
        (own,) = fact.readings
        has_month = own[YEAR] in self.bare or any(day[MONTH_OF_YEAR] == own[MONTH_OF_YEAR] for day in self.dates)
        return has_month and str(int(own[DAY])) in self.bare


def _rank(fact: Fact) -> tuple[int, int]:
    """What begins first; of several that begin together the longest, as a date holds figures."""
    return fact.span[0], -fact.span[1]


def plain(text: str) -> str:
    """The text with ASCII digits, signs and blanks, as long as before."""
    return text if text.isascii() else "".join(map(_plain_of, text))


@cache
def _plain_of(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if ord(character) in FULL_WIDTH:
        return chr(ord(character) - FULL_WIDTH_SHIFT)
    return " " if character.isspace() and character != "\n" else _SIGNS.get(character, character)


def _symbols(text: str) -> Iterator[Fact]:
    for match in _SYMBOL.finditer(text):
        symbol = match[0].rstrip(".-(")
        symbol = symbol if symbol.count("(") == symbol.count(")") else symbol.rstrip(")")
        if any(character.isdigit() for character in symbol):
            span = (match.start(), match.start() + len(symbol))
            yield Fact(span, symbol, FactKind.SYMBOL, frozenset({symbol}))


def _dates(text: str, language: Language) -> Iterator[Fact]:
    for form in date_forms(language):
        for match in form.finditer(text):
            if day := iso_date(match, language):
                yield Fact(match.span(), match[0], FactKind.DATE, frozenset({day}))


def _figures(text: str, language: Language) -> list[Fact]:
    """The figures of a text, in order; the first ones of a range are open for being of per cent as the last one is."""
    found: list[Fact] = []
    for match in reversed(list(_figure_form(LanguageKey(language)).finditer(text))):
        figure = _figure(match, text, language)
        is_near = bool(found) and 0 <= found[-1].span[0] - figure.span[1] <= RANGE_CHARACTERS
        if is_near and figure.is_bare and found[-1].per_cent is not False:
            figure = figure._replace(per_cent=None)
        found.append(figure)
    return found[::-1]


@cache
def _figure_form(key: LanguageKey) -> re.Pattern[str]:
    language = key.language
    scale = rf"(?:\s?(?P<scale>(?i:{language.either(language.scales)})))?" if language.scales else "(?P<scale>)"
    return re.compile(
        rf"(?P<before>{_CURRENCY})?\s?(?<![{_LETTER}\d])(?P<number>{_NUMBER})"
        rf"(?P<glued>(?:-?[{_LETTER}]{{1,4}})(?![{_LETTER}]))?(?P<percent>{_PERCENT})?{scale}"
        rf"(?:\s?(?P<after>{_CURRENCY}))?"
    )


def _figure(match: re.Match[str], text: str, language: Language) -> Fact:
    start = match.start("before") if match["before"] else match.start("number")
    scale = language.scales.get(" ".join((match["scale"] or "").lower().split()), 1)
    currency = match["before"] or match["after"] or ""
    per_cent = match["percent"] is not None or text.endswith(PERCENT_PREFIX, 0, start)
    is_ordinal = bool(match["glued"]) or text[max(0, start - 1) : start] in _ORDINAL_PREFIXES
    is_bare = not (per_cent or match["scale"] or currency)
    number = match["number"]
    is_small = len(number) <= MAX_SPELLED_DIGITS and number.isdigit() and int(number) <= MAX_SPELLED
    return Fact(
        span=(start, match.end()),
        shown=match[0],
        kind=FactKind.ORDINAL if is_ordinal else FactKind.FIGURE,
        readings=frozenset(_readings(number, scale)),
        currency=_CURRENCY_OF_SIGN.get(currency, currency),
        per_cent=per_cent,
        may_be_words=is_bare and (is_ordinal or is_small),
    )


def _counted(text: str, language: Language) -> Iterator[Fact]:
    """Ordinals that are written without ASCII digits, behind the sign that makes them one: "第六条"."""
    if language.is_spaced or not language.number_words:
        return
    for match in _counted_form(LanguageKey(language)).finditer(text):
        readings = frozenset({language.number_words[match[1]]})
        yield Fact(match.span(1), match[1], FactKind.ORDINAL, readings, may_be_words=True)


@cache
def _counted_form(key: LanguageKey) -> re.Pattern[str]:
    return re.compile(rf"[{''.join(_ORDINAL_PREFIXES)}]({key.language.either(key.language.number_words)})")


def _readings(number: str, scale: int) -> Iterator[str]:
    """What a figure may stand for: "1,000" a thousand or one, "16.4.2" itself; "10 h 15" is 10.15."""
    groups = _SEPARATOR.split(number)
    signs = [sign if len(sign) == 1 and sign in " '.,:" else ":" for sign in _SEPARATOR.findall(number)]
    if all(len(group) == THOUSANDS for group in groups[1:]) and len(set(signs)) <= 1 and len(groups[0]) <= THOUSANDS:
        yield _worth("".join(groups), scale)
    elif not signs:
        yield _worth(number, scale)
    if signs and signs[-1] in ".,:" and signs[-1] not in signs[:-1]:
        yield _worth(f"{''.join(groups[:-1])}.{groups[-1]}", scale)
    if len(signs) > 1:
        yield ".".join(groups)


def _worth(number: str, scale: int) -> str:
    if len(number) > MAX_DIGITS:
        return number if scale == 1 else f"{number} {scale}"
    return format((Decimal(number) * scale).normalize(), "f")
