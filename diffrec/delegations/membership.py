"""Which States belong to a group or an organization, on a day.

    members("EU", "2018-05-03")    28 codes, GBR among them
    members("EU", "2020-02-01")    27 codes
    members("EU")                  27: as the list of the package has it last

`additions/members.toml` holds the lists, each with its source and the year that it speaks of; it is read when the first
one is asked for. Where membership is informal, its source says so.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def members(code: str, on: str | None = None) -> frozenset[str]:
    """The codes of the States that belong to a group or an organization; empty where no list is known.

    `on` is a date such as "2018-05-03", or a year; None is the newest state of the list.
    """
    group = _lists().get(code, {})
    if "same_as" in group:
        return members(group["same_as"], on)
    since, until = group.get("since", {}), group.get("until", {})
    return frozenset(
        state
        for state in group.get("members", "").split()
        if (state not in until if on is None else since.get(state, "") <= on <= until.get(state, on))
    )


@cache
def _lists() -> Mapping[str, Mapping[str, Any]]:
    """The lists that ship with diffrec; a constant of the package, read once."""
    import tomllib  # noqa: PLC0415 -- only who asks for members needs it

    return tomllib.loads((pkgutil.get_data(__package__, "additions/members.toml") or b"").decode())
