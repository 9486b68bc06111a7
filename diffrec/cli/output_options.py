"""The options that tell how files are written: their language, whose changes a redline shows, what may be replaced."""

from typing import Annotated

import typer

from diffrec.cli.options import OUTPUT

ReportLanguage = Annotated[
    str,
    typer.Option(
        "--report-language",
        metavar="CODE",
        help="Headings and fates of reports in this language: en, fr, es, ru, zh or ar. The texts stay as they are; a "
        "note says what stays in English.",
        rich_help_panel=OUTPUT,
    ),
]
Author = Annotated[
    str | None,
    typer.Option(
        "--author",
        metavar="NAME",
        help="Whose changes the Word redline shows; diffrec by default.",
        rich_help_panel=OUTPUT,
    ),
]
Force = Annotated[
    bool,
    typer.Option(
        "--force",
        help="Let -o replace a file that diffrec did not write; never one of the documents.",
        rich_help_panel=OUTPUT,
    ),
]
TrackMoves = Annotated[
    bool,
    typer.Option(
        "--track-moves",
        help="Show an item that moved as a move in the Word redline, not as deleted here and inserted there.",
        rich_help_panel=OUTPUT,
    ),
]
