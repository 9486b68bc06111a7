"""The list of changes on the page, and what it says of each: chips for the kinds, both phrases, a sentence.

1 → 1    weakened   ~all necessary measures~ _all appropriate measures_   The duty is weaker: ...
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.model import ChangeKind
from diffrec.renderers.changes import (
    Listing,
    behind_colon,
    listings,
    phrases_of,
    reason_of,
)
from diffrec.renderers.html.shapes import shapes_of, step_names
from diffrec.renderers.kinds import ARGUABLE, SUBSTANTIVE, Count, is_open, told_kinds
from diffrec.renderers.rows import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.model import Change, Comparison, ItemKind
    from diffrec.renderers.changes import Entry, ItemCounts
    from diffrec.renderers.onesided import OneSided

ARROW = "→"
ASKED = "change"
"""the filter for changes between any two versions"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipView:
    """A kind of change as a chip."""

    kind: ChangeKind
    is_arguable: bool
    is_light: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """A change: chips for its kinds, the gravest first, and the sentence.

    Beside both phrases stands the `reason`, the sentence without them.
    `asked` are the words by which a filter finds it.
    """

    chips: tuple[ChipView, ...]
    asked: tuple[str, ...]
    draft: str
    final: str
    reason: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """A change in the list, with its place on the page, its row and the numbers of that."""

    place: str
    row: str
    label: str
    change: ChangeView


@dataclass(frozen=True, slots=True, kw_only=True)
class CountView:
    """How often a kind is there and in how many rows, the place of its first change, and how the address asks for it.

    Changes that may be substantive and may be not are counted without a kind.
    """

    words: str
    kind: ChangeKind | None
    often: Count
    rows: int
    place: str
    show: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsView:
    """The counts of a kind of item, which is named where there are several."""

    name: str
    item: ItemKind | None
    counts: tuple[CountView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView:
    """The list of a pair, or of one step of a chain; `asked` are the filters that choose among its changes."""

    step: str
    asked: tuple[str, ...]
    counts: tuple[CountsView, ...]
    alone: tuple[OneSided, ...]
    listed: tuple[EntryView, ...]
    folded: tuple[EntryView, ...]
    folded_words: str


def listing_views(comparison: Comparison, kinds: frozenset[ChangeKind] | None) -> Iterator[ListingView]:
    """The list of changes, in a chain one for each step; what became of whole items stands before the changes."""
    found = {listing.step: listing for listing in listings(comparison, kinds, ARROW)}
    shapes = dict(shapes_of(comparison, ARROW)) if kinds is None or kinds >= SUBSTANTIVE else {}
    items = {row.id: kind_of(row) for row in comparison.rows}
    last = len(comparison.versions) - 1
    for at, step in enumerate(step_names(comparison, ARROW)):
        if step not in found and not shapes.get(step):
            continue
        listing = found.get(step, Listing(step, (), (), (), ()))
        listed = tuple(_entries(listing.listed, f"change-{at}"))
        asked = dict.fromkeys((ASKED, asked_between(0, last), asked_between(at, at + 1))) if step else [ASKED]
        counts = tuple(_counts_view(one, listed, items, [*asked][-1]) for one in listing.counts)
        yield ListingView(
            step=listing.step,
            asked=tuple(asked),
            counts=counts,
            alone=(*listing.alone, *shapes.get(step, ())),
            listed=listed,
            folded=tuple(_entries(listing.folded)),
            folded_words=listing.folded_words,
        )


def asked_between(at: int, to: int) -> str:
    """The filter for changes from the version at one place of a chain to that at another: "change-0-3"."""
    return f"{ASKED}-{at}-{to}"


def asked_by(changes: Iterable[Change]) -> tuple[str, ...]:
    """The words by which a filter finds some changes: their kinds, and that one may be substantive and may be not.

    "Editorial" says that nothing else is to be seen, so that an open change is not found by it.
    """
    found = {word for change in changes for word in _words_of(change)}
    return tuple(word for word in (*(kind.value for kind in ChangeKind), ARGUABLE) if word in found)


def _words_of(change: Change) -> Iterator[str]:
    is_arguable = is_open(change)
    yield from (kind.value for kind in change.kinds if not (is_arguable and kind is ChangeKind.EDITORIAL))
    yield from [ARGUABLE] * is_arguable


def _counts_view(
    counts: ItemCounts, listed: Sequence[EntryView], items: Mapping[str, ItemKind], asked: str
) -> CountsView:
    """The counts, each with the place of its first change; `asked` is the filter for the changes of this list."""
    own = [one for one in listed if one.row in counts.rows]
    item = items[own[0].row] if counts.name and own else None
    of_item = f"&item={item}" if item else ""
    told: list[tuple[str, ChangeKind | None, Count | None]] = [(one.words, one.kind, one.often) for one in counts.kinds]
    told += [(counts.are_open, None, None)] * bool(counts.are_open)
    views = []
    for words, kind, often in told:
        word = kind.value if kind else ARGUABLE
        found = [one for one in own if word in one.change.asked]
        views.append(
            CountView(
                words=words,
                kind=kind,
                often=often or Count(len(found), 0),
                rows=len({one.row for one in found}),
                place=found[0].place,
                show=f"{asked}={word}{of_item}",
            )
        )
    return CountsView(name=counts.name, item=item, counts=tuple(views))


def change_view(change: Change) -> ChangeView:
    """A change as the page shows it."""
    phrases = phrases_of(change)
    return ChangeView(
        chips=tuple(
            ChipView(
                kind=kind,
                is_arguable=kind in change.arguable,
                is_light=not kind.is_substantive,
            )
            for kind in told_kinds(change)
        ),
        asked=asked_by((change,)),
        draft=phrases[0],
        final=phrases[1],
        reason=reason_of(change),
        message=behind_colon(change.message),
    )


def _entries(entries: Iterable[Entry], prefix: str = "") -> Iterator[EntryView]:
    """The entries, each with a place of its own where something on the page leads to one."""
    for number, entry in enumerate(entries, start=1):
        yield EntryView(
            place=f"{prefix}-{number}" if prefix else "",
            row=entry.place.row,
            label=entry.place.label,
            change=change_view(entry.change),
        )
