"""What the terminal behind standard output can do, as far as it tells of itself in the environment.

TERM=dumb, NO_COLOR=1                      no colour, and nothing else that is not plain text
TERM_PROGRAM=WezTerm, VTE_VERSION=7006     strikes words, follows links
TMUX=..., TERM=screen                      a terminal in a terminal: nobody knows what the outer one is handed on
FORCE_HYPERLINK=1, FORCE_HYPERLINK=0       links, or none, whatever the terminal tells

Who follows a link on another machine finds no file there, so that a session over SSH has none unless they are forced.
"""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PROGRAMS = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "mintty", "Hyper", "rio", "Tabby"})
"""the terminals that strike words and follow links, by TERM_PROGRAM; Apple's Terminal does neither"""
KINDS = ("xterm-kitty", "alacritty", "foot", "wezterm", "xterm-ghostty", "rio")
"""the same by the beginning of TERM"""
SIGNS = ("WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM")
"""the same by a variable that they alone set"""
LEAST_VTE = 5000
"""GNOME's terminals and their kin follow links since VTE 0.50"""
MULTIPLEXERS = ("TMUX", "STY")
ELSEWHERE = ("SSH_CONNECTION", "SSH_TTY")
SWITCH = "FORCE_HYPERLINK"
LEAST_LESS = 590
"""older ones than less 590 of 2021 show a link as the characters that it is made of"""
LESS_VERSION = re.compile(rb"less (\d+)")
TIMEOUT_SECONDS = 2
LINK = re.compile("\x1b]8;[^\x1b]*\x1b\\\\")


def is_plain(environment: Mapping[str, str]) -> bool:
    """Whether the user or the terminal wants no colour."""
    return bool(environment.get("NO_COLOR")) or environment.get("TERM") == "dumb"


def strikes(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is known to show struck words as struck, and to underline."""
    if any(environment.get(name) for name in MULTIPLEXERS):
        return False
    kind, version = environment.get("TERM", ""), environment.get("VTE_VERSION", "")
    return (
        environment.get("TERM_PROGRAM") in PROGRAMS
        or kind.startswith(KINDS)
        or any(environment.get(name) for name in SIGNS)
        or (version.isdecimal() and int(version) >= LEAST_VTE)
    )


def follows_links(environment: Mapping[str, str]) -> bool:
    """Whether a link leads somewhere: forced, or in a terminal that is known to follow it on this machine."""
    forced = environment.get(SWITCH)
    if forced:
        return forced != "0"
    return strikes(environment) and not any(environment.get(name) for name in ELSEWHERE)


def addresses(sources: Iterable[str]) -> dict[str, str]:
    """The address of each source that is a file, such as "file:///reports/draft.pdf", all in ASCII."""
    return {source: Path(source).resolve().as_uri() for source in sources if _is_file(source)}


def _is_file(source: str) -> bool:
    try:
        return Path(source).is_file()
    except (OSError, ValueError):  # a name that no file can have
        return False


def without_links(text: str) -> str:
    """The text as it is where links cannot be followed."""
    return LINK.sub("", text)


def pager_fault(environment: Mapping[str, str]) -> str | None:
    """Why the pager that the user chose cannot be run; None where nothing speaks against it, or none is chosen."""
    try:
        given = shlex.split(_chosen_pager(environment))
    except ValueError:
        return "a quotation mark in it is not closed"
    if given and "=" not in given[0] and shutil.which(given[0]) is None:  # a variable may be set before the program
        return "there is no such program"
    return None


def pager_keeps_links(environment: Mapping[str, str]) -> bool:
    """Whether a pager without a fault hands links on: less does, from a version on, where it hands on colours."""
    import subprocess  # noqa: PLC0415 -- only a text with links in a pager needs it

    given = shlex.split(_chosen_pager(environment) or "less")
    program = shutil.which(given[0]) if given else None
    if program is None or Path(program).name != "less" or "R" not in environment.get("LESS", "R"):
        return False
    try:
        told = subprocess.run([program, "--version"], capture_output=True, timeout=TIMEOUT_SECONDS, check=False).stdout  # noqa: S603 -- the pager that is about to be run
    except (OSError, subprocess.TimeoutExpired):
        return False
    version = LESS_VERSION.match(told)
    return version is not None and int(version[1]) >= LEAST_LESS


def _chosen_pager(environment: Mapping[str, str]) -> str:
    return environment.get("MANPAGER") or environment.get("PAGER") or ""
