"""Settings as typed values with defaults; what a person passes on the command line or to the public API ends here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from diffrec.model import Fate, ItemKind

View = Literal["side-by-side", "inline", "concordance"]


class CompareOptions(NamedTuple):
    """What `compare` looks at: kinds None means those that both sides hold; marks can be left out of every output."""

    kinds: frozenset[ItemKind] | None = None
    attributions: bool = True
    any_order: bool = False


class Selection(NamedTuple):
    """Which rows are shown: items as given (`4`, `4(b)`, `16-18`, `final:4`, `Add.2:3`), fates, moved only."""

    only: tuple[str, ...] = ()
    fates: frozenset[Fate] = frozenset()
    moved: bool = False


class RenderOptions(NamedTuple):
    """How a comparison is shown: width in columns (None: no wrapping), colour, view (None: by width), whole texts."""

    width: int | None = None
    color: bool = False
    view: View | None = None
    full: bool = False


class CheckOptions(NamedTuple):
    """Which rules run, by name; None means all."""

    rules: frozenset[str] | None = None
