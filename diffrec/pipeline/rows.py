"""Chains made into rows, with what became of their words, and the counts over all rows.

Chain(draft 24, final 4, moved)     ->  Row(cells, Step(edited, renumbered, moved, ops, attributions))
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from diffrec import alignment, delegations, meaning, wording
from diffrec.alignment import Placed
from diffrec.model import Fate, Link, OpKind, Row, RunnerUp, Step, Summary, cell_text
from diffrec.pipeline.bracketing import with_brackets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from diffrec.alignment import Chain
    from diffrec.languages import Language
    from diffrec.model import Item, Migration, Op, Passage, TracedAttribution, Version

    Cells = tuple[tuple[Item, ...], tuple[Item, ...]]


class Made(NamedTuple):
    """What a step is made of: the links that make it up, and what became of the words."""

    parts: Sequence[Link]
    ops: tuple[Op, ...]


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
        cells, ops = self._refined(one)
        steps = tuple(
            self._step((cells[at], cells[at + 1]), (at, at + 1), placed, Made(one.parts[at], ops[at]))
            for at, placed in enumerate(one.steps)
        )

        def span(ends: tuple[int, int], placed: Placed | None) -> Step:
            return self._whole(cells, ends, placed, steps)

        return Row(
            id=f"row-{number}",
            cells=cells,
            steps=steps,
            whole=steps[0] if len(steps) == 1 else span((0, len(steps)), whole),
            others=(span(*other),) if other else (),
        )

    def _refined(self, one: Chain) -> tuple[tuple[tuple[Item, ...], ...], tuple[tuple[Op, ...], ...]]:
        """The cells of a row and the operations between them, each mark with what the version before tells of it."""
        cells = [
            tuple(version.items[at] for at in places) for version, places in zip(self.versions, one.cells, strict=True)
        ]
        ops = []
        for at in range(len(cells) - 1):
            ops.append(self.ops((cells[at], cells[at + 1])))
            cells[at + 1] = self.refined((cells[at], cells[at + 1]), ops[at])
        return tuple(cells), tuple(ops)

    def _step(self, cells: Cells, ends: tuple[int, int], placed: Placed, made: Made) -> Step:
        """What became of a row between two versions."""
        link = placed.link
        before, after = (self.versions[at] for at in ends)
        ops = made.ops
        return Step(
            before=before.name,
            after=after.name,
            fate=_fate(made.parts, cells, ops),
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

    def _whole(
        self, cells: Sequence[tuple[Item, ...]], ends: tuple[int, int], placed: Placed | None, steps: Sequence[Step]
    ) -> Step:
        """What became of a row between two versions that are no neighbours.

        The second choice is that of the least sure step. A row that stands in neither version, but between them, came
        and went: it is dropped.
        """
        way = steps[ends[0] : ends[1]]
        weakest = max(way, key=lambda step: step.confidence.doubt)
        placed = placed or Placed(Link(draft=(), final=(), similarity=None, confidence=weakest.confidence))
        both = (cells[ends[0]], cells[ends[1]])
        step = self._step(both, ends, placed, Made((placed.link,), self.ops(both)))
        passed = not placed.link.draft and not placed.link.final and any(cells[ends[0] : ends[1]])
        rivals = [rival for rival in (weakest.runner_up, *(other.runner_up for other in way)) if rival]
        return replace(step, fate=Fate.DROPPED if passed else step.fate, runner_up=rivals[0] if rivals else None)

    def ops(self, cells: Cells) -> tuple[Op, ...]:
        """What became of the words of a row."""
        return wording.diff_texts(
            cell_text(cells[0]),
            cell_text(cells[1]),
            language=self.language,
            marks=(delegations.marks_of(cells[0]), delegations.marks_of(cells[1])),
        )

    def refined(self, cells: Cells, ops: tuple[Op, ...]) -> tuple[Item, ...]:
        """The later cell of two, its marks with what the earlier one tells of their words."""
        return meaning.refined(cells, ops)

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
