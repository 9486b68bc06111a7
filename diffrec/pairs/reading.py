"""A file of pairs read into typed values, or one sentence that says where it is wrong.

[[pin]]            SettledPairing(kind="pin", draft=(number 7, number 8), final=(number 11,), line=3)
draft = [7, 8]
final = 11
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from diffrec.config import SettledItem, SettledPairing, SettledPairs, Settlement
from diffrec.errors import ConfigError
from diffrec.pairs.content import KEY, KEY_LENGTH, letters

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

VERSION = 1
MOST_BYTES = 5_000_000  # 400 items make a file of 200,000; ten thousand fit
KINDS = get_args(Settlement)
SIDES = ("draft", "final")
KEYS = {"pin": (*SIDES, "note"), "forbid": (*SIDES, "note"), "alone": (*SIDES, "note"), "found": (*SIDES, "note")}
HEADER = re.compile(rf"[ \t]*\[\[[ \t]*({'|'.join(KINDS)})[ \t]*\]\]")
WHERE_IN_TOML = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


def read(data: bytes, *, source: str) -> SettledPairs:
    """The pairings that a file holds; what cannot be meant is refused with its place.

    Raises: ConfigError for a file that is no TOML, has keys or values that a file of pairs has not, or leaves a side
    empty that it needs.
    """
    text, values = _toml(data, source)
    _refuse_unknown(values, ("version", *KINDS), source)
    if values.get("version", VERSION) != VERSION:
        message = f"{source}: the file is of version {_shown(values['version'])}; this diffrec reads version {VERSION}"
        raise ConfigError(message)
    lines = header_lines(text)
    pairings = []
    for kind in KINDS:
        entries = values.get(kind, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            message = f'{source}: "{kind}" is no list of pairings'
            raise ConfigError(message, hint=f"each begins with a line [[{kind}]]")
        places = [line for name, line in lines if name == kind]
        known = places if len(places) == len(entries) else [None] * len(entries)
        for count, (entry, line) in enumerate(zip(entries, known, strict=True), start=1):
            place = f"{source}, line {line}" if line else f"{source}, {kind} {count}"
            pairings.append(_pairing(cast("Settlement", kind), entry, line, place))
    return SettledPairs(source, tuple(sorted(pairings, key=lambda one: one.line or 0)), text)


def header_lines(text: str) -> list[tuple[str, int]]:
    """The kind of each pairing and the line that it begins on, from 1, as the file has them."""
    matches = ((HEADER.match(line), number) for number, line in enumerate(text.split("\n"), start=1))
    return [(match[1], number) for match, number in matches if match]


def _toml(data: bytes, source: str) -> tuple[str, dict[str, Any]]:
    import tomllib  # noqa: PLC0415 -- only a file of pairs needs it

    if len(data) > MOST_BYTES:
        message = f"{source}: the file has {len(data):,} bytes; a file of pairs has at most {MOST_BYTES:,}"
        raise ConfigError(message)
    try:
        text = data.decode("utf-8-sig")
        return text, tomllib.loads(text)
    except UnicodeDecodeError:
        message = f"{source}: the file is no text in UTF-8"
        raise ConfigError(message) from None
    except (ValueError, RecursionError) as error:
        told = "its values stand too deep inside each other" if isinstance(error, RecursionError) else str(error)
        place = WHERE_IN_TOML.search(told)
        line = f", line {place[1]}" if place and place[1] else ""
        reason = WHERE_IN_TOML.sub("", told)
        message = f"{source}{line}: the file is no valid TOML ({reason[:1].lower()}{reason[1:]})"
        raise ConfigError(message) from None


def _pairing(kind: Settlement, entry: Mapping[str, object], line: int | None, place: str) -> SettledPairing:
    _refuse_unknown(entry, KEYS[kind], place)
    draft, final = (tuple(_items(entry[side], side, place)) if side in entry else () for side in SIDES)
    empty = [side for side, items in zip(SIDES, (draft, final), strict=True) if not items]
    if kind in {"pin", "forbid"} and empty:
        message = f"{place}: the [[{kind}]] has no item of the {' or the '.join(empty)}"
        raise ConfigError(message, hint="an item that has no counterpart is an [[alone]]")
    if kind == "alone" and len(empty) == len(SIDES):
        message = f"{place}: the [[alone]] has no item of the draft or the final"
        raise ConfigError(message)
    note = _text(entry, "note", place)
    return SettledPairing(kind=kind, draft=draft, final=final, note=note, line=line)


def _items(value: object, side: str, place: str) -> Iterator[SettledItem]:
    """The items of a side: one, or a list of them."""
    for one in value if isinstance(value, list) else [value]:
        match one:
            case bool() | float():
                message = f"{place}: {side} is {_shown(one)}, which names no item"
                raise ConfigError(message, hint='a number stands in quotes, as "115.10"')
            case int() | str():
                yield _item({"number": one}, side, place)
            case dict():
                yield _item(one, side, place)
            case _:
                message = f"{place}: {side} is {_shown(one)}, which names no item"
                raise ConfigError(message, hint='an item is a number, as "4", or { number = "4", words = "..." }')


def _item(given: Mapping[str, object], side: str, place: str) -> SettledItem:
    _refuse_unknown(given, SettledItem._fields, place)
    number = given.get("number")
    if isinstance(number, int) and not isinstance(number, bool):
        given = {**given, "number": str(number)}
    item = SettledItem(*(_text(given, name, place) for name in SettledItem._fields))
    if not any(item):
        message = f"{place}: an item of the {side} has neither number nor words nor key"
        raise ConfigError(message)
    if item.words and not any(map(str.isalnum, letters(item.words))):
        message = f'{place}: the words "{item.words}" hold no word'
        raise ConfigError(message)
    if item.key and not KEY.fullmatch(item.key):
        message = f'{place}: "{item.key}" is no key, which has {KEY_LENGTH} of the signs 0 to 9 and a to f'
        raise ConfigError(message, hint="--save-pairs writes keys; who writes by hand gives number or words")
    return item


def _text(values: Mapping[str, object], name: str, place: str) -> str | None:
    """A text, or None where there is none or it is blank."""
    value = values.get(name)
    if value is not None and not isinstance(value, str):
        message = f"{place}: {name} is {_shown(value)}, which is no text"
        raise ConfigError(message, hint=f'a text stands in quotes: {name} = "..."')
    return value if value and value.strip() else None


def _refuse_unknown(values: Collection[str], known: Collection[str], place: str) -> None:
    from difflib import get_close_matches  # noqa: PLC0415 -- only a file of pairs needs it

    for name in values:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            message = f"{place}: {ConfigError.unknown(name, 'key', known).message}"
            raise ConfigError(message, hint=f'did you mean "{near[0]}"?' if near else None)


def _shown(value: object) -> str:
    """A value as a sentence shows it: short, and its kind where its content says nothing."""
    kinds: dict[type, Literal["a table", "a list"]] = {dict: "a table", list: "a list"}
    words = kinds.get(type(value)) or str(value).lower()
    return words if len(words) <= 40 else f"{words[:40]} ..."  # noqa: PLR2004 -- as much as a sentence bears
