"""Positions in brackets: where the mark ends and the words of the text begin.

    "women [EU: and girls] should"        mark "EU:"; "and girls" stays text that is not agreed
    "in advance [EU: delete] for"         the whole bracket is the mark, with the position "delete"
    "[shall] [US, Fiji: retain; EU: delete]"   two marks that share the bracket
    "an office (supported by Fiji)"       the whole bracket is the mark
    "shares (Peru: 5 per cent)"           figures by country: a round bracket holds no words of a text

In square brackets, words behind a colon that are no position are those that a delegation wants to see.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations.lists import read_names
from diffrec.delegations.positions import is_of_text, may_state, read_positions
from diffrec.languages import DEFAULT
from diffrec.languages import language as language_of_code
from diffrec.model import AttributionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.delegations.names import Names
    from diffrec.delegations.positions import Statement
    from diffrec.delegations.surroundings import Bracket
    from diffrec.languages import Language
    from diffrec.model import Delegation, Span

LONGEST_BRACKET_CHARACTERS = 600  # a bracket that is a mark as a whole; fifty names
COLON_AT_THE_END = re.compile(r"[:：]\s*$")
LIST_GOES_ON = re.compile(r"[,、，،]\s*$")
NAME_AND_QUOTATION = re.compile(
    r"(?P<names>[^:：\"“«「]{2,200})(?P<colon>[:：])\s*[\"“«「](?P<words>[^\"“”«»「」]+)[\"”»」]\s*[.;]?"
)
INNER = re.compile(r"[\[［【]")
CAPITAL = re.compile(r"[^\W\d_a-z]")
LOOSE = " ,;、，；،؛"
BLANK = " "
LOOK_BACK_CHARACTERS = 80
MAX_WORDS_OF_A_NAME = 5


class Found(NamedTuple):
    """A mark that was found. `words` is the span of the words it brings in; `kind` is None where the place tells it."""

    span: Span
    delegations: tuple[Delegation, ...]
    kind: AttributionKind | None = None
    position: str | None = None
    words: Span | None = None


def marks_in_square_brackets(bracket: Bracket, language: Language) -> list[Found]:
    """The marks of a square bracket: of positions, of names before words, or of names alone."""
    own = _own_words(bracket.content)
    if not _may_name(own, language):
        return []
    if whole := _marks_in_any_language(bracket, language) if own == bracket.content else []:
        return whole
    if may_state(own, language):
        return _marks_before_words(bracket, read_positions(own, language, bracket.known), language)
    names = read_names(own, language, bracket.known) if own == bracket.content else ()
    return (
        [Found(bracket.span, names, AttributionKind.PROPOSAL)]
        if names and not _is_part_of_a_list(bracket, language)
        else []
    )


def marks_of_positions(bracket: Bracket, language: Language) -> list[Found]:
    """Marks that are all of a bracket: one, or several that tile it; none where a part is no position on words."""
    if len(bracket.content) > LONGEST_BRACKET_CHARACTERS or not _may_name(bracket.content, language):
        return []
    return _marks_in_any_language(bracket, language)


def _marks_in_any_language(bracket: Bracket, language: Language) -> list[Found]:
    """The marks of positions that are all of a bracket; delegations write "[US: delete]" into texts of any language."""
    common = language_of_code(DEFAULT)
    for one in (language, common) if language is not common else (language,):
        if may_state(bracket.content, one):
            statements = read_positions(bracket.content, one, bracket.known)
            if found := _marks_that_are_all(bracket, statements, one):
                return found
    return []


def _marks_that_are_all(bracket: Bracket, statements: Sequence[Statement], language: Language) -> list[Found]:
    if not statements or not all(is_of_text(one.stated, language) for one in statements):
        return []
    begin, end = bracket.span
    cuts = [begin, *(begin + 1 + one.span[0] for one in statements[1:]), end]
    return [
        Found(_tight(bracket.text, span, BLANK), one.stated.delegations, one.stated.kind, one.stated.position)
        for span, one in zip(pairwise(cuts), statements, strict=True)
    ]


def _own_words(content: str) -> str:
    """The words before the first bracket in a square bracket, as names and positions stand there."""
    inner = INNER.search(content, 0, LONGEST_BRACKET_CHARACTERS)
    return content[: inner.start() if inner else LONGEST_BRACKET_CHARACTERS]


def _may_name(content: str, language: Language) -> bool:
    """Whether there is a capital where names have one; the quickest way to pass over "[shall]"."""
    return not language.has_capitals or CAPITAL.search(content) is not None


def mark_before_a_quotation(text: str, language: Language, known: Names) -> list[Found]:
    """The mark of a text that is a name, a colon and one quotation, as compilations have it: Peru: "delete it"."""
    if (quoted := NAME_AND_QUOTATION.fullmatch(text)) is None:
        return []
    names = read_names(quoted["names"], language, known)
    span = _tight(text, (quoted.start("names"), quoted.end("colon")))
    return [Found(span, names, AttributionKind.PROPOSAL, None, quoted.span("words"))] if names else []


def _marks_before_words(bracket: Bracket, statements: Sequence[Statement], language: Language) -> list[Found]:
    """The names with their colon before words that they bring in, "EU:" of "[EU: and girls]"; one mark a statement."""
    content, start = bracket.content, bracket.span[0] + 1
    found: list[Found] = []
    for number, (stated, span) in enumerate(statements):
        begin = start + (span[0] if number else 0)
        end = start + (span[1] if number + 1 < len(statements) else len(content))
        words = (start + stated.words[0], end)
        if is_of_text(stated, language):
            whole = _tight(bracket.text, (begin, end))
            found.append(Found(whole, stated.delegations, stated.kind, stated.position))
        elif COLON_AT_THE_END.search(content[: stated.words[0]]) and bracket.text[slice(*words)].strip(LOOSE):
            lead = _tight(bracket.text, (begin, words[0]))
            found.append(Found(lead, stated.delegations, AttributionKind.PROPOSAL, None, words))
    return found


def _tight(text: str, span: Span, loose: str = LOOSE) -> Span:
    """The span without blanks and list signs at its ends."""
    begin, end = span
    while begin < end and text[begin] in loose:
        begin += 1
    while begin < end and text[end - 1] in loose:
        end -= 1
    return begin, end


def _is_part_of_a_list(bracket: Bracket, language: Language) -> bool:
    """Whether names in square brackets are words that are not agreed: "between [Peru] and", "Fiji, [Peru]"."""
    before = bracket.text[: bracket.span[0]][-LOOK_BACK_CHARACTERS:].rstrip()
    if not before or LIST_GOES_ON.search(before):
        return True
    words = before.split()
    if words[-1].lower() in language.frequent or (before.endswith(language.and_words) and not language.is_spaced):
        return True
    return any(
        bracket.known.resolve(" ".join(words[-count:])) is not None for count in range(1, MAX_WORDS_OF_A_NAME + 1)
    )
