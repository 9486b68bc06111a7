"""The format of a file is told by its content; a name that says another one is a notice."""

from __future__ import annotations

import io
import zipfile

import pytest

from diffrec.config import Limits, ReadOptions
from diffrec.errors import ReadError
from diffrec.readers import read
from diffrec.readers.formats import told_format


def zipped(*names: str, first: bytes = b"") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        if first:
            archive.writestr("mimetype", first)
        for name in names:
            archive.writestr(name, "<x/>")
    return packed.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
CONTENTS = {
    "pdf": [b"%PDF-1.7\n1 0 obj", b"\r\n\r\n%PDF-1.4\n", b"junk of a mailer\n%PDF-1.4\n"],
    "docx": [zipped("[Content_Types].xml", "word/document.xml"), zipped("word/document2.xml", "_rels/.rels")],
    "odt": [zipped("content.xml", first=b"application/vnd.oasis.opendocument.text")],
    "zip": [zipped("draft.txt"), zipped("[Content_Types].xml", "xl/workbook.xml")],
    "doc": [OLE + stream.encode("utf-16-le") for stream in ("WordDocument", "EncryptedPackage", "Workbook")],
    "rtf": [b"{\\rtf1\\ansi 1. Text}"],
    "html": [
        b"<!DOCTYPE html><p>1. Text",
        b"\xef\xbb\xbf  <HTML lang=en><body>",
        "<html><body>1. Text".encode("utf-16"),
        "<html><body>1. Text".encode("utf-16-le"),
        b"<!-- saved from url=(0014)about:internet -->\n<html>",
        b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n<html xmlns="x">',
        b'<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>',
        b"<div>\n<p>1. Text.</p>\n</div>\n",
    ],
    "akn": [
        b'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
        b"<akomaNtoso>",
        b'<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><!-- made --><an:akomaNtoso xmlns:an="x">',
    ],
    "xml": [b'<?xml version="1.0"?><note>', b"<!DOCTYPE lolz [<!ENTITY a 'b'>]><lolz>&a;</lolz>"],
    "text": [
        b"1. The Committee met.",
        b"<1> The Committee met.",
        b"<p>A report</p>\n\n# Head\n\n1. Text of Markdown.\n",
        b"a <html> tag in a sentence",
    ],
}


@pytest.mark.parametrize(("name", "data"), [(name, data) for name in CONTENTS for data in CONTENTS[name]])
def test_format_is_told_by_content_whatever_the_name(name: str, data: bytes) -> None:
    assert {told_format(data, source).name for source in ("draft", "draft.txt", "draft.pdf", "-")} == {name}


def test_suffix_settles_what_content_leaves_open() -> None:
    assert told_format(b"# Head\n\n1. Text.", "draft.md").name == "markdown"
    assert told_format(b"<blockquote>1. Text", "draft.htm").name == "html"
    assert told_format(b"<bill>1. Text</bill>", "draft.xml").name == "xml"


@pytest.mark.parametrize("source", ["draft.txt", "draft.md", "draft", "-", "draft.rev1", "report.2031"])
def test_a_name_that_is_right_or_promises_nothing_is_no_notice(source: str) -> None:
    assert read(b"1. The Committee met.", source=source, options=ReadOptions())[0].notices == ()


def test_a_name_that_promises_another_format_is_a_notice() -> None:
    (notice,) = read(b"1. The Committee met.", source="papers/draft.pdf", options=ReadOptions())[0].notices
    assert (notice.code, notice.source) == ("wrong-suffix", "papers/draft.pdf")
    assert notice.message == "named .pdf, but it is plain text; read as that"


def test_a_file_above_the_limit_is_refused_with_both_sizes() -> None:
    options = ReadOptions(limits=Limits(megabytes=1))
    with pytest.raises(ReadError) as error:
        read(b"1. Text. " * 300_000, source="draft.txt", options=options)
    assert error.value.message == "draft.txt: the file has 3 MB, and the limit is 1"


@pytest.mark.parametrize("name", ["zip", "xml"])
def test_what_has_no_reader_is_named(name: str) -> None:
    with pytest.raises(ReadError) as error:
        read(CONTENTS[name][0], source="draft.docx", options=ReadOptions())
    assert error.value.message.endswith("which diffrec does not read")
    assert error.value.hint
