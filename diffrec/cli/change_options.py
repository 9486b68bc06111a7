"""The options that choose changes by their kinds."""

from typing import Annotated

import typer

from diffrec.cli.options import ROWS


def _change_kinds(incomplete: str) -> list[str]:
    from diffrec.model import ChangeKind  # noqa: PLC0415 -- only completing a word needs the kinds

    return [name for name in ("substantive", "all", *ChangeKind) if name.startswith(incomplete)]


Changes = Annotated[
    list[str] | None,
    typer.Option(
        "--changes",
        metavar="KINDS",
        help="Which changes are listed: substantive; all; or kinds such as actor-changed, with commas. Only rows that "
        "have one. By default all rows, the substantive changes listed, the others folded.",
        autocompletion=_change_kinds,
        rich_help_panel=ROWS,
    ),
]
ChangesOfItem = Annotated[
    list[str] | None,
    typer.Option(
        "--changes",
        metavar="KINDS",
        help="Which changes are listed: substantive, all, or kinds such as actor-changed, with commas.",
        autocompletion=_change_kinds,
        rich_help_panel=ROWS,
    ),
]
