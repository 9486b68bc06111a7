"""How findings call items and quote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diffrec.model import Item

EXCERPT = 60
"""characters of a quotation: enough to know the item again, short enough for one line of a log"""


def called(item: Item) -> str:
    """The item as a sentence calls it: "recommendation 7", "discussion point 12", "subparagraph 5 (c)"."""
    return f"{item.kind.words()} {item.number}"


def beginning(text: str) -> str:
    """The first words of a text in quotation marks, with dots where it goes on."""
    words = " ".join(text.split())
    return f'"{words}"' if len(words) <= EXCERPT else f'"{words[:EXCERPT].rsplit(" ", 1)[0]} ..."'
