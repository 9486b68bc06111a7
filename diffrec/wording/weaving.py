"""Delegation marks put back among the runs of words that were compared without them.

    words   == flows   !! and States -> or Parties     marks   "(China)" behind "flows", in the draft only
    pieces  == flows   -- (China)   !! and States -> or Parties

A mark is a piece of its own, and equal only to the same mark in the same place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.wording.cleaning import trimmed
from diffrec.wording.engine import Run, change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.wording.units import MarkUnit, Units


class Piece(NamedTuple):
    """What a piece is and how far it goes: the end of its draft and its final text, None where it has none."""

    same: bool
    draft: int | None
    final: int | None
    is_mark: bool = False


def weave(runs: Iterable[Run], draft: Units, final: Units) -> Iterator[Piece]:
    """The pieces of both texts in order: common words, changes, and marks."""
    if not draft.marks and not final.marks:
        yield from (_piece(run, draft, final) for run in runs)
        return
    yield from _Weaver(draft, final).pieces(runs)


def _piece(run: Run, draft: Units, final: Units) -> Piece:
    same, i, j, k, m = run
    return Piece(same, draft.ends[j - 1] if i < j else None, final.ends[m - 1] if k < m else None)


class _Weaver:
    def __init__(self, *sides: Units) -> None:
        self.sides = sides

    def pieces(self, runs: Iterable[Run]) -> Iterator[Piece]:
        """The pieces of all runs; marks between common words are a change without words."""
        draft, final = self.sides
        gone: list[int | MarkUnit] = []
        new: list[int | MarkUnit] = []
        for same, i, j, k, m in runs:
            if not same:
                gone += [element for word in range(i, j) for element in (*_marks_before(draft, word), word)]
                new += [element for word in range(k, m) for element in (*_marks_before(final, word), word)]
                continue
            for one, other in zip(range(i, j), range(k, m), strict=True):
                yield from self._region(gone + _marks_before(draft, one), new + _marks_before(final, other))
                yield Piece(same=True, draft=draft.ends[one], final=final.ends[other])
                gone, new = [], []
        yield from self._region(
            gone + _marks_before(draft, len(draft.keys)), new + _marks_before(final, len(final.keys))
        )

    def _region(self, gone: Sequence[int | MarkUnit], new: Sequence[int | MarkUnit]) -> Iterator[Piece]:
        """A change with the marks in and beside it; the same mark on both sides divides it."""
        for at, one in enumerate(gone):
            for there, other in enumerate(new):
                if not isinstance(one, int) and not isinstance(other, int) and one.key == other.key:
                    yield from self._change(gone[:at], new[:there])
                    yield Piece(same=True, draft=one.end, final=other.end)
                    yield from self._region(gone[at + 1 :], new[there + 1 :])
                    return
        yield from self._change(gone, new)

    def _change(self, gone: Sequence[int | MarkUnit], new: Sequence[int | MarkUnit]) -> Iterator[Piece]:
        """A change with marks of one side only: each stands alone, with the words before and behind it apart."""
        for side, (own, other) in enumerate(((gone, new), (new, gone))):
            for at, mark in enumerate(own):
                if isinstance(mark, int):
                    continue
                cut = _cut(self._keys(side, own), at, self._keys(1 - side, other))
                order = -1 if side else 1
                yield from self._change(*(own[:at], other[:cut])[::order])
                ends = (None, mark.end) if side else (mark.end, None)
                yield Piece(same=False, draft=ends[0], final=ends[1], is_mark=True)
                yield from self._change(*(own[at + 1 :], other[cut:])[::order])
                return
        draft, final = self.sides
        for run in trimmed(change(*_range(gone), *_range(new)), draft.keys, final.keys):
            yield _piece(run, draft, final)

    def _keys(self, side: int, elements: Sequence[int | MarkUnit]) -> list[str]:
        return [self.sides[side].keys[element] if isinstance(element, int) else "" for element in elements]


def _range(words: Sequence[int | MarkUnit]) -> tuple[int, int]:
    """First word and behind the last of neighbouring words."""
    numbers = [word for word in words if isinstance(word, int)]
    return (numbers[0], numbers[-1] + 1) if numbers else (0, 0)


def _marks_before(units: Units, word: int) -> list[int | MarkUnit]:
    return [mark for mark in units.marks if mark.before == word]


def _cut(own: Sequence[str], at: int, other: Sequence[str]) -> int:
    """Where to cut `other` so that its parts share most with `own` before and behind `at`; early when in doubt."""
    before, behind = set(own[:at]), set(own[at + 1 :])
    gain = sum(key in behind for key in other)
    gains = [gain]
    for key in other:
        gain += (key in before) - (key in behind)
        gains.append(gain)
    best = max(gains)
    if best or (before and behind):
        return gains.index(best)
    return len(other) if before else 0
