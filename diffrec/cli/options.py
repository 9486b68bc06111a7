"""The options that commands share, in panels: the five that matter most stand first, in the panel without a name."""

from collections.abc import Callable
from typing import Annotated, get_args

import typer

WHAT, READING, ROWS = "What is compared", "How documents are read", "Which rows are shown"
LOOK, OUTPUT, SCRIPTS = "How it looks", "How files are written", "For scripts"
EXTRACT_FORMATS = ("terminal", "json", "text")
SCHEMAS = ("comparison", "extraction", "findings", "delegations", "baseline")


def _formats(incomplete: str) -> list[str]:
    from diffrec.renderers import RENDERERS  # noqa: PLC0415 -- only completing a word needs the table

    return [name for name in RENDERERS if name.startswith(incomplete)]


def _kinds(incomplete: str) -> list[str]:
    from diffrec.model import ItemKind  # noqa: PLC0415 -- only completing a word needs the kinds

    return [name for name in ("all", *ItemKind) if name.startswith(incomplete)]


def _fates(incomplete: str) -> list[str]:
    from diffrec.model import Fate  # noqa: PLC0415 -- only completing a word needs the fates

    return [name for name in Fate if name.startswith(incomplete)]


def profile_names(incomplete: str) -> list[str]:
    """A completion that offers the profiles."""
    from diffrec.config import Profile  # noqa: PLC0415 -- only completing a word needs the choices

    return [name for name in get_args(Profile) if name.startswith(incomplete)]


def _limits(incomplete: str) -> list[str]:
    from diffrec.config import Limits  # noqa: PLC0415 -- only completing a word needs the limits

    return [f"{name}=" for name in Limits._fields if name.startswith(incomplete)]


def rule_names(incomplete: str) -> list[str]:
    """A completion that offers the rules of `check`."""
    from diffrec.checks import catalogue  # noqa: PLC0415 -- only completing a word needs the rules

    return [rule.name for rule in catalogue() if rule.name.startswith(incomplete)]


def _reporters(incomplete: str) -> list[str]:
    from diffrec.checks import REPORTERS  # noqa: PLC0415 -- only completing a word needs the reporters

    return [name for name in REPORTERS if name.startswith(incomplete)]


def one_of(*choices: str) -> Callable[[str], list[str]]:
    """A completion that offers these words."""

    def completed(incomplete: str) -> list[str]:
        return [name for name in choices if name.startswith(incomplete)]

    return completed


