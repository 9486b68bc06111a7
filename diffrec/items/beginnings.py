"""What the outline of a document is made of: accepted marks, each the beginning of a heading or an item.

"B. Statements 4. Under item 2 ..."     heading of rank SECTION | paragraph with the path ("4",)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.items.marks import MarkKind, roman_value
from diffrec.items.rules import HEADINGS, ITEMS, LIST_NUMBER, RUN_IN_TITLE
from diffrec.model import ItemKind

if TYPE_CHECKING:
    from diffrec.items.marks import Mark

# Ranks of headings: one of a rank closes those of its own and of lower rank.
ANNEX, DECISION, CHAPTER, SECTION, SUBSECTION, ARTICLE, UNNUMBERED = 5, 8, 10, 20, 30, 35, 40
LETTERED = 36
INNER_DECISION = 33  # a decision in a chapter of a report; one by itself may have chapters of its own
# Labels that head numbered paragraphs of their own: they are a section then, and an item otherwise.
RANK_OF_KIND = {
    ItemKind.ARTICLE: ARTICLE,
    ItemKind.DECISION: DECISION,
    ItemKind.RESOLUTION: DECISION,
    ItemKind.DRAFT_DECISION: DECISION,
    ItemKind.DRAFT_RESOLUTION: DECISION,
}


@dataclass(slots=True, kw_only=True)
class Beginning:
    """An accepted mark: a heading with a rank, or an item with a kind and the path of its number.

    `raw` is the label where it stands apart from the text; `is_aside` says that it is neither heading nor item. `why`
    names the rule that accepted the mark.
    """

    mark: Mark
    body_end: int = 0
    rank: int = 0
    kind: ItemKind | None = None
    path: tuple[str, ...] = ()
    parent: int | None = None
    section: tuple[int, ...] = ()
    restart: int = 1
    raw: str | None = None
    is_aside: bool = False
    why: str = ""

    @property
    def is_heading(self) -> bool:
        """True for a heading, whose text runs from the mark's own start."""
        return self.kind is None and not self.is_aside

    @property
    def rule(self) -> str:
        """The name of the rule that accepted the mark; one that does not say more goes by the form of the mark."""
        kind = self.mark.kind
        if self.why:
            return self.why
        if self.is_heading:
            is_run_in = kind is MarkKind.TITLE and self.mark.start == self.mark.end and not self.mark.starts_block
            return RUN_IN_TITLE if is_run_in else HEADINGS.get(kind, kind.name.lower())
        is_listed = kind is MarkKind.NUMBER and self.parent is not None
        return LIST_NUMBER if is_listed else ITEMS.get(kind, kind.name.lower())


def value_at(rank: int, mark: Mark) -> int:
    """The value of a heading's number: of a section it is a letter, also where it could be a roman number."""
    if rank == SECTION and len(mark.number) == 1:
        return ord(mark.number) - ord("A") + 1
    return roman_value(mark.number) or mark.value
