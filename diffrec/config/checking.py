"""What a configuration file sets of the check.

[check]                                     CheckSettings(
profile = "un-report"                           profile="un-report",
ignore = ["item-moved"]                         ignore={"item-moved", "scope-widened"},
[check.severity]
item-added = "error"                            severities={"item-added": Severity.ERROR},
scope-widened = "off"
[[check.waivers]]                               waivers=(Waiver(..., place="diffrec.toml, line 7"),))
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, cast, get_args

from diffrec.config import CheckSettings, Profile, Waiver
from diffrec.config.toml import one_of, refuse_unknown, shown, table_of, tables_of, text_of, texts_of
from diffrec.errors import ConfigError
from diffrec.model import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from diffrec.config.known import Known
    from diffrec.config.places import Source

CHECK, SEVERITY, WAIVERS = "check", "severity", "waivers"
KEYS = ("select", "ignore", SEVERITY, "fail-on", "profile", "only-changed-in", "baseline", WAIVERS)
KEYS_OF_A_WAIVER = ("fingerprint", "reason", "author", "expires")
OFF = "off"
FINGERPRINT = re.compile(r"[0-9a-f]{16}")


def check_settings(values: Mapping[str, Any], source: Source, known: Known) -> CheckSettings:
    """What the table [check] sets; nothing where there is none.

    Raises: ConfigError for a key, a rule, a severity or a profile that there is not, and for half a waiver.
    """
    reader = _Table(table_of(values, CHECK, source.name), source, known)
    if not reader.values:
        return CheckSettings()
    refuse_unknown(reader.values, KEYS, source.name, lambda key: source.of_key(reader.header, key))
    severities = reader.severities()
    return CheckSettings(
        select=reader.rules("select") if "select" in reader.values else None,
        ignore=reader.rules("ignore") | {name for name, severity in severities.items() if severity is None},
        severities={name: severity for name, severity in severities.items() if severity is not None},
        fail_on=reader.fail_on(),
        profile=cast("Profile | None", reader.choice("profile", get_args(Profile))),
        only_changed_in=reader.texts("only-changed-in"),
        waivers=reader.waivers(),
        baseline=reader.baseline(),
    )


class _Table:
    """The table [check] of a file, read key by key."""

    def __init__(self, values: Mapping[str, Any], source: Source, known: Known) -> None:
        self.values = values
        self.source = source
        self.known = known
        self.header = source.header(CHECK)

    def texts(self, key: str) -> tuple[str, ...]:
        return texts_of(self.values, key, self.source.of_key(self.header, key))

    def rules(self, key: str) -> frozenset[str]:
        names = frozenset(self.texts(key))
        for name in sorted(names):
            self._known_rule(name, partial(self.source.of_key, self.header, key, name))
        return names

    def choice(self, key: str, choices: tuple[str, ...]) -> str | None:
        place = self.source.of_key(self.header, key)
        value = text_of(self.values, key, place)
        return None if value is None else one_of(value, key, choices, place)

    def fail_on(self) -> Severity | None:
        value = self.choice("fail-on", tuple(Severity))
        return None if value is None else Severity(value)

    def severities(self) -> dict[str, Severity | None]:
        """The severity of each rule that has one here; None where it is off."""
        header = self.source.header(CHECK, SEVERITY)
        found: dict[str, Severity | None] = {}
        for name in table_of(self.values, SEVERITY, self.source.of_key(self.header, SEVERITY)):
            self._known_rule(name, partial(self.source.of_key, header, name))
            place = self.source.of_key(header, name)
            value = text_of(self.values[SEVERITY], name, place) or ""
            level = one_of(value, "severity", (*Severity, OFF), place)
            found[name] = None if level == OFF else Severity(level)
        return found

    def baseline(self) -> str | None:
        """The file of the baseline, seen from the folder of the file that names it."""
        name = text_of(self.values, "baseline", self.source.of_key(self.header, "baseline"))
        return None if name is None else (PurePath(self.source.name).parent / name).as_posix()

    def waivers(self) -> tuple[Waiver, ...]:
        header = self.source.header(CHECK, WAIVERS)
        tables = tables_of(self.values, WAIVERS, self.source.name, header=header, what=WAIVERS)
        places = self.source.of_tables(header, len(tables))
        found: dict[str, Waiver] = {}
        for table, place in zip(tables, places, strict=True):
            waiver = _waiver(table, place, self.source)
            before = found.setdefault(waiver.fingerprint, waiver)
            if before is not waiver:
                message = f"{place}: {waiver.fingerprint} is waived already ({before.place})"
                raise ConfigError(message, hint="one waiver says all: the reason, the author and the last day")
        return tuple(found.values())

    def _known_rule(self, name: str, place: Callable[[], str]) -> None:
        if name not in self.known.rules():
            error = ConfigError.unknown_of_many(name, "rule", self.known.rules(), "`diffrec rules` lists them")
            message = f"{place()}: {error.message}"
            raise ConfigError(message, hint=error.hint)


def _waiver(table: Mapping[str, Any], place: str, source: Source) -> Waiver:
    refuse_unknown(table, KEYS_OF_A_WAIVER, place, lambda key: source.below(place, key))
    fingerprint, reason, author = (_required(table, key, place) for key in KEYS_OF_A_WAIVER[:3])
    if not FINGERPRINT.fullmatch(fingerprint):
        message = f'{source.below(place, "fingerprint")}: "{fingerprint}" is no fingerprint'
        raise ConfigError(message, hint="it has 16 digits and letters a to f, as `diffrec check -f json` shows it")
    expires = _day(table.get("expires"), partial(source.below, place, "expires"))
    return Waiver(fingerprint=fingerprint, reason=reason, author=author, expires=expires, place=place)


def _required(table: Mapping[str, Any], key: str, place: str) -> str:
    value = text_of(table, key, place)
    if value is None:
        missing = [name for name in KEYS_OF_A_WAIVER[:3] if not str(table.get(name) or "").strip()]
        message = f"{place}: the waiver has no {' and no '.join(missing)}"
        raise ConfigError(message, hint="a waiver says what it lets pass, why, and who says so")
    return value


def _day(value: object, place: Callable[[], str]) -> date | None:
    """The day of a TOML date or of a text such as "2031-05-03"."""
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    try:
        return date.fromisoformat(cast("str", value))
    except (TypeError, ValueError):
        message = f"{place()}: expires is {shown(value)}, which is no day"
        raise ConfigError(message, hint="a day is written expires = 2031-05-03") from None
