"""`diffrec rules`: the rules of `check`, or one of them explained."""

from typing import Annotated

import typer

from diffrec.cli import DONE, options


def rules(
    rule: Annotated[
        str | None,
        typer.Argument(
            metavar="[RULE]", help="The rule to explain.", show_default=False, autocompletion=options.rule_names
        ),
    ] = None,
) -> int:
    """List the rules of check, or explain one of them."""
    from diffrec import checks  # noqa: PLC0415 -- the help does not need it
    from diffrec.cli import results  # noqa: PLC0415 -- as above

    if rule is None:
        every = checks.catalogue()
        width = max(len(one.name) for one in every)
        lines = [f"{one.name:{width}}  {one.severity:7}  {one.summary}" for one in every]
    else:
        one = checks.find_rule(rule)
        lines = [f"{one.name} ({one.severity})", one.summary]
        for title, text in one.parts.items():
            lines += ["", f"{title}:", f"  {text}"]
    results.put("\n".join(lines) + "\n")
    return DONE
