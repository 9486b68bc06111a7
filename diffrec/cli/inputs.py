"""Paths of the command line made into versions, with a progress bar where a person would wait."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from diffrec import api
from diffrec.errors import InputError
from diffrec.pipeline import Source
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from diffrec.config import ReadOptions
    from diffrec.model import Version

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "standard input"
PATIENCE_SECONDS = 0.5
"""a bar that comes and goes faster than this only flickers"""


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
    with _progress(sum(len(opening.sources) for opening in openings)) as told:
        return [
            api.read(opening, name=name, options=options, progress=told)
            for opening, name in zip(openings, names or [None] * len(openings), strict=True)
        ]


def read_revisions(opening: api.Opened, options: ReadOptions) -> tuple[Version, Version]:
    """The text of one file with its tracked changes rejected, and with them accepted.

    Raises: InputError when the paths are not one file with tracked changes.
    """
    with _progress(1) as told:
        return api.read_revisions(opening, options=options, progress=told)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[str, int, int], None] | None]:
    """A function to be told of documents and their pages; a bar shows up when a person watches and the work is long."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = _Bar(total)
    try:
        yield bar.tell
    finally:
        bar.close()


class _Bar:
    """A progress bar on standard error that is not there for the first half second."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._begun = 0
        self._began = time.monotonic()
        self._close: Callable[[], None] | None = None
        self._update: Callable[[float, str], None] | None = None

    def tell(self, name: str, pages_done: int, pages: int) -> None:
        """Says that the document of this name comes next (0 of 0), or how many of its pages are done."""
        self._begun += not pages
        if self._update is None and time.monotonic() - self._began > PATIENCE_SECONDS:
            self._open()
        if self._update is not None:
            share = pages_done / pages if pages else 0
            place = f", page {pages_done} of {pages}" if pages else ""
            self._update(self._begun - 1 + share, one_line(f"{self._begun} of {self._total}: {name}{place}"))

    def close(self) -> None:
        """Removes the bar."""
        if self._close is not None:
            self._close()

    def _open(self) -> None:
        from rich.console import Console  # noqa: PLC0415 -- only long work shows a bar
        from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415 -- as above

        columns = (TextColumn("reading"), BarColumn(), TextColumn("{task.fields[place]}", markup=False))
        progress = Progress(*columns, console=Console(stderr=True), transient=True)
        task = progress.add_task("reading", total=self._total, place="")
        progress.start()
        self._close = progress.stop
        self._update = lambda done, place: progress.update(task, completed=done, place=place)
