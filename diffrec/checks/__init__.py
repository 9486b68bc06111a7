"""Rules over a comparison, for CI: what a person should look at before a text goes out.

    row-7    draft 7, final nothing, not outside
    finding  error item-dropped draft.txt:41 "recommendation 7 of the draft is not in the final"

A rule is one file in `rules`, a reporter one row of the table.
"""

from __future__ import annotations

from pkgutil import resolve_name
from typing import TYPE_CHECKING

from diffrec.checks.engine import check
from diffrec.checks.profiles import USUAL as USUAL_PROFILE
from diffrec.checks.rule import Rule, catalogue, find_rule
from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Finding

__all__ = ["REPORTERS", "USUAL_PROFILE", "Rule", "catalogue", "check", "find_rule", "report"]

REPORTERS = {
    "terminal": "diffrec.checks.reporters.terminal:report",
    "json": "diffrec.checks.reporters.json:report",
}


def report(findings: Sequence[Finding], name: str) -> str:
    """The findings as this reporter writes them, ending with a line break.

    Raises: ConfigError for a name that the table does not hold.
    """
    if name not in REPORTERS:
        raise ConfigError.unknown(name, "report format", REPORTERS)
    text: str = resolve_name(REPORTERS[name])(findings)
    return text
