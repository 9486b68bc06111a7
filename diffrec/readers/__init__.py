r"""Bytes in, documents out: the format is told by content, then by suffix, and never guessed in silence.

"draft.txt"  b"1. The Committee ..."         ->  Document(format="text", blocks=...)
"draft.pdf"  b"<!DOCTYPE html><p>1. ..."     ->  Document(format="html"), with a notice: the name says PDF
"draft.xls"  b"\xd0\xcf\x11\xe0 ..."             ->  a clear sentence: this is an old Excel workbook
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from diffrec.errors import ReadError
from diffrec.model import Notice
from diffrec.readers.formats import FORMATS, suffix_format, told_format

if TYPE_CHECKING:
    from collections.abc import Callable

    from diffrec.config import Limits, ReadOptions
    from diffrec.model import Document
    from diffrec.readers.formats import Format

READERS = {row.name: row.reader for row in FORMATS if row.reader}
SUFFIXES = frozenset(suffix for row in FORMATS if row.reader for suffix in row.suffixes)
PLAIN = frozenset({"text", "markdown"})
"""formats whose lines are those of the file, so that they can be counted before it is read"""
PAGE_BY_PAGE = frozenset({"pdf"})
"""formats whose readers take `progress`"""

BLANK = b" \t\r\n\f\x00\xef\xbb\xbf\xff\xfe"
MEGABYTE = 1_000_000
HINT = "save it as plain text (.txt) or Markdown (.md) and try again"


def read(
    data: bytes, *, source: str, options: ReadOptions, progress: Callable[[int, int], None] | None = None
) -> tuple[Document, ...]:
    """The documents in the bytes of one file; two when tracked changes are read as two versions, first the rejected.

    A reader that goes page by page tells `progress` the pages done and the pages in all.

    Raises: ReadError when the bytes, lines or blocks are too many, of a format that has no reader, binary, or nothing.
    """
    if len(data) > options.limits.megabytes * MEGABYTE:
        message = f"{source}: the file has {len(data) / MEGABYTE:,.0f} MB, and the limit is {options.limits.megabytes}"
        raise ReadError(message)
    if not data.strip(BLANK):
        message = f"{source}: the file is empty"
        raise ReadError(message)
    told = told_format(data, source)
    if told.reader is None:
        message = f"{source}: this is {told.words}, which diffrec does not read"
        raise ReadError(message, hint=HINT)
    if told.name in PLAIN:
        _count(source, "lines", data.count(b"\n"), options.limits)
    reader = _reader(told.reader)
    if told.name in PAGE_BY_PAGE:
        documents = reader(data, source=source, options=options, progress=progress)
    else:
        documents = reader(data, source=source, options=options)
    for document in documents:
        _count(source, "lines", document.text.count("\n"), options.limits)
        _count(source, "blocks", len(document.blocks), options.limits)
    notices = _suffix_notices(source, told)
    return tuple(replace(document, notices=(*notices, *document.notices)) for document in documents)


def _count(source: str, name: str, count: int, limits: Limits) -> None:
    """Refuses a document that has more of something than its limit.

    Raises: ReadError.
    """
    most: int = getattr(limits, name)
    if count > most:
        message = f"{source}: the text has {count:,} {name}, and the limit is {most:,}"
        raise ReadError(message, hint=f"--limit {name}={count} reads it, however long that takes")


def _reader(path: str) -> Callable[..., tuple[Document, ...]]:
    module, function = path.split(":")
    reader: Callable[..., tuple[Document, ...]] = getattr(import_module(module), function)
    return reader


def _suffix_notices(source: str, told: Format) -> tuple[Notice, ...]:
    """A notice when the name of a file promises another format than its bytes are."""
    promised = suffix_format(source)
    if promised is None or promised is told:
        return ()
    message = f"named {PurePath(source).suffix}, but it is {told.words}; read as that"
    return (Notice(code="wrong-suffix", message=message, source=source),)
