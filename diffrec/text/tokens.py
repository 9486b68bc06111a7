"""A text as the words, blanks and signs that are compared.

    in para. 16.4.2 of A/80/604 (China)      ->  in · para · . · 16.4.2 · of · A/80/604 · (China)

A hyphen is a token between two words, not part of one: so "capacity building" and "capacity-building" differ in one
sign, and no word of them is cut or shown twice. Figures, document symbols, apostrophe words and "(a)" stay whole.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text.characters import ABUGIDAS, APOSTROPHES, DASHES, HAN, INVISIBLE, LETTER, MARKS
from diffrec.text.folding import fold
from diffrec.text.scars import scars

if TYPE_CHECKING:
    from collections.abc import Sequence

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


_CORE = rf"(?:[^\W_{HAN}]|[{ABUGIDAS}])(?:[^\W_{HAN}]|[{MARKS}{ABUGIDAS}{INVISIBLE}])*"
_TOKEN = re.compile(
    rf"""
    [{INVISIBLE}]* \s [\s{INVISIBLE}]*
  | (?<!\w) \( (?: [a-z]{{1,2}} | [ivx]{{1,5}} | [0-9]{{1,2}} ) \)   # (a), (iv), (12)
  | [{INVISIBLE}]* {_CORE}
    (?: (?: [{APOSTROPHES}](?={LETTER})     # country's, l'État
          | (?<=\d)[.,:](?=\d)             # 16.4.2, 68,743,800.50, 10:30
          | /(?=[^\W_])                    # 5/4, A/80/604, and/or
          | (?<=[A-Z])\.(?=\d)             # WG.6, L.13
        ) {_CORE}
    )*
  | [{INVISIBLE}]* [{HAN}]
  | [{INVISIBLE}]* (?: [{DASHES}]+ | \.{{2,}} | _+ | \S )
    """,
    re.VERBOSE,
)
_DASH = re.compile(f"[{DASHES}]+")
CACHED_TOKENS = 4096  # a report has some hundred different figures, symbols and signs


def tokens(
    text: str, language: Language, *, marks: Sequence[Mark] = (), witnesses: Witnesses | None = None
) -> tuple[Token, ...]:
    """The tokens of a text; joined, they give the text. A mark and a word that a scar has split are one token each."""
    whole = [(span, key, TokenKind.MARK) for span, key in marks]
    whole += [(scar.span, fold(scar.read), TokenKind.WORD) for scar in scars(text, language, witnesses)]
    found: list[Token] = []
    at = 0
    for (start, end), key, kind in sorted(whole, key=lambda one: one[0]):
        if start >= at:
            _add_plain(found, text, at, start)
            found.append(Token(start, end, key, kind))
            at = end
    _add_plain(found, text, at, len(text))
    return tuple(found)


def _add_plain(found: list[Token], text: str, start: int, end: int) -> None:
    """Adds the tokens of a stretch that holds no mark and no scar."""
    at = start
    for piece in _TOKEN.findall(text, start, end):
        key, kind = (piece, TokenKind.WORD) if piece.isascii() and piece.isalpha() else _read(piece)
        start, at = at, at + len(piece)
        found.append(Token(start, at, key, kind))


@lru_cache(CACHED_TOKENS)
def _read(piece: str) -> tuple[str, TokenKind]:
    """Key and kind of a token; a dash of any length is one, and what cannot be seen is a blank."""
    key = "-" if _DASH.fullmatch(piece) else fold(piece)
    if not key:
        return " ", TokenKind.SPACE
    return key, TokenKind.WORD if any(map(str.isalnum, key)) else TokenKind.PUNCTUATION
