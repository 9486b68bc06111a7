"""final "States should report, and the Conference decides": `actors-mixed`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import called, wording
from diffrec.model import Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison, Phrase, Row


@rule(Severity.NOTE, {"upr": None, "treaty": None})
def actors_mixed(comparison: Comparison) -> Iterator[Observation]:
    """One item of the final asks something of two different actors.

    Why it matters: each reads the item as the other's; a follow-up by number cannot say who has done it.

    Draft: "4. Harbours should light their quays."

    Final: "4. Harbours should light their quays, and Member States should pay for it."

    Passes: "4. Harbours should light their quays, and should pay for it." In an article of a treaty many act, and there
    the rule is off.

    What to do: ask whether two items are meant.

    Source: practice of editors: mixed addressees in one item are worth a question.
    """
    final = comparison.versions[-1]
    for row in comparison.rows:
        for item in row.cells[-1]:
            actors = _actors(row, final.name, item.id)
            if len(actors) > 1:
                first, *others = actors.values()
                words = " and ".join(f"“{' '.join(one.text.split())}”" for one in (first, *others))
                yield Observation(
                    message=f"{called(item)} of {the(final.name)} asks something of {words}",
                    version=final,
                    item=item,
                    span=others[0].span,
                    content=(wording(item),),
                    unnamed=f"{called(item)} of {the(final.name)} asks something of {len(actors)} actors",
                )


def _actors(row: Row, version: str, item: str) -> dict[str, Phrase]:
    """Who acts in an item, by what the words stand for, in the order of the text."""
    found: dict[str, Phrase] = {}
    for duty in row.whole.duties:
        if (duty.version, duty.item) == (version, item) and duty.actor and duty.force:
            found.setdefault(duty.actor.meaning, duty.actor)
    return found
