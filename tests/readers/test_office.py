"""Files of old and other word processors are read as LibreOffice converts them, or refused with a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec.config import Limits, ReadOptions
from diffrec.errors import ReadError
from diffrec.readers import office, read
from tests.readers.office import convert, libreoffice
from tests.readers.wordmaking import abstract, cite, deleted, inserted, level, note, num, paragraph, run, word_file

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.config import Revisions

NUMBERED = abstract("0", level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)")) + num("1", "0")
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le")
RICH_TEXT = rb"{\rtf1\ansi 1. Ports should dredge.\par 2. Ships should report.\par}"


@pytest.mark.parametrize("suffix", ["doc", "odt", "rtf"])
def test_numbers_notes_and_text_come_through_libreoffice(tmp_path: Path, suffix: str) -> None:
    body = "".join(paragraph("Ports dredge", numbered=("1", at)) for at in (0, 1, 1, 0))
    data = word_file(
        body + paragraph("3. Ships", cite("footnote", "2"), " wait"),
        numbering=NUMBERED,
        footnotes=note("footnote", "2", paragraph("<w:r><w:footnoteRef/></w:r>", "Often.")),
    )
    (tmp_path / "given.docx").write_bytes(data)
    convert(tmp_path, suffix, tmp_path / "given.docx")
    found = read((tmp_path / f"given.{suffix}").read_bytes(), source=f"given.{suffix}", options=ReadOptions())[0]
    assert (found.format, found.source) == (suffix, f"given.{suffix}")
    assert [block.marker for block in found.blocks] == ["1.", "(a)", "(b)", "2.", None, "1"]
    assert [block.text.strip() for block in found.blocks[-2:]] == ["3. Ships wait", "Often."]
    assert [notice.code for notice in found.notices] == ["converted"]


@pytest.mark.parametrize(("revisions", "text"), [("accept", "Ports shall dredge"), ("reject", "Ports should dredge")])
def test_tracked_changes_come_through_libreoffice(tmp_path: Path, revisions: Revisions, text: str) -> None:
    body = paragraph("Ports ", deleted(run("should")), inserted(run("shall")), " dredge")
    (tmp_path / "given.docx").write_bytes(word_file(body))
    convert(tmp_path, "odt", tmp_path / "given.docx")
    data = (tmp_path / "given.odt").read_bytes()
    found = read(data, source="given.odt", options=ReadOptions(revisions=revisions))[0]
    assert [block.text for block in found.blocks] == [text]


def test_without_libreoffice_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PROGRAMS", ("no-such-program",))
    with pytest.raises(ReadError, match=r"a\.doc: this is an old binary Word file, which only LibreOffice") as error:
        read(OLD_WORD, source="a.doc", options=ReadOptions())
    assert "install LibreOffice" in (error.value.hint or "")


def test_a_file_that_libreoffice_cannot_read_is_refused() -> None:
    libreoffice()
    with pytest.raises(ReadError, match=r"a\.doc: LibreOffice could not read this file"):
        read(OLD_WORD, source="a.doc", options=ReadOptions())


def test_a_conversion_ends_in_time() -> None:
    libreoffice()
    options = ReadOptions(limits=Limits(conversion_seconds=0))
    with pytest.raises(ReadError, match=r"a\.rtf: LibreOffice did not convert this file in 0 seconds"):
        read(RICH_TEXT, source="a.rtf", options=options)


@pytest.mark.parametrize(
    ("stream", "said"),
    [
        ("EncryptedPackage", "the file is protected by a password"),
        ("Workbook", "this is an old Excel workbook, which cannot be read"),
        ("PowerPoint Document", "this is an old PowerPoint presentation, which cannot be read"),
        ("Contents", "this is an old binary Office file that holds no Word document"),
    ],
)
def test_other_old_files_are_told_by_their_streams(stream: str, said: str) -> None:
    data = OLD_WORD[:512] + stream.encode("utf-16-le")
    with pytest.raises(ReadError) as error:
        read(data, source="a.doc", options=ReadOptions())
    assert error.value.message == f"a.doc: {said}"


def test_a_word_file_with_a_workbook_in_it_is_still_a_word_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PROGRAMS", ("no-such-program",))
    with pytest.raises(ReadError, match=r"a\.doc: this is an old binary Word file"):
        read(OLD_WORD + "Workbook".encode("utf-16-le"), source="a.doc", options=ReadOptions())
