"""Which items of its own document an item cites: a reference that went through the renumbering speaks for a pair.

draft 7 "In line with recommendation 4, States ..."      4 became 5
final 9 "In line with recommendation 5, States ..."      so 7 and 9 cite the same item
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.model import Item, ItemKind

_NUMBER = r"(\d+(?:\.\d+)*)"


def cited(items: Sequence[Item], language: Language) -> list[frozenset[int]]:
    """For each item the places of those that it names by word and number, "recommendation 4", in its own document."""
    places = {(item.document, item.kind, item.number): place for place, item in enumerate(items)}
    patterns = [
        (kind, pattern) for kind in {item.kind: None for item in items} for pattern in _patterns(kind, language)
    ]
    return [
        frozenset(
            place
            for kind, pattern in patterns
            for number in pattern.findall(text)
            if (place := places.get((item.document, kind, number))) is not None
        )
        for item, text in ((item, fold(item.text)) for item in items)
    ]


def _patterns(kind: ItemKind, language: Language) -> Iterator[re.Pattern[str]]:
    """Patterns of the words for a kind of item with its number, which is their group: behind the word, or for a #."""
    words = language.labels.get(kind, ())
    plain = [word for word in words if "#" not in word]
    if plain:
        yield re.compile(rf"{language.begun(plain)}\w*\s*{_NUMBER}", re.IGNORECASE)
    for word in words:
        if "#" in word:
            yield re.compile(_NUMBER.join(map(re.escape, word.split("#"))))
