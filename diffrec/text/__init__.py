"""Text as it is compared: characters folded, tokens, sentences, stems, and the scars of extraction."""

from __future__ import annotations

from diffrec.text.damage import damage_of
from diffrec.text.dates import date_forms, iso_date
from diffrec.text.folding import bare, fold, letters
from diffrec.text.mending import mended
from diffrec.text.order import natural_key
from diffrec.text.scars import Scar, Witnesses, scars, witnesses
from diffrec.text.sentences import sentences
from diffrec.text.stems import stem, stems, stems_of
from diffrec.text.tokens import Mark, Token, TokenKind, tokens, words

__all__ = [
    "Mark",
    "Scar",
    "Token",
    "TokenKind",
    "Witnesses",
    "bare",
    "damage_of",
    "date_forms",
    "fold",
    "iso_date",
    "letters",
    "mended",
    "natural_key",
    "scars",
    "sentences",
    "stem",
    "stems",
    "stems_of",
    "tokens",
    "witnesses",
    "words",
]
