"""Delegation marks in the text of an item.

    "... measures to trace weapons (Peru, Fiji, EU), and the network (TRACE) should ..."
                                   ---------------
    one attribution: PER, FJI, EU; "(TRACE)" is an abbreviation and stays text

A bracket is a mark when it lists nothing but delegations and what stands round it does not say otherwise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.delegations.lists import CLOSING, OPENING, read_names, speaks_for_others
from diffrec.delegations.names import Names, fold, known_names
from diffrec.delegations.scope import Place, kind_of, scope_of
from diffrec.delegations.surroundings import Bracket, is_abbreviation, is_citation, is_of_a_person_or_place
from diffrec.model import Attribution
from diffrec.text import sentences

if TYPE_CHECKING:
    from diffrec.languages import Language
    from diffrec.model import Span

MAX_HEIGHT = 3  # "(also on behalf of Venezuela (Bolivarian Republic of))" has two brackets in each other
BRACKET = re.compile(rf"[{OPENING}{CLOSING}]")


def find_attributions(text: str, language: Language, known: Names | None = None) -> tuple[Attribution, ...]:
    """The delegation marks of an item's text, in order; each span holds the brackets and not the blank before.

    `known` are the names to look for, by default those that diffrec knows.
    """
    marks = _marks(text, language, known or known_names())
    if not marks:
        return ()
    begins = [start for start, _ in sentences(text, language)]
    found: list[Attribution] = []
    after = 0
    for group in _side_by_side(text, marks):
        place = Place(text, (group[0].span[0], group[-1].span[1]), after, begins)
        kind = kind_of(place, language)
        scope = scope_of(place, kind, language)
        found += [
            Attribution(
                text=text[mark.span[0] : mark.span[1]],
                delegations=mark.delegations,
                span=mark.span,
                kind=kind,
                scope=scope,
            )
            for mark in group
        ]
        after = place.span[1]
    return tuple(found)


def mark_key(attribution: Attribution) -> str:
    """What two marks are compared by: codes, and folded names where there is no code, sorted ("BRA ESP EU")."""
    return " ".join(sorted({delegation.code or fold(delegation.name) for delegation in attribution.delegations}))


def _marks(text: str, language: Language, known: Names) -> list[Bracket]:
    """The brackets that are marks; a bracket inside a mark is part of it."""
    marks: list[Bracket] = []
    end, person = 0, None
    for span in _bracket_spans(text):
        if span[0] < end:
            continue
        delegations = read_names(text[span[0] + 1 : span[1] - 1], language, known)
        if not delegations:
            continue
        bracket = Bracket(text, span, delegations, known, person)
        end = span[1]
        if speaks_for_others(bracket.content, language):
            marks.append(bracket)
        elif is_of_a_person_or_place(bracket, language):
            person = end
        elif not is_citation(bracket) and not is_abbreviation(bracket):
            marks.append(bracket)
    return marks


def _bracket_spans(text: str) -> list[Span]:
    """The round brackets that are closed, by where they open; "a)" closes nothing, nor has a mark many in it."""
    spans: list[Span] = []
    opened: list[tuple[int, int]] = []
    height = 0  # of the bracket that was closed last, with those in it
    for found in BRACKET.finditer(text):
        if found[0] in OPENING:
            opened.append((found.start(), height))
            height = 0
        elif opened:
            start, beside = opened.pop()
            if height < MAX_HEIGHT:
                spans.append((start, found.end()))
            height = max(height + 1, beside)
    return sorted(spans)


def _side_by_side(text: str, marks: list[Bracket]) -> list[list[Bracket]]:
    """The marks in groups with nothing but blanks between them, "(France) (Lithuania)"."""
    groups: list[list[Bracket]] = []
    for mark in marks:
        if groups and not text[groups[-1][-1].span[1] : mark.span[0]].strip():
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return groups
