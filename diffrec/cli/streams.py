"""Standard streams that are closed, full, or have nobody who reads.

diffrec compare draft.txt final.txt | head -1      the reader had enough: done
diffrec compare draft.txt final.txt > /dev/full    diffrec: the output cannot be written (no space left on device)
diffrec compare draft.txt final.txt 2>&-           notes are written to nobody, and the exit code is what it always is
"""

from __future__ import annotations

import errno
import os
import sys
from typing import TextIO

FAULTS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF})
"""what keeps an open stream from being written to"""


def open_missing() -> None:
    """Has those that were closed before this process began lead nowhere, so that no file takes their place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 -- open as long as we are


def abandon(stream: TextIO) -> None:
    """Has a stream lead nowhere, with all that waits in it, which would fail once more when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def tell(line: str) -> None:
    """Writes a line to standard error, where that can be written to: there is no other place to complain."""
    try:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except OSError:
        abandon(sys.stderr)
