"""Names of delegations from a configuration file: where it is found, what it adds, and what is refused."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import diffrec

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = """Recommendations

Recommendation 1. Clubs should lend their clocks to schools (GFC, Norway).

Recommendation 2. Clubs should keep a register of trophies (Phillipines).
"""
FRIENDS = '[[delegations]]\nname = "Group of Friends of Clocks"\nshort = ["GFC"]\n'


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "diffrec", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def codes(folder: Path, *arguments: str) -> list[list[str]]:
    """The codes of the delegations of each item of the draft."""
    done = run(folder, "extract", "draft.txt", "-f", "json", *arguments)
    assert done.returncode == 0, done.stderr
    (document,) = json.loads(done.stdout)["documents"]
    return [
        [delegation["code"] for mark in item["attributions"] for delegation in mark["delegations"]]
        for item in document["items"]
    ]


def test_names_come_from_the_file_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    assert codes(tmp_path) == [[], ["PHL"]]
    (tmp_path / "diffrec.toml").write_text(FRIENDS, encoding="utf-8")
    assert codes(tmp_path) == [["GFC", "NOR"], ["PHL"]]


def test_names_come_from_the_project_file_of_a_folder_above(tmp_path: Path) -> None:
    below = tmp_path / "texts"
    below.mkdir()
    (below / "draft.txt").write_text(DRAFT, encoding="utf-8")
    inside = FRIENDS.replace("[[delegations]]", "[[tool.diffrec.delegations]]")
    (tmp_path / "pyproject.toml").write_text(f'[project]\nname = "clocks"\n\n{inside}', encoding="utf-8")
    assert codes(below)[0] == ["GFC", "NOR"]


def test_a_file_that_is_named_goes_before_the_one_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "diffrec.toml").write_text("nothing that is TOML", encoding="utf-8")
    (tmp_path / "ours.toml").write_text(FRIENDS, encoding="utf-8")
    assert codes(tmp_path, "--config", "ours.toml")[0] == ["GFC", "NOR"]


def test_added_names_are_left_out_with_the_other_marks(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(f"Annex (GFC, Norway)\n\n{DRAFT}", encoding="utf-8")
    (tmp_path / "final.txt").write_text(DRAFT.replace("(GFC, Norway)", ""), encoding="utf-8")
    (tmp_path / "diffrec.toml").write_text(FRIENDS, encoding="utf-8")
    plain = run(tmp_path, "extract", "draft.txt", "-f", "json", "--no-attributions")
    compared = run(tmp_path, "compare", "draft.txt", "final.txt", "-f", "json", "--no-attributions")
    assert "GFC" not in plain.stdout
    assert "GFC" not in compared.stdout
    assert compared.returncode == 0


def test_a_wrong_key_is_refused_with_file_line_and_nearest_key(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "diffrec.toml").write_text('[[delegations]]\nnaem = "x"\n', encoding="utf-8")
    done = run(tmp_path, "compare", "draft.txt", "draft.txt")
    assert done.returncode == 2
    assert done.stdout == ""
    said, hint = done.stderr.splitlines()
    assert said.startswith('diffrec: diffrec.toml, line 1: there is no key "naem"')
    assert hint == 'hint: did you mean "name"?'


def test_a_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    done = run(tmp_path, "extract", "draft.txt", "--config", "ours.toml")
    assert done.returncode == 2
    assert "ours.toml: there is no such file or folder" in done.stderr


def test_names_are_given_from_python(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "ours.toml").write_text(FRIENDS, encoding="utf-8")
    options = diffrec.ReadOptions(names=diffrec.load_settings(tmp_path / "ours.toml").names)
    version = diffrec.load(tmp_path / "draft.txt", options=options)
    assert [delegation.code for mark in version.items[0].attributions for delegation in mark.delegations] == [
        "GFC",
        "NOR",
    ]


def test_a_misspelt_name_is_told_in_confidence_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    notices = diffrec.load(tmp_path / "draft.txt").notices
    (notice,) = (notice for notice in notices if notice.code == "name-misspelt")
    assert notice.confidential
    assert '"Phillipines" was read as Philippines' in notice.message
    assert notice.location is not None
    assert notice.location.line == 5


def test_a_name_that_is_not_known_is_told_in_confidence(tmp_path: Path) -> None:
    text = "1. Ports should be dredged every year (Peru, Friends of the Sea).\n"
    (tmp_path / "draft.txt").write_text(text, encoding="utf-8")
    notices = diffrec.load(tmp_path / "draft.txt").notices
    (notice,) = (notice for notice in notices if notice.code == "name-unknown")
    assert notice.confidential
    assert 'not known, and kept as printed: "Friends of the Sea"' in notice.message


@pytest.mark.parametrize("command", ["compare", "trace", "delegations"])
def test_a_configuration_from_a_pipe_is_read_once_and_counts(tmp_path: Path, command: str) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "final.txt").write_text(DRAFT.replace(" (GFC, Norway)", ""), encoding="utf-8")
    words = [command, "draft.txt", "final.txt", "-f", "json", "--config", "/dev/stdin"]
    done = subprocess.run(
        [sys.executable, "-m", "diffrec", *words],
        cwd=tmp_path,
        input=FRIENDS,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Group of Friends of Clocks" in done.stdout
