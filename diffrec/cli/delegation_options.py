"""The options that ask for delegations, and the arguments and options of `diffrec delegations` alone."""

from typing import Annotated

import typer

from diffrec.cli.options import ROWS, one_of


def _delegations(incomplete: str) -> list[str]:
    from diffrec.delegations import known_names  # noqa: PLC0415 -- only completing a word needs the names

    return sorted(code for one in known_names().all() if (code := one.code) and code.startswith(incomplete.upper()))


DraftsOrOne = Annotated[
    list[str],
    typer.Argument(
        metavar="DRAFT... [FINAL]",
        help="As for compare; or one file or folder, whose asks are listed without their fate.",
        show_default=False,
    ),
]
DelegationOption = Annotated[
    list[str] | None,
    typer.Option(
        "--delegation",
        metavar="NAME",
        help="Only rows in which any version has a mark of this delegation: FRA, France or EU. May be repeated.",
        autocompletion=_delegations,
        rich_help_panel=ROWS,
    ),
]
DelegationAlone = Annotated[
    list[str] | None,
    typer.Option(
        "--delegation",
        metavar="NAME",
        help="Only this delegation: FRA, France or EU. May be repeated.",
        autocompletion=_delegations,
    ),
]
DelegationItems = Annotated[
    list[str] | None,
    typer.Option(
        "--delegation",
        metavar="NAME",
        help="Only items with a mark of this delegation: FRA, France or EU. May be repeated.",
        autocompletion=_delegations,
        rich_help_panel=ROWS,
    ),
]
Members = Annotated[
    bool,
    typer.Option("--members", help="Groups with the States that belong to them.", rich_help_panel=ROWS),
]
FullAsks = Annotated[
    bool,
    typer.Option("--full", help="Each ask on lines of its own, with its words."),
]
AsksFormat = Annotated[
    str,
    typer.Option(
        "-f",
        "--format",
        metavar="NAME",
        help="What goes to standard output: terminal, html, markdown, csv or json.",
        autocompletion=one_of("terminal", "html", "markdown", "csv", "json"),
    ),
]
AsksOutput = Annotated[
    list[str] | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write a file as well, in the format of its suffix: .html, .md, .csv, .json, .txt. May be repeated.",
    ),
]
