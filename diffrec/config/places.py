"""Where in a TOML file something stands, as an error says it.

    [check]                               "diffrec.toml, line 2" for the key "select" of [check]
    select = ["item-dropped", "typo"]     "diffrec.toml, line 2" for the value "typo" of this key

What is written in a way that is not found ("check.select = ...") has the file as its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

# The blanks round the name are taken off afterwards: 2,500 of them took three patterns that share them 50 seconds.
HEADER = re.compile(r"[ \t]*\[\[?(?P<name>[^\[\]]+)\]\]?[ \t]*(?:#.*)?$")


class Source(NamedTuple):
    """A file of settings: its name, its text, and the tables around those that are looked for."""

    name: str
    text: str
    inside: tuple[str, ...] = ()

    def header(self, *names: str) -> str:
        """The header of a table as it stands in the file: "tool.diffrec.check"."""
        return ".".join((*self.inside, *names))

    def of_tables(self, header: str, count: int) -> Sequence[str]:
        """The places of the `count` tables that begin with [[header]]."""
        name = re.escape(header).replace(r"\.", r"[ \t]*\.[ \t]*")
        begins = re.compile(rf"[ \t]*\[\[[ \t]*{name}[ \t]*\]\]")
        lines = [at for at, line in enumerate(self.text.split("\n"), start=1) if begins.match(line)]
        if len(lines) == count:
            return [f"{self.name}, line {at}" for at in lines]
        last = header.rsplit(".", 1)[-1]
        return [f"{self.name}, {last} {at + 1}" for at in range(count)]

    def below(self, place: str, key: str) -> str:
        """The place of a key in the table that begins at a place; that place itself where the key is not found."""
        begins = re.compile(rf"""[ \t]*["']?{re.escape(key)}["']?[ \t]*=""")
        _, sign, number = place.rpartition(", line ")
        lines = self.text.split("\n")
        for at in range(int(number) if sign else len(lines), len(lines)):
            if HEADER.match(lines[at]):
                break
            if begins.match(lines[at]):
                return f"{self.name}, line {at + 1}"
        return place

    def of_header(self, header: str) -> str:
        """The place where a table of this header, or the first of several, begins."""
        tables = [_header_of(line) for line in self.text.split("\n")]
        return f"{self.name}, line {tables.index(header) + 1}" if header in tables else self.name

    def of_key(self, header: str, key: str, value: str | None = None) -> str:
        """The place of a key in the table [header], or of a text in quotes among its values."""
        table, lines = "", self.text.split("\n")
        begins = re.compile(rf"""[ \t]*["']?{re.escape(key)}["']?[ \t]*=""")
        for at, line in enumerate(lines):
            found = _header_of(line)
            table = table if found is None else found
            if found is None and table == header and begins.match(line):
                return f"{self.name}, line {_of_value(lines, at, value) + 1}"
        return self.name


def _header_of(line: str) -> str | None:
    """The name of the table that begins on a line, without blanks round its dots; None where none begins."""
    found = HEADER.match(line)
    return ".".join(part.strip(" \t") for part in found["name"].split(".")) if found else None


def _of_value(lines: Sequence[str], at: int, value: str | None) -> int:
    """The line on which a value stands whose key is on the line `at`: there, or below it before the list ends."""
    for number in range(at, len(lines) if value is not None else at):
        if f'"{value}"' in lines[number] or f"'{value}'" in lines[number]:
            return number
        if "]" in lines[number]:
            break
    return at
