"""Items for tests whose lines are known."""

from __future__ import annotations

from itertools import accumulate, pairwise

from diffrec.delegations import find_attributions
from diffrec.languages import language
from diffrec.model import Item, ItemKind, Label, Location, Segment

ENGLISH = language("en")


def item_of_lines(*lines: str) -> Item:
    """An item whose lines stand side by side, each a segment; a line ends with its blank or with its hyphen."""
    text = "".join(lines)
    edges = [0, *accumulate(map(len, lines))]
    return Item(
        id="recommendation-1",
        document="draft.txt",
        kind=ItemKind.RECOMMENDATION,
        label=Label(raw="Recommendation 1", path=("1",), sequence="recommendations"),
        number="1",
        section=(),
        text=text,
        segments=tuple(
            Segment(span=span, origin=span, location=Location(line=line))
            for line, span in enumerate(pairwise(edges), start=1)
        ),
        attributions=find_attributions(text, ENGLISH),
    )
