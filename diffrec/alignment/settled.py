"""What a person has settled goes before all that can be measured: pairs made, pairs kept apart.

pin     draft 7 and 8, final 11       one link, sure, whatever their words; nobody's rivals any more
forbid  draft 5, final 9              no candidates, not even with the same text, nor by way of a merge
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

from diffrec.alignment.similarity import alike
from diffrec.model import Confidence, Evidence, Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.alignment.grouping import Join
    from diffrec.alignment.pairing import Pair, Sides
    from diffrec.alignment.provisions import Provision

    Candidates = dict[tuple[str, int], list[Pair]]

PERSONS_WEIGHT = 1.0
"""what a person's word weighs as evidence: as much as the same wording, and nothing weighs more"""


class Pin(NamedTuple):
    """Items that are one row, as indices of each side, and by whom: 'by a person in pairs.toml: "as agreed"'.

    One side may be empty: then the items have no counterpart, and each is a row.
    """

    draft: tuple[int, ...]
    final: tuple[int, ...]
    by: str


class Named(Protocol):
    """Both sides, as far as their provisions have names."""

    @property
    def draft(self) -> Sequence[Provision]:
        """The draft's provisions."""

    @property
    def final(self) -> Sequence[Provision]:
        """The final's provisions."""


class Settled(NamedTuple):
    """The pins, of which no two hold the same item, and the pairs that must not be in one row, with by whom."""

    pins: tuple[Pin, ...] = ()
    forbidden: tuple[tuple[int, int, str], ...] = ()

    def left_open(self, sides: Sides) -> Sides:
        """The sides as the pairing may use them: settled pairs and items are no candidates, nor the same text."""
        if not self.pins and not self.forbidden:
            return sides
        rows = {row for pin in self.pins for row in pin.draft}
        columns = {column for pin in self.pins for column in pin.final}
        apart = {(row, column) for row, column, _ in self.forbidden}

        def is_open(pair: Pair) -> bool:
            return pair[0] not in rows and pair[1] not in columns and pair not in apart

        return sides._replace(
            same={row: column for row, column in sides.same.items() if is_open((row, column))},
            likeness={pair: likeness for pair, likeness in sides.likeness.items() if is_open(pair)},
            settled={pin.draft[0]: pin.final[0] for pin in self.pins if len(pin.draft) == len(pin.final) == 1},
        )

    def allowed(self, joins: Sequence[Join], pairs: Iterable[Pair]) -> tuple[Join, ...]:
        """The joins that bring no forbidden pair into one row; of two that do so together the fuller one stands."""
        apart = {(row, column) for row, column, _ in self.forbidden}
        if not apart:
            return tuple(joins)
        kept: list[Join] = []
        parts: dict[tuple[str, int], set[tuple[str, int]]] = {}
        for row, column in pairs:
            parts["draft", row] = parts["final", column] = {("draft", row), ("final", column)}
        for join in sorted(joins, key=lambda join: (-max(join.new), join.pair)):
            ends = ("draft", join.pair[0]), ("final", join.pair[1])
            part = {place for end in ends for place in parts.get(end, {end})}
            if not any(("draft", row) in part and ("final", column) in part for row, column in apart):
                kept.append(join)
                parts.update(dict.fromkeys(part, part))
        return tuple(sorted(kept))

    def links(self, sides: Sides) -> Iterator[Link]:
        """The link of each pin: sure, settled by a person, and with what came nearest all the same."""
        beside = _beside(sides) if self.pins else {}
        for pin in self.pins:
            if pin.draft and pin.final:
                yield _link(sides, pin.draft, pin.final, pin.by, beside)
            else:
                yield from (_link(sides, (row,), (), pin.by, beside) for row in pin.draft)
                yield from (_link(sides, (), (column,), pin.by, beside) for column in pin.final)

    def told(self, links: Iterable[Link], sides: Named) -> Iterator[Link]:
        """The links, with the pairs that a person forbade their items."""
        apart: dict[tuple[str, int], list[Evidence]] = {}
        for row, column, by in self.forbidden:
            apart.setdefault(("draft", row), []).append(_kept_apart(sides, ("final", column), by))
            apart.setdefault(("final", column), []).append(_kept_apart(sides, ("draft", row), by))
        for link in links:
            places = [*(("draft", row) for row in link.draft), *(("final", column) for column in link.final)]
            reasons = tuple(reason for place in places for reason in apart.get(place, ()))
            yield replace(link, evidence=(*reasons, *link.evidence)) if reasons else link


NOTHING_SETTLED = Settled()


def _link(sides: Sides, draft: tuple[int, ...], final: tuple[int, ...], by: str, beside: Candidates) -> Link:
    return Link(
        draft=draft,
        final=final,
        similarity=_alike(sides, draft, final) if draft and final else None,
        confidence=Confidence.HIGH,
        evidence=(Evidence(reason=f"settled {by}", weight=PERSONS_WEIGHT, settled=True),),
        runner_up=_runner_up(sides, draft, final, beside),
    )


def _alike(sides: Sides, draft: Sequence[int], final: Sequence[int]) -> float:
    return alike([sides.draft_wordings[row] for row in draft], [sides.final_wordings[column] for column in final])


def _beside(sides: Sides) -> Candidates:
    """The candidate pairs of each item."""
    beside: Candidates = defaultdict(list)
    for pair in sides.likeness:
        beside["draft", pair[0]].append(pair)
        beside["final", pair[1]].append(pair)
    return beside


def _runner_up(
    sides: Sides, draft: tuple[int, ...], final: tuple[int, ...], beside: Candidates
) -> tuple[str, int, float] | None:
    """The pair with one foot in the row and one outside that is most alike."""
    places = [*(("draft", row) for row in draft), *(("final", column) for column in final)]
    pairs = (pair for place in places for pair in beside.get(place, ()))
    rivals = (pair for pair in pairs if (pair[0] in draft) != (pair[1] in final))
    best = min(rivals, key=lambda pair: (-round(sides.likeness[pair], 6), sum(pair), pair), default=None)
    if best is None:
        return None
    side, place = ("final", best[1]) if best[0] in draft else ("draft", best[0])
    return side, place, _alike(sides, best[:1], best[1:])


def _kept_apart(sides: Named, other: tuple[str, int], by: str) -> Evidence:
    side, place = other
    provision = (sides.draft if side == "draft" else sides.final)[place]
    name = f"{side} {provision.label or f'item {place + 1}'}"
    return Evidence(reason=f"kept apart from {name} {by}", weight=-PERSONS_WEIGHT, settled=True)
