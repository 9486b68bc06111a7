"""Bad input gets one sentence and an exit code, or a comparison with a notice; never a traceback, never a hang.

Each document below is made by a function, because git, editors and reviewers do not take kindly to NUL bytes, to five
megabytes on one line or to control characters. The command runs in a process of its own, as a user runs it.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.making_pdf import Page, Text, lines, pdf

if TYPE_CHECKING:
    from pathlib import Path

# Far above the twenty seconds that the largest document takes: a hang is to be found, not a slow machine.
TIMEOUT_SECONDS = 120
DONE, BAD_INPUT = 0, 2

GOOD = """1. The Council of Chess Clubs met in Riga.

2. Clubs should lend their clocks to schools, and schools should return them clean.

3. The Council adopted its report.
"""
ESCAPES = "\x00\x1b[2J\x1b[31m\x1b]0;owned\x07"
OVERRIDES = "\u202e\u2066\u200f"


@dataclass(frozen=True)
class Broken:
    """A document that goes wrong, the exit code, and what standard error must say ("" is anything, even nothing)."""

    data: bytes
    exit_code: int
    says: str = ""


def one_long_line() -> bytes:
    sentence = "Clubs should lend their clocks to schools number {}, and schools should return them clean. "
    text = "".join(f"{n}. " + sentence.format(n) * 200 for n in range(1, 110))
    assert 1_900_000 < len(text) < 2_100_000
    return text.encode()


def nested_brackets() -> bytes:
    return (GOOD + "4. " + "(" * 20_000 + "China" + ")" * 20_000 + " end.\n").encode()


def open_brackets() -> bytes:
    return (GOOD + "4. " + "[(" * 20_000 + " end.\n").encode()


def only_furniture() -> bytes:
    return b"CCC/2024/3\n\n1/4\n\nCCC/2024/3\n\n2/4\n\n(E) *2401234*\n"


def page(number: int) -> Page:
    return Page(lines(72, 100, f"{number}. Clubs should lend their clocks", "to schools."))


def locked() -> bytes:
    key = b"/Encrypt<</Filter/Standard/V 1/R 2/O(" + b"x" * 32 + b")/U(" + b"y" * 32 + b")/P -4>>"
    return pdf(page(1)).replace(b"/Root 1 0 R", b"/Root 1 0 R/ID[<00><00>]" + key)


def deeply_nested() -> bytes:
    return pdf(page(1), page(2)).replace(b"/Rotate", b"/X " + b"[" * 100_000 + b"]" * 100_000 + b"/Rotate")


def pages_in_a_ring() -> bytes:
    return pdf(page(1), page(2)).replace(b"/Kids[", b"/Kids[2 0 R ")


def a_page_of_confetti() -> bytes:
    words = (Text(at * 7 % 600, at * 13 % 780, "word") for at in range(20_000))
    return pdf(page(1), Page(tuple(words)))


DOCUMENTS = {
    "empty": Broken(b"", BAD_INPUT, "empty"),
    "only blanks": Broken(b" \n\t\r\n\x0c\n", BAD_INPUT, "empty"),
    "only a byte order mark": Broken(b"\xef\xbb\xbf", BAD_INPUT, "empty"),
    "a picture": Broken(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40, BAD_INPUT, "binary"),
    "a PDF with a text suffix": Broken(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", BAD_INPUT, "PDF"),
    "a PDF cut short": Broken(pdf(page(1), page(2))[:900], BAD_INPUT, "cut short"),
    "a PDF that is noise": Broken(b"%PDF-1.4\n" + bytes(range(256)) * 99, BAD_INPUT, "cut short"),
    "a locked PDF": Broken(locked(), BAD_INPUT, "password"),
    "a PDF without text": Broken(pdf(Page(()), Page(())), BAD_INPUT, "scanned"),
    "a PDF with a page without text": Broken(pdf(page(1), Page(()), page(2)), DONE, "page 2: no text layer"),
    "a PDF of ten thousand pages": Broken(pdf(*map(page, range(1, 10_001))), BAD_INPUT, "10,000 pages"),
    "a PDF nested a hundred thousand deep": Broken(deeply_nested(), DONE),
    "a PDF whose pages hold themselves": Broken(pages_in_a_ring(), DONE),
    "a PDF page of confetti": Broken(a_page_of_confetti(), DONE),
    "a Word file with a text suffix": Broken(b"PK\x03\x04" + bytes(range(256)), BAD_INPUT, "Word"),
    "no item": Broken(b"A letter about chess.\n\nIt has two paragraphs, and no number.\n", BAD_INPUT, "item"),
    "only furniture": Broken(only_furniture(), BAD_INPUT, "item"),
    "a NUL byte": Broken(GOOD.replace("clocks", "clo\x00cks").encode(), DONE),
    "a NUL byte after each letter": Broken("\x00".join(GOOD).encode(), BAD_INPUT, "binary"),
    "UTF-32": Broken(GOOD.encode("utf-32"), DONE),
    "not UTF-8": Broken(GOOD.encode().replace(b"Riga", b"Santa F\xe9"), DONE, "UTF-8"),
    "twenty thousand nested brackets": Broken(nested_brackets(), DONE),
    "twenty thousand open brackets": Broken(open_brackets(), DONE),
    "markup that never closes": Broken((GOOD + "4. " + "**_[x](" * 10_000).encode(), DONE),
    "control sequences": Broken(GOOD.replace("clocks", f"clocks{ESCAPES}{OVERRIDES}").encode(), DONE),
}


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "diffrec", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=TIMEOUT_SECONDS,
        check=False,
    )


def assert_one_sentence(done: subprocess.CompletedProcess[str], about: str) -> None:
    lines = done.stderr.strip().split("\n")
    assert len(lines) <= 2, done.stderr
    assert lines[0].startswith("diffrec: "), done.stderr
    assert all(line.startswith("hint: ") for line in lines[1:]), done.stderr
    assert about in done.stderr
    assert done.stdout == ""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("order", [("broken.txt", "good.txt"), ("good.txt", "broken.txt")], ids=["draft", "final"])
def test_broken_document_gets_a_sentence_or_a_comparison(folder: Path, name: str, order: tuple[str, str]) -> None:
    broken = DOCUMENTS[name]
    (folder / "broken.txt").write_bytes(broken.data)
    done = run(folder, "compare", *order)
    assert "Traceback" not in done.stderr
    assert done.returncode == broken.exit_code, done.stderr
    assert broken.says in done.stderr
    if broken.exit_code == BAD_INPUT:
        assert_one_sentence(done, "broken.txt")


def test_two_megabytes_on_one_line_are_compared(folder: Path) -> None:
    (folder / "long.txt").write_bytes(one_long_line())
    done = run(folder, "compare", "long.txt", "good.txt", "-f", "json")
    assert done.returncode == DONE, done.stderr
    assert json.loads(done.stdout)["summary"]["items"] == {"draft": 109, "final": 3}


@pytest.mark.parametrize("form", ["terminal", "json", "markdown", "csv", "html"])
def test_control_sequences_never_reach_the_output(folder: Path, form: str) -> None:
    (folder / "broken.txt").write_bytes(DOCUMENTS["control sequences"].data)
    done = run(folder, "compare", "good.txt", "broken.txt", "-f", form, "--color", "never")
    assert done.returncode == DONE, done.stderr
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", done.stdout)


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_bidi_overrides_are_shown_and_do_not_act(folder: Path, form: str) -> None:
    (folder / "broken.txt").write_bytes(DOCUMENTS["control sequences"].data)
    done = run(folder, "compare", "good.txt", "broken.txt", "-f", form, "--color", "never")
    assert not re.search("[\u202a-\u202e]", done.stdout)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_byte_order_mark_tells_the_encoding(folder: Path, encoding: str) -> None:
    text = "\ufeff" + GOOD if encoding == "utf-16-be" else GOOD
    (folder / "marked.txt").write_bytes(text.encode(encoding))
    done = run(folder, "compare", "good.txt", "marked.txt", "-f", "json")
    assert done.returncode == DONE, done.stderr
    assert json.loads(done.stdout)["summary"]["fates"]["unchanged"] == 3


@pytest.mark.parametrize("command", ["compare", "check", "extract"])
def test_missing_path_is_an_error_and_never_text(folder: Path, command: str) -> None:
    done = run(folder, command, "2. Clubs should lend their clocks", "good.txt")
    assert done.returncode == BAD_INPUT
    assert_one_sentence(done, "2. Clubs should lend their clocks")


def test_folder_without_documents_names_the_folder(folder: Path) -> None:
    (folder / "papers").mkdir()
    (folder / "papers" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    done = run(folder, "compare", "papers", "good.txt")
    assert done.returncode == BAD_INPUT
    assert_one_sentence(done, "papers")


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_identical_documents_are_told_and_are_no_difference(folder: Path, form: str) -> None:
    (folder / "copy.txt").write_text(GOOD, encoding="utf-8")
    done = run(folder, "compare", "--exit-code", "good.txt", "copy.txt", "-f", form)
    assert done.returncode == DONE, done.stderr
    assert "good.txt and copy.txt are identical." in (done.stdout if form == "terminal" else done.stderr)


def test_final_given_as_draft_is_refused_unless_any_order_is_wanted(folder: Path) -> None:
    draft = "CCC/2024/L.2\n\nDistr.: Limited\n3 May 2024\n\nDraft report of the Council\n\n" + GOOD
    final = "CCC/2024/9\n\nDistr.: General\n14 June 2024\n\nReport of the Council\n\n" + GOOD.replace("clean", "dry")
    (folder / "draft.txt").write_text(draft, encoding="utf-8")
    (folder / "final.txt").write_text(final, encoding="utf-8")
    swapped = run(folder, "compare", "final.txt", "draft.txt")
    assert swapped.returncode == BAD_INPUT
    assert_one_sentence(swapped, "draft.txt")
    assert run(folder, "compare", "final.txt", "draft.txt", "--any-order").returncode == DONE
    assert run(folder, "compare", "draft.txt", "final.txt").stderr == ""
