"""1, 2, 2, 3: `number-repeated`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.numbering import runs
from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import beginning, called, wording
from diffrec.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison, Item


@rule(Severity.ERROR)
def number_repeated(comparison: Comparison) -> Iterator[Observation]:
    """Two items of the final have the same number in the same numbering.

    Why it matters: a reference to that number means two provisions.

    Draft: recommendations 1, 2 and 3.

    Final: recommendations 1, 2, 2 and 3.

    Passes: recommendations 1, 2, 3 and 4. A count that begins again in another decision, annex or list repeats nothing,
    and neither do 2 and "2 bis".

    What to do: renumber the second one and what follows, with its references.

    Source: United Nations Editorial Manual, paragraphs and subparagraphs: texts are cited by paragraph number.
    """
    final = comparison.versions[-1]
    for run in runs(final.items):
        first: dict[tuple[int, str], Item] = {}
        for item, ordinal in run:
            known = first.setdefault((ordinal.value, ordinal.suffix), item)
            if known is not item:
                yield Observation(
                    message=f"{called(item)} stands twice: {beginning(known)} and {beginning(item)}",
                    version=final,
                    item=item,
                    content=(wording(known), wording(item)),
                )
