"""The rules as lists: for a terminal, and as the section of README that is made from them.

item-dropped  error    An item of the draft has no counterpart in the final.
| `item-dropped` | error | error | error | error | An item of the draft has no counterpart in the final. |
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from diffrec.checks.profiles import EXPECTED
from diffrec.checks.rule import catalogue

if TYPE_CHECKING:
    from diffrec.checks.rule import Rule
    from diffrec.config import Profile

OFF = "off"
INDENT = "  "
LEVEL_WIDTH = 7
"""columns of a severity, "warning" """
LEAST_SUMMARY = 30
"""columns in which a sentence can be read"""
MAX_LINE = 120
"""the longest line: with more the eye loses the next one"""


def as_text(profile: Profile, width: int | None = None) -> str:
    """A line for each rule: its name, its severity under a profile, and what it finds; wrapped where there is a width.

    Where the width leaves too little for that, what a rule finds stands below its name.
    """
    rules = catalogue()
    names = max(len(rule.name) for rule in rules)
    heads = [f"{rule.name:{names}}  {_level(rule, profile):{LEVEL_WIDTH}}" for rule in rules]
    column = names + LEVEL_WIDTH + 4
    is_below = width is not None and width - column < LEAST_SUMMARY
    lines = []
    for head, rule in zip(heads, rules, strict=True):
        if is_below:
            lines += [*_wrapped(head.rstrip(), width, INDENT), *_wrapped(INDENT + rule.summary, width, INDENT)]
        else:
            lines += _wrapped(f"{head}  {rule.summary}", width, " " * column)
    return "\n".join(lines) + "\n"


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


def explained(rule: Rule, width: int | None = None) -> str:
    """One rule with its severities and all parts of its explanation, wrapped where there is a width."""
    levels = rule.severity.value
    if rule.profiles:
        levels = ", ".join(f"{profile}: {_level(rule, profile)}" for profile in EXPECTED)
    lines = [*_wrapped(f"{rule.name} ({levels})", width, INDENT), *_wrapped(rule.summary, width)]
    for title, text in rule.parts.items():
        lines += ["", f"{title}:", *_wrapped(INDENT + text, width, INDENT)]
    return "\n".join(lines) + "\n"


def _wrapped(text: str, width: int | None, indent: str = "") -> list[str]:
    """The lines of a text of our own, none longer than the width or a line of print; all but the first are indented."""
    if width is None:
        return [text]
    return textwrap.wrap(text, min(width, MAX_LINE), subsequent_indent=indent, break_on_hyphens=False)


def _level(rule: Rule, profile: Profile) -> str:
    return rule.severity_in(profile) or OFF
