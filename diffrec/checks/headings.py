"""Headings that have other words in the final.

“II. Recommendations” above draft 1 to 4     “III. Suggestions” above them      changed
“A. General” above draft 1                   nothing, and 1 is still there      gone
“Annex” above new items                      nothing                            the items tell of it
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.provisions import heading_key
from diffrec.checks.places import heading_place
from diffrec.checks.wording import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison, FindingLocation, Item, Version


class ChangedHeading(NamedTuple):
    """A heading of one version, with what is said of it, its words on both sides, its place and the path down to it."""

    version: Version
    said: str
    words: tuple[str, str]
    location: FindingLocation
    section: tuple[str, ...]


def changed_headings(comparison: Comparison) -> Iterator[ChangedHeading]:
    """The headings whose words are others, in the order of the final; nothing across languages."""
    if comparison.cross_language:
        return
    for before, after in comparison.headings:
        if before is not None and after is not None and heading_key(before) == heading_key(after):
            continue
        at = 0 if after is None else -1
        heading = before if after is None else after
        version = comparison.versions[at]
        item = _first_under(comparison, at, heading, is_one_side=before is None or after is None)
        if item is None or heading is None:
            continue
        draft, final = (
            "" if words is None else plain(words, comparison.versions[side])
            for side, words in ((0, before), (-1, after))
        )
        said = (
            f"“{draft}” became “{final}”" if draft and final else f"“{draft or final}” is {'new' if final else 'gone'}"
        )
        yield ChangedHeading(
            version=version,
            said=said,
            words=(draft, final),
            location=heading_place(version, item, heading),
            section=item.section[: item.section.index(heading) + 1],
        )


def _first_under(comparison: Comparison, at: int, heading: str | None, *, is_one_side: bool) -> Item | None:
    """The first item under a heading; of one without counterpart the first that has one, as else the items tell."""
    for row in comparison.rows:
        if is_one_side and not (row.cells[0] and row.cells[-1]):
            continue
        for item in row.cells[at]:
            if heading in item.section:
                return item
    return None
