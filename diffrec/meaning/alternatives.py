"""Which of two items stands that were alternatives: 6 or 6alt.

draft    6 (dropped)   6alt (became 6)        6alt was chosen, as the final's 6; 6 was not
draft    9 (became 9)  9bis (became 10)       9 and 9bis both stand, as the final's 9 and 10: an addition
draft    6 and 6alt merged into 6             the final's 6 follows 6alt rather than 6
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from diffrec.languages import DEFAULT, language, language_of
from diffrec.meaning.phrasing import listed
from diffrec.model import Alternative, AlternativeFate, AlternativeReading, TracedAlternative, cell_text, the
from diffrec.text import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Item, Row

# Of two alternatives merged into one text, that is followed whose words it has more of, by this share of them.
FOLLOWS_BY = 0.1


class _Member(NamedTuple):
    """An item of a group of alternatives, the number of its row, and what the row has in the later version."""

    item: Item
    row: int
    after: tuple[Item, ...]


class Later(NamedTuple):
    """The later version by its name, and how the labels of a group read."""

    name: str
    reading: AlternativeReading

    @property
    def is_sure(self) -> bool:
        """Whether the items can only be alternatives."""
        return self.reading is AlternativeReading.ALTERNATIVE

    def number(self, member: _Member) -> str:
        """Where a member stands: "the final's 6"."""
        return f"{the(self.name)}'s {listed([item.number for item in member.after])}"


def trace_alternatives(
    rows: Sequence[Row], places: tuple[int, int], names: tuple[str, str]
) -> dict[int, tuple[TracedAlternative, ...]]:
    """The alternatives of the version at the first place by the number of their row, with what became of them."""
    members = {
        item.id: _Member(item, number, row.cells[places[1]])
        for number, row in enumerate(rows)
        for item in row.cells[places[0]]
    }
    groups: dict[tuple[str, AlternativeReading], list[_Member]] = {}
    for member in members.values():
        alternative = member.item.alternative
        if alternative is None or alternative.to not in members or alternative.reading is AlternativeReading.ADDITION:
            continue
        key = (alternative.to, alternative.reading)
        groups.setdefault(key, [members[alternative.to]]).append(member)
    traced: dict[int, tuple[TracedAlternative, ...]] = {}
    for (_, reading), group in groups.items():
        standing = _standing(group)
        for member in group:
            other = group[1] if member is group[0] else group[0]
            alternative = Alternative(to=other.item.id, reading=reading)
            fate, message = _told(member, group, standing, Later(names[1], reading))
            one = TracedAlternative(
                alternative=alternative, version=names[0], item=member.item.id, fate=fate, message=message
            )
            traced[member.row] = (*traced.get(member.row, ()), one)
    return traced


def _standing(group: Sequence[_Member]) -> list[_Member]:
    """The members that stand in the later version; of several in one row those that its text follows."""
    by_row: dict[int, list[_Member]] = {}
    for member in group:
        if member.after:
            by_row.setdefault(member.row, []).append(member)
    standing: list[_Member] = []
    for several in by_row.values():
        shares = [_share(member) for member in several]
        standing += [
            one
            for one, share in zip(several, shares, strict=True)
            if len(several) == 1 or share > max(shares) - FOLLOWS_BY
        ]
    return [member for member in group if member in standing]


def _share(member: _Member) -> float:
    """How much of the later text an item's words make up."""
    text = cell_text(member.after)
    spoken = language(language_of(text) or DEFAULT)
    wanted, own = (Counter(stems(words, spoken)) for words in (text, member.item.text))
    return (wanted & own).total() / max(1, wanted.total(), own.total())


def _told(
    member: _Member, group: Sequence[_Member], standing: Sequence[_Member], later: Later
) -> tuple[AlternativeFate, str]:
    """The fate of one member, and what is said of it."""
    name = _name(member, group)
    others = listed([_name(one, group) for one in group if one is not member], "or")
    if not standing:
        return AlternativeFate.NEITHER, f"neither {name} nor {others} stands in {the(later.name)}"
    if member not in standing:
        return AlternativeFate.NOT_CHOSEN, _not_chosen(member, group, standing, later)
    number = later.number(standing[0])
    if len(standing) == 1:
        told = f"{name} was chosen over {others}" if later.is_sure else f"{name} stands and {others} does not"
        return AlternativeFate.CHOSEN, f"{told}, as {number}"
    names = listed([_name(one, group) for one in standing])
    if len({one.row for one in standing}) == 1:
        return AlternativeFate.BOTH, f"{number} has words of {names}"
    told = f"{names} stand, as {listed([later.number(one) for one in standing])}"
    return AlternativeFate.BOTH, told if later.is_sure else f"{told}: an addition"


def _not_chosen(member: _Member, group: Sequence[_Member], standing: Sequence[_Member], later: Later) -> str:
    """What is said of an item where others of its group stand."""
    name, names = _name(member, group), listed([_name(one, group) for one in standing])
    if standing[0].row == member.row:
        return f"{later.number(standing[0])} follows {names} rather than {name}"
    gone = "was not chosen" if later.is_sure else "is gone, be it an alternative or an addition"
    where = listed([later.number(one) for one in standing])
    return f"{name} {gone}: {names} {'stands' if len(standing) == 1 else 'stand'}, as {where}"


def _name(member: _Member, group: Sequence[_Member]) -> str:
    """What an item is called; the option, too, where others of the group have its number."""
    number = member.item.number
    if sum(one.item.number == number for one in group) == 1 or not member.item.section:
        return number
    option = member.item.section[-1].strip("[] ").partition("(")[0].partition(":")[0].strip()
    return f"{number} of {option}"
