"""The options that choose changes by their kinds."""

from typing import Annotated

import typer

from diffrec.cli.options import ROWS

NAMES = (
    "weakened, strengthened, action, actor, addressee, caveat, scope, deadline, number, reference, content, preamble, "
    "attribution, bracket, syntax, term, editorial"
)
"""the short words; the help may not wait until the kinds are loaded"""


def _change_kinds(incomplete: str) -> list[str]:
    from diffrec.model import ChangeKind  # noqa: PLC0415 -- only completing a word needs the kinds
    from diffrec.renderers.kinds import SHORT_NAMES  # noqa: PLC0415 -- as above

    names = dict.fromkeys(("substantive", "all", *SHORT_NAMES, *ChangeKind))
    return [name for name in names if name.startswith(incomplete)]


Changes = Annotated[
    list[str] | None,
    typer.Option(
        "--changes",
        metavar="KINDS",
        help=f"Which changes are listed: substantive; all; or kinds, with commas: {NAMES}; or the names of the "
        "JSON, such as caveat-added. Only rows that have one; with substantive also items dropped or added. "
        "By default all rows, the substantive changes listed, the "
        "others folded. The JSON keeps all changes of the rows that are shown.",
        autocompletion=_change_kinds,
        rich_help_panel=ROWS,
    ),
]
ChangesOfItem = Annotated[
    list[str] | None,
    typer.Option(
        "--changes",
        metavar="KINDS",
        help=f"Which changes are listed: substantive; all; or kinds, with commas: {NAMES}; or the names of the "
        "JSON, such as caveat-added.",
        autocompletion=_change_kinds,
        rich_help_panel=ROWS,
    ),
]
