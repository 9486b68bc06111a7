"""Rows of a page cut where columns run through them, and what the columns are: text side by side, or a table.

row 4    "The Conference of the"   |   "La Conférence des"          text: the left column first, then the right
row 9    "Travel of staff"   |   "4 120"   |   "3 980"                a table: cells (1, 9, 1), (1, 9, 2), (1, 9, 3)
row 12   "12."     "At its 13th meeting"                                    no column: a number and its paragraph

A wide blank is a cut only where other rows leave the same place free and begin behind it at the same place: the wide
blanks of justified text do neither.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from diffrec.readers.pdf.marks import LEADER, NUMBERED, SYMBOL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.model import Span
    from diffrec.readers.pdf.characters import Page, Piece, Rule

# In points for each point of type: from here a blank may be between columns, from here it is.
MIN_GAP = 1.2
SURE_GAP = 8.0
# Edges of a column agree to so many points; figures hang by their signs.
SAME_EDGE = 2.5
# So many rows up and down are asked whether a column runs through them, at most so many points of type apart.
NEAR_ROWS = 6
MAX_NEAR_DISTANCE = 3.0
# Text side by side has lines that fill their column, and several of them; cells of a table do not.
MIN_COLUMN_LINES = 6
MIN_FILL = 0.7
# Rows of a table stand apart by half a line more than its lines, or a rule runs between them.
MIN_ROW_SPACE = 1.35
# Rows farther apart are not of one table, in points for each point of type.
MAX_ROW_DISTANCE = 5.0
MIN_ROWS = 2
# So many rows of a table may have text in one column only: a heading over some of its rows.
MAX_SINGLE = 3
# Shares of the page's height: where its head and the masthead of the first page end, and where its foot begins.
HEAD, MASTHEAD, FOOT = 0.085, 0.28, 0.93
SHORT_CELL = re.compile(r"[\W\d]{1,14}|\S{1,6}")

Edge = tuple[float, float]


class Part(NamedTuple):
    """Pieces of a row that are one line of a column, with the edges, the line and the largest type that they have."""

    pieces: tuple[Piece, ...]
    row: int
    left: float
    right: float
    baseline: float
    size: float
    column: int = 0
    cell: tuple[int, int, int] | None = None

    @property
    def text(self) -> str:
        """Its text, roughly: for looking at its form only."""
        return " ".join(piece.text.strip() for piece in self.pieces)


def _part(pieces: Sequence[Piece], row: int) -> Part:
    largest = max(pieces, key=lambda piece: piece.font.size)
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    return Part(tuple(pieces), row, left, right, largest.baseline, largest.font.size)


def parts_of(rows: Sequence[Sequence[Piece]]) -> list[list[Part]]:
    """The rows, each cut where a column ends; pieces of a row come by their left edge."""
    loose = [_at_gaps(row, at) for at, row in enumerate(rows)]
    return [_joined(parts, loose) for parts in loose]


def arranged(rows: Sequence[list[Part]], page: Page, first_table: int) -> tuple[list[Part], int]:
    """The parts in the order of reading, those of columns and tables numbered, and how many tables there are."""
    ordered: list[Part] = []
    tables = 0
    at = 0
    for start, end in _regions(rows, page):
        ordered += [part for row in rows[at:start] for part in row]
        at = end
        region = rows[start:end]
        edges = _edges(part for row in region for part in row)
        placed = [[part._replace(column=_column(part, edges)) for part in row] for row in region]
        if _is_text(placed, edges):
            columns = sorted((part for row in placed for part in row), key=lambda part: (part.column, part.row))
            ordered += [part._replace(column=part.column + 1) for part in columns]
        else:
            tables += 1
            ordered += _cells(placed, page.rules, first_table + tables)
    return ordered + [part for row in rows[at:] for part in row], tables


def _at_gaps(row: Sequence[Piece], at: int) -> list[Part]:
    """A row in all its parts, cut at each wide blank that is not behind a number or the dots of a contents list."""
    parts: list[list[Piece]] = []
    for piece in sorted(row, key=lambda piece: piece.left):
        if parts and not _is_cut(parts[-1], piece):
            parts[-1].append(piece)
        else:
            parts.append([piece])
    return [_part(part, at) for part in parts]


def _is_cut(before: list[Piece], piece: Piece) -> bool:
    right = max(known.right for known in before)
    if piece.left - right < MIN_GAP * min(piece.font.size, before[-1].font.size):
        return False
    text = "".join(known.text for known in before).strip()
    is_number = NUMBERED.fullmatch(f"{text} ") and piece.left - right < SURE_GAP * piece.font.size
    return not is_number and not LEADER.search(text) and not LEADER.match(piece.text)


def _joined(parts: list[Part], rows: Sequence[list[Part]]) -> list[Part]:
    """The parts of a row, joined again where no column proves to run between them."""
    joined = parts[:1]
    for part in parts[1:]:
        before = joined[-1]
        if part.left - before.right > SURE_GAP * part.size or _is_column(before, part, rows):
            joined.append(part)
        else:
            joined[-1] = _part(before.pieces + part.pieces, part.row)
    return joined


def _is_column(before: Part, part: Part, rows: Sequence[list[Part]]) -> bool:
    """True when a row near by leaves the place free and has text behind it with an edge or the middle in common."""
    for step in (-1, 1):
        left, right = before.right, part.left
        at = part.row + step
        while 0 <= at < len(rows) and abs(at - part.row) <= NEAR_ROWS and _are_near(rows[at - step], rows[at]):
            crossing = [other for other in rows[at] if other.left < right - 1 and other.right > left + 1]
            if any(other.left <= left and other.right >= right for other in crossing):
                break
            left = max([left, *(other.right for other in crossing if other.left <= left)])
            right = min([right, *(other.left for other in crossing if other.right >= right)])
            if right - left < 1 or any(left < other.left and other.right < right for other in crossing):
                break
            if any(_is_aligned(part, other) for other in rows[at]):
                return True
            at += step
    return False


def _are_near(one: list[Part], other: list[Part]) -> bool:
    return abs(one[0].baseline - other[0].baseline) <= MAX_NEAR_DISTANCE * max(one[0].size, other[0].size)


def _is_aligned(one: Part, other: Part) -> bool:
    edges = ((one.left, other.left), (one.right, other.right), (one.left + one.right, other.left + other.right))
    return any(abs(a - b) <= SAME_EDGE for a, b in edges)


def _regions(rows: Sequence[list[Part]], page: Page) -> Iterator[Span]:
    """The stretches of rows that share their columns: rows of several parts, and between them what fits into one."""
    head = _head(rows, page)
    start = 0
    while start < len(rows):
        if len(rows[start]) == 1 or _is_at_edge(rows[start], head, page):
            start += 1
            continue
        end = last = start + 1
        columns = _edges(rows[start])
        while end < len(rows) and end - last <= MAX_SINGLE and _follows(rows[end - 1], rows[end], head, page):
            wider = _edges(rows[end], columns)
            if len(wider) < len(columns):
                break
            columns = wider
            end += 1
            if len(rows[end - 1]) > 1 or (last == end - 1 and _is_wrapped(rows[end - 2], rows[end - 1])):
                last = end
        if last - start >= MIN_ROWS:
            yield start, last
        start = last


def _head(rows: Sequence[list[Part]], page: Page) -> float:
    """How far the head of a page goes, as a share of its height: a masthead has the document's symbol in it."""
    top = [part for row in rows for part in row if part.baseline < MASTHEAD * page.height]
    return MASTHEAD if page.number == 1 and any(SYMBOL.fullmatch(part.text) for part in top) else HEAD


