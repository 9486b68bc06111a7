"""The options of `check` and `rules` about rules: which run, how grave their findings are, what may change."""

from typing import Annotated

import typer

from diffrec.cli.options import READING, one_of, profile_names, rule_names

RULES = "Which rules run"


def _severities(incomplete: str) -> list[str]:
    name, sign, level = incomplete.partition("=")
    if not sign:
        return [f"{rule}=" for rule in rule_names(name)]
    return [f"{name}={one}" for one in ("note", "warning", "error", "off") if one.startswith(level)]


Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULES",
        help="Only these rules, with commas; by default those of the profile.",
        autocompletion=rule_names,
        rich_help_panel=RULES,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore", metavar="RULES", help="Not these rules.", autocompletion=rule_names, rich_help_panel=RULES
    ),
]
SeverityOption = Annotated[
    list[str] | None,
    typer.Option(
        "--severity",
        metavar="RULE=LEVEL",
        help="How grave the findings of a rule are: note, warning, error, or off. May be repeated.",
        autocompletion=_severities,
        rich_help_panel=RULES,
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="SEVERITY",
        help="Leave with 1 for findings of this severity or graver: note, warning (default) or error.",
        autocompletion=one_of("note", "warning", "error"),
    ),
]
OnlyChangedIn = Annotated[
    list[str] | None,
    typer.Option(
        "--only-changed-in",
        metavar="SECTION",
        help="Only this section may change, named by its heading. May be repeated.",
        rich_help_panel=RULES,
    ),
]
ProfileOfCheck = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="NAME",
        help="The family of texts: auto, un-report, resolution, upr or treaty. It says how documents are read, and "
        "which rules run.",
        autocompletion=profile_names,
        rich_help_panel=READING,
    ),
]
ProfileOfRules = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="NAME",
        help="The severities in this family of texts: un-report, resolution, upr or treaty.",
        autocompletion=profile_names,
    ),
]
RulesFormat = Annotated[
    str,
    typer.Option(
        "-f",
        "--format",
        metavar="NAME",
        help="How the rules are listed: terminal, or markdown for a page.",
        autocompletion=one_of("terminal", "markdown"),
    ),
]
