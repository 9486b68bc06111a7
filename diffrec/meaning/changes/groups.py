"""Edits grouped as a reader sees them: one phrase rewritten is one change.

    access of [lamps to] small ports [ ] -> access of [ ] small ports [to lamps]              one change: the order
    [Member] States [also] should consider -> [ ] States [parties] should consider            one change: who acts
    as long as [may be] possible[,] and -> as long as possible and                            the comma belongs to it

Edits that have nothing to do with each other stay apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.meaning.changes.vocabulary import HYPHEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.meaning.changes.clauses import Clause
    from diffrec.meaning.changes.edits import Aligned, Edit
    from diffrec.meaning.changes.units import Text, Unit

NEAR = 2
"""equal words between two edits that make one phrase: "illegal [timber] trade [in logs]\""""
LINK = 1
"""equal words between a word without content and what it belongs to: "[may be] possible[,]\""""
REORDERED = 12
"""equal words over which a word may move inside its phrase; "to a group of States (...)" of the 2018 pair has nine"""
MOST_LINKED = 400
"""edits of a row that are looked at for words that moved; a row with more was written anew"""


class Group(NamedTuple):
    """Edits that are one change; `clauses` are the operative clauses whose phrase they touch, if any."""

    edits: tuple[Edit, ...]
    clauses: tuple[Clause | None, Clause | None] = (None, None)

    @property
    def draft(self) -> tuple[int, int]:
        """The units of the draft from the first edit to the last."""
        return self.edits[0].d0, self.edits[-1].d1

    @property
    def final(self) -> tuple[int, int]:
        """The units of the final from the first edit to the last."""
        return self.edits[0].f0, self.edits[-1].f1


def groups(both: Aligned, pairs: Sequence[tuple[Clause | None, Clause | None]]) -> tuple[Group, ...]:
    """The edits in groups, in order; each edit is in one."""
    edits = both.edits
    if not edits:
        return ()
    zones = _Zones.of(pairs)
    owner = [None if _is_of_capitals(edit, both) else zones.owner(edit) for edit in edits]
    joined = [_belong(one, other, both) for one, other in pairwise(edits)]
    for at, (one, other) in enumerate(pairwise(owner)):
        joined[at] = one == other if one is not None and other is not None else joined[at] and one is other
    for first, last in _phrases(both):
        if len({one for one in owner[first : last + 1] if one is not None}) <= 1:
            joined[first:last] = [True] * (last - first)
    for first, last in _clause_runs(owner):
        joined[first:last] = [True] * (last - first)
    for first, last in _moves(both):
        if len({one for one in owner[first : last + 1] if one is not None}) <= 1:
            joined[first:last] = [True] * (last - first)
    found: list[list[int]] = [[0]]
    for at, is_joined in enumerate(joined, start=1):
        if is_joined:
            found[-1].append(at)
        else:
            found.append([at])
    return tuple(
        Group(
            tuple(edits[at] for at in some),
            next((pairs[one] for at in some if (one := owner[at]) is not None), (None, None)),
        )
        for some in found
    )


class _Zones(NamedTuple):
    """Which pair of clauses has a unit in its operative phrase, on each side."""

    draft: dict[int, int]
    final: dict[int, int]

    @classmethod
    def of(cls, pairs: Sequence[tuple[Clause | None, Clause | None]]) -> _Zones:
        draft = {unit: at for at, (one, _) in enumerate(pairs) if one for unit in range(one.first, one.last)}
        final = {unit: at for at, (_, one) in enumerate(pairs) if one for unit in range(one.first, one.last)}
        return cls(draft, final)

    def owner(self, edit: Edit) -> int | None:
        """The pair of clauses whose operative phrase an edit touches."""
        owner = _owner_of(self.draft, edit.d0, edit.d1)
        return owner if owner is not None else _owner_of(self.final, edit.f0, edit.f1)


def _owner_of(zone: dict[int, int], first: int, last: int) -> int | None:
    """The clause in whose phrase words stand, or a place between two words."""
    if first == last:
        before = zone.get(first - 1)
        return before if before is not None and before == zone.get(first) else None
    return next((zone[at] for at in range(first, last) if at in zone), None)


