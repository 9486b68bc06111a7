"""Rows with what became of their brackets, and of items that are alternatives to others.

Row 4 "[shall][should] report" | "should report"     ->  two traced brackets, one change
Row 6 "6" | -, row 7 "6alt" | "6"                    ->  6 was not chosen: 6alt stands
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec import meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Row, Step, TracedAlternative, Version

    Told = dict[tuple[str, str], dict[int, tuple[TracedAlternative, ...]]]


def with_brackets(rows: Sequence[Row], versions: Sequence[Version]) -> tuple[Row, ...]:
    """The rows with the brackets of each step, the changes that they are, and the alternatives."""
    if not any(item.brackets or item.alternative for version in versions for item in version.items):
        return tuple(rows)
    worker = _Steps(rows, versions)
    return tuple(
        replace(
            row,
            steps=tuple(worker.told(number, step) for step in row.steps),
            whole=worker.told(number, row.whole),
            others=tuple(worker.told(number, step) for step in row.others),
        )
        for number, row in enumerate(rows)
    )


class _Steps:
    """Tells of the steps of some rows; what is told of alternatives in all rows is found once for two versions."""

    def __init__(self, rows: Sequence[Row], versions: Sequence[Version]) -> None:
        self.rows = rows
        self.versions = versions
        self.places = {version.name: at for at, version in enumerate(versions)}
        self.alternatives: Told = {}

    def told(self, number: int, step: Step) -> Step:
        """The step with its brackets, in the order of the draft among the changes, and its alternatives."""
        names = (step.before, step.after)
        ends = (self.places[step.before], self.places[step.after])
        if names not in self.alternatives:
            self.alternatives[names] = meaning.trace_alternatives(self.rows, ends, names)
        row = self.rows[number]
        cells = (row.cells[ends[0]], row.cells[ends[1]])
        is_final = self.is_final(ends[1])
        if step.cross_language:
            brackets = meaning.left_open(cells, names, is_final=is_final)
        else:
            brackets = meaning.trace_brackets(cells, step.ops, names, is_final=is_final)
        changes = () if step.cross_language else meaning.bracket_changes(brackets, cells, step.ops)
        return replace(
            step,
            brackets=brackets,
            alternatives=self.alternatives[names].get(number, ()),
            changes=tuple(sorted((*step.changes, *changes), key=lambda change: (change.draft_span, change.final_span))),
        )

    def is_final(self, at: int) -> bool:
        """Whether nothing comes after a version: it is the last one, or says that it is a final."""
        documents = self.versions[at].documents
        return at == len(self.versions) - 1 or any(document.status == "final" for document in documents)
