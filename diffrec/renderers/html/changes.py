"""The list of changes on the page, and what it says of each: chips for the kinds, both phrases, a sentence.

1 → 1    weakened   ~all necessary measures~ _all appropriate measures_   The duty is weaker: ...
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.renderers.changes import (
    Listing,
    behind_colon,
    listings,
    opens_with_phrases,
    phrases_of,
    reason_of,
    untold_phrases,
)
from diffrec.renderers.html.shapes import shapes_of, step_names
from diffrec.renderers.kinds import SUBSTANTIVE, is_open, told_kinds
from diffrec.renderers.rows import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.model import Change, ChangeKind, Comparison, ItemKind
    from diffrec.renderers.changes import Entry, ItemCounts, KindCount
    from diffrec.renderers.onesided import OneSided

ARROW = "→"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipView:
    """A kind of change as a chip."""

    kind: ChangeKind
    is_arguable: bool
    is_light: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """A change: chips for its kinds, the gravest first, and the sentence.

    Beside both phrases stands the `reason`, the sentence without them; where that quotes them farther on, no phrases.
    """

    chips: tuple[ChipView, ...]
    kinds: tuple[ChangeKind, ...]
    is_open: bool
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
    """How often a kind is there, the place of the first change of it, and how the address asks for it.

    Changes that may be substantive and may be not are counted without a kind.
    """

    words: str
    place: str
    counted: KindCount | None = None
    show: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsView:
    """The counts of a kind of item, which is named where there are several."""

    name: str
    counts: tuple[CountView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView:
    """The list of a pair, or of one step of a chain."""

    step: str
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
    for at, step in enumerate(step for step in step_names(comparison, ARROW) if step in found or shapes.get(step)):
        listing = found.get(step, Listing(step, (), (), (), ()))
        listed = tuple(_entries(listing.listed, f"change-{at}"))
        counts = tuple(_counts_view(one, listed, items) for one in listing.counts)
        yield ListingView(
            step=listing.step,
            counts=counts,
            alone=(*listing.alone, *shapes.get(step, ())),
            listed=listed,
            folded=tuple(_entries(listing.folded)),
            folded_words=listing.folded_words,
        )


def _counts_view(counts: ItemCounts, listed: Sequence[EntryView], items: Mapping[str, ItemKind]) -> CountsView:
    """The counts with the place of the first change of each kind."""
    own = [one for one in listed if one.row in counts.rows]
    of_item = f"&item={items[own[0].row]}" if counts.name and own else ""
    views = [
        CountView(
            words=counted.words,
            place=next(one.place for one in own if counted.kind in one.change.kinds),
            counted=counted,
            show=f"change={counted.kind.value}{of_item}",
        )
        for counted in counts.kinds
    ]
    if counts.are_open:
        first = next(one.place for one in own if one.change.is_open)
        views.append(CountView(words=counts.are_open, place=first))
    return CountsView(name=counts.name, counts=tuple(views))


def change_view(change: Change) -> ChangeView:
    """A change as the page shows it."""
    phrases = phrases_of(change) if opens_with_phrases(change) else untold_phrases(change)
    return ChangeView(
        chips=tuple(
            ChipView(
                kind=kind,
                is_arguable=kind in change.arguable,
                is_light=not kind.is_substantive,
            )
            for kind in told_kinds(change)
        ),
        kinds=change.kinds,
        is_open=is_open(change),
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
