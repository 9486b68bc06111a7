"""What a final leaves open in its text: each bracket of some kinds, where it stands.

final:4 "Harbours [shall][should] report"     'still holds words in brackets: “[shall][should]”', one observation
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.rule import Observation
from diffrec.checks.wording import called, excerpt, quoted, wording
from diffrec.model import BracketPart, the

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from diffrec.model import BracketKind, Comparison, Item, Span


def open_brackets(comparison: Comparison, kinds: Collection[BracketKind], said: str) -> Iterator[Observation]:
    """An observation for each bracket of these kinds in the final, and one for brackets that are one choice."""
    final = comparison.versions[-1]
    for row in comparison.rows:
        for item in row.cells[-1]:
            for span in _spans(item, kinds):
                words = quoted(item, span)
                yield Observation(
                    message=f"{called(item)} of {the(final.name)} {said}: “{excerpt(words)}”",
                    version=final,
                    item=item,
                    span=span,
                    content=(wording(item), words),
                )


def _spans(item: Item, kinds: Collection[BracketKind]) -> Iterator[Span]:
    """Where the brackets stand, those of a choice together; what ends here was told where it begins."""
    choices: dict[int, list[Span]] = {}
    alone: list[Span] = []
    for bracket in item.brackets:
        if bracket.kind in kinds and bracket.part is not BracketPart.ENDS:
            spans = alone if bracket.choice is None else choices.setdefault(bracket.choice, [])
            spans.append(bracket.span)
    whole = ((min(start for start, _ in spans), max(end for _, end in spans)) for spans in choices.values())
    end = 0
    for span in sorted((*alone, *whole), key=lambda span: (span[0], -span[1])):
        if span[1] > end:  # else it stands in one that was told
            yield span
            end = span[1]
