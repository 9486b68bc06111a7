"""A text as the words, blanks and signs that are compared.

    in para. 16.4.2 of A/80/604 (China)      ->  in · para · . · 16.4.2 · of · A/80/604 · (China)

A hyphen is a token between two words, not part of one: so "capacity building" and "capacity-building" differ in one
sign, and no word of them is cut or shown twice. Figures, document symbols, apostrophe words and "(a)" stay whole.
"""

from __future__ import annotations

import re
from enum import Enum
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
    (?P<space> [{INVISIBLE}]* \s [\s{INVISIBLE}]* )
  | (?P<word>
        (?<!\w) \( (?: [a-z]{{1,2}} | [ivx]{{1,5}} | [0-9]{{1,2}} ) \)
      | [{INVISIBLE}]* {_CORE}
        (?: (?: [{APOSTROPHES}](?={LETTER})         # country's, l'État
              | (?<=\d)[.,:](?=\d)                  # 16.4.2, 68,743,800.50, 10:30
              | (?<=[\d)])/(?=\d)                   # 5/4
              | /(?=[^\W_])                         # A/80/604, and/or
            ) {_CORE}
          | (?<=[A-Z]) \.(?=\d) {_CORE}             # WG.6, L.13
        )*
      | [{INVISIBLE}]* [{HAN}]
    )
  | (?P<punctuation> [{INVISIBLE}]* (?: [{DASHES}]+ | \.{{2,}} | _+ | \S ) )
    """,
    re.VERBOSE,
)
_DASHES = re.compile(f"[{DASHES}]+")
_KINDS = {kind.value: kind for kind in TokenKind}


def tokens(
    text: str, language: Language, *, marks: Sequence[Mark] = (), witnesses: Witnesses | None = None
) -> tuple[Token, ...]:
    """The tokens of a text; joined, they give the text. A mark and a word that a scar has split are one token each."""
    whole = [(span, key, TokenKind.MARK) for span, key in marks]
    whole += [(scar.span, scar.read, TokenKind.WORD) for scar in scars(text, language, witnesses)]
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
    for match in _TOKEN.finditer(text, start, end):
        kind = _KINDS[match.lastgroup or ""]
        if kind is TokenKind.SPACE:
            key = " "
        else:
            key = match[0]
            if kind is TokenKind.PUNCTUATION or not key.isascii():
                key = _sign(key) or fold(key)
            kind = kind if key else TokenKind.SPACE
        found.append(Token(*match.span(), key, kind))


def _sign(text: str) -> str:
    """One key for a dash of any length, as `--` is typed for it."""
    return "-" if _DASHES.fullmatch(text) else ""
