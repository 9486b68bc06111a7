"""Rows with what became of their cross-references; a change that only follows the renumbering is editorial.

"recommendation 4" -> "recommendation 5", where 4 is 5 now     reference-changed becomes editorial
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec.meaning.references import Following, fact_changes
from diffrec.model import ChangeKind, ReferenceFate, cell_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.languages import Language
    from diffrec.meaning.references import FactChange, Followed
    from diffrec.model import Change, Row, Span, Step, Version

OF_REFERENCES = frozenset({ChangeKind.REFERENCE_CHANGED, ChangeKind.NUMBER_CHANGED})


def with_references(rows: Sequence[Row], versions: Sequence[Version], language: Language) -> tuple[Row, ...]:
    """The rows with the cross-references of each step; across languages as they are."""
    if any(row.whole.cross_language for row in rows):
        return tuple(rows)
    worker = _Steps(rows, versions, language)
    return tuple(worker.told(number, row) for number, row in enumerate(rows))


class _Steps:
    """Tells of the references of the steps of some rows; what two versions hold is looked up once for them."""

    def __init__(self, rows: Sequence[Row], versions: Sequence[Version], language: Language) -> None:
        self.rows = rows
        self.versions = versions
        self.language = language
        self.places = {version.name: at for at, version in enumerate(versions)}
        self.between: dict[tuple[int, int], Following] = {}

    def told(self, number: int, row: Row) -> Row:
        """The row with the references of all its steps."""
        steps = tuple(self._step(number, step) for step in row.steps)
        whole = steps[0] if len(steps) == 1 else self._step(number, row.whole)
        return replace(row, steps=steps, whole=whole, others=tuple(self._step(number, step) for step in row.others))

    def _step(self, number: int, step: Step) -> Step:
        ends = (self.places[step.before], self.places[step.after])
        if ends not in self.between:
            self.between[ends] = Following(self.rows, self.versions, ends, self.language)
        followed = self.between[ends].in_row(number)
        if not followed:
            return step
        cells = (self.rows[number].cells[ends[0]], self.rows[number].cells[ends[1]])
        texts = (cell_text(cells[0]), cell_text(cells[1]))
        return replace(
            step,
            references=tuple(one.traced for one in followed),
            changes=tuple(_retold(change, texts, followed, self.language) for change in step.changes),
        )


def _retold(change: Change, texts: tuple[str, str], followed: Sequence[Followed], language: Language) -> Change:
    """The change without what only follows the renumbering; editorial where nothing else is left of it."""
    if OF_REFERENCES.isdisjoint(change.kinds):
        return change
    facts = fact_changes(texts, (change.draft_span, change.final_span), language)
    facts = tuple(fact for fact in facts if fact.kind in OF_REFERENCES)
    messages = [_follows(fact, followed) for fact in facts]
    if not messages or None in messages:
        return change
    kinds = tuple(kind for kind in change.kinds if kind not in OF_REFERENCES)
    arguable = tuple(kind for kind in change.arguable if kind not in OF_REFERENCES)
    if kinds:
        return replace(change, kinds=kinds, arguable=arguable)
    return replace(
        change,
        kinds=(ChangeKind.EDITORIAL,),
        arguable=arguable,
        message=" ".join(filter(None, dict.fromkeys(messages))),
    )


def _follows(fact: FactChange, followed: Sequence[Followed]) -> str | None:
    """What is said of a fact that only follows the renumbering; None for any other."""
    if fact.draft is None or fact.final is None:
        return None
    for one in followed:
        is_it = one.draft_span is not None and _overlap(one.draft_span, fact.draft.span)
        if is_it and _overlap(one.final_span, fact.final.span) and one.traced.fate is ReferenceFate.FOLLOWS:
            return one.traced.message
    return None


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
