"""Delegation marks put back among the runs of words that were compared without them.

    words   == flows   !! and States -> or Parties     marks   "(China)" behind "flows", in the draft only
    pieces  == flows   -- (China)   !! and States -> or Parties

A mark is a piece of its own, and equal only to the same mark in the same place.
"""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING, NamedTuple

from diffrec.wording.cleaning import trimmed
from diffrec.wording.engine import Run, change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.wording.units import MarkUnit, Units

    Elements = Sequence[int | MarkUnit]
    """words by their number, and the marks among them"""


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
        self.marks: tuple[dict[int, list[int | MarkUnit]], ...] = ({}, {})
        for units, before in zip(sides, self.marks, strict=True):
            for mark in units.marks:
                before.setdefault(mark.before, []).append(mark)

    def pieces(self, runs: Iterable[Run]) -> Iterator[Piece]:
        """The pieces of all runs; marks between common words are a change without words."""
        draft, final = self.sides
        gone: list[int | MarkUnit] = []
        new: list[int | MarkUnit] = []
        for same, i, j, k, m in runs:
            if not same:
                gone += [element for word in range(i, j) for element in (*self._marks_before(0, word), word)]
                new += [element for word in range(k, m) for element in (*self._marks_before(1, word), word)]
                continue
            for one, other in zip(range(i, j), range(k, m), strict=True):
                yield from self._region(gone + self._marks_before(0, one), new + self._marks_before(1, other))
                yield Piece(same=True, draft=draft.ends[one], final=final.ends[other])
                gone, new = [], []
        yield from self._region(
            gone + self._marks_before(0, len(draft.keys)), new + self._marks_before(1, len(final.keys))
        )

    def _marks_before(self, side: int, word: int) -> list[int | MarkUnit]:
        return self.marks[side].get(word, [])

    def _region(self, gone: Elements, new: Elements) -> Iterator[Piece]:
        """A change with the marks in and beside it; the same mark on both sides divides it."""
        places: dict[str, deque[tuple[int, int]]] = defaultdict(deque)
        for there, other in enumerate(new):
            if not isinstance(other, int):
                places[other.key].append((there, other.end))
        start = after = 0
        for at, one in enumerate(gone if places else ()):
            if isinstance(one, int):
                continue
            same = places[one.key]
            while same and same[0][0] < after:
                same.popleft()
            if same:
                there, end = same.popleft()
                yield from self._change(gone[start:at], new[after:there])
                yield Piece(same=True, draft=one.end, final=end)
                start, after = at + 1, there + 1
        yield from self._change(gone[start:], new[after:])

    def _change(self, gone: Elements, new: Elements) -> Iterator[Piece]:
        """A change with marks of one side only: each stands alone, with the words before and behind it apart."""
        draft, final = self.sides
        waiting: list[Piece | tuple[Elements, Elements]] = [(gone, new)]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Piece):
                yield part
            elif parts := self._parted(*part):
                waiting += reversed(parts)
            else:
                for run in trimmed(change(*_range(part[0]), *_range(part[1])), draft.keys, final.keys):
                    yield _piece(run, draft, final)

    def _parted(self, gone: Elements, new: Elements) -> list[Piece | tuple[Elements, Elements]]:
        """A change parted at its first mark: what is before it, the mark, what is behind it; empty without a mark."""
        for side, (own, other) in enumerate(((gone, new), (new, gone))):
            first = next(((at, one) for at, one in enumerate(own) if not isinstance(one, int)), None)
            if first is None:
                continue
            at, mark = first
            cut = _cut(self._keys(side, own), at, self._keys(1 - side, other)) if other else 0
            before, behind = (own[:at], other[:cut]), (own[at + 1 :], other[cut:])
            if side:
                return [before[::-1], Piece(same=False, draft=None, final=mark.end, is_mark=True), behind[::-1]]
            return [before, Piece(same=False, draft=mark.end, final=None, is_mark=True), behind]
        return []

    def _keys(self, side: int, elements: Elements) -> list[str]:
        return [self.sides[side].keys[element] if isinstance(element, int) else "" for element in elements]


def _range(words: Elements) -> tuple[int, int]:
    """First word and behind the last of neighbouring words."""
    numbers = [word for word in words if isinstance(word, int)]
    return (numbers[0], numbers[-1] + 1) if numbers else (0, 0)


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
