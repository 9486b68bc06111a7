"""The items of a version by what they are cited by.

"recommendation 4"                            the item "Recommendation 4"
"II. Recommendations" with "4. Ports ..."     paragraph 4 of that section, where no item is a recommendation

Of several items with that number the one counts that is nearest: in the same document, sequence and section.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from diffrec.meaning.references.inner import KINDS
from diffrec.model import ItemKind
from diffrec.text.dates import LanguageKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.languages import Language
    from diffrec.meaning.references.inner import Inner
    from diffrec.model import Item

LEVEL = re.compile(r"\([^()]*\)\Z")
LISTED = frozenset({ItemKind.PARAGRAPH, ItemKind.SUBPARAGRAPH})
"""the kinds of item that a list under a heading is read as"""
FIRST = "1"
"""where a list of its own begins; the paragraphs of a report that go on through its sections are no recommendations"""


class Places:
    """The items of a version by what they are cited by."""

    def __init__(self, items: Sequence[Item], language: Language) -> None:
        self.language = language
        self.items = items
        self._lists: dict[str, dict[str, list[Item]]] = {}
        self.order = {item.id: at for at, item in enumerate(items)}
        self._by_number: dict[str, list[Item]] = {}
        for item in items:
            self._by_number.setdefault(_plain(item.number), []).append(item)

    def cited(self, reference: Inner, item: Item) -> tuple[Item | None, ...]:
        """The items that a reference in an item means, one for each end of a range; None where nothing has the number.

        Where a sub-paragraph is no item of its own, that is the paragraph that holds it.
        """
        return tuple(self._one(reference, number, item) for number in reference.numbers)

    def _one(self, reference: Inner, number: str, item: Item) -> Item | None:
        number = _plain(number)
        while number:
            found = [one for one in self._by_number.get(number, ()) if one.kind in KINDS[reference.kind]]
            if found:
                return self._nearest(found, reference, item)
            if listed := self._list(reference.kind).get(number):
                near = [one for one in listed if one.document == item.document] or listed
                return near[0] if len(near) == 1 else None
            shorter = LEVEL.sub("", number)
            number = "" if shorter == number else shorter
        return None

    def _list(self, kind: str) -> dict[str, list[Item]]:
        """The items under headings with the plural of a word, by number, where the word numbers no item itself."""
        if kind not in self._lists:
            self._lists[kind] = self._listed(kind)
        return self._lists[kind]

    def _listed(self, kind: str) -> dict[str, list[Item]]:
        heading = _headings(LanguageKey(self.language)).get(kind)
        if heading is None or any(item.kind in KINDS[kind] - LISTED for item in self.items):
            return {}
        found: dict[str, list[Item]] = {}
        for item in self.items:
            if item.kind in LISTED and any(map(heading.search, item.section)):
                found.setdefault(_plain(item.number), []).append(item)
        return found if FIRST in found else {}

    def _nearest(self, found: Sequence[Item], reference: Inner, item: Item) -> Item | None:
        """The item that stands nearest in the order of the text; None where two are as near.

        Of items in the other direction than the words say, only those count where there are no others.
        """
        ranked = sorted(found, key=lambda one: self._distance(one, reference, item))
        is_open = len(ranked) > 1 and self._distance(ranked[0], reference, item) == self._distance(
            ranked[1], reference, item
        )
        return None if is_open else ranked[0]

    def _distance(self, one: Item, reference: Inner, item: Item) -> tuple[bool, bool, int, bool]:
        shared = 0
        for own, other in zip(item.section, one.section, strict=False):
            if own != other:
                break
            shared += 1
        return (
            one.document != item.document,
            one.label.sequence != item.label.sequence,
            -shared,
            not self.is_there(one, reference, item),
        )

    def is_there(self, one: Item, reference: Inner, item: Item) -> bool:
        """Whether an item stands where the words say: "above" before the item that cites it, or above it."""
        here, there = self.order.get(item.id), self.order.get(one.id)
        if reference.place is None or here is None or there is None:
            return True
        return there < here if reference.place == "above" else there > here


def _plain(number: str) -> str:
    return "".join(number.split()).lower().rstrip(".")


@cache
def _headings(key: LanguageKey) -> dict[str, re.Pattern[str]]:
    """What a heading of a list has, by the kind of thing that is listed."""
    edges = (r"(?<!\w)", r"(?!\w)") if key.language.is_spaced else ("", "")
    return {
        kind: re.compile(f"{edges[0]}(?:{'|'.join(words)}){edges[1]}", re.IGNORECASE)
        for kind, words in key.language.facts.lists.items()
    }
