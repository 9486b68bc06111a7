"""The list of changes on the page, and what it says of each: chips for the kinds, both phrases, a sentence.

1 → 1    weakened   ~all necessary measures~ _all appropriate measures_   The duty is weaker: ...
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.renderers.changes import listings, phrases_of
from diffrec.renderers.kinds import chip, told_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diffrec.model import Change, ChangeKind, Comparison
    from diffrec.renderers.changes import Entry

ARROW = "→"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipView:
    """A kind of change as a chip; `value` stands for it in the address."""

    value: str
    words: str
    is_light: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """A change: chips for its kinds, the gravest first, both phrases and the sentence."""

    chips: tuple[ChipView, ...]
    kinds: tuple[ChangeKind, ...]
    draft: str
    final: str
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
    """How often a kind is there, and the place of the first change of it."""

    words: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView:
    """The list of a pair, or of one step of a chain."""

    step: str
    counts: tuple[CountView, ...]
    listed: tuple[EntryView, ...]
    folded: tuple[EntryView, ...]
    folded_words: str


def listing_views(comparison: Comparison, kinds: frozenset[ChangeKind] | None) -> Iterator[ListingView]:
    """The list of changes, in a chain one for each step."""
    for at, listing in enumerate(listings(comparison, kinds, ARROW)):
        listed = tuple(_entries(listing.listed, f"change-{at}"))
        yield ListingView(
            step=listing.step,
            counts=tuple(
                CountView(words=words, place=next(one.place for one in listed if kind in one.change.kinds))
                for kind, words in listing.counts
            ),
            listed=listed,
            folded=tuple(_entries(listing.folded, f"light-{at}")),
            folded_words=listing.folded_words,
        )


def change_view(change: Change) -> ChangeView:
    """A change as the page shows it."""
    phrases = phrases_of(change)
    return ChangeView(
        chips=tuple(
            ChipView(
                value=kind.value,
                words=chip(kind, is_arguable=kind in change.arguable),
                is_light=not kind.is_substantive,
            )
            for kind in told_kinds(change)
        ),
        kinds=change.kinds,
        draft=phrases[0],
        final=phrases[1],
        message=change.message,
    )


def _entries(entries: Iterable[Entry], prefix: str) -> Iterator[EntryView]:
    for number, entry in enumerate(entries, start=1):
        yield EntryView(
            place=f"{prefix}-{number}",
            row=entry.place.row,
            label=entry.place.label,
            change=change_view(entry.change),
        )
