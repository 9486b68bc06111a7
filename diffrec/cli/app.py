"""The commands and how they are called."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from diffrec.cli import DONE
from diffrec.cli.commands.check import check
from diffrec.cli.commands.compare import compare
from diffrec.cli.commands.delegations import delegations
from diffrec.cli.commands.explain import explain
from diffrec.cli.commands.extract import extract
from diffrec.cli.commands.rules import rules
from diffrec.cli.commands.schema import schema
from diffrec.cli.commands.trace import trace
from diffrec.cli.commands.verify_base import verify_base
from diffrec.cli.light import LightCommand, LightGroup
from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Sequence

app = typer.Typer(
    name="diffrec",
    cls=LightGroup,
    help="What became of recommendation 14? Compares the drafts of a numbered, negotiated text with its final.",
    epilog="Exit codes: 0 done; 1 differences (compare --exit-code) or findings (check, verify-base); 2 your input; "
    "3 our fault.",
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)
for _command in (compare, trace, extract, check, delegations, explain, rules, schema, verify_base):
    app.command(cls=LightCommand)(_command)


@app.callback()
def _diffrec(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    if version:
        import diffrec  # noqa: PLC0415 -- the version is read from the metadata of the installed package

        sys.stdout.write(f"diffrec {diffrec.__version__}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        sys.stdout.write(context.get_help())


def invoke(arguments: Sequence[str]) -> int:
    """The exit code of a command line.

    Raises: ConfigError for arguments that no command takes, and what the command raises.
    """
    try:
        code = typer.main.get_command(app).main(args=arguments, prog_name="diffrec", standalone_mode=False)
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "diffrec"
        message = error.format_message().rstrip(".")
        raise ConfigError(message[:1].lower() + message[1:], hint=f"`{command} --help` lists what it takes") from error
    except SystemExit:
        # typer leaves so when its help goes to a pipe whose reader had enough, and after completing a word
        return DONE
    return code if isinstance(code, int) else DONE
