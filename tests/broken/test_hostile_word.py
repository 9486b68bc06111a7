"""Hostile Word files end in one clear sentence, within a gigabyte of memory and in little time."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.readers.wordmaking import DECLARED, paragraph, unzipped, word_file, zipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BAD_INPUT = 2
GIBIBYTE = 1 << 30
# They end within ten seconds on a machine of their own; a shared one may take three times as long.
MOST_SECONDS = 30
# The command as a user runs it, with an end to its memory.
COMMAND = (
    f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({GIBIBYTE}, {GIBIBYTE})); "
    "from diffrec.cli import main; main()"
)
ITEM = paragraph("1. Ports should dredge.")
GOOD = word_file(ITEM)
TABLE_ENDS = "</w:tc></w:tr></w:tbl>"
MAIN = "word/document.xml"


def with_main(content: str) -> bytes:
    return zipped({**unzipped(GOOD), MAIN: content})


def body(content: str) -> bytes:
    return with_main(f"<w:document {DECLARED}><w:body>{content}</w:body></w:document>")


def zip_bomb() -> bytes:
    """More blanks than the limit in half a megabyte, and a header that says so."""
    store = io.BytesIO()
    with zipfile.ZipFile(store, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in unzipped(GOOD).items():
            if name != MAIN:
                archive.writestr(name, content)
        with archive.open(MAIN, "w", force_zip64=True) as member:
            for _ in range(450):
                member.write(b" " * 1_000_000)
    return store.getvalue()


def lying_zip() -> bytes:
    """A part that says it is small and holds 40 megabytes."""
    data = bytearray(body(" " * 40_000_000))
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(MAIN.encode()))
    data[at + 24 : at + 28] = (1_000).to_bytes(4, "little")
    return bytes(data)


def entity_bomb() -> bytes:
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 20}">' for n in range(1, 9))
    text = unzipped(GOOD)[MAIN].partition("?>")[2].replace("Ports", "&a8;")
    return with_main(f"<!DOCTYPE w:document [{entities}]>{text}")


def outer_entity() -> bytes:
    text = unzipped(GOOD)[MAIN].partition("?>")[2].replace("Ports", "&x;")
    return with_main(f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>{text}')


def password() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")


def workbook() -> bytes:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return word_file(paragraph("1."), main_type=kind)


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "a zip bomb": (zip_bomb, "unpacks to more than 400 megabytes"),
    "a part that lies about its size": (lying_zip, "damaged"),
    "an entity bomb": (entity_bomb, "damaged"),
    "an entity from outside": (outer_entity, "declares a document type"),
    "five million elements": (lambda: body("<w:p/>" * 5_000_000), "more than 1,000,000 elements"),
    "eight million attributes": (lambda: body('<w:p w:a="" w:b="" w:c="" w:d=""/>' * 2_000_000), "elements"),
    "tables a hundred thousand deep": (lambda: body("<w:tbl><w:tr><w:tc>" * 100_000), "damaged"),
    "twelve million characters": (lambda: body(paragraph("a " * 6_000_000)), "damaged"),
    "six million characters": (lambda: body(paragraph("a " * 1_000_000) * 3), "more than 5,000,000 characters"),
    "half a file": (lambda: GOOD[: len(GOOD) // 2], "damaged or cut off"),
    "a flipped bit": (lambda: GOOD[:200] + bytes([GOOD[200] ^ 255]) + GOOD[201:], "damaged"),
    "a password": (password, "password"),
    "a workbook": (workbook, "Excel workbook"),
    "no body": (lambda: with_main(f"<w:document {DECLARED}/>"), "it has no body"),
    "no text": (lambda: body("<w:p/>"), "holds no text"),
}


def extract(folder: Path, data: bytes) -> tuple[int, str, float]:
    """Exit code, what was said, and the seconds that it took."""
    (folder / "a.docx").write_bytes(data)
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, "extract", "a.docx"],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")},
        capture_output=True,
        encoding="utf-8",
        timeout=2 * MOST_SECONDS,
        check=False,
    )
    return done.returncode, done.stderr, time.monotonic() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_word_file_gets_one_sentence(tmp_path: Path, name: str) -> None:
    make, said = HOSTILE[name]
    code, error, seconds = extract(tmp_path, make())
    assert (code, "Traceback" in error) == (BAD_INPUT, False), error
    assert said in error
    assert len(error.strip().split("\n")) <= 2
    assert seconds < MOST_SECONDS


@pytest.mark.parametrize(
    "content",
    [
        "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>" * 60 + paragraph("Tides.") + TABLE_ENDS * 60 + ITEM,
        ITEM + "<w:p>" + "<w:ins><w:r><w:t>tides turn, </w:t></w:r></w:ins>" * 50_000 + "</w:p>",
        ITEM + '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>tides turn, </w:t></w:r></w:p>' * 30_000,
    ],
    ids=["nested tables", "tracked runs", "deleted marks"],
)
def test_what_is_only_large_is_read(tmp_path: Path, content: str) -> None:
    code, error, seconds = extract(tmp_path, body(content))
    assert code == 0, error
    assert seconds < MOST_SECONDS
