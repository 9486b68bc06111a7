"""The options that tell where findings go and which of them are accepted."""

from typing import Annotated

import typer

Submitted = Annotated[
    str,
    typer.Argument(
        metavar="SUBMITTED", help="A Word file with tracked changes. - is standard input.", show_default=False
    ),
]
Issued = Annotated[
    str,
    typer.Argument(
        metavar="ISSUED", help="The text that it was to be made on, in any format that is read.", show_default=False
    ),
]
ReportOutput = Annotated[
    list[str] | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write the findings to a file as well, in the format of its suffix: .sarif, .xml (JUnit), .json, .txt. "
        "May be repeated.",
    ),
]
BaselineOption = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="Findings that do not count: a file that --write-baseline made."),
]
WriteBaseline = Annotated[
    str | None,
    typer.Option(
        "--write-baseline",
        metavar="FILE",
        help="Write all findings to a file, and count none of them: from now on only new ones matter.",
    ),
]
