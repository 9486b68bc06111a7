"""The words that came in with a name: what an earlier version tells of the scope of a mark.

    zero     States should keep records and report each year.
    rev-1    States should keep records of all brokers (Peru) and report each year.
                                        -------------- high: these words came in with the name
    final    States should keep records of all brokers and dealers (Peru) and report each year.
                                        ------------------------- the same words, as they stand now

What came in with a name tells more than any guess from one text. A name that came alone supports or questions what
stood there before: which words is still a guess, and a low one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations import side_by_side
from diffrec.languages import DEFAULT, language, language_of
from diffrec.meaning.places import mark_sides, outcomes
from diffrec.meaning.sides import overlap, shifted
from diffrec.model import AttributionKind, MarkFate, Scope, ScopeConfidence, placed_items
from diffrec.text import TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from diffrec.languages import Language
    from diffrec.meaning.places import Mark, MarkSide
    from diffrec.meaning.sides import Cells, Side
    from diffrec.model import Attribution, Item, Op, Span

CAME_WITH_NAME = "these words came in with the name"
CAME_WITH_OTHERS = f"{CAME_WITH_NAME}, and others with it"
CAME_ALONE = "no words came in with the name"
CHANGED_SINCE = f"{CAME_WITH_NAME}, and were reworded since"
GONE_SINCE = "the words that came in with the name are gone"
TOLD = (CAME_WITH_NAME, CAME_ALONE, GONE_SINCE)
"""how the reasons begin that only an earlier version can give"""
LOOSE = " ,;:.、，；：。؛،—–[]"
PREFIX_ENDS = (":", "：")
"""end a mark whose words stand behind it, as "EU:" does in "[EU: and girls]", brackets aside"""
MAX_BRIDGE = 2
"""function words that a comparison kept between two insertions ("{+in line with+} the {+Agenda (Peru)+}")"""


class Stretch(NamedTuple):
    """New words of a final round a mark, which has `before` and `after` it; `others` are further marks among them."""

    before: Span
    after: Span
    others: bool


def refined(cells: Cells, ops: tuple[Op, ...]) -> tuple[Item, ...]:
    """The final cell of a row, the scope of each mark as far as the draft tells more of it than the final alone.

    A mark that came in this step covers the words that came with it. One that was there before covers what became of
    the words of which that was told before. What the text itself delimits, and what a mark asks, stays.
    """
    if not any(item.marks for item in cells[1]):
        return cells[1]
    draft, final = mark_sides(cells, ops)
    spoken = language(language_of(final.text or draft.text) or DEFAULT)
    found = outcomes(draft)
    scopes = {at: _of_new(final.marks[at], final, spoken) for at in found.final}
    for at, outcome in found.draft.items():
        if outcome.fate in {MarkFate.KEPT, MarkFate.CHANGED} and outcome.partner is not None:
            scopes[outcome.partner] = _of_old(draft.marks[at], final.marks[outcome.partner], draft, spoken)
    return tuple(_with(cells[1], scopes)) if any(scopes.values()) else cells[1]


def _with(cell: tuple[Item, ...], scopes: Mapping[int, Scope | None]) -> Iterator[Item]:
    """The items with these scopes, which have spans of the cell's text and the place of their mark in the cell."""
    at = 0
    for item, offset in placed_items(cell):
        attributions = []
        for place, one in enumerate(item.attributions, start=at):
            scope = scopes.get(place) or one.scope
            if place in scopes and scope is not one.scope and scope.span is not None:
                scope = replace(scope, span=shifted(scope.span, -offset))
            attributions.append(replace(one, scope=scope))
        at += len(item.attributions)
        yield replace(item, attributions=tuple(attributions))


def _is_delimited(one: Attribution) -> bool:
    """Whether the text itself says what the mark is about."""
    is_listed = one.kind is AttributionKind.RECOMMENDING_STATE
    return one.span is None or bool(one.position) or is_listed or one.scope.confidence is ScopeConfidence.HIGH


def _of_new(mark: Mark, side: MarkSide, spoken: Language) -> Scope | None:
    """The scope of a mark that came in this step; None where the one that it has is better."""
    if mark.span is None or _is_delimited(mark.attribution):
        return None
    stretch = _stretch(mark.span, side, spoken)
    if stretch is None:
        return None
    before, after = (_trimmed(side.text, span) for span in (stretch.before, stretch.after))
    is_prefix = mark.attribution.text.endswith(PREFIX_ENDS) or bool(
        mark.scope and after and overlap(mark.scope, after) and not (before and overlap(mark.scope, before))
    )
    chosen, rest = (after, before) if (is_prefix and after) or not before else (before, after)
    if chosen is None or not _words(side.text, chosen, spoken):
        return _alone(mark, side)
    is_sure = not stretch.others and (rest is None or not _content(side.text, rest, spoken))
    return Scope(
        text=side.text[slice(*chosen)],
        span=chosen,
        confidence=ScopeConfidence.HIGH if is_sure else ScopeConfidence.MEDIUM,
        reason=CAME_WITH_NAME if is_sure else CAME_WITH_OTHERS,
    )


