"""What is cited by its number: provisions, resolutions, goals, and documents by their symbols.

"paras. 3 and 5 (b) above"              paragraph 3 · paragraph 5(b)
"resolutions 72/1 and A/RES/73/195"     resolution 72/1 · resolution 73/195
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text.dates import LanguageKey, date_forms
from diffrec.text.typed.kinds import Candidate, TokenType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from diffrec.languages import Language
    from diffrec.model import Span

BLANK = r"[^\S\n]{1,3}"
MAYBE_BLANK = r"[^\S\n]{0,3}"
LETTERED = rf"(?:{MAYBE_BLANK}\((?:[a-zа-яё]{{1,5}}|\d{{1,2}})\)){{0,3}}"
PROVISION = (
    rf"(?:\d{{1,4}}(?:\.\d{{1,4}}(?!\d)){{0,4}}(?:\.[a-z](?![0-9A-Za-z]))?|[IVXLC]{{1,7}}(?![0-9A-Za-z/])|[A-Z](?![0-9A-Za-z/]))"
    rf"(?:{MAYBE_BLANK}(?:bis|ter|quater|quinquies|sexies|septies|alt)(?![0-9A-Za-z]))?(?![0-9A-Za-z/]){LETTERED}"
)
"""the number of a provision: "5", "16.4.2", "9 bis", "8 (b)", "IV", "A\""""
RESOLVED = (
    r"(?:\d{1,4}|[IVXLC]{1,7})(?:/(?:[A-Z]{2,5}\.)?\d{1,4}){0,2}(?![0-9A-Za-z/])"
    r"(?: ?[A-Z](?:-[A-Z])?(?!\w))?(?: ?\((?:\d{4}|[IVXLC]{1,7}|S-[IVXLC\d]{1,5})\))?"
)
"""the number of a resolution or decision: "73/195", "1540 (2004)", "217 A (III)", "1/CP.21", "III/2\""""
RESOLUTIONS = frozenset({"resolution", "decision"})
TARGETS = frozenset({"goal", "target", "indicator"})
RESOLUTION_SYMBOL = re.compile(r"(?:[A-Z]{1,4}/)*?(RES|DEC)/(\S+)")
SYMBOL_WORDS = {"RES": "resolution", "DEC": "decision"}
PLACES = ("above", "below")
MAX_LIST = 30
"""numbers in one list; real lists have fewer, and a longer one goes on behind its last comma"""


class Citation(NamedTuple):
    """One number, or one range, of what a text cites.

    `span` is of it with the words that belong to it, `numbers` are the first and the last, `kind` is the word's plain
    form; `whole` is the span of the whole list.
    """

    span: Span
    kind: str
    numbers: tuple[str, ...]
    whole: Span
    place: str | None = None
    """whether it says that it is found "above" or "below\""""

    @property
    def key(self) -> str:
        """What two citations that say the same have in common: "paragraph 3-5"."""
        return f"{self.kind} {'-'.join(self.numbers)}"


class _Form(NamedTuple):
    """A word with the numbers that it stands before or around."""

    kind: str
    words: str
    number: re.Pattern[str]
    more: re.Pattern[str]
    closing: re.Pattern[str] | None


def citations(bare: str, language: Language) -> tuple[Citation, ...]:
    """What a text with ASCII digits and signs cites by number, in order; no two overlap."""
    openings = _openings(LanguageKey(language))
    found: list[Citation] = []
    for opening, forms in openings:
        for match in opening.finditer(bare):
            found += _cited(forms[match.lastgroup or ""], bare, match)
    found.sort(key=lambda one: (one.whole[0], -one.whole[1], one.span))
    kept: list[Citation] = []
    for one in found:
        if not kept or one.whole == kept[-1].whole or one.whole[0] >= kept[-1].whole[1]:
            kept.append(one)
    return tuple(kept)


def cited_tokens(bare: str, language: Language) -> Iterator[Candidate]:
    """The citations as tokens; the date of a resolution belongs to it."""
    for one in citations(bare, language):
        span = _with_date(one.span, bare, language) if one.kind in RESOLUTIONS else one.span
        whole = (one.whole[0], max(one.whole[1], span[1]))
        yield Candidate(span, _type_of(one.kind), one.key, whole)


def symbol_token(span: Span, symbol: str) -> Candidate:
    """A document symbol as a token: that of a resolution says the resolution."""
    match = RESOLUTION_SYMBOL.match(symbol)
    if match:
        return Candidate(span, TokenType.RESOLUTION, f"{SYMBOL_WORDS[match[1]]} {_number_key(match[2])}")
    return Candidate(span, TokenType.SYMBOL, symbol.rstrip("*"))


def _type_of(kind: str) -> TokenType:
    if kind in RESOLUTIONS:
        return TokenType.RESOLUTION
    if kind in TARGETS:
        return TokenType.TARGET
    return TokenType.ARTICLE if kind == "article" else TokenType.PARAGRAPH


