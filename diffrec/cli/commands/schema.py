"""`diffrec schema`: the JSON Schemas that ship with the package."""

from typing import Annotated

import typer

from diffrec.cli import DONE, options


def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help=f"{', '.join(options.SCHEMAS)}.",
            show_default=False,
            autocompletion=options.one_of(*options.SCHEMAS),
        ),
    ],
) -> int:
    """Print a JSON Schema: comparison, extraction, findings, delegations or baseline."""
    from diffrec import codec  # noqa: PLC0415 -- the help does not need it
    from diffrec.cli import results  # noqa: PLC0415 -- as above

    results.put(codec.dumps(codec.schema(name)))
    return DONE
