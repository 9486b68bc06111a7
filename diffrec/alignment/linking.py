"""The aligner: two lists of items in, one link a row out, the same code for items and for bare texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.alignment.grouping import groups, joins
from diffrec.alignment.judging import Judge
from diffrec.alignment.pairing import make_sides, pair
from diffrec.alignment.provisions import Provision, provisions
from diffrec.alignment.settled import NOTHING_SETTLED, Settled
from diffrec.languages import DEFAULT, Language, language, language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Item, Link


def align(
    draft: Sequence[Item], final: Sequence[Item], *, language: Language, settled: Settled = NOTHING_SETTLED
) -> tuple[Link, ...]:
    """One link a row; every index of both sides is in exactly one. What a person has settled stands as it is.

    Links stand in the order of the final, those without a final item at the end, in the order of the draft.
    """
    return _link(provisions(draft), provisions(final), language, settled)


def align_texts(draft: Sequence[str], final: Sequence[str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The rows over bare texts, as indices into the two lists; an empty tuple is what was dropped or added."""
    code = language_of("\n".join((*draft, *final)))
    found = _link(
        [Provision(text=text) for text in draft],
        [Provision(text=text) for text in final],
        language(code or DEFAULT),
    )
    return [(link.draft, link.final) for link in found]


def _link(
    draft: Sequence[Provision], final: Sequence[Provision], language: Language, settled: Settled = NOTHING_SETTLED
) -> tuple[Link, ...]:
    every = make_sides(draft, final, language)
    sides = settled.left_open(every)
    pairing = pair(sides)
    found = settled.allowed(joins(sides, pairing), pairing.pairs.items())
    rows = list(groups([*pairing.pairs.items(), *(join.pair for join in found)]))
    pinned = tuple(settled.links(every))
    taken = [*rows, *((link.draft, link.final) for link in pinned)]
    linked = tuple({place for row in taken for place in row[side]} for side in (0, 1))
    rows.extend(((), (place,)) for place in range(len(final)) if place not in linked[1])
    rows.extend(((place,), ()) for place in range(len(draft)) if place not in linked[0])
    judge = Judge.of(every._replace(likeness=sides.likeness), pairing, found)
    links = settled.told((*pinned, *(judge.link(*row) for row in rows)), every)
    return tuple(sorted(links, key=lambda link: (not link.final, link.final or link.draft)))
