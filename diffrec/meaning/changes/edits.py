"""Operations as edits of words: what both sides of a replacement share in it is no change.

    op      "search and use national" -> "use the available"
    edits   "search and" ->      |  "national" -> "the available"

    op      "and actions on" -> "with respect to"
    edits   "and actions" ->     |  "on" -> "with respect to", house style

An edit is a range of units on each side; equal units stand in pairs.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import OpKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.meaning.changes.units import Text, Unit
    from diffrec.meaning.changes.vocabulary import Found
    from diffrec.model import Op

    Pairs = list[tuple[int, int]]

MOST_PEELED = 400
"""units of a replacement whose ends are looked at for house style; a longer one was written anew"""
MOST_COMPARED = 40_000
"""pairs of words of a replacement that are compared, 200 by 200; a longer one was written anew"""


LONG, MOST_ENDING = 8, 2
"""units of an addition that may hold two things, and the words of the first of them"""


class Edit(NamedTuple):
    """Units [d0, d1) of the draft that became units [f0, f1) of the final.

    One that `is_apart` is told for itself, whatever stands beside it.
    """

    d0: int
    d1: int
    f0: int
    f1: int
    is_apart: bool = False


class Aligned(NamedTuple):
    """Two texts with the edits between them, and the pairs of equal units both ways."""

    draft: Text
    final: Text
    edits: tuple[Edit, ...]
    to_final: dict[int, int]
    to_draft: dict[int, int]
    asked: tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]] = ((), ())
    """on each side the units of the sentences that ask for something or give a reason"""


def aligned(draft: Text, final: Text, ops: Sequence[Op]) -> Aligned:
    """The edits that the operations make, in order."""
    edits: list[Edit] = []
    pairs: Pairs = []
    d = f = 0
    for op in ops:
        d1, f1 = _until(draft.units, d, op.draft_span[1]), _until(final.units, f, op.final_span[1])
        if op.op is OpKind.EQUAL:
            pairs += _paired(draft, final, (d, d1), (f, f1))
        elif d < d1 or f < f1:
            found, same = _split(draft, final, Edit(d, d1, f, f1))
            edits += found
            pairs += same
        d, f = d1, f1
    edits = [part for edit in edits for part in _at_comma(draft, final, edit)]
    return Aligned(draft, final, tuple(edits), dict(pairs), {f: d for d, f in pairs})


def _at_comma(draft: Text, final: Text, edit: Edit) -> Iterator[Edit]:
    """A long addition or removal in two where its first words end a phrase: "Goals" and ", and in that regard, ..."."""
    units = draft.units[edit.d0 : edit.d1] or final.units[edit.f0 : edit.f1]
    signs = [at for at, unit in enumerate(units[: MOST_ENDING + 1]) if unit.is_sign and unit.key != "-"]
    if (edit.d0 < edit.d1 and edit.f0 < edit.f1) or len(units) < LONG or not signs or not signs[0]:
        yield edit
    elif edit.d0 < edit.d1:
        yield edit._replace(d1=edit.d0 + signs[0])
        yield edit._replace(d0=edit.d0 + signs[0], is_apart=True)
    else:
        yield edit._replace(f1=edit.f0 + signs[0])
        yield edit._replace(f0=edit.f0 + signs[0], is_apart=True)


def _until(units: Sequence[Unit], at: int, end: int) -> int:
    """The first unit from `at` on that begins at `end` of the text or behind it."""
    while at < len(units) and units[at].start < end:
        at += 1
    return at


def _paired(draft: Text, final: Text, ours: tuple[int, int], theirs: tuple[int, int]) -> Pairs:
    """The pairs of equal words; where a scar split one, those before it and those behind it."""
    d, f = range(*ours), range(*theirs)
    if len(d) == len(f):
        return list(zip(d, f, strict=True))
    head = _same_run(draft.units, final.units, d, f)
    tail = _same_run(draft.units, final.units, d[head:][::-1], f[head:][::-1])
    return [*zip(d[:head], f[:head], strict=True), *zip(d[len(d) - tail :], f[len(f) - tail :], strict=True)]


def _same_run(draft: Sequence[Unit], final: Sequence[Unit], ours: range, theirs: range) -> int:
    count = 0
    for d, f in zip(ours, theirs, strict=False):
        if draft[d].form != final[f].form:
            break
        count += 1
    return count


def _split(draft: Text, final: Text, edit: Edit) -> tuple[list[Edit], Pairs]:
    """The parts of a replacement between the words that both its sides have."""
    shared = _shared(draft.units, final.units, edit)
    edits: list[Edit] = []
    pairs: Pairs = []
    for part in _between(edit, shared):
        found, same = _peeled(draft, final, part)
        edits += found
        pairs += same
    return edits, [*pairs, *shared]


def _between(edit: Edit, shared: Pairs) -> Iterator[Edit]:
    bounds = [(edit.d0 - 1, edit.f0 - 1), *shared, (edit.d1, edit.f1)]
    for (d, f), (d_next, f_next) in pairwise(bounds):
        if d + 1 < d_next or f + 1 < f_next:
            yield Edit(d + 1, d_next, f + 1, f_next)


def _shared(draft: Sequence[Unit], final: Sequence[Unit], edit: Edit) -> Pairs:
    """The longest common run of content words, with the equal words beside each."""
    ours = [at for at in range(edit.d0, edit.d1) if draft[at].is_content]
    theirs = [at for at in range(edit.f0, edit.f1) if final[at].is_content]
    if not ours or not theirs or len(ours) * len(theirs) > MOST_COMPARED:
        return []
    found = _common([draft[at].form for at in ours], [final[at].form for at in theirs])
    pairs = [(ours[a], theirs[b]) for a, b in found]
    return _widened(draft, final, edit, pairs)


def _common(ours: Sequence[str], theirs: Sequence[str]) -> Pairs:
    """The longest common subsequence of two lists of words, as pairs of places."""
    lengths = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for a in range(len(ours) - 1, -1, -1):
        row, below = lengths[a], lengths[a + 1]
        for b in range(len(theirs) - 1, -1, -1):
            row[b] = below[b + 1] + 1 if ours[a] == theirs[b] else max(below[b], row[b + 1])
    a = b = 0
    pairs: Pairs = []
    while a < len(ours) and b < len(theirs):
        if ours[a] == theirs[b]:
            pairs.append((a, b))
            a, b = a + 1, b + 1
        elif lengths[a + 1][b] >= lengths[a][b + 1]:
            a += 1
        else:
            b += 1
    return pairs


def _widened(draft: Sequence[Unit], final: Sequence[Unit], edit: Edit, pairs: Pairs) -> Pairs:
    """The pairs with the equal words that stand directly before and behind each."""
    ends = [(edit.d0 - 1, edit.f0 - 1), *pairs, (edit.d1, edit.f1)]
    wide: Pairs = []
    for (d_before, f_before), (d, f), (d_behind, f_behind) in zip(ends, ends[1:], ends[2:], strict=False):
        before: Pairs = []
        last = wide[-1] if wide else (d_before, f_before)
        one, two = d - 1, f - 1
        while one > last[0] and two > last[1] and draft[one].form == final[two].form:
            before.append((one, two))
            one, two = one - 1, two - 1
        wide += [*reversed(before), (d, f)]
        one, two = d + 1, f + 1
        while one < d_behind and two < f_behind and draft[one].form == final[two].form:
            wide.append((one, two))
            one, two = one + 1, two + 1
    return wide


def _peeled(draft: Text, final: Text, edit: Edit) -> tuple[list[Edit], Pairs]:
    """An edit without what a house would write otherwise at its ends, which is an edit of its own."""
    behind: list[Edit] = []
    pairs: Pairs = []
    if edit.d1 - edit.d0 + edit.f1 - edit.f0 > MOST_PEELED:
        return [edit], pairs
    while edit.d0 < edit.d1 and edit.f0 < edit.f1:
        if found := _swapped_at_end(draft, final, edit) or _links_at_end(draft.units, final.units, edit):
            d, f = found
            if not any(unit.is_content for unit in (*draft.units[edit.d0 : d], *final.units[edit.f0 : f])):
                break
            behind.insert(0, Edit(d, edit.d1, f, edit.f1, is_apart=True))
            edit = edit._replace(d1=d, f1=f)
        elif draft.units[edit.d1 - 1].form == final.units[edit.f1 - 1].form:
            pairs.append((edit.d1 - 1, edit.f1 - 1))
            edit = edit._replace(d1=edit.d1 - 1, f1=edit.f1 - 1)
        elif draft.units[edit.d0].form == final.units[edit.f0].form:
            pairs.append((edit.d0, edit.f0))
            edit = edit._replace(d0=edit.d0 + 1, f0=edit.f0 + 1)
        else:
            break
    rest = [edit] if edit.d0 < edit.d1 or edit.f0 < edit.f1 else []
    return [*rest, *behind], pairs


def _links_at_end(draft: Sequence[Unit], final: Sequence[Unit], edit: Edit) -> tuple[int, int] | None:
    """Where the last words without content begin, when a side has no others and the other one has."""
    starts = []
    for units, first, last in ((draft, edit.d0, edit.d1), (final, edit.f0, edit.f1)):
        at = last
        while at > first and units[at - 1].is_function:
            at -= 1
        starts.append(at)
    d, f = starts
    is_link = d < edit.d1 and f < edit.f1
    return (d, f) if is_link and (d == edit.d0) != (f == edit.f0) else None


def _swapped_at_end(draft: Text, final: Text, edit: Edit) -> tuple[int, int] | None:
    """Where a set of words begins of which one ends each side of an edit, perhaps behind it: "in line [with]"."""
    theirs = [one for one in final.near("swaps", edit.f0, edit.f1) if one.last >= edit.f1 and one.first >= edit.f0]
    for one in draft.near("swaps", edit.d0, edit.d1):
        beyond = one.last - edit.d1
        if beyond >= 0 and one.first >= edit.d0:
            for other in theirs:
                if (
                    one.entry is other.entry
                    and other.last - edit.f1 == beyond
                    and _stems(draft, one) != _stems(final, other)
                ):
                    return one.first, other.first
    return None


def _stems(text: Text, found: Found) -> tuple[str, ...]:
    return tuple(unit.stem for unit in text.units[found.first : found.last])
