"""Pieces of two texts as operations that tile both.

    enhance + capacity + building   against   enhance + capacity + - + building
    == enhance capacity   !! " " -> "-"   == building

Each word brings the blank before it, so that an operation takes one blank along; where only one side has a blank, it
goes to the change beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import Op, OpKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.wording.weaving import Piece


class _Stretch(NamedTuple):
    """`draft[i:j]` against `final[k:m]`, in code points."""

    same: bool
    i: int
    j: int
    k: int
    m: int
    is_mark: bool = False


def assemble(pieces: Iterable[Piece], draft: str, final: str) -> tuple[Op, ...]:
    """The operations that pieces stand for; no two equal ones are neighbours, and only a mark is beside a change."""
    stretches = _joined(_closed(_stretches(pieces), len(draft), len(final)))
    for settle in (_one_sided_blanks, _common_blanks):
        for at in range(1, len(stretches)):
            stretches[at - 1 : at + 1] = settle(stretches[at - 1], stretches[at], draft, final)
    return tuple(
        Op(op=_kind(i, j, k, m, same=same), draft=draft[i:j], final=final[k:m], draft_span=(i, j), final_span=(k, m))
        for same, i, j, k, m, _ in stretches
    )


def _stretches(pieces: Iterable[Piece]) -> list[_Stretch]:
    out: list[_Stretch] = []
    i = k = 0
    for same, draft_end, final_end, is_mark in pieces:
        j = i if draft_end is None else draft_end
        m = k if final_end is None else final_end
        out.append(_Stretch(same, i, j, k, m, is_mark))
        i, k = j, m
    return out


def _closed(stretches: list[_Stretch], draft_length: int, final_length: int) -> list[_Stretch]:
    """The stretches with what follows the last word: its blanks are its own, or the same blanks on both sides."""
    same, i, j, k, m, is_mark = stretches[-1] if stretches else _Stretch(same=True, i=0, j=0, k=0, m=0)
    if same or j == draft_length or m == final_length:
        last = [_Stretch(same, i, draft_length, k, final_length, is_mark)]
    else:
        last = [_Stretch(same, i, j, k, m, is_mark), _Stretch(same=True, i=j, j=draft_length, k=m, m=final_length)]
    return [one for one in (*stretches[:-1], *last) if one.i < one.j or one.k < one.m]


def _joined(stretches: Iterable[_Stretch]) -> list[_Stretch]:
    """The stretches with neighbours of one kind joined; a mark stays alone."""
    out: list[_Stretch] = []
    for one in stretches:
        before = out[-1] if out else None
        if before and before.same == one.same and not before.is_mark and not one.is_mark:
            out[-1] = _Stretch(one.same, before.i, one.j, before.k, one.m)
        else:
            out.append(one)
    return out


def _one_sided_blanks(before: _Stretch, after: _Stretch, draft: str, final: str) -> tuple[_Stretch, _Stretch]:
    """What blanks only one side of common words begins with is part of the change before them."""
    if before.same or not after.same:
        return before, after
    drafted, finalled = _blanks(draft, after.i, after.j), _blanks(final, after.k, after.m)
    has_room = (before.i < before.j if drafted else before.k < before.m) if before.is_mark else True
    return _moved(before, after, drafted, finalled) if bool(drafted) != bool(finalled) and has_room else (before, after)


def _common_blanks(before: _Stretch, after: _Stretch, draft: str, final: str) -> tuple[_Stretch, _Stretch]:
    """What blanks both sides of a replacement begin with go to the common words before it."""
    if not before.same or after.same:
        return before, after
    drafted, finalled = _blanks(draft, after.i, after.j), _blanks(final, after.k, after.m)
    return _moved(before, after, drafted, finalled) if drafted and finalled else (before, after)


def _moved(before: _Stretch, after: _Stretch, drafted: int, finalled: int) -> tuple[_Stretch, _Stretch]:
    i, k = after.i + drafted, after.k + finalled
    return before._replace(j=i, m=k), after._replace(i=i, k=k)


def _blanks(text: str, start: int, end: int) -> int:
    """How many blanks a stretch of a text begins with."""
    return end - start - len(text[start:end].lstrip())


def _kind(i: int, j: int, k: int, m: int, *, same: bool) -> OpKind:
    if same:
        return OpKind.EQUAL
    if i == j:
        return OpKind.INSERT
    return OpKind.DELETE if k == m else OpKind.REPLACE
