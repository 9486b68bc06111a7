"""Caveats by name, and clauses that open an item with a reason.

Member States should establish centres, within their existing legislation     caveat-added: within existing legislation
Recognizing the value of centres, Member States should ...                    preamble-added
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.meaning.changes.view import Told, quoted
from diffrec.meaning.phrasing import listed
from diffrec.model import ChangeKind as Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.meaning.changes.units import Text
    from diffrec.meaning.changes.view import SideView, View
    from diffrec.meaning.changes.vocabulary import Vocabulary

MIN_REASON_WORDS = 3
"""of a clause that gives a reason; less is its opening verb in another form"""


def caveats(view: View) -> Iterator[Told]:
    """The ways out that came or went; one that only stands elsewhere in the text is none of them."""
    kinds = (Kind.CAVEAT_REMOVED, Kind.CAVEAT_ADDED)
    told = ("the way out {} is gone", "the way out {} came in")
    counts = [side.text.ways_out for side in view.sides]
    for side, own, other, kind, sentence in zip(view.sides, counts, reversed(counts), kinds, told, strict=True):
        names: list[str] = []
        for one in side.touched("caveats"):
            name = side.text.words(one.first, one.last)
            if _is_alternative(one.first, side, view.vocabulary):
                continue
            if own[one.entry.meaning] > other[one.entry.meaning] and name not in names:
                names.append(name)
            people = {at for who in side.text.near("actors", one.first, one.last) for at in range(who.first, who.last)}
            side.left.difference_update(set(range(one.first, one.last)) - people)
        if names:
            yield Told((kind,), sentence.format(listed([quoted(name) for name in names])))


def _is_alternative(at: int, side: SideView, vocabulary: Vocabulary) -> bool:
    """Whether words are one of several that are tied by "or": "within a port or subject to its rules"."""
    if at == 0 or at - 1 not in side.changed:
        return False
    return side.text.units[at - 1].key in vocabulary.language.and_words or bool(side.text.near("ties", at - 1, at))


def preambles(view: View) -> Iterator[Told]:
    """A clause that gives the reason, at the beginning of a sentence, that came or went."""
    kinds = (Kind.PREAMBLE_REMOVED, Kind.PREAMBLE_ADDED)
    told = ("the reason given is gone", "a reason is given now")
    for side, other, kind, sentence in zip(view.sides, reversed(view.sides), kinds, told, strict=True):
        reason = _reason(side, other, view.vocabulary)
        if reason is None or _reason(other, side, view.vocabulary) is not None:
            continue
        side.explain(*reason)
        _same_verb(side, other, reason[1])
        yield Told((kind,), f"{sentence}: {quoted(side.text.words(*reason))}")


def _same_verb(side: SideView, other: SideView, at: int) -> None:
    """The verb behind a reason lost or gained a capital with it, and no more."""
    theirs = [to for to, unit in other.units() if at in side.left and unit.stem == side.text.units[at].stem]
    if theirs:
        side.explain(at, at + 1)
        other.explain(theirs[0], theirs[0] + 1)


def _reason(side: SideView, other: SideView, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """The units of a reason that is changed as a whole; it ends before the operative clause, or with the change."""
    stems = {unit.stem for _, unit in other.units() if unit.is_content}
    for one in side.text.near("preambles", side.first, side.last):
        begin = _start(one.first, side.text)
        if (
            not side.text.is_start(begin)
            or one.first not in side.left
            or not vocabulary.is_written(one, side.text.units)
        ):
            continue
        last = _end(begin, side, stems)
        if sum(at in side.changed for at in range(begin, last)) >= max(MIN_REASON_WORDS, (last - begin) * 0.8):
            return begin, last
    return None


def _start(first: int, text: Text) -> int:
    """Where the sentence begins that a reason opens, perhaps after a word without content: "Further recognizing"."""
    begin, _ = text.sentence(first)
    return begin if all(unit.is_function for unit in text.units[begin:first]) else first


def _end(begin: int, side: SideView, stems: set[str]) -> int:
    units = side.text.units
    at = begin
    while at in side.changed and not (side.clause and at == side.clause.first and at > begin):
        if at > begin and units[at - 1].is_sign and units[at].stem in stems:
            break
        at += 1
    return at
