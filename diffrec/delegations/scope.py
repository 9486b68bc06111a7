"""A graded guess of the words that a delegation mark covers, from one text alone.

    "Bearing in mind the needs of small producers (Peru), States should ..."
     ------------------------------------------- medium: the mark closes a short clause
    "States should review their laws to close gaps in the control of old stocks (Peru), and ..."
                                     ----------------------------------------- low: the nearest part of a clause
    "States should (Peru) review ..."
                  none: at this point

Drafts do not mark scope: the guess claims rather too few words than too many, and two marks never share words unless
they stand side by side.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations.lists import CLOSING_SQUARE, OPENING_SQUARE
from diffrec.model import AttributionKind, Scope, ScopeConfidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.languages import Language
    from diffrec.model import Span

# A clause of up to ten words is taken whole. Above it, the last inner clause is taken; a stretch of more than twenty
# words (two lines of print) is cut at its last joining "and". Less than five words would be a phrase and no provision.
SHORT_CLAUSE_WORDS = 10
LONG_CLAUSE_WORDS = 20
SMALLEST_CLAUSE_WORDS = 5

WORD = re.compile(r"[^\W_][\w'’‑-]*")
BREAK = re.compile(r"[,;:](?=\s)|[、，；：؛،—–\[\]［］【】]")
CLOSES_A_CLAUSE = re.compile(r"\s*(?:[,;:.!?、，；：。؛،؟\])）］】—–]|$)")
CLOSES_A_SQUARE_BRACKET = re.compile(r"\s*[\]］】]")
CLOSES_A_RECOMMENDATION = re.compile(r"\s*(?:[;；؛]|[.。]?\s*$)")
LOOSE = " ,;:.、，；：。؛،—–"
LOOSE_OR_OPENING = LOOSE + "([（［【"

AT_THIS_POINT = Scope(text="", span=None, confidence=ScopeConfidence.NONE, reason="at this point")


class Place(NamedTuple):
    """Where marks stand side by side: the text, their span together, and the end of the mark before (or 0).

    `begins` is where the sentences of the text begin.
    """

    text: str
    span: Span
    after: int
    begins: Sequence[int] = ()


def kind_of(place: Place, language: Language) -> AttributionKind:
    """A recommending State where the mark closes an item that tells somebody to do something, else a proposal."""
    return AttributionKind.RECOMMENDING_STATE if is_recommended(place, language) else AttributionKind.PROPOSAL


def is_recommended(place: Place, language: Language) -> bool:
    """Whether the marks close an item that tells somebody to do something, with its State at the end.

    "Ratify the Convention (Peru);" is the layout of the Universal Periodic Review; "States should ratify ... (Peru)."
    and "Welcomes the report (Peru);" are drafts with proposals, "Two reviews (Peru, Fiji);" lists things.
    """
    pattern = language.marks.imperative
    if pattern is None or not CLOSES_A_RECOMMENDATION.match(place.text, place.span[1]):
        return False
    if (first := re.match(pattern, place.text)) is None or first[0].lower() in language.marks.counts:
        return False
    words = [word.lower() for word in WORD.findall(place.text, place.after, place.span[0])]
    main_clause = takewhile(lambda word: word not in language.marks.clause_openers, words)
    return language.modals.isdisjoint(main_clause)


def scope_of(place: Place, kind: AttributionKind, language: Language, *, is_position: bool = False) -> Scope:
    """The words that the marks at a place seem to cover.

    Inside a clause they cover none; but a position such as "delete" must mean words before it, and the nearest phrase
    is taken.
    """
    if kind is AttributionKind.RECOMMENDING_STATE:
        return _scope(place, place.after, ScopeConfidence.MEDIUM, "the State that ends a recommendation made it")
    square = _square_bracket(place)
    if square is not None:
        return square
    start = _clause_start(place)
    if not CLOSES_A_CLAUSE.match(place.text, place.span[1]):
        return _nearest_phrase(place, start, language) if is_position else AT_THIS_POINT
    count = len(WORD.findall(place.text, start, place.span[0]))
    narrowed = _inner_clause_start(place, start, language) if count > SHORT_CLAUSE_WORDS else start
    if narrowed != start:
        return _scope(place, narrowed, ScopeConfidence.LOW, "the mark closes a clause; its nearest part is taken")
    if count > LONG_CLAUSE_WORDS:
        return _scope(place, start, ScopeConfidence.LOW, "the mark closes a long clause")
    return _scope(place, start, ScopeConfidence.MEDIUM, "the mark closes a clause")


def _nearest_phrase(place: Place, start: int, language: Language) -> Scope:
    """The words from the clause's last function word to the mark: "in advance" of "pay in advance [EU: delete] for"."""
    words = list(WORD.finditer(place.text, start, place.span[0]))
    begin = language.frequent - language.modals
    functional = [word.start() for word in words[:-1] if word[0].lower() in begin]
    if not functional:
        return AT_THIS_POINT
    return _scope(place, functional[-1], ScopeConfidence.LOW, "the position is taken to be on the phrase before it")


