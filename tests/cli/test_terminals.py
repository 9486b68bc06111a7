from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from diffrec.cli.terminals import (
    addresses,
    follows_links,
    is_plain,
    pager_fault,
    pager_keeps_links,
    strikes,
    without_links,
)

if TYPE_CHECKING:
    from pathlib import Path

ABLE = [
    {"TERM_PROGRAM": "WezTerm"},
    {"TERM_PROGRAM": "vscode"},
    {"TERM": "xterm-kitty"},
    {"TERM": "foot-extra"},
    {"WT_SESSION": "1"},
    {"VTE_VERSION": "7006"},
]
UNKNOWN = [
    {},
    {"TERM": "xterm-256color"},
    {"TERM": "linux"},
    {"TERM_PROGRAM": "Apple_Terminal"},
    {"VTE_VERSION": "4803"},
    {"VTE_VERSION": "new"},
    {"TERM": "xterm-kitty", "TMUX": "tmux-1/default,7,0"},
    {"VTE_VERSION": "7006", "STY": "1.screen"},
]


@pytest.mark.parametrize("environment", ABLE)
def test_a_terminal_that_is_known_strikes_and_follows_links(environment: dict[str, str]) -> None:
    assert strikes(environment)
    assert follows_links(environment)


@pytest.mark.parametrize("environment", UNKNOWN)
def test_of_any_other_terminal_nothing_is_expected(environment: dict[str, str]) -> None:
    assert not strikes(environment)
    assert not follows_links(environment)


def test_a_session_on_another_machine_has_no_links_but_strikes() -> None:
    environment = {"TERM": "xterm-kitty", "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}
    assert strikes(environment)
    assert not follows_links(environment)


def test_links_are_forced_on_and_off() -> None:
    assert follows_links({"FORCE_HYPERLINK": "1", "TERM": "xterm"})
    assert not follows_links({"FORCE_HYPERLINK": "0", "TERM": "xterm-kitty"})


def test_who_wants_no_colour_is_heard() -> None:
    assert is_plain({"NO_COLOR": "1"})
    assert is_plain({"TERM": "dumb"})
    assert not is_plain({"NO_COLOR": "", "TERM": "xterm"})


@pytest.mark.parametrize("name", ["draft 1.txt", "a\x1b\\\x1b[31m.txt", "a\x07;.txt", "تقرير#2.pdf", "new\nline.txt"])
def test_an_address_is_visible_ascii_whatever_the_name(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text("1. Bells ring.", encoding="utf-8")
    (address,) = addresses([str(file)]).values()
    assert address.startswith("file:///")
    assert address.isascii()
    assert address.isprintable()
    assert not set(address) & set(" ;\\#")


def test_a_relative_path_has_an_absolute_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "draft.txt").write_text("1. Bells ring.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert addresses(["draft.txt"]) == {"draft.txt": (tmp_path / "draft.txt").resolve().as_uri()}


def test_what_is_no_file_has_no_address() -> None:
    assert addresses(["standard input", "a" * 5000, "nul\0", ""]) == {}


def test_links_are_taken_out_and_their_words_stay() -> None:
    assert without_links("see \x1b]8;;file:///a.txt\x1b\\\x1b[1m4\x1b[0m\x1b]8;;\x1b\\.") == "see \x1b[1m4\x1b[0m."


def pager(folder: Path, name: str, says: str) -> str:
    """A program of this name that tells this version of itself."""
    program = folder / name
    program.write_text(f"#!/bin/sh\necho '{says}'\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(program)


def test_less_keeps_links_from_a_version_on(tmp_path: Path) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    new.mkdir()
    old.mkdir()
    assert pager_keeps_links({"PAGER": pager(new, "less", "less 643 (GNU regular expressions)")})
    assert not pager_keeps_links({"PAGER": pager(old, "less", "less 551 (GNU regular expressions)")})
    assert not pager_keeps_links({"PAGER": pager(new, "less", "less 643"), "LESS": "FX"})


def test_another_pager_gets_no_links(tmp_path: Path) -> None:
    assert not pager_keeps_links({"PAGER": pager(tmp_path, "more", "less 643")})
    assert not pager_keeps_links({"PAGER": str(tmp_path / "none")})
    assert not pager_keeps_links({"PAGER": pager(tmp_path, "less", "BusyBox")})


def test_a_pager_that_cannot_be_run_is_known_before() -> None:
    assert pager_fault({"PAGER": "less '"}) == "a quotation mark in it is not closed"
    assert pager_fault({"MANPAGER": "no-such-pager -R", "PAGER": "sh"}) == "there is no such program"
    for fine in ({}, {"PAGER": ""}, {"PAGER": "sh -c 'cat'"}, {"PAGER": "LESS=FRX less"}):
        assert pager_fault(fine) is None
