"""The findings as commands of a GitHub workflow, which shows them beside the lines of a pull request.

    ::error file=draft.txt,line=41,title=item-dropped::recommendation 7 of the draft is not in the final: ...

GitHub shows ten commands of a kind in a step and drops the others without a word: they stand in the log as plain lines.

Source: GitHub, workflow commands for GitHub Actions; actions/toolkit for what is escaped, actions/runner for what is
obeyed.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diffrec.checks.lines import printable
from diffrec.checks.places import line_in_file, paged_sources, place_words
from diffrec.checks.reporters.terminal import line, totals
from diffrec.model import Severity
from diffrec.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Comparison, Finding

SHOWN_OF_A_KIND = 10
COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
OLD_COMMAND = "##["
"""begins a command of the older form wherever in a line it stands"""


def report(findings: Sequence[Finding], comparison: Comparison) -> str:
    """The totals, the worst ten of each kind as commands, then all others as plain lines; accepted ones are counted."""
    paged = paged_sources(comparison)
    counting = sorted((one for one in findings if not one.is_accepted), key=lambda one: -one.severity.gravity)
    places: Counter[Severity] = Counter()
    commands, others = [], []
    for finding in counting:
        places[finding.severity] += 1
        if places[finding.severity] <= SHOWN_OF_A_KIND:
            commands.append(_command(finding, paged))
        else:
            others.append(_plain(line([finding], paged)))
    lines = [totals(findings), *commands]
    if others:
        lines.append(
            f"GitHub shows {SHOWN_OF_A_KIND} of a kind beside the text; {counted(len(others), 'finding')} more:"
        )
    return "\n".join([*lines, *others]) + "\n"


def _command(finding: Finding, paged: frozenset[str]) -> str:
    """A command on one line, whatever the message holds."""
    place, at = finding.location, line_in_file(finding.location, paged)
    properties = {
        "file": place.source if place else None,
        "line": None if at is None else str(at),
        "title": f"{finding.rule} {finding.fingerprint}",
    }
    told = ",".join(f"{name}={_property(printable(text))}" for name, text in properties.items() if text)
    page = f" ({place_words(place, paged)})" if place and place.page is not None and at is None else ""
    return f"::{COMMANDS[finding.severity]} {told}::{_data(printable(finding.message + page))}"


def _plain(text: str) -> str:
    """A line of the log that is no command."""
    return f"- {text}".replace(OLD_COMMAND, "## [")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
