"""What a file of pairs settles of two versions: places instead of names, and a notice for what could not be used.

[[pin]] draft = ["7", "8"], final = "11"     ->  Pin(draft=(6, 7), final=(10,), by='by a person in pairs.toml')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment import Pin, Settled
from diffrec.errors import ConfigError
from diffrec.model import Location, Notice
from diffrec.pairs.finding import Finder
from diffrec.renderers.naming import base_name
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.config import SettledItem, SettledPairing, SettledPairs
    from diffrec.languages import Language
    from diffrec.model import Version

UNUSED = "pairs-unused"
"""the code of the notice that something settled could not be used"""
MAX_CHOICES = 6
PAIR = 2
ONE_PIN = "items that merged or split stand together in one [[pin]]"


class Resolved(NamedTuple):
    """What is settled, as places in the two versions, and what could not be used."""

    settled: Settled
    notices: tuple[Notice, ...]


class _Claim(NamedTuple):
    """A pairing of the file with the places of its items; `is_sure` unless one of them was found by likeness alone."""

    pairing: SettledPairing
    draft: tuple[int, ...]
    final: tuple[int, ...]
    is_sure: bool

    @property
    def is_forbidding(self) -> bool:
        return self.pairing.kind == "forbid"


class _Clash(NamedTuple):
    """What a claim contradicts: the claim that was there before, the contradiction, and what to do about it."""

    by: _Claim
    words: str
    hint: str | None = None


def refuse_chain(versions: Sequence[Version], source: str = "a file of pairs") -> None:
    """Does nothing for a draft and a final.

    Raises: ConfigError for more versions, as a file of pairs speaks of two.
    """
    if len(versions) != PAIR:
        message = f"{source} settles pairs of a draft and a final; {len(versions)} versions were given"
        raise ConfigError(message, hint="compare two of them at a time with it")


def resolve(
    pairs: SettledPairs, versions: tuple[Version, Version], language: Language, *, notes: bool = True
) -> Resolved:
    """What the file settles of these versions; without notes, which may name delegations, it only says that it does.

    Raises: ConfigError where the file contradicts itself: an item in two pins, or a pair that is pinned and forbidden.
    """
    finders = (Finder(versions[0], language), Finder(versions[1], language))
    notices: list[Notice] = []
    claims = []
    for pairing in pairs.pairings:
        if pairing.kind != "found":
            claim, unused = _claim(pairing, finders)
            notices += [_notice(pairs, pairing, words, is_used=claim is not None) for words in unused]
            if claim is not None:
                claims.append(claim)
    standing = _Standing(finders)
    for claim in sorted(claims, key=lambda claim: not claim.is_sure):
        clash = standing.add(claim)
        if clash is not None and claim.is_sure and clash.by.is_sure:
            message = f"{pairs.source}, {_place(claim.pairing)}: {clash.words}"
            raise ConfigError(message, hint=clash.hint)
        if clash is not None:
            notices.append(_notice(pairs, claim.pairing, clash.words, is_used=False))
    return Resolved(standing.settled(pairs, notes=notes), tuple(notices))


def _claim(pairing: SettledPairing, finders: tuple[Finder, Finder]) -> tuple[_Claim | None, list[str]]:
    """The places of a pairing, or None where a side that it needs is not there; and what was not found."""
    places: tuple[list[int], list[int]] = ([], [])
    unused = []
    is_sure = True
    for side, items in enumerate((pairing.draft, pairing.final)):
        for item in items:
            found = finders[side].find(item)
            if found.is_one:
                places[side].extend(found.places)
                is_sure = is_sure and found.is_sure
            else:
                unused.append(_missing(item, found.places, finders[side]))
    draft, final = (tuple(sorted(set(side))) for side in places)
    is_usable = bool(draft or final) if pairing.kind == "alone" else bool(draft and final)
    return (_Claim(pairing, draft, final, is_sure) if is_usable else None), unused


def _missing(item: SettledItem, places: tuple[int, ...], finder: Finder) -> str:
    """What is said of an item that names nothing, or more than one."""
    called = finder.called(item)
    if not places:
        return f"{called} was not found among the items that are compared"
    choices = [finder.names[place] for place in places]
    more = f" and {len(choices) - MAX_CHOICES} more" if len(choices) > MAX_CHOICES else ""
    return f"{called} may be any of {', '.join(choices[:MAX_CHOICES])}{more}"


class _Standing:
    """The claims that hold so far, with who has which item."""

    def __init__(self, finders: tuple[Finder, Finder]) -> None:
        self._finders = finders
        self._groups: list[_Claim] = []
        self._owners: dict[tuple[str, int], _Claim] = {}
        self._forbidden: dict[tuple[int, int], _Claim] = {}

    def add(self, claim: _Claim) -> _Clash | None:
        """Lets the claim hold, or says what it contradicts."""
        clash = next(self._clashes(claim), None)
        if clash is not None:
            return clash
        if claim.is_forbidding:
            for pair in _pairs(claim):
                self._forbidden.setdefault(pair, claim)
            return None
        places = _places(claim)
        if not all(place in self._owners for place in places):
            self._groups.append(claim)
            self._owners.update((place, claim) for place in places)
        return None

    def settled(self, pairs: SettledPairs, *, notes: bool) -> Settled:
        """What the claims come to, each with the person's note."""

        def by(claim: _Claim) -> str:
            note = f': "{one_line(claim.pairing.note)}"' if claim.pairing.note and notes else ""
            return f"by a person in {one_line(base_name(pairs.source))}{note}"

        pins = [pin for claim in self._groups for pin in self._pins(claim, by(claim))]
        return Settled(tuple(pins), tuple((*pair, by(claim)) for pair, claim in self._forbidden.items()))

    def _pins(self, claim: _Claim, by: str) -> Iterator[Pin]:
        if claim.pairing.kind == "pin":
            yield Pin(claim.draft, claim.final, by)
        else:
            yield from (Pin((row,), (), by) for row in claim.draft if self._owners["draft", row] is claim)
            yield from (Pin((), (column,), by) for column in claim.final if self._owners["final", column] is claim)

    def _clashes(self, claim: _Claim) -> Iterator[_Clash]:
        if claim.is_forbidding:
            for row, column in _pairs(claim):
                owner = self._owners.get(("draft", row))
                if owner is not None and column in owner.final and owner.pairing.kind == "pin":
                    words = f"{self._both(row, column)} are forbidden here and pinned in {_place(owner.pairing)}"
                    yield _Clash(owner, words)
            return
        for side, place in _places(claim):
            owner = self._owners.get((side, place))
            if owner is not None and not _agree(claim, owner):
                here, there = self._said(claim, side), self._said(owner, side)
                words = f"{side} {self._name(side, place)} {here} here and {there} in {_place(owner.pairing)}"
                yield _Clash(owner, words, ONE_PIN if claim.pairing.kind == owner.pairing.kind else None)
        for row, column in _pairs(claim):
            other = self._forbidden.get((row, column))
            if other is not None:
                words = f"{self._both(row, column)} are pinned here and forbidden in {_place(other.pairing)}"
                yield _Clash(other, words)

    def _said(self, claim: _Claim, side: str) -> str:
        """What a claim says of its items of a side: "is pinned to final 5, 6"."""
        if claim.pairing.kind == "alone":
            return "has no counterpart"
        other, places = ("final", claim.final) if side == "draft" else ("draft", claim.draft)
        return f"is pinned to {other} {', '.join(self._name(other, place) for place in places)}"

    def _name(self, side: str, place: int) -> str:
        return self._finders[0 if side == "draft" else 1].names[place]

    def _both(self, row: int, column: int) -> str:
        return f"draft {self._name('draft', row)} and final {self._name('final', column)}"


def _pairs(claim: _Claim) -> list[tuple[int, int]]:
    return [(row, column) for row in claim.draft for column in claim.final] if claim.pairing.kind != "alone" else []


def _places(claim: _Claim) -> list[tuple[str, int]]:
    return [*(("draft", row) for row in claim.draft), *(("final", column) for column in claim.final)]


def _agree(one: _Claim, other: _Claim) -> bool:
    """Whether two claims of the same item say the same of it."""
    if one.pairing.kind != other.pairing.kind:
        return False
    return one.pairing.kind == "alone" or (one.draft, one.final) == (other.draft, other.final)


def _place(pairing: SettledPairing) -> str:
    return f"line {pairing.line}" if pairing.line else f"a {pairing.kind}"


def _notice(pairs: SettledPairs, pairing: SettledPairing, words: str, *, is_used: bool) -> Notice:
    end = f"the rest of this [[{pairing.kind}]] holds" if is_used else f"this [[{pairing.kind}]] is not used"
    location = Location(line=pairing.line) if pairing.line else None
    return Notice(code=UNUSED, message=f"{words}; {end}", source=pairs.source, location=location)
