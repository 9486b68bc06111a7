"""A configuration file read into typed values, or one sentence that says where it is wrong.

[[delegations]]                 Settings(names=(AddedDelegation(name="Group of Friends of Water", short=("GFW",),
name = "Group of Friends of Water"              place="diffrec.toml, line 1"),))
short = ["GFW"]

What stands in the other tables is read in files of their own: the check in `checking`, words in `lexicon`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args

from diffrec.config import AddedDelegation, DelegationKind, Settings
from diffrec.config.checking import CHECK, SEVERITY, WAIVERS, check_settings
from diffrec.config.known import NOTHING_KNOWN, Known
from diffrec.config.lexicon import LEXICON, added_words
from diffrec.config.places import Source
from diffrec.config.toml import one_of, read_table, refuse_unknown, table_of, tables_of, text_of, texts_of
from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# All names that diffrec itself knows make a file of 150,000; 1,500 waivers take 300,000.
MOST_BYTES = 300_000
DELEGATIONS = "delegations"
KEYS = (CHECK, DELEGATIONS, LEXICON)
KEYS_OF_A_DELEGATION = ("name", "code", "type", "names", "short", "members")


def read(data: bytes, *, source: str, inside: Sequence[str] = (), known: Known = NOTHING_KNOWN) -> Settings | None:
    """What a configuration file sets; `inside` names the table that holds it, None where there is no such table.

    `known` are the names that the file may use and that this room does not have.

    Raises: ConfigError for a file that is no TOML, or has keys or values that a configuration has not.
    """
    text, values = read_table(data, source=source, what="a configuration", most_bytes=MOST_BYTES)
    for name in inside:
        values = table_of(values, name, source)
    if inside and not values:
        return None
    file = Source(source, text, tuple(inside))
    for name in {WAIVERS, SEVERITY} & values.keys():
        message = f"{_place(file, name)}: {name} stands outside of the check"
        brackets = ("[[", "]]") if name == WAIVERS else ("[", "]")
        raise ConfigError(message, hint=f"it is {file.header(CHECK, name).join(brackets)}")
    refuse_unknown(values, KEYS, source, lambda key: _place(file, key))
    header = file.header(DELEGATIONS)
    tables = tables_of(values, DELEGATIONS, source, header=header, what=DELEGATIONS)
    places = file.of_tables(header, len(tables))
    return Settings(
        names=tuple(_delegation(table, place) for table, place in zip(tables, places, strict=True)),
        words=tuple(added_words(values, file, known)),
        check=check_settings(values, file, known),
    )


def _place(file: Source, key: str) -> str:
    """Where a key, or a table of its name, stands at the top of the configuration."""
    as_table = file.of_header(file.header(key))
    return file.of_key(file.header(), key) if as_table == file.name else as_table


def _delegation(table: Mapping[str, Any], place: str) -> AddedDelegation:
    refuse_unknown(table, KEYS_OF_A_DELEGATION, place)
    kind = text_of(table, "type", place)
    if kind is not None:
        one_of(kind, "type", get_args(DelegationKind), place)
    names, short, members = (texts_of(table, key, place) for key in ("names", "short", "members"))
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
