"""A list of parties to an instrument, read from a table.

    delegation,status,from
    EU,party,2014-03-21
    China,signatory,2002-12-09        ->  PartyLine("CHN", "signatory", 2002-12-09, line 3)

A delegation is named as in a mark, or by its code, and may have several lines: the latest one that has begun counts.
"""

from __future__ import annotations

from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

from diffrec.config import Parties, PartyLine
from diffrec.delegations.sets import delegation_key
from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.delegations.names import Names

COLUMNS = ("delegation", "status", "from")
SEPARATORS = (";", "\t")
"""a spreadsheet of a country whose numbers have commas writes semicolons"""
PARTY = "party"
MOST_BYTES = 1_000_000  # 200 States with ten lines each take 80,000
LIKE_PARTY = 0.8
"""how like "party" a word is that is a slip ("partty"); "non-party" is less like it"""


def read_parties(data: bytes, *, source: str, known: Names) -> Parties:
    """The lines of a list of parties; `known` are the names that it may use.

    Raises: ConfigError for a file that is no such table, an unknown delegation, or a date that is none, with its line.
    """
    if len(data) > MOST_BYTES:
        message = f"{source}: the file has {len(data):,} bytes; a list of parties has at most {MOST_BYTES:,}"
        raise ConfigError(message)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = f"{source}: the file is no text in UTF-8"
        raise ConfigError(message) from None
    first = text.partition("\n")[0]
    separator = next((one for one in SEPARATORS if one in first and "," not in first), ",")
    rows = _rows(text, separator, source)
    places = _columns(next(rows, (1, []))[1], source)
    lines = tuple(_line(row, places, f"{source}, line {number}", known, number) for number, row in rows)
    _refuse_twice(lines, source)
    return Parties(source, lines)


def _rows(text: str, separator: str, source: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, each with the line that it ends on."""
    import csv  # noqa: PLC0415 -- most comparisons have no list

    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, [cell.strip() for cell in row]
    except csv.Error as error:
        message = f"{source}: the file is no table of values with commas ({error})"
        raise ConfigError(message) from None


def _columns(header: Sequence[str], source: str) -> tuple[int, ...]:
    """Where the columns stand."""
    names = [name.casefold() for name in header]
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        message = f'{source}, line 1: there is no column "{missing[0]}"'
        raise ConfigError(message, hint=f"a list of parties begins with the line {','.join(COLUMNS)}")
    return tuple(names.index(name) for name in COLUMNS)


def _line(row: Sequence[str], places: Sequence[int], place: str, known: Names, number: int) -> PartyLine:
    name, status, since = (row[at] if at < len(row) else "" for at in places)
    if not name or not status:
        message = f"{place}: the {'status' if name else 'delegation'} is empty"
        raise ConfigError(message)
    return PartyLine(_key(name, place, known), _status(status, place), _date(since, place), number)


def _key(name: str, place: str, known: Names) -> str:
    """What a delegation is compared by, which the list calls by its name or its code."""
    found = known.typed(name)
    if found is None:
        message = f'{place}: there is no delegation "{name}"'
        raise ConfigError(message, hint="it is named as in a text (France, EU, African Group) or by its code (FRA)")
    return delegation_key(found)


def _status(status: str, place: str) -> str:
    from difflib import SequenceMatcher  # noqa: PLC0415 -- only a list of parties needs it

    told = " ".join(status.casefold().split())
    if told != PARTY and SequenceMatcher(a=told, b=PARTY).ratio() >= LIKE_PARTY:
        message = f'{place}: the status "{status}" is like "{PARTY}" and is not it'
        raise ConfigError(message, hint=f'write "{PARTY}", or another word such as signatory or non-party')
    return told


def _date(since: str, place: str) -> date | None:
    if not since:
        return None
    try:
        return date.fromisoformat(since)
    except ValueError:
        message = f'{place}: "{since}" is no date'
        raise ConfigError(message, hint="a date is written as 2018-05-03") from None


def _refuse_twice(lines: Sequence[PartyLine], source: str) -> None:
    """Does nothing for lines that agree.

    Raises: ConfigError for a delegation that has two statuses from one day on.
    """
    told: dict[tuple[str, date | None], PartyLine] = {}
    for line in lines:
        first = told.setdefault((line.delegation, line.since), line)
        if first.status != line.status:
            message = f"{source}, line {line.line}: line {first.line} gives the delegation another status from that day"
            raise ConfigError(message)


def is_party(parties: Parties, delegation: str, day: date | None) -> bool | None:
    """Whether the delegation of this key is a party on a day, or by its latest line; None where no line speaks of it.

    Before its first line a delegation is none.
    """
    lines = [line for line in parties.lines if line.delegation == delegation]
    if not lines:
        return None
    begun = [line for line in lines if line.since is None or day is None or line.since <= day]
    latest = max(begun, key=lambda line: line.since or date.min, default=None)
    return latest is not None and latest.status == PARTY
