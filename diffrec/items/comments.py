"""Comments go with the item that their words begin in.

Comment("ports should", span [210, 222))   +   item "paragraph-4" with a segment [200, 260)   ->   item="paragraph-4"
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Comment, Item, Span


def with_items(comments: Sequence[Comment], items: Sequence[Item]) -> tuple[Comment, ...]:
    """The comments with the ids of their items; a comment on a number belongs to the text behind it."""
    places = sorted((segment.origin, item.id) for item in items for segment in item.segments)
    return tuple(replace(comment, item=_item_of(comment.span, places)) for comment in comments)


def _item_of(span: Span, places: list[tuple[Span, str]]) -> str | None:
    """The item of the first segment that holds a part of a span; a span of nothing may stand at its edge."""
    start, end = span
    is_empty = start == end
    at = bisect_left(places, start + (not is_empty), key=_end)
    if at == len(places) or places[at][0][0] >= end + is_empty:
        return None
    return places[at][1]


def _end(place: tuple[Span, str]) -> int:
    return place[0][1]
