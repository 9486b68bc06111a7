"""Figures, dates and references that came, went or changed.

by 31 March 2030 -> by 30 June 2031        deadline-changed
58 States -> 59 States                     number-changed
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.meaning.changes.view import Told, quoted
from diffrec.model import ChangeKind as Kind
from diffrec.text.facts import FactKind, facts, only_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.meaning.changes.view import SideView, View
    from diffrec.text.facts import Fact

KINDS = {
    FactKind.DATE: Kind.DEADLINE_CHANGED,
    FactKind.SYMBOL: Kind.REFERENCE_CHANGED,
    FactKind.FIGURE: Kind.NUMBER_CHANGED,
    FactKind.ORDINAL: Kind.NUMBER_CHANGED,
}


def figures(view: View) -> Iterator[Told]:
    """The facts in which the two sides differ, a kind once."""
    language = view.vocabulary.language
    found = [facts(side.text.words(side.first, side.last), language) for side in view.sides]
    gone, came = only_in(found[0], found[1]), only_in(found[1], found[0])
    if not gone and not came:
        return
    whole = [facts(side.text.text, language) for side in view.sides]
    gone, came = ([fact for fact in some if _count(fact, whole[0]) != _count(fact, whole[1])] for some in (gone, came))
    gone, came = (
        [fact for fact in some if _places(side, fact)] for side, some in zip(view.sides, (gone, came), strict=True)
    )
    told: dict[Kind, list[str]] = {}
    for side, some in ((view.draft, gone), (view.final, came)):
        for fact in some:
            side.left.difference_update(_places(side, fact))
    for kind in dict.fromkeys(KINDS[fact.kind] for fact in (*gone, *came)):
        before, after = ([fact.shown for fact in some if KINDS[fact.kind] is kind] for some in (gone, came))
        told[kind] = [_said(before, after)]
    for kind, reasons in told.items():
        yield Told((kind,), reasons[0])


def _count(fact: Fact, told: Sequence[Fact]) -> int:
    """How often a text says a fact; as often as the other one, and it has only moved."""
    return sum(fact.agrees(other) for other in told)


def _said(before: list[str], after: list[str]) -> str:
    if before and after:
        return f"{quoted(', '.join(before))} became {quoted(', '.join(after))}"
    return f"{quoted(', '.join(before))} is gone" if before else f"{quoted(', '.join(after))} is new"


def _places(side: SideView, fact: Fact) -> list[int]:
    """The words of a fact that no rule has explained."""
    start, _ = side.text.span(side.first, side.last)
    first, last = fact.span[0] + start, fact.span[1] + start
    return [at for at, unit in side.units() if unit.start < last and first < unit.end]
