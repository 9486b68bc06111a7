"""The numbers of items as runs: stretches of one numbering that count up.

    25, 26, 1, 2, 3, 27     runs (25, 26, 27) and (1, 2, 3): a list inside paragraph 26
    8, 9, 9 bis, 10         one run; "9 bis" was inserted, nothing is missing
    (a), (b), (i), (ii)     runs (a, b) and (i, ii); after (h), (i) is a letter
    115.1, 115.2, 116.1     runs by what stands before the last figure

Runs of different documents, parents and kinds know nothing of each other. A run may begin with any number: what is
compared may be a part of a text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diffrec.model import Item

FIGURE = re.compile(r"(?P<before>(?:.*\D)?)(?P<value>\d+)(?:\s*(?P<suffix>[^\W\d_]+))?")
LETTERS = re.compile(r"([a-z])\1?|([A-Z])\2?")
ROMAN = re.compile(r"(?=.)m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
ALPHABET = 26
# After (g), (i) is a letter with (h) missing; after (a) it opens a list of its own.
NEAR = 2


class Ordinal(NamedTuple):
    """A number taken apart: its series ("figure 115.", "roman", "LETTER"), its value, and "bis" or the like."""

    series: str
    value: int
    suffix: str = ""


class Numbered(NamedTuple):
    """An item and what its number counts."""

    item: Item
    ordinal: Ordinal


Run = list[Numbered]


def runs(items: Iterable[Item]) -> list[Run]:
    """The runs of these items in the order of their beginnings; items without a number that counts are in none."""
    groups: dict[tuple[object, ...], list[Item]] = {}
    for item in items:
        groups.setdefault((item.document, item.kind, item.parent, item.label.path[:-1]), []).append(item)
    return [run for group in groups.values() for run in _runs_of_group(group)]


def ordinals(token: str) -> list[Ordinal]:
    """What a number can be read as, the likelier reading first; none for what does not count, such as "x/…"."""
    figure = FIGURE.fullmatch(token)
    if figure:
        return [Ordinal(f"figure {figure['before']}", int(figure["value"]), (figure["suffix"] or "").lower())]
    readings = []
    if LETTERS.fullmatch(token):
        value = ord(token[0].lower()) - ord("a") + 1 + ALPHABET * (len(token) - 1)
        readings.append(Ordinal("LETTER" if token.isupper() else "letter", value))
    if token.isascii() and ROMAN.fullmatch(token) and (token.isupper() or token.islower()):
        roman = Ordinal("ROMAN" if token.isupper() else "roman", _roman_value(token.lower()))
        readings.insert(0 if len(token) > 1 else 1, roman)
    return readings


def token_of(ordinal: Ordinal) -> str:
    """The number as it would be printed, without "bis"."""
    series, value = ordinal.series, ordinal.value
    if series.startswith("figure "):
        return f"{series.removeprefix('figure ')}{value}"
    if series.lower() == "letter":
        repeats, letter = divmod(value - 1, ALPHABET)
        token = chr(ord("a") + letter) * (repeats + 1)
    else:
        token = _roman(value)
    return token.upper() if series.isupper() else token


def _runs_of_group(items: Sequence[Item]) -> list[Run]:
    """The runs of items that share document, kind and parent, in reading order."""
    found: list[Run] = []
    open_runs: dict[str, list[Run]] = {}
    last: Numbered | None = None
    for item in items:
        readings = ordinals(item.label.path[-1])
        if not readings:
            continue
        numbered = Numbered(item, _chosen(readings, open_runs, last))
        candidates = open_runs.setdefault(numbered.ordinal.series, [])
        home = next((run for run in reversed(candidates) if _follows(run[-1].ordinal, numbered.ordinal)), None)
        if home is not None:
            del candidates[candidates.index(home) + 1 :]
        elif not candidates or _starts_anew(numbered, candidates[-1], last):
            home = []
            candidates.append(home)
            found.append(home)
        else:
            home = candidates[-1]
        home.append(numbered)
        last = numbered
    return found


def _chosen(readings: list[Ordinal], open_runs: dict[str, list[Run]], last: Numbered | None) -> Ordinal:
    """The reading that goes on, is near to what stands just before, or begins a list; else the likelier one."""
    for reading in readings:
        if any(_follows(run[-1].ordinal, reading) for run in open_runs.get(reading.series, ())):
            return reading
    for reading in readings:
        if last and reading.series == last.ordinal.series and 0 < reading.value - last.ordinal.value <= NEAR:
            return reading
    return next((reading for reading in readings if reading.value == 1), readings[0])


def _follows(before: Ordinal, after: Ordinal) -> bool:
    """Whether a number is the next one: 10 after 9 or 9 bis, 9 bis after 9, 9 ter after 9 bis."""
    if after.value == before.value:
        return bool(after.suffix) and after.suffix != before.suffix
    return after.value == before.value + 1


def _starts_anew(numbered: Numbered, run: Run, last: Numbered | None) -> bool:
    """Whether a number that does not go on opens a run of its own.

    The first number does, unless it stands right behind another first one under the same headings: that is a repeat.
    Another number does where both the headings and the numbering are others.
    """
    before = run[-1]
    is_elsewhere = numbered.item.section != before.item.section
    if numbered.ordinal.value == 1:
        return is_elsewhere or before.ordinal.value != 1 or before is not last
    return is_elsewhere and numbered.item.label.sequence != before.item.label.sequence


def _roman_value(token: str) -> int:
    values = [ROMAN_VALUES[letter] for letter in token]
    return sum(-a if a < b else a for a, b in zip(values, (*values[1:], 0), strict=True))


def _roman(value: int) -> str:
    signs = ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i")
    written = ""
    for sign in signs:
        count, value = divmod(value, _roman_value(sign))
        written += sign * count
    return written
