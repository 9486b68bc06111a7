"""The numbers that a page computes for its lists, as a browser prints them.

<ol start=3 type=a><li>Dredge<li value=9>Warn      ->  "c." Dredge, "i." Warn
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from diffrec.readers.html.elements import Attributes

WHOLE = re.compile(r"\s*([+-]?\d{1,9})")
STYLES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
ALIASES = {"lower-latin": "lower-alpha", "upper-latin": "upper-alpha"}
UNNUMBERED = frozenset({"none", "disc", "circle", "square"})
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
MAX_ROMAN = 3999
LETTERS = 26


class Numbering:
    """The count of one list; `style` is how its numbers are written, "none" for a list without."""

    def __init__(self, style: str, value: int, step: int) -> None:
        self.style = style
        self._value = value
        self._step = step

    def next(self, attributes: Attributes, style: str | None) -> str | None:
        """The number of the next item as printed; None where it has none."""
        given = WHOLE.match(attributes.get("value") or "")
        value = int(given[1]) if given else self._value
        self._value = value + self._step
        return printed(value, STYLES.get(attributes.get("type") or "", ALIASES.get(style or "", style) or self.style))


def numbering_of(node: LexborNode, attributes: Attributes, style: str | None) -> Numbering:
    """The numbering of a list element."""
    if node.tag != "ol":
        return Numbering("none", 1, 1)
    is_reversed = "reversed" in attributes
    start = WHOLE.match(attributes.get("start") or "")
    first = int(start[1]) if start else _items(node) if is_reversed else 1
    told = STYLES.get(attributes.get("type") or "", "decimal")
    return Numbering(ALIASES.get(style or "", style) or told, first, -1 if is_reversed else 1)


def _items(node: LexborNode) -> int:
    count = 0
    child = node.child
    while child is not None:
        count += child.tag == "li"
        child = child.next
    return count


def printed(value: int, style: str) -> str | None:
    """A number as its style writes it; one that the style cannot write is decimal."""
    if style in UNNUMBERED:
        return None
    if style.endswith("roman") and 0 < value <= MAX_ROMAN:
        number = _roman(value)
    elif style.endswith("alpha") and value > 0:
        number = _letters(value)
    else:
        return f"{value}."
    return f"{number.upper() if style.startswith('upper') else number}."


def _roman(value: int) -> str:
    parts = []
    for worth, letters in ROMAN:
        times, value = divmod(value, worth)
        parts.append(letters * times)
    return "".join(parts)


def _letters(value: int) -> str:
    letters = ""
    while value:
        value, rest = divmod(value - 1, LETTERS)
        letters = chr(ord("a") + rest) + letters
    return letters
