"""What became of whole items, for the list of changes: merged, split, regrouped, moved.

4, 5 → 3     merged         2 recommendations became 1.
24 → 4       moved up       From C. Final recommendations to A. General recommendations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import Fate
from diffrec.renderers.chains import PAIR, is_chain, steps_of
from diffrec.renderers.html.texts import joined
from diffrec.renderers.ledger import is_moved_up
from diffrec.renderers.naming import main_kind, numbers
from diffrec.renderers.onesided import OneSided
from diffrec.renderers.rows import inside_rows, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison, Row, Step

SHAPED = (Fate.MERGED, Fate.SPLIT, Fate.REGROUPED)


def step_names(comparison: Comparison, arrow: str) -> list[str]:
    """The names of the steps, as listings have them: an empty one for a pair."""
    return [f" {arrow} ".join(names) for names in steps_of(comparison)] if is_chain(comparison) else [""]


def shapes_of(comparison: Comparison, arrow: str) -> Iterator[tuple[str, tuple[OneSided, ...]]]:
    """For each step by its name: the items that merged, split or were regrouped, then those that moved."""
    main = main_kind(comparison)
    for at, name in enumerate(step_names(comparison, arrow)):
        found: list[OneSided] = []
        rows = [(row.steps[at] if name else row.whole, row) for row in inside_rows(comparison)]
        for step, row in sorted(rows, key=_order):
            cells = (row.cells[at], row.cells[at + 1])
            label = f" {arrow} ".join(filter(None, (numbers(cell, main) for cell in cells)))
            if step.fate in SHAPED:
                told = f"{_counted(row, at)} became {len(cells[1])}."
                found.append(OneSided(step.fate, (row.id,), label, step.fate.value, told))
            if step.moved:
                fact = "moved" if name else "moved-up" if is_moved_up(row, comparison) else "moved-down"
                sections = _sections(step, row, at)
                found.append(OneSided(step.fate, (row.id,), label, fact.replace("-", " "), sections, fact))
        yield name, tuple(found)


def _order(pair: tuple[Step, Row]) -> int:
    return SHAPED.index(pair[0].fate) if pair[0].fate in SHAPED else len(SHAPED)


def _counted(row: Row, at: int) -> str:
    return f"{len(row.cells[at])} {kind_of(row).words(len(row.cells[at]))}"


def _sections(step: Step, row: Row, at: int) -> str:
    """Which section a row left for another; nothing where it moved within one."""
    paths = [cell[0].section for cell in row.cells[at : at + 2] if cell]
    if not step.resectioned or len(paths) < PAIR or not all(paths):
        return ""
    return joined("From {} to {}.", paths[0][-1], paths[1][-1])
