"""Small words that change how much is asked, or of how many: degrees, reinforcers, negation, quantifiers, restrictors.

all necessary action -> all appropriate action       obligation-weakened
any effort -> efforts                                obligation-weakened
all ports -> most ports                              scope-narrowed
national databases -> databases                      scope-widened
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.meaning.changes.view import Told, quoted
from diffrec.model import ChangeKind as Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.meaning.changes.view import SideView, View
    from diffrec.meaning.changes.vocabulary import Found

STRENGTH = (Kind.OBLIGATION_WEAKENED, Kind.OBLIGATION_STRENGTHENED)
MOST_LINKS = 8
"""units in which the next word with content stands, or none is looked for"""
BEFORE_EFFORT = 3
"""units behind a quantifier in which what it counts stands: "all necessary legislative measures\""""
MOST_BESIDE = 2
"""words that came with a reinforcer; with more it is part of something new, which is told as such"""
SCOPE = (Kind.SCOPE_NARROWED, Kind.SCOPE_WIDENED)


def degrees(view: View) -> Iterator[Told]:
    """A word that binds more gave way to one that binds less, or the other way round."""
    theirs = _outermost(view.final.touched("degrees"))
    for one in _outermost(view.draft.touched("degrees")):
        for other in theirs:
            if one.entry is not other.entry:
                continue
            before_binds, after_binds = is_strong(one, view.draft, view), is_strong(other, view.final, view)
            if before_binds == after_binds or not _are_alike(view, one, other):
                continue
            before, after = view.draft.quote(one), view.final.quote(other)
            view.draft.explain(one.first, one.last)
            view.final.explain(other.first, other.last)
            kind = STRENGTH[after_binds]
            yield Told((kind,), f"{before} gave way to {after}, which asks {'more' if after_binds else 'less'}")
            break


def _are_alike(view: View, one: Found, other: Found) -> bool:
    """Whether words stand in places that answer each other: both open a sentence, or neither, or in one clause."""
    is_paired = None not in view.group.clauses
    return is_paired or view.draft.text.is_start(one.first) == view.final.text.is_start(other.first)


def _outermost(found: Sequence[Found]) -> list[Found]:
    """What is found, without what stands inside longer words of the same entry: "adopt" in "consider adopting"."""
    return [
        one
        for one in found
        if not any(
            other.entry is one.entry
            and (other.first, other.last) != (one.first, one.last)
            and other.first <= one.first
            and one.last <= other.last
            for other in found
        )
    ]


def softeners(view: View) -> Iterator[Told]:
    """A word that takes from what is asked came or went, outside the words that an operative clause begins with."""
    counts = [[one for one in side.touched("softeners") if _is_asked(side)] for side in view.sides]
    if len(counts[0]) == len(counts[1]):
        return
    is_added = len(counts[1]) > len(counts[0])
    side, other = (view.final, view.draft) if is_added else (view.draft, view.final)
    one = counts[is_added][0]
    verb = one.last < len(side.text.units) and side.text.units[one.last].is_content
    if not verb or one.last in side.left or not other.changed or len(side.content()) > MOST_BESIDE:
        return
    side.explain(one.first, one.last)
    kind = STRENGTH[not is_added]
    told = f"{side.quote(one)} {'was put before what is asked' if is_added else 'stands before it no more'}"
    yield Told((kind,), told, (kind,) if one.entry.meaning else ())


def is_strong(found: Found, side: SideView, view: View) -> bool:
    """Whether the words found are those of an entry that bind more."""
    stems = tuple(unit.stem for unit in side.text.units[found.first : found.last])
    return any(view.vocabulary.stems(word) == stems for word in found.entry.words)


def reinforcers(view: View) -> Iterator[Told]:
    """A word that adds to what is asked came or went, where something is asked."""
    if view.group.clauses == (None, None) and not any(_is_asked(side) for side in view.sides):
        return
    for side, other, kind, told in zip(
        view.sides, reversed(view.sides), STRENGTH, ("{} is gone", "{} was added"), strict=True
    ):
        for one in side.touched("reinforcers"):
            if side.text.near("colours", one.first, one.last) and not view.vocabulary.is_written(one, side.text.units):
                continue
            side.explain(one.first, one.last)
            is_apart = len(side.content()) <= MOST_BESIDE
            if is_apart and not any(found.entry is one.entry for found in other.touched("reinforcers")):
                yield Told((kind,), told.format(side.quote(one)), (kind,) if one.entry.meaning else ())


def _is_asked(side: SideView) -> bool:
    """Whether a sentence has an operative clause before this place."""
    begin, end = side.text.sentence(side.first) if side.text.units else (0, 0)
    return bool(side.text.near("modals", begin, end))


