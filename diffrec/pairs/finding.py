"""An item of a file of pairs found in a version: by its key, by its words, by its number, in this order.

{ number = "4", words = "Railways should publish fares", key = "9f3a52c01b7e" }
key       the very same content, wherever it stands and whatever its number is now
words     the one item that begins so; else the one that holds most of the words, if it leads clearly
number    decides between equals, and alone only where neither words nor key are given
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from math import log
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations import strip_text
from diffrec.renderers.content import key_of, wording
from diffrec.renderers.itemnames import item_names
from diffrec.renderers.selection import named_items
from diffrec.text import letters, stems

if TYPE_CHECKING:
    from collections.abc import Collection

    from diffrec.config import SettledItem
    from diffrec.languages import Language
    from diffrec.model import Version

# The share of the given words, rare ones weighing more, that an item must hold, and how far it must lead the next. Of
# 120 characters each, on the ASVS pairs (near, far) 302 of 308 and 49 of 53 finals are found rightly; a floor of 0.6
# gives 300 of 306 and 46 of 49, a lead of 0.1 gives 311 of 318 and 52 of 56, one of 0.2 gives 291 of 295 and 48 of 50.
LIKENESS_FLOOR = 0.5
CLEAR_LEAD = 0.15
MOST_QUOTED = 60
"""characters of the words that a sentence quotes"""


class Found(NamedTuple):
    """The places that an item of a file came to: one is an answer; none or several are not. Likeness is never sure."""

    places: tuple[int, ...]
    is_sure: bool = True

    @property
    def is_one(self) -> bool:
        """Whether there is exactly one."""
        return len(self.places) == 1


class Finder:
    """Finds the items of a file of pairs in one version; what it needs of all items is made when it is asked for."""

    def __init__(self, version: Version, language: Language) -> None:
        self.version = version
        self.language = language
        self._texts = [wording(item) for item in version.items]
        self._letters = [letters(text) for text in self._texts]
        self._places = {item.id: place for place, item in enumerate(version.items)}
        self._keys: dict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(self._texts):
            self._keys[key_of(text)].append(place)
        self._holding: dict[str, list[int]] = {}
        self._found: dict[SettledItem, Found] = {}

    @cached_property
    def names(self) -> list[str]:
        """The number that names each item of the version alone, in their order."""
        names = item_names(self.version)
        return [names[item.id] for item in self.version.items]

    def find(self, item: SettledItem) -> Found:
        """Where the item stands in the version."""
        if item not in self._found:
            self._found[item] = self._find(item)
        return self._found[item]

    def called(self, item: SettledItem) -> str:
        """The item as a sentence calls it: 'draft 4 "Railways should publish fares ..."'."""
        words = self._plain(item.words) if item.words else f"key {item.key}" if item.key else ""
        short = words if len(words) <= MOST_QUOTED else f"{words[:MOST_QUOTED].rpartition(' ')[0] or words} ..."
        return " ".join(filter(None, (self.version.name, item.number, f'"{short}"' if item.words else short)))

    def _find(self, item: SettledItem) -> Found:
        if item.key and (same := self._keys.get(item.key)):
            return Found(self._decided(same, item))
        if item.words:
            words = self._plain(item.words)
            start = letters(words)
            if begun := [place for place, text in enumerate(self._letters) if text.startswith(start)]:
                return Found(self._decided(begun, item))
            return Found(self._decided(self._likest(words), item), is_sure=False)
        if item.key or not item.number:
            return Found(())
        return Found(self._numbered(item.number))

    def _plain(self, words: str) -> str:
        """The words of a file without delegation marks and the dots of an ellipsis."""
        return strip_text(" ".join(words.split()), self.language).rstrip(".… ")

    def _numbered(self, number: str) -> tuple[int, ...]:
        return tuple(self._places[item.id] for item in named_items(self.version, number))

    def _decided(self, places: Collection[int], item: SettledItem) -> tuple[int, ...]:
        """Of several places the one that has the item's number; all of them where none or several have."""
        if len(places) > 1 and item.number:
            numbered = [place for place in self._numbered(item.number) if place in places]
            if len(numbered) == 1:
                return (numbered[0],)
        return tuple(places)

    def _likest(self, words: str) -> list[int]:
        """The places that hold most of the words: those that are enough, and near the best."""
        if not self._holding:
            for place, text in enumerate(self._texts):
                for stem in set(stems(text, self.language)):
                    self._holding.setdefault(stem, []).append(place)
        whole = 0.0
        held: dict[int, float] = defaultdict(float)
        for stem in sorted(set(stems(words, self.language))):
            places = self._holding.get(stem, [])
            weight = log(1 + len(self._texts) / max(1, len(places)))
            whole += weight
            for place in places:
                held[place] += weight
        best = max(held.values(), default=0.0)
        return sorted(
            place
            for place, weight in held.items()
            if weight >= LIKENESS_FLOOR * whole and best - weight < CLEAR_LEAD * whole
        )
