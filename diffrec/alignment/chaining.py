"""Links of neighbouring versions joined into rows: where each provision stood in every version.

    zero-draft   rev-1   rev-2   final
        4    ->    4  ->   5  ->   5        one row
        6    ->                    6        gone in rev-1, and surely the same that is back in the final: one row
                   7                        came in rev-1, gone in rev-2: a row that is empty at both ends

Two versions are the case of one step: then a chain is a link.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.linking import align
from diffrec.alignment.placing import Placed, place
from diffrec.alignment.provisions import text_without_marks
from diffrec.alignment.settled import NOTHING_SETTLED
from diffrec.alignment.similarity import alike, wordings
from diffrec.model import Confidence, Evidence, Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.alignment.settled import Settled
    from diffrec.alignment.similarity import Wording
    from diffrec.languages import Language
    from diffrec.model import Item

    Items = Sequence[Sequence[Item]]
    Cells = tuple[tuple[int, ...], ...]
    Place = tuple[int, int]
    """(version, index of an item in it)"""

# What is back was taken from an earlier paper, so most of it is there word for word, and over a gap no neighbour
# can witness for it: of six invented items about the same piers all were called sure, and only the one that kept its
# sentence had more than 56 % of its words alike (67 %).
LEAST_ALIKE_OVER_A_GAP = 0.6
GONE = "gone"
ARROW = " -> "


class Chain(NamedTuple):
    """One row: the places of its items in each version, and what links them, in the order of the versions.

    `parts` are for each neighbouring pair the links in the row: one as a rule, none where both cells are empty, several
    where another step joins what this one keeps apart. `steps` has them as one, with their facts; `bridges` are the
    links over a gap, by the versions on its two sides.
    """

    cells: Cells
    parts: tuple[tuple[Link, ...], ...]
    steps: tuple[Placed, ...]
    bridges: Mapping[tuple[int, int], tuple[Link, ...]]


class _Wordings(NamedTuple):
    """The wordings of all items of all versions, made together so that any two cells can be compared."""

    of: Sequence[Sequence[Wording]]

    @classmethod
    def made(cls, versions: Items, language: Language) -> _Wordings:
        texts = [text_without_marks(item) for items in versions for item in items]
        made = iter(wordings(texts, language)[0])
        return cls([[next(made) for _ in items] for items in versions])

    def alike(self, cells: Cells, before: int, after: int) -> float | None:
        """How alike two cells are; None where one of them is empty."""
        if not cells[before] or not cells[after]:
            return None
        sides = [[self.of[version][place] for place in cells[version]] for version in (before, after)]
        return alike(*sides)


class _Found(NamedTuple):
    """The placed links of one step by the items that they hold, on either side."""

    drafts: Mapping[int, Placed]
    finals: Mapping[int, Placed]

    @classmethod
    def of_step(cls, placed: Iterable[Placed]) -> _Found:
        drafts, finals = {}, {}
        for one in placed:
            drafts.update(dict.fromkeys(one.link.draft, one))
            finals.update(dict.fromkeys(one.link.final, one))
        return cls(drafts, finals)

    def of(self, before: Iterable[int], after: Iterable[int]) -> list[Placed]:
        """The links of the items of two cells, each once."""
        links = [*(self.drafts[row] for row in before), *(self.finals[row] for row in after)]
        return list({(one.link.draft, one.link.final): one for one in links}.values())


def chain(
    versions: Items, names: Sequence[str], language: Language, settled: Settled = NOTHING_SETTLED
) -> tuple[Chain, ...]:
    """The rows of these versions, in the order of the last; every item of every version is in exactly one of them.

    Items that are linked in a step share a row. What ended in one version and began in a later one shares it, too, when
    that pairing is sure. What a person has settled is of two versions.
    """
    steps = [
        align(versions[at], versions[at + 1], language=language, settled=settled, names=(names[at], names[at + 1]))
        for at in range(len(versions) - 1)
    ]
    if len(steps) == 1:
        return of_one_step(steps[0], versions, language)
    placed = [place(links, versions[at], versions[at + 1], language) for at, links in enumerate(steps)]
    bridges = _bridges(versions, steps, names, language)
    words = _Wordings.made(versions, language)
    found = [_Found.of_step(one) for one in placed]
    chains = [_chain(cells, found, bridges, words) for cells in _groups(versions, steps, bridges)]
    return _ordered(chains, versions, language)


def of_one_step(links: Sequence[Link], versions: Items, language: Language) -> tuple[Chain, ...]:
    """The rows of two versions whose items are linked already, in the order of the final: each link is one."""
    return tuple(
        Chain(cells=(one.link.draft, one.link.final), parts=((one.link,),), steps=(one,), bridges={})
        for one in place(links, versions[0], versions[1], language)
    )


def span(
    chains: Sequence[Chain], versions: Items, ends: tuple[int, int], language: Language
) -> tuple[Placed | None, ...]:
    """For each chain what became of it between two versions, with its facts; None where it stands nowhere on the way.

    The confidence is the lowest on the way, and the evidence names the way. A link of two empty sides came and went.
    """
    before, after = ends
    if after == before + 1:
        return tuple(one.steps[before] if one.cells[before] or one.cells[after] else None for one in chains)
    words = _Wordings.made(versions, language)
    links = [_span_link(one, versions, ends, words) for one in chains]
    here = [link for link in links if link.draft or link.final]
    facts = {(one.link.draft, one.link.final): one for one in place(here, versions[before], versions[after], language)}
    found = []
    for one, link in zip(chains, links, strict=True):
        placed = facts.get((link.draft, link.final), Placed(link))
        is_here = any(one.cells[before : after + 1])
        found.append(placed._replace(outside=placed.outside and _is_outside(one, ends)) if is_here else None)
    return tuple(found)


def _is_outside(one: Chain, ends: tuple[int, int]) -> bool:
    """Whether an item that is new in the last of the versions stands in a chapter that none before it touches."""
    return one.steps[ends[1] - 1].outside and not any(one.cells[ends[0] : ends[1]])


def _bridges(
    versions: Items, steps: Sequence[Sequence[Link]], names: Sequence[str], language: Language
) -> dict[tuple[int, int], list[Link]]:
    """The sure links between what ended in one version and what began in a later one, over the shortest gaps first.

    Whole versions are aligned, so that an item that went on all the time is heard as a rival.
    """
    ended = [{row for link in links if not link.final for row in link.draft} for links in steps]
    begun = [{row for link in links if not link.draft for row in link.final} for links in steps]
    found: dict[tuple[int, int], list[Link]] = {}
    for gap in range(2, len(versions)):
        for before in range(len(versions) - gap):
            after = before + gap
            left, right = ended[before], begun[after - 1]
            if not left or not right:
                continue
            for link in align(
                versions[before], versions[after], language=language, names=(names[before], names[after])
            ):
                if _is_sure(link) and left.issuperset(link.draft) and right.issuperset(link.final):
                    found.setdefault((before, after), []).append(link)
                    left.difference_update(link.draft)
                    right.difference_update(link.final)
    return found


def _is_sure(link: Link) -> bool:
    """Whether two sides are the same provision even where nothing stands between them."""
    return link.confidence is Confidence.HIGH and (link.similarity or 0.0) >= LEAST_ALIKE_OVER_A_GAP


def _groups(
    versions: Items, steps: Sequence[Sequence[Link]], bridges: Mapping[tuple[int, int], Sequence[Link]]
) -> list[Cells]:
    """The items that hang together over all versions, as the cells of a row."""
    above: dict[Place, Place] = {}

    def top(place: Place) -> Place:
        while (higher := above.get(place, place)) != place:
            place = higher
        return place

    joins = [((at, at + 1), link) for at, links in enumerate(steps) for link in links]
    joins += [(ends, link) for ends, links in bridges.items() for link in links]
    for (before, after), link in joins:
        members = [*((before, row) for row in link.draft), *((after, row) for row in link.final)]
        for one, other in pairwise(members):
            tops = sorted((top(one), top(other)))
            above[tops[1]] = tops[0]
    rows: dict[Place, list[list[int]]] = {}
    for version, items in enumerate(versions):
        for number in range(len(items)):
            cells = rows.setdefault(top((version, number)), [[] for _ in versions])
            cells[version].append(number)
    return [tuple(map(tuple, cells)) for cells in rows.values()]


def _chain(
    cells: Cells,
    found: Sequence[_Found],
    bridges: Mapping[tuple[int, int], Sequence[Link]],
    words: _Wordings,
) -> Chain:
    parts = [step.of(cells[at], cells[at + 1]) for at, step in enumerate(found)]
    return Chain(
        cells=cells,
        parts=tuple(tuple(one.link for one in step) for step in parts),
        steps=tuple(_joined(step, cells, at, words) for at, step in enumerate(parts)),
        bridges={
            ends: own
            for ends, links in bridges.items()
            if (own := tuple(link for link in links if link.draft[0] in cells[ends[0]]))
        },
    )


def _joined(parts: Sequence[Placed], cells: Cells, at: int, words: _Wordings) -> Placed:
    """The links of one step of a row as one, as sure as the least sure of them; what is so of one part is so of all."""
    if len(parts) == 1:
        return parts[0]
    links = [one.link for one in parts]
    link = Link(
        draft=cells[at],
        final=cells[at + 1],
        similarity=words.alike(cells, at, at + 1),
        confidence=Confidence.least(link.confidence for link in links),
        evidence=_evidence(links),
        runner_up=max(links, key=lambda link: link.confidence.doubt).runner_up if links else None,
    )
    return Placed(
        link=link,
        renumbered=any(one.renumbered for one in parts),
        moved=any(one.moved for one in parts),
        resectioned=any(one.resectioned for one in parts),
        outside=bool(parts) and all(one.outside for one in parts),
    )


def _evidence(links: Iterable[Link]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(reason for link in links for reason in link.evidence))


def _span_link(one: Chain, versions: Items, ends: tuple[int, int], words: _Wordings) -> Link:
    """A chain between two versions as a link: as sure as its least sure step, for the reasons of its ends."""
    before, after = ends
    cells = one.cells
    steps = [link for at in range(before, after) for link in one.parts[at]]
    bridged = [link for (start, end), links in one.bridges.items() if before <= start < end <= after for link in links]
    alone = [link for link in steps if not (link.draft and link.final)]
    pairs = [link for link in steps if link.draft and link.final]
    if cells[before] and cells[after]:
        alone = []
    way = _way(one, versions, ends, [*pairs, *bridged])
    return Link(
        draft=cells[before],
        final=cells[after],
        similarity=words.alike(cells, before, after),
        confidence=Confidence.least(link.confidence for link in (*pairs, *bridged, *alone)),
        evidence=(*way, *_evidence(alone)),
        runner_up=None,
    )


def _way(one: Chain, versions: Items, ends: tuple[int, int], pairs: Sequence[Link]) -> Iterator[Evidence]:
    """The numbers that an item had from version to version: "4 -> 5 -> gone -> 5"; nothing for one that stood once."""
    if not pairs:
        return
    held = [at for at in range(ends[0], ends[1] + 1) if one.cells[at]]
    stops = [
        ", ".join(versions[at][row].number for row in one.cells[at]) or GONE for at in range(held[0], held[-1] + 1)
    ]
    if held[-1] < ends[1]:
        stops.append(GONE)
    weight = min(link.similarity or 0.0 for link in pairs)
    yield Evidence(reason=f"followed from version to version: {ARROW.join(stops)}", weight=round(weight, 2))


def _ordered(chains: Sequence[Chain], versions: Items, language: Language) -> tuple[Chain, ...]:
    """The chains in the order of the last version, dropped ones after what stood before them.

    Those that are empty at both ends stand after what stood before them in the last version that holds them.
    """
    by_ends = {(one.cells[0], one.cells[-1]): one for one in chains if one.cells[0] or one.cells[-1]}
    links = [Link(draft=draft, final=final, similarity=None, confidence=Confidence.HIGH) for draft, final in by_ends]
    rows = [by_ends[row.link.draft, row.link.final] for row in place(links, versions[0], versions[-1], language)]
    passing = [one for one in chains if not (one.cells[0] or one.cells[-1])]
    for one in sorted(passing, key=lambda one: (-_last(one), one.cells[_last(one)])):
        version = _last(one)
        before = [other for other in rows if other.cells[version] and other.cells[version] < one.cells[version]]
        nearest = max(before, key=lambda other: other.cells[version], default=None)
        rows.insert(rows.index(nearest) + 1 if nearest else 0, one)
    return tuple(rows)


def _last(one: Chain) -> int:
    """The last version that holds an item of the row."""
    return max(at for at, cell in enumerate(one.cells) if cell)
