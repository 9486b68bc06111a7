"""Generated revisions of numbered lists whose true links are known: what an aligner can be measured with.

    revision = generate(seed=7, profile=Profile())
    revision.draft, revision.final     items as diffrec reads them; `texts(revision.draft)` are the bare texts
    revision.operations                {(3, 0): "merged", (4, 0): "merged", (9, 12): "reworded strongly", ...}
    revision.dropped, revision.added   draft items without a partner, final items without one

The same seed and profile give the same revision. A draft is a list in sections (see `drafting`); each of its items
meets one operation. Of the items that are merged, split, regrouped or moved two thirds are reworded, too, lightly or by
a quarter, and every number is new. What is added speaks of the same field as its neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import (
    Attribution,
    AttributionKind,
    Delegation,
    DelegationType,
    Item,
    ItemKind,
    Label,
    Scope,
    ScopeConfidence,
)
from tests.bench.drafting import FIELD_NAMES, Clause, Field, Passage, passage, write
from tests.bench.rewording import HEAVY, LIGHT, MEDIUM, STRONG, reword
from tests.bench.vocabulary import STATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Pair = tuple[int, int]
"""a place in the draft and a place in the final, from 0"""


class Operation(StrEnum):
    """What became of an item, or how a near-identical list tells its items apart."""

    RENUMBERED = "renumbered only"
    MOVED_NEAR = "moved near"
    MOVED_FAR = "moved far"
    LIGHT = "reworded lightly"
    MEDIUM = "reworded"
    STRONG = "reworded strongly"
    HEAVY = "reworded heavily"
    MERGED = "merged"
    SPLIT = "split"
    REGROUPED = "regrouped"
    DROPPED = "dropped"
    ADDED = "added"
    BY_DELEGATION = "list by delegation"
    BY_DATE = "list by date"
    BY_INSTRUMENT = "list by instrument"
    BY_NEIGHBOUR = "list by neighbour"


STRENGTHS = {
    Operation.RENUMBERED: 0.0,
    Operation.LIGHT: LIGHT,
    Operation.MEDIUM: MEDIUM,
    Operation.STRONG: STRONG,
    Operation.HEAVY: HEAVY,
}
# Of the items of a draft, the share that meets each operation; all others are renumbered only. ADDED is a share of
# the draft's items, too.
SHARES: Mapping[Operation, float] = {
    Operation.LIGHT: 0.12,
    Operation.MEDIUM: 0.12,
    Operation.STRONG: 0.1,
    Operation.HEAVY: 0.06,
    Operation.MOVED_NEAR: 0.06,
    Operation.MOVED_FAR: 0.08,
    Operation.MERGED: 0.14,
    Operation.SPLIT: 0.08,
    Operation.REGROUPED: 0.06,
    Operation.DROPPED: 0.08,
    Operation.ADDED: 0.08,
}
MARKED = 0.15  # of the draft's items name delegations; a final names none
NEAR_PLACES = 4
THREE = 0.3  # of the merges and splits have three parts


class Profile(NamedTuple):
    """What a revision is like: how many items and sections, how many clauses an item has, how much is done.

    `coined` is the share of the terms that are invented.
    """

    items: int = 100
    sections: int = 5
    clauses: tuple[int, int] = (1, 4)
    coined: float = 0.05
    shares: Mapping[Operation, float] = SHARES


@dataclass(frozen=True, kw_only=True)
class Revision:
    """A draft and a final with what became of each item; an item is in a link, or dropped, or added."""

    draft: tuple[Item, ...]
    final: tuple[Item, ...]
    operations: Mapping[Pair, Operation]
    dropped: frozenset[int]
    added: frozenset[int]

    @property
    def links(self) -> frozenset[Pair]:
        """The true links."""
        return frozenset(self.operations)


class Draft(NamedTuple):
    """The items of a draft before they are written: passages and the field (section) of each."""

    passages: tuple[Passage, ...]
    fields: tuple[Field, ...]
    profile: Profile


class Piece(NamedTuple):
    """An item of the final to be: where it stands among the draft's places, and the draft items that it comes from."""

    place: float
    text: Passage
    sources: tuple[int, ...]
    operation: Operation


def texts(items: Sequence[Item]) -> list[str]:
    """The bare texts of items."""
    return [item.text for item in items]


