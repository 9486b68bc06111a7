"""Lines of the text to paragraphs: where one ends and the next begins, over columns and pages.

"12.   At its 13th meeting, the Board"     a number at the edge: a paragraph begins
"took note of the report."                 the next line, at the usual distance: it goes on
"(a)   Ships;"                             a letter: a paragraph begins
(next page) "Ports"                        no number, and the last line was full: it goes on
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.readers.pdf.marks import NUMBERED, form_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diffrec.readers.pdf.lines import Line

# Lines of a paragraph are one leading apart; half as much again is a space between paragraphs. Word files with the
# smallest space in use (6 points after lines of 12) are 1.5 apart.
MAX_LEADING = 1.3
# The least distance that so much of the text has is that of lines: in lists, paragraphs of one line are more common.
MIN_LEADING_SHARE = 0.15
# Type of another size begins something else; 10.5 beside 10 is the same text in another font.
MAX_SIZE_CHANGE = 1.08
# An indent in points for each point of type; less is the side bearing of a letter.
MIN_INDENT = 0.8
# The last word's blank and a ragged edge: so much of the width may stay free in a full line.
FULL = 2.0
# A line that leaves so much of the width free ends its paragraph; inset quotations leave less, titles break freely.
MIN_REST = 0.3
# Not a colon or a semicolon: a list that runs on in a paragraph may wrap behind them.
STOP = re.compile(r"[.!?。！？؟][\"”’»)\]]*\Z")
SENTENCE_END = re.compile(r"[.!?:;。！？：；؟؛][\"”’»)\]]*\Z")


Column = tuple[float, float]
"""where the lines of a column begin, and how far they reach"""


class Paragraph(NamedTuple):
    """Lines that are one block; `depth` is the level of a heading from 1, 0 for text."""

    lines: tuple[Line, ...]
    depth: int


class Setting(NamedTuple):
    """How a document is set: the left edge of its text, the size of its type, the distance of lines in sizes."""

    left: float
    size: float
    leading: float


def setting_of(pages: Iterable[Sequence[Line]]) -> Setting:
    """The setting that most of the text has."""
    lefts, sizes, leadings = Counter[float](), Counter[float](), Counter[float]()
    for lines in pages:
        for line in lines:
            lefts[round(line.left)] += len(line.text)
            sizes[line.size] += len(line.text)
        for line, following in pairwise(lines):
            if line.size == following.size and following.baseline > line.baseline:
                leadings[round((following.baseline - line.baseline) / line.size, 1)] += len(following.text)
    left, size = (counts.most_common(1)[0][0] if counts else 0.0 for counts in (lefts, sizes))
    common = [leading for leading, count in leadings.items() if count > MIN_LEADING_SHARE * leadings.total()]
    return Setting(left, size, min(common, default=1.0))


def paragraphs_of(pages: Sequence[Sequence[Line]], setting: Setting) -> list[Paragraph]:
    """The paragraphs of a document, those that go over a page or a column in one."""
    paragraphs: list[list[Line]] = []
    for lines in pages:
        columns = _columns(lines)
        for line in lines:
            if paragraphs and _belongs(paragraphs[-1], line, columns[line.column], setting):
                paragraphs[-1].append(line)
            else:
                paragraphs.append([line])
    return [Paragraph(tuple(lines), int(_is_heading(lines, setting))) for lines in paragraphs]


def with_depths(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, their headings with the depth that their size has among all: the largest type is level 1."""
    sizes = sorted({round(paragraph.lines[0].size) for paragraph in paragraphs if paragraph.depth}, reverse=True)
    levels = {size: level for level, size in enumerate(sizes, 1)}
    return [
        paragraph._replace(depth=levels[round(paragraph.lines[0].size)]) if paragraph.depth else paragraph
        for paragraph in paragraphs
    ]


def _columns(lines: Sequence[Line]) -> dict[int, Column]:
    """Where the lines of each column begin and how far they reach."""
    columns: dict[int, Column] = {}
    for line in lines:
        left, right = columns.get(line.column, (line.left, line.right))
        columns[line.column] = min(left, line.left), max(right, line.right)
    return columns


