"""What is not to be done: a prohibition in other words, a softer one, or one that turned round.

must not use  ->  should avoid using                  still a prohibition, and a weaker one
refrain from the use of  ->  not use                  the same
shall refrain from the use of  ->  shall minimize     less is asked
shall avoid using  ->  shall use                      turned round
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.meaning.changes.view import Told
from diffrec.model import ChangeKind as Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.meaning.changes.clauses import Clause
    from diffrec.meaning.changes.view import SideView, View
    from diffrec.meaning.changes.vocabulary import Found

STRENGTH = (Kind.OBLIGATION_WEAKENED, Kind.OBLIGATION_STRENGTHENED)
LESS = "less"
"""the meaning of words that ask for less of something, and not for none of it"""


def polarity(view: View) -> Iterator[Told]:
    """What became of a prohibition; of a "not" alone that came or went another rule tells."""
    draft, final = view.group.clauses
    if draft is None or final is None or not (draft.negations or final.negations):
        return
    if draft.negations and final.negations:
        before, after = (_is_soft(side, clause, view) for side, clause in _both(view))
        words = [side.text.words(*clause.negations[0]) for side, clause in _both(view)]
        _explain(view)
        if before != after:
            yield Told((STRENGTH[before],), f"“{words[0]}” became “{words[1]}”")
        return
    side, clause = next(pair for pair in _both(view) if pair[1].negations)
    other, without = next(pair for pair in _both(view) if not pair[1].negations)
    less = _less(other, without)
    if less is not None:
        kind = STRENGTH[side is view.final]
        told = f"{other.quote(less)} asks for less of it, and “{side.text.words(*clause.negations[0])}” for none"
        other.explain(less.first, less.last)
        _explain(view)
        yield Told((kind,), told)
    elif clause.prohibition is not None and clause.prohibition.first in side.left:
        told = "was added" if side is view.final else "is gone"
        reason = f"{side.quote(clause.prohibition)} {told}, which turns it round"
        _explain(view)
        yield Told((Kind.ACTION_CHANGED,), reason)


def _both(view: View) -> Iterator[tuple[SideView, Clause]]:
    return ((side, clause) for side, clause in zip(view.sides, view.group.clauses, strict=True) if clause is not None)


def _explain(view: View) -> None:
    for side, clause in _both(view):
        for words in clause.negations:
            side.explain(*words)


def _is_soft(side: SideView, clause: Clause, view: View) -> bool:
    """Whether a prohibition is said with words that bind less: "avoid"."""
    one = clause.prohibition
    if one is None or len(clause.negations) > 1:
        return False
    stems = tuple(unit.stem for unit in side.text.units[one.first : one.last])
    return stems in {view.vocabulary.stems(word) for word in one.entry.weak}


def _less(side: SideView, clause: Clause) -> Found | None:
    """The words that ask for less of something, where they are what is to be done."""
    at = clause.action
    found = () if at is None else side.text.near("prohibitions", at, at + 1)
    return next((one for one in found if one.entry.meaning == LESS), None)
