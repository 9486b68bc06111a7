"""What can do something beside saying something is not passed on, and what cannot is no reason to leave a file."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

import pytest

from tests.readers.wordmaking import note, paragraph, unzipped, word_file, zipped
from tests.renderers.docx.test_redline import BODY, RELATION, of_file, remarks

if TYPE_CHECKING:
    from pathlib import Path

FETCHES, MACROS = "holds fields that fetch something", "holds macros or controls"
KIND = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
EXTERNAL = f'<Relationship Id="x" Type="{RELATION}/{{}}" Target="http://example.org/" TargetMode="External"/>'
ACTIVE = (
    ' DDEAUTO c:\\\\x "y" ',
    " includetext there ",
    'INCLUDEPICTURE"http://example.org/x.png"',
    " LINK Word.Document.8 there ",
)
INNOCENT = (' HYPERLINK "https://example.org/link/5" ', " REF link \\h ", ' TOC \\t "Import" ', " = 2 + 3 ", " PAGE ")


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def field(*codes: str) -> str:
    """A field that shows "x"; its code stands in several runs."""
    return "".join(
        (KIND.format("begin"), *codes, KIND.format("separate"), "<w:r><w:t>x</w:t></w:r>", KIND.format("end"))
    )


def with_fields(*fields: str) -> bytes:
    return word_file(BODY.replace("</w:p>", "".join((*fields, "</w:p>")), 1))


def told(draft: bytes, folder: Path) -> str:
    """How the redline was made, as its first comment says it."""
    return next(line for line in remarks(of_file(draft, folder).redline()) if line.startswith("Changes from"))


@pytest.mark.parametrize("text", ACTIVE)
def test_a_file_with_a_field_that_fetches_is_not_written_into(text: str, tmp_path: Path) -> None:
    assert FETCHES in told(with_fields(field(code(text))), tmp_path)
    assert FETCHES in told(with_fields(f"<w:fldSimple w:instr={quoteattr(text)}/>"), tmp_path)


def test_a_field_that_fetches_is_found_wherever_it_stands(tmp_path: Path) -> None:
    dde = field(code("DDE"), code("AUTO c:\\\\x y"))
    assert FETCHES in told(with_fields(field(code("PAGE")), dde), tmp_path)
    assert FETCHES in told(with_fields(field(code(" IF "), dde, code(" = 1 x y "))), tmp_path)
    assert FETCHES in told(with_fields(field(field(code(' QUOTE "DDEAUTO" ')), code(" c:\\\\x "))), tmp_path)
    footnotes = note("footnote", "1", paragraph(dde))
    assert FETCHES in told(word_file(BODY, footnotes=footnotes), tmp_path)
    assert "written into draft.docx" in told(word_file(BODY, footnotes=footnotes.replace("DDE", "SE")), tmp_path)


@pytest.mark.parametrize("text", INNOCENT)
def test_a_field_that_fetches_nothing_is_no_hazard(text: str, tmp_path: Path) -> None:
    assert "written into draft.docx" in told(with_fields(field(code(text))), tmp_path)


def test_a_file_with_macros_is_not_written_into(tmp_path: Path) -> None:
    draft = word_file(BODY, main_type="application/vnd.ms-word.document.macroEnabled.main+xml")
    assert MACROS in told(draft, tmp_path)
    assert "macro" not in unzipped(of_file(draft, tmp_path).redline())["[Content_Types].xml"]
    types = unzipped(draft)["[Content_Types].xml"]
    other = {name: content.encode() for name, content in unzipped(draft).items()}
    other["[Content_Types].xml"] = f'<?xml version="1.0" encoding="UTF-16"?>{types}'.encode("utf-16")
    assert MACROS in told(zipped(other), tmp_path)


def test_a_file_that_holds_another_document_is_not_written_into(tmp_path: Path) -> None:
    files = unzipped(word_file(BODY.replace("<w:sectPr/>", '<w:altChunk r:id="a"/><w:sectPr/>')))
    relation = f'<Relationship Id="a" Type="{RELATION}/aFChunk" Target="x.html"/></R'
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace("</R", relation)
    files["word/x.html"] = '<html><img src="http://example.org/x.png"></html>'
    assert "holds another document" in told(zipped(files), tmp_path)


def test_a_picture_that_is_fetched_and_a_template_do_not_come_along(tmp_path: Path) -> None:
    files = unzipped(word_file(BODY, settings='<w:attachedTemplate r:id="x"/>'))
    relations = files["word/_rels/document.xml.rels"]
    head = relations[: relations.index(">") + 1]
    template = files | {"word/_rels/settings.xml.rels": f"{head}{EXTERNAL.format('attachedTemplate')}</Relationships>"}
    kept = unzipped(of_file(zipped(template), tmp_path).redline())
    assert "example.org" not in "".join(kept.values())
    assert "attachedTemplate" not in kept["word/settings.xml"]
    picture = files | {"word/_rels/document.xml.rels": relations.replace("</R", f"{EXTERNAL.format('image')}</R")}
    assert "shows what stands outside of it" in told(zipped(picture), tmp_path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("customXml/_rels/item1.xml.rels", ""),
        ("word/_rels/settings.xml.rels", "<Relationships"),
        ("customXml/item1.xml", "x"),
    ],
)
def test_a_file_with_a_damaged_part_is_not_written_into(name: str, content: str, tmp_path: Path) -> None:
    files = unzipped(word_file(BODY, settings="<w:zoom/>")) | {name: content}
    said = told(zipped(files), tmp_path)
    assert f'a document made for this redline, as draft.docx: the Word file is damaged: its part "{name}"' in said


def test_damaged_properties_are_written_anew(tmp_path: Path) -> None:
    files = unzipped(word_file(BODY)) | {"docProps/app.xml": "<Properties"}
    relation = f'<Relationship Id="b" Type="{RELATION}/extended-properties" Target="docProps/app.xml"/></R'
    files["_rels/.rels"] = files["_rels/.rels"].replace("</R", relation)
    data = of_file(zipped(files), tmp_path).redline()
    assert "<Application>diffrec</Application>" in unzipped(data)["docProps/app.xml"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist().count("docProps/app.xml") == 1
