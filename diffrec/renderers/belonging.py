"""What an item belongs to, told where its number alone does not say which item it is.

3 dropped (1; 2; 3)      ->   3 dropped (1, 2, 3 of draft resolution I)     where draft resolution II has a 1, too
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from diffrec.renderers.naming import numbers
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.model import Item, ItemKind, Row

DECISION = re.compile(r"\b(?:decision|resolution)\b", re.IGNORECASE)
"""a heading of a text that is adopted by itself, whose paragraphs begin at 1 again"""
MAX_OWNER = 60
"""characters of a heading behind a number; headings of United Nations resolutions go on for lines"""


def cell_of(row: Row) -> Sequence[Item]:
    """The items of a row that only one side has; of others those of the first version that holds it."""
    return next(cell for cell in row.cells if cell)


def owner(item: Item) -> str:
    """What an item belongs to: the decision or resolution, else the innermost heading; empty without one."""
    section = [one_line(heading) for heading in item.section]
    name = next((heading for heading in reversed(section) if DECISION.search(heading)), (section or [""])[-1])
    return cut_short(name, MAX_OWNER).rstrip(":")


def cut_short(text: str, most: int) -> str:
    """The beginning of a text, cut between words."""
    text = one_line(text)
    return text if len(text) <= most else f"{text[:most].rpartition(' ')[0] or text[:most]} ..."


def repeated_numbers(rows: Iterable[Row]) -> frozenset[str]:
    """The numbers that several items of one kind have in one version."""
    counts = Counter((at, item.kind, item.number) for row in rows for at, cell in enumerate(row.cells) for item in cell)
    return frozenset(number for (_, _, number), count in counts.items() if count > 1)


def told_apart(rows: Sequence[Row], repeated: frozenset[str], main: ItemKind | None) -> Iterator[str]:
    """The numbers of rows that one side has: "7", "9"; where one is repeated, all with what they belong to."""
    is_told = any(item.number in repeated for row in rows for item in cell_of(row))
    groups: dict[str, list[str]] = {}
    for row in rows:
        cell = cell_of(row)
        name = owner(cell[0]) if is_told else ""
        groups.setdefault(name, []).append(numbers(cell, main))
    for name, found in groups.items():
        if name:
            yield f"{', '.join(found)} of {lowered(name)}"
        else:
            yield from found


def lowered(name: str) -> str:
    """A heading inside a sentence: "draft resolution I"; a name of a text or of a chapter stays."""
    return name[:1].lower() + name[1:] if name.startswith("Draft ") else name
