"""Conditions and modifiers by their form: what makes less of what stands before or behind it.

The buoys shall be lit[, unless the fog is thin].      caveat-added
[wooden] bells                                         scope-narrowed; whether content came in is arguable
boats [carrying salt]                                  scope-narrowed
bells [and clocks]                                     none of these: a member of a list
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.meaning.changes.degrees import is_strong
from diffrec.meaning.changes.view import Told, quoted
from diffrec.model import ChangeKind as Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from diffrec.meaning.changes.view import SideView, View

MOST_WORDS = 16
"""words of a condition; the longest of the 2018 pair has nine, and with more a clause says something of its own"""
MOST_BEFORE_NOUN = 2
"""adjectives that came before a noun at once"""
MOST_BEHIND_NOUN = 8
"""words of a phrase behind a noun that makes less of it; a longer one says something of its own"""
CAVEAT = (Kind.CAVEAT_REMOVED, Kind.CAVEAT_ADDED)
SCOPE = (Kind.SCOPE_WIDENED, Kind.SCOPE_NARROWED)
STRENGTH = (Kind.OBLIGATION_WEAKENED, Kind.OBLIGATION_STRENGTHENED)
CONTENT = (Kind.CONTENT_REMOVED, Kind.CONTENT_ADDED)


def _one_sided(view: View) -> Iterator[tuple[SideView, bool]]:
    """The side on which words stand that the other side has nothing for."""
    for side, other, is_added in ((view.draft, view.final, False), (view.final, view.draft, True)):
        if side.content() and not other.changed:
            yield side, is_added


def conditions(view: View) -> Iterator[Told]:
    """A condition or an exception that came or went, set off by commas or at the end of a sentence."""
    for side, is_added in _one_sided(view):
        first, last = min(side.left), max(side.left) + 1
        opener = next((one for one in side.text.near("conditions", first, first + 1) if one.first == first), None)
        if opener is None or last - first > MOST_WORDS or not _is_set_off(side, first, last):
            continue
        phrase = quoted(side.text.words(first, last))
        side.left.clear()
        told = f"the way out {phrase} came in" if is_added else f"the way out {phrase} is gone"
        yield Told((CAVEAT[is_added],), told)


def _is_set_off(side: SideView, first: int, last: int) -> bool:
    """Whether a phrase begins a sentence or follows a comma, and ends before one or before a full stop."""
    units = side.text.units
    begins = side.text.is_start(first) or units[first - 1].is_sign
    ends = last >= len(units) or units[last].is_sign
    return ends and (begins or last >= len(units) or units[last].key in {".", ";"})


def modifiers(view: View) -> Iterator[Told]:
    """An adjective before a noun, or a phrase behind it, that came or went: fewer or more are meant."""
    if not view.vocabulary.lexicon.entries("modifiers") or view.group.clauses != (None, None):
        return
    for side, is_added in _one_sided(view):
        first, last = min(side.left), max(side.left) + 1
        words = view.vocabulary.language.and_words
        if _is_alternative(side, first, words):
            side.left.clear()
            told = "one more is meant" if is_added else "one fewer is meant"
            yield Told((SCOPE[not is_added],), told, (CONTENT[is_added],))
            continue
        if side.signs or any(side.text.units[at].key in words for at in range(first, last)):
            continue
        content = (CONTENT[is_added],)
        if (strength := _strength(side, first, last, view)) is not None:
            side.left.clear()
            asks = "more" if strength is is_added else "less"
            yield Told((STRENGTH[strength is is_added],), f"so that it asks {asks}")
            continue
        if _is_before_noun(side, first, last):
            is_colour = all(side.text.near("colours", at, at + 1) for at in range(first, last))
            is_open = is_colour or not view.is_asked
            side.left.clear()
            reach = "fewer things are meant" if is_added else "more things are meant"
            yield Told((), "", content) if is_open else Told((SCOPE[is_added],), reach, content)
        elif _is_behind_noun(side, first, last, view.vocabulary.lexicon.participles):
            side.left.clear()
            reach = "it reaches less far" if is_added else "it reaches farther"
            yield Told((SCOPE[is_added],), reach, content)


def _is_alternative(side: SideView, first: int, words: Collection[str]) -> bool:
    """Whether a tie and a phrase that limits stand here: "or subject to its rules"."""
    has_opener = any(
        one.first == first + 1
        for place in ("modifiers", "conditions")
        for one in side.text.near(place, first + 1, first + 2)
    )
    is_tie = side.text.units[first].key in words or side.text.near("ties", first, first + 1)
    return bool(is_tie) and has_opener and not side.signs


def _strength(side: SideView, first: int, last: int, view: View) -> bool | None:
    """Whether what stands before efforts or measures binds; None for what is no word of degree."""
    if not side.text.near("efforts", last, last + 1) or last in side.changed:
        return None
    found = [one for one in side.text.near("degrees", first, last) if one.first == first and one.last == last]
    return any(is_strong(one, side, view) for one in found) if found else None


def _is_before_noun(side: SideView, first: int, last: int) -> bool:
    """Whether one or two small-lettered words stand before a word that both texts have."""
    units = side.text.units
    return (
        last < len(units)
        and last - first <= MOST_BEFORE_NOUN
        and all(
            unit.is_content and not unit.is_capital and not unit.key[0].isdigit() and not unit.key.endswith("ly")
            for unit in units[first:last]
        )
        and last not in side.changed
        and units[last].is_content
        and not units[last].is_capital
    )


def _is_behind_noun(side: SideView, first: int, last: int, participles: tuple[str, ...]) -> bool:
    """Whether a phrase that limits stands behind a word that both texts have."""
    units = side.text.units
    if first == 0 or last - first > MOST_BEHIND_NOUN or not units[first - 1].is_content or last - first < 2:  # noqa: PLR2004
        return False
    if last < len(units) and units[last].is_content:
        return False
    behind = first + 2
    if behind < last and units[first + 1].is_content and units[behind].is_function:
        return False  # "in step with", "at odds with": how something is done
    is_opener = any(one.first == first for one in side.text.near("modifiers", first, first + 1))
    is_capital = any(unit.is_capital for unit in units[first:last])
    return not is_capital and (is_opener or (units[first].is_content and units[first].key.endswith(participles)))
