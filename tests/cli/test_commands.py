"""What commands print, where, and with which exit code; each runs in a process of its own, as a user runs it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from tests.cli.watching import DRAFT, environment, pair_in, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return pair_in(tmp_path)


def test_compare_prints_the_answer_to_standard_output(folder: Path) -> None:
    done = run(folder, "compare", "draft.txt", "final.txt")
    assert done.returncode == 0
    assert "4 paragraphs became 3: " in done.stdout
    assert "1 dropped (4), none added" in done.stdout
    assert "[-lend-]{+give+} their clocks to schools [-‹Norway›-]" in done.stdout
    assert "\x1b" not in done.stdout


def test_exit_code_tells_differences_only_when_asked(folder: Path) -> None:
    assert run(folder, "compare", "draft.txt", "final.txt", "--exit-code").returncode == 1
    assert run(folder, "compare", "draft.txt", "final.txt").returncode == 0
    assert run(folder, "compare", "draft.txt", "final.txt", "--exit-code", "--only", "1").returncode == 0


def test_identical_documents_get_one_sentence_and_no_difference(folder: Path) -> None:
    (folder / "copy.txt").write_text(DRAFT, encoding="utf-8")
    done = run(folder, "compare", "draft.txt", "copy.txt", "--exit-code")
    assert (done.returncode, done.stdout) == (0, "draft.txt and copy.txt are identical.\n")


def test_identical_documents_as_json_are_json(folder: Path) -> None:
    (folder / "copy.txt").write_text(DRAFT, encoding="utf-8")
    done = run(folder, "compare", "draft.txt", "copy.txt", "-f", "json", "--exit-code")
    assert done.returncode == 0
    assert json.loads(done.stdout)["summary"]["fates"]["unchanged"] == 4
    assert "draft.txt and copy.txt are identical." in done.stderr


@pytest.mark.parametrize("form", ["json", "html", "markdown", "csv", "terminal"])
def test_every_format_goes_to_standard_output(folder: Path, form: str) -> None:
    done = run(folder, "compare", "draft.txt", "final.txt", "-f", form)
    assert done.returncode == 0
    assert "clocks" in done.stdout or form == "csv"
    assert done.stdout.endswith("\n")
    assert ("names delegations" in done.stderr) is (form != "terminal")
    assert len(done.stderr.splitlines()) == (form != "terminal")


def test_json_fits_the_schema_that_the_command_prints(folder: Path) -> None:
    for kind, arguments in {
        "comparison": ["compare", "draft.txt", "final.txt"],
        "extraction": ["extract", "draft.txt"],
        "findings": ["check", "draft.txt", "final.txt"],
    }.items():
        schema = json.loads(run(folder, "schema", kind).stdout)
        Draft202012Validator(schema).validate(json.loads(run(folder, *arguments, "-f", "json").stdout))


def test_output_writes_files_by_suffix_beside_the_screen(folder: Path) -> None:
    done = run(folder, "compare", "draft.txt", "final.txt", "-o", "report.html", "-o", "rows.csv", "-o", "all.JSON")
    assert done.returncode == 0
    assert "1 dropped (4)" in done.stdout
    told, *written = done.stderr.splitlines()
    assert "names delegations" in told
    assert written == ["written: report.html", "written: rows.csv", "written: all.JSON"]
    assert "</html>" in (folder / "report.html").read_text(encoding="utf-8")
    assert json.loads((folder / "all.JSON").read_text(encoding="utf-8"))["kind"] == "comparison"
    left = {path.name for path in folder.iterdir()}
    assert left == {"draft.txt", "final.txt", "report.html", "rows.csv", "all.JSON"}


def test_output_replaces_an_older_file_and_keeps_its_permissions(folder: Path) -> None:
    report = folder / "report.html"
    report.write_text("old", encoding="utf-8")
    report.chmod(0o600)
    assert run(folder, "compare", "draft.txt", "final.txt", "-o", "report.html", "--force").returncode == 0
    assert "</html>" in report.read_text(encoding="utf-8")
    assert report.stat().st_mode & 0o777 == 0o600


def test_output_may_be_a_device(folder: Path) -> None:
    (folder / "null.txt").symlink_to("/dev/null")
    assert run(folder, "compare", "draft.txt", "final.txt", "-o", "null.txt").returncode == 0
    assert (folder / "null.txt").is_symlink()


def test_a_folder_is_one_version_in_natural_order_with_a_notice_of_other_files(folder: Path) -> None:
    papers = folder / "papers"
    papers.mkdir()
    items = DRAFT.split("\n\n")
    (papers / "add-10.txt").write_text("\n\n".join(items[2:]), encoding="utf-8")
    (papers / "add-9.txt").write_text("\n\n".join(items[:2]), encoding="utf-8")
    (papers / "notes.xlsx").write_bytes(b"PK")
    (papers / ".hidden.txt").write_text("1. Hidden.", encoding="utf-8")
    done = run(folder, "compare", "papers", "final.txt", "-f", "json")
    assert done.returncode == 0
    documents = json.loads(done.stdout)["versions"][0]["documents"]
    assert [document["source"] for document in documents] == ["papers/add-9.txt", "papers/add-10.txt"]
    assert "note: papers: not read" in done.stderr
    assert "notes.xlsx" in done.stderr
    assert ".hidden" not in done.stderr


@pytest.mark.parametrize("at", [0, 1])
def test_a_dash_is_standard_input(folder: Path, at: int) -> None:
    paths = ["draft.txt", "final.txt"]
    piped = (folder / paths[at]).read_text(encoding="utf-8")
    paths[at] = "-"
    done = run(folder, "compare", *paths, "--view", "concordance", stdin=piped)
    assert done.returncode == 0, done.stderr
    assert "1 dropped (4)" in done.stdout


def test_a_named_pipe_is_read_like_a_file(folder: Path) -> None:
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "diffrec", "compare", "pipe", "final.txt"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, env=environment()) as process:
        pipe.write_text(DRAFT, encoding="utf-8")
        assert process.stdout is not None
        assert b"1 dropped (4)" in process.stdout.read()
    assert process.returncode == 0


def test_selection_narrows_what_is_shown(folder: Path) -> None:
    rows = {
        "--only 2": ["2"],
        "--only 1,3-4": ["1", "3", "4"],
        "--only final:3": ["2"],
        "--fate dropped": ["4"],
        "--fate dropped,edited": ["2", "4"],
    }
    for options, expected in rows.items():
        data = json.loads(run(folder, "compare", "draft.txt", "final.txt", "-f", "json", *options.split()).stdout)
        numbers = sorted(item["number"] for row in data["rows"] for item in row["cells"]["draft"])
        assert numbers == expected, options
    moved = json.loads(run(folder, "compare", "draft.txt", "final.txt", "-f", "json", "--moved").stdout)["rows"]
    assert [row["moved"] for row in moved] == [True]


def test_no_attributions_leaves_no_mark_in_any_output(folder: Path) -> None:
    for form in ("terminal", "json", "html", "markdown", "csv"):
        done = run(folder, "compare", "draft.txt", "final.txt", "-f", form, "--no-attributions")
        assert "Norway" not in done.stdout, form
    for arguments in (["extract", "draft.txt"], ["explain", "draft.txt", "final.txt", "2"]):
        assert "Norway" in run(folder, *arguments).stdout
        assert "Norway" not in run(folder, *arguments, "--no-attributions").stdout


def test_width_wraps_a_pipe_and_chooses_the_view(folder: Path) -> None:
    wide = run(folder, "compare", "draft.txt", "final.txt", "--width", "100").stdout
    assert re.search(r"draft 2 +\| final 3", wide)
    assert max(map(len, wide.splitlines())) <= 100
    assert "| final 3" not in run(folder, "compare", "draft.txt", "final.txt", "--width", "80").stdout
    assert (
        "| final 3"
        in run(folder, "compare", "draft.txt", "final.txt", "--width", "80", "--view", "side-by-side").stdout
    )


def test_explain_tells_pair_and_words(folder: Path) -> None:
    done = run(folder, "explain", "draft.txt", "final.txt", "2")
    assert done.returncode == 0
    assert done.stdout.startswith(
        "Paragraph 2 of the draft (draft.txt, line 3) became paragraph 3 of the final (final.txt, line 5)."
    )
    for part in ("The wording is", "Why these belong together", "Second choice:", "moved", "[-lend-]{+give+}"):
        assert part in done.stdout


def test_explain_tells_what_a_corrigendum_changed(folder: Path) -> None:
    corrigendum = (
        "1. Paragraph 2\n\nFor “clean” read “in order”.\n\nAfter “lend” insert “out”.\n\nDelete “to schools”\n"
    )
    (folder / "draft-corr-1.txt").write_text(corrigendum, encoding="utf-8")
    done = run(folder, "explain", "draft.txt", "draft-corr-1.txt", "final.txt", "2")
    assert done.returncode == 0
    assert 'Paragraph 2 reads "in order" for "clean" by draft-corr-1.txt.' in done.stdout
    assert 'Paragraph 2 has "out" put in by draft-corr-1.txt.' in done.stdout
    assert 'Paragraph 2 has "to schools" taken out by draft-corr-1.txt.' in done.stdout


def test_explain_of_a_dropped_item(folder: Path) -> None:
    done = run(folder, "explain", "draft.txt", "final.txt", "4")
    assert done.returncode == 0
    assert "has no counterpart in the final" in done.stdout


def test_extract_shows_each_document(folder: Path) -> None:
    done = run(folder, "extract", "draft.txt", "final.txt")
    assert done.returncode == 0
    assert done.stdout.count("characters: items") == 2
    assert re.search(r"^  2 +paragraph +l\. 3 +\(Norway\) +Clubs should lend", done.stdout, re.MULTILINE)


def test_extract_explains_what_each_block_became(folder: Path) -> None:
    shown = run(folder, "extract", "draft.txt", "--explain").stdout
    assert re.search(
        r"^ +l\. 3 +paragraph +paragraph 2 +number of the count +2\. Clubs should lend", shown, re.MULTILINE
    )
    data = json.loads(run(folder, "extract", "draft.txt", "--explain", "-f", "json").stdout)
    Draft202012Validator(json.loads(run(folder, "schema", "extraction").stdout)).validate(data)
    assert [one["item"] for one in data["documents"][0]["explained"]] == [
        item["id"] for item in data["documents"][0]["items"]
    ]


def test_extract_of_a_document_without_items_shows_what_was_read(folder: Path) -> None:
    (folder / "letter.txt").write_text("A letter about chess.\n\nIt holds no number.\n", encoding="utf-8")
    done = run(folder, "extract", "letter.txt")
    assert done.returncode == 2
    assert "No numbered items were found." in done.stdout


def test_check_finds_what_was_dropped_and_leaves_with_1(folder: Path) -> None:
    done = run(folder, "check", "draft.txt", "final.txt")
    assert done.returncode == 1
    assert re.search(r"^draft\.txt:7: error: .*\[item-dropped [0-9a-f]{16}\]$", done.stdout, re.MULTILINE)
    data = json.loads(run(folder, "check", "draft.txt", "final.txt", "-f", "json").stdout)
    graves = [finding["rule"] for finding in data["findings"] if finding["severity"] == "error"]
    assert graves == ["item-dropped"]


def test_check_without_findings_leaves_with_0(folder: Path) -> None:
    assert run(folder, "check", "draft.txt", "final.txt", "--select", "mark-left,number-gap").returncode == 0
    assert run(folder, "check", "final.txt", "final.txt").returncode == 0


def test_rules_are_listed_and_explained(folder: Path) -> None:
    listed = run(folder, "rules").stdout
    assert re.search(r"^item-dropped +error +An item of the draft", listed, re.MULTILINE)
    explained = run(folder, "rules", "item-dropped").stdout
    assert all(title in explained for title in ("Why it matters:", "Draft:", "Final:", "What to do:", "Source:"))


def test_version_and_help(folder: Path) -> None:
    assert re.fullmatch(r"diffrec \d+\.\d+\.\d+\n", run(folder, "--version").stdout)
    for arguments in ([], ["--help"], ["-h"]):
        done = run(folder, *arguments)
        assert done.returncode == 0
        names = ("compare", "trace", "extract", "check", "explain", "rules", "schema", "verify-base")
        assert all(name in done.stdout for name in names)


def test_help_of_compare_shows_the_five_options_that_matter_first(folder: Path) -> None:
    text = run(folder, "compare", "--help", COLUMNS="100").stdout
    places = [text.index(option) for option in ("--format", "--output", "--only", "--view", "--full")]
    assert places == sorted(places)
    assert places[-1] < text.index("What is compared") < text.index("How it looks")
    assert "Usage: diffrec compare [OPTIONS] DRAFT... FINAL\n" in re.sub(r" +\n", "\n", text)


def test_the_shell_completes_options_and_formats(folder: Path) -> None:
    def completed(words: str, at: int) -> list[str]:
        return run(folder, _DIFFREC_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(at)).stdout.split()

    assert "--fate" in completed("diffrec compare --f", 2)
    assert completed("diffrec compare --format m", 3) == ["markdown"]
    assert completed("diffrec rules item-d", 2) == ["item-dropped"]
    script = f'"{sys.executable}" -m diffrec --show-completion; true'
    asked = ["bash", "-c", script]  # the shell is known by its being the parent
    shown = subprocess.run(asked, cwd=folder, env=environment(), capture_output=True, encoding="utf-8", check=True)
    assert "complete -o default -F" in shown.stdout


def test_a_reader_who_had_enough_is_no_error(folder: Path) -> None:
    many = "\n\n".join(f"{n}. Clubs should lend clock number {n} to a school." for n in range(1, 400))
    (folder / "long-draft.txt").write_text(many, encoding="utf-8")
    (folder / "long-final.txt").write_text(many.replace("lend", "give"), encoding="utf-8")
    command = [sys.executable, "-m", "diffrec", "compare", "long-draft.txt", "long-final.txt", "--exit-code"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_ctrl_c_is_quiet(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    # What runs in the background of a shell ignores the signal, and hands that on.
    listening = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    command = [sys.executable, "-c", listening + "from diffrec.cli import main; main()", "compare", "pipe", "final.txt"]
    with (
        subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process,
        (folder / "pipe").open("wb"),  # opens only when the process reads, so it is in the middle of its work
    ):
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=60) == (b"", b"")
    assert process.returncode == 130
