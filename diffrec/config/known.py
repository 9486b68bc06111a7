"""The names that a configuration may use and that rooms above this one keep.

select = ["item-droped"]     no rule "item-droped": which rules there are, only the room of the rules knows
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection


class Known(NamedTuple):
    """Where names are looked up; each is asked only when a file uses such a name, as finding them takes time."""

    rules: Callable[[], Collection[str]]
    languages: Callable[[], Collection[str]]
    lists: Callable[[], Collection[str]]
    bands: Callable[[], Collection[str]]


NOTHING_KNOWN = Known(rules=tuple, languages=tuple, lists=tuple, bands=tuple)
