"""The words of a text as they are compared, each with the blank before it, and the delegation marks between them.

    enhance “flows” (China), and   ->   enhance ·  “flows” · , ·  and      and, before the comma, the mark " (China)"

Blanks and quotation marks are never a change: they travel with a word and are no part of its key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.text import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.text import Token

QUOTE = "'"  # what every quotation mark is folded to


class MarkUnit(NamedTuple):
    """A mark before the word `before`; it and the blank before it end at `end`."""

    before: int
    end: int
    key: str


class Units(NamedTuple):
    """`keys[n]` is what word n is compared by, `ends[n]` where it ends; a word begins where the unit before it ends."""

    keys: tuple[str, ...]
    ends: tuple[int, ...]
    marks: tuple[MarkUnit, ...]
    length: int


def units(tokens: Sequence[Token]) -> Units:
    """The words and marks of a text's tokens."""
    keys: list[str] = []
    ends: list[int] = []
    marks: list[MarkUnit] = []
    can_close = False  # whether a quotation mark here ends the word before it
    for token in tokens:
        if token.kind is TokenKind.MARK:
            marks.append(MarkUnit(len(keys), token.end, token.key))
            can_close = False
        elif token.kind is TokenKind.SPACE:
            can_close = False
        elif token.key != QUOTE:
            keys.append(token.key)
            ends.append(token.end)
            can_close = True
        elif can_close:
            ends[-1] = token.end
    return Units(tuple(keys), tuple(ends), tuple(marks), tokens[-1].end if tokens else 0)
