r"""The table of formats, and which of them some bytes are: told by their content, the suffix only settles what is open.

"draft.txt"   b"1. The Committee ..."        ->  text
"draft.pdf"   b"<!DOCTYPE html><p>1. ..."    ->  html, and a notice that the name says PDF
"notes.md"    b"# Notes\n\n1. ..."           ->  markdown: content alone cannot tell it from text
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import NamedTuple


class Format(NamedTuple):
    """A kind of file: the words for it, where its reader is (None: it has none), the suffixes it is known by."""

    name: str
    words: str
    reader: str | None = None
    suffixes: tuple[str, ...] = ()


FORMATS = (
    Format("pdf", "a PDF file", "diffrec.readers.pdf:read", (".pdf",)),
    Format("docx", "a Word file", "diffrec.readers.docx:read", (".docx", ".docm", ".dotx", ".dotm")),
    Format("doc", "an old Word file", "diffrec.readers.office:read", (".doc", ".dot")),
    Format("odt", "an OpenDocument text", "diffrec.readers.office:read", (".odt", ".ott")),
    Format("rtf", "an RTF file", "diffrec.readers.office:read", (".rtf",)),
    Format("html", "an HTML page", "diffrec.readers.html:read", (".html", ".htm", ".xhtml")),
    Format("akn", "an Akoma Ntoso file", "diffrec.readers.akn:read", (".xml", ".akn")),
    Format("text", "plain text", "diffrec.readers.text:read", (".txt", ".text")),
    Format("markdown", "Markdown", "diffrec.readers.text:read", (".md", ".markdown")),
    # What is told apart only to be named.
    Format("zip", "a zipped file, but no Word or OpenDocument text", None, (".zip", ".xlsx", ".pptx")),
    Format("xml", "an XML file, but no Akoma Ntoso", None),
)
BY_NAME = {row.name: row for row in FORMATS}
BY_SUFFIX = {suffix: row for row in FORMATS for suffix in row.suffixes}

# Longest first: the mark of UTF-32 begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# A PDF may have up to 1024 bytes before its header. Source: PDF Reference 1.7, appendix H, note 13.
HEAD_BYTES = 1024
# Before the first tag that tells a page or an XML file there may be comments of any tool that saved it.
MARKUP_HEAD_BYTES = 65_536
ZIPPED = re.compile(rb"PK\x03\x04.{26}(mimetypeapplication/vnd\.oasis\.opendocument\.text|word/)", re.DOTALL)

PROLOGUE = re.compile(r"\s+|<!--.*?-->|<\?(?!xml\s).*?>", re.DOTALL)
XML_DECLARATION = re.compile(r"<\?xml\s[^>]*\?>")
DOCTYPE = re.compile(r"<!doctype\s+([\w:.-]+)[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
TAG = re.compile(r"<(?:[\w.-]+:)?([a-z][\w.-]*)[\s/>]", re.IGNORECASE)
HTML_ROOTS = frozenset({"html", "head", "body", "meta", "title"})
# A fragment of a page has these; Markdown may begin with one of them, but does not end with one.
HTML_BLOCKS = frozenset({"article", "div", "h1", "h2", "h3", "main", "ol", "p", "section", "table", "ul"})
ENDS_WITH_TAG = re.compile(rb">\s*\Z")


def suffix_format(source: str) -> Format | None:
    """The format that the name of a file promises; None for a name that promises nothing."""
    return BY_SUFFIX.get(PurePath(source).suffix.lower())


def told_format(data: bytes, source: str) -> Format:
    """The format of some bytes: by their content, and by the suffix where the content is text or Markdown."""
    promised = suffix_format(source)
    name = _binary(data) or _markup(data, promised.name if promised else "")
    if name:
        return BY_NAME[name]
    return BY_NAME["markdown" if promised is BY_NAME["markdown"] else "text"]


def _binary(data: bytes) -> str | None:
    if data.startswith(b"PK\x03\x04"):
        found = ZIPPED.search(data)
        if not found:
            return "zip"
        return "docx" if found[1] == b"word/" else "odt"
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "doc"  # what holds no Word document, or a locked one, its reader tells by the streams
    if data.startswith(b"{\\rtf"):
        return "rtf"
    return "pdf" if b"%PDF-" in data[:HEAD_BYTES] else None


def _markup(data: bytes, promised: str) -> str | None:
    """The format of markup, None for bytes that are none; where a name promises it, its first tag may be any."""
    head = _decoded_head(data)
    at = _after_prologue(head, 0)
    declared = XML_DECLARATION.match(head, at)
    at = _after_prologue(head, declared.end()) if declared else at
    doctype = DOCTYPE.match(head, at)
    at = _after_prologue(head, doctype.end()) if doctype else at
    tag = TAG.match(head, at)
    root = tag[1].lower() if tag else ""
    is_page = root in HTML_ROOTS or bool(doctype and doctype[1].lower() == "html")
    if root == "akomantoso":
        return "akn"
    is_fragment = root in HTML_BLOCKS and bool(ENDS_WITH_TAG.search(data[-HEAD_BYTES:]))
    if is_page or is_fragment or (promised == "html" and TAG.search(head)):
        return "html"
    return "xml" if declared or doctype or (promised == "akn" and root) else None


def _decoded_head(data: bytes) -> str:
    """The first characters, good enough to see tags: these are ASCII in all encodings of one byte, and in UTF-8."""
    encoding = next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None)
    if encoding is None:
        encoding = {b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}.get(data[:2], "utf-8")
    return data[:MARKUP_HEAD_BYTES].decode(encoding, "replace")


def _after_prologue(head: str, at: int) -> int:
    """Behind the white space, comments and instructions that begin here."""
    while found := PROLOGUE.match(head, at):
        at = found.end()
    return at
