"""Whatever goes wrong gets one sentence, at most one hint, nothing on standard output, and its exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
DRAFT = """1. The Council of Chess Clubs met in Riga.

2. Clubs should lend their clocks to schools, and schools should return them clean.

3. The Council adopted its report.
"""
FINAL = DRAFT.replace("lend", "give")


def run(folder: Path, *arguments: str, **settings: object) -> subprocess.CompletedProcess[bytes]:
    given = {"stdin": subprocess.DEVNULL, "timeout": 60, **settings}
    return subprocess.run(  # type: ignore[call-overload,no-any-return] # settings are what a test asks for
        [sys.executable, "-m", "diffrec", *arguments], cwd=folder, capture_output=True, check=False, **given
    )


def assert_refused(done: subprocess.CompletedProcess[bytes], *said: str, hint: str = "") -> None:
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 2, done.stderr
    assert done.stdout == b""
    assert lines[0].startswith("diffrec: ")
    assert all(words in lines[0] for words in said), lines[0]
    assert len(lines) == (2 if hint else len(lines))
    assert len(lines) <= 2
    if len(lines) == 2:
        assert lines[1].startswith("hint: ")
        assert hint in lines[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "final.txt").write_text(FINAL, encoding="utf-8")
    return tmp_path


def test_missing_path_is_named_with_the_nearest_name(folder: Path) -> None:
    assert_refused(run(folder, "compare", "draft.txt", "finale.txt"), "finale.txt", "no such file", hint='"final.txt"')


def test_text_in_the_place_of_a_path_is_never_compared(folder: Path) -> None:
    assert_refused(run(folder, "compare", "1. Clubs should meet.", "final.txt"), "1. Clubs should meet.")


def test_folder_without_documents(folder: Path) -> None:
    (folder / "pictures").mkdir()
    (folder / "pictures" / "logo.png").write_bytes(b"\x89PNG")
    assert_refused(run(folder, "compare", "pictures", "final.txt"), "pictures", "no document", hint=".txt")


def test_empty_file(folder: Path) -> None:
    (folder / "empty.txt").touch()
    assert_refused(run(folder, "compare", "empty.txt", "final.txt"), "empty.txt", "empty")


def test_two_empty_files_are_not_identical_documents(folder: Path) -> None:
    (folder / "empty.txt").touch()
    assert_refused(run(folder, "compare", "empty.txt", "empty.txt"), "empty.txt", "empty")


def test_binary_file(folder: Path) -> None:
    (folder / "binary.txt").write_bytes(b"MZ\x90\x00\x03\x00\x00\x00" * 200)
    assert_refused(run(folder, "compare", "draft.txt", "binary.txt"), "binary.txt", "binary")


@pytest.mark.parametrize(
    ("name", "data", "said"), [("x.pdf", b"%PDF-1.7\n", "PDF"), ("x.docx", b"PK\x03\x04" + b"\x00" * 40, "Word")]
)
def test_format_that_cannot_be_read_yet(folder: Path, name: str, data: bytes, said: str) -> None:
    (folder / name).write_bytes(data)
    assert_refused(run(folder, "compare", name, "final.txt"), name, said)


def test_document_without_any_item(folder: Path) -> None:
    (folder / "letter.txt").write_text("A letter about chess.\n\nIt holds no number.\n", encoding="utf-8")
    assert_refused(run(folder, "compare", "letter.txt", "final.txt"), "letter.txt", "no numbered item")


def test_final_given_as_draft() -> None:
    sample = SAMPLES / "working-group"
    done = run(sample, "compare", "final.txt", "draft/addendum-2.txt")
    assert_refused(done, "addendum-2.txt", "draft", "final", hint="--any-order")
    assert run(sample, "compare", "final.txt", "draft/addendum-2.txt", "--any-order").returncode == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_file_without_permission(folder: Path) -> None:
    (folder / "draft.txt").chmod(0)
    assert_refused(run(folder, "compare", "draft.txt", "final.txt"), "draft.txt", "cannot be read")


def test_document_given_twice_for_one_version(folder: Path) -> None:
    assert_refused(run(folder, "compare", "draft.txt", "draft.txt", "final.txt"), "draft.txt", "twice")


def test_standard_input_twice(folder: Path) -> None:
    assert_refused(run(folder, "compare", "-", "-"), "standard input", "once")


def test_one_path_is_no_comparison(folder: Path) -> None:
    assert_refused(run(folder, "compare", "draft.txt"), "a draft and a final are needed")


@pytest.mark.parametrize(
    ("arguments", "said", "hint"),
    [
        (["compre"], "no such command 'compre'", "--help"),
        (["compare"], "missing argument", "diffrec compare --help"),
        (
            ["compare", "draft.txt", "final.txt", "--colour", "never"],
            "no such option: --colour",
            "diffrec compare --help",
        ),
        (["compare", "draft.txt", "final.txt", "-f", "pdf"], 'no format "pdf"; choose from: terminal', ""),
        (["compare", "draft.txt", "final.txt", "-o", "x.xyz"], '".xyz"; choose from: .txt', ""),
        (["compare", "draft.txt", "final.txt", "-o", "report"], '"report" has no suffix', "report.html"),
        (["compare", "draft.txt", "final.txt", "-o", "no/x.html"], "no/x.html: it cannot be written", ""),
        (["compare", "draft.txt", "final.txt", "--view", "sideways"], 'no view "sideways"', ""),
        (["compare", "draft.txt", "final.txt", "--color", "blue"], 'no colour setting "blue"', ""),
        (["compare", "draft.txt", "final.txt", "--width", "wide"], "--width", "--help"),
        (["compare", "draft.txt", "final.txt", "--width", "3"], "width 3", ""),
        (["compare", "draft.txt", "final.txt", "--items", "clause"], 'no kind of item "clause"', ""),
        (["compare", "draft.txt", "final.txt", "--items", "article"], "no item is of the kinds", "paragraph"),
        (["compare", "draft.txt", "final.txt", "--fate", "lost"], 'no fate "lost"', ""),
        (
            ["compare", "draft.txt", "final.txt", "--only", "99"],
            'no item "99" in the draft; it has paragraphs 1 to 3',
            "",
        ),
        (["compare", "draft.txt", "final.txt", "--only", ""], "--only names no item", "--only 4,16-18"),
        (["compare", "draft.txt", "final.txt", "--language", "xx"], 'no language "xx"', ""),
        (["explain", "draft.txt", "final.txt", "99"], 'no item "99"', ""),
        (["explain", "draft.txt", "final.txt"], "a draft and a final are needed", ""),
        (["extract", "draft.txt", "-f", "html"], 'no format "html"; choose from: terminal, json', ""),
        (["extract", "nowhere.txt"], "nowhere.txt", ""),
        (["check", "draft.txt", "final.txt", "--select", "kindness"], 'no rule "kindness"', ""),
        (["check", "draft.txt", "final.txt", "--fail-on", "never"], 'no severity "never"', ""),
        (["check", "draft.txt", "final.txt", "-f", "html"], 'no format "html"', ""),
        (["check", "draft.txt", "final.txt", "-o", "out.html"], 'no report with the suffix ".html"', ""),
        (["check", "draft.txt", "final.txt", "-o", "out"], "no suffix", "for example out.sarif"),
        (["check", "draft.txt", "final.txt", "--baseline", "absent.json"], "absent.json: there is no such file", ""),
        (["check", "draft.txt", "final.txt", "--baseline", "final.txt"], "final.txt, line 1: the file is no valid", ""),
        (["rules", "kindness"], 'no rule "kindness"', ""),
        (["schema", "rows"], 'no schema "rows"', ""),
    ],
)
def test_arguments_that_cannot_be_get_a_sentence(folder: Path, arguments: list[str], said: str, hint: str) -> None:
    assert_refused(run(folder, *arguments), said, hint=hint)


def test_nothing_is_written_when_something_is_wrong(folder: Path) -> None:
    done = run(folder, "compare", "draft.txt", "final.txt", "-o", "report.html", "--only", "99")
    assert_refused(done, "99")
    assert sorted(path.name for path in folder.iterdir()) == ["draft.txt", "final.txt"]


def test_an_input_is_never_overwritten(folder: Path) -> None:
    (folder / "link.txt").symlink_to("draft.txt")
    for name in ("draft.txt", "./final.txt", "link.txt"):
        assert_refused(run(folder, "compare", "draft.txt", "final.txt", "-o", name), "not overwritten", hint="-o")
    assert (folder / "draft.txt").read_text(encoding="utf-8") == DRAFT


def test_a_hostile_file_name_does_not_command_the_terminal(folder: Path) -> None:
    done = run(folder, "compare", "a\x1b[31m\nb.txt", "final.txt")
    assert_refused(done, "a␛[31m b.txt")
    assert b"\x1b" not in done.stderr


def test_a_file_name_that_is_not_text_is_named_all_the_same(folder: Path) -> None:
    assert_refused(run(folder, "compare", os.fsdecode(b"a\xff.txt"), "final.txt"), "no such file")


FAULT = """
import diffrec.pipeline
from diffrec.cli import main
diffrec.pipeline.compare = None
main()
"""


def test_a_fault_of_ours_leaves_with_3_and_one_sentence(folder: Path) -> None:
    command = [sys.executable, "-c", FAULT, "compare", "draft.txt", "final.txt"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 3
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert lines[0] == "diffrec: a fault of diffrec, not of your documents: TypeError"
    assert lines[1].startswith("hint: ")
    assert len(lines) == 2
