"""What a delegation was called on a day.

    known_as("TUR", "2018-05-03")    "Turkey"
    known_as("TUR", "2022-06-01")    None: it had the name of today, Türkiye

`additions/former.toml` holds the former names, each with its last day and its source. A former name is a name of the
delegation like any other; only who tells a reader about it asks here.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


def known_as(code: str, on: str) -> str | None:
    """The former name that was the delegation's own on a day; None where it had the name of today."""
    for former in _former_names():
        if former["code"] == code and former.get("since", "") <= on <= former["until"]:
            return str(former["name"])
    return None


@cache
def _former_names() -> Sequence[dict[str, Any]]:
    """The former names that ship with diffrec; a constant of the package, read once."""
    import tomllib  # noqa: PLC0415 -- only who asks for former names needs it

    table = tomllib.loads((pkgutil.get_data(__package__, "additions/former.toml") or b"").decode())
    return sorted(table["former"], key=lambda former: former["until"])