def _alone(mark: Mark, side: MarkSide) -> Scope:
    """The guess of what a name covers that came without words: it supports or questions what stood there."""
    text = side.text[slice(*mark.scope)] if mark.scope else ""
    return Scope(text=text, span=mark.scope, confidence=_guess(mark), reason=CAME_ALONE)


def _of_old(before: Mark, mark: Mark, draft: MarkSide, spoken: Language) -> Scope | None:
    """The scope of a mark that was there before, when an earlier version told what it covered then; else None."""
    scope = before.attribution.scope
    if mark.span is None or _is_delimited(mark.attribution) or not scope.reason.startswith(TOLD):
        return None
    if scope.reason == CAME_ALONE:
        text = draft.other_text[slice(*mark.scope)] if mark.scope else ""
        return replace(scope, text=text, span=mark.scope, confidence=_guess(mark))
    span = _trimmed(draft.other_text, draft.unmarked(draft.image(before.scope))) if before.scope else None
    if span is None or not _words(draft.other_text, span, spoken):
        return Scope(text="", span=None, confidence=ScopeConfidence.NONE, reason=GONE_SINCE)
    text = draft.other_text[slice(*span)]
    if text.split() == scope.text.split():
        return replace(scope, text=text, span=span)
    return Scope(text=text, span=span, confidence=ScopeConfidence.MEDIUM, reason=CHANGED_SINCE)


def _guess(mark: Mark) -> ScopeConfidence:
    return ScopeConfidence.LOW if mark.scope else ScopeConfidence.NONE


def _stretch(span: Span, side: MarkSide, spoken: Language) -> Stretch | None:
    """What came in round a mark; None where the mark stands in words that were there before."""
    marks = [(mark.span, mark.attribution) for mark in side.marks if mark.span is not None]
    group = next(group for group in side_by_side(side.text, marks) if span in [marks[at][0] for at in group])
    begin, stop = marks[group[0]][0][0], marks[group[-1]][0][1]
    own = [at for at, piece in enumerate(side.pieces) if overlap(piece.here, (begin, stop))]
    if not own or any(side.pieces[at].is_equal for at in own):
        return None
    start = side.pieces[_grown(side, own[0], -1, spoken)].here[0]
    end = side.pieces[_grown(side, own[-1], 1, spoken)].here[1]
    places = [place for at, (place, _) in enumerate(marks) if at not in group]
    first = max([start, *(place[1] for place in places if start < place[1] <= begin)])
    last = min([end, *(place[0] for place in places if stop <= place[0] < end)])
    first = max(first, side.text.rfind("\n", first, begin) + 1)
    line = side.text.find("\n", stop, last)
    last = line if line >= 0 else last
    others = first > start or last < end
    if not others and all(piece.there[0] == piece.there[1] for piece in (side.pieces[at] for at in own)):
        first, last = _slid(side.text, (first, begin), (stop, last))
    return Stretch((first, begin), (stop, last), others)


def _grown(side: Side, at: int, step: int, spoken: Language) -> int:
    """The last piece in one direction that came in together with the one at a place."""
    while 0 <= at + step < len(side.pieces):
        piece = side.pieces[at + step]
        if piece.is_equal:
            beyond = at + 2 * step
            if not (0 <= beyond < len(side.pieces) and _bridges(side, (at, at + step, beyond), spoken)):
                return at
            at = beyond
        else:
            at += step
    return at


def _bridges(side: Side, places: tuple[int, int, int], spoken: Language) -> bool:
    """Whether the middle one of three pieces is a blank or a function word, kept by chance between two insertions."""
    one, between, other = (side.pieces[at] for at in places)
    words = list(_words(side.text, between.here, spoken))
    if other.is_equal or len(words) > MAX_BRIDGE or _content(side.text, between.here, spoken):
        return False
    inner = side.text[slice(*between.here)]
    is_inserted = all(piece.there[0] == piece.there[1] for piece in (one, other))
    return not inner.strip() or (is_inserted and not any(sign in inner for sign in LOOSE.strip()))


def _slid(text: str, before: Span, after: Span) -> tuple[int, int]:
    """Where an insertion begins and ends that may as well stand further left: "women and {+girls (EU) and +}boys".

    It is moved so that the mark ends it, when the words behind the mark are those that stand before the insertion.
    """
    tail = text[slice(*after)].strip()
    head = text[: before[0]].rstrip()
    start = len(head) - len(tail)
    is_word = start == 0 or not (text[start - 1 : start].isalnum() and text[start : start + 1].isalnum())
    if tail and any(map(str.isalnum, tail)) and head.endswith(tail) and is_word:
        return start, after[0]
    return before[0], after[1]


def _trimmed(text: str, span: Span) -> Span | None:
    """The span without loose punctuation at its ends; None where nothing is left."""
    start, end = span
    while start < end and text[start] in LOOSE:
        start += 1
    while end > start and text[end - 1] in LOOSE:
        end -= 1
    return (start, end) if start < end else None


def _words(text: str, span: Span, spoken: Language) -> list[str]:
    """The words of a stretch."""
    return [one.key.lower() for one in tokens(text[slice(*span)], spoken) if one.kind is TokenKind.WORD]


def _content(text: str, span: Span, spoken: Language) -> list[str]:
    """The words of a stretch that are no function words."""
    return [word for word in _words(text, span, spoken) if word not in spoken.frequent]