def generate(seed: int, profile: Profile | None = None) -> Revision:
    """The revision of this seed and profile."""
    rng = Random(seed)  # noqa: S311 -- a revision for a measurement, no secret
    draft = _draft(rng, profile or Profile())
    plan = list(_plan(rng, draft))
    kept = [piece for operation, group in plan for piece in _pieces(rng, draft, operation, group)]
    pieces = sorted([*kept, *_added(rng, draft)], key=lambda piece: piece.place)
    last = len(draft.fields) - 1
    sections = [draft.fields[min(max(round(piece.place), 0), last)].name for piece in pieces]
    return Revision(
        draft=tuple(_draft_items(rng, draft)),
        final=tuple(
            make_item(write(piece.text), at, document="final.txt", section=section)
            for at, (piece, section) in enumerate(zip(pieces, sections, strict=True))
        ),
        operations={(source, at): piece.operation for at, piece in enumerate(pieces) for source in piece.sources},
        dropped=frozenset(at for operation, group in plan if operation is Operation.DROPPED for at in group),
        added=frozenset(at for at, piece in enumerate(pieces) if not piece.sources),
    )


def make_item(text: str, place: int, *, document: str, section: str, states: Sequence[tuple[str, str]] = ()) -> Item:
    """An item of a list, numbered by its place; `states` are named in brackets at the end of the text."""
    mark = f"({', '.join(name for name, _ in states)})" if states else ""
    stop = text[-1:]
    written = f"{text[:-1]} {mark}{stop}" if mark else text
    number = str(place + 1)
    return Item(
        id=f"{document}-recommendation-{number}",
        document=document,
        kind=ItemKind.RECOMMENDATION,
        label=Label(raw=f"Recommendation {number}", path=(number,), sequence="recommendations"),
        number=number,
        section=(section,),
        text=written,
        attributions=(_attribution(mark, states, len(text)),) if mark else (),
    )


def _attribution(mark: str, states: Sequence[tuple[str, str]], start: int) -> Attribution:
    return Attribution(
        text=mark,
        delegations=tuple(Delegation(name=name, code=code, type=DelegationType.STATE) for name, code in states),
        span=(start, start + len(mark)),
        kind=AttributionKind.PROPOSAL,
        scope=Scope(text="", span=None, confidence=ScopeConfidence.NONE, reason="nothing delimits the words"),
    )


