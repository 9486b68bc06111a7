"""`diffrec check` as CI runs it: in a process of its own, with files, a baseline, and an exit code."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from junitparser import JUnitXml

DRAFT = """# Recommendations

1. Beekeepers should mark each hive with the year of its queen (Norway).

2. Beekeepers should weigh their hives in the last week of March, and write the weight
   down in the book of the apiary.

3. Councils should plant lime trees along canals.
"""
FINAL = """# Recommendations

1. Beekeepers should mark each hive with the year of its queen.

2. Councils should plant lime trees along canals.
"""
ONE_RULE = ("--select", "item-dropped")
RENUMBERED = DRAFT.replace("3. C", "4. C").replace("2. B", "3. B").replace("# R", "A preface\n=========\n\n# R")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "final.md").write_text(FINAL, encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str, **extra: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "diffrec", "check", *arguments],
        cwd=folder,
        env={**os.environ, **extra},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def prints(folder: Path, *arguments: str) -> list[str]:
    data = json.loads(run(folder, *arguments, "-f", "json").stdout)
    return [finding["fingerprint"] for finding in data["findings"] if finding["rule"] == "item-dropped"]


def test_the_exit_code_says_whether_something_counts(folder: Path) -> None:
    found = run(folder, "draft.md", "final.md", "--select", "item-dropped")
    assert (found.returncode, found.stdout.splitlines()[0]) == (1, "1 error.")
    clean = run(folder, "draft.md", "final.md", "--select", "number-repeated")
    assert (clean.returncode, clean.stdout) == (0, "Nothing found.\n")


@pytest.mark.parametrize("empty", ["draft.md", "final.md"])
@pytest.mark.parametrize("text", ["", "A letter about bees.\n\nIt holds no number.\n"])
def test_a_document_without_items_is_an_error_of_input_and_no_pass(folder: Path, empty: str, text: str) -> None:
    (folder / empty).write_text(text, encoding="utf-8")
    done = run(folder, "draft.md", "final.md", "-o", "out.sarif", "--write-baseline", "baseline.json")
    assert done.returncode == 2
    assert done.stdout == ""
    assert sorted(path.name for path in folder.iterdir()) == ["draft.md", "final.md"]


def test_one_document_without_items_among_several_is_an_error_too(folder: Path) -> None:
    (folder / "letter.md").write_text("A letter about bees.\n\nIt holds no number.\n", encoding="utf-8")
    done = run(folder, "draft.md", "letter.md", "final.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("diffrec: letter.md: no numbered item was found")


def test_a_fault_of_ours_is_no_finding(folder: Path) -> None:
    broken = folder / "broken"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(
        "import diffrec.checks.engine as engine\n"
        "def fail(*_):\n    raise RuntimeError('secret words of the draft')\n"
        "engine.check = fail\nimport diffrec.checks.accepting as accepting\naccepting.find = fail\n",
        encoding="utf-8",
    )
    path = os.pathsep.join([str(broken), os.environ.get("PYTHONPATH", "")])
    done = run(folder, "draft.md", "final.md", PYTHONPATH=path)
    assert done.returncode == 3
    assert "RuntimeError" in done.stderr
    assert "secret" not in done.stderr + done.stdout


def test_files_are_written_beside_the_terminal_in_the_format_of_their_suffix(folder: Path) -> None:
    names = ["out.sarif", "out.xml", "out.json", "out.txt"]
    done = run(folder, "draft.md", "final.md", *(word for name in names for word in ("-o", name)))
    assert done.returncode == 1
    assert re.search(r"^draft\.md:5: error: .*\[item-dropped [0-9a-f]{16}\]$", done.stdout, re.MULTILINE)
    assert (folder / "out.txt").read_text(encoding="utf-8").startswith(f"{done.stdout}\n[diffrec ")
    assert json.loads((folder / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))["kind"] == "findings"
    assert JUnitXml.fromfile(str(folder / "out.xml")).failures == 1
    assert all(f"written: {name}" in done.stderr for name in names)


@pytest.mark.parametrize(
    "words",
    [("-o", "draft.txt"), ("-o", "out.sarif", "-o", "nowhere/out.xml"), ("--write-baseline", "final.md")],
)
def test_no_input_is_overwritten_and_nothing_is_written_by_half(folder: Path, words: tuple[str, ...]) -> None:
    (folder / "draft.md").rename(folder / "draft.txt")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    done = run(folder, "draft.txt", "final.md", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_baseline_is_written_read_and_brought_up_to_date(folder: Path) -> None:
    written = run(folder, "draft.md", "final.md", *ONE_RULE, "--write-baseline", "baseline.json")
    assert written.returncode == 0
    assert written.stdout.startswith("Nothing found; 1 in the baseline.\n")
    text = (folder / "baseline.json").read_text(encoding="utf-8")
    schema = subprocess.run(
        [sys.executable, "-m", "diffrec", "schema", "baseline"], capture_output=True, encoding="utf-8", check=True
    )
    Draft202012Validator(json.loads(schema.stdout)).validate(json.loads(text))
    assert run(folder, "draft.md", "final.md", "--baseline", "baseline.json").returncode == 0
    (folder / "draft.md").write_text(DRAFT + "\n4. Schools should keep a hive of glass.\n", encoding="utf-8")
    new = run(folder, "draft.md", "final.md", "--baseline", "baseline.json")
    assert new.returncode == 1
    assert "hive of glass" in new.stdout
    assert "In the baseline: 1 item-dropped." in new.stdout
    (folder / "draft.md").write_text(FINAL, encoding="utf-8")
    words = ("draft.md", "final.md", "--any-order", "--baseline", "baseline.json")
    outdated = run(folder, *words, "--fail-on", "note")
    assert (outdated.returncode, "baseline.json: note: 1 finding of the baseline" in outdated.stdout) == (1, True)
    assert run(folder, *words, "--write-baseline", "baseline.json").returncode == 0
    assert json.loads((folder / "baseline.json").read_text(encoding="utf-8"))["findings"] == []


def test_a_file_that_is_no_baseline_is_not_overwritten(folder: Path) -> None:
    (folder / "notes.json").write_text('{"mine": 1}', encoding="utf-8")
    done = run(folder, "draft.md", "final.md", "--write-baseline", "notes.json")
    assert done.returncode == 2
    assert "notes.json: it is no baseline, and is not overwritten" in done.stderr
    assert (folder / "notes.json").read_text(encoding="utf-8") == '{"mine": 1}'
    done = run(folder, "draft.md", "final.md", "-o", "b.json", "--write-baseline", "b.json")
    assert (done.returncode, (folder / "b.json").exists()) == (2, False)


def test_fingerprints_are_those_of_the_words_on_any_line_wrapped_or_renumbered(folder: Path, tmp_path: Path) -> None:
    (own,) = prints(folder, "draft.md", "final.md")
    elsewhere = folder / "another place"
    elsewhere.mkdir()
    wrapped = DRAFT.replace("March, and write the weight\n   down", "March, and\n   write the weight down")
    crossed = DRAFT.replace("\n", "\r\n")
    for name, text in (("draft.md", RENUMBERED), ("wrapped.md", wrapped), ("crossed.md", crossed)):
        (elsewhere / name).write_bytes(text.encode())
        assert prints(folder, str(elsewhere / name), "final.md") == [own]
    assert prints(elsewhere, "draft.md", str(tmp_path / "final.md")) == [own]


def test_a_code_host_is_told_paths_within_the_current_folder(folder: Path) -> None:
    paths = [str(folder / name) for name in ("draft.md", "final.md")]
    assert "::error file=draft.md,line=5," in run(folder, *paths, "-f", "github").stdout
    sarif = json.loads(run(folder, *paths, "-f", "sarif").stdout)
    places = [one["locations"][0]["physicalLocation"] for one in sarif["runs"][0]["results"]]
    assert {place["artifactLocation"]["uri"] for place in places} == {"draft.md"}
    assert places[0]["region"] == {"startLine": 5}


def test_help_names_what_can_be_written() -> None:
    text = run(Path.cwd(), "--help", COLUMNS="120").stdout
    assert all(word in text for word in ("sarif", "junit", "github", "--baseline", "--write-baseline", ".xml"))


def test_waivers_and_a_baseline_of_the_configuration_hold_and_are_held_to_what_they_say(folder: Path) -> None:
    (own,) = prints(folder, "draft.md", "final.md")
    waiver = f'[[check.waivers]]\nfingerprint = "{own}"\nreason = "agreed"\nauthor = "Y. Sand"\n'
    (folder / "diffrec.toml").write_text(waiver, encoding="utf-8")
    (folder / "draft.md").write_text(RENUMBERED, encoding="utf-8")
    held = run(folder, "draft.md", "final.md", *ONE_RULE)
    assert (held.returncode, held.stdout.splitlines()[0]) == (0, "Nothing found; 1 waived.")
    assert "(agreed -- Y. Sand)" in held.stdout
    (folder / "diffrec.toml").write_text(f"[check]\n\n{waiver}expires = 2001-01-01\n", encoding="utf-8")
    expired = run(folder, "draft.md", "final.md", *ONE_RULE)
    assert expired.returncode == 1
    assert re.search(r"^diffrec\.toml:3: warning: .*\[waiver-expired ", expired.stdout, re.MULTILINE)
    (folder / "diffrec.toml").write_text(waiver.replace(own, "f" * 16), encoding="utf-8")
    unused = run(folder, "draft.md", "final.md", "-f", "github", *ONE_RULE)
    assert "::warning file=diffrec.toml,line=1,title=waiver-unused" in unused.stdout
    (folder / "diffrec.toml").write_text('[check]\nbaseline = "known.json"\n', encoding="utf-8")
    assert run(folder, "draft.md", "final.md", *ONE_RULE).returncode == 2
    assert run(folder, "draft.md", "final.md", *ONE_RULE, "--write-baseline", "known.json").returncode == 0
    (folder / "below").mkdir()
    below = run(folder / "below", "../draft.md", "../final.md", *ONE_RULE)
    assert (below.returncode, below.stdout.splitlines()[0]) == (0, "Nothing found; 1 in the baseline.")


def test_who_sends_findings_elsewhere_is_told_once_that_they_name_delegations(folder: Path) -> None:
    (folder / "final.md").write_text(DRAFT, encoding="utf-8")
    told = "note: the report names delegations"
    assert run(folder, "draft.md", "final.md").stderr.count(told) == 0
    assert run(folder, "draft.md", "final.md", "-f", "json").stderr.count(told) == 1
    assert run(folder, "draft.md", "final.md", "-o", "check.sarif").stderr.count(told) == 1
    assert run(folder, "draft.md", "final.md", "-f", "github", "--no-attributions").stderr.count(told) == 0
    assert run(folder, "draft.md", "final.md", "-f", "json", "--ignore", "mark-left").stderr.count(told) == 0
