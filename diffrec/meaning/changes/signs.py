"""Punctuation that changes what belongs to what.

drugs, including opium, and arms -> drugs, including opium and arms      syntax-shift: are arms an example now?
marking, tracing, and sharing -> marking, tracing and sharing            editorial: the comma of a list
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.meaning.changes.view import Told
from diffrec.model import ChangeKind as Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.meaning.changes.view import SideView, View

MOST_BEFORE = 60
"""units before a comma in which what it closes begins; a list in the 2018 pair has 40"""
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


def _closes(side: SideView, at: int, view: View) -> str | None:
    """What a comma before "and" closes, None for the last comma of a list."""
    units = side.text.units
    if at + 1 < len(units) and at + 1 not in side.changed and side.text.near("relatives", at + 1, at + 2):
        return f"what stands before “{units[at + 1].key}”"
    if at + 1 >= len(units) or at + 1 in side.changed or units[at + 1].key not in view.vocabulary.language.and_words:
        return None
    begin = max(side.text.sentence(at)[0], at - MOST_BEFORE)
    for place in range(at - 1, begin - 1, -1):
        if any(one.first == place for one in side.text.near("inclusions", place, place + 1)):
            return "the examples"
        if units[place].key in view.vocabulary.language.and_words:
            return "a list"
        if units[place].key in {";", ":"}:
            return None
    return None
