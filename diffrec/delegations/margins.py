"""What delegations say in the margin of an item.

    ports [shall report] daily      "US: delete. EU: retain"       deletion USA, support EU, of the words "shall report"
                                    "we reserve", by "Peru"         reservation PER
                                    "check spelling", by "Editor"   nobody's position: a comment and no more

The words that a comment is fixed to are what it is about: nothing has to be guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from diffrec.delegations.positions import read_position, read_positions
from diffrec.languages import DEFAULT
from diffrec.languages import language as language_of_code
from diffrec.model import Attribution, Scope, ScopeConfidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.delegations.names import Names
    from diffrec.delegations.positions import Stated
    from diffrec.languages import Language
    from diffrec.model import Comment, Delegation, Document, Item, Segment, Span

IN_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]+)[)）\]]")
LOOSE = " \t\n.,;،；，。"
FIXED_TO = "the words that the comment is fixed to"
NO_WORDS = Scope(
    text="", span=None, confidence=ScopeConfidence.NONE, reason="the comment is fixed to a place and to no words"
)
CORRECTED = "a corrigendum changed the words that the comment was fixed to"


def margin_attributions(
    document: Document, items: Sequence[Item], language: Language, known: Names
) -> dict[str, tuple[Attribution, ...]]:
    """What the comments of a document ask for, by the ids of the items that their words begin in."""
    by_id = {item.id: item for item in items}
    found: dict[str, tuple[Attribution, ...]] = {}
    for comment in document.comments:
        if comment.item in by_id:
            scope = _scope(comment, by_id[comment.item], document.text)
            asked = tuple(_attributions(comment, scope, language, known))
            found[comment.item] = (*found.get(comment.item, ()), *asked)
    return found


def placed_anew(attribution: Attribution, text: str) -> Attribution:
    """What a comment asks for, in an item whose text a corrigendum changed."""
    words = attribution.scope.text
    if not words:
        return attribution
    if text.count(words) == 1:
        begin = text.index(words)
        return replace(attribution, scope=replace(attribution.scope, span=(begin, begin + len(words))))
    return replace(attribution, scope=replace(NO_WORDS, reason=CORRECTED))


def _attributions(comment: Comment, scope: Scope, language: Language, known: Names) -> Iterator[Attribution]:
    """The positions that a comment states, of those that it names, else of the delegation that wrote it."""
    statements = read_positions(comment.text, language, known)
    for one in statements:
        yield _attribution(one.stated, comment.text[slice(*one.span)].strip(LOOSE), scope)
    author = None if statements else _delegation_of(comment.author, language, known)
    if author is not None:
        stated = read_position(f"{author.name}: {comment.text.strip()}", language, known)
        if stated is not None:
            yield _attribution(stated._replace(delegations=(author,)), comment.text.strip(), scope)


def _attribution(stated: Stated, text: str, scope: Scope) -> Attribution:
    return Attribution(
        text=text,
        delegations=stated.delegations,
        span=None,
        kind=stated.kind,
        scope=scope,
        position=stated.position,
    )


def _delegation_of(author: str, language: Language, known: Names) -> Delegation | None:
    """The delegation that an author writes for: "Peru", "Delegation of Peru", "Ana Prado (Peru)"."""
    leads = (*language.sponsors.lead, *language_of_code(DEFAULT).sponsors.lead)
    bare = re.sub(rf"^(?:{'|'.join(leads)})\s*", "", author.strip(), flags=re.IGNORECASE)
    names = (author, bare, *IN_BRACKETS.findall(author))
    return next((found for name in names if (found := known.resolve(name.strip()))), None)


def _scope(comment: Comment, item: Item, text: str) -> Scope:
    """The words of the item that a comment is fixed to; those of a next item are that one's."""
    spans = [span for segment in item.segments if (span := _in_item(comment.span, segment, item, text))]
    if not spans:
        return NO_WORDS
    begin, end = min(start for start, _ in spans), max(end for _, end in spans)
    words = item.text[begin:end].strip()
    if not words:
        return NO_WORDS
    begin += item.text[begin:end].index(words)
    return Scope(text=words, span=(begin, begin + len(words)), confidence=ScopeConfidence.HIGH, reason=FIXED_TO)


def _in_item(span: Span, segment: Segment, item: Item, text: str) -> Span | None:
    """Where the part of a document's span that a segment holds stands in the text of the item."""
    first, last = segment.origin
    start, end = max(span[0], first), min(span[1], last)
    if start >= end:
        return None
    own = item.text[slice(*segment.span)]
    begin = segment.span[0] + _place(own, _letters(text[first:start]))
    stop = segment.span[0] + _place(own, _letters(text[first:end]))
    return (begin, stop) if begin < stop else None


def _letters(text: str) -> int:
    """How many characters of a text are no blanks: what an item has in common with its document."""
    return sum(not character.isspace() for character in text)


def _place(text: str, letters: int) -> int:
    """Where so many characters that are no blanks have passed."""
    passed = list(accumulate(not character.isspace() for character in text))
    return min(bisect_left(passed, letters) + 1, len(text)) if letters else 0
