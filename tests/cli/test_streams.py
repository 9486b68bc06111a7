"""Standard streams that are full, closed or without a reader: a sentence, and the right exit code."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.watching import pair_in

if TYPE_CHECKING:
    from pathlib import Path

COMPARE = "compare draft.txt final.txt"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pair_in(tmp_path_factory.mktemp("streams"))


def shell(folder: Path, words: str) -> tuple[int, str]:
    """The exit code of a command with redirections, and what goes to the standard error of the shell."""
    command = f"{sys.executable} -m diffrec {words}"
    done = subprocess.run(["/bin/bash", "-c", command], cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stderr


@pytest.mark.parametrize("words", [COMPARE, f"{COMPARE} -f html", "rules", "--help", "--version"])
def test_standard_output_that_is_full_is_an_error_of_input(folder: Path, words: str) -> None:
    assert shell(folder, f"{words} > /dev/full") == (
        2,
        "diffrec: the output cannot be written (no space left on device)\n",
    )


@pytest.mark.parametrize("redirected", [">&-", "> /dev/null 2>&-", "> /dev/null 2> /dev/full", "< /dev/null <&-"])
def test_a_stream_that_is_not_there_changes_no_exit_code(folder: Path, redirected: str) -> None:
    assert shell(folder, f"{COMPARE} {redirected}") == (0, "")
    assert shell(folder, f"{COMPARE} --exit-code {redirected}")[0] == 1
    assert shell(folder, f"compare draft.txt none.txt {redirected}")[0] == 2


def test_standard_input_that_is_closed_is_empty(folder: Path) -> None:
    assert shell(folder, "compare draft.txt - <&-") == (2, "diffrec: standard input: the file is empty\n")
