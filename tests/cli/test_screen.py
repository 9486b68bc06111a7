"""What the commands put on a screen, in a pipe and in a file, where the terminal can strike words and follow links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.watching import DRAFT, FINAL, run, watched

if TYPE_CHECKING:
    from pathlib import Path

ABLE = {"TERM_PROGRAM": "WezTerm", "TMUX": "", "STY": "", "SSH_CONNECTION": "", "SSH_TTY": "", "FORCE_HYPERLINK": ""}
COMPARE = ("compare", "draft.txt", "final one.txt", "--no-pager")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "final one.txt").write_text(FINAL, encoding="utf-8")
    return tmp_path


def test_numbers_lead_to_the_files_on_a_screen_that_can(place: Path) -> None:
    seen = watched(place, *COMPARE, **ABLE)
    assert f"\x1b]8;;{(place / 'draft.txt').resolve().as_uri()}\x1b\\" in seen
    assert "/final%20one.txt\x1b\\" in seen
    assert "[-" not in seen


def test_a_screen_that_nobody_knows_gets_brackets_and_no_links(place: Path) -> None:
    seen = watched(place, *COMPARE, **{**ABLE, "TERM_PROGRAM": "Apple_Terminal"})
    assert "[-\x1b[9;31mlend\x1b[0m-]" in seen
    assert "\x1b]8" not in seen


@pytest.mark.parametrize("command", [("explain", "draft.txt", "final one.txt", "2"), ("extract", "draft.txt")])
def test_other_commands_have_links_too(place: Path, command: tuple[str, ...]) -> None:
    assert "\x1b]8;;file:///" in watched(place, *command, "--no-pager", **ABLE)


@pytest.mark.parametrize("extra", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"FORCE_HYPERLINK": "0"}])
def test_links_go_where_colour_goes_and_where_nobody_wants_them(place: Path, extra: dict[str, str]) -> None:
    assert "\x1b]8" not in watched(place, *COMPARE, **{**ABLE, **extra})


def test_a_pipe_and_a_file_get_no_links_even_where_they_are_forced(place: Path) -> None:
    done = run(place, *COMPARE, "--color", "always", "-o", "report.txt", **{**ABLE, "FORCE_HYPERLINK": "1"})
    assert "[-\x1b[9;31mlend\x1b[0m-]" in done.stdout
    assert "\x1b]8" not in done.stdout
    assert "\x1b" not in (place / "report.txt").read_text(encoding="utf-8")


def test_a_pager_that_is_not_less_gets_no_links(place: Path) -> None:
    seen = watched(place, *COMPARE[:-1], "--pager", PAGER="sed s/^/paged:/", **ABLE)
    assert "paged:" in seen
    assert "\x1b]8" not in seen
