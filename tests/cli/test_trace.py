"""`diffrec trace`: three versions of chess clubs' advice, as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.watching import run

HEAD = "Recommendation 1\n\nClubs {verb} lend their clocks to schools every spring.\n"
TEXTS = {
    "chess-zero-draft.txt": HEAD.format(verb="shall") + "\nRecommendation 2\n\nTrophies should be kept in dry rooms.\n",
    "chess-rev-1.txt": HEAD.format(verb="should"),
    "chess-final.txt": HEAD.format(verb="may")
    + "\nRecommendation 2\n\nTrophies should be kept in dry rooms and dusted.\n",
}
PATHS = tuple(TEXTS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_versions_are_called_by_what_tells_their_files_apart(folder: Path) -> None:
    done = run(folder, "trace", *PATHS, "-f", "json")
    assert (done.returncode, done.stderr) == (0, "")
    data = json.loads(done.stdout)
    assert [version["name"] for version in data["versions"]] == ["zero-draft", "rev-1", "final"]
    assert [(step["from"], step["to"]) for step in data["rows"][0]["steps"]] == [
        ("zero-draft", "rev-1"),
        ("rev-1", "final"),
    ]
    schema = json.loads(run(folder, "schema", "comparison").stdout)
    Draft202012Validator(schema).validate(data)


def test_a_folder_is_one_version_of_several_documents(folder: Path) -> None:
    (folder / "rev-2").mkdir()
    for number, name in enumerate(("a.txt", "b.txt"), start=1):
        text = f"Recommendation {number}\n\nClubs should keep list {number} of players and hand it to visitors.\n"
        (folder / "rev-2" / name).write_text(text, encoding="utf-8")
    data = json.loads(run(folder, "trace", "chess-zero-draft.txt", "rev-2", "chess-final.txt", "-f", "json").stdout)
    assert [version["name"] for version in data["versions"]] == ["chess-zero-draft", "rev-2", "chess-final"]
    assert [len(version["documents"]) for version in data["versions"]] == [1, 2, 1]


def test_the_terminal_has_columns_steps_and_texts(folder: Path) -> None:
    shown = run(folder, "trace", *PATHS).stdout
    assert "1 gone (2); 1 edited" in shown.partition("\nzero-draft -> rev-1: ")[2].splitlines()[0]
    assert "2 -> - -> 2   zero-draft -> final: edited" in shown
    assert "Clubs [-shall-]{+may+} lend" in shown


def test_any_two_versions_are_compared_on_demand(folder: Path) -> None:
    shown = run(folder, "trace", *PATHS, "--between", "Rev-1:final", "--only", "rev-1:1").stdout
    assert "Clubs [-should-]{+may+} lend" in shown


def test_a_phrase_is_followed(folder: Path) -> None:
    shown = run(folder, "trace", *PATHS, "--phrase", "shall lend").stdout
    assert "stood in zero-draft, went in rev-1, where “should lend” came instead." in shown
    assert "Trophies" not in shown


def test_all_files_that_are_asked_for_are_written(folder: Path) -> None:
    names = ("out.html", "out.csv", "out.md", "out.json", "out.txt")
    done = run(folder, "trace", *PATHS, *(part for name in names for part in ("-o", name)))
    assert done.returncode == 0
    assert all((folder / name).stat().st_size for name in names)


def test_differences_of_any_step_leave_with_1_when_asked(folder: Path) -> None:
    first = PATHS[0]
    assert run(folder, "trace", *PATHS, "--exit-code").returncode == 1
    (folder / "again.txt").write_bytes((folder / first).read_bytes())
    assert run(folder, "trace", first, PATHS[1], "again.txt", "--exit-code").returncode == 1
    (folder / "third.txt").write_bytes((folder / first).read_bytes())
    same = run(folder, "trace", first, "again.txt", "third.txt", "--exit-code")
    assert (same.returncode, same.stdout) == (0, f"{first}, again.txt and third.txt are identical.\n")


def test_two_versions_are_a_draft_and_a_final(folder: Path) -> None:
    traced = run(folder, "trace", PATHS[0], PATHS[2]).stdout
    assert traced == run(folder, "compare", PATHS[0], PATHS[2]).stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((PATHS[0],), "diffrec: two versions or more are needed; only chess-zero-draft.txt was given\n"),
        (
            (*PATHS, "--between", "rev-9:final"),
            (
                'diffrec: there is no version "rev-9"; choose from: zero-draft, rev-1, final\n'
                'hint: did you mean "rev-1"?\n'
            ),
        ),
        (
            (*PATHS, "--between", "final:rev-1"),
            (
                'diffrec: "final:rev-1" names no earlier version and a later one; '
                "the order is zero-draft, rev-1, final\n"
                "hint: for example zero-draft:final\n"
            ),
        ),
        (
            (*PATHS, "--between", "final"),
            'diffrec: "final" does not name two versions\nhint: for example --between rev-1:final\n',
        ),
        (
            (*PATHS, "--phrase", " "),
            'diffrec: --phrase holds no words\nhint: for example --phrase "shall establish"\n',
        ),
        (
            (*PATHS, "--revisions", "both"),
            (
                "diffrec: tracked changes read both ways make two versions of one file\n"
                "hint: `diffrec compare FILE --revisions both` compares these two\n"
            ),
        ),
    ],
)
def test_a_mistake_is_one_sentence(folder: Path, arguments: tuple[str, ...], message: str) -> None:
    done = run(folder, "trace", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)


def test_no_delegation_is_named_when_marks_are_left_out(folder: Path) -> None:
    marked = HEAD.format(verb="should").replace("schools", "schools (Norway)")
    (folder / "chess-rev-1.txt").write_text(marked, encoding="utf-8")
    for name in ("terminal", "json", "html", "csv", "markdown"):
        assert "Norway" in run(folder, "trace", *PATHS, "-f", name).stdout
        assert "Norway" not in run(folder, "trace", *PATHS, "-f", name, "--no-attributions").stdout


def test_names_of_files_cannot_command_the_terminal(tmp_path: Path) -> None:
    names = [f"ev\x1b[31mil-{number}.txt" for number in range(3)]
    for name, text in zip(names, TEXTS.values(), strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = run(tmp_path, "trace", *names, "--view", "side-by-side")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout + done.stderr


def test_a_sentence_that_moved_between_the_first_and_the_last_version_is_told(tmp_path: Path) -> None:
    case = Path(__file__).parents[1] / "cases" / "migrated-sentence"
    draft, final = ((case / f"{name}.txt").read_text(encoding="utf-8") for name in ("draft", "final"))
    for name, text in (("zero", draft), ("rev", draft.replace("should", "must")), ("final", final)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    done = run(tmp_path, "trace", "zero.txt", "rev.txt", "final.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert "For your eye: Text moved from 1 to 2, from 4 to 3 and from 5 to 6." in done.stdout


def test_the_help_says_between_which_versions_rows_are_chosen(tmp_path: Path) -> None:
    told = " ".join(run(tmp_path, "trace", "--help").stdout.replace("│", " ").split())
    assert "Only rows that moved between the first version and the last." in told
    assert "Only rows of these fates between the first version and the last" in told
