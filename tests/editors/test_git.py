"""diffrec inside git: `git diff` line by line of the items, `git difftool` as a comparison, in a real repository."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BEFORE = """1. Ferries should sound their horns in fog.

2. Ports should publish
   the tides for a year ahead.

3. Pilots should speak the language of the port.
"""
AFTER = """1. Ferries should sound their
   horns in fog.

2. Ports may publish the tides for a year
   ahead.

3. Pilots should speak the language of the port.
"""

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two states of a text, set up with the lines of README."""
    binaries = tmp_path / "bin"
    binaries.mkdir()
    command = binaries / "diffrec"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m diffrec "$@"\n', encoding="utf-8")
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{binaries}{os.pathsep}{os.environ['PATH']}")
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q")
    (lines,) = re.findall(r"```gitattributes\n(.*?)```", README, re.DOTALL)
    (folder / ".gitattributes").write_text(lines, encoding="utf-8")
    for line in re.findall(r"^git config .*$", README, re.MULTILINE):
        subprocess.run(["sh", "-c", line], cwd=folder, check=True)  # noqa: S607 -- as a person types it
    (folder / "texts").mkdir()
    for text in (BEFORE, AFTER):
        (folder / "texts" / "README.md").write_text(f"May: {'may' in text}\n", encoding="utf-8")
        (folder / "texts" / "harbour.md").write_text(text, encoding="utf-8")
        git(folder, "add", "-A")
        git(folder, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "a text")
    return folder


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        ["git", *words],  # noqa: S607 -- git is what is tested
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done


def test_git_diff_shows_the_items_that_changed_and_no_line_that_was_wrapped(repository: Path) -> None:
    lines = git(repository, "diff", "HEAD~1", "--", "texts/harbour.md").stdout.splitlines()
    assert [line for line in lines if re.match(r"[-+](?![-+])", line)] == [
        "-paragraph 2\tPorts should publish the tides for a year ahead.",
        "+paragraph 2\tPorts may publish the tides for a year ahead.",
    ]


def test_git_log_shows_them_too(repository: Path) -> None:
    assert "+paragraph 2\tPorts may publish" in git(repository, "log", "-p", "-1").stdout


def test_git_difftool_compares_two_states(repository: Path) -> None:
    (command,) = re.findall(r"^git (difftool .*)$", README, re.MULTILINE)
    words = [word if word != "final.md" else "texts/harbour.md" for word in command.split()]
    shown = git(repository, *words).stdout
    assert "[-should-]{+may+} publish" in shown.replace("] {", "]{")
    assert "horns" not in shown


def test_git_diff_shows_a_file_without_items_as_it_is(repository: Path) -> None:
    shown = git(repository, "diff", "HEAD~1", "--", "texts/README.md").stdout
    assert "-May: False" in shown
