"""Brackets that go over several items, and those that lack an end.

27 (a) [Quantifiable information;     the bracket opens in 27 (a) and closes in 27 (c): 27 (b) stands in it, too,
   (b) Time frames;                   though it has no sign
   (c) Assumptions]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import BracketPart, Notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diffrec.model import Item

MOST_NAMED = 6
"""a sentence that names more is read as a list"""


def brackets_across(items: Iterable[Item], source: str) -> Iterator[Notice]:
    """A notice of the brackets that open in one item and close in another, and one of those without an end."""
    opened: list[Item] = []
    pairs: list[str] = []
    lone: list[str] = []
    for item in items:
        # the signs that close come first in a text, as those that open have no other in it
        for part in (BracketPart.ENDS, BracketPart.BEGINS):
            for bracket in item.brackets:
                if bracket.part is not part:
                    continue
                if part is BracketPart.BEGINS:
                    opened.append(item)
                elif opened:
                    pairs.append(f"{opened.pop().number} to {item.number}")
                else:
                    lone.append(f"closed in {item.number}")
    lone += [f"opened in {item.number}" for item in opened]
    if pairs:
        message = f"brackets over several items, whose items between stand in them, too: {_listed(pairs)}"
        yield Notice(code="brackets-across-items", message=message, source=source)
    if lone:
        message = f"brackets that lack an end, each read to the end or from the beginning of its item: {_listed(lone)}"
        yield Notice(code="brackets-unclosed", message=message, source=source)


def _listed(names: list[str]) -> str:
    more = [f"and {len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else []
    return ", ".join([*names[:MOST_NAMED], *more])
