"""The totals in words, then one line a finding, the gravest first, and what a person has accepted.

1 error, 1 warning; 1 waived, 12 in the baseline.

draft.txt:41: error: recommendation 7 of the draft is not in the final: "States ..." [item-dropped 0123456789abcdef]
final.txt:12: error: "shall" became "may" [obligation-weakened 0011223344556677, actor-changed 8899aabbccddeeff (note)]

diffrec.toml:3: warning: the waiver of fedcba9876543210 lets nothing pass: agreed [waiver-unused 89abcdef01234567]
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from diffrec.checks.lines import printable
from diffrec.checks.places import paged_sources, place_words
from diffrec.model import Severity
from diffrec.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.model import Comparison, Finding

MOST_LISTED = 200
"""edits that a person would read one after the other; who has more has the wrong text, or a program"""
HOW_TO_ACCEPT = (
    "What stands in [brackets] is rule and fingerprint. A waiver in diffrec.toml lets one finding pass, "
    "--write-baseline FILE all of them."
)


def report(findings: Sequence[Finding], comparison: Comparison) -> str:
    """The findings as plain lines, without anything that a terminal would obey.

    Waived ones say why and who says so; those of a baseline, which may be many, are counted by rule.
    """
    paged = paged_sources(comparison)
    return "\n\n".join("\n".join(part) for part in _parts(findings, paged)) + "\n"


def report_base(findings: Sequence[Finding], comparison: Comparison, sentence: str) -> str:
    """A sentence that says what was found, and each finding in the order of the text; none of them can be accepted.

    Of very many the first are listed, and how many more there are.
    """
    paged = paged_sources(comparison)
    lines = [line([one], paged) for one in findings[:MOST_LISTED]]
    if more := len(findings) - len(lines):
        lines += ["", f"{more:,} more; -f json lists all of them."]
    return "\n".join([f"{sentence}{':' if lines else '.'}", *([""] if lines else []), *lines]) + "\n"


def _parts(findings: Sequence[Finding], paged: frozenset[str]) -> Iterator[list[str]]:
    yield [totals(findings)]
    counting = sorted((one for one in findings if not one.is_accepted), key=lambda one: -one.severity.gravity)
    for _, group in groupby(_together(counting), key=lambda some: some[0].severity):
        yield [line(some, paged) for some in group]
    waived = [one for one in findings if one.waived is not None]
    if waived:
        yield ["Waived:", *(f"{line([one], paged)} {printable(_why(one))}" for one in waived)]
    rules = Counter(one.rule for one in findings if one.baselined and one.waived is None)
    if rules:
        yield [f"In the baseline: {', '.join(f'{count} {rule}' for rule, count in sorted(rules.items()))}."]
    if counting:
        yield [HOW_TO_ACCEPT]


def _together(findings: Sequence[Finding]) -> list[list[Finding]]:
    """The findings of several rules that say the same of one item, together, where the gravest of them stands."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    times: Counter[tuple[object, ...]] = Counter()
    for one in findings:
        same = (one.version, one.item, one.location, one.message)
        groups.setdefault((*same, times[one.rule, *same]), []).append(one)
        times[one.rule, *same] += 1
    return list(groups.values())


def line(findings: Sequence[Finding], paged: frozenset[str]) -> str:
    """Findings that say the same on one line, as editors take it: "final.txt:41: error: ... [number-gap 0123...]".

    In the brackets stands each rule with its fingerprint; one that is lighter than the first says how grave it is.
    """
    first = findings[0]
    place = f"{place_words(first.location, paged)}: " if first.location else ""
    rules = ", ".join(
        f"{one.rule} {one.fingerprint}" + ("" if one.severity is first.severity else f" ({one.severity})")
        for one in findings
    )
    return printable(f"{place}{first.severity}: {first.message} [{rules}]")


def totals(findings: Sequence[Finding]) -> str:
    """How many findings count, and how many a person has accepted: "2 errors, 1 note; 1 waived."."""
    counts = Counter(finding.severity for finding in findings if not finding.is_accepted)
    words = [counted(counts[severity], severity) for severity in reversed(Severity) if counts[severity]]
    waived = sum(finding.waived is not None for finding in findings)
    known = sum(finding.baselined and finding.waived is None for finding in findings)
    accepted = [f"{waived} waived"] * bool(waived) + [f"{known} in the baseline"] * bool(known)
    return f"{', '.join(words) or 'Nothing found'}{'; ' if accepted else ''}{', '.join(accepted)}."


def _why(finding: Finding) -> str:
    return f"({finding.waived}{f' -- {finding.waived_by}' if finding.waived_by else ''})"
