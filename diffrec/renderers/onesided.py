"""Items that one side alone has, as the list of changes opens with them: nothing is graver than what is gone.

7                     dropped: “Swings should be checked each year.”
Draft resolution I    17 paragraphs dropped (1, 2, 3 ... 17)
10                    added: “Towns should publish a register.”
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import Fate
from diffrec.renderers.belonging import cell_of, cut_short, lowered, owner, repeated_numbers, told_apart
from diffrec.renderers.naming import numbers
from diffrec.renderers.rows import kind_of, listed_few

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.model import ItemKind, Row, Step

LEAST_FOLDED = 4
"""items of one section that share a line; of three each is worth its own"""
MAX_BEGINNING = 100
"""characters by which an item is known; a line of print"""


class OneSided(NamedTuple):
    """One line: an item, or several of one section, of which one side has nothing.

    `label` has the number, for several what they belong to; `words` say what became of them: "dropped", "17 paragraphs
    dropped"; `told` is the beginning of the one, or the numbers of the several. One that is told for a fact, as that it
    moved, has that: "moved-up".
    """

    fate: Fate
    rows: tuple[str, ...]
    label: str
    words: str
    told: str
    fact: str = ""


def one_sided(told: Sequence[tuple[Step, Row]], main: ItemKind | None) -> Iterator[OneSided]:
    """The lines of a step of some rows: what was dropped, then what was added, each in the order of the rows."""
    repeated = repeated_numbers(row for _, row in told)
    for fate in (Fate.DROPPED, Fate.ADDED):
        sections: dict[tuple[str, ...], list[Row]] = {}
        for step, row in told:
            if step.fate is fate:
                sections.setdefault(tuple(cell_of(row)[0].section), []).append(row)
        for rows in sections.values():
            if len(rows) >= LEAST_FOLDED:
                yield _several(fate, rows, main)
            else:
                yield from (_one(fate, row, repeated, main) for row in rows)


def _one(fate: Fate, row: Row, repeated: frozenset[str], main: ItemKind | None) -> OneSided:
    (label,) = told_apart([row], repeated, main)
    beginning = cut_short(" ".join(item.text for item in cell_of(row)), MAX_BEGINNING)
    return OneSided(fate, (row.id,), label, fate.value, f"“{beginning}”" if beginning else "")


def _several(fate: Fate, rows: Sequence[Row], main: ItemKind | None) -> OneSided:
    counts = Counter(kind_of(row) for row in rows)
    counted = listed_few([f"{count} {kind.words(count)}" for kind, count in counts.most_common()])
    return OneSided(
        fate,
        tuple(row.id for row in rows),
        lowered(owner(cell_of(rows[0])[0])),
        f"{counted} {fate}",
        listed_few([numbers(cell_of(row), main) for row in rows]),
    )
