"""Letters and small roman numbers inside an item, level by level.

(a) To dredge:  (i) In spring;  (ii) In autumn;  (b) To light; ... (h) ...; (i) ...
level 0: a      level 1: i      level 1: ii      level 0: b        level 0: h, then the letter i
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.items.marks import roman_value

if TYPE_CHECKING:
    from diffrec.items.marks import Mark

FIRST = frozenset({"a", "i"})
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
        return ord(mark.number) - ord("a") + 1 if len(mark.number) == 1 else 0


def depth_of(levels: list[Level], mark: Mark, *, is_after_colon: bool) -> int | None:
    """The level that a letter goes on, one below the last for a new level, None for neither."""
    if mark.number in FIRST and is_after_colon:
        return len(levels)
    for depth in reversed(range(len(levels))):
        if levels[depth].value_of(mark) == levels[depth].value + 1:
            return depth
    if mark.number in FIRST:
        same = [depth for depth, level in enumerate(levels) if level.is_roman == (mark.number == "i")]
        return same[0] if same and mark.number == "a" else len(levels)
    if mark.starts_line:
        for depth in reversed(range(len(levels))):
            if 0 < levels[depth].value_of(mark) - levels[depth].value <= MAX_SKIP:
                return depth
    return None
