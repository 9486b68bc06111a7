"""What diffrec knows of each language, one data value a language; nothing else compares a language code."""

from __future__ import annotations

from diffrec.languages.base import Language
from diffrec.languages.registry import DEFAULT, language, language_of

__all__ = ["DEFAULT", "Language", "language", "language_of"]
