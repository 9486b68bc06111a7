"""final "... under the Convention (China), Member States ...": `mark-left`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import called, wording
from diffrec.model import AttributionKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Attribution, Comparison


@rule(Severity.ERROR, {"upr": None})
def mark_left(comparison: Comparison) -> Iterator[Observation]:
    """A delegation mark of the negotiation stands in the final.

    Why it matters: who asked for which words is a matter of the room; an issued text that tells it breaks a confidence,
    and suggests that the words were never agreed.

    Draft: "States should keep records (Norland) for ten years."

    Final: "States should keep records (Norland) for ten years."

    Passes: "States should keep records for ten years." The State that made a recommendation of a universal periodic
    review is no such mark: it belongs to the text, and for such a report the rule is off.

    What to do: take the mark out, and look whether the words before it were agreed.

    Source: Human Rights Council, universal periodic review, for the exception; practice of final reports for the rule.
    """
    final = comparison.versions[-1]
    for row in comparison.rows:
        for item in row.cells[-1]:
            if not item.attributions:
                continue
            holder, words = f"{called(item)} of the {final.name}", wording(item)
            for mark in item.attributions:
                if mark.kind is not AttributionKind.RECOMMENDING_STATE:
                    yield Observation(
                        message=f"{holder} still {_holds(mark)}",
                        version=final,
                        item=item,
                        content=(words,),
                        unnamed=f"{holder} still {_holds_some(mark)}",
                    )


def _holds(mark: Attribution) -> str:
    return f"holds the delegation mark {mark.text}" if mark.span else f'has the comment "{mark.text}" in its margin'


def _holds_some(mark: Attribution) -> str:
    return "holds a delegation mark" if mark.span else "has a comment of a delegation in its margin"