def _draft(rng: Random, profile: Profile) -> Draft:
    sections = rng.sample(FIELD_NAMES, min(profile.sections, len(FIELD_NAMES)))
    fields = tuple(Field(sections[at * len(sections) // profile.items], profile.coined) for at in range(profile.items))
    return Draft(tuple(passage(rng, of, clauses=rng.randint(*profile.clauses)) for of in fields), fields, profile)


def _draft_items(rng: Random, draft: Draft) -> Iterator[Item]:
    for at, (text, of) in enumerate(zip(draft.passages, draft.fields, strict=True)):
        states = sorted(rng.sample(STATES, rng.randint(1, 3))) if rng.random() < MARKED else []
        yield make_item(write(text), at, document="draft.txt", section=of.name, states=states)


def _plan(rng: Random, draft: Draft) -> Iterator[tuple[Operation, tuple[int, ...]]]:
    """Each operation with the places in the draft that meet it together; every place is in one group."""
    count = draft.profile.items
    free = rng.sample(range(count), count)
    for operation, share in draft.profile.shares.items():
        wanted = round(share * count) if operation is not Operation.ADDED else 0
        while wanted > 0 and free:
            group = _group(rng, draft, operation, free)
            if not group:
                break
            wanted -= len(group)
            yield operation, group
    yield from ((Operation.RENUMBERED, (place,)) for place in free)


def _group(rng: Random, draft: Draft, operation: Operation, free: list[int]) -> tuple[int, ...]:
    """Takes from the free places what one operation needs: one, or some that stand side by side or do not."""
    size = 1
    if operation is Operation.MERGED:
        size = 3 if rng.random() < THREE else 2
    elif operation is Operation.REGROUPED:
        size = 2
    least = 2 if operation in (Operation.SPLIT, Operation.REGROUPED) else 1
    first = next((at for at in free if len(draft.passages[at]) >= least), None)
    if first is None or len(free) < size:
        return ()
    group = [first]
    free.remove(first)
    while len(group) < size:
        side_by_side = rng.random() < 0.5
        nearest = min(free, key=lambda at: abs(at - first))
        group.append(nearest if side_by_side else free[0])
        free.remove(group[-1])
    return tuple(sorted(group))


def _pieces(rng: Random, draft: Draft, operation: Operation, group: tuple[int, ...]) -> Iterator[Piece]:
    """The items of the final that come from a group of places."""
    match operation:
        case Operation.DROPPED:
            return
        case Operation.MERGED:
            yield _merged(rng, draft, group)
        case Operation.SPLIT:
            yield from _split(rng, draft, group[0])
        case Operation.REGROUPED:
            yield from _regrouped(rng, draft, group)
        case Operation.MOVED_NEAR | Operation.MOVED_FAR:
            (at,) = group
            text = _edited(rng, draft, at, draft.passages[at])
            yield Piece(_elsewhere(rng, draft, at, operation), text, group, operation)
        case _:
            (at,) = group
            text = reword(rng, draft.passages[at], STRENGTHS[operation], draft.fields[at])
            yield Piece(at, text, group, operation)


def _edited(rng: Random, draft: Draft, at: int, text: Passage) -> Passage:
    """A text as it is, or reworded lightly or well."""
    return reword(rng, text, rng.choice((0.0, LIGHT, MEDIUM)), draft.fields[at])


def _elsewhere(rng: Random, draft: Draft, at: int, operation: Operation) -> float:
    if operation is Operation.MOVED_FAR:
        return rng.uniform(0, len(draft.fields))
    return at + rng.choice((-1, 1)) * rng.uniform(1.1, NEAR_PLACES)


def _merged(rng: Random, draft: Draft, group: tuple[int, ...]) -> Piece:
    """One item of several: each whole or shortened to its first clauses, with a lead of its own or going on."""
    parts: list[Passage] = []
    for at in group:
        text = draft.passages[at]
        if rng.random() < 0.5:
            text = tuple(one._replace(extras=one.extras[:2]) for one in text[: 1 + len(text) // 2])
        if parts and rng.random() < 0.5:
            text = (text[0]._replace(joined=True), *text[1:])
        parts.append(_edited(rng, draft, at, text))
    place = rng.choice(group)
    return Piece(place, tuple(one for part in parts for one in part), group, Operation.MERGED)


def _split(rng: Random, draft: Draft, at: int) -> Iterator[Piece]:
    """Two or three items of one; the first keeps its place, the others follow it or stand elsewhere."""
    text = draft.passages[at]
    count = 3 if len(text) > 2 and rng.random() < THREE else 2
    cuts = [0, *sorted(rng.sample(range(1, len(text)), count - 1)), len(text)]
    side_by_side = rng.random() < 0.7
    for number in range(count):
        part = text[cuts[number] : cuts[number + 1]]
        place = at + number / 10 if number == 0 or side_by_side else rng.uniform(0, len(draft.fields))
        yield Piece(place, _edited(rng, draft, at, apart(part)), (at,), Operation.SPLIT)


def apart(part: Passage) -> Passage:
    """A part that stands by itself: its first clause has its lead."""
    return (part[0]._replace(joined=False), *part[1:])


def _regrouped(rng: Random, draft: Draft, group: tuple[int, ...]) -> Iterator[Piece]:
    """Two items of two, the clauses dealt anew: the last of one go to the other, or each has some of both."""
    parted, other = sorted(group, key=lambda at: -len(draft.passages[at]))
    halves, others = _halves(rng, draft, parted), _halves(rng, draft, other)
    if len(others) == 1:
        yield Piece(parted, halves[0], (parted,), Operation.REGROUPED)
        yield Piece(other, (*others[0], *halves[1]), (other, parted), Operation.REGROUPED)
        return
    yield Piece(parted, (*halves[0], *others[1]), (parted, other), Operation.REGROUPED)
    yield Piece(other, (*others[0], *halves[1]), (other, parted), Operation.REGROUPED)


def _halves(rng: Random, draft: Draft, at: int) -> list[Passage]:
    text = draft.passages[at]
    middle = (len(text) + 1) // 2
    parts = [part for part in (text[:middle], text[middle:]) if part]
    return [_edited(rng, draft, at, apart(part)) for part in parts]


def _added(rng: Random, draft: Draft) -> Iterator[Piece]:
    """New items, of the field of the section that they stand in; one half ask for more about a neighbour's subject."""
    for _ in range(round(draft.profile.shares.get(Operation.ADDED, 0) * draft.profile.items)):
        at = rng.randrange(len(draft.fields))
        text = passage(rng, draft.fields[at], clauses=rng.randint(*draft.profile.clauses))
        if rng.random() < 0.5:
            text = (about_the_same(text[0], draft.passages[at][0]), *text[1:])
        yield Piece(at + 0.3, text, (), Operation.ADDED)


def about_the_same(one: Clause, other: Clause) -> Clause:
    """The clause with the lead and the first term of another: what it asks for is new, what it is about is not."""
    subject = next(phrase for phrase in other.core if phrase.is_term)
    at = next(place for place, phrase in enumerate(one.core) if phrase.is_term)
    return one._replace(lead=other.lead, core=(*one.core[:at], subject, *one.core[at + 1 :]))
