"""The aligner: two lists of items in, one link a row out, the same code for items and for bare texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.alignment.grouping import group, groups
from diffrec.alignment.judging import Judge
from diffrec.alignment.pairing import make_sides, pair
from diffrec.alignment.provisions import Provision, provisions
from diffrec.languages import DEFAULT, Language, language, language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Item, Link


def align(draft: Sequence[Item], final: Sequence[Item], *, language: Language) -> tuple[Link, ...]:
    """One link a row; every index of both sides is in exactly one.

    Links stand in the order of the final, those without a final item at the end, in the order of the draft.
    """
    return _link(provisions(draft), provisions(final), language)


def align_texts(draft: Sequence[str], final: Sequence[str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The rows over bare texts, as indices into the two lists; an empty tuple is what was dropped or added."""
    code = language_of("\n".join((*draft, *final)))
    found = _link(
        [Provision(text=text) for text in draft],
        [Provision(text=text) for text in final],
        language(code or DEFAULT),
    )
    return [(link.draft, link.final) for link in found]


def _link(draft: Sequence[Provision], final: Sequence[Provision], language: Language) -> tuple[Link, ...]:
    sides = make_sides(draft, final, language)
    pairing = pair(sides)
    found = group(sides, pairing)
    rows = list(groups([*found.pairs.items(), *(join.pair for join in found.joins)]))
    linked = tuple({place for row in rows for place in row[side]} for side in (0, 1))
    rows.extend(((), (place,)) for place in range(len(final)) if place not in linked[1])
    rows.extend(((place,), ()) for place in range(len(draft)) if place not in linked[0])
    judge = Judge.of(sides, pairing._replace(pairs=found.pairs), found.joins)
    rows.sort(key=lambda row: (not row[1], row[1] or row[0]))
    return tuple(judge.link(*row) for row in rows)
