"""A position that a delegation states, in a bracket or in the margin.

    "US: Delete “authorized”"           USA, deletion, "delete “authorized”"
    "CAN, UK delete"                    CAN, GBR, deletion, "delete"
    "CH happy to agree"                 CHE, support, "agree"
    "Japan, US: no issuance function"   JPN, USA, comment, "no issuance function"
    "supported by Fiji and Chad"        FJI, TCD, support
    "agreed ad ref, pending Iran"       IRN, reservation, "agreed ad ref, pending"
    "agreed ad ref"                     nobody's position

A position is told in its plain form, with what follows it as printed. Codes of countries hold as names here and nowhere
else: "CAN" and "CH" before a word of position, or before a colon beside another delegation.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations.lists import read_names
from diffrec.delegations.working_names import WorkingNames
from diffrec.model import AttributionKind
from diffrec.text.dates import LanguageKey, date_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diffrec.delegations.names import Names
    from diffrec.languages import Language
    from diffrec.model import Delegation, Span

LONGEST_LEAD_CHARACTERS = 400  # thirty names before a colon
READINGS_OF_A_LEAD = 4  # words of position that may end the names: "Sweden, Support Group, EU delete"

COLON = re.compile(r"\s*[:：]\s*")
DASH = re.compile(r"\s+[–—-]\s+")
PLUS = re.compile(r"\+\s*")
AFTER_A_DATE = re.compile(r"\s*(?:[–—:,-]\s*)?")
IN_BRACKETS = re.compile(
    r"\s*(?:[(（](?P<round>(?:[^()（）]|[(（][^()（）]*[)）])*)[)）]|[\[［【](?P<square>[^\[\]［］【】]*)[\]］】])\s*"
)
NEXT_STATEMENT = re.compile(r"\s*[\n;；؛]\s*|(?<=[^\s.])\.\s+(?=\w)|[,，،]\s*")
LEADING_NAME = re.compile(r"\W*(?:\w{1,3}['’ ]\s*)?[^\W\d_a-z]")  # its capital, behind an article
QUOTES = "\"'“”„«‘’「『"
LOOSE = " \t\n,;،；，–—-"
END = " \t\n,;.،；，。"


class Stated(NamedTuple):
    """Who states which position; `words` is the span of what stands behind the names, in the text that was read.

    `is_known` is whether a word of position was read, and `rest` what follows it: "“authorized”" of "US: delete
    “authorized”"; words that are no position are all rest.
    """

    delegations: tuple[Delegation, ...]
    kind: AttributionKind
    position: str | None
    words: Span
    is_known: bool = True
    rest: str = ""


class Statement(NamedTuple):
    """One of several positions in a text, with its span there."""

    stated: Stated
    span: Span


def read_position(text: str, language: Language, known: Names) -> Stated | None:
    """The position that the text states as a whole, or None when it names no delegation.

    Names alone are a proposal without a position, as in "(China)". Words behind a colon that are no position are a
    comment: "EU: and girls".
    """
    begin, end = _stated_span(text, language)
    found = _read(text[begin:end], language, known)
    status = _grammar(LanguageKey(language)).status.match(text, begin, end)
    if found is None and status and (found := _read(text[status.end() : end], language, known)):
        begin = status.end()
        found = found if found.position else None  # "agreed: Peru" says nothing of Peru
    return found and found._replace(words=(found.words[0] + begin, found.words[1] + begin))


def _read(statement: str, language: Language, known: Names) -> Stated | None:
    return (
        _names_at_the_end(statement, language, known)
        or _names_before_a_colon(statement, language, known)
        or _names_before_a_position(statement, language, known)
        or _names_alone(statement, language, known)
    )


def read_positions(text: str, language: Language, known: Names) -> tuple[Statement, ...]:
    """The positions of a text that states several, "US: delete; EU: retain", each with its span; they stand in order.

    A part that states none belongs to the one before it.
    """
    begin, end = _stated_span(text, language)
    cuts = [begin, *(found.end() for found in NEXT_STATEMENT.finditer(text, begin, end))]
    found: list[Statement] = []
    start = begin
    for cut, following in zip(cuts, [*cuts[1:], end], strict=True):
        if cut != begin and _are_statements(
            text[start:cut].strip(END), text[cut:following].strip(END), language, known
        ):
            stated = read_position(text[start:cut], language, known)
            found += [_placed(stated, start, (start, cut))] if stated else []
            start = cut
    rest = read_position(text[start:end], language, known)
    return (*found, _placed(rest, start, (start, end))) if rest else tuple(found)


def _placed(stated: Stated, start: int, span: Span) -> Statement:
    return Statement(stated._replace(words=(stated.words[0] + start, stated.words[1] + start)), span)


def _are_statements(one: str, other: str, language: Language, known: Names) -> bool:
    """Whether two parts of a text are positions of their own; names alone are one only before "supported by ..."."""
    if not _is_statement(other, language, known):
        return False
    if _is_statement(one, language, known):
        return True
    is_by = any(pattern.match(other) for _, pattern in _grammar(LanguageKey(language)).by)
    return is_by and _names_alone(one, language, known) is not None


def _is_statement(piece: str, language: Language, known: Names) -> bool:
    """Whether a part of a text is a position of its own: names and a position, no names alone."""
    return any(
        read(piece, language, known) for read in (_names_at_the_end, _names_before_a_colon, _names_before_a_position)
    )


def may_state(text: str, language: Language) -> bool:
    """Whether a look at the names of a text is worth while: a colon, a plus or a word of position is in it."""
    grammar = _grammar(LanguageKey(language))
    return bool(
        COLON.search(text, 0, LONGEST_LEAD_CHARACTERS)
        or PLUS.match(text)
        or grammar.position.search(text, 0, LONGEST_LEAD_CHARACTERS)
        or any(pattern.match(text) for _, pattern in grammar.by)
        or grammar.version.search(text)
    )


def is_of_text(stated: Stated, language: Language) -> bool:
    """Whether a position is one on words and no words of a text: "delete", "keep “all”", "add to para. 3".

    "EU: retain records for ten years" are words that the European Union wants to see.
    """
    return stated.is_known and _grammar(LanguageKey(language)).about.fullmatch(stated.rest) is not None


class _Grammar(NamedTuple):
    """The words of a language as patterns: a position, what it may be about, and what stands before names."""

    position: re.Pattern[str]
    plain: tuple[tuple[AttributionKind, str], ...]
    by: tuple[tuple[AttributionKind, re.Pattern[str]], ...]
    about: re.Pattern[str]
    status: re.Pattern[str]
    version: re.Pattern[str]
    supporters: re.Pattern[str]


def _stated_span(text: str, language: Language) -> Span:
    """Where the statement stands in the text: within a bracket round all of it, behind a date."""
    begin, end = 0, len(text)
    if enclosed := IN_BRACKETS.fullmatch(text):
        begin, end = enclosed.span("round" if enclosed["round"] is not None else "square")
    while begin < end and text[begin].isspace():
        begin += 1
    month = language.either(language.months)
    dated = re.compile(rf"\d{{1,2}}\s+{month}(?:\s+\d{{4}})?", re.IGNORECASE).match(text, begin, end)
    for form in date_forms(language):
        dated = form.match(text, begin, end) or dated
    if dated and (after := AFTER_A_DATE.match(text, dated.end(), end)):
        begin = after.end()
    while begin < end and text[end - 1] in END:
        end -= 1
    return begin, end


def _names_at_the_end(text: str, language: Language, known: Names) -> Stated | None:
    """The position of "supported by Fiji", "reservation: Peru", "delete: EU, US" and "+ Peru"."""
    for kind, pattern in _grammar(LanguageKey(language)).by:
        if (lead := pattern.match(text)) and (names := read_names(text[lead.end() :], language, known)):
            status = text[: lead.end()].strip(" :") if lead["status"] else None
            return Stated(names, kind, status, (len(text), len(text)))
    if (plus := PLUS.match(text)) and (names := read_names(text[plus.end() :], language, known)):
        return Stated(names, AttributionKind.SUPPORT, None, (len(text), len(text)))
    if (colon := COLON.search(text) or DASH.search(text)) is None:
        return None
    position = _position(text[: colon.start()], language)
    if position and (names := _names(text[colon.end() :], language, known, is_sure=True)):
        return Stated(names, position.kind, position.told, (0, colon.start()))
    return None


def _names_before_a_colon(text: str, language: Language, known: Names) -> Stated | None:
    """The position of "EU: delete" and of "EU, US: no issuance function"; a dash stands for the colon before a word."""
    colon = COLON.search(text, 0, LONGEST_LEAD_CHARACTERS) or DASH.search(text, 0, LONGEST_LEAD_CHARACTERS)
    if colon is None:
        return None
    rest = text[colon.end() :]
    position = _position(rest, language)
    if position is None and DASH.fullmatch(colon[0]):
        return None
    lead = text[: colon.start()]
    names = _names(lead, language, known, is_sure=position is not None) or _names_of_a_version(lead, language, known)
    if not names:
        return None
    words = (colon.end(), len(text))
    if position is None:
        return Stated(names, AttributionKind.COMMENT, rest or None, words, is_known=False, rest=rest)
    return Stated(names, position.kind, position.told, words, rest=position.rest)


def _names_of_a_version(lead: str, language: Language, known: Names) -> tuple[Delegation, ...]:
    """The names of "EU proposal", "proposal by Peru" and "EU, supported by Fiji", whose words stand behind a colon."""
    grammar = _grammar(LanguageKey(language))
    for kind, pattern in grammar.by:
        if kind is AttributionKind.PROPOSAL and (by := pattern.match(lead)):
            return read_names(lead[by.end() :], language, known)
    if joined := grammar.supporters.search(lead):
        return read_names(f"{lead[: joined.start()]}, {lead[joined.end() :]}", language, known)
    version = grammar.version.search(lead)
    return read_names(lead[: version.start()] + lead[version.end() :], language, known) if version else ()


def _names_before_a_position(text: str, language: Language, known: Names) -> Stated | None:
    """The position of "Russia supports" and "LMDC, Pakistan, against"."""
    if language.has_capitals and not LEADING_NAME.match(text):
        return None
    for tried, found in enumerate(_positions(text, language)):
        names = _names(text[: found.start()].rstrip(LOOSE), language, known, is_sure=not text.isupper())
        if names and (position := _position(text[found.start() :], language)):
            return Stated(names, position.kind, position.told, (found.start(), len(text)), rest=position.rest)
        if tried == READINGS_OF_A_LEAD:
            break
    return None


def _names_alone(text: str, language: Language, known: Names) -> Stated | None:
    """The position of "China" and of "EU proposal": the words are put in at its request."""
    names = read_names(text, language, known) or _names_of_a_version(text, language, known)
    return Stated(names, AttributionKind.PROPOSAL, None, (len(text), len(text))) if names else None


def _positions(text: str, language: Language) -> Iterator[re.Match[str]]:
    """The words of position in the beginning of a text."""
    return _grammar(LanguageKey(language)).position.finditer(text, 0, LONGEST_LEAD_CHARACTERS)


class _Position(NamedTuple):
    """A position: its kind, its plain form, and the words that follow."""

    kind: AttributionKind
    plain: str
    rest: str

    @property
    def told(self) -> str:
        """The position as it is told: "delete “old”"."""
        return f"{self.plain}{self.rest}".strip(END)


def _position(text: str, language: Language) -> _Position | None:
    """The position that a text begins with, or None.

    Of "proposes to delete" the second word is the position; "cannot accept" and "no objection" are turned round.
    """
    grammar = _grammar(LanguageKey(language))
    first = grammar.position.match(text)
    if first is None:
        return None
    kind, plain = grammar.plain[_number(first)]
    if first["refused"]:
        return _Position(_turned(kind), text[first.start("refused") : first.end()], text[first.end() :])
    blank = len(text[first.end() :]) - len(text[first.end() :].lstrip())
    second = grammar.position.match(text, first.end() + blank)
    if second and not second["refused"]:
        other, other_plain = grammar.plain[_number(second)]
        if kind is AttributionKind.RESERVATION and other is AttributionKind.DELETION:
            return _Position(AttributionKind.SUPPORT, plain + text[first.end() : second.end()], text[second.end() :])
        if _gives_way(kind, other):
            return _Position(other, other_plain, text[second.end() :])
    return _Position(kind, plain, text[first.end() :])


def _gives_way(kind: AttributionKind, other: AttributionKind) -> bool:
    """Whether the second of two words is the position: "supports deletion", "suggests to keep", "asks to add"."""
    if kind is AttributionKind.SUPPORT:
        return other is AttributionKind.DELETION
    return kind in (AttributionKind.PROPOSAL, AttributionKind.COMMENT) and other is not AttributionKind.COMMENT


def _turned(kind: AttributionKind) -> AttributionKind:
    """The kind of a position that is refused: not to support is a reservation, not to delete is support."""
    match kind:
        case AttributionKind.DELETION | AttributionKind.RESERVATION:
            return AttributionKind.SUPPORT
        case AttributionKind.SUPPORT | AttributionKind.PROPOSAL:
            return AttributionKind.RESERVATION
        case AttributionKind.COMMENT | AttributionKind.RECOMMENDING_STATE:
            return AttributionKind.COMMENT


def _number(found: re.Match[str]) -> int:
    """Which position a match of the grammar is."""
    return next(number for number, words in enumerate(found.groups()[1:]) if words is not None)


def _names(text: str, language: Language, known: Names, *, is_sure: bool) -> tuple[Delegation, ...]:
    """The delegations of a lead; a code alone holds only where the position makes it sure."""
    names = read_names(text, language, known)
    if names and all(name.code for name in names):
        return names
    working = read_names(text, language, WorkingNames(known))
    if working and (is_sure or len(working) > 1) and all(name.code for name in working):
        return working
    return names


@cache
def _grammar(key: LanguageKey) -> _Grammar:
    """The grammar of a language, built once."""
    language, words = key.language, key.language.marks.positions
    blank = r"\s+" if language.is_spaced else r"\s*"
    plain = tuple((kind, base) for kind, forms in words.stated.items() for base in forms)
    forms = "|".join(f"({_whole([form], language)})" for forms in words.stated.values() for form in forms.values())
    between = f"(?:{_whole(words.between, language)}{blank})*" if words.between else ""
    refused = f"(?:(?P<refused>{_whole(words.refused, language)}){blank})?" if words.refused else "(?P<refused>(?!))?"
    said = f"(?:{_whole(words.status, language)}" if words.status else "(?:(?!)"
    status = rf"(?P<status>{said}[,，،]?{blank})*)"
    version = _whole(words.version or ("(?!)",), language)
    return _Grammar(
        position=re.compile(f"{between}{refused}{between}(?:{forms or '(?!)'})", re.IGNORECASE),
        plain=plain,
        by=tuple(
            (kind, re.compile(rf"{status}{_whole(phrases, language)}(?:{COLON.pattern}|{blank})", re.IGNORECASE))
            for kind, phrases in words.by.items()
        ),
        about=re.compile(
            rf"[\s,]*(?:[{QUOTES}].*|{_whole(words.about or ('(?!)',), language)}.*)?", re.IGNORECASE | re.DOTALL
        ),
        status=re.compile(rf"(?:{said}\s*[,，،–—-]?\s*))+", re.IGNORECASE),
        supporters=re.compile(rf"[,;]?\s+{_whole(words.by.get(AttributionKind.SUPPORT, ('(?!)',)), language)}\s+"),
        version=re.compile(rf"^{version}\s+|(?:['’]s)?\s+{version}$", re.IGNORECASE),
    )


def _whole(patterns: Iterable[str], language: Language) -> str:
    """A pattern of any of the patterns, whole where blanks stand between words."""
    either = "|".join(patterns)
    return rf"(?<!\w)(?:{either})(?!\w)" if language.is_spaced else f"(?:{either})"
