"""A Word redline of what a command was asked for: of some rows, of one file's changes, of two versions of a chain."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from diffrec import cli, readers
from diffrec.config import ReadOptions
from tests.renderers.docx.drafts import DRAFTS, FERRY, LIGHTS, PILOTS, TUGS

LINES = "\n\n".join(f"{at}. {text}" for at, text in enumerate((FERRY, TUGS, PILOTS), start=1))
LATER = "\n\n".join(
    f"{at}. {text}" for at, text in enumerate((FERRY.replace("should", "may"), LIGHTS, TUGS, PILOTS), start=1)
)
LAST = LATER.replace("winter", "spring")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in (("draft.txt", LINES), ("later.txt", LATER), ("last.txt", LAST)):
        (tmp_path / name).write_text(f"Report on harbours\n\n{text}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def redline(*words: str) -> tuple[list[str], list[str], str]:
    """The paragraphs of the redline that a command writes, rejected and accepted, and what its comments say."""
    assert cli.run([*words, "-o", "redline.docx"]) == 0
    data = Path("redline.docx").read_bytes()
    rejected, accepted = (
        [
            " ".join(block.text.split())
            for block in readers.read(data, source="a.docx", options=ReadOptions(revisions=side))[0].blocks
            if block.text[:1].isdigit() and " / " not in block.text
        ]
        for side in ("reject", "accept")
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        told = "\n".join(map(str, etree.fromstring(archive.read("word/comments.xml")).itertext()))
    return rejected, accepted, told


def test_of_one_item_changes_that_one_only() -> None:
    rejected, accepted, told = redline("compare", "draft.txt", "last.txt", "--only", "2")
    assert rejected == LINES.split("\n\n")
    assert accepted == [f"1. {FERRY}", f"3. {TUGS.replace('winter', 'spring')}", f"3. {PILOTS}"]
    assert "1 of 4 rows is shown; items of the others stand as in draft draft.txt." in told


def test_of_new_items_stand_where_the_final_has_them() -> None:
    rejected, accepted, _ = redline("compare", "draft.txt", "last.txt", "--fate", "added")
    assert rejected == LINES.split("\n\n")
    assert accepted == [f"1. {FERRY}", f"2. {LIGHTS}", f"2. {TUGS}", f"3. {PILOTS}"]


def test_of_one_files_changes_is_written_into_that_file() -> None:
    Path("tracked.docx").write_bytes(DRAFTS["tracked before"].draft)
    rejected, accepted, told = redline("compare", "tracked.docx", "--revisions", "both")
    assert rejected == [f"1. {FERRY.replace('should', 'must')}", "2. Barges are left out."]
    assert accepted == [f"1. {FERRY}", f"2. {TUGS}"]
    assert "written into tracked.docx" in told


def test_of_a_chain_goes_from_the_first_version_to_the_last() -> None:
    rejected, accepted, _ = redline("trace", "draft.txt", "later.txt", "last.txt")
    assert (rejected, accepted) == (LINES.split("\n\n"), LAST.split("\n\n"))


def test_of_a_chain_goes_between_the_versions_asked_for() -> None:
    rejected, accepted, _ = redline("trace", "draft.txt", "later.txt", "last.txt", "--between", "later:last")
    assert (rejected, accepted) == (LATER.split("\n\n"), LAST.split("\n\n"))


def test_of_settled_pairings_shows_what_was_settled() -> None:
    settled = 'version = 1\n[[alone]]\ndraft = {{ number = "{}" }}\n[[alone]]\nfinal = {{ number = "{}" }}\n'
    Path("pairs.toml").write_text(settled.format(1, 1), encoding="utf-8")
    rejected, accepted, told = redline("compare", "draft.txt", "last.txt", "--pairs", "pairs.toml")
    assert (rejected, accepted) == (LINES.split("\n\n"), LAST.split("\n\n"))
    assert "1: dropped" in told
    assert "1: added" in told


@pytest.mark.parametrize("author", ["--", "A\x01B", "A\u202eB", "A\u200bB"])
def test_of_an_author_whom_word_does_not_accept_is_refused(author: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["compare", "draft.txt", "last.txt", f"--author={author}", "-o", "redline.docx"]) == 2
    assert "is no name of an author" in capsys.readouterr().err
    assert not Path("redline.docx").exists()
