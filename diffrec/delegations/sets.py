"""Marks as sets of delegations, whatever their order, spelling and brackets.

"(France) (Lithuania)"      one place, "FRA LTU"
"(Lithuania, France)"       one place, "FRA LTU": the same
"[EU: delete]", "(EU)"      "EU" asks another thing of the words: not the same
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.delegations.names import fold
from diffrec.model import AttributionKind, placed_items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Attribution, Delegation, Item, Span

    Mark = tuple[Span, Attribution]

UNTOLD = frozenset({AttributionKind.PROPOSAL, AttributionKind.RECOMMENDING_STATE})
"""a bare name is read as one or the other by what stands round it, which says nothing of what it asks"""


def delegation_key(delegation: Delegation) -> str:
    """What two names are compared by: the code, or the folded name where there is none."""
    return delegation.code or fold(delegation.name)


def delegation_keys(attribution: Attribution) -> frozenset[str]:
    """The keys of a mark's delegations."""
    return frozenset(map(delegation_key, attribution.delegations))


def stance_of(attribution: Attribution) -> str:
    """What a mark asks, as far as it says so: "deletion delete", "support"; empty for a bare name."""
    told = () if attribution.kind in UNTOLD else (attribution.kind.value,)
    return " ".join((*told, *fold(attribution.position or "").split()))


def side_by_side(text: str, marks: Sequence[Mark]) -> list[list[int]]:
    """The marks of a text in groups, by index: those with nothing but blanks between them that ask the same."""
    groups: list[list[int]] = []
    for at in sorted(range(len(marks)), key=lambda at: marks[at][0]):
        span, attribution = marks[at]
        if groups:
            before, other = marks[groups[-1][-1]]
            between = text[before[1] : span[0]]
            if not between.strip() and "\n" not in between and stance_of(other) == stance_of(attribution):
                groups[-1].append(at)
                continue
        groups.append([at])
    return groups


def marks_of(cell: tuple[Item, ...]) -> list[tuple[Span, str]]:
    """The places of a cell where marks stand, each with what it is compared by; spans are of the cell's text."""
    found: list[tuple[Span, str]] = []
    for item, offset in placed_items(cell):
        marks = item.marks
        for group in side_by_side(item.text, marks):
            ones = [marks[at] for at in group]
            keys = sorted(frozenset().union(*(delegation_keys(one) for _, one in ones)))
            stance = stance_of(ones[0][1])
            key = " ".join(keys) + (f" ({stance})" if stance else "")
            found.append(((ones[0][0][0] + offset, ones[-1][0][1] + offset), key))
    return found
