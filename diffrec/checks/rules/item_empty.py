"""3. and nothing behind it: `item-empty`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import called, wording
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
    parents = {item.parent for item in final.items}
    for row in comparison.rows:
        for item in row.cells[-1]:
            if item.id not in parents and not any(map(str.isalnum, wording(item))):
                number = [one.id for one in final.items].index(item.id) if item in final.items else 0
                before = wording(final.items[number - 1]) if number else ""
                yield Observation(
                    message=f"{called(item)} of {the(final.name)} has no words",
                    version=final,
                    item=item,
                    content=(before,),
                )
