"""A person who waits sees a bar on a terminal, which is gone when the work is done; nobody else sees anything of it."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

NO_PATIENCE = "import sys; from diffrec import cli; from diffrec.cli import progress; progress.PATIENCE_SECONDS = {}; "
COLOR = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|9[0-7])[;m]")
ERASED = b"\x1b[2K"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two texts that take a while to compare."""
    folder = tmp_path_factory.mktemp("waiting")
    for name, verb in (("draft.txt", "should"), ("final.txt", "shall")):
        items = (f"{at}. Harbour {at * 7} {verb} light quay {at * 3} from dusk to dawn." for at in range(1, 200))
        (folder / name).write_text("\n\n".join(items), encoding="utf-8")
    return folder


def on_terminal(folder: Path, *words: str, patience: float = 0, **extra: str) -> tuple[bytes, bytes]:
    """Standard output, and what a terminal gets as standard error."""
    code = f"{NO_PATIENCE.format(patience)}sys.exit(cli.run(sys.argv[1:]))"
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", code, *words],
        cwd=folder,
        env={**os.environ, "TERM": "xterm", **extra},
        stdout=subprocess.PIPE,
        stderr=theirs,
    )
    os.close(theirs)
    assert process.stdout is not None
    printed, told = process.stdout.read(), b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not more:
            break
        told += more
    os.close(ours)
    process.stdout.close()
    assert process.wait(60) == 0
    return printed, told


def test_a_bar_tells_what_goes_on_and_is_erased(folder: Path) -> None:
    printed, told = on_terminal(folder, "compare", "draft.txt", "final.txt", "-f", "json")
    assert len(json.loads(printed)["rows"]) == 199
    assert b"comparing" in told
    _, _, after = told.rpartition(b"comparing")
    assert ERASED in after
    assert b"\xe2\x94\x81" not in after.rpartition(ERASED)[2]


def test_writing_is_told_of_too(folder: Path, tmp_path: Path) -> None:
    _, told = on_terminal(folder, "compare", "draft.txt", "final.txt", "-f", "json", "-o", str(tmp_path / "page.html"))
    assert told.index(b"comparing") < told.index(b"writing")
    assert (tmp_path / "page.html").read_bytes().startswith(b"<!DOCTYPE html>")


@pytest.mark.parametrize("words", [("compare", "-f", "html"), ("compare",), ("delegations", "-f", "csv")])
def test_standard_output_is_made_behind_a_bar_too(folder: Path, words: tuple[str, ...]) -> None:
    command, *others = words
    _, told = on_terminal(folder, command, "draft.txt", "final.txt", *others)
    assert told.index(b"comparing") < told.index(b"writing")


def test_rules_are_applied_behind_a_bar(folder: Path) -> None:
    words = ("check", "draft.txt", "final.txt", "--ignore", "item-dropped", "--fail-on", "error")
    _, told = on_terminal(folder, *words)
    assert told.index(b"comparing") < told.index(b"checking")


def test_without_colour_the_bar_has_none(folder: Path) -> None:
    words = ("compare", "draft.txt", "final.txt", "-f", "json")
    assert COLOR.search(on_terminal(folder, *words, NO_COLOR="")[1])
    told = on_terminal(folder, *words, NO_COLOR="1")[1]
    assert b"comparing" in told
    assert not COLOR.search(told)


@pytest.mark.parametrize("terminal", ["dumb", "unknown"])
def test_a_terminal_that_cannot_erase_gets_no_bar(folder: Path, terminal: str) -> None:
    assert on_terminal(folder, "compare", "draft.txt", "final.txt", "-f", "json", TERM=terminal)[1] == b""


def test_short_work_shows_no_bar(folder: Path) -> None:
    assert on_terminal(folder, "compare", "draft.txt", "final.txt", "-f", "json", patience=600)[1] == b""


def test_a_pipe_gets_no_bar(folder: Path) -> None:
    code = f"{NO_PATIENCE.format(0)}sys.exit(cli.run(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "compare", "draft.txt", "final.txt", "-f", "json"]
    assert subprocess.run(command, cwd=folder, capture_output=True, check=True).stderr == b""
