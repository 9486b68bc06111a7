"""A file of pairs read into typed values, or one sentence that says where it is wrong.

[[pin]]            SettledPairing(kind="pin", draft=(number 7, number 8), final=(number 11,), line=3)
draft = [7, 8]
final = 11
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast, get_args

from diffrec.config import SettledItem, SettledPairing, SettledPairs, Settlement
from diffrec.config.toml import read_table, refuse_unknown, shown, tables_of, text_of
from diffrec.errors import ConfigError
from diffrec.renderers.content import KEY, KEY_LENGTH
from diffrec.text import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

VERSION = 1
MOST_BYTES = 5_000_000  # 400 items make a file of 200,000; ten thousand fit
KINDS = get_args(Settlement)
SIDES = ("draft", "final")
KEYS = {"pin": (*SIDES, "note"), "forbid": (*SIDES, "note"), "alone": (*SIDES, "note"), "found": (*SIDES, "note")}
HEADER = re.compile(rf"[ \t]*\[\[[ \t]*({'|'.join(KINDS)})[ \t]*\]\]")


def read(data: bytes, *, source: str) -> SettledPairs:
    """The pairings that a file holds; what cannot be meant is refused with its place.

    Raises: ConfigError for a file that is no TOML, has keys or values that a file of pairs has not, or leaves a side
    empty that it needs.
    """
    text, values = read_table(data, source=source, what="a file of pairs", most_bytes=MOST_BYTES)
    refuse_unknown(values, ("version", *KINDS), source)
    if values.get("version", VERSION) != VERSION:
        message = f"{source}: the file is of version {shown(values['version'])}; this diffrec reads version {VERSION}"
        raise ConfigError(message)
    lines = header_lines(text)
    pairings = []
    for kind in KINDS:
        entries = tables_of(values, kind, source, header=kind, what="pairings")
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


def _pairing(kind: Settlement, entry: Mapping[str, object], line: int | None, place: str) -> SettledPairing:
    refuse_unknown(entry, KEYS[kind], place)
    draft, final = (tuple(_items(entry[side], side, place)) if side in entry else () for side in SIDES)
    empty = [side for side, items in zip(SIDES, (draft, final), strict=True) if not items]
    if kind in {"pin", "forbid"} and empty:
        message = f"{place}: the [[{kind}]] has no item of the {' or the '.join(empty)}"
        raise ConfigError(message, hint="an item that has no counterpart is an [[alone]]")
    if kind == "alone" and len(empty) == len(SIDES):
        message = f"{place}: the [[alone]] has no item of the draft or the final"
        raise ConfigError(message)
    note = text_of(entry, "note", place)
    return SettledPairing(kind=kind, draft=draft, final=final, note=note, line=line)


def _items(value: object, side: str, place: str) -> Iterator[SettledItem]:
    """The items of a side: one, or a list of them."""
    for one in value if isinstance(value, list) else [value]:
        match one:
            case bool() | float():
                message = f"{place}: {side} is {shown(one)}, which names no item"
                raise ConfigError(message, hint='a number stands in quotes, as "115.10"')
            case int() | str():
                yield _item({"number": one}, side, place)
            case dict():
                yield _item(one, side, place)
            case _:
                message = f"{place}: {side} is {shown(one)}, which names no item"
                raise ConfigError(message, hint='an item is a number, as "4", or { number = "4", words = "..." }')


def _item(given: Mapping[str, object], side: str, place: str) -> SettledItem:
    refuse_unknown(given, SettledItem._fields, place)
    number = given.get("number")
    if isinstance(number, int) and not isinstance(number, bool):
        given = {**given, "number": str(number)}
    item = SettledItem(*(text_of(given, name, place) for name in SettledItem._fields))
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
