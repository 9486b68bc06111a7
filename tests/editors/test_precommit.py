"""The hook of .pre-commit-hooks.yaml, installed and run by pre-commit itself from a repository of this project."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from diffrec.readers.formats import BY_SUFFIX

ROOT = Path(__file__).parent.parent.parent
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
(HOOK,) = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
NO_REGISTRY = ("No matching distribution found", "Failed to establish a new connection", "Name or service not known")
DRAFT = "1. Clocks should strike the hours.\n\n2. Bells should be cast of bronze.\n"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


def run(folder: Path, *words: str, **extra: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHONPATH"))}
    return subprocess.run(
        words,
        cwd=folder,
        env={**kept, "GIT_CONFIG_GLOBAL": os.devnull, **extra},
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


def committed(folder: Path) -> str:
    """A commit of all that stands in a folder."""
    run(folder, "git", "init", "-q")
    run(folder, "git", "add", "-A")
    done = run(folder, "git", "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "all")
    assert done.returncode == 0, done.stderr
    return run(folder, "git", "rev-parse", "HEAD").stdout.strip()


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "draft.md").write_text(DRAFT, encoding="utf-8")
    (folder / "final.md").write_text(DRAFT.split("\n", maxsplit=1)[0], encoding="utf-8")
    return folder


def test_the_manifest_is_one_that_precommit_takes() -> None:
    done = run(ROOT, sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST))
    assert done.returncode == 0, done.stdout


def test_the_hook_looks_at_all_files_that_are_read() -> None:
    """Documents, and what stands beside them: configuration and pairs, baselines, lists of parties."""
    read = {suffix for suffix, one in BY_SUFFIX.items() if one.reader is not None}
    files = re.compile(HOOK["files"])
    for suffix in (*read, *(suffix.upper() for suffix in read), ".toml", ".json", ".csv"):
        assert files.search(f"texts/final{suffix}")
    for name in ("final.xlsx", "final.py", "final.docx.bak", "pdf"):
        assert not files.search(name)


def test_the_entry_of_the_hook_stops_a_commit_that_loses_an_item(texts: Path) -> None:
    program, *words = shlex.split(HOOK["entry"])
    assert program == "diffrec"
    command = (sys.executable, "-m", "diffrec", *words, "draft.md")
    path = {"PYTHONPATH": str(ROOT)}
    assert run(texts, *command, "final.md", **path).returncode == 1
    assert run(texts, *command, "draft.md", **path).returncode == 0


def test_precommit_installs_the_hook_and_runs_it(texts: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(ROOT / "diffrec", project / "diffrec", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", MANIFEST.name):
        shutil.copy(ROOT / name, project / name)
    hook: dict[str, Any] = {"id": HOOK["id"], "args": ["draft.md", "final.md"], "files": r"^(draft|final)\.md$"}
    repository = {"repo": str(project), "rev": committed(project), "hooks": [hook]}
    (texts / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [repository]}), encoding="utf-8")
    committed(texts)
    command = (sys.executable, "-m", "pre_commit", "run", "--all-files")
    lost = run(texts, *command, PRE_COMMIT_HOME=str(tmp_path / "home"))
    if any(words in lost.stdout for words in NO_REGISTRY):
        pytest.skip("pre-commit installs the package with its dependencies, and no registry is in reach")
    assert lost.returncode == 1, lost.stdout
    assert "[item-dropped " in lost.stdout
    (texts / "final.md").write_text(DRAFT.replace("bronze", "good bronze"), encoding="utf-8")
    kept = run(texts, *command, PRE_COMMIT_HOME=str(tmp_path / "home"))
    assert "[item-dropped " not in kept.stdout
    (texts / "other.txt").write_text("nothing\n", encoding="utf-8")
    skipped = run(texts, *command[:-1], "--files", "other.txt", PRE_COMMIT_HOME=str(tmp_path / "home"))
    assert (skipped.returncode, "no files to check" in skipped.stdout) == (0, True)
