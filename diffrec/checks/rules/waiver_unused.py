"""[[check.waivers]] fingerprint = "0123456789abcdef", found nowhere: `waiver-unused`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.acceptance import Remark
from diffrec.checks.rule import review
from diffrec.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.acceptance import Acceptance


@review(Severity.WARNING)
def waiver_unused(acceptance: Acceptance) -> Iterator[Remark]:
    """A waiver of the configuration lets nothing pass: no rule finds what it is about.

    Why it matters: the words came back, or were changed further; a waiver that stays would let the same finding pass
    when it returns, and nobody would look.

    Draft: a waiver for an item that was dropped.

    Final: the item stands in the final again.

    Passes: the item is still gone; nor is a waiver unused whose rule is not asked for today.

    What to do: take the waiver out; or, where the words have changed, waive what is found now.

    Source: practice of linters that report needless exceptions.
    """
    for waiver in acceptance.waivers:
        if acceptance.holds(waiver) and waiver.fingerprint not in acceptance.found:
            yield Remark(
                message=f"the waiver of {waiver.fingerprint} lets nothing pass: {acceptance.reason(waiver)}",
                place=waiver.place,
                content=(waiver.fingerprint,),
            )
