"""The rules as lists: for a terminal, and as the section of README that is made from them.

item-dropped  error    An item of the draft has no counterpart in the final.
| `item-dropped` | error | error | error | error | An item of the draft has no counterpart in the final. |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.profiles import EXPECTED
from diffrec.checks.rule import catalogue

if TYPE_CHECKING:
    from diffrec.checks.rule import Rule
    from diffrec.config import Profile

OFF = "off"


def as_text(profile: Profile) -> str:
    """A line for each rule: its name, its severity under a profile, and what it finds."""
    rules = catalogue()
    width = max(len(rule.name) for rule in rules)
    return "\n".join(f"{rule.name:{width}}  {_level(rule, profile):7}  {rule.summary}" for rule in rules) + "\n"


def as_markdown() -> str:
    """A table of the rules with their severities under each profile."""
    head = ("rule", *EXPECTED, "finds")
    rows = [
        (f"`{rule.name}`", *(_level(rule, profile) for profile in EXPECTED), rule.summary.rstrip("."))
        for rule in catalogue()
    ]
    lines = [head, ("---",) * len(head), *rows]
    profiles = [f"- `{name}`: {what}" for name, what in EXPECTED.items()]
    return "\n".join([*(f"| {' | '.join(line)} |" for line in lines), "", *profiles]) + "\n"


def explained(rule: Rule) -> str:
    """One rule with its severities and all parts of its explanation."""
    levels = rule.severity.value
    if rule.profiles:
        levels = ", ".join(f"{profile}: {_level(rule, profile)}" for profile in EXPECTED)
    lines = [f"{rule.name} ({levels})", rule.summary]
    for title, text in rule.parts.items():
        lines += ["", f"{title}:", f"  {text}"]
    return "\n".join(lines) + "\n"


def _level(rule: Rule, profile: Profile) -> str:
    return rule.severity_in(profile) or OFF
