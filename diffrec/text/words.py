"""A word list of a language, which says of a fragment whether it is a word of its own.

"anch or"  ->  "anch" is no word, "anchor" is
"of ten"   ->  "of" and "ten" are words
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from functools import cache
from pkgutil import get_data

GZIP_WINDOW = 31  # zlib's code for "with a gzip header"; the gzip module would be one more import


@cache
def word_list(name: str) -> WordList:
    """The list of that file name in diffrec/languages, read on first use (3 ms)."""
    packed = get_data("diffrec.languages", name)
    assert packed is not None  # noqa: S101 -- the list is ours and ships with the package; this tells the type checker
    return WordList(zlib.decompress(packed, GZIP_WINDOW))


class WordList:
    """Words in small letters, a line each, sorted as UTF-8; searched by halving, as to divide them takes longer."""

    __slots__ = ("_lines",)

    def __init__(self, lines: bytes) -> None:
        self._lines = lines

    def __contains__(self, word: str) -> bool:
        """Whether the list holds that very spelling."""
        sought = word.encode()
        at = bisect_left(range(len(self._lines)), sought, key=self._line_at)
        return self._line_at(at) == sought

    def _line_at(self, at: int) -> bytes:
        """The line that the byte at a place belongs to, which may be the line break behind it."""
        end = self._lines.find(b"\n", at)
        return self._lines[self._lines.rfind(b"\n", 0, at) + 1 : end if end >= 0 else None]
