"""baseline.json holds 12 findings, 9 are still there: `baseline-outdated`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.acceptance import Remark
from diffrec.checks.lines import count_words
from diffrec.checks.rule import review
from diffrec.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.acceptance import Acceptance


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
    gone = len(acceptance.baseline.fingerprints - acceptance.found)
    if gone:
        yield Remark(
            message=f"{count_words(gone, 'finding')} of the baseline {'is' if gone == 1 else 'are'} not found any more",
            place=acceptance.baseline.source,
            content=(),
        )
