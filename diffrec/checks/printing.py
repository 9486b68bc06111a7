"""What two formats print otherwise without any edit: the issued text as PDF, the submitted one in Word.

PDF     the head of a table again on each page        Word    once
PDF     “I. Introduction ........ 6”, text or not     Word    a table of contents, which is furniture
PDF     a note of a table behind the page             Word    below its table
PDF     “Approved”, the raised letter a note's mark   Word    “Approveda”: perhaps, and so told as a note
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from diffrec.checks.running import furniture_key
from diffrec.text import bare

if TYPE_CHECKING:
    from diffrec.checks.edits import Edit
    from diffrec.checks.running import Part, Running


NOTE_MARK = re.compile(r"(?:[a-z]|[0-9]{1,2})\s+(?=\S)")
"""what a note of a table begins with in one format and not in the other"""
ENOUGH = 12
"""letters and figures from which words are known again in another place: two words or three"""


class Printed:
    """Two texts in two formats, with what of each is to be found in the other."""

    def __init__(self, issued: Running, submitted: Running) -> None:
        self.texts = (issued, submitted)

    @cached_property
    def _furniture(self) -> tuple[str, str]:
        issued, submitted = (furniture_key(text.version) for text in self.texts)
        return issued, submitted

    @cached_property
    def _keys(self) -> tuple[str, str]:
        issued, submitted = (bare(text.text) for text in self.texts)
        return issued, submitted

    @cached_property
    def _cells(self) -> tuple[Counter[str], Counter[str]]:
        """How many cells of tables hold the same words."""
        issued, submitted = (Counter(bare(one.text) for one in text.passages if one.is_table) for text in self.texts)
        return issued, submitted

    def is_alone(self, edit: Edit) -> bool:
        """Whether an edit is one: its words are nowhere else in the other format, and are no head printed again."""
        sides = [side for side in (0, 1) if edit[side]]
        part = edit.issued or edit.submitted
        if part is None or part.item is not None or not (edit.is_moved or len(sides) == 1):
            return True
        return not edit.is_moved and not self._is_elsewhere(part, sides[0])

    def _is_elsewhere(self, part: Part, side: int) -> bool:
        words = bare(NOTE_MARK.sub("", part.words, count=1) if NOTE_MARK.match(part.words) else part.words)
        if len(words) >= ENOUGH and self._keys[1 - side].count(words) >= self._keys[side].count(words):
            return True
        if not part.is_whole:
            return False
        return words in self._furniture[1 - side] or (part.passage.is_table and self._cells[side][words] > 1)


def is_doubtful(edit: Edit) -> bool:
    """Whether an edit outside of items may be none: a mark or a cell alone, or the raised letter of a note."""
    parts = [part for part in (edit.issued, edit.submitted) if part is not None]
    if any(part.item is not None for part in parts):
        return False
    if len(parts) == 1:
        return parts[0].passage.is_table or not bare(parts[0].words) or _is_letter(parts[0].words)
    short, long = sorted((part.words for part in parts), key=len)
    return long.startswith(short) and _is_letter(long[len(short) :])


def _is_letter(words: str) -> bool:
    """Whether it is one small letter, as marks the notes of a table."""
    return len(words) == 1 and words.isascii() and words.islower()
