"""Delegation marks in the text of an item.

    "... measures to trace weapons (Peru, Fiji, EU), and the network (TRACE) should ..."
                                   ---------------
    one attribution: PER, FJI, EU; "(TRACE)" is an abbreviation and stays text

A bracket is a mark when it lists nothing but delegations, or states a position of theirs, and what stands round it does
not say otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from diffrec.delegations.bracketed import (
    LOOSE,
    Found,
    mark_before_a_quotation,
    marks_in_square_brackets,
    marks_of_positions,
)
from diffrec.delegations.enumerations import (
    asks,
    counts_what_is_meant,
    is_a_thing,
    is_of_a_speaker,
    is_told,
    lists_what_is_meant,
)
from diffrec.delegations.lists import CLOSING, CLOSING_SQUARE, OPENING, OPENING_SQUARE, read_names
from diffrec.delegations.names import Names, known_names
from diffrec.delegations.scope import Place, delimited, is_recommended, kind_of, scope_of
from diffrec.delegations.surroundings import Bracket, is_abbreviation, is_citation, is_of_a_person_or_place
from diffrec.model import Attribution, AttributionKind
from diffrec.text import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.languages import Language
    from diffrec.model import Delegation, Scope, Span

MAX_HEIGHT = 3  # "(also on behalf of Venezuela (Bolivarian Republic of))" has two brackets in each other
BRACKET = re.compile(rf"[{re.escape(OPENING + CLOSING + OPENING_SQUARE + CLOSING_SQUARE)}]")
PLUS = "+"
OTHER_BRACKETS = re.compile(r"(?:\s*[(（][^()（）]*[)）])*")
MAY_BE_QUOTED = re.compile(r"[^:：]{2,200}[:：]\s*[\"“«「]")


def find_attributions(text: str, language: Language, known: Names | None = None) -> tuple[Attribution, ...]:
    """The delegation marks of an item's text, in order; each span holds the brackets and not the blank before.

    `known` are the names to look for, by default those that diffrec knows. Of a mark before words in square brackets
    the span is that of its names and their colon.
    """
    item = _Item(text, language, known or known_names())
    marks = _marks(item)
    if not marks:
        return ()
    begins = [start for start, _ in item.sentences]
    found: list[Attribution] = []
    after = 0
    for number, group in enumerate(groups := _side_by_side(text, marks)):
        following = groups[number + 1][0].span[0] if number + 1 < len(groups) else len(text)
        place = Place(text, (group[0].span[0], group[-1].span[1]), after, begins)
        kind, scope, after = _meaning(place, group, following, language)
        found += [
            Attribution(
                text=text[mark.span[0] : mark.span[1]],
                delegations=mark.delegations,
                span=mark.span,
                kind=mark.kind or kind,
                scope=scope,
                position=mark.position,
            )
            for mark in group
        ]
    return tuple(found)


def _meaning(
    place: Place, group: list[Found], following: int, language: Language
) -> tuple[AttributionKind, Scope, int]:
    """What the names at a place do, the words they cover, and where the words begin that the next mark may cover."""
    if group[0].words is not None:
        scope = delimited(place.text, group[0].words, following)
        return AttributionKind.PROPOSAL, scope, scope.span[1] if scope.span else place.span[1]
    kind = group[0].kind or kind_of(place, language)
    scope = scope_of(place, kind, language, is_position=group[0].position is not None)
    return kind, scope, place.span[1]


class _Said:
    """What a sentence does: it tells what happened, or asks something of somebody; each is looked for once."""

    def __init__(self, text: str, span: Span, language: Language) -> None:
        self.text = text
        self.span = span
        self.language = language

    @cached_property
    def is_told(self) -> bool:
        return is_told(self.text, self.span, self.language)

    @cached_property
    def is_asked(self) -> bool:
        return asks(self.text[slice(*self.span)], self.language)


class _Item:
    """A text whose marks are looked for; each of its sentences is read once."""

    def __init__(self, text: str, language: Language, known: Names) -> None:
        self.text = text
        self.language = language
        self.known = known
        self._said: dict[Span, _Said] = {}

    def bracket(self, span: Span, delegations: tuple[Delegation, ...] = (), person: int | None = None) -> Bracket:
        return Bracket(self.text, span, delegations, self.known, person)

    def is_recommended(self, span: Span, after: int) -> bool:
        """Whether a bracket would close a recommendation, if it and those beside it are marks."""
        beside = OTHER_BRACKETS.match(self.text, span[1])
        return is_recommended(Place(self.text, (span[0], beside.end() if beside else span[1]), after), self.language)

    def said(self, at: int) -> _Said:
        """What the sentence at a place does."""
        span = self.sentences[bisect_right(self.sentences, at, key=itemgetter(0)) - 1]
        return self._said.setdefault(span, _Said(self.text, span, self.language))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The spans of the sentences."""
        return sentences(self.text, self.language)


