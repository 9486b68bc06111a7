"""words of one version alone that belong to no item: `text-unplaced`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.outside import blocks_of, differences
from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import excerpt
from diffrec.model import Severity, the
from diffrec.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.outside import Outside
    from diffrec.model import Comparison


@rule(Severity.NOTE)
def text_unplaced(comparison: Comparison) -> Iterator[Observation]:
    """Words before or behind all items of one version are not in the other, and were not compared.

    Why it matters: what is not in an item is judged by no other rule; a paragraph that was lost may stand there.

    Draft: a paragraph without a number behind the last item.

    Final: nothing in its place.

    Passes: the same words in both. Each document is told once, with the count of the words. Of two languages all words
    in no item are counted.

    What to do: look with `diffrec extract DOCUMENT --explain` which rule took the words out, and read them yourself.

    Source: `diffrec extract` counts each character of a document once, as item, heading, furniture or other.
    """
    found: dict[str, list[Outside]] = {}
    for block in _alone(comparison):
        found.setdefault(block.location.source, []).append(block)
    for blocks in found.values():
        first = blocks[0]
        words = counted(sum(len(block.text.split()) for block in blocks), "word")
        there = "in no item" if comparison.cross_language else f"in no item, and only in {the(first.version.name)}"
        yield Observation(
            message=f'{words} {there}: "{excerpt(first.text)}"',
            version=first.version,
            location=first.location,
            content=tuple(block.text for block in blocks),
            unnamed=f"{words} {there}",
        )


def _alone(comparison: Comparison) -> Iterator[Outside]:
    """The blocks of which the other version has nothing; across languages all of them."""
    if comparison.cross_language:
        for at in (0, -1):
            yield from blocks_of(comparison, at)
    for one in differences(comparison):
        if one.is_front and not (one.draft and one.final):
            yield one.shown
