"""Why items stand in one row, in words: a reader asks what speaks for it and how strongly, not for a figure.

+0.87 91 % of the content is shared      ->   Strong support: 91 % of the content is shared; the same neighbours
+0.90 the items before and after ...          Slight support: the number is the same
+0.09 the number is the same                  Slightly against: final 12 comes near, too
-0.10 final 12 comes near, too

The weights themselves are in the JSON and in `explain`.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from diffrec.renderers.html.pairs import ARROW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Evidence, Row

# Half of the content shared is 0.5 and decides alone, a neighbour that is the same gives 0.2 to 0.4 and helps, the same
# number or section gives 0.1 and hardly counts.
STRONG = 0.5
SOME = 0.2
FOR = ("Strong support", "Some support", "Slight support")
AGAINST = ("Strongly against", "Somewhat against", "Slightly against")
PLAIN_ARROW = " -> "


class Reasons(NamedTuple):
    """Reasons of one strength; what a person settled has no strength."""

    strength: str
    told: tuple[str, ...]


def reasons_of(row: Row) -> Iterator[Reasons]:
    """The reasons for a row: what a person said, what supports it, then what speaks against it, the strongest first."""
    ranked = sorted(row.whole.evidence, key=_order)
    for strength, some in groupby(ranked, key=_strength):
        yield Reasons(strength, tuple(map(_told, some)))


def doubt_of(row: Row) -> str:
    """The weightiest reason against a pairing: "draft 4 comes near, too"; empty where none is."""
    against = [one for one in row.whole.evidence if one.weight < 0 and not one.settled]
    return _told(min(against, key=_order)) if against else ""


def _told(one: Evidence) -> str:
    return one.reason.replace(PLAIN_ARROW, f" {ARROW} ")


def _order(one: Evidence) -> tuple[bool, bool, float]:
    return not one.settled, one.weight < 0, -abs(one.weight)


def _strength(one: Evidence) -> str:
    if one.settled:
        return ""
    words = AGAINST if one.weight < 0 else FOR
    return words[0 if abs(one.weight) >= STRONG else 1 if abs(one.weight) >= SOME else 2]
