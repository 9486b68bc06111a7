"""The order in which a person puts names with figures: add-2 before add-10, 9 before 9 bis before 10."""

from __future__ import annotations

import re

FIGURES = re.compile(r"([0-9]+)")


def natural_key(text: str) -> list[tuple[int, str]]:
    """A sort key that takes figures as numbers and knows no case."""
    return [(int(part), "") if FIGURES.fullmatch(part) else (-1, part.lower()) for part in FIGURES.split(text)]
