"""Options say how documents are read: tracked changes, profiles, limits; and a bar tells how far the reading is."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

import diffrec
from diffrec import cli
from diffrec.cli import progress, values
from diffrec.config import Limits, ReadOptions
from diffrec.errors import ConfigError, InputError
from tests.readers.wordmaking import deleted, inserted, paragraph, run, word_file

if TYPE_CHECKING:
    from pathlib import Path

TRACKED = word_file(
    paragraph(run("1. Ports should "), deleted(run("lend")), inserted(run("give")), run(" boats."))
    + paragraph("2. Ports met.")
)
PAGES = 12


def pdf(pages: int) -> bytes:
    """A PDF file with one paragraph on each page."""
    texts = [f"BT /F1 12 Tf 72 720 Td ({number}. Ports met again.) Tj ET" for number in range(1, pages + 1)]
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(pages))
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at, text in enumerate(texts):
        font = "/Resources << /Font << /F1 3 0 R >> >>"
        bodies.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {font} /Contents {5 + 2 * at} 0 R >>")
        bodies.append(f"<< /Length {len(text)} >>\nstream\n{text}\nendstream")
    made, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(bodies) + 1
    made += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return f"{made}startxref\n{made.index('xref')}\n%%EOF\n".encode()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tracked.docx").write_bytes(TRACKED)
    (tmp_path / "plain.txt").write_text("1. Ports met.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert cli.run(arguments) == code
    return capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_a_file_with_tracked_changes_is_compared_with_itself(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(printed(capsys, "compare", "tracked.docx", "--revisions", "both", "-f", "json"))
    assert [[document["source"] for document in version["documents"]] for version in data["versions"]] == [
        ["tracked.docx (changes rejected)"],
        ["tracked.docx (changes accepted)"],
    ]
    assert [row["fate"] for row in data["rows"]] == ["edited", "unchanged"]
    assert printed(capsys, "compare", "tracked.docx", "--revisions", "both", "--exit-code", code=1)


@pytest.mark.usefixtures("folder")
def test_explain_and_check_read_tracked_changes_both_ways(capsys: pytest.CaptureFixture[str]) -> None:
    assert "[-lend-]{+give+}" in printed(capsys, "explain", "tracked.docx", "1", "--revisions", "both")
    assert cli.run(["check", "tracked.docx", "--revisions", "both", "--fail-on", "error"]) == 0


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("way", "word"), [("accept", "give"), ("reject", "lend")])
def test_tracked_changes_are_accepted_or_rejected(capsys: pytest.CaptureFixture[str], way: str, word: str) -> None:
    data = json.loads(printed(capsys, "extract", "tracked.docx", "--revisions", way, "-f", "json"))
    assert [document["source"] for document in data["documents"]] == ["tracked.docx"]
    assert data["documents"][0]["items"][0]["text"] == f"Ports should {word} boats."


@pytest.mark.usefixtures("folder")
def test_extract_shows_both_texts_as_two_documents(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(printed(capsys, "extract", "tracked.docx", "--revisions", "both", "-f", "json"))
    assert [(one["source"], [item["text"] for item in one["items"]]) for one in data["documents"]] == [
        ("tracked.docx (changes rejected)", ["Ports should lend boats.", "Ports met."]),
        ("tracked.docx (changes accepted)", ["Ports should give boats.", "Ports met."]),
    ]
    shown = printed(capsys, "extract", "tracked.docx", "--revisions", "both")
    assert "tracked.docx (changes rejected): " in shown
    assert "tracked.docx (changes accepted): " in shown


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("paths", "said"),
    [
        (["tracked.docx", "plain.txt"], "compare one document with itself; 2 were given"),
        (["."], "compare one document with itself; 2 were given"),
        (["plain.txt"], "plain.txt: a file of this format has no tracked changes"),
    ],
)
def test_both_ways_want_one_file_with_tracked_changes(
    capsys: pytest.CaptureFixture[str], paths: list[str], said: str
) -> None:
    assert cli.run(["compare", *paths, "--revisions", "both"]) == cli.BAD_INPUT
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err.splitlines()[0]


@pytest.mark.usefixtures("folder")
def test_python_loads_both_texts_of_a_file() -> None:
    rejected, accepted = diffrec.load_revisions("tracked.docx")
    assert (rejected.items[0].text, accepted.items[0].text) == ("Ports should lend boats.", "Ports should give boats.")
    with pytest.raises(ConfigError, match="two versions, not one"):
        diffrec.load("tracked.docx", options=ReadOptions(revisions="both"))
    with pytest.raises(InputError, match="no tracked changes"):
        diffrec.load_revisions("plain.txt")


@pytest.mark.usefixtures("folder")
def test_the_profile_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(printed(capsys, "extract", "plain.txt", "--profile", "treaty", "-f", "json"))
    assert data["documents"][0]["profile"] == "treaty"
    assert "profile treaty" in printed(capsys, "extract", "plain.txt", "--profile", "treaty").splitlines()[0]


def test_limits_are_set_by_name_and_the_others_stay() -> None:
    assert values.read_options(None, limits=["pages=3000", "megabytes = 7"]).limits == Limits(pages=3000, megabytes=7)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--limit", "leaves=3"], 'no limit "leaves"; choose from: megabytes, unpacked_megabytes, pages, characters'),
        (["--limit", "pages"], 'the limit "pages" gives no whole number above 0'),
        (["--limit", "pages=0"], 'the limit "pages=0" gives no whole number above 0'),
        (["--limit", "pages=1e3"], 'the limit "pages=1e3" gives no whole number above 0'),
        (["--profile", "poem"], 'no profile "poem"; choose from: auto, un-report, resolution, upr, treaty'),
        (["--revisions", "keep"], 'no way with tracked changes "keep"; choose from: accept, reject, both'),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_choice_that_does_not_exist_gets_a_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert cli.run(["extract", "plain.txt", *arguments]) == cli.BAD_INPUT
    assert said in capsys.readouterr().err.splitlines()[0]


def test_the_bar_tells_pages_where_a_person_waits(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "long.pdf").write_bytes(pdf(PAGES))
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    assert cli.run(["compare", "plain.txt", "long.pdf", "-f", "json"]) == 0
    captured = capsys.readouterr()
    assert "2 of 2: long.pdf, page 12 of 12" in captured.err
    assert len(json.loads(captured.out)["rows"]) == PAGES


def test_there_is_no_bar_for_short_work_or_without_a_person(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "long.pdf").write_bytes(pdf(PAGES))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 600)
    assert cli.run(["compare", "plain.txt", "long.pdf"]) == 0
    assert "reading" not in capsys.readouterr().err
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    assert cli.run(["compare", "plain.txt", "long.pdf"]) == 0
    assert "reading" not in capsys.readouterr().err


def test_a_file_over_a_limit_is_refused_and_read_where_the_limit_is_higher(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "long.pdf").write_bytes(pdf(PAGES))
    assert cli.run(["extract", "long.pdf", "--limit", "pages=5"]) == cli.BAD_INPUT
    assert "12 pages are more than the limit of 5" in capsys.readouterr().err
    assert cli.run(["extract", "long.pdf", "--limit", "pages=12"]) == 0