def _cited(form: _Form, bare: str, opening: re.Match[str]) -> Iterator[Citation]:
    """The numbers behind a word."""
    found: list[re.Match[str]] = []
    match = form.number.match(bare, opening.end())
    while match and len(found) < MAX_LIST:
        found.append(match)
        match = form.more.match(bare, match.end())
    if not found:
        return
    closing = form.closing.match(bare, found[-1].end()) if form.closing else None
    if form.closing and closing is None:
        return
    whole = (opening.start(), closing.end() if closing else found[-1].end())
    shared = _place(opening.groupdict()) or _place(found[-1].groupdict())
    for at, match in enumerate(found):
        numbers = tuple(_number_key(number) for number in (match["one"], match["last"]) if number)
        start = match.start("one") if at else whole[0]
        end = match.end() if match is not found[-1] else whole[1]
        yield Citation((start, end), form.kind, numbers, whole, _place(match.groupdict()) or shared)


def _place(groups: Mapping[str, str | None]) -> str | None:
    """Where the words say that it is found, "above" or "below"."""
    return next((name for name in PLACES if groups.get(name)), None)


def _number_key(number: str) -> str:
    """A number without blanks: "8 (b)" is "8(b)"."""
    return "".join(number.split())


def _with_date(span: Span, bare: str, language: Language) -> Span:
    """The span with the date behind it: "resolution 73/195 of 19 December 2018"."""
    opening = _dated(LanguageKey(language)).match(bare, span[1])
    at = opening.end() if opening else span[1]
    for form in date_forms(language) if opening else ():
        match = form.match(bare, at)
        if match:
            return (span[0], match.end())
    return span


@cache
def _dated(key: LanguageKey) -> re.Pattern[str]:
    words = "|".join(key.language.facts.dated) or "(?!)"
    return re.compile(rf",?{BLANK}(?:{words}){BLANK}" if key.language.is_spaced else rf"(?:{words})?", re.IGNORECASE)


@cache
def _openings(key: LanguageKey) -> tuple[tuple[re.Pattern[str], dict[str, _Form]], ...]:
    """Patterns of the words before a number with what goes on behind each, by the name of its group.

    Words on both sides of a number begin alike for many kinds ("第#段", "第#条"), and have a pattern each.
    """
    language = key.language
    cited = language.facts.cited.items()
    plain = [_form(language, kind, ("|".join(w for w in words if "#" not in w), None)) for kind, words in cited]
    named = {f"k{at}": form for at, form in enumerate(plain) if form.words}
    around = [
        _form(language, kind, (before, after))
        for kind, words in cited
        for before, sign, after in (word.partition("#") for word in words)
        if sign
    ]
    return tuple((_opening(some, language), some) for some in (named, *({"k": form} for form in around)) if some)


def _opening(forms: Mapping[str, _Form], language: Language) -> re.Pattern[str]:
    edge = r"(?<!\w)" if language.is_spaced else ""
    words = "|".join(f"(?P<{name}>{form.words})" for name, form in forms.items())
    is_around = any(form.closing for form in forms.values())
    blank = BLANK if language.is_spaced and not is_around else MAYBE_BLANK
    place = "" if language.is_spaced else f"(?:{_places(language)})?"
    return re.compile(rf"{edge}{place}(?:{words}){blank}(?:(?:nos?\.|nº|n°|№){MAYBE_BLANK})?", re.IGNORECASE)


def _places(language: Language) -> str:
    """A pattern of the words that say where it is found, each sense a group."""
    return "|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in language.facts.place.items()) or "(?!)"


def _form(language: Language, kind: str, sides: tuple[str, str | None]) -> _Form:
    words = language.facts
    before, after = sides
    number = RESOLVED if kind in RESOLUTIONS else PROVISION
    blank = BLANK if language.is_spaced else MAYBE_BLANK
    ranges = "|".join((*words.ranges, "[-–—]"))
    ranged = rf"(?P<one>{number})(?:{MAYBE_BLANK}(?:{ranges}){MAYBE_BLANK}(?P<last>{number}))?"
    place = rf"(?:{blank}(?:{_places(language)})(?!\w))?" if language.is_spaced else ""
    joints = "|".join(words.joints) or "(?!)"
    listed = rf",(?=[^,;.]{{1,40}}(?:,|{blank}(?:{joints}){blank})\W?\d)|、"
    between = rf"(?:,{MAYBE_BLANK}(?:{joints})|{blank}(?:{joints})|{listed})"
    return _Form(
        kind=kind,
        words=before,
        number=re.compile(ranged + place),
        more=re.compile(rf"{between}{MAYBE_BLANK}{ranged}{place}"),
        closing=None if after is None else re.compile(after),
    )
