"""The concordance and the synoptic table as a workbook: two sheets that can be filtered, sorted and printed.

    Concordance     No. (Draft) | No. (Final) | Section | Fate | ...
    Synoptic table  Draft       | Final       | Remarks           deleted words struck, inserted ones underlined

A spreadsheet runs what it takes for a formula, and fetches what it takes for an address: every cell is written as a
string, so that nothing in a text of strangers is either. The same comparison gives the same bytes.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from diffrec.renderers.concordance import Piece, concordance, pieces, synoptic_rows
from diffrec.renderers.remarks import remarks_on
from diffrec.renderers.summary import title_lines, version_title
from diffrec.renderers.visible import begins_right_to_left, one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
NUMBER_WIDTH, FATE_WIDTH, WORDS_WIDTH, SECTION_WIDTH = 12, 16, 26, 34
TEXT_WIDTH, REMARKS_WIDTH = 56, 30
"""widths in characters; both texts and the remarks fit a landscape page that is scaled to its width"""


class Formats(NamedTuple):
    """How cells and words look; a text that runs from right to left has its own."""

    head: Format
    cell: Format
    turned: Format
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
    formats = _formats(workbook)
    _concordance_sheet(_sheet(workbook, remarks, "concordance"), remarks, formats)
    _synoptic_sheet(_sheet(workbook, remarks, "synoptic"), remarks, formats)
    workbook.close()
    return data.getvalue()


def _properties(remarks: Remarks) -> dict[str, Any]:
    return {"title": one_line(title_lines(remarks)[-1]), "author": "diffrec", "created": MADE.replace(tzinfo=None)}


def _formats(workbook: Workbook) -> Formats:
    cell = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#C0C4CC"}
    deleted = {"font_color": DELETED_COLOR, "font_strikeout": True}
    inserted = {"font_color": INSERTED_COLOR, "underline": 1}
    looks = {(True, False): deleted, (False, True): inserted, (True, True): {**inserted, "font_strikeout": True}}
    return Formats(
        head=workbook.add_format({**cell, "bold": True, "bg_color": HEAD_COLOR}),
        cell=workbook.add_format(cell),
        turned=workbook.add_format({**cell, "reading_order": 2}),
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
    sheet.freeze_panes(1, 0)
    sheet.set_footer("&C&P / &N")
    if remarks.words.is_right_to_left:
        sheet.right_to_left()
    return sheet


def _concordance_sheet(sheet: Worksheet, remarks: Remarks, formats: Formats) -> None:
    table = concordance(remarks)
    versions = len(remarks.comparison.versions)
    steps = len(table.head) - versions - 6
    widths = (
        *([NUMBER_WIDTH] * versions),
        SECTION_WIDTH,
        *([FATE_WIDTH] * (steps + 1)),
        *(WORDS_WIDTH, WORDS_WIDTH, WORDS_WIDTH, FATE_WIDTH),
    )
    _head(sheet, table.head, widths, formats)
    for at, line in enumerate(table.lines, start=1):
        for column, text in enumerate(line):
            _write(sheet, (at, column), text, remarks, formats)
    sheet.autofilter(0, 0, len(table.lines), len(table.head) - 1)
    # "4" is what an item is called, and no number that somebody forgot to type as one
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(table.lines) + 1}"})


def _synoptic_sheet(sheet: Worksheet, remarks: Remarks, formats: Formats) -> None:
    rows, versions = synoptic_rows(remarks.comparison), remarks.comparison.versions
    head = (*(version_title(remarks, version) for version in versions), remarks.words.headings["remarks"])
    _head(sheet, head, (*([TEXT_WIDTH] * len(versions)), REMARKS_WIDTH), formats)
    for at, row in enumerate(rows, start=1):
        for column in range(len(versions)):
            _write_pieces(sheet, (at, column), _cell(remarks, row, column), remarks, formats)
        _write(sheet, (at, len(versions)), "\n".join(remarks.lines(row)), remarks, formats)
    sheet.autofilter(0, 0, len(rows), len(versions))


def _cell(remarks: Remarks, row: Row, at: int) -> Iterator[Piece]:
    """The numbers of a cell, and its text below them."""
    if row.cells[at]:
        yield Piece(f"{remarks.numbers(row.cells[at], at)}\n")
        yield from pieces(row, at)


def _head(sheet: Worksheet, names: Sequence[str], widths: Sequence[int], formats: Formats) -> None:
    for column, (name, width) in enumerate(zip(names, widths, strict=True)):
        sheet.set_column(column, column, width)
        _put(sheet, (0, column), visible(name), formats.head)


def _write(sheet: Worksheet, place: tuple[int, int], text: str, remarks: Remarks, formats: Formats) -> None:
    _write_pieces(sheet, place, [Piece(visible(text))], remarks, formats)


def _write_pieces(
    sheet: Worksheet, place: tuple[int, int], cell: Iterator[Piece] | list[Piece], remarks: Remarks, formats: Formats
) -> None:
    """Writes a cell, its pieces looking as what became of them, as far as the cell holds them."""
    fitting = _fitting([piece for piece in cell if piece.text], remarks.words.headings["cut"])
    text = "".join(piece.text for piece in fitting)
    look = formats.turned if begins_right_to_left(text) else formats.cell
    if all(piece.is_plain for piece in fitting) or ESCAPED.search(text):
        _put(sheet, place, text, look)
        return
    tokens: list[Format | str] = []
    for piece in fitting:
        tokens += [piece.text] if piece.is_plain else [formats.words[piece.is_deleted, piece.is_inserted], piece.text]
    sheet.write_rich_string(*place, *tokens, look)


def _put(sheet: Worksheet, place: tuple[int, int], text: str, look: Format) -> None:
    """Writes a string as such; a blank behind it keeps what looks like the writer's own markup from being taken so."""
    is_like_markup = text.startswith(MARKUP_START) and text.endswith(MARKUP_END)
    sheet.write_string(*place, f"{text} " if is_like_markup else text, look)


def _fitting(cell: Sequence[Piece], mark: str) -> list[Piece]:
    """The pieces as far as a cell holds them; where they are cut, a mark says so."""
    if sum(_length(piece.text) for piece in cell) <= CELL_LIMIT:
        return list(cell)
    left = CELL_LIMIT - _length(mark) - 1
    kept: list[Piece] = []
    for piece in cell:
        part = piece.text.encode("utf-16-le")[: 2 * left].decode("utf-16-le", errors="ignore")
        kept += [piece._replace(text=part)] * bool(part)
        left -= _length(part)
    return [*kept, Piece(f" {mark}")]


def _length(text: str) -> int:
    """The UTF-16 code units of a text, in which the format counts."""
    return len(text.encode("utf-16-le")) // 2
