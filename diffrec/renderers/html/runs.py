"""Rows in which nothing changed, told in one line: what did not change takes no room.

5 → 5   unchanged
6 → 6   unchanged       ->    3 unchanged recommendations, 5 to 7    (folded)
7 → 7   unchanged
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.model import Confidence
from diffrec.renderers.html.pairs import ARROW

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diffrec.renderers.html.rows import RowView

LEAST_FOLDED = 2
"""unchanged rows that share a line; a single one takes two lines anyway: its head and the beginning of its text"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Rows that stand together; with words they are folded behind these."""

    rows: tuple[RowView, ...]
    words: str = ""


def runs_of(rows: Iterable[RowView]) -> Iterator[Run]:
    """All rows in their order, those in runs that follow each other in the draft, too, so that both orders hold."""
    same: list[RowView] = []
    for row in rows:
        if same and not (_is_quiet(row) and row.rank == same[-1].rank + 1):
            yield _run(same)
            same = []
        if _is_quiet(row):
            same.append(row)
        else:
            yield Run(rows=(row,))
    if same:
        yield _run(same)


def _is_quiet(row: RowView) -> bool:
    """Whether there is nothing to see: same words, same place, a pairing that is sure."""
    fact = row.row.whole
    is_in_place = not (fact.moved or fact.resectioned or fact.is_settled)
    return is_in_place and not row.is_changed and row.confidence is Confidence.HIGH and not row.marks


def _run(rows: list[RowView]) -> Run:
    if len(rows) < LEAST_FOLDED:
        return Run(rows=tuple(rows))
    kinds = {row.kind for row in rows}
    kind = kinds.pop().words(len(rows)) if len(kinds) == 1 else "rows"
    words = f"{len(rows)} unchanged {kind}, {_number(rows[0])} to {_number(rows[-1])}"
    return Run(rows=tuple(rows), words=words)


def _number(row: RowView) -> str:
    draft, final = row.draft.numbers, row.final.numbers
    return final if draft == final else f"{draft} {ARROW} {final}"
