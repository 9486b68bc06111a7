"""Which rules `check` runs: the command line goes before the file, and the file before the profile."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from diffrec import cli
from diffrec.cli.choosing import Given, check_options, profile_of, threshold_of
from diffrec.config import CheckSettings
from diffrec.errors import ConfigError
from diffrec.model import Severity

if TYPE_CHECKING:
    from pathlib import Path

FILE = CheckSettings(
    select=frozenset({"item-dropped", "mark-left"}),
    ignore=frozenset({"mark-left"}),
    severities={"item-dropped": Severity.NOTE},
    fail_on=Severity.ERROR,
    profile="upr",
    only_changed_in=("I. Wells",),
)
DRAFT = """# I. Wells

1. Ports should keep a register of the wells near the coast.

# II. Cranes

2. Ports should inspect their cranes every year.

3. Ports should paint their cranes in bright colours.
"""
FINAL = DRAFT.replace("near the coast", "on the coast").replace(
    "\n3. Ports should paint their cranes in bright colours.\n", ""
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "final.md").write_text(FINAL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(capfd: pytest.CaptureFixture[str], *options: str) -> tuple[int, set[str], str]:
    """The exit code of a check, the rules that found something, and standard error."""
    code = cli.run(["check", "draft.md", "final.md", "-f", "json", *options])
    done = capfd.readouterr()
    return code, {one["rule"] for one in json.loads(done.out)["findings"]} if done.out else set(), done.err


def test_what_the_file_says_counts_where_the_command_line_says_nothing() -> None:
    chosen = check_options(Given(), FILE)
    assert (chosen.rules, chosen.ignore) == (FILE.select, FILE.ignore)
    assert (chosen.severities, chosen.profile, chosen.only_changed_in) == (FILE.severities, "upr", ("I. Wells",))
    assert threshold_of(None, FILE) is Severity.ERROR


def test_the_command_line_goes_before_the_file() -> None:
    chosen = check_options(
        Given(select=["mark-left,item-moved"], severity=["item-dropped=error"], only_changed_in=["II"], profile="auto"),
        FILE,
    )
    assert chosen.rules == frozenset({"mark-left", "item-moved", "change-elsewhere"})
    assert chosen.ignore == frozenset()
    assert chosen.severities == {"item-dropped": Severity.ERROR}
    assert (chosen.only_changed_in, chosen.profile) == (("II",), "auto")
    assert threshold_of("note", FILE) is Severity.NOTE
    assert (profile_of(None, CheckSettings()), threshold_of(None, CheckSettings())) == ("auto", Severity.WARNING)


def test_what_is_ignored_is_added_to_what_the_file_ignores() -> None:
    assert check_options(Given(ignore=["item-moved"]), FILE).ignore == {"mark-left", "item-moved"}


def test_a_severity_on_the_command_line_switches_on_and_off() -> None:
    assert check_options(Given(severity=["mark-left=note"]), FILE).ignore == frozenset()
    assert check_options(Given(severity=["item-dropped=off"]), FILE).ignore == {"mark-left", "item-dropped"}


@pytest.mark.parametrize("text", ["mark-left", "mark-left=grave", "mark-lft=note", "=note"])
def test_a_severity_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ConfigError):
        check_options(Given(severity=[text]), CheckSettings())


def test_only_the_named_section_may_change(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert folder.is_dir()
    code, rules, _ = checked(capfd, "--only-changed-in", "Cranes", "--select", "change-elsewhere")
    assert (code, rules) == (1, {"change-elsewhere"})
    both = ("--only-changed-in", "Cranes", "--only-changed-in", "I. Wells", "--select", "change-elsewhere")
    assert checked(capfd, *both)[:2] == (0, set())


def test_sections_that_may_change_bring_their_rule_with_them(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    cranes = ("--only-changed-in", "Cranes")
    code, rules, _ = checked(capfd, *cranes, "--select", "item-dropped")
    assert (code, rules) == (1, {"change-elsewhere", "item-dropped"})
    (folder / "diffrec.toml").write_text('[check]\nignore = ["change-elsewhere"]\n', encoding="utf-8")
    assert "change-elsewhere" in checked(capfd, *cranes)[1]
    for off in (("--ignore", "change-elsewhere"), ("--severity", "change-elsewhere=off")):
        code, _, error = checked(capfd, *cranes, *off)
        assert (code, "asks for the rule change-elsewhere, which is ignored" in error) == (2, True)


def test_a_section_that_is_not_there_is_told_whatever_rules_run(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "diffrec.toml").write_text('[check]\nonly-changed-in = ["II. Crane"]\n', encoding="utf-8")
    code, _, error = checked(capfd, "--select", "item-dropped")
    assert (code, 'did you mean "II. Cranes"?' in error) == (2, True)


def test_a_section_that_is_not_there_is_told_with_is_told_with_the_nearest(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert folder.is_dir()
    code, _, error = checked(capfd, "--only-changed-in", "II. Crane")
    assert code == 2
    assert 'no heading that fits the section "II. Crane"\nhint: did you mean "II. Cranes"?' in error


def test_the_file_decides_what_fails(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert checked(capfd)[0] == 1
    (folder / "diffrec.toml").write_text('[check]\nignore = ["item-dropped"]\nfail-on = "error"\n', encoding="utf-8")
    code, rules, _ = checked(capfd)
    assert code == 0
    assert "item-dropped" not in rules
    assert checked(capfd, "--select", "item-dropped")[0] == 1


def test_a_rule_that_the_file_spells_wrongly_is_told_with_its_line(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "diffrec.toml").write_text('[check]\nignore = ["item-droped"]\n', encoding="utf-8")
    code, _, error = checked(capfd)
    assert code == 2
    assert 'diffrec.toml, line 2: there is no rule "item-droped"' in error
    assert 'hint: did you mean "item-dropped"?' in error


def test_rules_are_listed_as_a_profile_has_them(capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["rules", "--profile", "upr"]) == 0
    listed = capfd.readouterr().out
    assert re.search(r"^mark-left +off ", listed, re.MULTILINE)
    assert re.search(r"^mark-lost +error ", listed, re.MULTILINE)
    assert cli.run(["rules", "mark-left"]) == 0
    explained = capfd.readouterr().out
    assert "upr: off" in explained
    assert "Passes:" in explained