def _marks(item: _Item) -> list[Found]:
    """The marks of a text in order; a bracket inside a mark is part of it."""
    marks = mark_before_a_quotation(item.text, item.language, item.known) if MAY_BE_QUOTED.match(item.text) else []
    end, person = marks[-1].span[1] if marks else 0, None
    for span in _bracket_spans(item.text):
        if span[0] < end:
            continue
        if item.text[span[0]] in OPENING_SQUARE:
            found = marks_in_square_brackets(item.bracket(span), item.language)
        else:
            found, is_of_a_person = _in_round_brackets(item, span, end, person)
            person = span[1] if is_of_a_person else person
            end = span[1] if is_of_a_person else end
        if found:
            marks += found
            end = found[-1].span[1]
    return marks


def _in_round_brackets(item: _Item, span: Span, after: int, person: int | None) -> tuple[list[Found], bool]:
    """The marks of a round bracket, and whether it gives the State of a person instead."""
    language = item.language
    content = item.text[span[0] + 1 : span[1] - 1]
    delegations = () if content.lstrip().startswith(PLUS) else read_names(content, language, item.known)
    bracket = item.bracket(span, delegations, person)
    if not delegations:
        found = marks_of_positions(bracket, language)
        is_told = bool(found) and all(mark.position is None for mark in found) and item.said(span[0]).is_told
        return ([] if is_told else found), False
    if is_of_a_person_or_place(bracket, language):
        return [], True
    if is_citation(bracket) or is_abbreviation(bracket, language):
        return [], False
    if item.said(span[0]).is_told:
        return [], False
    if item.is_recommended(span, after):
        is_none = counts_what_is_meant(bracket, language)
    else:
        is_none = (
            is_a_thing(bracket, language)
            or is_of_a_speaker(bracket, language)
            or lists_what_is_meant(bracket, language, is_asked=item.said(span[0]).is_asked)
        )
    return ([] if is_none else [Found(span, delegations)]), False


def _bracket_spans(text: str) -> list[Span]:
    """The round and square brackets that are closed, by where they open; "a)" closes nothing.

    A round bracket that is a mark has not many in it.
    """
    spans: list[Span] = []
    opened: list[tuple[int, int]] = []
    squares: list[int] = []
    height = 0  # of the bracket that was closed last, with those in it
    for found in BRACKET.finditer(text):
        if found[0] in OPENING_SQUARE:
            squares.append(found.start())
        elif found[0] in CLOSING_SQUARE:
            spans += [(squares.pop(), found.end())] if squares else []
        elif found[0] in OPENING:
            opened.append((found.start(), height))
            height = 0
        elif opened:
            start, beside = opened.pop()
            if height < MAX_HEIGHT:
                spans.append((start, found.end()))
            height = max(height + 1, beside)
    return sorted(spans)


def _side_by_side(text: str, marks: Sequence[Found]) -> list[list[Found]]:
    """The marks in groups with no words between them, "(France) (Lithuania)"; words that a mark brings in part them."""
    groups: list[list[Found]] = []
    for mark in marks:
        beside = groups and not text[groups[-1][-1].span[1] : mark.span[0]].strip(LOOSE)
        if beside and mark.words is None and groups[-1][-1].words is None:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return groups
