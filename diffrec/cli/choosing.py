"""What the check does: the command line goes before the configuration file, and the file before the profile.

--ignore item-moved       file: ignore = ["number-gap"]       both are ignored
--select item-dropped     file: select, ignore                nothing but item-dropped runs
--severity mark-left=off  file: severity mark-left = "note"   it is off
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast, get_args

from diffrec.cli.values import severity_of, words_of
from diffrec.config import CheckOptions, Profile
from diffrec.errors import ConfigError
from diffrec.model import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.config import CheckSettings

OFF = "off"
CHANGE_ELSEWHERE = "change-elsewhere"
"""the rule that --only-changed-in gives something to do"""
FAIL_ON = Severity.WARNING
"""what fails a check where nobody says otherwise: a note tells, and does not judge"""


class Given(NamedTuple):
    """What the command line says of the rules, as typed."""

    select: Sequence[str] | None = None
    ignore: Sequence[str] | None = None
    severity: Sequence[str] | None = None
    only_changed_in: Sequence[str] | None = None
    profile: str | None = None


def check_options(given: Given, settings: CheckSettings) -> CheckOptions:
    """Which rules run, how grave their findings are, and which are waived; a baseline is still to be read.

    Raises: ConfigError for a rule, a severity or a profile that does not exist, and for sections that may change while
    nobody looks at the others.
    """
    select, ignore = _rules(given.select), _rules(given.ignore)
    levels = dict(_level(text) for text in given.severity or ())
    off = {name for name, level in levels.items() if level is None}
    severities = {**settings.severities, **{name: level for name, level in levels.items() if level is not None}}
    wanted = frozenset({CHANGE_ELSEWHERE}) if given.only_changed_in else frozenset()
    if wanted & (ignore | off):
        message = f"--only-changed-in asks for the rule {CHANGE_ELSEWHERE}, which is ignored"
        raise ConfigError(message, hint="give one of the two")
    ignored = (settings.ignore - set(levels) - wanted if not select else frozenset()) | ignore | off
    rules = select or settings.select
    return CheckOptions(
        rules=None if rules is None else rules | wanted,
        ignore=ignored,
        severities=severities,
        profile=profile_of(given.profile, settings),
        only_changed_in=tuple(given.only_changed_in or settings.only_changed_in),
        waivers=settings.waivers,
    )


def profile_of(given: str | None, settings: CheckSettings) -> Profile:
    """The family of texts by which documents are read and rules run.

    Raises: ConfigError for one that does not exist.
    """
    if given is not None and given not in get_args(Profile):
        raise ConfigError.unknown(given, "profile", get_args(Profile))
    return cast("Profile | None", given) or settings.profile or "auto"


def threshold_of(given: str | None, settings: CheckSettings) -> Severity:
    """The severity that fails.

    Raises: ConfigError for a name that is no severity.
    """
    return (settings.fail_on or FAIL_ON) if given is None else severity_of(given)


def _rules(given: Sequence[str] | None) -> frozenset[str]:
    """The rules of these names, with commas or repeated.

    Raises: ConfigError for a rule that does not exist.
    """
    if not given:
        return frozenset()
    from diffrec.checks import find_rule  # noqa: PLC0415 -- only who names a rule needs the rules

    return frozenset(find_rule(name).name for name in words_of(given))


def _level(text: str) -> tuple[str, Severity | None]:
    """The rule and the severity of "mark-left=note"; None for "off".

    Raises: ConfigError for another form, and for a rule or a severity that does not exist.
    """
    name, sign, level = (part.strip() for part in text.partition("="))
    if not sign:
        message = f'the severity "{text}" names no rule with its level'
        raise ConfigError(message, hint="for example --severity item-moved=warning")
    from diffrec.checks import find_rule  # noqa: PLC0415 -- only who names a rule needs the rules

    find_rule(name)
    if level not in (*Severity, OFF):
        raise ConfigError.unknown(level, "severity", (*Severity, OFF))
    return name, None if level == OFF else Severity(level)
