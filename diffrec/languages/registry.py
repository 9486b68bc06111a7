"""The table of languages: a row is a code and where its value stands; a value is loaded on first use."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module

from diffrec.errors import ConfigError
from diffrec.languages.base import Language

LANGUAGES = {"en": "diffrec.languages.en:ENGLISH"}
DEFAULT = "en"

# A page of prose has one function word in three (English, French, Spanish UN text: 0.28 to 0.42); titles, names and
# other languages stay below one in eight.
MIN_FREQUENT_SHARE = 0.125
SAMPLE_CHARACTERS = 20_000


@cache
def language(code: str) -> Language:
    """The value of a language.

    Raises: ConfigError for a code that the table does not hold.
    """
    if code not in LANGUAGES:
        message = f'there is no language "{code}"; choose from: {", ".join(LANGUAGES)}'
        raise ConfigError(message)
    module, name = LANGUAGES[code].split(":")
    value = getattr(import_module(module), name)
    assert isinstance(value, Language)  # noqa: S101 -- the table is ours; this tells the type checker
    return value


def language_of(text: str) -> str | None:
    """The code of the language whose function words fill the text, or None when no language is near enough."""
    words = re.findall(r"[^\W\d_]+", text[:SAMPLE_CHARACTERS].lower())
    if not words:
        return None
    shares = {code: sum(word in language(code).frequent for word in words) / len(words) for code in LANGUAGES}
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= MIN_FREQUENT_SHARE else None
