"""A text as the words, blanks and signs that are compared.

    in para. 16.4.2 of A/80/604 (China)      ->  in · para · . · 16.4.2 · of · A/80/604 · (China)

A hyphen is a token between two words, not part of one: so "capacity building" and "capacity-building" differ in one
sign, and no word of them is cut or shown twice. Figures ("1 200", too), document symbols, apostrophe words and "(a)"
stay whole.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text.characters import IDEOGRAM, INVISIBLE, MARK, shape
from diffrec.text.folding import fold
from diffrec.text.scars import scars

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.model import Span
    from diffrec.text.scars import Witnesses

Mark = tuple["Span", str]
"""The span of a delegation mark and its canonical key, the set of its delegations ("BRA ESP EU")."""


class TokenKind(Enum):
    """What a token is."""

    WORD = "word"
    SPACE = "space"
    PUNCTUATION = "punctuation"
    MARK = "mark"


class Token(NamedTuple):
    """`text[start:end]` is the token as found; `key` is what is compared."""

    start: int
    end: int
    key: str
    kind: TokenKind


# Of the shape of a text, which is ASCII.
_CORE = rf"[A-Za-z0-9][A-Za-z0-9{MARK}{INVISIBLE}]*"
_TOKEN = re.compile(
    rf"""
    {INVISIBLE}* \s [\s{INVISIBLE}]*
  | (?<!\w) \( (?: [a-z]{{1,2}} | [ivx]{{1,5}} | [0-9]{{1,2}} ) \)   # (a), (iv), (12)
  | {INVISIBLE}* (?<![A-Za-z0-9.,:/])
    [0-9]{{1,3}} (?: (?: [^\S\t\n] | ' ) [0-9]{{3}} )+ (?: [.,][0-9]+ )? (?![A-Za-z0-9/])   # 1 200,50, 68'743'800
  | {INVISIBLE}* {_CORE}
    (?: (?: '(?=[A-Za-z])                   # country's, l'État
          | (?<=[0-9])[.,:](?=[0-9])        # 16.4.2, 68,743,800.50, 10:30
          | /(?=[A-Za-z0-9])                # 5/4, A/80/604, and/or
          | (?<=[A-Z])\.(?=[0-9])           # WG.6, L.13
        ) {_CORE}
    )*
  | {INVISIBLE}* {IDEOGRAM}
  | {INVISIBLE}* (?: -+ | \.{{2,}} | _+ | \S )
    """,
    re.VERBOSE | re.ASCII,
)
CACHED_TOKENS = 1 << 16  # more than the different words, figures and signs of a report


def tokens(
    text: str, language: Language, *, marks: Sequence[Mark] = (), witnesses: Witnesses | None = None
) -> tuple[Token, ...]:
    """The tokens of a text; joined, they give the text. A mark and a word that a scar has split are one token each."""
    whole = [(span, key, TokenKind.MARK) for span, key in marks]
    whole += [(scar.span, fold(scar.read), TokenKind.WORD) for scar in scars(text, language, witnesses)]
    found: list[Token] = []
    shaped = shape(text)
    at = 0
    for (start, end), key, kind in sorted(whole, key=lambda one: one[0]):
        if start >= at:
            found += _plain(text, shaped, at, start)
            found.append(Token(start, end, key, kind))
            at = end
    found += _plain(text, shaped, at, len(text))
    return tuple(found)


def _plain(text: str, shaped: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of a stretch that holds no mark and no scar."""
    for piece in _pieces(text, shaped, start, end):
        key, kind = _read(piece)
        end = start + len(piece)
        yield Token(start, end, key, kind)
        start = end


def words(text: str) -> list[str]:
    """The keys of the words of a text without marks and scars: tokens without places, at half the cost."""
    return [key for key, kind in map(_read, _pieces(text, shape(text), 0, len(text))) if kind is TokenKind.WORD]


def _pieces(text: str, shaped: str, start: int, end: int) -> list[str]:
    """The tokens of a stretch as found; joined, they give it."""
    matches = _TOKEN.findall(shaped, start, end)
    if text.isascii():  # its own shape
        return matches
    return [text[at:to] for at, to in pairwise(accumulate(map(len, matches), initial=start))]


@lru_cache(CACHED_TOKENS)
def _read(piece: str) -> tuple[str, TokenKind]:
    """Key and kind of a token; a dash of any length is one, and what cannot be seen is a blank."""
    if piece.isascii() and piece.isalpha():
        return piece, TokenKind.WORD
    key = fold(piece)
    if not key:
        return " ", TokenKind.SPACE
    if any(map(str.isalnum, key)):
        return key, TokenKind.WORD
    return key if key.strip("-") else "-", TokenKind.PUNCTUATION
