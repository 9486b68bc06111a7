"""baseline.json holds 12 findings, 9 are still there: `baseline-outdated`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.acceptance import Remark
from diffrec.checks.rule import review
from diffrec.model import Severity
from diffrec.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.acceptance import Acceptance

MOST_NAMED = 5
"""a line of a log bears no more excerpts"""


@review(Severity.NOTE)
def baseline_outdated(acceptance: Acceptance) -> Iterator[Remark]:
    """The baseline holds findings that no rule finds any more.

    Why it matters: what was mended once would pass unseen when it comes back.

    Draft: a baseline with twelve findings.

    Final: nine of them are still found.

    Passes: all twelve are still found, and others beside them.

    What to do: write the baseline anew with `--write-baseline`, and read the difference.

    Source: practice of checkers with a baseline.
    """
    if acceptance.baseline is None:
        return
    baseline = acceptance.baseline
    gone = sorted(baseline.fingerprints - acceptance.found.keys(), key=lambda one: (baseline.told.get(one, ""), one))
    if gone:
        named = [f"{one} {baseline.told.get(one, '')}".strip() for one in gone[:MOST_NAMED]]
        more = [f"and {len(gone) - MOST_NAMED} more"] if len(gone) > MOST_NAMED else []
        count = f"{counted(len(gone), 'finding')} of the baseline {'is' if len(gone) == 1 else 'are'}"
        yield Remark(
            message=f"{count} not found any more: {', '.join((*named, *more))}",
            place=baseline.source,
            content=(),
        )
