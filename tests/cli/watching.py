"""The command line as a person runs it: a small draft and final, a process of its own, a terminal that is watched."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = """1. The Council of Chess Clubs met in Riga.

2. Clubs should lend their clocks to schools (Norway), and schools should return them clean.

3. The Council adopted its report.

4. Clubs should keep a register of the trophies that they won in the last century.
"""
FINAL = """1. The Council of Chess Clubs met in Riga.

2. The Council adopted its report.

3. Clubs should give their clocks to schools, and schools should return them clean.
"""


def environment(**extra: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"NO_COLOR", "COLUMNS", "LINES", "PAGER", "LESS"}
    }
    return {**kept, "TERM": "xterm-256color", **extra}


def run(folder: Path, *arguments: str, stdin: str = "", **extra: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "diffrec", *arguments],
        cwd=folder,
        env=environment(**extra),
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def watched(folder: Path, *arguments: str, **extra: str) -> str:
    """What a person at a terminal of 100 columns and 50 lines sees."""
    here, there = pty.openpty()
    size = (
        "import fcntl, struct, sys, termios; fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack('HHHH', 50, 100, 0, 0)); "
    )
    command = size + "from diffrec.cli import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", command, *arguments],
        cwd=folder,
        env=environment(**extra),
        stdin=there,
        stdout=there,
        stderr=subprocess.DEVNULL,
    )
    os.close(there)
    seen = b""
    try:
        while piece := os.read(here, 65536):
            seen += piece
    except OSError:
        pass
    process.wait(timeout=60)
    os.close(here)
    return seen.decode().replace("\r\n", "\n")


def pair_in(folder: Path) -> Path:
    """The folder with the draft and the final in it."""
    (folder / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (folder / "final.txt").write_text(FINAL, encoding="utf-8")
    return folder
