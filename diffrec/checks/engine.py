"""From what rules observe to findings: place, row, severity, and a fingerprint that survives renumbering.

observation   draft item 7, content "Member States should keep a register ..."
finding       error, row-7, draft.txt line 41, fingerprint of rule and content without figures
"""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from diffrec.checks.places import place_of
from diffrec.checks.profiles import profile_of
from diffrec.checks.rule import catalogue, find_rule
from diffrec.checks.sections import Sections
from diffrec.model import Finding, Severity
from diffrec.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from diffrec.checks.rule import Rule
    from diffrec.config import CheckOptions
    from diffrec.model import Comparison

FIGURES = re.compile(r"\d+")
# 16 hex digits: among a million findings two are alike by chance with a probability of 1 in 37 million.
FINGERPRINT_DIGITS = 16


class _Folded(dict[str, str]):
    """Texts without what renumbering changes in them; each is folded once, however many findings are about it."""

    def __missing__(self, text: str) -> str:
        return self.setdefault(text, FIGURES.sub("", fold(text)))


class Chosen(NamedTuple):
    """A rule that runs, and how grave its findings are."""

    rule: Rule
    severity: Severity


def check(comparison: Comparison, options: CheckOptions) -> tuple[Finding, ...]:
    """The findings of the rules asked for, the gravest first, else in reading order.

    Raises: ConfigError for an unknown rule, and for a section that no version has.
    """
    Sections.named(comparison, options.only_changed_in)  # whether the rule that needs them runs or not
    rows = _rows_of_items(comparison)
    findings = [
        finding for one in chosen_rules(comparison, options) for finding in _findings(one, comparison, options, rows)
    ]
    place = _reading_order(comparison)
    return tuple(sorted(findings, key=lambda finding: (-finding.severity.gravity, *place(finding))))


def _reading_order(comparison: Comparison) -> Callable[[Finding], tuple[int, ...]]:
    """Where a finding stands: its document, page and line, and its item where a format has no lines."""
    sources = [document.source for version in comparison.versions for document in version.documents]
    sources += [item.document for version in comparison.versions for item in version.items]
    documents = {source: at for at, source in enumerate(dict.fromkeys(sources))}
    items = {(version.name, item.id): at for version in comparison.versions for at, item in enumerate(version.items)}

    def place(finding: Finding) -> tuple[int, ...]:
        at = finding.location
        if at is None:
            return (len(documents),)
        item = items.get((finding.version or "", finding.item or ""), -1)
        return documents.get(at.source, len(documents)), at.page or 0, at.line or 0, item

    return place


def chosen_rules(comparison: Comparison, options: CheckOptions) -> tuple[Chosen, ...]:
    """The rules that run, by name, each with its severity.

    Whoever names a rule, alone or with a severity, wants it: then it runs though the profile has it off.

    Raises: ConfigError for an unknown rule.
    """
    for name in sorted({*(options.rules or ()), *options.ignore, *options.severities}):
        find_rule(name)
    profile = profile_of(comparison) if options.profile == "auto" else options.profile
    found = []
    for rule in catalogue():
        if rule.name in options.ignore or (options.rules is not None and rule.name not in options.rules):
            continue
        severity = options.severities.get(rule.name) or rule.severity_in(profile)
        if severity is None and options.rules is not None:
            severity = rule.severity
        if severity is not None:
            found.append(Chosen(rule, severity))
    return tuple(found)


def findings_of(name: str, comparison: Comparison, options: CheckOptions) -> tuple[Finding, ...]:
    """The findings of one rule, in the order that it sees them.

    Raises: ConfigError for an unknown rule.
    """
    rule = find_rule(name)
    return tuple(_findings(Chosen(rule, rule.severity), comparison, options, _rows_of_items(comparison)))


def _rows_of_items(comparison: Comparison) -> dict[tuple[str, str], str]:
    """The row of each item, by the name of its version and its id."""
    return {
        (version.name, item.id): row.id
        for row in comparison.rows
        for version, cell in zip(comparison.versions, row.cells, strict=True)
        for item in cell
    }


def _findings(
    one: Chosen, comparison: Comparison, options: CheckOptions, rows: Mapping[tuple[str, str], str]
) -> Iterator[Finding]:
    """What one rule finds; of contents that are alike, each next one has another fingerprint."""
    seen: Counter[tuple[str, ...]] = Counter()
    folded = _Folded()
    for observation in one.rule.observe(comparison, options):
        content = (
            one.rule.name,
            *(folded[text] for text in observation.content),
            *(fold(text) for text in observation.exact),
        )
        seen[content] += 1
        item = observation.item
        yield Finding(
            rule=one.rule.name,
            severity=Severity.NOTE if observation.is_note else one.severity,
            message=(None if options.attributions else observation.unnamed) or observation.message,
            fingerprint=fingerprint_of(content, seen[content]),
            row=None if item is None else rows.get((observation.version.name, item.id)),
            version=observation.version.name,
            item=None if item is None else item.id,
            location=observation.location or (None if item is None else place_of(item, observation.span)),
        )


def fingerprint_of(content: tuple[str, ...], occurrence: int) -> str:
    """A hash of the content; of contents that are alike, each next one has another hash."""
    parts = content if occurrence == 1 else (*content, str(occurrence))
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:FINGERPRINT_DIGITS]
