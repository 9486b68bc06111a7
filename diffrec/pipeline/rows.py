"""Placed links made into rows, with what became of their words, and the counts over all rows.

Placed(draft 24, final 4, moved)     ->  Row(cells, Step(edited, renumbered, moved, ops, attributions))
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diffrec import delegations, meaning, wording
from diffrec.model import Fate, OpKind, Row, RunnerUp, Step, Summary, cell_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from diffrec.alignment import Placed
    from diffrec.languages import Language
    from diffrec.model import Item, Link, Op, TracedAttribution, Version
    from diffrec.text import Mark

Cells = tuple[tuple["Item", ...], tuple["Item", ...]]


class Rows:
    """Makes rows of placed links; holds what all rows of a comparison share."""

    cross_language = False

    def __init__(self, draft: Version, final: Version, language: Language) -> None:
        self.draft = draft
        self.final = final
        self.language = language

    def row(self, number: int, placed: Placed) -> Row:
        """The row of a link: its cells, what became of it, and its words."""
        link = placed.link
        cells = (tuple(self.draft.items[i] for i in link.draft), tuple(self.final.items[j] for j in link.final))
        ops = self.ops(cells)
        step = Step(
            before=self.draft.name,
            after=self.final.name,
            fate=_fate(cells, ops),
            renumbered=placed.renumbered,
            moved=placed.moved,
            resectioned=placed.resectioned,
            outside=placed.outside,
            similarity=link.similarity,
            confidence=link.confidence,
            evidence=link.evidence,
            runner_up=self._runner_up(link),
            ops=ops,
            attributions=self.attributions(cells, ops),
            cross_language=self.cross_language,
        )
        return Row(id=f"row-{number}", cells=cells, steps=(step,), whole=step)

    def ops(self, cells: Cells) -> tuple[Op, ...]:
        """What became of the words of a row."""
        return wording.diff_texts(
            cell_text(cells[0]),
            cell_text(cells[1]),
            language=self.language,
            marks=(marks_of(cells[0]), marks_of(cells[1])),
        )

    def attributions(self, cells: Cells, ops: tuple[Op, ...]) -> tuple[TracedAttribution, ...]:
        """What became of the delegation marks of a row."""
        return meaning.trace_attributions(cells, ops, (self.draft.name, self.final.name))

    def _runner_up(self, link: Link) -> RunnerUp | None:
        if link.runner_up is None:
            return None
        side, index, similarity = link.runner_up
        version = self.draft if side == "draft" else self.final
        return RunnerUp(version=side, items=(version.items[index].id,), similarity=similarity)


def marks_of(cell: tuple[Item, ...]) -> list[Mark]:
    """The delegation marks of a cell with their keys; spans are of the cell's text."""
    marks: list[Mark] = []
    offset = 0
    for item in cell:
        for attribution in item.attributions:
            start, end = attribution.span
            marks.append(((start + offset, end + offset), delegations.mark_key(attribution)))
        offset += len(item.text) + 1
    return marks


def _fate(cells: Cells, ops: tuple[Op, ...]) -> Fate:
    match min(len(cells[0]), 2), min(len(cells[1]), 2):
        case 0, _:
            return Fate.ADDED
        case _, 0:
            return Fate.DROPPED
        case 1, 1:
            return Fate.UNCHANGED if all(op.op is OpKind.EQUAL for op in ops) else Fate.EDITED
        case _, 1:
            return Fate.MERGED
        case 1, _:
            return Fate.SPLIT
        case _:
            return Fate.REGROUPED


def summary(rows: tuple[Row, ...], versions: tuple[Version, ...], left_out: dict[str, dict[str, int]]) -> Summary:
    """The counts over all rows of the comparison of these versions."""

    def count(fact: Callable[[Step], bool]) -> int:
        return sum(fact(row.whole) for row in rows)

    fates = Counter(row.whole.fate for row in rows)
    return Summary(
        items={version.name: len(version.items) for version in versions},
        fates={fate: fates[fate] for fate in Fate},
        outside=count(lambda step: step.outside),
        renumbered=count(lambda step: step.renumbered),
        moved=count(lambda step: step.moved),
        resectioned=count(lambda step: step.resectioned),
        kinds=dict(Counter(kind for row in rows for change in row.whole.changes for kind in change.kinds)),
        left_out=left_out,
    )
