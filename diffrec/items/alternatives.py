"""Which items are alternatives to others, by their labels and by the options that they stand in.

    6      6alt                   6alt is an alternative to 6
    9      9bis                   read as an alternative in one house, as an addition in another: open
    Option 1:  6  9  9bis         9bis is an addition to 9, as one option holds both
    Option 2:  6  9               6 of option 2 is an alternative to 6 of option 1

Sources: UN Editorial Manual, Paragraphs (bis for versions of a paragraph); Vienna practice (bis inserts, alt replaces).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec.items.scripts import INSERTED_WORDS
from diffrec.model import Alternative, AlternativeReading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.languages import Language
    from diffrec.model import Item

INSERTED = re.compile(rf"(?P<base>.*\d)[\s.-]?(?P<word>{INSERTED_WORDS})", re.IGNORECASE)
REPLACES = "alt"

Key = tuple[str, tuple[str, ...], str, str]


def with_alternatives(items: Sequence[Item], spoken: Mapping[str, Language]) -> tuple[Item, ...]:
    """The items of a version, those that are alternatives to others with the id of the other; `spoken` by document."""
    latest: dict[Key, Item] = {}
    options: dict[Key, dict[str, Item]] = {}
    found: list[Item] = []
    for item in items:
        alternative = _to_option(item, options, spoken[item.document]) or _to_number(
            item, latest, spoken[item.document]
        )
        found.append(replace(item, alternative=alternative))
        latest[_key(item)] = item
    return tuple(found)


def is_option(heading: str, language: Language) -> bool:
    """Whether a heading opens one of several options: "Option 2 (paras 6-9bis):", "[Option I"."""
    words = rf"\W*{language.either(language.options)}"
    return bool(language.options) and re.match(words, heading, re.IGNORECASE) is not None


def option_name(item: Item) -> str:
    """The option that an item stands in, "option 2"; the heading without its brackets and what it goes on with."""
    heading = item.section[-1] if item.section else ""
    return re.split(r"[(:：]", heading.strip(" []"), maxsplit=1)[0].strip().lower()


def _key(item: Item, number: str | None = None, section: tuple[str, ...] | None = None) -> Key:
    shown = item.section if section is None else section
    return item.document, shown, item.kind.value, number or item.number.lower()


def _to_option(item: Item, options: dict[Key, dict[str, Item]], language: Language) -> Alternative | None:
    """The item of the same number in an earlier option at the same place; an option that comes again begins anew."""
    if item.parent is not None or not item.section or not is_option(item.section[-1], language):
        return None
    name = option_name(item)
    earlier = options.setdefault(_key(item, section=item.section[:-1]), {})
    if name in earlier:
        earlier.clear()
    earlier[name] = item
    first = next(iter(earlier.values()))
    return None if first is item else Alternative(to=first.id, reading=AlternativeReading.ALTERNATIVE)


def _to_number(item: Item, latest: Mapping[Key, Item], language: Language) -> Alternative | None:
    """The item whose number the label repeats with a word behind it."""
    match = INSERTED.fullmatch(item.number)
    other = latest.get(_key(item, match["base"].strip().lower())) if match else None
    if match is None or other is None:
        return None
    if match["word"].lower() == REPLACES:
        reading = AlternativeReading.ALTERNATIVE
    elif item.section and is_option(item.section[-1], language):
        reading = AlternativeReading.ADDITION
    else:
        reading = AlternativeReading.OPEN
    return Alternative(to=other.id, reading=reading)
