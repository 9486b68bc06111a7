"""Long runs of unchanged rows of the ledger, each in one line.

 5    6  unchanged
...                    ->    5 to 16  6 to 17  12 unchanged
16   17  unchanged

Rows share a line where nothing but numbers and section tells them apart, and the numbers go up.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from diffrec.model import Fate
from diffrec.text import natural_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.renderers.terminal.table import Cell

    Line = Sequence[Cell]

LEAST_FOLDED = 4
"""unchanged rows that share a line; three are as quickly read as the line that stands for them"""
FATE, SECTION = -6, -1
"""the places in a line of the fate, behind which the columns are the same in every ledger, and of the section"""
FIRST_NUMBERS, FIRST_SIGN, SIDE = 1, 2, 3
"""the places of the first numbers and the first sign; they come again with each version"""
SAME_SIGNS = frozenset({"", "="})
WORDS_BEFORE = re.compile(r"\D*")


def folded(lines: Sequence[Line]) -> list[Line]:
    """The lines, each long run of unchanged ones in one."""
    shown: list[Line] = []
    for run in _runs(lines):
        shown += [_together(run)] if len(run) >= LEAST_FOLDED else run
    return shown


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines in their order, those that may be folded with the line before them in one list with it."""
    run = list(lines[:1])
    for before, line in pairwise(lines):
        if not _continues(before, line):
            yield run
            run = []
        run.append(line)
    yield run


def _continues(before: Line, line: Line) -> bool:
    """Whether both lines are quiet, and the second one's numbers follow those of the first."""
    numbers = range(FIRST_NUMBERS, len(line) + FATE, SIDE)
    alike = [at for at in range(len(line) + SECTION) if at not in numbers]
    return (
        _is_quiet(before)
        and _is_quiet(line)
        and all(_plain(before[at]) == _plain(line[at]) for at in alike)
        and all(_follows(_plain(before[at]), _plain(line[at])) for at in numbers)
    )


def _is_quiet(line: Line) -> bool:
    """Whether a line says no more than that its row is unchanged."""
    signs = line[FIRST_SIGN : len(line) + FATE : SIDE]
    told = line[FATE + 1 : SECTION]
    return (
        _plain(line[FATE]) == Fate.UNCHANGED
        and SAME_SIGNS.issuperset(map(_plain, signs))
        and not any(map(_plain, told))
    )


def _follows(number: str, other: str) -> bool:
    """Whether a number comes later in the same count: "para. 5" after "para. 4 (b)", not 1 after 9."""
    is_same_count = WORDS_BEFORE.match(number)[0] == WORDS_BEFORE.match(other)[0]  # type: ignore[index] # it may be empty
    return is_same_count and natural_key(other) > natural_key(number)


def _together(run: Sequence[Line]) -> Line:
    """One line for all: the first and the last number of each version, how many there are, and their one section."""
    first, last = run[0], run[-1]
    line = list(first)
    for at in range(FIRST_NUMBERS, len(line) + FATE, SIDE):
        line[at] = _range(first[at], _plain(last[at]))
    line[FATE] = f"{len(run)} {_plain(first[FATE])}"
    if any(_plain(one[SECTION]) != _plain(first[SECTION]) for one in run):
        line[SECTION] = ""
    return line


def _range(first: Cell, last: str) -> Cell:
    """The first number "to" the last, whose words are not said again: "para. 1 to 4"; its link is that of the first."""
    begin, style = (first, "") if isinstance(first, str) else first
    words = WORDS_BEFORE.match(begin)[0]  # type: ignore[index] # it may be empty
    return f"{begin} to {last.removeprefix(words)}", style


def _plain(cell: Cell) -> str:
    return cell if isinstance(cell, str) else cell[0]
