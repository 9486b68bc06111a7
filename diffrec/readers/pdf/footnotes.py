"""Footnotes at the foot of a page, apart from its text.

    "... the Committee agreed."                    text
    "__________________"                           the rule over the notes
    "1 Resolution 5/4." | "2 See document" | "A/5"   a note with mark 1, a note with mark 2 of two lines

A page whose notes begin without a mark goes on with the last note of the page before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.readers.pdf.furniture import RULE_OF_SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.readers.pdf.characters import Rule
    from diffrec.readers.pdf.lines import Line

# A rule over notes is short: Word draws two inches, UN templates an inch.
MAX_RULE_SHARE = 0.5
# Notes are set smaller than the text.
MAX_NOTE_SIZE = 0.95
SIGN = re.compile(r"(\*{1,4}|†|‡|§)(?=\s)")
FIGURE = re.compile(r"(\d{1,3})(?=\s+[^\W\d_])")


class Note(NamedTuple):
    """The lines of a footnote of one page; its mark, and where its text begins in the first line.

    Without a mark it goes on from the page before.
    """

    mark: str | None
    start: int
    lines: tuple[Line, ...]


def top_of_notes(lines: Sequence[Line], rules: Sequence[Rule], width: float, size: float) -> float | None:
    """Where the rule over the notes of a page is, drawn or of signs; None without notes."""
    signs = [line.baseline for line in lines if RULE_OF_SIGNS.fullmatch(line.text)]
    drawn = {
        round(rule.top) for rule in rules if rule.bottom - rule.top < rule.right - rule.left <= MAX_RULE_SHARE * width
    }
    for top in sorted(signs):
        below = below_of(lines, top)
        if below and (_are_small(below, size) or _mark_of(below[0])):
            return top
    for top in sorted(drawn):
        first = min((line for line in lines if line.baseline > top + 1), key=_height, default=None)
        if first is None or not (_mark_of(first) or FIGURE.match(first.text)):
            continue
        below = below_of(lines, top)
        if _are_small(below, size) and notes_of(below)[0].mark:
            return top
    return None


def below_of(lines: Sequence[Line], top: float) -> list[Line]:
    """The lines below a height of the page, from top to bottom."""
    return sorted((line for line in lines if line.baseline > top + 1), key=_height)


def _height(line: Line) -> float:
    return line.baseline


def _are_small(lines: Sequence[Line], size: float) -> bool:
    return all(line.size <= MAX_NOTE_SIZE * size for line in lines)


def notes_of(lines: Sequence[Line]) -> list[Note]:
    """The notes that the lines are, each begun by its mark."""
    marks = [_mark_of(line) for line in lines]
    if not any(mark and mark.isdecimal() for mark in marks):
        marks = [mark or plain for mark, plain in zip(marks, _plain_marks(lines), strict=True)]
    notes: list[Note] = []
    for line, mark in zip(lines, marks, strict=True):
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
    written = SIGN.match(line.text)
    return written[1] if written else None


def _plain_marks(lines: Sequence[Line]) -> list[str | None]:
    """Marks that are figures like any other: each one more than the last."""
    marks: list[str | None] = []
    last = None
    for line in lines:
        figure = FIGURE.match(line.text)
        is_next = figure and (last is None or int(figure[1]) == last + 1)
        marks.append(figure[1] if figure and is_next else None)
        last = int(figure[1]) if figure and is_next else last
    return marks
