"""What README shows can be run: each command in it, and its example of the Python API."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from diffrec.checks.listing import as_markdown
from tests.readers.wordmaking import paragraph, word_file

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SAMPLE = ROOT / "samples" / "working-group"

SHOWN = re.findall(r"(?:`|^    |- run: )(diffrec [a-z][^`\n]*)", README, re.MULTILINE)
# A name alone, as in "`diffrec check` applies rules", is no command line; `diffrec rules` is one.
COMMANDS = sorted({command for command in SHOWN if len(command.split()) > 2 or command == "diffrec rules"})


RULES = re.compile(r"(<!-- rules: [^\n]*-->\n).*?(<!-- end of rules -->)", re.DOTALL)


def test_the_section_on_rules_is_made_from_the_rules(pytestconfig: pytest.Config) -> None:
    """With --write-golden (make golden) the section is written anew."""
    made = RULES.sub(lambda found: f"{found[1]}\n{as_markdown()}\n{found[2]}", README)
    if pytestconfig.getoption("--write-golden"):
        (ROOT / "README.md").write_text(made, encoding="utf-8")
        return
    assert made.count("<!-- rules: ") == 1
    assert made == README


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sample under the names that README uses."""
    first, second = sorted((SAMPLE / "draft").iterdir())
    shutil.copytree(SAMPLE / "draft", tmp_path / "draft")
    for name, source in (("draft-add-1.txt", first), ("draft-add-2.txt", second), ("draft.txt", second)):
        shutil.copy(source, tmp_path / name)
    for name in ("final.txt", "final.md"):
        shutil.copy(SAMPLE / "final.txt", tmp_path / name)
    for name in ("zero-draft.txt", "rev-1.txt"):
        shutil.copy(second, tmp_path / name)
    for name in ("draft.en.md", "final.fr.md"):
        shutil.copy(SAMPLE.parent / "two-languages" / name, tmp_path / name)
    for name in ("submitted.docx", "issued.docx"):
        (tmp_path / name).write_bytes(word_file(paragraph("The Board shall meet once a year.")))
    (tmp_path / "pairs.toml").write_text("version = 1\n", encoding="utf-8")
    baseline = '{"schema_version": 1, "kind": "baseline", "findings": []}'
    (tmp_path / "baseline.json").write_text(baseline, encoding="utf-8")
    return tmp_path


def test_readme_shows_the_commands_that_matter() -> None:
    assert {command.split()[1] for command in COMMANDS} >= {
        *("compare", "trace", "extract", "explain", "check", "delegations", "rules", "schema", "verify-base"),
    }


@pytest.mark.parametrize("command", COMMANDS)
def test_command_of_readme_runs(folder: Path, command: str) -> None:
    arguments = shlex.split(command)[1:]
    done = subprocess.run(
        [sys.executable, "-m", "diffrec", *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    # The sample is no clean edit, and a check says so; anything graver than findings is a fault of README.
    assert done.returncode in ({0, 1} if command.startswith("diffrec check") else {0}), done.stderr
    written = [arguments[at + 1] for at, argument in enumerate(arguments) if argument == "-o"]
    assert all((folder / name).stat().st_size > 0 for name in written)


def test_python_of_readme_runs(folder: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", example], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert "edited ['14'] ['3']" in done.stdout
