"""The options that tell where findings go and which of them are accepted."""

from typing import Annotated

import typer

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
