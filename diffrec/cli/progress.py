"""What a person sees who waits: a bar on standard error after half a second, gone when the work is done.

reading  ━━━━━━━━━       2 of 3: final.pdf, page 41 of 120
comparing  ━━━━━━━━━     0:00:02

Only where standard error is a terminal that can erase a line; in a pipe and on a dumb terminal nothing is written.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import Progress, ProgressColumn

PATIENCE_SECONDS = 0.5
"""a bar that comes and goes faster than this only flickers"""


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Shows that work of this name goes on, whose end nobody knows before."""
    if not _is_watched():
        yield
        return
    bar = _Waiting(what)
    try:
        yield
    finally:
        bar.close()


@contextmanager
def reading(total: int) -> Iterator[Callable[[str, int, int], None] | None]:
    """A function to be told of documents and their pages; a bar shows up when a person watches and the work is long."""
    if not _is_watched():
        yield None
        return
    bar = _Reading(total)
    try:
        yield bar.tell
    finally:
        bar.close()


def _is_watched() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM") not in {"dumb", "unknown"}


def _made(*columns: ProgressColumn) -> Progress:
    """A bar on standard error that is erased when it stops."""
    from rich.console import Console  # noqa: PLC0415 -- only long work shows a bar
    from rich.progress import Progress  # noqa: PLC0415 -- as above

    return Progress(*columns, console=Console(stderr=True), transient=True)


class _Waiting:
    """A bar that a clock starts, as the work itself tells nothing."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._bar: Progress | None = None
        self._clock = threading.Timer(PATIENCE_SECONDS, self._open)
        self._clock.daemon = True
        self._clock.start()

    def close(self) -> None:
        """Removes the bar, or keeps it from coming."""
        self._clock.cancel()
        self._clock.join()
        if self._bar is not None:
            self._bar.stop()

    def _open(self) -> None:
        from rich.progress import BarColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415 -- as above

        self._bar = _made(TextColumn(self._what), BarColumn(), TimeElapsedColumn())
        self._bar.add_task(self._what, total=None)
        self._bar.start()


class _Reading:
    """A progress bar that is not there for the first half second."""

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
        from rich.progress import BarColumn, TextColumn  # noqa: PLC0415 -- as above

        progress = _made(TextColumn("reading"), BarColumn(), TextColumn("{task.fields[place]}", markup=False))
        task = progress.add_task("reading", total=self._total, place="")
        progress.start()
        self._close = progress.stop
        self._update = lambda done, place: progress.update(task, completed=done, place=place)
