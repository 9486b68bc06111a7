"""[[check.waivers]] expires = 2026-05-01, today 2 May: `waiver-expired`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.acceptance import Remark
from diffrec.checks.rule import review
from diffrec.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.acceptance import Acceptance


@review(Severity.WARNING)
def waiver_expired(acceptance: Acceptance) -> Iterator[Remark]:
    """A waiver of the configuration has expired, and its finding counts again.

    Why it matters: what was let pass until a certain day was to be looked at again on that day.

    Draft: a waiver with `expires = 2026-05-01`.

    Final: on 2 May it does not hold.

    Passes: on 1 May it holds, and so does a waiver without a day.

    What to do: mend the text, or agree on another day and write it down; then the finding is waived again.

    Source: practice of checkers with dated exceptions.
    """
    for waiver in acceptance.waivers:
        if not acceptance.holds(waiver):
            rule = acceptance.found.get(waiver.fingerprint, "found nowhere any more")
            yield Remark(
                message=f"the waiver of {waiver.fingerprint} ({rule}) expired on {waiver.expires}: "
                f"{acceptance.reason(waiver)}",
                place=waiver.place,
                content=(waiver.fingerprint,),
            )
