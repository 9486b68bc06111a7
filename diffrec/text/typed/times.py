"""When: dates, deadlines and periods.

"2 to 3 May 2018"                  date 2018-05-02/2018-05-03
"not later than the end of 2030"   deadline by end of 2030
"within six months", "annually"    deadlines within 6 month, every 1 year
"its eightieth session"            deadline session 80
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text.dates import LanguageKey, date_forms, iso_date
from diffrec.text.typed.kinds import Candidate, TokenType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from diffrec.languages import Language
    from diffrec.model import Span

BLANK = r"[^\S\n]{1,3}"
MAYBE_BLANK = r"[^\S\n]{0,3}"
LOOK_BACK = 48
"""characters before a date in which the words of its deadline stand: "no later than by the beginning of the year\""""
BEFORE_NOUN = 96
"""characters before what is counted in which its number stands with its deadline: twice what a long one has"""
BEHIND_NOUN = 16
"""characters behind it in which the year of a session stands, as in " of 2026", and no more"""
DIGIT = re.compile(r"\d")
MAX_DAYS_APART = 1
"""two days beside each other are the same with "to" and with "and\""""
YEAR = r"(?:19|20)\d{2}"
NEXT = 0
"""the number of "its next session\""""
MONTH_WIDTH = 7
MONTHS_OF_YEAR = 12


class Day(NamedTuple):
    """A date, or what is said of one: "2018-05-03", "2018-05", "2018", "--05-03"."""

    span: Span
    key: str


def time_tokens(bare: str, language: Language) -> Iterator[Candidate]:
    """Dates, deadlines, periods and sessions of a text with ASCII digits and signs."""
    forms = _forms(LanguageKey(language))
    for day in _days(bare, language, forms) if DIGIT.search(bare) else ():
        yield _dated(day, bare, forms)
    yield from _periods(bare, forms)
    yield from _rates(bare, forms)
    yield from _meetings(bare, forms)


class _Counted(NamedTuple):
    """What is counted, by its noun; the whole pattern has every number word in it, and takes long to build."""

    noun: re.Pattern[str]
    whole: Callable[[], re.Pattern[str]]


class _Forms(NamedTuple):
    """The patterns of a language."""

    partial: tuple[re.Pattern[str], ...]
    year: re.Pattern[str]
    days_before: re.Pattern[str]
    opening: re.Pattern[str]
    openers: tuple[tuple[str, re.Pattern[str]], ...]
    parts: tuple[tuple[str, re.Pattern[str]], ...]
    period: _Counted | None
    units: Mapping[str, re.Pattern[str]]
    numbers: Mapping[str, int]
    rate: re.Pattern[str]
    rates: Mapping[str, str]
    meeting: _Counted | None
    meetings: tuple[tuple[str, re.Pattern[str]], ...]
    ordinals: Mapping[str, int]
    aged: re.Pattern[str]
    of_age: re.Pattern[str]
    outcome: re.Pattern[str]


def _days(bare: str, language: Language, forms: _Forms) -> list[Day]:
    """The dates of a text, whole ones first, then those that lack a part, then bare years; no two overlap."""
    found: list[Day] = []
    for form in date_forms(language):
        found += [
            _with_days_before(Day(match.span(), said), bare, forms)
            for match in form.finditer(bare)
            if (said := iso_date(match, language))
        ]
    for form in forms.partial:
        found += [
            _with_days_before(Day(match.span(), key), bare, forms)
            for match in form.finditer(bare)
            if (key := _partial_key(match, language))
        ]
    found += [Day(match.span(), "/".join(filter(None, match.groups()))) for match in forms.year.finditer(bare)]
    kept: list[Day] = []
    for day in sorted(found, key=lambda one: (one.span[0], -one.span[1])):
        if not kept or day.span[0] >= kept[-1].span[1]:
            kept.append(day)
    return kept


def _partial_key(match: re.Match[str], language: Language) -> str | None:
    """The key of a month and a year, or of a day and a month; None for "may" that is no month."""
    named = match.groupdict()
    word = " ".join(named["month"].split())
    if word in language.modals:
        return None
    month = language.months[word.lower()]
    return f"{named['year']}-{month:02d}" if named.get("year") else f"--{month:02d}-{int(named['day']):02d}"


def _with_days_before(day: Day, bare: str, forms: _Forms) -> Day:
    """The date with the days that share its month: "2 to 3 May 2018"; 2 and 3 are the same as 2 to 3."""
    head, number = day.key[:-2], day.key[-2:]
    if len(day.key) <= MONTH_WIDTH and not day.key.startswith("--"):
        return day
    at = max(0, day.span[0] - LOOK_BACK)
    match = forms.days_before.search(bare[at : day.span[0]])
    if not match:
        return day
    first, joint = int(match["day"]), match["joint"]
    is_range = joint is None or int(number) - first == MAX_DAYS_APART
    key = f"{head}{first:02d}{'/' if is_range else '+'}{head}{number}"
    return Day((at + match.start("day"), day.span[1]), key)


