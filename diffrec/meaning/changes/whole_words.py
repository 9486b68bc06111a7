"""Changes that show the whole words of the lexicon, where no blanks stand between words.

请各国政府 -> 促请各国政府       “请” became “促请”, not “促” was added
会员国 -> 缔约国                 “会员国” became “缔约国”, not “会员” became “缔约”
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.meaning.changes.units import Text
    from diffrec.meaning.changes.view import View

    Range = tuple[int, int]

WORDS = ("verbs", "modals", "actors", "caveats")
"""lists whose words a reader wants to see whole"""


def whole_words(view: View, ranges: tuple[Range, Range]) -> tuple[Range, Range]:
    """The units of both sides with the rest of the words that they cut; what one side takes in, the other does."""
    if view.vocabulary.language.is_spaced:
        return ranges
    to_final = view.both.to_final
    draft, final = _widened(ranges[0], view.draft.text), _widened(ranges[1], view.final.text)
    return (
        _with_kept(draft, final, {final: draft for draft, final in to_final.items()}),
        _with_kept(final, draft, to_final),
    )


def _widened(ends: Range, text: Text) -> Range:
    first, last = ends
    cut = [one for place in WORDS for one in text.near(place, first, max(last, first + 1))]
    if first == last:
        cut = [one for one in cut if one.first < first]
    return min((first, *(one.first for one in cut))), max((last, *(one.last for one in cut)))


def _with_kept(own: Range, other: Range, places: Mapping[int, int]) -> Range:
    """The units with those beside them that stand in the other side's range, too."""
    first, last = own
    kept = {places[at] for at in range(*other) if at in places}
    while first - 1 in kept:
        first -= 1
    while last in kept:
        last += 1
    return first, last
