"""The concordance and the synoptic table as a workbook: two sheets that can be filtered, sorted and printed.

    Concordance     No. (Draft) | No. (Final) | Section | Fate | ... | Draft | Final
    Synoptic table  Draft       | Final       | Remarks           deleted words struck, inserted ones underlined

A spreadsheet runs what it takes for a formula, and fetches what it takes for an address: every cell is written as a
string, so that nothing in a text of strangers is either. The same comparison gives the same bytes.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple
from unicodedata import east_asian_width

from diffrec.renderers.concordance import Piece, concordance, pieces, remark_columns
from diffrec.renderers.remarks import remarks_on
from diffrec.renderers.rows import inside_rows
from diffrec.renderers.summary import title_lines, version_title
from diffrec.renderers.visible import begins_right_to_left, one_line, visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from diffrec.config import RenderOptions
    from diffrec.model import Comparison, Row
    from diffrec.renderers.remarks import Remarks

CELL_LIMIT = 32_767
"""UTF-16 code units in a cell. Source: Excel specifications and limits."""
SHEET_NAME_LIMIT = 31
"""characters in the name of a sheet. Source: as above."""
NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
ESCAPED = re.compile("_x[0-9A-Fa-f]{4}_")
"""what the format reads as the code of a character; the writer escapes it twice in a cell of several pieces"""
MARKUP_START, MARKUP_END = "<r>", "</r>"
"""a string between these is taken for ready markup by the writer"""
MADE = datetime(1980, 1, 1, tzinfo=UTC)
"""the date of a file that must not depend on the day; that of the parts of the archive, too"""
A4 = 9
DELETED_COLOR, INSERTED_COLOR = "#B00020", "#006B2D"
HEAD_COLOR = "#E8ECF1"
LINE_POINTS, PADDING_POINTS, ROW_LIMIT = 15, 3, 409
"""the height of a line and, more than which no row has, of a row. Source: as above."""
RIGHT_TO_LEFT = 2
"""the reading order"""
NUMBER_WIDTH, FATE_WIDTH, WORDS_WIDTH, SECTION_WIDTH, TEXT_BESIDE_WIDTH = 12, 14, 22, 26, 44
TEXTS_WIDTH, LEAST_TEXT_WIDTH, REMARKS_WIDTH = 112, 30, 30
"""widths in characters; all texts and the remarks fit a landscape page that is scaled to its width"""


Cell = list[Piece]


class Grid(NamedTuple):
    """What a sheet holds: the heads of its columns with their widths, and its rows, each of cells in pieces.

    So many columns as are `fixed` stay where the others are scrolled.
    """

    heads: Sequence[str]
    widths: Sequence[int]
    rows: Sequence[Sequence[Cell]]
    fixed: int


class Formats(NamedTuple):
    """How cells and words look: a text, one that runs from right to left, and a number without any letter."""

    head: Format
    cell: Format
    turned: Format
    bare: Format
    words: Mapping[tuple[bool, bool], Format]


def render(comparison: Comparison, options: RenderOptions, _sources: Mapping[str, bytes] | None = None) -> bytes:
    """The workbook with both sheets; a text that is longer than a cell may hold is cut, and says so."""
    from xlsxwriter.workbook import Workbook  # noqa: PLC0415 -- heavy: loaded on first use

    remarks = remarks_on(comparison, options)
    data = BytesIO()
    workbook = Workbook(
        data,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    workbook.set_properties(_properties(remarks))
    formats = _formats(workbook, is_right_to_left=remarks.words.is_right_to_left)
    for heading, grid in (("concordance", _concordance(remarks)), ("synoptic", _synoptic(remarks))):
        _fill(_sheet(workbook, remarks, heading), grid, formats, remarks.words.headings["cut"])
    workbook.close()
    return data.getvalue()


def _properties(remarks: Remarks) -> dict[str, Any]:
    return {"title": one_line(title_lines(remarks)[-1]), "author": "diffrec", "created": MADE.replace(tzinfo=None)}


def _formats(workbook: Workbook, *, is_right_to_left: bool) -> Formats:
    cell = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#C0C4CC"}
    turned = {**cell, "reading_order": RIGHT_TO_LEFT}
    deleted = {"font_color": DELETED_COLOR, "font_strikeout": True}
    inserted = {"font_color": INSERTED_COLOR, "underline": 1}
    looks = {(True, False): deleted, (False, True): inserted, (True, True): {**inserted, "font_strikeout": True}}
    head = {**(turned if is_right_to_left else cell), "bold": True, "bg_color": HEAD_COLOR}
    return Formats(
        head=workbook.add_format(head),
        cell=workbook.add_format(cell),
        turned=workbook.add_format(turned),
        bare=workbook.add_format(turned if is_right_to_left else cell),
        words={key: workbook.add_format(look) for key, look in looks.items()},
    )


def _sheet(workbook: Workbook, remarks: Remarks, heading: str) -> Worksheet:
    """A sheet that is printed across the page, its head on each of them, and runs the way of its language."""
    name = NO_SHEET_NAME.sub(" ", remarks.words.headings[heading])[:SHEET_NAME_LIMIT]
    sheet = workbook.add_worksheet(name)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&C&P / &N")
    if remarks.words.is_right_to_left:
        sheet.right_to_left()
    return sheet


def _concordance(remarks: Remarks) -> Grid:
    table, more = concordance(remarks), remark_columns(remarks)
    versions = len(remarks.comparison.versions)
    behind = (FATE_WIDTH, WORDS_WIDTH, WORDS_WIDTH, WORDS_WIDTH, FATE_WIDTH)
    steps = len(table.head) - versions - 1 - len(behind)
    widths = (*([NUMBER_WIDTH] * versions), SECTION_WIDTH, *([FATE_WIDTH] * steps), *behind)
    widths += (*([WORDS_WIDTH] * len(more.head)), *([TEXT_BESIDE_WIDTH] * versions))
    rows = [
        [*([Piece(visible(text))] for text in (*line, *said)), *(list(pieces(row, at)) for at in range(versions))]
        for line, said, row in zip(table.lines, more.lines, remarks.comparison.rows, strict=True)
    ]
    return Grid((*table.head, *more.head, *remarks.names), widths, rows, versions)


def _synoptic(remarks: Remarks) -> Grid:
    versions = remarks.comparison.versions
    heads = (*(version_title(remarks, version) for version in versions), remarks.words.headings["remarks"])
    rows = [
        [
            *(_text(remarks, row, at) for at in range(len(versions))),
            [Piece(visible("\n".join(remarks.lines(row))))],
        ]
        for row in inside_rows(remarks.comparison)
    ]
    width = max(TEXTS_WIDTH // len(versions), LEAST_TEXT_WIDTH)
    return Grid(heads, (*([width] * len(versions)), REMARKS_WIDTH), rows, 0)


def _text(remarks: Remarks, row: Row, at: int) -> Cell:
    """The numbers of a cell, and its text below them."""
    if not row.cells[at]:
        return []
    return [Piece(f"{remarks.numbers(row.cells[at], at)}\n"), *pieces(row, at)]


def _fill(sheet: Worksheet, grid: Grid, formats: Formats, mark: str) -> None:
    """Writes a grid, each row as high as its longest cell needs; `mark` says that a text was cut."""
    for column, (head, width) in enumerate(zip(grid.heads, grid.widths, strict=True)):
        sheet.set_column(column, column, width)
        _put(sheet, (0, column), visible(head), formats.head)
    sheet.freeze_panes(1, grid.fixed)
    sheet.set_row(0, _height(grid.heads, grid.widths))
    for at, row in enumerate(grid.rows, start=1):
        cells = [_fitting([piece for piece in cell if piece.text], mark) for cell in row]
        sheet.set_row(at, _height(["".join(piece.text for piece in cell) for cell in cells], grid.widths))
        for column, cell in enumerate(cells):
            _write(sheet, (at, column), cell, formats)
    sheet.autofilter(0, 0, len(grid.rows), len(grid.heads) - 1)
    # "4" is what an item is called, and no number that somebody forgot to type as one
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(grid.rows) + 1}"})


def _height(texts: Sequence[str], widths: Sequence[int]) -> float:
    """The height of a row in points: programs that do not measure wrapped lines themselves would show the first one."""
    lines = (
        sum(1 + _columns(line) // width for line in text.split("\n")) for text, width in zip(texts, widths, strict=True)
    )
    return min(LINE_POINTS * max(lines) + PADDING_POINTS, ROW_LIMIT)


def _columns(text: str) -> int:
    """How many columns a text takes; a Chinese character takes two."""
    return len(text) if text.isascii() else sum(1 + (east_asian_width(one) in "WF") for one in text)


def _write(sheet: Worksheet, place: tuple[int, int], cell: Cell, formats: Formats) -> None:
    """Writes a cell, its pieces looking as what became of them; a text that is gone or new as a whole looks plain."""
    text = "".join(piece.text for piece in cell)
    has_letters = any(map(str.isalpha, text))
    look = formats.turned if begins_right_to_left(text) else formats.cell if has_letters else formats.bare
    if len(cell) == 1 or all(piece.is_plain for piece in cell) or ESCAPED.search(text):
        _put(sheet, place, text, look)
        return
    tokens: list[Format | str] = []
    for piece in cell:
        tokens += [piece.text] if piece.is_plain else [formats.words[piece.is_deleted, piece.is_inserted], piece.text]
    sheet.write_rich_string(*place, *tokens, look)


def _put(sheet: Worksheet, place: tuple[int, int], text: str, look: Format) -> None:
    """Writes a string as such; a blank behind it keeps what looks like the writer's own markup from being taken so."""
    is_like_markup = text.startswith(MARKUP_START) and text.endswith(MARKUP_END)
    sheet.write_string(*place, f"{text} " if is_like_markup else text, look)


def _fitting(cell: Cell, mark: str) -> Cell:
    """The pieces as far as a cell holds them; where they are cut, a mark says so."""
    if sum(_length(piece.text) for piece in cell) <= CELL_LIMIT:
        return cell
    left = CELL_LIMIT - _length(mark) - 1
    kept: Cell = []
    for piece in cell:
        part = piece.text.encode("utf-16-le")[: 2 * left].decode("utf-16-le", errors="ignore")
        kept += [piece._replace(text=part)] * bool(part)
        left -= _length(part)
    return [*kept, Piece(f" {mark}")]


def _length(text: str) -> int:
    """The UTF-16 code units of a text, in which the format counts."""
    return len(text.encode("utf-16-le")) // 2
