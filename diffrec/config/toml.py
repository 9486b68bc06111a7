"""A TOML file of a person as a table, or one sentence that says where it is wrong.

name = Group of Friends         ->  diffrec.toml, line 2: the file is no valid TOML (invalid value)
nmae = "Group of Friends"       ->  diffrec.toml, line 1: there is no key "nmae"; choose from: name, ...
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

WHERE_IN_TOML = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)$")
IN_QUOTES = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'')

MOST_PARTS = 50
"""of a key: diffrec has none of more than four, and the standard library takes the square of their number, minutes"""
MOST_OF_A_REASON = 200
"""characters that an error quotes of what the standard library says, which may quote the file"""


def read_table(data: bytes, *, source: str, what: str, most_bytes: int) -> tuple[str, dict[str, Any]]:
    """The text of a TOML file and the table that it holds; `what` is what the file is called in an error.

    Raises: ConfigError for a file that is too large, no text or no TOML.
    """
    import tomllib  # noqa: PLC0415 -- only who has such a file needs it

    if len(data) > most_bytes:
        message = f"{source}: the file has {len(data):,} bytes; {what} has at most {most_bytes:,}"
        raise ConfigError(message)
    try:
        text = data.decode("utf-8-sig")
        _refuse_long_keys(text, source)
        return text, tomllib.loads(text)
    except UnicodeDecodeError:
        message = f"{source}: the file is no text in UTF-8"
        raise ConfigError(message) from None
    except (ValueError, RecursionError) as error:
        told = "its values stand too deep inside each other" if isinstance(error, RecursionError) else str(error)
        place = WHERE_IN_TOML.search(told)
        line = f", line {place[1]}" if place and place[1] else ""
        reason = WHERE_IN_TOML.sub("", told).rstrip()[:MOST_OF_A_REASON]
        message = f"{source}{line}: the file is no valid TOML ({reason[:1].lower()}{reason[1:]})"
        raise ConfigError(message) from None


def _refuse_long_keys(text: str, source: str) -> None:
    """Does nothing where no key has more parts than can be read in time; dots in quotes are no matter."""
    for at, line in enumerate(text.split("\n"), start=1):
        if line.count(".") < MOST_PARTS:
            continue
        length = 0
        for part in IN_QUOTES.sub("quoted", line).split("."):
            length = length + 1 if len(part.split()) == 1 else 1
            if length > MOST_PARTS:
                message = f"{source}, line {at}: a key has more than {MOST_PARTS} parts with dots between them"
                raise ConfigError(message)


def tables_of(values: Mapping[str, Any], name: str, place: str, *, header: str, what: str) -> list[dict[str, Any]]:
    """The tables that begin with [[header]]; none where the key is missing.

    Raises: ConfigError where the key holds something else.
    """
    tables = values.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        message = f'{place}: "{name}" is no list of {what}'
        raise ConfigError(message, hint=f"each begins with a line [[{header}]]")
    return tables


def text_of(values: Mapping[str, object], name: str, place: str) -> str | None:
    """The text that a key holds; None where it is missing or blank.

    Raises: ConfigError for anything else.
    """
    value = values.get(name)
    if value is not None and not isinstance(value, str):
        message = f"{place}: {name} is {shown(value)}, which is no text"
        raise ConfigError(message, hint=f'a text stands in quotes: {name} = "..."')
    return value if value and value.strip() else None


def texts_of(values: Mapping[str, object], name: str, place: str) -> tuple[str, ...]:
    """The texts of a list; none where the key is missing.

    Raises: ConfigError for anything else.
    """
    value = values.get(name, [])
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        message = (
            f"{place}: {name} is {shown(value)}, which is no list of texts"
            if not isinstance(value, list)
            else f"{place}: {name} holds something that is no text"
        )
        raise ConfigError(message, hint=f'a list of texts is written {name} = ["...", "..."]')
    return tuple(value)


def table_of(values: Mapping[str, Any], name: str, place: str) -> dict[str, Any]:
    """The table that a key holds; an empty one where it is missing.

    Raises: ConfigError for anything else.
    """
    table = values.get(name, {})
    if not isinstance(table, dict):
        message = f'{place}: "{name}" is {shown(table)}, which is no table'
        raise ConfigError(message)
    return table


def one_of(value: str, what: str, choices: Sequence[str], place: str | Callable[[], str]) -> str:
    """The value, which is one of the choices; a place that takes a search is looked up only for the error.

    Raises: ConfigError that names the place, and the nearest choice where one is near.
    """
    if value not in choices:
        error = ConfigError.unknown(value, what, choices)
        message = f"{place if isinstance(place, str) else place()}: {error.message}"
        raise ConfigError(message, hint=error.hint)
    return value


def refuse_unknown(
    values: Collection[str], known: Sequence[str], place: str, place_of: Callable[[str], str] | None = None
) -> None:
    """Does nothing where all keys are known; `place_of` tells where a key stands, if that is known better.

    Raises: ConfigError that names the nearest key.
    """
    for name in values:
        one_of(name, "key", known, partial(place_of, name) if place_of else place)


def shown(value: object) -> str:
    """A value as a sentence shows it: short, and its kind where its content says nothing."""
    kinds: dict[type, Literal["a table", "a list"]] = {dict: "a table", list: "a list"}
    words = kinds.get(type(value)) or (str(value).lower() if isinstance(value, bool) else str(value))
    return words if len(words) <= 40 else f"{words[:40]} ..."  # noqa: PLR2004 -- as much as a sentence bears
