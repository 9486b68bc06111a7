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
    """The list of that file name in diffrec/languages, read on first use (5 ms)."""
    packed = get_data("diffrec.languages", name)
    assert packed is not None  # noqa: S101 -- the list is ours and ships with the package; this tells the type checker
    return WordList(zlib.decompress(packed, GZIP_WINDOW).split(b"\n"))


class WordList:
    """Words in small letters, sorted as UTF-8; searched by halving, as building a set takes longer."""

    __slots__ = ("_words",)

    def __init__(self, words: list[bytes]) -> None:
        self._words = words

    def __contains__(self, word: str) -> bool:
        """Whether the list holds that very spelling."""
        sought = word.encode()
        at = bisect_left(self._words, sought)
        return at < len(self._words) and self._words[at] == sought