def _scope(place: Place, start: int, confidence: ScopeConfidence, reason: str) -> Scope:
    """The words from `start` to the marks, loose punctuation at both ends left out."""
    stretch = place.text[start : place.span[0]]
    words = stretch.lstrip(LOOSE + CLOSING_SQUARE).rstrip(LOOSE)
    if not words:
        return AT_THIS_POINT
    begin = start + stretch.index(words)
    return Scope(text=words, span=(begin, begin + len(words)), confidence=confidence, reason=reason)


def _square_bracket(place: Place) -> Scope | None:
    """The words in square brackets that the marks close from inside or follow, or None."""
    text, (begin, end) = place.text, place.span
    before = text[place.after : begin].rstrip()
    if before.endswith(tuple(CLOSING_SQUARE)):
        inside = place.after + len(before) - 1
    elif CLOSES_A_SQUARE_BRACKET.match(text, end):
        inside = begin
    else:
        return None
    opening = _matching(text, place.after, inside)
    if opening is None:
        return None
    span = Place(text, (inside, inside), place.after)
    return _scope(span, opening + 1, ScopeConfidence.HIGH, "the square brackets before the mark delimit its words")


def delimited(text: str, words: Span, limit: int) -> Scope:
    """The words that a bracket or a quotation holds, up to the next mark in it; loose signs at both ends left out."""
    begin, end = words[0], min(words[1], limit)
    while begin < end and text[begin] in LOOSE:
        begin += 1
    while begin < end and text[end - 1] in LOOSE_OR_OPENING:
        end -= 1
    if begin == end:
        return AT_THIS_POINT
    reason = "brackets or quotation marks delimit the words behind the name"
    return Scope(text=text[begin:end], span=(begin, end), confidence=ScopeConfidence.HIGH, reason=reason)


def _matching(text: str, first: int, closing: int) -> int | None:
    """Where, from `first` on, the square bracket opens that a "]" at or after `closing` would close."""
    depth = 0
    for at in range(closing - 1, first - 1, -1):
        depth += (text[at] in CLOSING_SQUARE) - (text[at] in OPENING_SQUARE)
        if depth < 0:
            return at
    return None


def _clause_start(place: Place) -> int:
    """Where the clause before the marks begins: with its sentence, or after the last comma, semicolon or mark."""
    end = place.span[0]
    breaks = [found.end() for found in BREAK.finditer(place.text, place.after, end)]
    last = bisect_left(place.begins, end)
    return max([place.after, *breaks, *place.begins[max(0, last - 1) : last]])


def _inner_clause_start(place: Place, start: int, language: Language) -> int:
    """Where the last inner clause begins that has enough words, or `start` when there is none."""
    words = list(WORD.finditer(place.text, start, place.span[0]))
    inner = words[1 : len(words) - SMALLEST_CLAUSE_WORDS + 1]
    openers = [word.start() for at, word in enumerate(inner, start=1) if _opens_a_clause(words, at, language)]
    if not openers and len(words) <= LONG_CLAUSE_WORDS:
        return start
    last = openers[-1] if openers else start
    rest = [word for word in words if word.start() >= last]
    if len(rest) > LONG_CLAUSE_WORDS:
        joints = [word.start() for word in inner if word.start() > last and word[0].lower() in language.and_words]
        return joints[-1] if joints else last
    return last


def _opens_a_clause(words: list[re.Match[str]], at: int, language: Language) -> bool:
    """Whether a word opens a clause: "that", "which", or a "to" with a verb after it and not "to the"."""
    word, following = words[at][0].lower(), words[at + 1][0].lower()
    return word in language.marks.clause_openers or (
        word == language.marks.infinitive and following not in language.frequent
    )
