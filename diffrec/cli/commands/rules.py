"""`diffrec rules`: the rules of `check`, or one of them explained."""

from typing import Annotated

import typer

from diffrec.cli import DONE, options, rule_options

FORMATS = ("terminal", "markdown")


def rules(
    rule: Annotated[
        str | None,
        typer.Argument(
            metavar="[RULE]", help="The rule to explain.", show_default=False, autocompletion=options.rule_names
        ),
    ] = None,
    *,
    profile: rule_options.ProfileOfRules = None,
    format: rule_options.RulesFormat = "terminal",  # noqa: A002 -- named as on the command line
    width: options.Width = None,
) -> int:
    """List the rules of check, or explain one of them."""
    from diffrec import checks  # noqa: PLC0415 -- the help does not need it
    from diffrec.checks import listing  # noqa: PLC0415 -- as above
    from diffrec.cli import choosing, results  # noqa: PLC0415 -- as above
    from diffrec.config import CheckSettings  # noqa: PLC0415 -- as above
    from diffrec.errors import ConfigError  # noqa: PLC0415 -- as above

    if format not in FORMATS:
        raise ConfigError.unknown(format, "format", FORMATS)
    columns = results.screen(width, "never").width
    chosen = choosing.profile_of(profile, CheckSettings())
    if rule is not None:
        text = listing.explained(checks.find_rule(rule), columns)
    elif format == "markdown":
        text = listing.as_markdown()
    else:
        text = listing.as_text(checks.USUAL_PROFILE if chosen == "auto" else chosen, columns)
    results.put(text)
    return DONE
