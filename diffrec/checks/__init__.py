"""Rules over a comparison, for CI: what a person should look at before a text goes out.

    row-7    draft 7, final nothing, not outside
    finding  error item-dropped draft.txt:41 "recommendation 7 of the draft is not in the final"

A rule is one file in `rules`, a reporter one row of the table.
"""

from __future__ import annotations

from pkgutil import resolve_name
from typing import TYPE_CHECKING

from diffrec.checks.accepting import check, with_baseline
from diffrec.checks.baseline import AcceptedFinding, accepted, baseline_text, read_baseline
from diffrec.checks.engine import chosen_rules, findings_of
from diffrec.checks.profiles import USUAL as USUAL_PROFILE
from diffrec.checks.rule import Rule, catalogue, find_rule
from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.config import CheckOptions
    from diffrec.model import Comparison, Finding

__all__ = [
    "BASE_RULES",
    "REPORTERS",
    "REPORTER_SUFFIXES",
    "SCREEN_REPORTER",
    "USUAL_PROFILE",
    "AcceptedFinding",
    "Rule",
    "accepted",
    "base_findings",
    "baseline_text",
    "catalogue",
    "check",
    "chosen_rules",
    "find_rule",
    "findings_of",
    "is_other_document",
    "read_baseline",
    "report",
    "report_base",
    "reporter_for",
    "with_baseline",
]

REPORTERS = {
    "terminal": "diffrec.checks.reporters.terminal:report",
    "json": "diffrec.checks.reporters.json:report",
    "sarif": "diffrec.checks.reporters.sarif:report",
    "junit": "diffrec.checks.reporters.junit:report",
    "github": "diffrec.checks.reporters.github:report",
}
SCREEN_REPORTER = "terminal"
OTHER_RULE, EDIT_RULE = BASE_RULES = ("other-document", "untracked-change")
"""the rules that hold a submitted text against the one that was issued: whether it is that one, and what was edited"""
REPORTER_SUFFIXES = {".txt": "terminal", ".json": "json", ".sarif": "sarif", ".xml": "junit"}


def base_findings(comparison: Comparison, options: CheckOptions) -> tuple[Finding, ...]:
    """What a submitted text has otherwise than the issued one; of another document no more than that it is one."""
    return findings_of(OTHER_RULE, comparison, options) or findings_of(EDIT_RULE, comparison, options)


def is_other_document(findings: Sequence[Finding]) -> bool:
    """Whether the submitted text is another document than the one that was issued."""
    return any(one.rule == OTHER_RULE for one in findings)


def report(findings: Sequence[Finding], name: str, comparison: Comparison) -> str:
    """The findings over a comparison as this reporter writes them, ending with a line break.

    Raises: ConfigError for a name that the table does not hold.
    """
    if name not in REPORTERS:
        raise ConfigError.unknown(name, "report format", REPORTERS)
    text: str = resolve_name(REPORTERS[name])(findings, comparison)
    return text


def report_base(findings: Sequence[Finding], comparison: Comparison, sentence: str) -> str:
    """The sentence, and then each edit that is not tracked on a line, where there are any."""
    from diffrec.checks.reporters import terminal  # noqa: PLC0415 -- most reports are of other checks

    return terminal.report_base(findings, comparison, sentence)


def reporter_for(suffix: str) -> str:
    """The name of the reporter that writes files of this suffix.

    Raises: ConfigError for a suffix that no reporter writes.
    """
    name = REPORTER_SUFFIXES.get(suffix.lower())
    if name is None:
        raise ConfigError.unknown(suffix, "report with the suffix", REPORTER_SUFFIXES)
    return name