def negations(view: View) -> Iterator[Told]:
    """A "not" that came or went turns what is asked round."""
    words = view.vocabulary.language.negations
    counts = [[at for at, unit in side.units() if unit.key in words and _is_of_kept(side, at)] for side in view.sides]
    if len(counts[0]) == len(counts[1]):
        return
    side = view.sides[len(counts[1]) > len(counts[0])]
    places = max(counts, key=len)
    word = quoted(side.text.words(places[0], places[0] + 1))
    for one, some in zip(view.sides, counts, strict=True):
        one.left.difference_update(some)
    told = "was added" if side is view.final else "is gone"
    yield Told((Kind.ACTION_CHANGED,), f"{word} {told}, which turns it round")


def _is_of_kept(side: SideView, at: int) -> bool:
    """Whether the next word with content stands in both texts, or is the verb of what is asked."""
    units = side.text.units
    place = next((to for to in range(at + 1, min(len(units), at + MOST_LINKS)) if units[to].is_content), None)
    action = side.clause.action if side.clause else None
    return place is not None and (place not in side.changed or place == action)


def quantifiers(view: View) -> Iterator[Told]:
    """More or fewer are meant."""
    gone, came = (side.touched("quantifiers") for side in view.sides)
    for one, other in zip(gone, came, strict=False):
        _explain(view, one, other)
        before, after = one.entry.width or 0, other.entry.width or 0
        if before != after:
            reason = f"{view.draft.quote(one)} became {view.final.quote(other)}"
            yield Told((SCOPE[after < before],), reason, (SCOPE[after < before],))
    for side, some, is_added in ((view.draft, gone[len(came) :], False), (view.final, came[len(gone) :], True)):
        for one in some:
            side.explain(one.first, one.last)
            if not _is_of_kept(side, one.last - 1):
                continue
            is_all = one.entry.width == 1 and bool(side.text.near("efforts", one.last, one.last + BEFORE_EFFORT))
            kind = (STRENGTH if is_all else SCOPE)[is_added if is_all else not is_added]
            if not is_all and one.entry.width == 1:
                kind = SCOPE[is_added]
            _take_instead(view, side)
            yield Told((kind,), f"{side.quote(one)} {'was added' if is_added else 'is gone'}", (kind,))


def _take_instead(view: View, side: SideView) -> None:
    """The one adjective that came in place of a quantifier, or the other way round, is told with it."""
    other = view.final if side is view.draft else view.draft
    instead = other.content()
    if len(instead) == 1 and _stands_before_kept(other, instead[0] + 1):
        other.explain(instead[0], instead[0] + 1)


def _explain(view: View, one: Found, other: Found) -> None:
    view.draft.explain(one.first, one.last)
    view.final.explain(other.first, other.last)


def restrictors(view: View) -> Iterator[Told]:
    """A word that makes less of what it stands before came or went; a word in its place is explained with it."""
    for side, other, is_added in ((view.draft, view.final, False), (view.final, view.draft, True)):
        for one in side.touched("restrictors"):
            words = view.vocabulary.language.and_words
            if one.first - 1 in side.changed and side.text.units[one.first - 1].key in words:
                continue
            if one.last >= len(side.text.units) or not _stands_before_kept(side, one.last):
                continue
            side.explain(one.first, one.last)
            beside = [found for found in other.touched("restrictors") if found.entry is one.entry]
            if beside:
                other.explain(beside[0].first, beside[0].last)
                continue
            instead = other.content()
            if len(instead) == 1:
                other.explain(instead[0], instead[0] + 1)
            kind = SCOPE[not is_added]
            reach = "reaches less far" if is_added else "reaches farther"
            yield Told((kind,), f"{side.quote(one)} {'was added' if is_added else 'is gone'}, so that it {reach}")


def _stands_before_kept(side: SideView, at: int) -> bool:
    """Whether a word that stands in both texts follows."""
    return at < len(side.text.units) and at not in side.changed and side.text.units[at].is_content


def inclusions(view: View) -> Iterator[Told]:
    """A list was opened in another way: "including" became "such as"; whether it reaches farther is arguable."""
    gone, came = (side.touched("inclusions") for side in view.sides)
    for side, some in zip(view.sides, (gone, came), strict=True):
        for one in some:
            side.explain(one.first, one.last)
    meanings = [{one.entry.meaning for one in some} for some in (gone, came)]
    if meanings[0] == meanings[1]:
        return
    if "closed" in meanings[0] ^ meanings[1]:
        kind = SCOPE["closed" in meanings[0]]
        found, side = (gone[0], view.draft) if "closed" in meanings[0] else (came[0], view.final)
        yield Told((kind,), f"{side.quote(found)} {'closes the list no more' if side is view.draft else 'closes it'}")
        return
    if gone and came:
        before, after = view.draft.quote(gone[0]), view.final.quote(came[0])
        yield Told((), f"{before} became {after} before the examples", SCOPE)
