"""A command loads what it uses: the help no stage, a comparison of texts no reader of PDF, Word or HTML."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a draft and a final."""
    (tmp_path / "draft.txt").write_text("1. The Council met in Riga.\n\n2. Clubs should lend their clocks.\n", "utf-8")
    (tmp_path / "final.txt").write_text("1. The Council met in Riga.\n\n2. Clubs should give their clocks.\n", "utf-8")
    return tmp_path


HEAVY = (
    "hashlib",
    "pydantic",
    "rapidfuzz",
    "jinja2",
    "jsonschema",
    "munkres",
    "numpy",
    "rich.progress",
    "pypdfium2",
    "lxml",
    "selectolax",
)
LOADED = "import sys; from diffrec.cli import run; run({!r}); sys.stderr.write(' '.join(sys.modules))"


def modules(folder: Path, *arguments: str) -> set[str]:
    command = [sys.executable, "-c", LOADED.format(list(arguments))]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=True)
    return set(done.stderr.split())


def test_help_and_version_load_no_stage_and_no_heavy_library(folder: Path) -> None:
    for arguments in (["--help"], ["--version"], ["compare", "--help"]):
        loaded = modules(folder, *arguments)
        assert not loaded & {*HEAVY, "diffrec.pipeline", "diffrec.renderers", "diffrec.text", "diffrec.model"}


def test_compare_in_the_terminal_loads_only_what_it_needs(folder: Path) -> None:
    loaded = modules(folder, "compare", "draft.txt", "final.txt")
    assert "rapidfuzz" in loaded
    assert not loaded & ({*HEAVY, "diffrec.renderers.html", "diffrec.codec"} - {"rapidfuzz", "munkres", "numpy"})


def test_importing_the_package_loads_nothing_else(folder: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "import sys, diffrec; print(*[m for m in sys.modules if m.startswith('diffrec.')])",
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "\n"
