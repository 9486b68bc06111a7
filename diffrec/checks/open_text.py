"""What a final leaves open in its text: each bracket of some kinds, where it stands.

final:4 "Harbours [shall][should] report"     'still holds words in brackets: “[shall][should]”', one observation
final:5 "Harbours should report] twice"       a sign that closes what nothing opens: told at the line of the sign
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.checks.rule import Observation
from diffrec.checks.wording import called, ending, excerpt, quotable
from diffrec.model import BracketPart, the

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from diffrec.model import Bracket, BracketKind, Comparison, Item, Span

    Sign = tuple[str, Span]
    """an item's id and the span of one of its brackets"""


class Open(NamedTuple):
    """Where a bracket, or a choice of several, stands in an item, and of how much of it the item holds."""

    span: Span
    part: BracketPart = BracketPart.WHOLE

    @property
    def sign(self) -> Span:
        """The words that an editor is sent to: of what only ends here its last sign."""
        return (self.span[1] - 1, self.span[1]) if self.part is BracketPart.ENDS else self.span


def open_brackets(comparison: Comparison, kinds: Collection[BracketKind], said: str) -> Iterator[Observation]:
    """An observation for each bracket of these kinds in the final, and one for brackets that are one choice.

    The figures in a bracket are what is open: another figure is another finding.
    """
    final = comparison.versions[-1]
    lone = _closing_alone(final.items)
    for row in comparison.rows:
        for item in (one for one in row.cells[-1] if one.brackets):
            holder = quotable(item)
            for one in _open(item, kinds, lone):
                words = holder.quoted(one.span)
                shown = ending(words) if one.part is BracketPart.ENDS else excerpt(words)
                is_whole = one.part is BracketPart.WHOLE
                yield Observation(
                    message=f"{called(item)} of {the(final.name)} {said}: “{shown}”",
                    version=final,
                    item=item,
                    span=one.sign,
                    content=(holder.wording, *(() if is_whole else (words,))),
                    exact=(words,) if is_whole else (),
                )


def _open(item: Item, kinds: Collection[BracketKind], lone: Collection[Sign]) -> Iterator[Open]:
    """Where the brackets stand, those of a choice together; what ends here was told where it begins."""
    choices: dict[int, list[Span]] = {}
    alone: list[Open] = []
    for bracket in item.brackets:
        if bracket.kind not in kinds or _is_told_above(item, bracket, lone):
            continue
        if bracket.choice is None:
            alone.append(Open(bracket.span, bracket.part))
        else:
            choices.setdefault(bracket.choice, []).append(bracket.span)
    whole = (Open((min(start for start, _ in spans), max(end for _, end in spans))) for spans in choices.values())
    end = 0
    for one in sorted((*alone, *whole), key=lambda one: (one.span[0], -one.span[1])):
        if one.span[1] > end:  # else it stands in one that was told
            yield one
            end = one.span[1]


def _is_told_above(item: Item, bracket: Bracket, lone: Collection[Sign]) -> bool:
    return bracket.part is BracketPart.ENDS and (item.id, bracket.span) not in lone


def _closing_alone(items: Iterable[Item]) -> set[Sign]:
    """The brackets that end in an item and began in none of the document before it."""
    begun: dict[str, int] = {}
    found: set[Sign] = set()
    for item in items:
        # the signs that close come first in a text, as those that open have no other in it
        for bracket in (one for one in item.brackets if one.part is BracketPart.ENDS):
            if begun.get(item.document, 0):
                begun[item.document] -= 1
            else:
                found.add((item.id, bracket.span))
        begun[item.document] = begun.get(item.document, 0) + sum(
            one.part is BracketPart.BEGINS for one in item.brackets
        )
    return found