def _dated(day: Day, bare: str, forms: _Forms) -> Candidate:
    """A date with the words before it that make it a deadline."""
    at = max(0, day.span[0] - LOOK_BACK)
    match = forms.opening.search(bare[at : day.span[0]])
    if match is None:
        return Candidate(day.span, TokenType.DATE, day.key)
    part = _named(forms.parts, match["part"])
    if not match["until"]:
        start = at + match.start("part") if part else day.span[0]
        return Candidate((start, day.span[1]), TokenType.DATE, f"{part}{day.key}")
    until = _named(forms.openers, match["until"])
    return Candidate((at + match.start("until"), day.span[1]), TokenType.DEADLINE, f"{until} {part}{day.key}")


def _named(forms: Iterable[tuple[str, re.Pattern[str]]], words: str | None) -> str:
    """The name of the pattern that all of the words are of; "" for none."""
    found = (name for name, form in forms if words and form.fullmatch(words.strip()))
    return next(found, "")


def _periods(bare: str, forms: _Forms) -> Iterator[Candidate]:
    for match in _matches(forms.period, bare):
        number = _number(match["number"], forms.numbers)
        unit = next((name for name, form in forms.units.items() if form.fullmatch(match["unit"])), match["unit"])
        if unit == "month" and int(number) % MONTHS_OF_YEAR == 0:
            number, unit = str(int(number) // MONTHS_OF_YEAR), "year"
        age = forms.of_age.match(bare, match.end())
        if age or forms.aged.search(bare[max(0, match.start() - LOOK_BACK) : match.start()]):
            yield Candidate((match.start("number"), (age or match).end()), TokenType.NUMBER, number)
            continue
        opening = "within " if match["within"] else "every " if match["every"] else ""
        kind = TokenType.DEADLINE if opening else TokenType.PERIOD
        yield Candidate(match.span(), kind, f"{opening}{number} {unit}")


def _rates(bare: str, forms: _Forms) -> Iterator[Candidate]:
    for match in forms.rate.finditer(bare):
        yield Candidate(match.span(), TokenType.DEADLINE, forms.rates[match.lastgroup or ""])


def _meetings(bare: str, forms: _Forms) -> Iterator[Candidate]:
    for match in _matches(forms.meeting, bare):
        noun = _named(forms.meetings, match["meeting"])
        number = int(match["figure"]) if match["figure"] else forms.ordinals[_plain(match["ordinal"])]
        counted = "next" if number == NEXT else str(number)
        before = max(0, match.start() - LOOK_BACK)
        outcome = None if match["until"] else forms.outcome.search(bare[before : match.start()])
        if outcome:
            yield Candidate((before + outcome.start(), match.end()), TokenType.INSTRUMENT, f"outcome {noun} {counted}")
            continue
        until = _named(forms.openers, match["until"])
        kind = TokenType.DEADLINE if until or noun == "session" else TokenType.NUMBER
        year = f"/{match['year']}" if match["year"] else ""
        start = match.start("until") if until else match.start("figure" if match["figure"] else "ordinal")
        yield Candidate((start, match.end()), kind, f"{until} {noun} {counted}{year}".strip())


def _matches(form: _Counted | None, bare: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern with many words in it, which is only built and tried around its noun."""
    taken = 0
    for noun in form.noun.finditer(bare) if form else ():
        if form and noun.start() >= taken:
            match = form.whole().search(bare, max(taken, noun.start() - BEFORE_NOUN), noun.end() + BEHIND_NOUN)
            if match:
                taken = match.end()
                yield match


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _number(words: str, numbers: Mapping[str, int]) -> str:
    """A number as a figure."""
    plain = _plain(words)
    return str(numbers[plain]) if plain in numbers else str(int(plain))


@cache
def _forms(key: LanguageKey) -> _Forms:
    language = key.language
    words = language.facts
    edge = r"(?<!\w)" if language.is_spaced else ""
    end = r"(?!\w)" if language.is_spaced else ""
    numbers = {**dict.fromkeys(words.one, 1), **language.marks.counts, **words.numbers}
    before = r"[\w" if language.is_spaced else r"[\d"  # Han stands beside any figure
    ordinals = {word: number for number, word in enumerate(language.series.ordinals, 1)} | dict(words.ordinals)
    if not language.is_spaced:
        ordinals |= {f"第{word}": int(number) for word, number in language.number_words.items()}
    rates = "|".join(f"(?P<r{at}>{_any(forms)})" for at, forms in enumerate(words.rates.values()))
    return _Forms(
        partial=tuple(_partial(form, language) for form in words.partial_dates),
        year=re.compile(
            rf"(?<!{before}./:,$€£¥])(?<!\d[ -])({YEAR})(?:{MAYBE_BLANK}[-–—/]{MAYBE_BLANK}({YEAR}))?"
            rf"(?![\d/%]|[.,:]\d|-\d){end}"
        ),
        days_before=re.compile(
            rf"(?<![\w.])(?P<day>\d{{1,2}}){MAYBE_BLANK}(?:(?P<joint>{_any(words.joints)})|(?:{_any(words.ranges)})|[-–—])"
            rf"{MAYBE_BLANK}\Z"
        ),
        opening=_opening(words.until, words.parts, language),
        openers=_each(words.until),
        parts=_each(words.parts),
        period=_period(language, numbers),
        units=dict(_each(words.units)),
        numbers=numbers,
        rate=re.compile(f"{edge}(?:{rates or '(?!)'}){end}", re.IGNORECASE),
        rates={f"r{at}": name for at, name in enumerate(words.rates)},
        meeting=_meeting(language, ordinals),
        meetings=_each(words.meetings),
        ordinals=ordinals,
        aged=re.compile(rf"{edge}(?:{_any(words.aged)}){MAYBE_BLANK}\Z", re.IGNORECASE),
        of_age=re.compile(rf"[- ]?(?:{_any(words.of_age)}){end}", re.IGNORECASE),
        outcome=re.compile(rf"{edge}(?:{_any(words.outcomes)}){MAYBE_BLANK}\Z", re.IGNORECASE),
    )


def _any(patterns: Iterable[str]) -> str:
    """A pattern of any of several, the longest first; of none where there are none."""
    return "|".join(sorted(patterns, key=len, reverse=True)) or "(?!)"


def _all(named: Mapping[str, tuple[str, ...]]) -> str:
    return _any(pattern for patterns in named.values() for pattern in patterns)


def _each(named: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(_any(patterns), re.IGNORECASE)) for name, patterns in named.items())


def _partial(form: str, language: Language) -> re.Pattern[str]:
    month = f"(?P<month>{language.either(language.months)})"
    pattern = form.replace(" ?", MAYBE_BLANK).replace(" ", BLANK)
    for part, group in (("DAY", r"(?P<day>[0-3]?\d)"), ("MONTH", month), ("YEAR", f"(?P<year>{YEAR})")):
        pattern = pattern.replace(part, group)
    edge = r"(?<![\w.])" if language.is_spaced else r"(?<!\d)"
    return re.compile(rf"{edge}{pattern}(?!\d)", re.IGNORECASE)


def _opening(
    until: Mapping[str, tuple[str, ...]], parts: Mapping[str, tuple[str, ...]], language: Language
) -> re.Pattern[str]:
    """What stands right before a date: the words of a deadline, and "the end of"."""
    edge = r"(?<!\w)" if language.is_spaced else ""
    blank = MAYBE_BLANK if not language.is_spaced else r"(?:[^\S\n]{1,3}|(?<=[-'’])|\Z)"
    return re.compile(
        rf"{edge}(?:(?P<until>{_all(until)}){blank})?(?:(?P<part>{_all(parts)}){blank})?\Z",
        re.IGNORECASE,
    )


def _period(language: Language, numbers: Mapping[str, int]) -> _Counted | None:
    words = language.facts
    if not words.units:
        return None
    edge, end = (r"(?<!\w)", r"(?!\w)") if language.is_spaced else ("", "")
    blank = rf"(?:{BLANK}|-)" if language.is_spaced else MAYBE_BLANK
    number = rf"(?P<number>{_any(map(re.escape, numbers))}|(?<![\d.,])\d{{1,3}})"
    opening = rf"(?:(?P<within>{_any(words.within)})|(?P<every>{_any(words.every)}){MAYBE_BLANK})?"
    return _counted(
        f"{edge}{opening}{number}{blank}(?P<unit>{_all(words.units)}){end}", f"{edge}(?:{_all(words.units)}){end}"
    )


def _meeting(language: Language, ordinals: Mapping[str, int]) -> _Counted | None:
    words = language.facts
    if not words.meetings:
        return None
    edge, end = (r"(?<!\w)", r"(?!\w)") if language.is_spaced else ("", "")
    blank = BLANK if language.is_spaced else MAYBE_BLANK
    figure = r"(?P<figure>\d{1,3})[a-zа-яёº°ª-]{1,3}" if language.is_spaced else r"第(?P<figure>\d{1,3})"
    between = rf"(?:{blank}[\w-]{{1,20}}){{0,2}}?{blank}" if language.is_spaced else r"[次届]?"
    until = rf"(?:(?P<until>{_all(words.until)}){blank}(?:(?:{_any(words.own)}){blank})?)?"
    ordinal = rf"(?:(?P<ordinal>{_any(map(re.escape, ordinals))})|{figure})"
    dated = _any(words.dated) if language.is_spaced else "(?!)"
    year = rf"(?:{blank}(?:{dated}){blank}(?P<year>{YEAR})(?!\w))?"
    noun = rf"(?P<meeting>{_all(words.meetings)}){end}"
    return _counted(f"{edge}{until}{ordinal}{between}{noun}{year}", f"{edge}(?:{_all(words.meetings)}){end}")


def _counted(whole: str, noun: str) -> _Counted:
    return _Counted(re.compile(noun, re.IGNORECASE), cache(lambda: re.compile(whole, re.IGNORECASE)))