Versions = Annotated[
    list[str],
    typer.Argument(
        metavar="DRAFT... FINAL",
        help="Files or folders; the last one is the final, all others together are the draft. - is standard input.",
        show_default=False,
    ),
]
VersionsAndItem = Annotated[
    list[str],
    typer.Argument(
        metavar="DRAFT... FINAL ITEM",
        help="As for compare; then a draft number (4, 4(b)), final:4, or addendum-2:3 with the name of a document.",
        show_default=False,
    ),
]
Stages = Annotated[
    list[str],
    typer.Argument(
        metavar="VERSION VERSION ...",
        help="Files or folders in the order of their making; each is one version. - is standard input.",
        show_default=False,
    ),
]
Documents = Annotated[
    list[str],
    typer.Argument(metavar="DOCUMENT...", help="Files or folders. - is standard input.", show_default=False),
]
Format = Annotated[
    str,
    typer.Option(
        "-f",
        "--format",
        metavar="NAME",
        help="What goes to standard output: terminal, summary, html, markdown, csv, json; into a pipe also docx "
        "(a Word redline), xlsx, synoptic (a table as a Word file).",
        autocompletion=_formats,
    ),
]
ExtractFormat = Annotated[
    str,
    typer.Option(
        "-f",
        "--format",
        metavar="NAME",
        help="What goes to standard output: terminal, json, or text with an item a line.",
        autocompletion=one_of(*EXTRACT_FORMATS),
    ),
]
ReportFormat = Annotated[
    str,
    typer.Option(
        "-f",
        "--format",
        metavar="NAME",
        help="How findings are written: terminal, json, sarif, junit or github.",
        autocompletion=_reporters,
    ),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write a file as well, in the format that its name ends in: .html, .docx (a Word redline), synoptic.docx, "
        ".xlsx, .md, .csv, .json, .txt, summary.txt. May be repeated.",
    ),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        metavar="ITEMS",
        help="Only these items: 4,16-18 are numbers of the draft, final:4 of the final, addendum-2:3 of one document, "
        "Annex I:3 below one heading.",
    ),
]
OnlyStages = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="ITEMS",
        help="Only these items: 4,16-18 are numbers of the first version, rev-1:4 of the one called rev-1.",
    ),
]
Between = Annotated[
    str | None,
    typer.Option(
        "--between",
        metavar="A:B",
        help="The two versions whose texts are compared, by name, as rev-1:final. By default the first and the last.",
    ),
]
Phrase = Annotated[
    str | None,
    typer.Option(
        "--phrase",
        metavar="TEXT",
        help="When did this phrase go, and what came instead? Only rows that hold it in any version.",
    ),
]
ViewOption = Annotated[
    str | None,
    typer.Option(
        "--view",
        metavar="VIEW",
        help="side-by-side, inline, or concordance for the table alone. By default inline up to 80 columns.",
        autocompletion=one_of("side-by-side", "inline", "concordance"),
    ),
]
Full = Annotated[
    bool,
    typer.Option("--full", help="Whole texts instead of the sentences around changes."),
]
FullExtraction = Annotated[
    bool,
    typer.Option("--full", help="Whole texts, and everything that was left out."),
]
Explain = Annotated[
    bool,
    typer.Option("--explain", help="For each block: what it became, and the rule that said so."),
]
Items = Annotated[
    str | None,
    typer.Option(
        metavar="KINDS",
        help="Kinds of item, such as recommendation,paragraph, or all. By default what both sides hold; all for check.",
        autocompletion=_kinds,
        rich_help_panel=WHAT,
    ),
]
ItemsShown = Annotated[
    str | None,
    typer.Option(
        "--items",
        metavar="KINDS",
        help="Only these kinds of item, such as recommendation,paragraph. By default all.",
        autocompletion=_kinds,
        rich_help_panel=ROWS,
    ),
]
FateOption = Annotated[
    str | None,
    typer.Option(
        "--fate",
        metavar="FATES",
        help="Only dropped, added, edited, merged, split, regrouped or unchanged rows; several with commas.",
        autocompletion=_fates,
        rich_help_panel=ROWS,
    ),
]
FateOfStages = Annotated[
    str | None,
    typer.Option(
        "--fate",
        metavar="FATES",
        help="Only rows of these fates between the first version and the last: dropped, added, edited, merged, split, "
        "regrouped or unchanged; several with commas.",
        autocompletion=_fates,
        rich_help_panel=ROWS,
    ),
]
Moved = Annotated[bool, typer.Option("--moved", help="Only rows that moved.", rich_help_panel=ROWS)]
MovedOfStages = Annotated[
    bool,
    typer.Option("--moved", help="Only rows that moved between the first version and the last.", rich_help_panel=ROWS),
]
NoAttributions = Annotated[
    bool,
    typer.Option(
        "--no-attributions",
        help="Leave out of every output what names delegations beside the text: marks, sponsors, comments and authors.",
        rich_help_panel=WHAT,
    ),
]
AnyOrder = Annotated[
    bool,
    typer.Option("--any-order", help="Accept a final that looks like a draft.", rich_help_panel=WHAT),
]
PairsOption = Annotated[
    str | None,
    typer.Option(
        "--pairs",
        metavar="FILE",
        help="Pairings that you have settled: a TOML file with pins, forbidden pairs and notes.",
        rich_help_panel=WHAT,
    ),
]
PartiesOption = Annotated[
    str | None,
    typer.Option(
        "--parties",
        metavar="FILE",
        help="Who is party to the instrument: a CSV file with the columns delegation, status and from (a date).",
        rich_help_panel=WHAT,
    ),
]
SavePairs = Annotated[
    str | None,
    typer.Option(
        "--save-pairs",
        metavar="FILE",
        help="Write the pairings found to a TOML file, to be edited and given with --pairs.",
        rich_help_panel=WHAT,
    ),
]
CrossLanguage = Annotated[
    bool,
    typer.Option(
        "--cross-language",
        help="Draft and final in two languages: pair items by meaning, compare figures, references and delegations.",
        rich_help_panel=WHAT,
    ),
]
LanguageOption = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="CODE",
        help="The language of the documents, such as en, where it is recognised wrongly.",
        rich_help_panel=READING,
    ),
]
ProfileOption = Annotated[
    str,
    typer.Option(
        "--profile",
        metavar="NAME",
        help="The family of texts: auto, un-report, resolution, upr or treaty.",
        autocompletion=profile_names,
        rich_help_panel=READING,
    ),
]
RevisionsOption = Annotated[
    str,
    typer.Option(
        "--revisions",
        metavar="HOW",
        help="Tracked changes: accept, reject, or both, which compares one file's two texts.",
        autocompletion=one_of("accept", "reject", "both"),
        rich_help_panel=READING,
    ),
]
RevisionsOfStages = Annotated[
    str,
    typer.Option(
        "--revisions",
        metavar="HOW",
        help="Tracked changes: accept or reject.",
        autocompletion=one_of("accept", "reject"),
        rich_help_panel=READING,
    ),
]
RevisionsShown = Annotated[
    str,
    typer.Option(
        "--revisions",
        metavar="HOW",
        help="Tracked changes: accept, reject, or both, which shows two documents.",
        autocompletion=one_of("accept", "reject", "both"),
        rich_help_panel=READING,
    ),
]
ConfigOption = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Names of delegations, words of the lexicon and settings of check: a TOML file. By default "
        "diffrec.toml, or \\[tool.diffrec] in "
        "pyproject.toml, here or in a folder above.",
        rich_help_panel=READING,
    ),
]
LimitOption = Annotated[
    list[str] | None,
    typer.Option(
        "--limit",
        metavar="NAME=N",
        help="How large a file may be, as pages=3000. May be repeated.",
        autocompletion=_limits,
        rich_help_panel=READING,
    ),
]
ExitCode = Annotated[
    bool,
    typer.Option("--exit-code", help="Leave with 1 when there is a difference.", rich_help_panel=SCRIPTS),
]
Width = Annotated[
    int | None,
    typer.Option(metavar="N", help="Columns; by default those of the terminal.", rich_help_panel=LOOK),
]
Color = Annotated[
    str,
    typer.Option(
        metavar="WHEN",
        help="auto, always or never; auto honours NO_COLOR.",
        autocompletion=one_of("auto", "always", "never"),
        rich_help_panel=LOOK,
    ),
]
Pager = Annotated[
    bool | None,
    typer.Option(
        "--pager/--no-pager",
        help="Page through the output; by default when it is longer than the terminal.",
        show_default=False,
        rich_help_panel=LOOK,
    ),
]
