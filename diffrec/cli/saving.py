"""Where the pairings of a comparison are kept: a file of pairs, in which no word of a person is lost.

--save-pairs pairs.toml                        written, unless it holds something that a person settled
--pairs pairs.toml --save-pairs pairs.toml     brought up to date: what is settled stays, what was found is new
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diffrec import api
from diffrec.cli import results
from diffrec.errors import ConfigError, InputError
from diffrec.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.config import CompareOptions
    from diffrec.model import Comparison


class Saved(NamedTuple):
    """A file to write and its text."""

    file: Path
    text: str


def saved_pairs(name: str, comparison: Comparison, options: CompareOptions, others: Iterable[str]) -> Saved:
    """The file of pairs of a comparison, ready to be written; `others` are files that it must not be.

    The file that the pairings were read from keeps what a person wrote in it; another one, without attributions, gets
    no notes, which may name delegations.

    Raises: InputError for a file that cannot be written, is one of the others, or holds what would be lost.
    """
    (file,) = results.writable([name], ())
    if any(results.is_same(file, Path(other)) for other in others):
        message = f"{file.as_posix()}: it is read or written already, and cannot be the file of pairs, too"
        raise InputError(message, hint="give --save-pairs another name")
    kept = options.pairs
    is_own = kept is not None and results.is_same(file, Path(kept.source))
    if file.is_file() and not is_own:
        _refuse_loss(file)
    return Saved(file, api.saved_pairs(comparison, kept, notes=options.attributions or is_own))


def _refuse_loss(file: Path) -> None:
    """Lets a file be overwritten that is empty or holds only what was found."""
    try:
        settled = [pairing for pairing in api.load_pairs(file).pairings if pairing.kind != "found"]
    except ConfigError:
        message = f"{file.as_posix()}: it is no file of pairs, and is not overwritten"
        raise InputError(message, hint="give --save-pairs another name") from None
    if settled:
        count = counted(len(settled), "settled pairing")
        message = f"{file.as_posix()}: it holds {count}, which would be lost"
        raise InputError(message, hint=f"give it with --pairs {file.as_posix()}, too, and what is settled is kept")
