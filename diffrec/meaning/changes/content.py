"""What is left when all else is explained: words that say more or less than before, or something else.

such as lamps, bells -> such as bells                    content-removed
illegal timber -> illegal trade in timber                scope-narrowed, terminological: "illegal" is of another noun
its 12th meeting -> its 12th plenary meeting             editorial: nothing is asked there, and it is the same meeting
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.meaning.changes.view import Told, quoted
from diffrec.model import ChangeKind as Kind
from diffrec.text.typed import TokenType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.meaning.changes.view import SideView, View

MOST_TOLD_ELSEWHERE = 1
"""words more or fewer in a sentence that asks nothing which are a matter of wording: "plenary" before "meeting\""""
LEAST_MOVED, MOST_MOVED, MOST_NEW = 3, 0.6, 0.2
"""words with content that are one phrase, the share of them that stands elsewhere for the phrase to have moved, and the
share that the other text has nowhere; a phrase of the 2018 pair that moved with five words gained two others"""
MOST_REPEATED = 4
"""words that are said again where a sentence is cut in two: "The Guild further resolved\""""
CONTENT = (Kind.CONTENT_REMOVED, Kind.CONTENT_ADDED)
SCOPE = (Kind.SCOPE_NARROWED, Kind.SCOPE_WIDENED)


def heads(view: View) -> Iterator[Told]:
    """A noun that came between an adjective and its noun, or went: the adjective speaks of something else now."""
    for side, other, kind in ((view.final, view.draft, SCOPE[0]), (view.draft, view.final, SCOPE[1])):
        content = side.content()
        if other.changed or len(content) != 1 or not _is_head(side, content[0], view):
            continue
        side.left.clear()
        adjective = quoted(side.text.words(side.first - 1, side.first))
        yield Told(
            (kind, Kind.TERMINOLOGICAL), f"{adjective} is said of {quoted(side.text.words(*_ends(content)))}", (kind,)
        )


def _ends(places: list[int]) -> tuple[int, int]:
    return places[0], places[-1] + 1


def _is_head(side: SideView, at: int, view: View) -> bool:
    """Whether "adjective [noun in] noun" is how a noun stands."""
    units, first, last = side.text.units, side.first, side.last
    if first == 0 or last >= len(units) or at != first or last - first < 2:  # noqa: PLR2004 -- the noun and its link
        return False
    is_between = units[first - 1].is_content and units[last].is_content and not units[first - 1].is_capital
    link = units[last - 1]
    is_link = link.is_function and link.key not in view.vocabulary.language.and_words
    return is_between and is_link and not units[at].is_capital


def titles(view: View) -> Iterator[Told]:
    """A title gave way to another one that shares words with it: "2030 Agenda for X", "X Goals"."""
    if not all(_is_title(side) for side in view.sides):
        return
    for side in view.sides:
        side.left.clear()
    yield Told((Kind.REFERENCE_CHANGED,), "another title is named")


def _is_title(side: SideView) -> bool:
    """Whether all that changed is part of the title of an instrument of which words stayed."""
    units = side.text.units
    content = side.content()
    near = side.text.facts_near(*side.text.span(side.first, side.last))
    if not any(token.type is TokenType.INSTRUMENT for token in near):
        return False
    kept = [units[at] for at in range(side.first, side.last) if at not in side.changed]
    has_capital = all(units[at].is_capital or units[at].key.isdigit() for at in content)
    return bool(content) and has_capital and any(unit.is_capital for unit in kept) and not side.signs


def names(view: View) -> tuple[Told, ...]:
    """A name told shorter or in full beside words of it that stayed: "the General Assembly", "the Assembly"."""
    for side, other in ((view.draft, view.final), (view.final, view.draft)):
        content = side.content()
        if other.changed or not content or side.signs or len(content) != side.last - side.first:
            continue
        units = side.text.units
        beside = [units[at] for at in (side.first - 1, side.last) if 0 <= at < len(units)]
        if all(units[at].is_capital for at in content) and any(unit.is_capital for unit in beside):
            side.left.clear()
    return ()


def elsewhere(view: View) -> Iterator[Told]:
    """Words that went here and came elsewhere in the item, or the other way round, are neither gone nor new."""
    for side, others, told in (
        (view.draft, view.moved.came, "the words stand elsewhere in the text now"),
        (view.final, view.moved.gone, "the words stood elsewhere in the text"),
    ):
        left = {side.text.units[at].stem for at in side.content()}
        if len(left) < LEAST_MOVED:
            continue
        other = view.final if side is view.draft else view.draft
        new = left - other.text.stems
        if len(new) > MOST_NEW * len(left):
            continue
        if any(len(left & some) >= max(LEAST_MOVED, MOST_MOVED * len(left)) for some in others):
            side.left.clear()
            yield Told((Kind.SYNTAX_SHIFT,), told, (Kind.SYNTAX_SHIFT,))


def content(view: View) -> Iterator[Told]:
    """Words that came or went."""
    gone, came = view.draft.content(), view.final.content()
    if not gone and not came:
        return
    if all(_is_light(side) for side in view.sides) or (not (gone and came) and _is_repeated(view, gone or came)):
        yield Told((), "", tuple(kind for kind, some in zip(CONTENT, (gone, came), strict=True) if some))
        return
    if not (gone and came) and not view.is_asked and len(gone or came) <= MOST_TOLD_ELSEWHERE and not _is_listed(view):
        yield Told((), "", CONTENT[bool(came) : bool(came) + 1])
        return
    kinds = tuple(kind for kind, some in zip(CONTENT, (gone, came), strict=True) if some)
    reasons = []
    for side, some, told in ((view.draft, gone, "{} is gone"), (view.final, came, "{} is new")):
        if some:
            reasons.append(told.format(quoted(side.text.words(*_ends(some)))))
    is_one_word = len(gone) == len(came) == 1
    arguable = (*kinds, Kind.TERMINOLOGICAL) if is_one_word else ()
    if is_one_word:
        reasons = [
            f"whether {quoted(_word(view.final, came))} says the same as {quoted(_word(view.draft, gone))} is open"
        ]
    is_all = not (gone and came) and not (view.draft.changed and view.final.changed)
    yield Told(kinds, "" if is_all else "; ".join(reasons), arguable)


def _is_light(side: SideView) -> bool:
    """Whether all that is left adds little to what it stands with: "the use of", "cases of"."""
    lights = {at for one in side.text.near("lights", side.first, side.last) for at in range(one.first, one.last)}
    return all(at in lights for at in side.content())


def _is_repeated(view: View, left: list[int]) -> bool:
    """Whether one word came or went that the other text says nearby, and no list has a member more or less."""
    side, other = view.sides if view.draft.content() else (view.final, view.draft)
    is_cut = any(map(side.text.is_start, range(side.first + 1, side.last)))
    most = MOST_REPEATED if is_cut else MOST_TOLD_ELSEWHERE
    if len(left) > most or not other.text.units or not other.changed:
        return False
    said = {unit.stem for unit in other.text.around(min(other.first, len(other.text.units) - 1))}
    return all(side.text.units[at].stem in said for at in left)


def _word(side: SideView, places: list[int]) -> str:
    return side.text.words(places[0], places[0] + 1)


def _is_listed(view: View) -> bool:
    """Whether a member of a list came or went: a sign came or went with it, or a name or a figure did."""
    return any(
        side.signs
        or any(side.text.units[at].is_capital or side.text.units[at].key[0].isdigit() for at in side.content())
        for side in view.sides
    )
