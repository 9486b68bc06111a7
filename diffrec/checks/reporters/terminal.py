"""One line a finding, the gravest first, and a line that counts them.

draft.txt:41: error: recommendation 7 of the draft is not in the final: "Member States should ..." [item-dropped]
1 error.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diffrec.model import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Finding, FindingLocation

UNPRINTABLE = "\ufffd"


def report(findings: Sequence[Finding]) -> str:
    """The findings as plain lines in their order, without anything that a terminal would obey; waived ones say why."""
    lines = [*(_printable(_line(finding)) for finding in findings), _count(findings)]
    return "\n".join(lines) + "\n"


def _line(finding: Finding) -> str:
    place = f"{_place(finding.location)}: " if finding.location else ""
    waived = "" if finding.waived is None else f" (waived: {finding.waived})"
    return f"{place}{finding.severity}: {finding.message} [{finding.rule}]{waived}"


def _place(location: FindingLocation) -> str:
    """Where to look: "draft.txt:41" as editors take it, "draft.pdf, page 3"."""
    if location.page is not None:
        return f"{location.source}, page {location.page}"
    return location.source if location.line is None else f"{location.source}:{location.line}"


def _count(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings if finding.waived is None)
    waived = sum(finding.waived is not None for finding in findings)
    words = [
        f"{counts[severity]} {severity}{'' if counts[severity] == 1 else 's'}"
        for severity in reversed(Severity)
        if counts[severity]
    ]
    return f"{', '.join(words) or 'Nothing found'}{f'; {waived} waived' if waived else ''}."


def _printable(line: str) -> str:
    """The line with a sign in the place of characters that control instead of saying something."""
    return "".join(character if character.isprintable() else UNPRINTABLE for character in " ".join(line.split()))
