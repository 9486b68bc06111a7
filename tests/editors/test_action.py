"""The steps of action.yml that run a shell, under bash as GitHub runs them, with what a stranger may name."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent.parent
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: dict[str, dict[str, Any]] = {step["name"]: step for step in ACTION["runs"]["steps"]}
DRAFT = "1. Pilots should carry a lamp (Norway).\n\n2. Buoys should be painted each spring.\n"
FINAL = "1. Pilots should carry a bright lamp (Norway).\n"
NO_REGISTRY = ("No matching distribution found", "Failed to establish a new connection", "Name or service not known")

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the action needs bash")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A checkout with a draft and a final, and a runner whose diffrec is this one."""
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "final.md").write_text(FINAL, encoding="utf-8")
    binaries = tmp_path / "runner" / "diffrec" / "bin"
    binaries.mkdir(parents=True)
    command = binaries / "diffrec"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m diffrec "$@"\n', encoding="utf-8")
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    return tmp_path


def inputs(**given: str) -> dict[str, str]:
    named = {name.replace("_", "-"): value for name, value in given.items()}
    return {name: one.get("default", "") for name, one in ACTION["inputs"].items()} | named


def run(folder: Path, name: str, code: str = "0", **given: str) -> subprocess.CompletedProcess[str]:
    """A step with its variables filled in as GitHub fills them, from the root of the checkout."""
    values = {f"inputs.{key}": value for key, value in inputs(**given).items()}
    values |= {"github.action_path": str(ROOT), "steps.check.outputs.exit-code": code}
    variables = {
        key: re.sub(r"\$\{\{ *(.*?) *\}\}", lambda match: values[match[1]], text)
        for key, text in STEPS[name]["env"].items()
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]["run"]],  # noqa: S607 -- as on a runner
        cwd=folder,
        env=os.environ | variables | {"RUNNER_TEMP": str(folder / "runner"), "GITHUB_OUTPUT": str(folder / "output")},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def outputs(folder: Path) -> str:
    return (folder / "output").read_text(encoding="utf-8")


def test_no_script_holds_what_somebody_else_may_name() -> None:
    assert all("${{" not in step.get("run", "") for step in STEPS.values())


def test_nothing_is_commented_and_both_files_are_uploaded() -> None:
    used = {step["uses"].split("@")[0]: step for step in STEPS.values() if "uses" in step}
    assert set(used) == {"github/codeql-action/upload-sarif", "actions/upload-artifact"}
    assert used["github/codeql-action/upload-sarif"]["with"]["sarif_file"] == "${{ inputs.sarif }}"
    assert used["actions/upload-artifact"]["with"]["path"] == "${{ inputs.report }}"


def test_two_uses_in_one_job_have_a_name_each() -> None:
    used = {step["uses"].split("@")[0]: step["with"] for step in STEPS.values() if "uses" in step}
    assert used["github/codeql-action/upload-sarif"]["category"] == "${{ inputs.name }}"
    assert used["actions/upload-artifact"]["name"] == "${{ inputs.name }}-report"
    assert inputs()["name"] == "diffrec"


def test_no_failing_step_keeps_what_was_found_from_being_told(folder: Path) -> None:
    """Without a status function GitHub puts success() before a condition."""
    after = [step for name, step in STEPS.items() if name not in {"Install", "Check"}]
    assert all(step["if"].startswith("${{ !cancelled()") for step in after)
    assert "steps.report.outcome == 'success'" in STEPS["Upload the report"]["if"]
    assert STEPS["Report"]["id"] == "report"
    assert run(folder, "Result", code="").returncode == 3


def test_every_input_is_described_and_used() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    for name, one in ACTION["inputs"].items():
        assert one["description"]
        assert f"inputs.{name} " in text


