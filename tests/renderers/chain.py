"""The four versions of a sample, compared once for all tests of chains."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import diffrec
from diffrec.config import CompareOptions

if TYPE_CHECKING:
    from diffrec.model import Comparison, Row

FOLDER = Path(__file__).parents[2] / "samples" / "four-versions"
NAMES = ("zero-draft", "rev-1", "rev-2", "final")


@cache
def chain(between: tuple[str, str] | None = None) -> Comparison:
    versions = [diffrec.load(FOLDER / f"{name}.md") for name in NAMES]
    return diffrec.compare(*versions, options=CompareOptions(between=between))


def row_of(version: str, number: str) -> Row:
    at = NAMES.index(version)
    return next(row for row in chain().rows if number in {item.number for item in row.cells[at]})


REGISTER, CAME_AND_WENT, GONE_AND_BACK = ("final", "2"), ("rev-1", "5"), ("zero-draft", "6")
