"""How findings call items and quote them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec.delegations import strip_attributions

if TYPE_CHECKING:
    from diffrec.model import Item

EXCERPT = 60
"""characters of a quotation: enough to know the item again, short enough for one line of a log"""


def called(item: Item) -> str:
    """The item as a sentence calls it: "recommendation 7", "discussion point 12", "subparagraph 5 (c)"."""
    return f"{item.kind.words()} {item.number}"


def wording(item: Item) -> str:
    """The item's text without delegation marks: findings stand in logs, and who asked for what is not for these."""
    return strip_attributions(replace(item, brackets=())).text


def beginning(item: Item) -> str:
    """The first words of an item in quotation marks, without its marks, with dots where they go on."""
    words = " ".join(wording(item).split())
    return f'"{words}"' if len(words) <= EXCERPT else f'"{words[:EXCERPT].rsplit(" ", 1)[0]} ..."'
