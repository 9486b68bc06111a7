"""The command line: arguments in, text out, and an exit code that a script can trust.

diffrec compare draft.txt final.txt --exit-code     0 no difference, 1 differences
diffrec compare draft.txt finale.txt                2 diffrec: finale.txt: there is no such file or folder
                                                      hint: did you mean "final.txt"?
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from diffrec.cli import streams
from diffrec.errors import DiffrecError

if TYPE_CHECKING:
    from collections.abc import Sequence

DONE, DIFFERENCES, BAD_INPUT, OUR_FAULT, INTERRUPTED = 0, 1, 2, 3, 130
# A comparison makes many small values and next to no cycles; looking for them as usual takes a tenth of its time.
ALLOCATIONS_BETWEEN_COLLECTIONS = 1_000_000
TRACEBACK_VARIABLE = "DIFFREC_TRACEBACK"


def main() -> None:
    """Runs the command line of this process and leaves with its exit code."""
    streams.open_missing()
    gc.set_threshold(ALLOCATIONS_BETWEEN_COLLECTIONS)
    code = run(sys.argv[1:])
    gc.freeze()  # the process ends: a last look for cycles among all that was made takes a tenth of its time, too
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command line; errors stand on standard error, in one sentence.

    typer turns an uncaught exception into exit 1, which a script reads as "differences"; here none goes uncaught.
    """
    try:
        from diffrec.cli import app  # noqa: PLC0415 -- Ctrl-C while typer loads is quiet too

        return app.invoke(arguments)
    except DiffrecError as error:
        _say(error.message, error.hint)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError) and error.errno in streams.FAULTS:
            streams.abandon(sys.stdout)
            _say(f"the output cannot be written ({os.strerror(error.errno).lower()})", None)
            return BAD_INPUT
        if os.environ.get(TRACEBACK_VARIABLE):
            raise
        _say(
            f"a fault of diffrec, not of your documents: {type(error).__name__}",
            f"with {TRACEBACK_VARIABLE}=1 in the environment it shows where; please report it",
        )
        return OUR_FAULT


def _say(message: str, hint: str | None) -> None:
    from diffrec.renderers.visible import one_line  # noqa: PLC0415 -- only errors need it

    streams.tell(f"diffrec: {one_line(message)}")
    if hint:
        streams.tell(f"hint: {one_line(hint)}")