def _belongs(lines: list[Line], line: Line, column: Column, setting: Setting) -> bool:
    """True when a line goes on with a paragraph: by its tag where there is one, else by its layout."""
    last = lines[-1]
    is_turn = last.page != line.page or last.column != line.column
    if last.tag and line.tag:
        if not is_turn:
            return last.tag.order == line.tag.order and not _begins_item(lines, line, column[1])
        return last.tag.goes_on and line.tag.is_continued and last.tag.cell == line.tag.cell
    if last.tag or line.tag:
        return False
    return _goes_on_over_page(lines, line, column[1]) if is_turn else _goes_on(lines, line, column, setting)


def _begins_item(lines: list[Line], line: Line, edge: float) -> bool:
    """True for a line with a mark where the line above it was broken off by hand."""
    return bool(NUMBERED.match(line.text)) and _opens_like(lines, line) and not _is_full(lines[-1], line, edge)


def _goes_on(lines: list[Line], line: Line, column: Column, setting: Setting) -> bool:
    """True when a line belongs to the paragraph above it."""
    last = lines[-1]
    distance = (line.baseline - last.baseline) / last.size
    left, right = column
    # Tables reach farther than text: where the paragraph has lines enough, they tell its edge.
    is_full = _is_full(last, line, max((known.right for known in lines[:-1]), default=right))
    if not 0 < distance <= MAX_LEADING * max(setting.leading, 1.0) or not _is_same_type(lines, line, is_full=is_full):
        return False
    if NUMBERED.match(line.text) and (not is_full or STOP.search(last.text) or _opens_like(lines, line)):
        return False
    if not last.is_bold and last.right < right - MIN_REST * (right - left):
        return False
    return _is_below(lines, line)


def _is_below(lines: list[Line], line: Line) -> bool:
    """True when a line begins where the lines of the paragraph do: the second may stand under any word of the first."""
    indent = MIN_INDENT * line.size
    if len(lines) > 1:
        return abs(line.left - min(known.left for known in lines[1:])) <= indent
    first = lines[0]
    mark = NUMBERED.match(first.text)
    width = (first.right - first.left) * len(mark[0]) / len(first.text) if mark else 0.0
    return line.left <= max(first.left + width, first.stops[:2][-1][1]) + indent


def _opens_like(lines: list[Line], line: Line) -> bool:
    """True when a line begins where the paragraph's first does, with a mark of the same form."""
    one, other = NUMBERED.match(lines[0].text), NUMBERED.match(line.text)
    if not one or not other or abs(line.left - lines[0].left) > MIN_INDENT * line.size:
        return False
    return form_of(one[0]) == form_of(other[0])


def _is_same_type(lines: list[Line], line: Line, *, is_full: bool = True) -> bool:
    """True when the type does not change; a bold line in a paragraph follows a full one."""
    sizes = sorted((lines[-1].size, line.size))
    if sizes[1] > MAX_SIZE_CHANGE * sizes[0]:
        return False
    was_bold = all(known.is_bold for known in lines)
    if was_bold and not line.is_bold:
        return not _is_heading_like(lines)
    return was_bold or not line.is_bold or is_full


def _is_heading_like(lines: list[Line]) -> bool:
    return all(known.is_bold for known in lines) and not SENTENCE_END.search(lines[-1].text)


def _is_full(line: Line, following: Line, edge: float) -> bool:
    """True when the first word of the next line had no room at the end of a line."""
    word = following.text.split(maxsplit=1)[0] if following.text.split() else ""
    width = (following.right - following.left) * len(word) / max(1, len(following.text))
    return line.right + width + FULL > edge


def _goes_on_over_page(lines: list[Line], line: Line, edge: float) -> bool:
    """True when the first line of a page or column belongs to the paragraph before it."""
    last = lines[-1]
    if NUMBERED.match(line.text) or not _is_same_type(lines, line) or line.is_bold:
        return False
    return line.text[0].islower() or (not SENTENCE_END.search(last.text) and _is_full(last, line, edge))


def _is_heading(lines: list[Line], setting: Setting) -> bool:
    """True for bold lines, or larger ones, that are no sentence."""
    if all(line.tag is not None and line.tag.cell is not None for line in lines):
        return False
    is_large = all(line.size > MAX_SIZE_CHANGE * setting.size for line in lines)
    is_bold = all(line.is_bold for line in lines)
    return (is_bold or is_large) and not SENTENCE_END.search(lines[-1].text)
