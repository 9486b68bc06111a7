"""The facts of a text as atomic tokens with types, so that a change of one can be told as what it is.

"by 2030, 50 per cent of States (resolution 73/195)"
->  deadline "by 2030" · percentage 50 · resolution "resolution 73/195"

Two tokens of one type and key say the same, however they are written: "para. 5" and "paragraph 5", "1,500" and "1500".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from diffrec.text.dates import LanguageKey
from diffrec.text.facts import plain
from diffrec.text.typed.amounts import amount_tokens
from diffrec.text.typed.citing import RESOLUTIONS, Citation, citations, cited_tokens
from diffrec.text.typed.instruments import instrument_tokens
from diffrec.text.typed.kinds import TokenType, TypedToken
from diffrec.text.typed.times import time_tokens

if TYPE_CHECKING:
    from diffrec.languages import Language
    from diffrec.text.typed.kinds import Candidate

__all__ = ["RESOLUTIONS", "Citation", "TokenType", "TypedToken", "citations", "instrument_tokens", "typed_tokens"]

CACHED_TEXTS = 1 << 10
"""more than the cells of a long report; each change of a cell asks for them again"""


def typed_tokens(text: str, language: Language) -> tuple[TypedToken, ...]:
    """The facts of a text, in order; no two overlap."""
    return _typed_tokens(text, LanguageKey(language))


@lru_cache(CACHED_TEXTS)
def _typed_tokens(text: str, key: LanguageKey) -> tuple[TypedToken, ...]:
    bare = plain(text)
    language = key.language
    found: list[Candidate] = [
        *cited_tokens(bare, language),
        *time_tokens(bare, language),
        *instrument_tokens(bare, language),
        *amount_tokens(bare, language),
    ]
    found.sort(key=lambda one: (one.span[0], -one.span[1]))  # of several that begin together the first one given wins
    kept: list[TypedToken] = []
    for span, kind, said, whole in found:
        if not kept or span[0] >= kept[-1].span[1]:
            kept.append(TypedToken(span, kind, said, text[slice(*span)], text[slice(*(whole or span))]))
    return tuple(kept)
