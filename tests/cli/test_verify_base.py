"""`diffrec verify-base` as an editor or a CI job runs it: in a process of its own, with files and an exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from junitparser import JUnitXml

from tests.readers.wordmaking import deleted, inserted, note, paragraph, run, word_file

if TYPE_CHECKING:
    from pathlib import Path

ISSUED = "Report of the Board\n\n1. Ships shall carry lamps (Norway).\n\n2. Ports shall keep a log.\n"
TRACKED = paragraph(run("1. Ships "), deleted(run("shall")), inserted(run("should")), run(" carry lamps (Norway)."))
SILENT = paragraph(run("1. Ships "), deleted(run("shall")), inserted(run("should")), run(" carry lamps."))
STANDS = (
    "the submitted text stands on the issued text: 1 insertion and 1 deletion are tracked, nothing else was changed"
)


def report(first: str, *more: str) -> bytes:
    return word_file(paragraph("Report of the Board") + first + paragraph("2. Ports shall keep a log.") + "".join(more))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "issued.txt").write_text(ISSUED, encoding="utf-8")
    (tmp_path / "good.docx").write_bytes(report(TRACKED))
    (tmp_path / "bad.docx").write_bytes(report(SILENT, paragraph("Rules of 1 May.")))
    return tmp_path


def verify(folder: Path, *arguments: str, data: bytes | None = None) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "diffrec", "verify-base", *arguments],
        cwd=folder,
        env=dict(os.environ),
        input=data,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def test_a_text_that_stands_on_the_issued_one_passes_in_one_sentence(folder: Path) -> None:
    done = verify(folder, "good.docx", "issued.txt")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{STANDS}.\n", "")


def test_edits_without_tracking_are_listed_in_the_order_of_the_text(folder: Path) -> None:
    done = verify(folder, "bad.docx", "issued.txt")
    first, blank, *lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert (first, blank) == ("2 edits were made without tracking; 1 insertion and 1 deletion are tracked:", "")
    assert [line.partition(" [")[0] for line in lines] == [
        "issued.txt:3: error: paragraph 1: “(Norway)” is gone",
        "bad.docx: error: paragraph 2: “Rules of 1 May.” is new",
    ]


def test_every_report_says_the_same(folder: Path) -> None:
    names = ("out.json", "out.sarif", "out.xml", "out.txt")
    options = [word for name in names for word in ("-o", name)]
    done = verify(folder, "bad.docx", "issued.txt", "-f", "github", *options)
    assert done.returncode == 1
    assert done.stdout.count("::error") == 2
    assert done.stderr.startswith("2 edits were made without tracking; 1 insertion and 1 deletion are tracked\n")
    findings = json.loads((folder / "out.json").read_text(encoding="utf-8"))["findings"]
    assert [(one["rule"], one["severity"]) for one in findings] == [("untracked-change", "error")] * 2
    results = json.loads((folder / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert [one["partialFingerprints"]["diffrec/v1"] for one in results] == [one["fingerprint"] for one in findings]
    assert JUnitXml.fromfile(str(folder / "out.xml")).failures == 2
    assert (folder / "out.txt").read_text(encoding="utf-8").startswith("2 edits were made")


def test_a_text_that_passes_has_a_case_for_each_item(folder: Path) -> None:
    done = verify(folder, "good.docx", "issued.txt", "-f", "junit")
    suites = JUnitXml.fromstring(done.stdout.encode())
    assert (done.returncode, suites.tests, suites.failures) == (0, 2, 0)
    assert done.stderr == f"{STANDS}\n"


def test_delegations_can_be_left_out_of_what_is_shared(folder: Path) -> None:
    done = verify(folder, "bad.docx", "issued.txt", "--no-attributions", "-o", "out.sarif")
    assert "Norway" not in done.stdout + done.stderr + (folder / "out.sarif").read_text(encoding="utf-8")
    assert "paragraph 1: words are not the same" in done.stdout


def test_the_submitted_file_may_come_from_a_pipe(folder: Path) -> None:
    done = verify(folder, "-", "issued.txt", data=(folder / "good.docx").read_bytes())
    assert (done.returncode, done.stdout) == (0, f"{STANDS}.\n")


def test_a_file_without_tracked_changes_is_told_of(folder: Path) -> None:
    (folder / "plain.docx").write_bytes(report(paragraph("1. Ships shall carry lamps (Norway).")))
    done = verify(folder, "plain.docx", "issued.txt")
    assert (done.returncode, done.stderr) == (
        0,
        "note: plain.docx: no change is tracked in it; it may be the wrong file\n",
    )
    assert (
        done.stdout == "the submitted text stands on the issued text: nothing is tracked, nothing else was changed.\n"
    )


BROKEN = {
    "empty.docx": b"",
    "cut.docx": report(TRACKED)[:700],
    "page.docx": b"<html><body><p>1. Ships shall carry lamps.</p></body></html>",
    "nobody.docx": word_file("", footnotes=note("footnote", "2", paragraph("x"))),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_an_error_of_input(folder: Path, name: str) -> None:
    (folder / name).write_bytes(BROKEN[name])
    done = verify(folder, name, "issued.txt", "-o", "out.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"diffrec: {name}: ")
    assert not (folder / "out.json").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("issued.txt", "good.docx"), "issued.txt: it is no Word file, and changes are tracked in Word files alone"),
        (("good.docx", "gone.txt"), "gone.txt: there is no such file or folder"),
        (("good.docx", "."), "one issued text and one submitted text are compared; these are 3:"),
        (("good.docx",), "missing argument"),
        (("good.docx", "issued.txt", "-f", "html"), 'there is no format "html"'),
        (("good.docx", "issued.txt", "-o", "issued.txt"), "it is one of the files that are read"),
        (("good.docx", "issued.txt", "-o", "out"), '"out" has no suffix that chooses the format'),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(folder: Path, arguments: tuple[str, ...], said: str) -> None:
    done = verify(folder, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said.lower() in done.stderr.lower()


def test_a_folder_with_one_document_is_that_document(folder: Path) -> None:
    (folder / "base").mkdir()
    (folder / "issued.txt").rename(folder / "base" / "issued.txt")
    assert verify(folder, "good.docx", "base").returncode == 0


BEES = "".join(
    paragraph(f"{number}. {words}")
    for number, words in enumerate(
        (
            *("Hives shall stand in the shade of old trees.", "Keepers shall count their queens twice a year."),
            *("Honey should be sold in jars of clear glass.", "Meadows should be mown only after flowering."),
            "The secretariat should publish a map of all orchards.",
        ),
        start=1,
    )
)
MANY = "".join(f"{at}. Ships of class {at} shall carry {at} lamps at night.\n\n" for at in range(1, 9))
OTHER = (
    "this is not the issued document: of the 8 paragraphs of many.txt that have 5 words or more none stands in it; its "
    "edits are not listed"
)


def test_files_in_the_wrong_order_are_told_of_and_checked_as_they_stand(folder: Path) -> None:
    plain = paragraph("1. Ships shall carry lamps (Norway).")
    (folder / "issued.docx").write_bytes(report(plain))
    hint = "hint: the files may stand in the wrong order: 1 insertion and 1 deletion are tracked in good.docx, which "
    done = verify(folder, "issued.docx", "good.docx")
    assert done.returncode == 1
    assert "“should” became “shall”" in done.stdout
    assert f"{hint}without these is issued.docx word for word; the submitted file comes first\n" in done.stderr
    changed = TRACKED.replace("lamps", "lanterns")
    (folder / "good.docx").write_bytes(report(changed))
    assert "is issued.docx but for 1 edit; the submitted" in verify(folder, "issued.docx", "good.docx").stderr
    assert "hint:" not in verify(folder, "good.docx", "issued.docx").stderr


def test_a_file_that_stands_on_accepted_changes_is_in_the_right_order(folder: Path) -> None:
    accepted = paragraph("1. Ships should carry lamps (Norway).")
    (folder / "later.docx").write_bytes(report(accepted, paragraph("Rules of 1 May.")))
    done = verify(folder, "later.docx", "good.docx")
    assert (done.returncode, "hint:" in done.stderr) == (1, False)
    (folder / "bees.docx").write_bytes(word_file(BEES))
    assert "hint:" not in verify(folder, "bees.docx", "good.docx").stderr


def test_another_document_is_told_in_one_sentence_and_no_edit_is_listed(folder: Path) -> None:
    (folder / "many.txt").write_text(MANY, encoding="utf-8")
    (folder / "bees.docx").write_bytes(word_file(BEES))
    done = verify(folder, "bees.docx", "many.txt", "-o", "out.json", "-o", "out.xml", "-o", "out.sarif")
    assert (done.returncode, done.stdout) == (1, f"bees.docx: {OTHER}; nothing is tracked.\n")
    findings = json.loads((folder / "out.json").read_text(encoding="utf-8"))["findings"]
    assert [(one["rule"], one["severity"], one["message"]) for one in findings] == [("other-document", "error", OTHER)]
    assert JUnitXml.fromfile(str(folder / "out.xml")).failures == 1


def test_of_very_many_edits_the_first_are_listed_and_all_of_them_in_json(folder: Path) -> None:
    lines = [f"{at}. Ships of class {at} shall carry lamps at night." for at in range(1, 251)]
    (folder / "many.txt").write_text("\n\n".join(lines), encoding="utf-8")
    (folder / "many.docx").write_bytes(word_file("".join(paragraph(one.replace("shall", "may")) for one in lines)))
    done = verify(folder, "many.docx", "many.txt", "-o", "out.json")
    first, *_, blank, last = done.stdout.splitlines()
    assert (done.returncode, first) == (1, "250 edits were made without tracking; nothing is tracked:")
    assert (blank, last) == ("", "50 more; -f json lists all of them.")
    assert done.stdout.count("[untracked-change") == 200
    assert len(json.loads((folder / "out.json").read_text(encoding="utf-8"))["findings"]) == 250


def test_the_rule_is_explained_and_runs_in_no_other_check(folder: Path) -> None:
    command = [sys.executable, "-m", "diffrec"]
    explained = subprocess.run([*command, "rules", "untracked-change"], capture_output=True, text=True, check=True)
    assert "diffrec verify-base" in explained.stdout
    checked = subprocess.run(
        [*command, "check", "issued.txt", "good.docx", "-f", "json"], cwd=folder, capture_output=True, check=False
    )
    assert "untracked-change" not in {one["rule"] for one in json.loads(checked.stdout)["findings"]}
