"""A configuration file read into typed values, or one sentence that says where it is wrong.

[[delegations]]                 Settings(names=(AddedDelegation(name="Group of Friends of Water", short=("GFW",),
name = "Group of Friends of Water"              place="diffrec.toml, line 1"),))
short = ["GFW"]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast, get_args

from diffrec.config import AddedDelegation, DelegationKind, Settings
from diffrec.config.toml import read_table, refuse_unknown, shown, tables_of, text_of
from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST_BYTES = 1_000_000  # all names that diffrec itself knows make a file of 150,000
DELEGATIONS = "delegations"
KEYS = (DELEGATIONS,)
KEYS_OF_A_DELEGATION = ("name", "code", "type", "names", "short", "members")


def read(data: bytes, *, source: str, inside: Sequence[str] = ()) -> Settings | None:
    """What a configuration file sets; `inside` names the table that holds it, None where there is no such table.

    Raises: ConfigError for a file that is no TOML, or has keys or values that a configuration has not.
    """
    text, values = read_table(data, source=source, what="a configuration", most_bytes=MOST_BYTES)
    for name in inside:
        values = values.get(name, {})
        if not isinstance(values, dict):
            message = f'{source}: "{name}" is {shown(values)}, which is no table'
            raise ConfigError(message)
    if inside and not values:
        return None
    refuse_unknown(values, KEYS, source)
    header = ".".join((*inside, DELEGATIONS))
    tables = tables_of(values, DELEGATIONS, source, header=header, what=DELEGATIONS)
    lines = _lines_of(text, header)
    places = lines if len(lines) == len(tables) else [f"{DELEGATIONS} {count + 1}" for count in range(len(tables))]
    return Settings(
        names=tuple(_delegation(table, f"{source}, {place}") for table, place in zip(tables, places, strict=True))
    )


def _lines_of(text: str, header: str) -> list[str]:
    """Where the tables of this header begin, as "line 3"."""
    name = re.escape(header).replace(r"\.", r"[ \t]*\.[ \t]*")
    begins = re.compile(rf"[ \t]*\[\[[ \t]*{name}[ \t]*\]\]")
    return [f"line {number}" for number, line in enumerate(text.split("\n"), start=1) if begins.match(line)]


def _delegation(table: Mapping[str, Any], place: str) -> AddedDelegation:
    refuse_unknown(table, KEYS_OF_A_DELEGATION, place)
    kind = text_of(table, "type", place)
    if kind is not None and kind not in get_args(DelegationKind):
        message = f"{place}: {ConfigError.unknown(kind, 'type', get_args(DelegationKind)).message}"
        raise ConfigError(message)
    names, short, members = (_texts_of(table, key, place) for key in ("names", "short", "members"))
    added = AddedDelegation(
        name=text_of(table, "name", place),
        code=text_of(table, "code", place),
        type=cast("DelegationKind | None", kind),
        names=names,
        short=short,
        members=members,
        place=place,
    )
    if added.name is None and added.code is None:
        message = f"{place}: the delegation has neither a name nor a code"
        raise ConfigError(message, hint="a name makes a new delegation; a code alone adds to one that diffrec knows")
    return added


def _texts_of(table: Mapping[str, Any], key: str, place: str) -> tuple[str, ...]:
    """The texts of a list; none where the key is missing."""
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        message = (
            f"{place}: {key} is {shown(value)}, which is no list of texts"
            if not isinstance(value, list)
            else (f"{place}: {key} holds something that is no text")
        )
        raise ConfigError(message, hint=f'a list of texts is written {key} = ["...", "..."]')
    return tuple(value)
