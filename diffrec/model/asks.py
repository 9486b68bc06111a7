"""What delegations asked for and what became of it: the marks of a text in the order of names.

"... for ten years (Peru)", "... (EU, Peru)"     Peru: 2 asks, 1 kept, 1 reworded; European Union: 1 ask, 1 reworded
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from diffrec.model.attributions import Attribution, Delegation
    from diffrec.model.comparison import Comparison, TracedAttribution
    from diffrec.model.items import Item, Version
    from diffrec.model.kinds import WordsFate


class AskFate(StrEnum):
    """What became of what a delegation asked for.

    Of words: `kept`, `reworded`, `moved` to another item, in an item that was `merged` or `split`, or `dropped`. Of a
    wish that words go: `granted` or `refused`. `added`: named in the final only. `unclear`: it cannot be told.
    """

    KEPT = "kept"
    REWORDED = "reworded"
    MOVED = "moved"
    MERGED = "merged"
    SPLIT = "split"
    DROPPED = "dropped"
    GRANTED = "granted"
    REFUSED = "refused"
    ADDED = "added"
    UNCLEAR = "unclear"


class NameFate(StrEnum):
    """Whether the name of a delegation still stands at what it asked for; `new` where only the final names it."""

    NAMED = "named"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One mark as an ask of one delegation: where it stands, and what became of it.

    `number` counts the marks in the order of the draft. `by` is the delegation itself or, among the asks of a group,
    those of its members that the mark names. `version` and `item` are where the mark stands, `finals` the items of the
    last version that hold what became of it. `row` and `traced`, the fates and `finals` are of a comparison; `name` is
    None for a comment in the margin, too.
    """

    number: int
    mark: Attribution
    by: tuple[Delegation, ...]
    version: str
    item: Item
    row: str | None = None
    traced: TracedAttribution | None = None
    finals: tuple[Item, ...] = ()
    fate: AskFate | None = None
    name: NameFate | None = None

    @property
    def words(self) -> WordsFate | None:
        """What became of the words that the mark covers; None where it claims none, or nothing was compared."""
        return self.traced.words if self.traced else None

    @property
    def is_left_out(self) -> bool:
        """Whether the text speaks of States parties now, and those who asked are none."""
        codes = {one.code for one in self.traced.excluded} if self.traced else set()
        return bool(codes) and codes.issuperset(one.code for one in self.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationAsks:
    """One delegation with its asks, in the order of the draft, those that only the final has last.

    A group `with_members` has the asks of its members as well, each mark once. `then` is the name that it had on the
    date of the first document with a mark of it, where that is another one.
    """

    delegation: Delegation
    asks: tuple[Ask, ...]
    with_members: bool = False
    then: str | None = None

    @property
    def fates(self) -> Mapping[AskFate, int]:
        """How many asks have which fate, in the order of the fates; they add up to the asks of a comparison."""
        return counted(self.asks)

    @property
    def own(self) -> tuple[Ask, ...]:
        """The asks that name the delegation itself."""
        return tuple(ask for ask in self.asks if ask.by == (self.delegation,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sponsorship:
    """Who submitted a document as a whole: the document by its source, in the version of this name."""

    version: str
    document: str
    attribution: Attribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Asks:
    """The asks of all delegations, in the order of their names, and the sponsors of the documents.

    `comparison` is what they are of, None where one version stands alone; `asked` the delegations that a person asked
    for, empty where all are shown; `marks` counts the marks that are shown, each once.
    """

    versions: tuple[Version, ...]
    delegations: tuple[DelegationAsks, ...]
    marks: int
    sponsors: tuple[Sponsorship, ...] = ()
    comparison: Comparison | None = None
    asked: tuple[Delegation, ...] = ()

    @property
    def each(self) -> tuple[Ask, ...]:
        """Every ask of everybody once: what a member asked for is not another ask of its group."""
        found: list[Ask] = []
        counted_names: set[tuple[int, str]] = set()
        for one in sorted(self.delegations, key=lambda one: one.with_members):
            for ask in one.asks:
                names = {(ask.number, name.code or name.name) for name in ask.by}
                if not names <= counted_names:
                    found.append(ask)
                    counted_names |= names
        return tuple(found)


def counted(asks: Iterable[Ask]) -> Mapping[AskFate, int]:
    """How many of the asks have which fate, in the order of the fates."""
    fates = [ask.fate for ask in asks]
    return {fate: fates.count(fate) for fate in AskFate if fate in fates}