def test_the_action_installs_its_own_checkout(folder: Path) -> None:
    done = run(folder, "Install")
    if any(words in done.stderr for words in NO_REGISTRY):
        pytest.skip("pip installs the dependencies, and no registry is in reach")
    assert done.returncode == 0, done.stderr
    command = str(folder / "runner" / "diffrec" / "bin" / "diffrec")
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    said = subprocess.run([command, "--version"], env=kept, capture_output=True, encoding="utf-8", check=True)
    assert said.stdout.startswith("diffrec ")


def test_the_check_annotates_writes_sarif_and_lets_the_uploads_go_on_before_it_fails(folder: Path) -> None:
    done = run(folder, "Check", draft="draft.md", final="final.md")
    assert done.returncode == 0, done.stderr
    assert "::error file=draft.md,line=3,title=item-dropped" in done.stdout
    assert outputs(folder) == "exit-code=1\n"
    assert json.loads((folder / "diffrec.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert run(folder, "Result", code="1").returncode == 1
    assert run(folder, "Result", code="0").returncode == 0


def test_marks_are_left_out_of_log_sarif_and_page_unless_they_are_asked_for(folder: Path) -> None:
    written = ("diffrec.sarif", "diffrec-report.html")
    for asked, kept in (("false", False), ("true", True)):
        checked = run(folder, "Check", draft="draft.md", final="final.md", attributions=asked)
        reported = run(folder, "Report", draft="draft.md", final="final.md", attributions=asked)
        assert reported.returncode == 0, reported.stderr
        assert reported.stdout == ""
        texts = [checked.stdout + checked.stderr + reported.stderr]
        texts += [(folder / name).read_text(encoding="utf-8") for name in written]
        assert ["Norway" in texts[0], "Norway" in texts[2]] == [kept, kept]
        assert "Norway" not in texts[1] or kept


def test_the_threshold_and_further_options_reach_the_check(folder: Path) -> None:
    run(
        folder, "Check", draft="draft.md", final="final.md", args="--select  number-gap\n--language en", fail_on="error"
    )
    assert outputs(folder) == "exit-code=0\n"


def test_what_is_wrong_is_said_and_is_no_pass(folder: Path) -> None:
    done = run(folder, "Check", draft="absent.md", final="final.md")
    assert done.returncode == 0
    assert "absent.md: there is no such file" in done.stderr
    assert outputs(folder) == "exit-code=2\n"
    assert "exit-code == '1'" in STEPS["Report"]["if"]
    assert run(folder, "Result", code="2").returncode == 2


@pytest.mark.parametrize("name", ["$(touch pwned)", '"; touch pwned; "', "`touch pwned`", "--help", "* ?", "a'b c"])
def test_a_name_is_a_name_whatever_it_holds(folder: Path, name: str) -> None:
    (folder / "drafts").mkdir()
    (folder / "draft.md").rename(folder / "drafts" / f"{name}.md")
    given = {"draft": f"drafts/{name}.md\n", "final": "final.md"}
    done = run(folder, "Check", **given)
    assert outputs(folder) == "exit-code=1\n", done.stderr
    assert "item-dropped" in done.stdout
    assert run(folder, "Report", **given).returncode == 0
    for argument in ({"args": name}, {"report_args": name}, {"fail_on": name}, {"draft": name}):
        for step in ("Check", "Report"):
            run(folder, step, **(given | argument))
    assert not (folder / "pwned").exists()


def test_drafts_stand_one_a_line(folder: Path) -> None:
    (folder / "draft 2.md").write_text("3. Anchors should be weighed.\n", encoding="utf-8")
    done = run(folder, "Check", draft="draft.md\ndraft 2.md\n", final="final.md")
    assert "file=draft 2.md,line=1," in done.stdout
    assert "file=draft.md,line=3," in done.stdout


def test_a_notice_cannot_give_commands(folder: Path) -> None:
    fake = folder / "runner" / "diffrec" / "bin" / "diffrec"
    fake.write_text("#!/bin/sh\necho 'note: ##[add-mask]x' >&2\n", encoding="utf-8")
    for step in ("Check", "Report"):
        assert run(folder, step, draft="draft.md", final="final.md").stderr == "note: ## [add-mask]x\n"
