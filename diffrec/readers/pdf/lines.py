"""Pieces of a page joined to lines, as they are read.

"available online." at baseline 489 | "2" in small type at 485     ->   "available online.2", [17, 18) a raised mark
"Secretary" | "-", 0.6 points on | "General"                      ->   "Secretary-General"
"of a child the not" right to left                                ->   the letters in the order of reading

A blank that is not in the file is believed only where the gap is as wide as one; a printed line wraps where the next
piece stands on another baseline.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from diffrec.readers.pdf.characters import Font, Page, Piece
from diffrec.readers.pdf.columns import Part, arranged, parts_of
from diffrec.readers.pdf.directions import in_order
from diffrec.readers.pdf.marks import NUMBERED
from diffrec.readers.pdf.tags import Tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diffrec.model import Span

# A gap wider than a common blank is a stop: text may begin there, as behind the number of a heading.
MIN_WIDE_GAP = 0.6
LINE_ENDS = {0x0A: " ", 0x0D: " "}
# A unit such as "km" before a raised figure is at most so many pieces long.
UNIT_PIECES = 3
# Kerned letters overlap by less; words printed over others by more.
MAX_OVERPRINT = 0.1
MIN_OVERPRINTED = 3  # letters: single ones reach over each other in many scripts
# A piece is looked for on the last rows only: pieces come from top to bottom.
NEAR_ROWS = 4
# The height of letters without stems, where pieces of one line overlap even when one is raised.
CORE_HEIGHT = 0.65
MIN_OVERLAP = 0.5
# A raised mark is set in two thirds of the type, a third of its height up.
MAX_MARK_SIZE = 0.82
MIN_RAISE = 0.15
MARK = re.compile(r"\d{1,3}|[*†‡§]{1,3}|[a-z]")
LEADER_END = re.compile(r"[.․·…]{4,}\s*\Z")
PAGE_NUMBER = re.compile(r"\d{1,4}|[ivxl]{1,6}")
LETTER = re.compile(r"[^\W\d_]")
# "life- and limb-saving": a blank behind a hyphen at the line's end says that the word does not go on below.
HANGING_HYPHEN = re.compile(r"[^\W\d_][-‐‑]\s+\Z")
UNITS = re.compile(r"(?:^|[\s\d(/])(?:[kcmd]?m|ft|in)\Z")


class Line(NamedTuple):
    """A printed line: its words, where it begins and ends, its box, what type most of it is in.

    `marks` are the spans of raised figures and signs in `text`; `stops` the offsets and places where text begins after
    a wide gap, its first included; `column` is 0, or the count of its column where text stands side by side; a line
    that `is_turned` lies on its side and is measured on the page turned for it.
    """

    page: int
    text: str
    left: float
    right: float
    box: tuple[float, float, float, float]
    baseline: float
    size: float
    is_bold: bool
    is_italic: bool
    marks: tuple[Span, ...]
    stops: tuple[tuple[int, float], ...]
    tag: Tag | None = None
    column: int = 0
    is_turned: bool = False


def lines_of(page: Page, tables: int, *, has_tags: bool) -> tuple[list[Line], int]:
    """The lines of a page in the order of reading, and how many tables were found by their layout.

    With `has_tags` the tags tell what is one paragraph; otherwise what stands where.
    """
    groups: dict[int, list[Piece]] = {}
    for piece in page.pieces:
        groups.setdefault(piece.tag.order if has_tags and piece.tag else -1, []).append(piece)
    loose = parts_of(_rows(groups.pop(-1, [])))
    tagged = _with_page_numbers(
        [_line(row, page, group[0].tag) for _, group in sorted(groups.items()) for row in _rows(group)]
    )
    turned = [_line(row, page)._replace(is_turned=True) for pieces in page.turned for row in _rows(pieces)]
    if has_tags:
        return _merged([_line(part.pieces, page) for row in loose for part in row], tagged) + turned, 0
    parts, count = arranged(loose, page, tables)
    lines = [_line(part.pieces, page, _cell(part, at), part.column) for at, part in enumerate(parts)]
    return lines + turned, count


def _with_page_numbers(lines: list[Line]) -> list[Line]:
    """The lines, those of a list of contents with the page number behind their dots, which has a tag of its own."""
    leaders = {round(line.baseline): line for line in lines if LEADER_END.search(line.text)}
    taken = {id(leaders[round(line.baseline)]): line for line in lines if _is_behind(line, leaders)}
    numbers = {id(line) for line in taken.values()}
    return [
        line._replace(text=f"{line.text} {number.text}", right=number.right)
        if (number := taken.get(id(line)))
        else line
        for line in lines
        if id(line) not in numbers
    ]


def _is_behind(line: Line, leaders: dict[int, Line]) -> bool:
    leader = leaders.get(round(line.baseline))
    return leader is not None and line.left >= leader.right and bool(PAGE_NUMBER.fullmatch(line.text))


def _cell(part: Part, at: int) -> Tag | None:
    """What a tag would say of a cell found by its layout."""
    return Tag(order=at, role="TD", cell=part.cell) if part.cell else None


def _merged(loose: list[Line], tagged: list[Line]) -> list[Line]:
    """The tagged lines in their order, each line without a tag before the first that stands below it."""
    lines: list[Line] = []
    for line in tagged:
        while loose and loose[0].baseline < line.baseline:
            lines.append(loose.pop(0))
        lines.append(line)
    return lines + loose


def _rows(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """The pieces by the lines they stand on, from top to bottom."""
    rows: list[list[Piece]] = []
    # The larger type of a line first: a blank in small type would begin a line of its own beside a raised mark.
    for piece in sorted(pieces, key=lambda piece: (round(piece.baseline, 1), -piece.font.size)):
        row = next((row for row in rows[:-NEAR_ROWS:-1] if _is_beside(piece, row)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    return [layer for row in rows for layer in _layers(row) if any(piece.text.strip() for piece in layer)]


def _layers(row: list[Piece]) -> list[list[Piece]]:
    """The row, or two that were printed over each other: a masthead that was filled in twice has two baselines."""
    words = sorted((piece for piece in row if piece.text.strip()), key=lambda piece: piece.left)
    if not any(_is_over(one, other) for one, other in pairwise(words)):
        return [row]
    layers: dict[float, list[Piece]] = {}
    for piece in row:
        layers.setdefault(round(piece.baseline, 1), []).append(piece)
    return list(layers.values())


def _is_over(one: Piece, other: Piece) -> bool:
    """True for words of one size and two baselines, of which the second begins well before the first ends."""
    if min(len(one.text.strip()), len(other.text.strip())) < MIN_OVERPRINTED or one.baseline == other.baseline:
        return False
    widths = (one.right - one.left, other.right - other.left)
    overlap = min(one.right, other.right) - other.left
    return one.font.size == other.font.size and overlap > MAX_OVERPRINT * min(widths)


def _is_beside(piece: Piece, row: list[Piece]) -> bool:
    """True when a piece stands on the line of the row's largest piece."""
    other = max(row, key=lambda known: known.font.size)
    heights = [CORE_HEIGHT * known.font.size for known in (piece, other)]
    overlap = min(piece.baseline, other.baseline) - max(piece.baseline - heights[0], other.baseline - heights[1])
    return overlap > MIN_OVERLAP * min(heights)


