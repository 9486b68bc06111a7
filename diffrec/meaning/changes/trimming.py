"""Edits without what is told already, and cut where an operative clause begins.

[should] report (Peru) -> should report        the brackets and the mark have changes of their own: nothing is left
[Noting this, States] -> [Parties]             "Noting this," -> - and "States" -> "Parties"
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from diffrec.meaning.changes.edits import Edit
from diffrec.text import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.meaning.changes.clauses import Clause
    from diffrec.meaning.changes.edits import Aligned
    from diffrec.meaning.changes.units import Text
    from diffrec.model import Change, Span

SQUARE = frozenset("[]［］【】〔〕")
MOST_IN_BRACKETS = 80
"""characters in brackets whose change in words the change of the brackets tells; of more, the words are told, too"""


def untold(both: Aligned, told: Sequence[Change]) -> Aligned:
    """The edits without marks, brackets and the words that their changes tell."""
    wide = [one for one in told if one.kinds[0].value.startswith(("bracket", "attribution"))]
    short = [one for one in wide if not one.draft or not one.final or len(one.draft) <= MOST_IN_BRACKETS]
    covers = (
        ([one.draft_span for one in wide], [one.draft_span for one in short]),
        ([one.final_span for one in wide], [one.final_span for one in short]),
    )
    edits = []
    for edit in both.edits:
        d = _trimmed(both.draft, edit.d0, edit.d1, covers[0])
        f = _trimmed(both.final, edit.f0, edit.f1, covers[1])
        if d[0] < d[1] or f[0] < f[1]:
            edits.append(Edit(*d, *f, is_apart=edit.is_apart))
    return both._replace(edits=tuple(edits))


def _trimmed(text: Text, first: int, last: int, covers: tuple[Sequence[Span], Sequence[Span]]) -> tuple[int, int]:
    while first < last and _is_told(text, first, covers):
        first += 1
    while first < last and _is_told(text, last - 1, covers):
        last -= 1
    return first, last


def _is_told(text: Text, at: int, covers: tuple[Sequence[Span], Sequence[Span]]) -> bool:
    unit = text.units[at]
    if unit.kind is TokenKind.MARK:
        return True
    spans = covers[0] if unit.key in SQUARE else covers[1]
    return any(start <= unit.start and unit.end <= end for start, end in spans)


def cut(both: Aligned, pairs: Sequence[tuple[Clause | None, Clause | None]]) -> Aligned:
    """The edits, each cut where an operative clause begins inside it on either side."""
    starts = sorted((draft.first, final.first) for draft, final in pairs if draft and final)
    return both._replace(edits=tuple(part for edit in both.edits for part in _cut(edit, starts)))


def _cut(edit: Edit, starts: Sequence[tuple[int, int]]) -> Iterator[Edit]:
    for d, f in starts[bisect_left(starts, (edit.d0, 0)) : bisect_right(starts, (edit.d1, edit.f1))]:
        is_inside = edit.d0 < d < edit.d1 or edit.f0 < f < edit.f1
        if is_inside and edit.d0 <= d <= edit.d1 and edit.f0 <= f <= edit.f1:
            yield Edit(edit.d0, d, edit.f0, f)
            edit = Edit(d, edit.d1, f, edit.f1, is_apart=edit.is_apart)
    yield edit
