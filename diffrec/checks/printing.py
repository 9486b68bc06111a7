"""What two formats print otherwise without any edit: the issued text as PDF, the submitted one in Word.

PDF     the head of a table again on each page        Word    once
PDF     “I. Introduction ........ 6”, text or not     Word    a table of contents, which is furniture
PDF     a table before the paragraph that names it    Word    behind it
PDF     a note of a table behind the page             Word    below its table
PDF     “Approved”, the raised letter a note's mark   Word    “Approveda”: perhaps, and so told as a note
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from diffrec.checks.places import PAGED
from diffrec.checks.running import furniture_key
from diffrec.checks.units import Units
from diffrec.model import BlockKind
from diffrec.text import bare

if TYPE_CHECKING:
    from diffrec.checks.edits import Edit
    from diffrec.checks.running import Part, Running
    from diffrec.checks.units import Unit

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
    def _units(self) -> tuple[Units, Units]:
        issued, submitted = map(Units, self.texts)
        return issued, submitted

    @cached_property
    def _is_paged(self) -> bool:
        """Whether one of the formats is made of pages, where cells are told from the places of words."""
        return any(document.format in PAGED for text in self.texts for document in text.version.documents)

    def is_alone(self, edit: Edit) -> bool:
        """Whether an edit is one: its words are nowhere else in the other format, and are no head printed again.

        What was moved is an edit, but for a whole table, and for what is a note in one of the formats alone.
        """
        sides = [side for side in (0, 1) if edit[side]]
        part = edit.issued or edit.submitted
        if part is None or part.item is not None or not (edit.is_moved or len(sides) == 1):
            return True
        unit = self._units[sides[0]].of(part.passage)
        if bare(part.words) and self._is_in_place(unit, sides[0]):
            return False
        if edit.issued and edit.submitted and not part.passage.is_table:
            return _is_note(edit.issued) is _is_note(edit.submitted)
        if part.passage.is_table and not (self._is_paged and self._is_torn(unit, sides[0])):
            return True
        return not self._is_elsewhere(part, sides[0])

    def _is_in_place(self, unit: Unit, side: int) -> bool:
        """Whether the other text has a paragraph or row between the same neighbours, as a note or as furniture."""
        furniture = self._furniture[1 - side]
        if unit.is_head_again or any(len(one) >= ENOUGH and one in furniture for one in (unit.words, *unit.pairs)):
            return True
        there = self._units[1 - side]
        is_between = all(pair in there.key or pair in there.flow for pair in unit.pairs)
        return self._is_there(unit, side) and (is_between or unit.words in there.notes)

    def _is_torn(self, unit: Unit, side: int) -> bool:
        """Whether the other text has no such row as a whole: a page may end in it, or its columns be read otherwise."""
        return not self._units[1 - side].counts[unit.words]

    def _is_there(self, unit: Unit, side: int) -> bool:
        here, there = self._units[side].counts, self._units[1 - side].counts
        return there[unit.words] >= here[unit.words] or self._has(unit.words, side)

    def _is_elsewhere(self, part: Part, side: int) -> bool:
        words = bare(part.words)
        is_furniture = part.is_whole and not part.passage.is_table and words in self._furniture[1 - side]
        return is_furniture or self._has(words, side)

    def _has(self, words: str, side: int) -> bool:
        """Whether words of a text stand in the other one as often, and are enough to be known again."""
        return len(words) >= ENOUGH and self._units[1 - side].key.count(words) >= self._units[side].key.count(words)


def is_doubtful(edit: Edit) -> bool:
    """Whether an edit outside of items may be none: a mark alone, or the raised letter of a note."""
    parts = [part for part in (edit.issued, edit.submitted) if part is not None]
    if any(part.item is not None for part in parts):
        return False
    if len(parts) == 1:
        return not bare(parts[0].words) or _is_letter(parts[0].words)
    short, long = sorted((part.words for part in parts), key=len)
    return long.startswith(short) and _is_letter(long[len(short) :])


def _is_note(part: Part) -> bool:
    return part.passage.block.kind is BlockKind.FOOTNOTE


def _is_letter(words: str) -> bool:
    """Whether it is one small letter, as marks the notes of a table."""
    return len(words) == 1 and words.isascii() and words.islower()
