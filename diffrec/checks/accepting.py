"""Findings that a person has accepted are marked, not dropped, and those who accept are held to what they said.

finding  item-dropped 0123456789abcdef     waiver 0123456789abcdef "agreed on 3 May", Y. Sand     waived, does not count
finding  number-gap fedcba9876543210       baseline.json holds it                                 baselined, as well

Both go by fingerprints, which are made of rule and content, and so hold when the text is renumbered.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec.checks.acceptance import Acceptance
from diffrec.checks.engine import check as find
from diffrec.checks.engine import fingerprint_of
from diffrec.checks.rule import catalogue
from diffrec.model import Finding, FindingLocation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diffrec.checks.acceptance import Remark
    from diffrec.config import Baseline, CheckOptions, Waiver
    from diffrec.model import Comparison

# "diffrec.toml, line 3", or "pyproject.toml, waivers 2" where the line is not known
PLACE = re.compile(r"(?P<source>.+?)(?:, (?:line (?P<line>[1-9][0-9]*)|[a-z]+ [0-9]+))?", re.DOTALL)


def check(comparison: Comparison, options: CheckOptions) -> tuple[Finding, ...]:
    """What the rules find, the gravest first; what is waived or stands in the baseline is marked so.

    What is said of waivers and baseline comes with them. Raises: ConfigError for an unknown rule.
    """
    findings = find(comparison, options)
    if not options.waivers and options.baseline is None:
        return findings
    acceptance = Acceptance(
        waivers=options.waivers,
        baseline=options.baseline,
        today=options.today,
        found=_found_by_any(comparison, options),
        attributions=options.attributions,
    )
    # of several that hold the first counts
    holding = {one.fingerprint: one for one in reversed(acceptance.waivers) if acceptance.holds(one)}
    marked = [_marked(finding, acceptance, holding.get(finding.fingerprint)) for finding in findings]
    return tuple(sorted([*marked, *_remarks(acceptance, options)], key=lambda finding: -finding.severity.gravity))


def with_baseline(findings: Iterable[Finding], baseline: Baseline) -> tuple[Finding, ...]:
    """The findings as they are once this baseline holds, which was made of them."""
    known = baseline.fingerprints
    return tuple(replace(finding, baselined=finding.fingerprint in known) for finding in findings)


def _found_by_any(comparison: Comparison, options: CheckOptions) -> dict[str, str]:
    """The fingerprints of all that any rule finds, by rule: what is not asked for today makes no waiver useless."""
    every = options._replace(rules=frozenset(rule.name for rule in catalogue()), ignore=frozenset())
    return {finding.fingerprint: finding.rule for finding in find(comparison, every)}


def _marked(finding: Finding, acceptance: Acceptance, waiver: Waiver | None) -> Finding:
    return replace(
        finding,
        waived=None if waiver is None else acceptance.reason(waiver),
        waived_by=waiver.author if waiver is not None and acceptance.attributions else None,
        baselined=acceptance.baseline is not None and finding.fingerprint in acceptance.baseline.fingerprints,
    )


def _remarks(acceptance: Acceptance, options: CheckOptions) -> Iterator[Finding]:
    """What the rules over the configuration find; they run whichever rules are chosen, unless they are ignored."""
    seen: Counter[tuple[str, ...]] = Counter()
    for rule in catalogue():
        if rule.review is None or rule.name in options.ignore:
            continue
        for remark in rule.review(acceptance):
            content = (rule.name, *remark.content)
            seen[content] += 1
            yield Finding(
                rule=rule.name,
                severity=options.severities.get(rule.name, rule.severity),
                message=remark.message,
                fingerprint=fingerprint_of(content, seen[content]),
                location=_location(remark),
            )


def _location(remark: Remark) -> FindingLocation | None:
    place = PLACE.fullmatch(remark.place)
    if place is None:
        return None
    return FindingLocation(source=place["source"], line=int(place["line"]) if place["line"] else None)
