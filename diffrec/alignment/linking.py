"""The aligner: two lists of items in, one link a row out, the same code for items and for bare texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.alignment.candidates import USUAL
from diffrec.alignment.grouping import group, groups
from diffrec.alignment.judging import Judge
from diffrec.alignment.pairing import make_sides, pair
from diffrec.alignment.provisions import Provision, provisions
from diffrec.alignment.settled import NOTHING_SETTLED, Settled
from diffrec.languages import DEFAULT, language, language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.alignment.candidates import Effort
    from diffrec.alignment.pairing import Sides
    from diffrec.languages import Language
    from diffrec.model import Item, Link


NAMES = ("draft", "final")


def align(
    draft: Sequence[Item],
    final: Sequence[Item],
    *,
    language: Language,
    settled: Settled = NOTHING_SETTLED,
    names: tuple[str, str] = NAMES,
) -> tuple[Link, ...]:
    """One link a row; every index of both sides is in exactly one. What a person has settled stands as it is.

    Links stand in the order of the final, those without a final item at the end, in the order of the draft. The
    evidence calls the two sides by their names.
    """
    return _link(make_sides(provisions(draft, language), provisions(final, language), language), settled, names)


def align_texts(draft: Sequence[str], final: Sequence[str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The rows over bare texts, as indices into the two lists; an empty tuple is what was dropped or added."""
    return [(link.draft, link.final) for link in link_texts(draft, final)]


def link_texts(draft: Sequence[str], final: Sequence[str], effort: Effort = USUAL) -> tuple[Link, ...]:
    """One link a row over bare texts, as `align` gives them for items."""
    code = language_of("\n".join((*draft, *final)))
    sides = [Provision(text=text) for text in draft], [Provision(text=text) for text in final]
    return _link(make_sides(*sides, language(code or DEFAULT), effort), NOTHING_SETTLED)


def _link(every: Sides, settled: Settled, names: tuple[str, str] = NAMES) -> tuple[Link, ...]:
    sides = settled.left_open(every)
    pairing = pair(sides)
    found = group(sides, pairing)
    joins = settled.allowed(found.joins, found.pairs.items())
    rows = list(groups([*found.pairs.items(), *(join.pair for join in joins)]))
    pinned = tuple(settled.links(every))
    taken = [*rows, *((link.draft, link.final) for link in pinned)]
    linked = tuple({place for row in taken for place in row[side]} for side in (0, 1))
    rows.extend(((), (place,)) for place in range(len(every.final)) if place not in linked[1])
    rows.extend(((place,), ()) for place in range(len(every.draft)) if place not in linked[0])
    judge = Judge.of(every._replace(likeness=sides.likeness), pairing._replace(pairs=found.pairs), joins)
    judge = judge._replace(names=names)
    links = settled.told((*pinned, *(judge.link(*row) for row in rows)), every)
    return tuple(sorted(links, key=lambda link: (not link.final, link.final or link.draft)))
