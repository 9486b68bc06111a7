"""What each delegation asked for, where, and what became of it.

    draft 4    States should keep records for ten years (Peru, EU) [Fiji: delete]
    final 5    States should keep records for twelve years (EU).

    Peru            4 -> 5   reworded, name gone
    European Union  4 -> 5   reworded, still named

The fate of an ask is that of the words that its mark seems to cover, and where it covers none that of its item:

    only the final names the delegation there                              added
    the words stand in an item that is not their item's partner            moved
    the item was dropped, or the words were                                dropped
    the words stand, in an item that was merged or regrouped               merged
    the words stand, in an item that was split                             split
    the words stand as they were, or other words in their place            kept, reworded
    no words are claimed; nothing but marks and brackets changed           kept
    no words are claimed, and the item was edited                          unclear

What is lost is never called merged or split. Who asked that words go, or was against them, is granted it where they
went, refused it where they stand; so is who quoted words to be added, replaced or deleted, where the final does so or
not. Reworded, moved and unclear are told as of any ask. Across languages the wording is not judged, so that the
ask of an item that has a partner is unclear, unless the item was merged or split.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations import Asked, delegation_key
from diffrec.delegations.former import known_as
from diffrec.delegations.names import fold
from diffrec.meaning.counting import changed_words, told_marks
from diffrec.meaning.wishes import came_true, is_of_other_words
from diffrec.model import (
    Ask,
    AskFate,
    Asks,
    AttributionKind,
    DelegationAsks,
    Fate,
    MarkFate,
    NameFate,
    Sponsorship,
    TracedAttribution,
    WordsFate,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.delegations.asked import Members
    from diffrec.model import Attribution, Comparison, Delegation, Item, Row, Version

NOBODY = Asked(delegations=())
NAME_ORDER = (NameFate.NAMED, NameFate.GONE, NameFate.NEW, None)
"""of several members that a mark names, one that still stands there speaks for the group"""


class _Mark(NamedTuple):
    """A mark with everybody that it names, the date of its document, and its place among all items."""

    mark: Attribution
    names: tuple[Delegation, ...]
    version: str
    item: Item
    on: str | None
    place: tuple[int, int, int]
    row: Row | None = None
    traced: TracedAttribution | None = None
    moved_to: Item | None = None
    same_words: bool = False


def asks_of(comparison: Comparison, asked: Asked = NOBODY) -> Asks:
    """The asks of everybody that the marks of a comparison name, or of those that are asked for.

    Each mark of each row counts once for each delegation that it names; with members also once for each of the groups.
    """
    places = _places(comparison.versions)
    marks = sorted((mark for row in comparison.rows for mark in _traced_marks(row, places)), key=lambda one: one.place)
    return _asks(comparison.versions, marks, asked, comparison)


def asks_of_version(version: Version, asked: Asked = NOBODY) -> Asks:
    """The asks of one version, of which nothing is known but what was asked and where."""
    places = _places((version,))
    marks = [_mark(one, (version.name, item.id), places) for item in version.items for one in item.attributions]
    return _asks((version,), marks, asked, None)


def ask_fate(traced: TracedAttribution, row: Row, *, same_words: bool) -> AskFate:
    """What became of an ask that the draft's mark makes; `same_words` says that no word of its row changed."""
    step, mark = row.whole, traced.attribution
    wish = None if step.fate is Fate.DROPPED else came_true(mark, row)
    if wish is not None:
        return AskFate.GRANTED if wish else AskFate.REFUSED
    if traced.words is WordsFate.MOVED:
        return AskFate.MOVED
    is_against = mark.kind in _AGAINST
    if step.fate is Fate.DROPPED or traced.words is WordsFate.DROPPED:
        return AskFate.GRANTED if is_against else AskFate.DROPPED
    if not is_against and step.fate in _REGROUPED:
        return AskFate.UNCLEAR if is_of_other_words(mark) else _REGROUPED[step.fate]
    stands = traced.words is WordsFate.KEPT or (same_words and not step.cross_language)
    return _fate_of_words(mark, traced.words, stands=stands)


def _fate_of_words(mark: Attribution, words: WordsFate | None, *, stands: bool) -> AskFate:
    """What became of an ask whose item has one partner that is its own."""
    if is_of_other_words(mark):
        return AskFate.UNCLEAR
    if words is WordsFate.REWORDED:
        return AskFate.REWORDED
    if not stands:
        return AskFate.UNCLEAR
    return AskFate.REFUSED if mark.kind in _AGAINST else AskFate.KEPT


_AGAINST = frozenset({AttributionKind.DELETION, AttributionKind.RESERVATION})
_REGROUPED: Mapping[Fate, AskFate] = {
    Fate.MERGED: AskFate.MERGED,
    Fate.REGROUPED: AskFate.MERGED,
    Fate.SPLIT: AskFate.SPLIT,
}


