"""Punctuation that changes what belongs to what.

drugs, including opium, and arms -> drugs, including opium and arms      syntax-shift: are arms an example now?
marking, tracing, and sharing -> marking, tracing and sharing            editorial: the comma of a list
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.meaning.changes.view import Told
from diffrec.model import ChangeKind as Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from diffrec.meaning.changes.view import SideView, View

MOST_BEFORE = 60
"""units before a comma in which what it closes begins; a list in the 2018 pair has 40"""
BEHIND_COMMA = 3
"""the place of a participle behind a comma, "and" and a noun"""
COMMA = frozenset({",", "،", "、"})


def signs(view: View) -> Iterator[Told]:
    """A comma before "and" that came or went where it closed something: a list in a list, or a list of examples."""
    for side in view.sides:
        for at in sorted(side.signs):
            if side.text.units[at].key in COMMA and (closed := _closes(side, at, view)):
                verb = "is gone" if side is view.draft else "was added"
                yield Told(
                    (Kind.SYNTAX_SHIFT,),
                    f"a comma {verb} that closed {closed}: what belongs to what may be read otherwise",
                    (Kind.SYNTAX_SHIFT,),
                )
                return


def moves(view: View) -> Iterator[Told]:
    """The same words with "only" at another place, or with one on the other side of "and"."""
    ours, theirs = ([side.text.units[at] for at in sorted(side.left)] for side in view.sides)
    if not ours or sorted(unit.key for unit in ours) != sorted(unit.key for unit in theirs):
        return
    words = view.vocabulary.language.and_words
    before = [_before_tie(side, words) for side in view.sides]
    is_over_and = None not in before and before[0] != before[1]
    if is_over_and or all(side.touched("restrictors") for side in view.sides):
        for side in view.sides:
            side.left.clear()
        yield Told((Kind.SYNTAX_SHIFT,), "what belongs to what may be read otherwise")


def _before_tie(side: SideView, words: Collection[str]) -> int | None:
    """How many words with content stand before an "and" of a change; None where there is none."""
    units = side.text.units[side.first : side.last]
    tie = next((at for at, unit in enumerate(units) if unit.key in words), None)
    is_list = any(unit.is_sign for unit in units)
    return None if tie is None or is_list else sum(unit.is_content for unit in units[:tie])


def _is_tied_otherwise(side: SideView, at: int, participles: tuple[str, ...]) -> bool:
    """Whether the one comma before "and" tells of how much the participle behind it speaks: "a, and b kept here"."""
    units, begin = side.text.units, side.text.sentence(at)[0]
    behind = at + BEHIND_COMMA
    is_participle = behind < len(units) and units[behind].is_content and units[behind].key.endswith(participles)
    return is_participle and not any(unit.key in COMMA for unit in units[begin:at])


def _closes(side: SideView, at: int, view: View) -> str | None:
    """What a comma before "and" closes, None for the last comma of a list."""
    units = side.text.units
    if at + 1 < len(units) and at + 1 not in side.changed and side.text.near("relatives", at + 1, at + 2):
        return f"what stands before “{units[at + 1].key}”"
    if at + 1 >= len(units) or at + 1 in side.changed or units[at + 1].key not in view.vocabulary.language.and_words:
        return None
    if _is_tied_otherwise(side, at, view.vocabulary.lexicon.participles):
        return "what stands before it"
    return _listed(side, at, view)


def _listed(side: SideView, at: int, view: View) -> str | None:
    """The list or the examples that end at a comma, None where it is the last comma of a plain list."""
    units = side.text.units
    begin = max(side.text.sentence(at)[0], at - MOST_BEFORE)
    for place in range(at - 1, begin - 1, -1):
        if any(one.first == place for one in side.text.near("inclusions", place, place + 1)):
            return "the examples"
        if units[place].key in view.vocabulary.language.and_words:
            return "a list"
        if units[place].key in {";", ":"}:
            return None
    return None
