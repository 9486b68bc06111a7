"""Figures, dates and references that came, went or changed.

by 31 March 2030 -> by 30 June 2031        deadline-changed
58 States -> 59 States                     number-changed
(A/80/1) here -> (A/80/1) there            none: a fact that moved is neither gone nor new
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.meaning.changes.view import Told
from diffrec.meaning.references.facts import TIMES, fact_changes
from diffrec.model import ChangeKind as Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.meaning.changes.view import SideView, View
    from diffrec.meaning.references.facts import FactChange
    from diffrec.model import Span
    from diffrec.text.typed import TypedToken

BESIDE_CHARACTERS = 300
"""of a text around a change that are read for its facts: the longest title of an instrument in the samples has 160"""

YEAR_DIGITS = 4
WHOLE_CHARACTERS = 20_000
"""of a text whose facts are read once for all its changes; of a longer one the part around each is read"""


class _Window(NamedTuple):
    """The part of a text around a change: where it begins, its words, and the span of the change in it."""

    start: int
    text: str
    span: Span


def figures(view: View) -> Iterator[Told]:
    """The facts in which the two sides differ, each with a sentence."""
    if not any(side.text.facts_near(*side.text.span(side.first, side.last)) for side in view.sides):
        return
    draft, final = _window(view.draft), _window(view.final)
    found = fact_changes((draft.text, final.text), (draft.span, final.span), view.vocabulary.language)
    for one in found:
        ends = [_places(side, token, window) for side, token, window in _sides(view, one, (draft, final))]
        if not any(ends) or not _is_of_figures(view, one, ends) or _is_of_actors(view, ends):
            continue
        for side, places in zip(view.sides, ends, strict=True):
            side.left.difference_update(places)
        if not _is_same(view, one):
            yield Told((one.kind,), f"{one.message[:1].lower()}{one.message[1:].removesuffix('.')}")
    facts = [side.text.facts_near(*side.text.span(side.first, side.last)) for side in view.sides]
    said = [{(token.type, token.key) for token in some} for some in facts]
    for side, some in zip(view.sides, facts, strict=True):
        for token in some if side.left else ():
            if token.type in TIMES or (token.type, token.key) in said[0] & said[1]:
                side.left.difference_update(_within(side, *token.span))


def _window(side: SideView) -> _Window:
    start, end = side.text.span(side.first, side.last)
    if len(side.text.text) <= WHOLE_CHARACTERS:
        return _Window(0, side.text.text, (start, end))
    begin, stop = max(0, start - BESIDE_CHARACTERS), min(len(side.text.text), end + BESIDE_CHARACTERS)
    while begin and side.text.text[begin - 1].isalnum():
        begin -= 1
    return _Window(begin, side.text.text[begin:stop], (start - begin, end - begin))


def _sides(
    view: View, one: FactChange, windows: tuple[_Window, _Window]
) -> Iterator[tuple[SideView, TypedToken | None, _Window]]:
    return zip(view.sides, (one.draft, one.final), windows, strict=True)


def _places(side: SideView, token: TypedToken | None, window: _Window) -> set[int]:
    """The words of a fact that no rule has explained."""
    if token is None:
        return set()
    return _within(side, token.span[0] + window.start, token.span[1] + window.start)


def _within(side: SideView, first: int, last: int) -> set[int]:
    return {at for at, unit in side.units() if unit.start < last and first < unit.end}


def _is_same(view: View, one: FactChange) -> bool:
    """Whether both texts say a fact: a figure as often, anything else at all; then it only stands elsewhere."""
    token = one.draft or one.final
    if token is None or (one.draft and one.final):
        return False
    key = (token.type, token.key)
    counts = [side.text.facts_said[key] for side in view.sides]
    return counts[0] == counts[1] or (one.kind is not Kind.NUMBER_CHANGED and all(counts))


def _is_of_actors(view: View, ends: Sequence[set[int]]) -> bool:
    """Whether a title is part of who is to act or is asked: "Parties to the Convention"."""
    return all(
        any(
            one.first <= min(places) and max(places) < one.last
            for one in side.text.near("actors", side.first, side.last)
        )
        for side, places in zip(view.sides, ends, strict=True)
        if places
    )


def _has_day(view: View) -> bool:
    """Whether a month stands beside a year that came or went: "16 May [2024]" is the same day."""
    months = view.vocabulary.language.months
    return any(
        unit.key in months for side in view.sides for unit in side.text.units[max(0, side.first - 1) : side.first]
    )


def _is_of_figures(view: View, one: FactChange, ends: Sequence[set[int]]) -> bool:
    """Whether a figure changed itself, and not a word that is read with it: "12th [plenary] meetings"."""
    if one.kind is Kind.DEADLINE_CHANGED and not all(ends):
        keys = [side.text.units[at].key for side, places in zip(view.sides, ends, strict=True) for at in places]
        return any(not (key.isdigit() and len(key) == YEAR_DIGITS) for key in keys) or not _has_day(view)
    if one.kind is not Kind.NUMBER_CHANGED or all(ends):
        return True
    changed = (side.text.units[at].key for side, places in zip(view.sides, ends, strict=True) for at in places)
    return one.draft is None or one.final is None or any(any(map(str.isdigit, key)) for key in changed)
