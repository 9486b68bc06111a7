"""The synoptic table as a Word file: what each version says, side by side, and what became of it.

    Draft                      | Final                        | Remarks
    24                         | 4                            | edited, renumbered, moved up
    States ~~shall~~ act.      | States __should__ act.       | weakened

Of a chain there is a column for each version. Words that the next version has no more are struck and red, words that
the one before had not are underlined and green; nothing is tracked. A row breaks over a page only where it is longer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.renderers.concordance import Piece, pieces, section_words
from diffrec.renderers.remarks import remarks_on
from diffrec.renderers.rows import inside_rows
from diffrec.renderers.summary import body_lines, title_lines, version_title
from diffrec.renderers.visible import begins_right_to_left, one_line
from diffrec.renderers.wordfile.elements import holding, made, text_of
from diffrec.renderers.wordfile.newfile import LANDSCAPE, NewFile, bold, language_of_run, sized, style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from diffrec.config import RenderOptions
    from diffrec.model import Comparison, Row
    from diffrec.renderers.remarks import Remarks

TITLE, HEAD, DELETED, INSERTED = "TableTitle", "TableHead", "Deleted", "Inserted"
"""names of the styles"""
TITLE_SIZE = 28
"""in half points"""
DELETED_COLOR, INSERTED_COLOR = "B00020", "006B2D"
TEXT_WIDTH = LANDSCAPE.width - 2 * LANDSCAPE.margin
REMARKS_SHARE = 0.22
"""of the width of the page; the texts share the rest"""
HEAD_COLOR, BAND_COLOR, LINE_COLOR = "E8ECF1", "F5F6F8", "8A919C"
LATIN = re.compile("([A-Za-z](?:[!-~]*[A-Za-z0-9])?)")
"""a word or a symbol in Latin letters; what closes a bracket behind it belongs to the text around"""
CELL_MARGIN = "80"
"""in twentieths of a point"""


def render(comparison: Comparison, options: RenderOptions, _sources: Mapping[str, bytes] | None = None) -> bytes:
    """The synoptic table; the rows of chapters that no draft touches are left out."""
    remarks = remarks_on(comparison, options)
    words = remarks.words
    heading, ends = words.headings["synoptic"], title_lines(remarks)
    title = words.labelled(heading, one_line(ends[-1]))
    file = NewFile(title, words.code, LANDSCAPE, _styles())
    file.add(_said(heading, remarks, TITLE))
    for line in ends:
        file.add(_said(line, remarks, HEAD))
    for line in filter(None, body_lines(remarks)):
        file.add(_said(line, remarks))
    file.add(made("p"))
    file.add(_table(remarks))
    file.add(made("p"))  # Word wants one behind a table
    return file.parts.zipped()


def _styles() -> Iterator[Element]:
    yield style(TITLE, "Table title", made("rPr", *bold(), *sized(TITLE_SIZE)))
    yield style(HEAD, "Table head", made("rPr", *bold()))
    struck = made("rPr", made("strike"), made("color", val=DELETED_COLOR))
    yield style(DELETED, "Deleted words", struck, kind="character")
    underlined = made("rPr", made("color", val=INSERTED_COLOR), made("u", val="single"))
    yield style(INSERTED, "Inserted words", underlined, kind="character")


def _table(remarks: Remarks) -> Element:
    versions = remarks.comparison.versions
    last = round(TEXT_WIDTH * REMARKS_SHARE)
    widths = [*([(TEXT_WIDTH - last) // len(versions)] * len(versions)), last]
    line = {"val": "single", "sz": "4", "space": "0", "color": LINE_COLOR}
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    margins = (made(side, w=CELL_MARGIN, type="dxa") for side in ("left", "right"))
    properties = made(
        "tblPr",
        made("bidiVisual") if remarks.words.is_right_to_left else None,
        made("tblW", w=str(sum(widths)), type="dxa"),
        made("tblBorders", *(made(side, **line) for side in sides)),
        made("tblLayout", type="fixed"),
        made("tblCellMar", *margins),
    )
    grid = made("tblGrid", *(made("gridCol", w=str(width)) for width in widths))
    names = (*(version_title(remarks, version) for version in versions), remarks.words.headings["remarks"])
    head = _table_row([[_said(name, remarks, HEAD)] for name in names], widths, is_head=True)
    return made("tbl", properties, grid, head, *_rows(remarks, widths))


def _rows(remarks: Remarks, widths: Sequence[int]) -> Iterator[Element]:
    languages = [
        {document.source: document.language for document in version.documents}
        for version in remarks.comparison.versions
    ]
    section = ""
    for row in inside_rows(remarks.comparison):
        if (heading := section_words(row)) != section:
            section = heading
            yield _band(heading, widths)
        cells: list[Iterable[Element]] = [
            _cell(remarks, row, at, spoken.get(row.cells[at][0].document) if row.cells[at] else None)
            for at, spoken in enumerate(languages)
        ]
        yield _table_row([*cells, [_said(line, remarks) for line in remarks.lines(row)]], widths)


def _table_row(cells: Sequence[Iterable[Element]], widths: Sequence[int], *, is_head: bool = False) -> Element:
    shade = made("shd", val="clear", color="auto", fill=HEAD_COLOR) if is_head else None
    return made(
        "tr",
        made("trPr", made("cantSplit"), made("tblHeader") if is_head else None),
        *(
            made("tc", made("tcPr", made("tcW", w=str(width), type="dxa"), shade), *cell)
            for cell, width in zip(cells, widths, strict=True)
        ),
    )


def _band(heading: str, widths: Sequence[int]) -> Element:
    """A row over all columns with the section that the rows below stand in, of the last version that holds them."""
    properties = made(
        "tcPr",
        made("tcW", w=str(sum(widths)), type="dxa"),
        made("gridSpan", val=str(len(widths))),
        made("shd", val="clear", color="auto", fill=BAND_COLOR),
    )
    turned = begins_right_to_left(heading)
    shape = made("pPr", made("pStyle", val=HEAD), made("keepNext"), made("bidi") if turned else None)
    runs = (_run(piece, turned=turned) for piece in _by_direction(Piece(heading), turned=turned))
    return made("tr", made("trPr", made("cantSplit")), made("tc", properties, made("p", shape, *runs)))


def _cell(remarks: Remarks, row: Row, at: int, language: str | None) -> list[Element]:
    """The numbers of a cell, and its text below them, a paragraph an item; an empty paragraph where it has none."""
    if not row.cells[at]:
        return [made("p")]
    texts = _paragraphs(pieces(row, at))
    return [_said(remarks.numbers(row.cells[at], at), remarks, HEAD), *(_written(one, language) for one in texts)]


def _paragraphs(cell: Iterable[Piece]) -> list[list[Piece]]:
    """The pieces of a cell by its lines."""
    lines: list[list[Piece]] = [[]]
    for piece in cell:
        first, *others = piece.text.split("\n")
        lines[-1].append(piece._replace(text=first))
        lines += [[piece._replace(text=line)] for line in others]
    return lines


def _written(line: Sequence[Piece], language: str | None) -> Element:
    """A paragraph of a text, which runs the way that its first letter says."""
    turned = begins_right_to_left("".join(piece.text for piece in line))
    return made(
        "p",
        holding("pPr", made("bidi") if turned else None),
        *(_run(piece, language, turned=turned) for whole in line for piece in _by_direction(whole, turned=turned)),
    )


def _by_direction(piece: Piece, *, turned: bool) -> Iterator[Piece]:
    """The piece, in a paragraph from right to left cut where Latin words begin and end: a run runs one way."""
    for part in LATIN.split(piece.text) if turned else (piece.text,):
        if part:
            yield piece._replace(text=part)


def _run(piece: Piece, language: str | None = None, *, turned: bool = False) -> Element:
    """Words of one look; those that came and went again are underlined and struck."""
    name = INSERTED if piece.is_inserted else DELETED if piece.is_deleted else ""
    properties = (
        made("rStyle", val=name) if name else None,
        made("strike") if piece.is_inserted and piece.is_deleted else None,
        made("rtl") if turned and not LATIN.fullmatch(piece.text) else None,
        language_of_run(language) if language else None,
    )
    return made("r", holding("rPr", *properties), text_of(piece.text))


def _said(line: str, remarks: Remarks, name: str = "") -> Element:
    """A paragraph of the report's own words, which runs the way of its language."""
    turned = remarks.words.is_right_to_left
    properties = (made("pStyle", val=name) if name else None, made("bidi") if turned else None)
    runs = (_run(piece, turned=turned) for piece in _by_direction(Piece(line), turned=turned))
    return made("p", holding("pPr", *properties), *runs)
