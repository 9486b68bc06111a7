"""Rows with the kinds of their wording changes and the duties of their items.

Row 9 "necessary actions" | "appropriate action"    ->  Change obligation-weakened; a duty of each item

They come last, as the words of marks and brackets are told already, and no words are told twice.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec import delegations, meaning
from diffrec.languages import DEFAULT
from diffrec.languages.lexicon import lexicon, with_words
from diffrec.pipeline.mending import code_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.config import AddedWords
    from diffrec.languages import Language
    from diffrec.model import Item, Notice, Row, Step, Version


def with_wordings(
    rows: Sequence[Row], versions: Sequence[Version], language: Language, added: Sequence[AddedWords]
) -> tuple[tuple[Row, ...], tuple[Notice, ...]]:
    """The rows with the wording changes of each step, beside those of marks and brackets, and with the duties.

    Beside them a notice of the changes of strength of which no verdict is given.
    """
    words = with_words(lexicon(code_of(versions) or DEFAULT), added)
    worker = _Steps(meaning.Vocabulary(language, words), {version.name: at for at, version in enumerate(versions)})
    told = tuple(worker.row(row) for row in rows)
    return told, meaning.withheld(told, worker.places, worker.vocabulary)


class _Steps:
    """Tells of the steps of rows; holds what all of them share."""

    def __init__(self, vocabulary: meaning.Vocabulary, places: dict[str, int]) -> None:
        self.vocabulary = vocabulary
        self.places = places

    def row(self, row: Row) -> Row:
        """The row with all its steps told, one that is the only one and the whole once."""
        steps = tuple(self.step(step, row) for step in row.steps)
        return replace(
            row,
            steps=steps,
            whole=steps[0] if len(steps) == 1 else self.step(row.whole, row),
            others=tuple(self.step(step, row) for step in row.others),
        )

    def step(self, step: Step, row: Row) -> Step:
        """The step with its wording changes, in the order of the draft among the others."""
        if step.cross_language:
            return step
        cells = (self._cell(row, step.before), self._cell(row, step.after))
        told = meaning.tell(
            cells,
            step.ops,
            (delegations.marks_of(cells[0]), delegations.marks_of(cells[1])),
            self.vocabulary,
            step.changes,
        )
        duties = tuple(
            replace(duty, version=name)
            for name, some in zip((step.before, step.after), told.duties, strict=True)
            for duty in some
        )
        return replace(step, changes=meaning.merged(step.changes, told.changes), duties=duties)

    def _cell(self, row: Row, name: str) -> tuple[Item, ...]:
        return row.cells[self.places[name]]