def _line(row: Sequence[Piece], page: Page, tag: Tag | None = None, column: int = 0) -> Line:
    """The line that pieces make; where it is read from the right, its left is the distance from the page's right."""
    font = _font_of(row)
    baseline = next(piece.baseline for piece in row if piece.font == font)
    ordered, is_right_to_left = in_order(row)
    parts: list[str] = []
    marks: list[Span] = []
    stops: list[tuple[int, float]] = []
    length = 0
    behind = -inf
    for piece in ordered:
        start = page.width - piece.right if is_right_to_left else piece.left
        if start - behind > MIN_WIDE_GAP * font.size and piece.text.strip():
            stops.append((length, start))
        if _is_raised(piece, font.size, baseline) and not UNITS.search("".join(parts[-UNIT_PIECES:])):
            marks.append((length, length + len(piece.text.strip())))
        parts.append(piece.text)
        length += len(piece.text)
        if piece.text.strip():
            behind = start + piece.right - piece.left
    text = "".join(parts).translate(LINE_ENDS)
    leading = len(text) - len(text.lstrip())
    box = (
        min(piece.left for piece in row),
        min(piece.top for piece in row),
        max(piece.right for piece in row),
        max(piece.bottom for piece in row),
    )
    lettered = _lettered(row)
    left, right = (page.width - box[2], page.width - box[0]) if is_right_to_left else (box[0], box[2])
    return Line(
        page=page.number,
        text=text.strip() + (" " if HANGING_HYPHEN.search(text) else ""),
        left=left,
        right=right,
        box=box,
        baseline=baseline,
        size=font.size,
        is_bold=all(piece.font.is_bold for piece in lettered),
        is_italic=all(piece.font.is_italic for piece in lettered),
        marks=tuple((a - leading, b - leading) for a, b in marks),
        stops=tuple((max(0, at - leading), x) for at, x in stops),
        tag=tag,
        column=column,
    )


def _is_raised(piece: Piece, size: float, baseline: float) -> bool:
    if piece.font.size > MAX_MARK_SIZE * size or baseline - piece.baseline < MIN_RAISE * size:
        return False
    return bool(MARK.fullmatch(piece.text.strip()))


def _font_of(row: Sequence[Piece]) -> Font:
    """The font that most letters and figures of a line are set in."""
    if all(piece.font == row[0].font for piece in row):
        return row[0].font
    weights = Counter[Font]()
    for piece in row:
        weights[piece.font] += sum(map(str.isalnum, piece.text))
    return max(weights, key=lambda font: (weights[font], font.size))


def _lettered(row: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces with letters, the line's number left out; where there are none, all pieces."""
    rest = row[1:] if len(row) > 1 and NUMBERED.fullmatch(row[0].text) else row
    return [piece for piece in rest if LETTER.search(piece.text)] or row
