"""From what rules observe to findings: place, row, severity, and a fingerprint that survives renumbering.

observation   draft item 7, content "Member States should keep a register ..."
finding       error, row-7, draft.txt line 41, fingerprint of rule and content without figures
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from diffrec.checks.rule import catalogue, find_rule
from diffrec.model import Finding, FindingLocation
from diffrec.text import fold

if TYPE_CHECKING:
    from diffrec.checks.rule import Observation, Rule
    from diffrec.config import CheckOptions
    from diffrec.model import Comparison

FIGURES = re.compile(r"\d+")
# 16 hex digits: among a million findings two are alike by chance with a probability of 1 in 37 million.
FINGERPRINT_DIGITS = 16


def check(comparison: Comparison, options: CheckOptions) -> tuple[Finding, ...]:
    """The findings of the rules asked for, the gravest first, else by rule and in reading order.

    Raises: ConfigError for an unknown rule.
    """
    chosen = catalogue() if options.rules is None else [find_rule(name) for name in sorted(options.rules)]
    rows = {
        (version.name, item.id): row.id
        for row in comparison.rows
        for version, cell in zip(comparison.versions, row.cells, strict=True)
        for item in cell
    }
    seen: Counter[tuple[str, ...]] = Counter()
    findings = []
    for rule in chosen:
        for observation in rule.observe(comparison):
            content = (rule.name, *(FIGURES.sub("", fold(text)) for text in observation.content))
            seen[content] += 1
            row = rows.get((observation.version.name, observation.item.id))
            if observation.unnamed and not options.attributions:
                observation = replace(observation, message=observation.unnamed)  # noqa: PLW2901 -- the same one, unnamed
            findings.append(_finding(rule, observation, row, _fingerprint(content, seen[content])))
    return tuple(sorted(findings, key=lambda finding: -finding.severity.gravity))


def _finding(rule: Rule, observation: Observation, row: str | None, fingerprint: str) -> Finding:
    item = observation.item
    return Finding(
        rule=rule.name,
        severity=rule.severity,
        message=observation.message,
        fingerprint=fingerprint,
        row=row,
        version=observation.version.name,
        item=item.id,
        location=FindingLocation(source=item.document, page=item.location.page, line=item.location.line),
    )


def _fingerprint(content: tuple[str, ...], occurrence: int) -> str:
    """A hash of the content; of contents that are alike, each next one has another hash."""
    parts = content if occurrence == 1 else (*content, str(occurrence))
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:FINGERPRINT_DIGITS]
