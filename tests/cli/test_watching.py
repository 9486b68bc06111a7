"""What a person at a terminal sees, and what goes into a pipe."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.watching import pair_in, run, watched

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return pair_in(tmp_path)


def test_colour_always_never_and_no_color(folder: Path) -> None:
    arguments = ("compare", "draft.txt", "final.txt")
    assert "\x1b[" in run(folder, *arguments, "--color", "always").stdout
    assert "\x1b[" not in run(folder, *arguments).stdout
    assert "\x1b[" in watched(folder, *arguments)
    assert "\x1b[" not in watched(folder, *arguments, "--color", "never")
    assert "\x1b[" not in watched(folder, *arguments, NO_COLOR="1")
    assert "\x1b[" in watched(folder, *arguments, "--color", "always", NO_COLOR="1")


def test_an_office_file_goes_to_a_pipe_and_not_to_a_terminal(folder: Path) -> None:
    asked = [sys.executable, "-m", "diffrec", "compare", "draft.txt", "final.txt", "-f", "xlsx"]
    assert subprocess.run(asked, cwd=folder, capture_output=True, check=True).stdout.startswith(b"PK")
    assert watched(folder, "compare", "draft.txt", "final.txt", "-f", "xlsx") == ""


def test_a_terminal_gets_its_own_width(folder: Path) -> None:
    assert re.search(r"draft 2 +\| final 3", watched(folder, "compare", "draft.txt", "final.txt", "--color", "never"))


def test_a_pager_shows_what_is_longer_than_the_terminal_and_only_there(folder: Path) -> None:
    many = "\n\n".join(f"{n}. Clubs should lend clock number {n} to a school." for n in range(1, 80))
    (folder / "long-draft.txt").write_text(many, encoding="utf-8")
    (folder / "long-final.txt").write_text(many.replace("lend", "give"), encoding="utf-8")
    pager = {"PAGER": "sed s/^/paged:/"}
    long = ("compare", "long-draft.txt", "long-final.txt")
    assert "paged:" in watched(folder, *long, **pager)
    assert "paged:" not in watched(folder, *long, "--no-pager", **pager)
    assert "paged:" not in watched(folder, "compare", "draft.txt", "final.txt", **pager)
    assert "paged:" in watched(folder, "compare", "draft.txt", "final.txt", "--pager", **pager)
    assert "paged:" not in run(folder, *long, "--pager", **pager).stdout


@pytest.mark.parametrize("pager", ["less '", "no-such-pager"])
def test_without_a_pager_that_can_be_run_a_person_sees_all_the_same(folder: Path, pager: str) -> None:
    seen = watched(folder, "compare", "draft.txt", "final.txt", "--pager", PAGER=pager, TERM_PROGRAM="WezTerm")
    assert "4 paragraphs became 3" in seen
