"""What is written where: nothing that is in use is overwritten, and of several files all are written or none."""

from __future__ import annotations

import errno
import json
import os
import tempfile
from typing import TYPE_CHECKING

import pytest

from diffrec import cli

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = "1. Clocks should strike the hours (Norway).\n\n2. Bells should be cast of bronze.\n"
CONFIG = '[check]\nignore = ["item-moved"]\n'
PARTIES = "delegation,status,from\nNorway,party,\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "final.txt").write_text(DRAFT.split("\n", maxsplit=1)[0], encoding="utf-8")
    (tmp_path / "diffrec.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "given.json").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "parties.csv").write_text(PARTIES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capfd: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """The exit code and standard error."""
    code = cli.run(list(words))
    return code, capfd.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ("check", "draft.txt", "final.txt", "-o", "given.json", "--config", "given.json"),
        ("check", "draft.txt", "final.txt", "--write-baseline", "given.json", "--config", "given.json"),
        ("check", "draft.txt", "final.txt", "--write-baseline", "diffrec.toml"),
        ("check", "draft.txt", "final.txt", "--write-baseline", "parties.csv", "--parties", "parties.csv"),
        ("compare", "draft.txt", "final.txt", "-o", "given.json", "--config", "given.json"),
        ("compare", "draft.txt", "final.txt", "--save-pairs", "diffrec.toml"),
        ("compare", "draft.txt", "final.txt", "--save-pairs", "parties.csv", "--parties", "parties.csv"),
        ("compare", "draft.txt", "final.txt", "-o", "parties.csv", "--parties", "parties.csv"),
        ("delegations", "draft.txt", "-o", "given.json", "--config", "given.json"),
        ("trace", "draft.txt", "final.txt", "-o", "given.json", "--config", "given.json"),
    ],
)
def test_a_file_that_is_in_use_is_not_overwritten(
    folder: Path, capfd: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    code, said = run(capfd, *words)
    assert code == 2
    assert "is one of the files that are read" in said or "it is read or written already" in said
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("words", [("check", "--write-baseline"), ("check", "-o"), ("compare", "-o")])
def test_a_name_that_is_too_long_is_an_error_of_input(
    folder: Path, capfd: pytest.CaptureFixture[str], words: tuple[str, str]
) -> None:
    assert folder.is_dir()
    command, option = words
    long = f"{'x' * 300}.json"
    for name in (long, f"{'x' * 300}/report.json"):
        code, said = run(capfd, command, "draft.txt", "final.txt", option, name)
        assert code == 2
        assert "it cannot be written (file name too long)" in said
    assert run(capfd, command, "draft.txt", long)[0] == 2
    assert run(capfd, "check", "draft.txt", "final.txt", "--baseline", long, "--write-baseline", long)[0] == 2


def test_a_name_as_long_as_names_may_be_is_written(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    name = f"{'x' * 250}.json"
    assert run(capfd, "compare", "draft.txt", "final.txt", "-o", name)[0] == 0
    assert (folder / name).is_file()


@pytest.mark.parametrize("command", ["check", "compare"])
def test_a_file_that_cannot_be_written_keeps_the_others_from_being_written(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    (folder / "one.json").write_text("before", encoding="utf-8")
    (folder / "closed").mkdir()
    made = tempfile.mkstemp

    def full(*, dir: Path, prefix: str) -> tuple[int, str]:  # noqa: A002 -- as the standard library calls it
        if dir.name == "closed":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return made(dir=dir, prefix=prefix)

    monkeypatch.setattr(tempfile, "mkstemp", full)
    code, said = run(capfd, command, "draft.txt", "final.txt", "--force", "-o", "one.json", "-o", "closed/two.json")
    assert (code, "no space left" in said) == (2, True)
    assert (folder / "one.json").read_text(encoding="utf-8") == "before"
    assert not [path for path in folder.rglob("*") if path.name.startswith(".diffrec")]
    assert not list((folder / "closed").iterdir())


def test_a_baseline_keeps_what_rules_accepted_that_did_not_run(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    whole = ("check", "draft.txt", "final.txt", "--write-baseline", "accepted.json")
    run(capfd, *whole)
    held = json.loads((folder / "accepted.json").read_text(encoding="utf-8"))["findings"]
    assert {one["rule"] for one in held} >= {"item-dropped", "mark-left"}
    before = (folder / "accepted.json").read_bytes()
    run(capfd, *whole, "--select", "item-dropped")
    assert (folder / "accepted.json").read_bytes() == before
    (folder / "final.txt").write_text(DRAFT, encoding="utf-8")
    run(capfd, *whole, "--select", "item-dropped")
    kept = json.loads((folder / "accepted.json").read_text(encoding="utf-8"))["findings"]
    assert kept == [one for one in held if one["rule"] != "item-dropped"]


@pytest.mark.parametrize("other", ["out.html", "./below/../out.html", "link.html", "link.json"])
def test_two_results_are_not_written_to_one_file(folder: Path, capfd: pytest.CaptureFixture[str], other: str) -> None:
    (folder / "below").mkdir()
    for name in ("link.html", "link.json"):
        (folder / name).symlink_to("out.html")
    assert cli.run(["compare", "draft.txt", "final.txt", "-o", "out.html", "-o", other]) == cli.BAD_INPUT
    assert capfd.readouterr().err.endswith(
        "two results cannot be written to one file\nhint: give each -o its own name\n"
    )
    assert not (folder / "out.html").exists()


def test_a_link_stays_and_the_file_that_it_leads_to_is_written(folder: Path) -> None:
    (folder / "below").mkdir()
    (folder / "latest.json").symlink_to("below/report.json")
    for _ in range(2):
        assert cli.run(["compare", "draft.txt", "final.txt", "-o", "latest.json"]) == 0
        assert (folder / "latest.json").is_symlink()
        assert [one.name for one in (folder / "below").iterdir()] == ["report.json"]


@pytest.mark.parametrize("option", ["-o", "--save-pairs"])
def test_links_that_lead_to_one_another_are_an_error_of_input(
    folder: Path, capfd: pytest.CaptureFixture[str], option: str
) -> None:
    (folder / "one.json").symlink_to("two.json")
    (folder / "two.json").symlink_to("one.json")
    assert cli.run(["compare", "draft.txt", "final.txt", option, "one.json"]) == cli.BAD_INPUT
    assert capfd.readouterr().err == "diffrec: one.json: it cannot be written (it is a link that leads to itself)\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("-", "-o - names no file\nhint: -f chooses what goes to standard output\n"),
        ("", '"" has no suffix that chooses the format\nhint: for example report.html\n'),
        (".html", '".html" has no suffix that chooses the format\nhint: for example report.html\n'),
        ("below/out", '"below/out" has no suffix that chooses the format\nhint: for example below/out.html\n'),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_name_that_chooses_no_format_is_told_of(capfd: pytest.CaptureFixture[str], name: str, said: str) -> None:
    assert cli.run(["compare", "draft.txt", "final.txt", "-o", name]) == cli.BAD_INPUT
    assert capfd.readouterr().err == f"diffrec: {said}"
