"""Whether diffrec wrote a file that is already there: only then it may be replaced without a word.

report.html, notes.md    the last line is a comment, which no reader sees         <!-- diffrec 0f3a9c51be72 -->
report.txt               the last line is a signature                             [diffrec 0f3a9c51be72]
report.json              the form of our JSON, but for a baseline, which holds a person's decisions
report.csv               our columns in any language of reports, and no others, as no other program writes them
report.sarif, .xml       the names of the tool, of the test suites
report.docx, .xlsx       the properties name the program, or the name of who saved it last, and no part of it has a date

The signature is a digest of what stands before it: a report that a person has written into is the person's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

HEAD_BYTES, TAIL_BYTES = 65_536, 256
"""of a file that is looked at: more than any of our heads, and than the last line of a report"""
LARGEST_REPORT = 1 << 28
"""bytes of a file that is opened to see who wrote it: more than any report of ours"""


class Mark(NamedTuple):
    """How a file of ours is known: by a pattern at its beginning, or by a line at its end with a digest of the rest."""

    pattern: re.Pattern[bytes]
    closing: str = ""


DIGITS = 12
"""of a digest: enough to see that somebody wrote into a file, no proof against somebody who hides it"""
COMMENT = Mark(re.compile(rb"<!-- diffrec ([0-9a-f]{12}) -->\s*\Z"), closing="<!-- diffrec {} -->\n")
MARKS = {
    ".html": COMMENT,
    ".md": COMMENT,
    ".txt": Mark(re.compile(rb"\[diffrec ([0-9a-f]{12})\]\s*\Z"), closing="\n[diffrec {}]\n"),
    ".json": Mark(
        re.compile(rb'\A\s*\{\s*"schema_version": \d+,\s*"kind": "(?:comparison|extraction|findings|delegations)"')
    ),
    ".sarif": Mark(re.compile(rb'\A\s*\{.{,500}"driver":\s*\{\s*"name": "diffrec"', re.DOTALL)),
    ".xml": Mark(re.compile(rb'\A\s*<\?xml[^>]*>\s*<testsuites name="diffrec"')),
}
OFFICE = {
    ".docx": ("docProps/app.xml", re.compile(rb"<Application>\s*diffrec\s*<")),
    ".xlsx": ("docProps/core.xml", re.compile(rb"<cp:lastModifiedBy>\s*diffrec\s*<")),
}
"""what the properties of a file of ours say; who made it first is no sign, as Word, Excel and LibreOffice keep that"""
UNDATED = (1980, 1, 1, 0, 0, 0)
"""the date of each part of an archive of ours; most programs that change one date what they write"""


def closed(name: str, text: str | bytes) -> str | bytes:
    """What is written to a file of this name, with the line that tells who wrote it where the format needs one."""
    mark = next((mark for ending, mark in MARKS.items() if name.lower().endswith(ending)), None)
    if mark is None or not mark.closing:
        return text
    data = (text if isinstance(text, bytes) else text.encode(errors="replace")).rstrip(b"\n") + b"\n"
    return data + mark.closing.format(_digest(data)).encode()


def is_ours(file: Path) -> bool:
    """Whether diffrec wrote a file, or nobody wrote anything into it; one that cannot be read is not ours."""
    try:
        size = file.stat().st_size
        return not size or (size <= LARGEST_REPORT and _has_our_form(file))
    except OSError:
        return False


def _has_our_form(file: Path) -> bool:
    ending = file.suffix.lower()
    if ending in OFFICE:
        return _is_our_package(file)
    if ending == ".csv":
        return _is_our_table(file)
    mark = MARKS.get(ending)
    if mark is None:
        return False
    return _is_signed(file.read_bytes(), mark) if mark.closing else mark.pattern.search(_head(file)) is not None


def _is_our_table(file: Path) -> bool:
    """Whether a table has our columns and no others, and stands as we write it."""
    from diffrec.renderers.csv import is_as_written  # noqa: PLC0415 -- asked only where a file is to be replaced

    return is_as_written(file.read_bytes())


def _is_signed(data: bytes, mark: Mark) -> bool:
    """Whether the last line of a file is ours, and nobody changed what stands before it."""
    signature = mark.pattern.search(data, max(0, len(data) - TAIL_BYTES))
    return signature is not None and _digest(data[: signature.start()]) == signature[1].decode()


def _digest(data: bytes) -> str:
    """The digest of what was written, without the blank lines at its end."""
    from hashlib import sha256  # noqa: PLC0415 -- only files need it

    return sha256(data.rstrip()).hexdigest()[:DIGITS]


def _head(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(HEAD_BYTES)


def _is_our_package(file: Path) -> bool:
    """Whether an office file is as diffrec made it: its properties say so, and no part was put into it later."""
    import zipfile  # noqa: PLC0415 -- asked only where an office file is to be replaced
    import zlib  # noqa: PLC0415 -- as above

    name, ours = OFFICE[file.suffix.lower()]
    try:
        with zipfile.ZipFile(file) as package:
            if name not in package.namelist() or any(part.date_time != UNDATED for part in package.infolist()):
                return False
            with package.open(name) as part:
                return ours.search(part.read(HEAD_BYTES)) is not None
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, EOFError):
        return False  # damaged, or closed with a password
