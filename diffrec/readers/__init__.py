"""Bytes in, documents out: the format is told by content, then by suffix, and never guessed in silence.

"draft.txt"  b"1. The Committee ..."   ->  Document(format="text", blocks=...)
"draft.pdf"  b"%PDF-1.7 ..."           ->  a clear sentence: PDF cannot be read yet
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from diffrec.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable

    from diffrec.config import ReadOptions
    from diffrec.model import Document

READERS = {
    "text": "diffrec.readers.text:read",
    "markdown": "diffrec.readers.text:read",
}
FORMAT_OF_SUFFIX = {"": "text", ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown"}
SUFFIXES = frozenset(FORMAT_OF_SUFFIX) - {""}

# First bytes of formats that are not text, and how to name them.
SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word or other zipped file"),
    (b"\xd0\xcf\x11\xe0", "an old binary Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"<?xml", "an XML file"),
    (b"<!doctype html", "an HTML page"),
    (b"<html", "an HTML page"),
)
SNIFFED_BYTES = 1024
HINT = "save it as plain text (.txt) or Markdown (.md) and try again"


def read(data: bytes, *, source: str, options: ReadOptions) -> tuple[Document, ...]:
    """The documents in the bytes of one file; two when tracked changes are read as two versions, first the rejected.

    Raises: ReadError when the bytes are of a format that has no reader, are binary, or hold nothing.
    """
    if not data.strip(b" \t\r\n\f\x00\xef\xbb\xbf\xff\xfe"):
        message = f"{source}: the file is empty"
        raise ReadError(message)
    head = data[:SNIFFED_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for signature, name in SIGNATURES:
        if head.startswith(signature.lower()):
            message = f"{source}: this is {name}, which cannot be read yet"
            raise ReadError(message, hint=HINT)
    suffix = PurePath(source).suffix.lower()
    return _reader(FORMAT_OF_SUFFIX.get(suffix, "text"))(data, source=source, options=options)


def _reader(name: str) -> Callable[..., tuple[Document, ...]]:
    module, function = READERS[name].split(":")
    reader: Callable[..., tuple[Document, ...]] = getattr(import_module(module), function)
    return reader
