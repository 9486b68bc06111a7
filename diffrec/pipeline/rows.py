"""Chains made into rows, with what became of their words, and the counts over all rows.

Chain(draft 24, final 4, moved)     ->  Row(cells, Step(edited, renumbered, moved, ops, attributions))
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec import alignment, delegations, meaning, wording
from diffrec.alignment import Placed
from diffrec.model import Fate, Link, OpKind, Row, RunnerUp, Step, Summary, cell_text
from diffrec.pipeline.bracketing import with_brackets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from diffrec.alignment import Chain
    from diffrec.languages import Language
    from diffrec.model import Item, Migration, Op, Passage, TracedAttribution, Version
    from diffrec.text import Mark

    Cells = tuple[tuple[Item, ...], tuple[Item, ...]]


class Rows:
    """Makes rows of the chains of some versions; holds what all rows of a comparison share."""

    cross_language = False

    def __init__(self, versions: Sequence[Version], chains: Sequence[Chain], language: Language) -> None:
        self.versions = versions
        self.chains = chains
        self.language = language

    def rows(self, asked: tuple[int, int] | None = None) -> tuple[Row, ...]:
        """A row for each chain: its cells, what became of it in each step and as a whole.

        `asked` are two versions that somebody wants compared beside these.
        """
        last = len(self.versions) - 1
        wholes = self.between((0, last))
        others = self.between(asked) if asked and asked != (0, last) and asked[1] - asked[0] > 1 else None
        made = [
            self._row(number, one, whole, (asked, others[number - 1]) if asked and others else None)
            for number, (one, whole) in enumerate(zip(self.chains, wholes, strict=True), start=1)
        ]
        return with_brackets(made, self.versions)

    def between(self, ends: tuple[int, int]) -> tuple[Placed | None, ...]:
        """What became of each chain between two versions; None where it stands in neither."""
        return alignment.span(self.chains, [version.items for version in self.versions], ends, self.language)

    def _row(
        self,
        number: int,
        one: Chain,
        whole: Placed | None,
        other: tuple[tuple[int, int], Placed | None] | None,
    ) -> Row:
        steps = tuple(self._step(one, (at, at + 1), placed, one.parts[at]) for at, placed in enumerate(one.steps))
        return Row(
            id=f"row-{number}",
            cells=tuple(self._cell(one, at) for at in range(len(self.versions))),
            steps=steps,
            whole=steps[0] if len(steps) == 1 else self._whole(one, (0, len(steps)), whole, steps),
            others=(self._whole(one, other[0], other[1], steps),) if other else (),
        )

    def _cell(self, one: Chain, at: int) -> tuple[Item, ...]:
        return tuple(self.versions[at].items[place] for place in one.cells[at])

    def _step(self, one: Chain, ends: tuple[int, int], placed: Placed, parts: Sequence[Link]) -> Step:
        """What became of a row between two versions; `parts` are the links that make it up."""
        link = placed.link
        before, after = (self.versions[at] for at in ends)
        cells = (self._cell(one, ends[0]), self._cell(one, ends[1]))
        ops = self.ops(cells)
        return Step(
            before=before.name,
            after=after.name,
            fate=_fate(parts, cells, ops),
            renumbered=placed.renumbered,
            moved=placed.moved,
            resectioned=placed.resectioned,
            outside=placed.outside,
            similarity=link.similarity,
            confidence=link.confidence,
            evidence=link.evidence,
            runner_up=_runner_up(link, before, after),
            margin=link.margin,
            ops=ops,
            attributions=self.attributions(cells, ops, (before.name, after.name)),
            passages=self.passages(cells),
            cross_language=self.cross_language,
        )

    def _whole(self, one: Chain, ends: tuple[int, int], placed: Placed | None, steps: Sequence[Step]) -> Step:
        """What became of a row between two versions that are no neighbours.

        The second choice is that of the least sure step. A row that stands in neither version, but between them, came
        and went: it is dropped.
        """
        way = steps[ends[0] : ends[1]]
        weakest = max(way, key=lambda step: step.confidence.doubt)
        placed = placed or Placed(Link(draft=(), final=(), similarity=None, confidence=weakest.confidence))
        step = self._step(one, ends, placed, (placed.link,))
        passed = not placed.link.draft and not placed.link.final and any(one.cells[ends[0] : ends[1]])
        rivals = [rival for rival in (weakest.runner_up, *(other.runner_up for other in way)) if rival]
        return replace(step, fate=Fate.DROPPED if passed else step.fate, runner_up=rivals[0] if rivals else None)

    def ops(self, cells: Cells) -> tuple[Op, ...]:
        """What became of the words of a row."""
        return wording.diff_texts(
            cell_text(cells[0]),
            cell_text(cells[1]),
            language=self.language,
            marks=(marks_of(cells[0]), marks_of(cells[1])),
        )

    def attributions(self, cells: Cells, ops: tuple[Op, ...], names: tuple[str, str]) -> tuple[TracedAttribution, ...]:
        """What became of the delegation marks of a row between the versions of these names."""
        return meaning.trace_attributions(cells, ops, names)

    def passages(self, cells: Cells) -> tuple[Passage, ...]:
        """Which words of a row come from which of its items."""
        return wording.passages(cells, self.language)

    def migrations(self, rows: Sequence[Row]) -> tuple[Migration, ...]:
        """Which sentences left an item for another that is not its partner."""
        return wording.migrations(rows, self.language)


def _runner_up(link: Link, before: Version, after: Version) -> RunnerUp | None:
    if link.runner_up is None:
        return None
    side, index, similarity = link.runner_up
    version = before if side == "draft" else after
    return RunnerUp(version=version.name, items=(version.items[index].id,), similarity=similarity)


def marks_of(cell: tuple[Item, ...]) -> list[Mark]:
    """The delegation marks of a cell with their keys; spans are of the cell's text."""
    marks: list[Mark] = []
    offset = 0
    for item in cell:
        for (start, end), attribution in item.marks:
            marks.append(((start + offset, end + offset), delegations.mark_key(attribution)))
        offset += len(item.text) + 1
    return marks


def _fate(parts: Sequence[Link], cells: Cells, ops: tuple[Op, ...]) -> Fate:
    """What became of a cell that these links lead to another: items beside each other are no split and no merge."""
    if not cells[0] and not cells[1]:
        return Fate.UNCHANGED
    if not cells[0] or not cells[1]:
        return Fate.DROPPED if cells[0] else Fate.ADDED
    pairs = [link for link in parts if link.draft and link.final]
    merges = any(len(link.draft) > 1 for link in pairs)
    splits = any(len(link.final) > 1 for link in pairs)
    match merges, splits:
        case True, True:
            return Fate.REGROUPED
        case True, False:
            return Fate.MERGED
        case False, True:
            return Fate.SPLIT
        case _:
            return Fate.UNCHANGED if all(op.op is OpKind.EQUAL for op in ops) else Fate.EDITED


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
