"""An edit that is not tracked; and those of numbers, which are told once where all after one place are one higher.

    issued 4, 5, 6 ... 30, submitted 4, 6, 7 ... 31     the number of paragraph 6: “5” became “6”, and so each to “31”

Which item is which the rows say: word for word "6." would be the same as the "6." of the next item.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.checks.running import Part, Running
    from diffrec.model import Comparison

NUMBER = re.compile(r"\d+")


class Edit(NamedTuple):
    """Words of the issued text and of the submitted text; one of them is None for what is new or gone.

    `until` is the last of several numbers that were all changed alike. An edit `is_doubtful` that may be nothing but
    another way of printing the same; one `is_hidden` is of words that nobody sees.
    """

    issued: Part | None
    submitted: Part | None
    is_moved: bool = False
    is_doubtful: bool = False
    is_hidden: bool = False
    until: Edit | None = None

    @property
    def is_number(self) -> bool:
        """Whether it is of nothing but the number of an item, on both sides where there are two."""
        return all(part is None or part.is_number for part in (self.issued, self.submitted))


def renumbered(edits: Sequence[Edit], comparison: Comparison, texts: tuple[Running, Running]) -> list[Edit]:
    """The edits of numbers among these as the rows tell them; as they are where the rows tell of none."""
    numbers = [edit for edit in edits if edit.is_number]
    if not numbers:
        return []
    told = list(_together(_of_rows(comparison, texts)))
    return told if told or len(numbers) < len(edits) else list(_together(numbers))


def _of_rows(comparison: Comparison, texts: tuple[Running, Running]) -> Iterator[Edit]:
    """The numbers that are others, are gone or are new, in the order of the submitted text."""
    for row in comparison.rows:
        if row.cells[0] and row.cells[-1]:
            for old, new in zip_longest(row.cells[0], row.cells[-1]):
                if old is None or new is None or bare(old.label.raw) != bare(new.label.raw):
                    issued, submitted = texts[0].number_of(old), texts[1].number_of(new)
                    if issued or submitted:
                        yield Edit(issued, submitted)


def _together(edits: Iterable[Edit]) -> Iterator[Edit]:
    """The edits with numbers in a row that are all higher or lower by as much as one."""
    first: Edit | None = None
    last: Edit | None = None
    for edit in edits:
        if first and last and _shift(edit) is not None and _shift(edit) == _shift(first):
            last = edit
            continue
        if first:
            yield first._replace(until=last if last is not first else None)
        first = last = edit
    if first:
        yield first._replace(until=last if last is not first else None)


def _shift(edit: Edit) -> int | None:
    """By how much the number of an item is higher; None where that cannot be said."""
    if not (edit.issued and edit.submitted):
        return None
    old, new = (bare(part.words) for part in (edit.issued, edit.submitted))
    figures = [NUMBER.findall(words) for words in (old, new)]
    if any(len(found) != 1 for found in figures) or NUMBER.sub("", old) != NUMBER.sub("", new):
        return None
    return int(figures[1][0]) - int(figures[0][0])