def _is_at_edge(row: list[Part], head: float, page: Page) -> bool:
    """True for a row of a masthead, or of the head or foot of a page."""
    return not head * page.height < row[0].baseline < FOOT * page.height


def _follows(above: list[Part], row: list[Part], head: float, page: Page) -> bool:
    return not _is_at_edge(row, head, page) and row[0].baseline - above[0].baseline <= MAX_ROW_DISTANCE * row[0].size


def _is_wrapped(above: list[Part], row: list[Part]) -> bool:
    """True for a single part that is the next line of one above it."""
    is_near = row[0].baseline - above[0].baseline <= MIN_ROW_SPACE * row[0].size
    return is_near and any(abs(part.left - row[0].left) <= SAME_EDGE for part in above)


def _edges(parts: Iterable[Part], known: Sequence[Edge] = ()) -> list[Edge]:
    """The columns of parts and of columns known: the stretches across the page that they cover."""
    edges: list[Edge] = []
    for left, right in sorted([*known, *((part.left, part.right) for part in parts)]):
        if edges and left <= edges[-1][1]:
            edges[-1] = (edges[-1][0], max(edges[-1][1], right))
        else:
            edges.append((left, right))
    return edges


def _column(part: Part, edges: list[Edge]) -> int:
    return next(at for at, (left, right) in enumerate(edges) if left <= part.left <= right)


def _is_text(region: list[list[Part]], edges: list[Edge]) -> bool:
    """True when each column has enough lines, and most of them fill it."""
    for column, (left, right) in enumerate(edges):
        widths = [part.right - part.left for row in region for part in row if part.column == column]
        if len(widths) < MIN_COLUMN_LINES or median(widths) < MIN_FILL * (right - left):
            return False
    return True


def _cells(region: list[list[Part]], rules: Sequence[Rule], table: int) -> Iterator[Part]:
    """The parts as cells, row by row and in a row column by column."""
    numbered: list[tuple[int, Part]] = []
    number = 1
    for above, row in pairwise([[], *region]):
        if above and _is_new_row(above, row, rules):
            number += 1
        numbered += [(number, part) for part in row]
    numbered.sort(key=lambda pair: (pair[0], pair[1].column, pair[1].row))
    for at, group in groupby(numbered, key=lambda pair: pair[0]):
        for _, part in group:
            yield part._replace(cell=(table, at, part.column + 1))


def _is_new_row(above: list[Part], row: list[Part], rules: Sequence[Rule]) -> bool:
    """True for space or a rule between two printed rows, or where figures stand in both."""
    top, bottom = above[0].baseline, row[0].baseline
    if bottom - top > MIN_ROW_SPACE * max(part.size for part in row):
        return True
    left, right = row[0].left, row[-1].right
    if any(top < rule.top < bottom - 1 and rule.left < right and rule.right > left for rule in rules if _is_flat(rule)):
        return True
    return all(_has_figures(parts) for parts in (above, row))


def _is_flat(rule: Rule) -> bool:
    return rule.bottom - rule.top < rule.right - rule.left


def _has_figures(parts: list[Part]) -> bool:
    return len(parts) > 1 and parts[0].column == 0 and all(SHORT_CELL.fullmatch(part.text) for part in parts[1:])
