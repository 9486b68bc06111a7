"""One group of edits as the rules for kinds see it: what changed on each side, and what no rule has explained yet.

draft    take all [necessary] actions      left: necessary      came: -
final    take all [appropriate] action     a rule that knows the two takes both off, and says what it means
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.meaning.changes.clauses import Clause
    from diffrec.meaning.changes.edits import Aligned
    from diffrec.meaning.changes.groups import Group
    from diffrec.meaning.changes.units import Text, Unit
    from diffrec.meaning.changes.vocabulary import Found, Vocabulary
    from diffrec.model import ChangeKind


class Told(NamedTuple):
    """What a rule says of a change: its kinds, those of them or beside them over which readers may differ, and why."""

    kinds: tuple[ChangeKind, ...]
    reason: str = ""
    arguable: tuple[ChangeKind, ...] = ()


@dataclass(frozen=True)
class SideView:
    """One side of a group; `left` are the changed words that no rule has explained, `signs` the changed signs."""

    text: Text
    first: int
    last: int
    clause: Clause | None
    left: set[int]
    signs: set[int]
    changed: frozenset[int]

    def units(self) -> Iterator[tuple[int, Unit]]:
        """The words that are left, in order, with their places."""
        return ((at, self.text.units[at]) for at in sorted(self.left))

    def content(self) -> list[int]:
        """The places of the words left that carry content."""
        return [at for at, unit in self.units() if unit.is_content]

    def touched(self, place: str) -> list[Found]:
        """What stands in a list of the lexicon and has a word among those left."""
        found = self.text.near(place, self.first, self.last) if self.left else ()
        return [one for one in found if not self.left.isdisjoint(range(one.first, one.last))]

    def explain(self, first: int, last: int) -> None:
        """Takes words off what is left."""
        self.left.difference_update(range(first, last))

    def quote(self, found: Found) -> str:
        """The words found, as a sentence quotes them."""
        return quoted(self.text.words(found.first, found.last))


class Moved(NamedTuple):
    """The content words of each group that went, and those of each group that came, by their stems."""

    gone: tuple[frozenset[str], ...]
    came: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, views: Sequence[View]) -> Moved:
        """What went and came in all groups of a row; of a row with very many, which was written anew, nothing."""
        if len(views) > MOST_MOVED_AMONG:
            return cls((), ())
        return cls(tuple(_stems(view.draft) for view in views), tuple(_stems(view.final) for view in views))


def _stems(side: SideView) -> frozenset[str]:
    return frozenset(unit.stem for _, unit in side.units() if unit.is_content)


@dataclass(frozen=True)
class View:
    """A group from both sides, with the language's words and the texts around it."""

    draft: SideView
    final: SideView
    both: Aligned
    group: Group
    vocabulary: Vocabulary
    moved: Moved

    @property
    def is_asked(self) -> bool:
        """Whether the place belongs to an operative clause, or to a reason that is given for one."""
        return any(_is_in(reach, side.first) for side, reach in zip(self.sides, self.both.asked, strict=True))

    @property
    def sides(self) -> tuple[SideView, SideView]:
        """Both sides, the draft's first."""
        return self.draft, self.final


def _is_in(reach: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether a unit stands in one of some stretches, which are in order."""
    place = bisect_right(reach, at, key=lambda one: one[0]) - 1
    return place >= 0 and at < reach[place][1]


def view_of(group: Group, both: Aligned, vocabulary: Vocabulary) -> View:
    """The group with all its changed words still to be explained."""
    draft = [at for edit in group.edits for at in range(edit.d0, edit.d1)]
    final = [at for edit in group.edits for at in range(edit.f0, edit.f1)]
    return View(
        draft=_side(both.draft, draft, group.draft, group.clauses[0]),
        final=_side(both.final, final, group.final, group.clauses[1]),
        both=both,
        group=group,
        vocabulary=vocabulary,
        moved=Moved((), ()),
    )


def _side(text: Text, changed: Iterable[int], ends: tuple[int, int], clause: Clause | None) -> SideView:
    places = tuple(changed)
    first, last = ends
    while first < last and text.units[first].kind is TokenKind.MARK:
        first += 1
    while first < last and text.units[last - 1].kind is TokenKind.MARK:
        last -= 1
    return SideView(
        text=text,
        first=first,
        last=last,
        clause=clause,
        left={at for at in places if text.units[at].is_word},
        signs={at for at in places if text.units[at].is_sign},
        changed=frozenset(places),
    )


MOST_MOVED_AMONG = 200
"""groups of a row among which words that moved are looked for; the longest row of the samples has 60"""
MAX_QUOTED = 160
"""characters of a text that a sentence quotes: two lines of print"""


def quoted(text: str) -> str:
    """Words as a sentence quotes them; of many the first and the last."""
    words = " ".join(text.split())
    if len(words) > MAX_QUOTED:
        half = MAX_QUOTED // 2
        words = f"{words[:half].rsplit(' ', 1)[0]} … {words[-half:].split(' ', 1)[-1]}"
    return f"“{words}”"
