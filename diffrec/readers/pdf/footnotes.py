"""Footnotes at the foot of a page, apart from its text.

    "... the Committee agreed."                    text
    "__________________"                           the rule over the notes
    "1 Resolution 5/4." | "2 See document" | "A/5"   a note with mark 1, a note with mark 2 of two lines

A page whose notes begin without a mark goes on with the last note of the page before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.readers.pdf.characters import Rule
    from diffrec.readers.pdf.lines import Line

RULE_OF_SIGNS = re.compile(r"[_‗—–-]{5,}")
# A rule over notes is short: Word draws two inches, UN templates an inch.
MAX_RULE_SHARE = 0.5
# Notes are set smaller than the text.
MAX_NOTE_SIZE = 0.95
WRITTEN = re.compile(r"(\d{1,3}|\*{1,3}|†|‡|[a-z])(?=[\s\u00a0])")


class Note(NamedTuple):
    """The lines of a footnote of one page; its mark, and where its text begins in the first line.

    Without a mark it goes on from the page before.
    """

    mark: str | None
    start: int
    lines: tuple[Line, ...]


def first_of_notes(lines: Sequence[Line], rules: Sequence[Rule], width: float, size: float) -> int:
    """The index of the line that the notes begin with, or of the signs that are the rule over them.

    Without notes, the number of lines.
    """
    for index, line in enumerate(lines):
        below = lines[index + 1 :]
        if RULE_OF_SIGNS.fullmatch(line.text) and below and _are_notes(below, size):
            return index
    for rule in rules:
        length = rule.right - rule.left
        if rule.bottom - rule.top > length or length > MAX_RULE_SHARE * width:
            continue
        index = next((index for index, line in enumerate(lines) if line.top >= rule.top), len(lines))
        if index < len(lines) and _are_notes(lines[index:], size) and _mark_of(lines[index]):
            return index
    return len(lines)


def _are_notes(lines: Sequence[Line], size: float) -> bool:
    """True when what stands below is in small type, or begins with a mark."""
    return all(line.size <= MAX_NOTE_SIZE * size for line in lines) or _mark_of(lines[0]) is not None


def notes_of(lines: Sequence[Line]) -> list[Note]:
    """The notes that the lines are, each begun by its mark."""
    notes: list[Note] = []
    for line in lines:
        mark = _mark_of(line)
        if mark or not notes:
            start = len(line.text) - len(line.text[len(mark) :].lstrip()) if mark else 0
            notes.append(Note(mark=mark, start=start, lines=(line,)))
        else:
            notes[-1] = notes[-1]._replace(lines=(*notes[-1].lines, line))
    return notes


def _mark_of(line: Line) -> str | None:
    """The mark that a note's first line begins with: raised, or a sign that nothing else begins with."""
    if line.marks and line.marks[0][0] == 0:
        return line.text[slice(*line.marks[0])]
    written = WRITTEN.match(line.text)
    return written[1] if written and not written[1].isalnum() else None
