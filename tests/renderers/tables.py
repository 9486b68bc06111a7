"""What readers of other people find in the tables that we write."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from docx import Document
from lxml import etree
from openpyxl import load_workbook

from diffrec.config import RenderOptions
from diffrec.renderers import render

if TYPE_CHECKING:
    from diffrec.model import Comparison

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(comparison: Comparison, name: str, code: str = "en") -> bytes:
    data = render(comparison, name, RenderOptions(language=code))
    assert isinstance(data, bytes)
    return data


def said(written: str | bytes) -> str:
    """All that a report says; of an archive what all its parts do."""
    if isinstance(written, str):
        return written
    if not written.startswith(b"PK"):
        return written.decode("utf-8-sig")
    with ZipFile(BytesIO(written)) as archive:
        return "".join(archive.read(part).decode("utf-8") for part in archive.namelist())


def cells_of_sheet(data: bytes, at: int) -> list[list[str]]:
    sheet = load_workbook(BytesIO(data)).worksheets[at]
    return [["" if value is None else str(value) for value in line] for line in sheet.iter_rows(values_only=True)]


def cells_of_word(data: bytes) -> list[list[str]]:
    """The rows of the one table; a row over all columns has one cell."""
    (table,) = Document(BytesIO(data)).tables
    return [[cell.text for cell in dict.fromkeys(row.cells)] for row in table.rows]


def parts(data: bytes) -> dict[str, etree._Element]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