def _phrases(both: Aligned) -> Iterator[tuple[int, int]]:
    """Edits that change one phrase of the lexicon in two places: "[any] effort[s]"."""
    if len(both.edits) > MOST_LINKED:
        return
    for text, starts in (
        (both.draft, [edit.d0 for edit in both.edits]),
        (both.final, [edit.f0 for edit in both.edits]),
    ):
        ends = [edit.d1 if text is both.draft else edit.f1 for edit in both.edits]
        for one in text.listed("degrees"):
            if one.last - one.first > 1:
                first, last = bisect_right(ends, one.first), bisect_left(starts, one.last) - 1
                if first < last:
                    yield first, last


def _clause_runs(owner: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """The first and last edit of each operative phrase."""
    places: dict[int, list[int]] = {}
    for at, one in enumerate(owner):
        if one is not None:
            places.setdefault(one, []).append(at)
    for some in places.values():
        yield some[0], some[-1]


def _belong(one: Edit, other: Edit, both: Aligned) -> bool:
    """Whether two edits beside each other are one phrase."""
    between = both.draft.units[one.d1 : other.d0]
    if one.is_apart or other.is_apart or len(between) > NEAR:
        return False
    if not between:
        return True
    if _are_signs(one, both) and _are_signs(other, both):
        return all(unit.is_word for unit in between)
    if any(unit.is_sign and unit.key != HYPHEN for unit in between):
        return False
    is_linked = len(between) <= LINK and _is_linked(one, other, both)
    return is_linked or _is_exchange(one, other)


def _is_linked(one: Edit, other: Edit, both: Aligned) -> bool:
    """Whether neither has content, or one is a link alone: not "[these] lamps [and ropes]"."""
    light = [edit for edit in (one, other) if _is_light(edit, both)]
    return len(light) > 1 or any(map(_is_one_sided, light))


def _is_exchange(one: Edit, other: Edit) -> bool:
    """Whether one takes something away and the other adds something."""
    return _is_one_sided(one) and _is_one_sided(other) and (one.d0 < one.d1) != (other.d0 < other.d1)


def _is_one_sided(edit: Edit) -> bool:
    return edit.d0 == edit.d1 or edit.f0 == edit.f1


def _units(edit: Edit, both: Aligned) -> tuple[Unit, ...]:
    return (*both.draft.units[edit.d0 : edit.d1], *both.final.units[edit.f0 : edit.f1])


def _are_signs(edit: Edit, both: Aligned) -> bool:
    return all(unit.is_sign for unit in _units(edit, both))


def _is_of_capitals(edit: Edit, both: Aligned) -> bool:
    """Whether only capitals changed: "Urges" is "urges" where a reason was put before it, and belongs to that."""
    ours, theirs = both.draft.units[edit.d0 : edit.d1], both.final.units[edit.f0 : edit.f1]
    return bool(ours) and [unit.key for unit in ours] == [unit.key for unit in theirs]


def _is_light(edit: Edit, both: Aligned) -> bool:
    """Whether an edit has no word with content."""
    return not any(unit.is_content for unit in _units(edit, both))


def _moves(both: Aligned) -> Iterator[tuple[int, int]]:
    """Edits between which a word went from one place to another of its phrase."""
    if len(both.edits) > MOST_LINKED:
        return
    gone = [_stems(both.draft, edit.d0, edit.d1) for edit in both.edits]
    came = [_stems(both.final, edit.f0, edit.f1) for edit in both.edits]
    for at, edit in enumerate(both.edits):
        for to in range(at + 1, len(both.edits)):
            other = both.edits[to]
            if other.d0 - edit.d1 > REORDERED or both.draft.sentence(edit.d0) != both.draft.sentence(other.d0):
                break
            has_moved = (gone[at] - came[at]) & (came[to] - gone[to]) or (came[at] - gone[at]) & (gone[to] - came[to])
            if has_moved or (other.d0 - edit.d1 <= NEAR and _is_turned(edit, other, both)):
                yield at, to


def _is_turned(one: Edit, other: Edit, both: Aligned) -> bool:
    """Whether a word without content changed places with what is beside it: "further strengthen"."""
    first, second = ([unit.key for unit in _units(edit, both)] for edit in (one, other))
    return first == second and _is_exchange(one, other)


def _stems(text: Text, first: int, last: int) -> frozenset[str]:
    return frozenset(unit.stem for unit in text.units[first:last] if unit.is_content)
