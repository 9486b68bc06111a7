"""`--changes`: which changes are listed, and the rows that have them; each command runs in a process of its own."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from diffrec.model import ChangeKind
from tests.cli.watching import DRAFT, FINAL, run

if TYPE_CHECKING:
    from pathlib import Path

PAIR = ("draft.txt", "final.txt")
CHAIN = ("draft.txt", "rev.txt", "final.txt")
GONE = "Norway is no longer named"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in zip(CHAIN, (DRAFT, DRAFT.replace(" (Norway)", ""), FINAL), strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("words", [(), ("--changes", "substantive"), ("--changes", "all")])
def test_substantive_changes_are_listed_after_the_ledger(folder: Path, words: tuple[str, ...]) -> None:
    done = run(folder, "compare", *PAIR, *words, "--width", "160")
    assert (done.returncode, done.stderr) == (0, "")
    listed = done.stdout.partition("What changed:\n")[2].partition("\n\n")[0]
    assert f"attribution removed: [-(Norway)-] {GONE}" in listed
    assert "1 attribution removed" in done.stdout.partition("\n\n")[2].splitlines()[0]


def test_only_rows_with_a_change_of_the_kind_are_shown(folder: Path) -> None:
    for form in ("terminal", "html", "markdown", "csv", "json"):
        found = run(folder, "compare", *PAIR, "--changes", "attribution-removed", "-f", form).stdout
        assert GONE in found, form
        assert "trophies" not in found, form
    whole = run(folder, "compare", *PAIR, "--changes", "all").stdout
    assert "trophies" in whole


def test_a_kind_that_no_row_has_leaves_none(folder: Path) -> None:
    done = run(folder, "compare", *PAIR, "--changes", "deadline-changed,bracket-opened")
    assert done.returncode == 0
    assert "0 of 4 rows shown." in done.stdout
    assert "No row fits what was asked for." in done.stdout


def test_every_file_that_is_written_has_the_same_rows(folder: Path) -> None:
    files = ("out.html", "out.csv", "out.md", "out.json", "out.txt")
    words = [word for name in files for word in ("-o", name)]
    done = run(folder, "compare", *PAIR, "--changes", "substantive", *words)
    assert done.returncode == 0
    for name in files:
        text = (folder / name).read_text(encoding="utf-8-sig")
        assert GONE in text, name
    rows = json.loads((folder / "out.json").read_text(encoding="utf-8"))["rows"]
    records = list(csv.DictReader(io.StringIO((folder / "out.csv").read_text(encoding="utf-8-sig"))))
    assert [record["row"] for record in records] == [row["id"] for row in rows]
    assert {row["fate"] for row in rows if not row["changes"]} <= {"dropped", "added"}


def test_a_chain_shows_the_step_in_which_a_change_came(folder: Path) -> None:
    done = run(folder, "trace", *CHAIN, "--changes", "attribution-removed")
    assert done.returncode == 0
    assert "What changed, draft -> rev:" in done.stdout
    assert "rev -> final:" not in done.stdout.partition("What changed, draft -> rev:")[2].partition("\n\n")[0]
    assert "trophies" not in done.stdout


def test_an_explanation_lists_what_was_asked_for(folder: Path) -> None:
    told = run(folder, "explain", *PAIR, "2").stdout
    assert f"attribution removed: [-(Norway)-] {GONE}" in told
    told = run(folder, "explain", *PAIR, "2", "--changes", "number-changed").stdout
    assert "attribution removed:" not in told


def test_a_kind_that_does_not_exist_is_an_error_that_names_the_nearest(folder: Path) -> None:
    for command, paths in (("compare", PAIR), ("trace", CHAIN), ("explain", (*PAIR, "2"))):
        done = run(folder, command, *paths, "--changes", "weakend")
        assert (done.returncode, done.stdout) == (2, "")
        sentence, hint = done.stderr.splitlines()
        assert sentence.startswith('diffrec: there is no kind of change "weakend"; choose from: substantive, ')
        assert all(kind.value in sentence for kind in ChangeKind)
        assert hint == 'hint: did you mean "weakened"?'


def test_a_list_without_a_kind_is_an_error(folder: Path) -> None:
    done = run(folder, "compare", *PAIR, "--changes", ",")
    assert (done.returncode, done.stderr) == (
        2,
        "diffrec: --changes names no kind of change\nhint: for example --changes substantive\n",
    )


def test_without_marks_no_list_names_anybody(folder: Path) -> None:
    files = [f"out{ending}" for ending in (".html", ".md", ".csv", ".json")]
    written = [word for file in files for word in ("-o", file)]
    for words in ((), ("--changes", "all"), ("--changes", "substantive")):
        for command, paths in (("compare", PAIR), ("trace", CHAIN)):
            done = run(folder, command, *paths, *words, "--no-attributions", *written)
            texts = [(folder / file).read_text(encoding="utf-8") for file in files]
            assert all("Norway" not in text for text in (done.stdout, done.stderr, *texts)), (command, words)
    assert "Norway" not in run(folder, "explain", *PAIR, "2", "--changes", "all", "--no-attributions").stdout


def test_the_help_says_what_is_listed(folder: Path) -> None:
    told = " ".join(run(folder, "compare", "--help").stdout.replace("│", " ").split())
    assert "Which changes are listed: substantive; all; or kinds, with commas: weakened, strengthened, action," in told


@pytest.mark.parametrize("word", ["attribution-removed", "attribution"])
def test_changes_of_marks_are_refused_where_marks_are_left_out(folder: Path, word: str) -> None:
    for command, paths in (("compare", PAIR), ("trace", CHAIN), ("explain", (*PAIR, "2"))):
        done = run(folder, command, *paths, "--changes", word, "--no-attributions")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            f"diffrec: --changes {word} looks for the marks that --no-attributions leaves out\n"
            "hint: give one of the two\n"
        )


def test_words_of_our_own_reports_are_kinds(folder: Path) -> None:
    short, full = (
        run(folder, "compare", *PAIR, "--changes", kinds, "-f", "json").stdout
        for kinds in ("attribution,weakened", "attribution-removed,attribution-added,obligation-weakened")
    )
    assert short == full
    assert GONE in short


def test_a_record_has_the_kinds_that_were_asked_for(folder: Path) -> None:
    for kinds, found, count in (("attribution", "attribution-removed", "1"), ("all", None, None)):
        made = run(folder, "compare", *PAIR, "--changes", kinds, "-f", "csv").stdout.removeprefix("\ufeff")
        records = {one["draft_number"]: one for one in csv.DictReader(io.StringIO(made))}
        record = records["2"]
        assert "attribution-removed" in record["kinds_of_change"].split("; ")
        if found:
            assert (record["kinds_of_change"], record["substantive_changes"]) == (found, count)
