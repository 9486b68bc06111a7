"""Rows as all views speak of them: which count, of which kind they are, what they are called.

"24 -> 4"     "para. 5 -> para. 6"     "EU, France, Niger"
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diffrec.meaning import listed, short_name, told_marks
from diffrec.renderers.chains import passing_label
from diffrec.renderers.margins import MAX_NAMED
from diffrec.renderers.naming import numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diffrec.model import Comparison, Delegation, ItemKind, Row, TracedAttribution


def inside_rows(comparison: Comparison) -> tuple[Row, ...]:
    """The rows that count: those of chapters that the first version touches."""
    return tuple(row for row in comparison.rows if not row.whole.outside)


def kind_of(row: Row) -> ItemKind:
    """The kind of a row: that of its first item in the last version that holds it."""
    return next(cell for cell in reversed(row.cells) if cell)[0].kind


def kinds_of(rows: Iterable[Row]) -> list[ItemKind]:
    """The kinds of the rows, the most frequent first."""
    return [kind for kind, _ in Counter(kind_of(row) for row in rows).most_common()]


def pair_label(row: Row, arrow: str = "->", main: ItemKind | None = None) -> str:
    """The numbers of a row: "24 -> 4", "4, 5 -> 5"; the one number where a side is empty.

    A number of another kind than `main` takes its word: "para. 5 -> para. 6".
    """
    if row.is_passing:
        return passing_label(row, main)
    ends = (numbers(row.cells[0], main), numbers(row.cells[-1], main))
    return f" {arrow} ".join(filter(None, ends))


def delegation_words(delegations: Sequence[Delegation]) -> str:
    """The names of a mark, short: "EU, France, Niger"."""
    return ", ".join(map(short_name, delegations))


def traced_marks(rows: Iterable[Row]) -> tuple[TracedAttribution, ...]:
    """The marks of the rows, each once: those of the first version, and those that the last one added."""
    return tuple(mark for row in rows for mark in told_marks(row.whole))


def listed_few(names: Sequence[str]) -> str:
    """Names as a sentence lists them: "a", "a and b", "a, b and c", "a, b, c and 9 more"."""
    if len(names) > MAX_NAMED:
        return f"{', '.join(names[:MAX_NAMED])} and {len(names) - MAX_NAMED} more"
    return listed(names)
