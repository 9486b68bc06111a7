"""Whether diffrec wrote a file that is already there: only then it may be replaced without a word.

report.html, notes.md    the last line is a comment, which no reader sees         <!-- diffrec -->
report.txt               the last line is a signature                             [diffrec]
report.json              the form of our JSON, but for a baseline, which holds a person's decisions
report.csv, .sarif, .xml the names of our columns, of the tool, of the test suites
report.docx, .xlsx       the properties of the document name the program
"""

from __future__ import annotations

import re
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

HEAD_BYTES, TAIL_BYTES = 65_536, 256
"""of a file that is looked at: more than any of our heads, and than the last line of a report"""
LARGEST_PACKAGE = 1 << 28
"""bytes of an office file that is opened to see who wrote it: more than any report of ours"""


class Mark(NamedTuple):
    """How a file of ours is known by its beginning or its end; `closing` is what is put there for it."""

    pattern: re.Pattern[bytes]
    is_closing: bool = False
    closing: str = ""


COMMENT = Mark(re.compile(rb"<!-- diffrec -->\s*\Z"), is_closing=True, closing="<!-- diffrec -->\n")
MARKS = {
    ".html": COMMENT,
    ".md": COMMENT,
    ".txt": Mark(re.compile(rb"(?:\A|\n)\[diffrec\]\s*\Z"), is_closing=True, closing="\n[diffrec]\n"),
    ".json": Mark(
        re.compile(rb'\A\s*\{\s*"schema_version": \d+,\s*"kind": "(?:comparison|extraction|findings|delegations)"')
    ),
    ".csv": Mark(re.compile(rb"\A(?:\xef\xbb\xbf)?(?:row,item_kind,|delegation,code,type,)")),
    ".sarif": Mark(re.compile(rb'\A\s*\{.{,500}"driver":\s*\{\s*"name": "diffrec"', re.DOTALL)),
    ".xml": Mark(re.compile(rb'\A\s*<\?xml[^>]*>\s*<testsuites name="diffrec"')),
}
PROPERTIES = {
    "docProps/app.xml": re.compile(rb"<Application>\s*diffrec\b"),
    "docProps/core.xml": re.compile(rb"<(?:dc:creator|cp:lastModifiedBy)>\s*diffrec\s*<"),
}
OFFICE = frozenset({".docx", ".xlsx"})


def closed(name: str, text: str | bytes) -> str | bytes:
    """What is written to a file of this name, with the line that tells who wrote it where the format needs one."""
    mark = next((mark for ending, mark in MARKS.items() if name.lower().endswith(ending)), None)
    if mark is None or not mark.closing:
        return text
    if isinstance(text, bytes):
        return text.rstrip(b"\n") + b"\n" + mark.closing.encode()
    return f"{text.rstrip(chr(10))}\n{mark.closing}"


def is_ours(file: Path) -> bool:
    """Whether diffrec wrote a file, or nobody wrote anything into it; one that cannot be read is not ours."""
    try:
        size = file.stat().st_size
        if not size:
            return True
        if file.suffix.lower() in OFFICE:
            return size <= LARGEST_PACKAGE and _is_our_package(file)
        mark = MARKS.get(file.suffix.lower())
        return mark is not None and mark.pattern.search(_looked_at(file, size, mark)) is not None
    except OSError:
        return False


def _looked_at(file: Path, size: int, mark: Mark) -> bytes:
    with file.open("rb") as opened:
        if mark.is_closing:
            opened.seek(max(0, size - TAIL_BYTES))
        return opened.read(HEAD_BYTES)


def _is_our_package(file: Path) -> bool:
    """Whether the properties of an office file say that diffrec made it."""
    try:
        with zipfile.ZipFile(file) as package:
            for name in PROPERTIES.keys() & set(package.namelist()):
                with package.open(name) as part:
                    if PROPERTIES[name].search(part.read(HEAD_BYTES)):
                        return True
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, EOFError):
        return False  # damaged, or closed with a password
    return False
