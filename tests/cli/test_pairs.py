"""`--pairs` and `--save-pairs` as a user runs them; each command in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = """1. The Council of Chess Clubs met in Riga.

2. Clubs should lend their clocks to schools (Norway), and schools should return them clean.

3. Clubs should keep a register of the trophies that they won in the last century.
"""
FINAL = """1. The Council of Chess Clubs met in Riga.

2. Winners may be asked to polish every cup.

3. Clubs should give their clocks to schools, and schools should return them clean.
"""
PIN = '[[pin]]\ndraft = 3\nfinal = 2\nnote = "as the chair said"\n'


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "diffrec", *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "final.txt").write_text(FINAL, encoding="utf-8")
    (tmp_path / "pairs.toml").write_text(PIN, encoding="utf-8")
    return tmp_path


def test_compare_shows_who_settled_a_pairing_and_why(folder: Path) -> None:
    done = run(folder, "compare", "draft.txt", "final.txt", "--pairs", "pairs.toml")
    assert (done.returncode, done.stderr) == (0, "")
    assert '3 -> 2   moved up; edited, 0 % alike; settled by a person in pairs.toml: "as the chair said"' in done.stdout
    assert "none dropped" in done.stdout


def test_explain_names_the_person_s_word_first(folder: Path) -> None:
    done = run(folder, "explain", "draft.txt", "final.txt", "3", "--pairs", "pairs.toml")
    assert done.returncode == 0
    assert '+1.00  settled by a person in pairs.toml: "as the chair said"' in done.stdout


def test_explain_says_that_a_person_left_an_item_alone(folder: Path) -> None:
    (folder / "pairs.toml").write_text("[[alone]]\ndraft = 2\n", encoding="utf-8")
    done = run(folder, "explain", "draft.txt", "final.txt", "2", "--pairs", "pairs.toml")
    assert "That it has no counterpart was settled by a person." in done.stdout
    assert "Second choice: paragraph 2 of the draft is 92 % like paragraph 3 of the final" in done.stdout


def test_the_page_says_once_that_a_person_kept_an_item_from_several(folder: Path) -> None:
    (folder / "pairs.toml").write_text("[[forbid]]\ndraft = 2\nfinal = [2, 3]\n", encoding="utf-8")
    page = run(folder, "compare", "draft.txt", "final.txt", "--pairs", "pairs.toml", "-f", "html").stdout
    assert page.count("kept apart by a person") == 3


def test_check_finds_no_item_dropped_that_a_person_paired(folder: Path) -> None:
    arguments = ("check", "draft.txt", "final.txt", "--select", "item-dropped")
    assert run(folder, *arguments).returncode == 1
    assert run(folder, *arguments, "--pairs", "pairs.toml").returncode == 0


@pytest.mark.parametrize("form", ["json", "html"])
def test_every_report_holds_the_note(folder: Path, form: str) -> None:
    done = run(folder, "compare", "draft.txt", "final.txt", "--pairs", "pairs.toml", "-f", form)
    assert "as the chair said" in done.stdout


def test_json_says_which_reasons_are_a_person_s(folder: Path) -> None:
    done = run(folder, "compare", "draft.txt", "final.txt", "--pairs", "pairs.toml", "-f", "json")
    rows = json.loads(done.stdout)["rows"]
    assert [[one["settled"] for one in row["evidence"]] for row in rows][1] == [True]
    assert sum(one["settled"] for row in rows for one in row["evidence"]) == 1


def test_a_note_cannot_command_a_terminal_or_a_page(folder: Path) -> None:
    note = '[[pin]]\ndraft = 3\nfinal = 2\nnote = "\\u001b[31m\\u202e<script>"\n'
    (folder / "pairs.toml").write_text(note, encoding="utf-8")
    shown = [
        run(folder, "compare", "draft.txt", "final.txt", "--pairs", "pairs.toml", "-f", form).stdout
        for form in ("terminal", "html")
    ]
    assert '"␛[31m⟨U+202E⟩<script>"' in shown[0]
    assert "␛[31m⟨U+202E⟩&lt;script&gt;" in shown[1]


def test_what_could_not_be_used_is_told_with_its_line(folder: Path) -> None:
    (folder / "pairs.toml").write_text(f"{PIN}\n[[pin]]\ndraft = 9\nfinal = 1\n", encoding="utf-8")
    done = run(folder, "compare", "draft.txt", "final.txt", "--pairs", "pairs.toml")
    assert done.returncode == 0
    assert done.stderr == (
        "note: pairs.toml, line 6: draft 9 was not found among the items that are compared; this [[pin]] is not used\n"
    )


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            PIN + PIN.replace("final = 2", "final = 3"),
            "pairs.toml, line 5: draft 3 is pinned to final 3 here",
            "[[pin]]",
        ),
        (PIN + PIN.replace("pin", "forbid"), "pairs.toml, line 5: draft 3 and final 2 are forbidden here", ""),
        (PIN.replace("note", "notes"), 'pairs.toml, line 1: there is no key "notes"', '"note"'),
        ("[[pin]]\ndraft = \n", "pairs.toml, line 2: the file is no valid TOML", ""),
    ],
)
def test_contradictions_and_mistakes_are_errors(folder: Path, text: str, message: str, hint: str) -> None:
    (folder / "pairs.toml").write_text(text, encoding="utf-8")
    for command in (["compare"], ["check"]):
        done = run(folder, *command, "draft.txt", "final.txt", "--pairs", "pairs.toml")
        assert (done.returncode, done.stdout) == (2, "")
        first, *more = done.stderr.splitlines()
        assert first.startswith(f"diffrec: {message}")
        assert len(more) <= 1
        assert not hint or hint in more[0]


def test_a_file_of_pairs_that_is_not_there_is_an_error(folder: Path) -> None:
    done = run(folder, "compare", "draft.txt", "final.txt", "--pairs", "pair.toml")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'diffrec: pair.toml: there is no such file or folder\nhint: did you mean "pairs.toml"?\n'


def test_saved_pairs_given_back_change_nothing(folder: Path) -> None:
    plain = run(folder, "compare", "draft.txt", "final.txt", "--save-pairs", "found.toml")
    assert (plain.returncode, plain.stderr) == (0, "written: found.toml\n")
    text = (folder / "found.toml").read_text(encoding="utf-8")
    assert text.count("[[found]]  #") == 4
    assert "Norway" not in text
    again = run(folder, "compare", "draft.txt", "final.txt", "--pairs", "found.toml")
    assert (again.returncode, again.stdout) == (0, plain.stdout)


def test_saved_pairs_hold_all_rows_whatever_is_shown(folder: Path) -> None:
    run(folder, "compare", "draft.txt", "final.txt", "--only", "1", "--save-pairs", "found.toml")
    assert (folder / "found.toml").read_text(encoding="utf-8").count("[[found]]  #") == 4


def test_a_file_of_pairs_is_brought_up_to_date_in_its_place(folder: Path) -> None:
    done = run(folder, "compare", "draft.txt", "final.txt", "--pairs", "pairs.toml", "--save-pairs", "pairs.toml")
    assert (done.returncode, done.stderr) == (0, "written: pairs.toml\n")
    text = (folder / "pairs.toml").read_text(encoding="utf-8")
    assert text.startswith(PIN)
    assert text.count("[[found]]  #") == 2


def test_what_a_person_settled_is_never_overwritten(folder: Path) -> None:
    done = run(folder, "compare", "draft.txt", "final.txt", "--save-pairs", "pairs.toml")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "diffrec: pairs.toml: it holds 1 settled pairing, which would be lost\n"
        "hint: give it with --pairs pairs.toml, too, and what is settled is kept\n"
    )
    assert (folder / "pairs.toml").read_text(encoding="utf-8") == PIN


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("draft.txt", "draft.txt: it is read or written already"),
        ("report.html", "report.html: it is read or written already"),
        ("other.toml", "other.toml: it is no file of pairs, and is not overwritten"),
        ("nowhere/pairs.toml", "nowhere/pairs.toml: it cannot be written (there is no such folder)"),
    ],
)
def test_other_files_are_never_overwritten_with_pairs(folder: Path, name: str, message: str) -> None:
    (folder / "other.toml").write_text("[project]\n", encoding="utf-8")
    done = run(folder, "compare", "draft.txt", "final.txt", "-o", "report.html", "--save-pairs", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"diffrec: {message}")
    assert not (folder / "report.html").exists()
    assert (folder / "draft.txt").read_text(encoding="utf-8") == DRAFT


def test_a_report_is_never_written_over_the_file_of_pairs(folder: Path) -> None:
    (folder / "pairs.txt").write_text(PIN, encoding="utf-8")
    done = run(folder, "compare", "draft.txt", "final.txt", "--pairs", "pairs.txt", "-o", "pairs.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "is one of the files that are read" in done.stderr


def test_pairs_are_read_and_made_from_python(folder: Path) -> None:
    code = (
        "import diffrec; kept = diffrec.load_pairs('pairs.toml'); "
        "options = diffrec.CompareOptions(pairs=kept); "
        "comparison = diffrec.compare(diffrec.load('draft.txt'), diffrec.load('final.txt'), options=options); "
        "print(diffrec.saved_pairs(comparison, kept))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.startswith(PIN)