def _asks(versions: tuple[Version, ...], marks: Sequence[_Mark], asked: Asked, comparison: Comparison | None) -> Asks:
    """The asks that these marks make, in the order of names."""
    named = _delegations(marks)
    listed = {delegation_key(one): named.get(delegation_key(one), one) for one in asked.delegations} or named
    found = [_of_delegation(one, marks, asked.members) for one in listed.values()]
    shown = tuple(sorted((one for one in found if one.asks), key=lambda one: fold(one.delegation.name)))
    return Asks(
        versions=versions,
        delegations=shown,
        marks=len({ask.number for one in shown for ask in one.asks}),
        sponsors=tuple(_sponsorships(versions, asked)),
        comparison=comparison,
        asked=tuple(listed.values()) if asked.delegations else (),
    )


def _delegations(marks: Iterable[_Mark]) -> dict[str, Delegation]:
    """Everybody that the marks name, by key."""
    named: dict[str, Delegation] = {}
    for mark in marks:
        for one in mark.names:
            named.setdefault(delegation_key(one), replace(one, written=None))
    return named


def _of_delegation(delegation: Delegation, marks: Sequence[_Mark], members: Members | None) -> DelegationAsks:
    """The asks of one delegation; of a group also those of its members, where these are wanted."""
    group = Asked((delegation,), members)
    asks = [ask for number, mark in enumerate(marks, start=1) if (ask := _ask(number, mark, group)) is not None]
    first = marks[asks[0].number - 1].on if asks else None
    return DelegationAsks(
        delegation=delegation,
        asks=tuple(asks),
        with_members=any(ask.by != (delegation,) for ask in asks),
        then=known_as(delegation.code, first) if delegation.code and first else None,
    )


def _ask(number: int, mark: _Mark, group: Asked) -> Ask | None:
    """The mark as an ask of a delegation, or of its members where it does not name itself; None where of neither."""
    (delegation,) = group.delegations
    named = [one for one in mark.names if group.holds(one, mark.on)]
    own = [one for one in named if delegation_key(one) == delegation_key(delegation)]
    names = [_name_fate(mark, one) for one in own or named]
    if not names:
        return None
    name = min(names, key=NAME_ORDER.index)
    fate = None
    if mark.row is not None and mark.traced is not None:
        added = name is NameFate.NEW or mark.traced.fate is MarkFate.ADDED
        fate = AskFate.ADDED if added else ask_fate(mark.traced, mark.row, same_words=mark.same_words)
    return Ask(
        number=number,
        mark=mark.mark,
        by=(delegation,) if own else tuple(named),
        version=mark.version,
        item=mark.item,
        row=mark.row.id if mark.row else None,
        traced=mark.traced,
        finals=(mark.moved_to,) if mark.moved_to else mark.row.cells[-1] if mark.row else (),
        fate=fate,
        name=name,
    )


def _name_fate(mark: _Mark, delegation: Delegation) -> NameFate | None:
    """Whether the name still stands there; None where nothing is compared, and of a comment in the margin."""
    traced = mark.traced
    if traced is None or mark.mark.span is None:
        return None
    key = delegation_key(delegation)
    if traced.fate is MarkFate.ADDED or key in map(delegation_key, traced.gained):
        return NameFate.NEW
    return (
        NameFate.GONE if traced.fate is MarkFate.REMOVED or key in map(delegation_key, traced.lost) else NameFate.NAMED
    )


def _traced_marks(row: Row, places: _Places) -> Iterator[_Mark]:
    """The marks of a row, each once."""
    same_words = changed_words(row) == (0, 0)
    for traced in told_marks(row.whole):
        mark = _mark(traced.attribution, (traced.version, traced.item), places, traced.gained)
        moved_to = places.items.get((row.whole.after, traced.moved_to)) if traced.moved_to else None
        yield mark._replace(row=row, traced=traced, moved_to=moved_to, same_words=same_words)


class _Places(NamedTuple):
    """The items of some versions and their places, by version and id, and the dates of their documents."""

    items: Mapping[tuple[str, str], Item]
    order: Mapping[tuple[str, str], tuple[int, int]]
    dates: Mapping[tuple[str, str], str | None]


def _places(versions: Sequence[Version]) -> _Places:
    each = [
        (at, version, place, item) for at, version in enumerate(versions) for place, item in enumerate(version.items)
    ]
    return _Places(
        items={(version.name, item.id): item for _, version, _, item in each},
        order={(version.name, item.id): (at, place) for at, version, place, item in each},
        dates={(version.name, one.source): one.date for version in versions for one in version.documents},
    )


def _mark(mark: Attribution, where: tuple[str, str], places: _Places, gained: tuple[Delegation, ...] = ()) -> _Mark:
    """The mark with its item and everybody that it names, each once; `gained` are those whom it names later."""
    item = places.items[where]
    span = mark.span or mark.scope.span or (len(item.text), len(item.text))
    names = {delegation_key(one): one for one in (*gained, *mark.delegations)}
    return _Mark(
        mark=mark,
        names=tuple(names.values()),
        version=where[0],
        item=item,
        on=places.dates.get((where[0], item.document)),
        place=(*places.order[where], span[0]),
    )


def _sponsorships(versions: Sequence[Version], asked: Asked) -> Iterator[Sponsorship]:
    """Who submitted the documents, in their order."""
    for version in versions:
        for document in version.documents:
            for one in document.sponsors:
                if not asked.delegations or any(asked.holds(name, document.date) for name in one.delegations):
                    yield Sponsorship(version=version.name, document=document.source, attribution=one)
