"""Letters and small roman numbers inside an item, level by level.

(a) To dredge:  (i) In spring;  (ii) In autumn;  (b) To light; ... (h) ...; (i) ...
level 0: a      level 1: i      level 1: ii      level 0: b        level 0: h, then the letter i
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.items.headings import read_lettered_heading
from diffrec.items.marks import MarkKind, roman_value
from diffrec.items.scripts import VALUES_OF_AN_ALPHABET, letter_value
from diffrec.model import ItemKind

if TYPE_CHECKING:
    from diffrec.items.marks import Mark
    from diffrec.items.reading import Reading

COLON = re.compile(r"[:：]\s*\Z")
# A short word may join the last two of a list: "; and (d)".
JOINED = re.compile(r"[:;,：；，؛،]\s*(?:[^\W\d_]{1,3})?\s*\Z")
MAX_SKIP = 5  # letters that a page may have lost


@dataclass(slots=True, kw_only=True)
class Level:
    """A count in progress; `owner` is the index of the beginning that the level stands in."""

    owner: int
    is_roman: bool
    value: int = 0

    def value_of(self, mark: Mark) -> int:
        """The value of a mark in this count; 0 where it has none."""
        if self.is_roman:
            return roman_value(mark.number) if set(mark.number) <= set("ivx") else 0
        return letter_value(mark.number)


def is_first(mark: Mark) -> bool:
    """True for the first letter of an alphabet, and for the roman number i."""
    return mark.number == "i" or letter_value(mark.number) % VALUES_OF_AN_ALPHABET == 1


def depth_of(levels: list[Level], mark: Mark, *, is_after_colon: bool) -> int | None:
    """The level that a letter goes on, one below the last for a new level, None for neither."""
    if is_first(mark) and is_after_colon:
        return len(levels)
    for depth in reversed(range(len(levels))):
        if levels[depth].value_of(mark) == levels[depth].value + 1:
            return depth
    if is_first(mark):
        same = [depth for depth, level in enumerate(levels) if _counts_like(level, mark)]
        return same[0] if same and mark.number != "i" else len(levels)
    if mark.starts_line:
        for depth in reversed(range(len(levels))):
            if 0 < levels[depth].value_of(mark) - levels[depth].value <= MAX_SKIP:
                return depth
    return None


def _counts_like(level: Level, mark: Mark) -> bool:
    """True when a level is counted in the letters that the mark is one of."""
    if level.is_roman or mark.number == "i":
        return level.is_roman and mark.number == "i"
    return level.value // VALUES_OF_AN_ALPHABET == letter_value(mark.number) // VALUES_OF_AN_ALPHABET


def read_letter(reading: Reading, at: int, mark: Mark) -> None:
    """A sub-paragraph: its count goes on, and it begins a line or opens with a capital after a stop; or a heading."""
    if read_lettered_heading(reading, at, mark):
        return
    may_begin = mark.starts_block or _is_listed(reading, at, mark) or _may_run_on(reading, at, mark)
    if reading.item is None or not may_begin:
        return
    depth = depth_of(reading.lettered, mark, is_after_colon=bool(COLON.search(reading.before(mark))))
    if depth is None or (depth == len(reading.lettered) and reading.is_deepest()):
        return
    del reading.lettered[depth + 1 :]
    if depth == len(reading.lettered):
        reading.lettered.append(Level(owner=_owner(reading), is_roman=mark.number == "i"))
    level = reading.lettered[depth]
    level.value = level.value_of(mark)
    reading.accept_below(mark, ItemKind.SUBPARAGRAPH, level.owner)


def _is_listed(reading: Reading, at: int, mark: Mark) -> bool:
    """True when a letter and its neighbour both begin lines: one alone may be there by the wrapping of the text.

    Where lines have places on a page, the paragraphs are known, and a line in one is nothing but wrapped.
    """
    if not mark.starts_line or reading.around.flow.places:
        return False
    following = reading.around.next_of(at, MarkKind.LETTERED, mark.value + 1)
    before = bool(reading.lettered) and reading.beginnings[-1].mark.starts_line
    return before or (following is not None and following.starts_line)


def _may_run_on(reading: Reading, at: int, mark: Mark) -> bool:
    """In running text a letter counts before a capital and after a stop; torn letters stand in a row."""
    around = reading.around
    if reading.item is None:
        return False
    torn = at + 1 < len(around.marks) and around.marks[at + 1].kind is MarkKind.LETTERED and not around.body(at).strip()
    before = reading.before(mark)
    follows_torn = reading.beginnings[-1].mark.kind is MarkKind.LETTERED and not before
    return (around.opens_text(mark) or torn) and (follows_torn or bool(JOINED.search(before)))


def _owner(reading: Reading) -> int:
    """The innermost item: of the level above where one opens in another, else of the list or the item itself."""
    assert reading.item is not None  # noqa: S101 -- letters are read inside an item only
    last = reading.beginnings[-1]
    is_inside = bool(reading.lettered) or last.parent is not None
    return len(reading.beginnings) - 1 if is_inside and not last.is_heading else reading.item
