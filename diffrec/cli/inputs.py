"""Paths of the command line made into versions, with a progress bar where a person would wait."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from diffrec import api
from diffrec.cli import progress
from diffrec.errors import InputError
from diffrec.pipeline import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.config import ReadOptions
    from diffrec.model import Version

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "standard input"


def draft_and_final(paths: Sequence[str]) -> tuple[api.Opened, api.Opened]:
    """The opened draft, which is all paths but the last, and the opened final.

    Raises: InputError when there is no final, or a path cannot be read.
    """
    if len(paths) < 2:  # noqa: PLR2004 -- a draft and a final
        message = f"a draft and a final are needed; only {paths[0]} was given"
        raise InputError(message)
    if paths.count(STANDARD_INPUT) > 1:
        message = "standard input (-) can be read only once"
        raise InputError(message)
    return opened(paths[:-1]), opened(paths[-1:])


def each_version(paths: Sequence[str]) -> tuple[api.Opened, ...]:
    """What stands behind each path, which is a version of its own.

    Raises: InputError when there is only one, or a path cannot be read.
    """
    if len(paths) < 2:  # noqa: PLR2004 -- a chain has a step
        message = f"two versions or more are needed; only {paths[0]} was given"
        raise InputError(message)
    if paths.count(STANDARD_INPUT) > 1:
        message = "standard input (-) can be read only once"
        raise InputError(message)
    return tuple(opened([path]) for path in paths)


def opened(paths: Sequence[str]) -> api.Opened:
    """The bytes behind the paths; `-` is standard input.

    Raises: InputError for a path that cannot be read.
    """
    before, dash, after = _around(paths)
    if not dash:
        return api.open_paths(paths)
    piped = Source(STANDARD_INPUT_NAME, sys.stdin.buffer.read())
    left, right = api.open_paths(before), api.open_paths(after)
    return api.Opened(sources=(*left.sources, piped, *right.sources), notices=(*left.notices, *right.notices))


def _around(paths: Sequence[str]) -> tuple[Sequence[str], bool, Sequence[str]]:
    if STANDARD_INPUT not in paths:
        return paths, False, ()
    at = paths.index(STANDARD_INPUT)
    return paths[:at], True, paths[at + 1 :]


def read_all(
    openings: Sequence[api.Opened], options: ReadOptions, names: Sequence[str | None] | None = None
) -> list[Version]:
    """Each opening read as one version, in order, under its name."""
    with progress.reading(sum(len(opening.sources) for opening in openings)) as told:
        return [
            api.read(opening, name=name, options=options, progress=told)
            for opening, name in zip(openings, names or [None] * len(openings), strict=True)
        ]


def read_revisions(opening: api.Opened, options: ReadOptions) -> tuple[Version, Version]:
    """The text of one file with its tracked changes rejected, and with them accepted.

    Raises: InputError when the paths are not one file with tracked changes.
    """
    with progress.reading(1) as told:
        return api.read_revisions(opening, options=options, progress=told)
