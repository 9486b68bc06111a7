"""A text broken into lines of a width, none of them wider: between words, and between the signs of Chinese.

会员国应在2031年{+之前+}检查航标，   ->   会员国应在2031年
                                        {+之前+}检查航标，

No line begins with a comma or another sign that closes, none ends with one that opens. A word that is wider than a
line is cut between letters. Widths are those of columns: two for a Chinese sign, none for a mark over a letter.
Source: Unicode Standard Annex 14 (classes ID, OP, CL, NS); GB/T 15834-2011, 5.1 (the places of signs in a line).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len, split_graphemes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text

WORD = re.compile(r"\s*\S+\s*|\s+")
# Han and its radicals, kana, bopomofo, their signs, compatibility forms and the planes of rare ideographs.
IDEOGRAPH = re.compile(
    "[\u2e80-\u2fff\u3000-\u30ff\u3105-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
OPENING = frozenset("（［｛〈《「『【〔〖“‘([{‹«")
CLOSING = frozenset("、。，．：；？！）］｝〉》」』】〕〗”’·…—％)]}›»,.:;?!%")
OPENING_SIGNS, CLOSING_SIGNS = ("[-", "{+"), ("-]", "+}")
"""the signs of changes are not cut, and stand with the words between them"""
SIGNS = frozenset({*OPENING_SIGNS, *CLOSING_SIGNS})


def wrapped(text: Text, width: int, *, first: int | None = None) -> list[Text]:
    """The lines of a text, none wider than `width`, the very first than `first`; their ends have no blanks."""
    lines: list[Text] = []
    for paragraph in text.split("\n", allow_blank=True):
        limit = width if lines or first is None else first
        lines += paragraph.divide(list(_breaks(paragraph.plain, limit, width)))
    for line in lines:
        line.rstrip()
    return lines


def _breaks(text: str, limit: int, width: int) -> Iterator[int]:
    """The places where a new line begins; `limit` is the width of the first line, `width` that of all others."""
    column = at = 0
    for unit in _units(text):
        needed = cell_len(unit.rstrip())
        if column and column + needed > limit:
            yield at
            column, limit = 0, width
        if needed > limit:
            for start, size in _cut(unit, limit, width):
                if start:
                    yield at + start
                    limit = width
                column = size
        else:
            column += cell_len(unit)
        at += len(unit)


def _cut(word: str, limit: int, width: int) -> Iterator[tuple[int, int]]:
    """The pieces of a word that is wider than a line: where each begins, and how wide it is."""
    start = size = 0
    for begin, _, cells in split_graphemes(word)[0]:
        if size and size + cells > limit and not word[begin:].isspace():
            yield start, size
            start, size, limit = begin, 0, width
        size += cells
    yield start, size


def _units(text: str) -> Iterator[str]:
    """What stays together on a line, with the blanks behind it."""
    for match in WORD.finditer(text):
        word = match[0]
        if IDEOGRAPH.search(word):
            yield from _parts(word)
        else:
            yield word


def _parts(word: str) -> Iterator[str]:
    """A stretch without blanks that holds ideographs, cut where a line may end."""
    begun = 0
    graphemes = [(start, end) for start, end, _ in split_graphemes(word)[0]]
    for (start, end), (_, following) in pairwise(graphemes):
        if _may_end(word, start, end, following):
            yield word[begun:end]
            begun = end
    yield word[begun:]


def _may_end(word: str, start: int, end: int, following: int) -> bool:
    """Whether a line may end between two graphemes: beside an ideograph or a sign of changes, and not at a bracket."""
    before, after = word[start:end], word[end:following]
    if before[0] in OPENING or after[0] in CLOSING or after.isspace():
        return False
    if word.endswith(OPENING_SIGNS, 0, end) or word.startswith(CLOSING_SIGNS, end):
        return False
    if word[end - 1 : end + 1] in SIGNS:
        return False
    return bool(IDEOGRAPH.match(before) or IDEOGRAPH.match(after)) or word.endswith(CLOSING_SIGNS, 0, end)
