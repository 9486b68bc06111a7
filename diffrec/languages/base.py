"""The shape of a language value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.model import ItemKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Words of one language. Single words are lower case; patterns are regular expressions without flags or groups.

    `labels` gives for each kind of item the words that stand before its number; `frequent` are the function words that
    tell the language and weigh nothing; `boilerplate` are words that every text of the family holds.
    """

    code: str
    name: str
    direction: str
    labels: Mapping[ItemKind, tuple[str, ...]]
    agenda: tuple[str, ...]
    annex: tuple[str, ...]
    continued: tuple[str, ...]
    months: tuple[str, ...]
    distribution: Mapping[str, str]
    original: tuple[str, ...]
    draft: tuple[str, ...]
    addendum: tuple[str, ...]
    not_adopted: tuple[str, ...]
    on_hold: tuple[str, ...]
    adopted: tuple[str, ...]
    frequent: frozenset[str]
    abbreviations: frozenset[str]
    honorifics: tuple[str, ...]
    suffixes: tuple[str, ...]
    and_words: tuple[str, ...]
    on_behalf: tuple[str, ...]
    negations: frozenset[str]
    modals: frozenset[str]
    word_list: str | None
    boilerplate: frozenset[str] = frozenset()
