"""3. and nothing behind it: `item-empty`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.emptied import emptied, empty_items
from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import beginning, called, wording
from diffrec.model import Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison


@rule(Severity.ERROR)
def item_empty(comparison: Comparison) -> Iterator[Observation]:
    """An item of the final has a number and no words.

    Why it matters: the number was kept and the provision lost, or the text went somewhere else in the layout.

    Draft: "3. Harbours should light their quays."

    Final: "3." and then "4."

    Passes: "3. (a) ...; (b) ...": the sub-paragraphs are its words.

    What to do: look for the words; take the number out and renumber, or write "[Deleted]" as the house does.

    Source: practice of editors: a number stands for a text.
    """
    final = comparison.versions[-1]
    places = {item.id: at for at, item in enumerate(final.items)}
    was = emptied(comparison)
    for item in empty_items(comparison):
        number = places.get(item.id, 0)
        before = wording(final.items[number - 1]) if number else ""
        had = f"; {the(comparison.versions[0].name)} has {beginning(was[item.id])}" if item.id in was else ""
        yield Observation(
            message=f"{called(item)} of {the(final.name)} has no words{had}",
            version=final,
            item=item,
            content=(before,),
        )
