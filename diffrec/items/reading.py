"""A reading of a document's outline in progress: what is open where the next mark stands.

    II. Recommendations              headings      chapter II
    6. ... the following:            item          paragraph 6, count of paragraphs 6
    (a) Ports should                 lettered      a level of letters at a
    (b)                              is it next?

The rules for each form of mark stand in modules of their own; all of them ask and change this one value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.items.beginnings import ANNEX, Beginning, value_at
from diffrec.items.marks import SENTENCE_END, Mark, MarkKind
from diffrec.model import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.items.letters import Level
    from diffrec.items.profiles import Forms
    from diffrec.items.surroundings import Surroundings
    from diffrec.languages import Language

# A count may skip so many numbers (items dropped, a page lost); beyond that a figure at a line's start is chance.
MAX_SKIP = 5
NEAR = 40  # so far back a stop, a colon or a joining word is looked for
# A footnote's number that stayed behind a sentence: "is available online. 2".
NOTE_AFTER_SENTENCE = re.compile(r"[.;]\s?\d{1,2}\Z")


# What `Reading.latest` is asked by: the path of an item, the form of a mark, the kind of a label.
Key = tuple[str, ...] | MarkKind | ItemKind | None
# Numbers of an item one in another: "4 (b) (ii) a." has four. Without an end, a text of colons takes quadratic memory.
MAX_DEPTH = 16


class Count:
    """A numbering in progress: the last value, how often it began anew; of a list inside an item the owner and kind."""

    def __init__(self, owner: int | None = None, kind: ItemKind = ItemKind.SUBPARAGRAPH) -> None:
        self.value = 0
        self.owner = owner
        self.kind = kind
        self.restarts = 0


class Reading:
    """The headings, counts and lists that are open, and the beginnings accepted so far, in order."""

    def __init__(self, around: Surroundings, language: Language, title: str, forms: Forms) -> None:
        self.around = around
        self.language = language
        self.title = title
        self.forms = forms
        self.beginnings: list[Beginning] = []
        self.latest: dict[Key, Beginning] = {}
        self.last_headings: dict[int, Beginning] = {}
        self.headings: list[int] = []
        self.counts: dict[ItemKind, Count] = {}
        self.nested: Count | None = None
        self.lettered: list[Level] = []
        self.item: int | None = None
        has_opening = any(mark.kind is MarkKind.OPENING for mark in around.marks)
        self.preamble: int | None = 0 if forms.opens_bare and not has_opening else None
        self.in_annotated = False

    def before(self, mark: Mark, length: int = NEAR) -> str:
        """The end of what stands between the last beginning and a mark."""
        last = self.beginnings[-1].mark.end if self.beginnings else 0
        return self.around.flow.text[max(last, mark.start - length) : mark.start].rstrip()

    def can_begin(self, mark: Mark) -> bool:
        """True where a sentence could begin: a block, a line or text after a full stop, a heading or a label."""
        if mark.starts_block or not self.beginnings or self.beginnings[-1].kind is None:
            return True
        before = self.before(mark)
        if NOTE_AFTER_SENTENCE.search(before) and (mark.starts_line or self.is_next(mark)):
            return True
        if mark.starts_line and self.is_next(mark) and not self.is_cited(before):
            return True
        return not before or before[-1] == "]" or bool(SENTENCE_END.search(before))

    def is_next(self, mark: Mark) -> bool:
        """True for the number of a paragraph whose turn it is, before a capital."""
        count = self.counts.get(ItemKind.PARAGRAPH)
        is_turn = mark.kind is MarkKind.NUMBER and count is not None and mark.value == count.value + 1
        return is_turn and self.around.opens_text(mark)

    def is_turn(self, at: int) -> bool:
        """True when the mark at this index exists and is the paragraph whose turn it is."""
        return at < len(self.around.marks) and self.is_next(self.around.marks[at])

    def is_cited(self, before: str) -> bool:
        """True when a text ends in a word that takes a number: "in paragraph"."""
        return before.rpartition(" ")[2].rpartition("\n")[2].lower() in self.language.cited

    def ends_open(self, text: str) -> bool:
        """True when the last word wants another after it, which no heading does: "of", "by"."""
        return text.rsplit(maxsplit=1)[-1].lower() in self.language.frequent

    def after_heading(self) -> bool:
        """True when nothing but text stands between the last heading and here."""
        return bool(self.beginnings) and self.beginnings[-1].is_heading

    def last_of(self, rank: int) -> int:
        """The value of the last heading of a rank under the present ones of higher rank; 0 without one."""
        last = self.last_headings.get(rank)
        return value_at(rank, last.mark) if last else 0

    def said_above(self) -> str:
        """The title of the document and the headings above, in small letters."""
        spans = [(self.beginnings[at].mark.start, self.beginnings[at].body_end) for at in self.headings]
        return " ".join([self.title, *(self.around.flow.text[a:b] for a, b in spans)]).lower()

    def count_of(self, kind: ItemKind) -> Count:
        """The count of a kind of item, which is 0 before the first."""
        return self.counts.setdefault(kind, Count())

    def add(self, beginning: Beginning) -> None:
        """Adds a beginning, which is the latest of its path, its form and its kind of label."""
        self.beginnings.append(beginning)
        for key in (beginning.path, beginning.mark.kind, beginning.mark.item_kind):
            self.latest[key] = beginning

    def is_deepest(self) -> bool:
        """True where the last beginning stands so deep that no list can be in it."""
        return bool(self.beginnings) and len(self.beginnings[-1].path) >= MAX_DEPTH

    def open_over(self, at: int, mark: Mark, rank: int) -> None:
        """Accepts the mark at this index as a heading over paragraphs, which begin anew; its title is in it."""
        self.open(Beginning(mark=mark, body_end=self.around.end_of_title(at), rank=rank))
        self.begin_anew([ItemKind.PARAGRAPH])

    def open_heading(self, at: int, mark: Mark, rank: int) -> None:
        """Accepts the mark at this index as a heading that ends with its block or at the next mark in it."""
        self.open(Beginning(mark=mark, body_end=self.around.end_of_heading(at), rank=rank))

    def open(self, heading: Beginning) -> None:
        """Accepts a heading: it closes the headings of its rank and below, and every count inside an item."""
        while self.headings and self.beginnings[self.headings[-1]].rank >= heading.rank:
            self.headings.pop()
        heading.section = tuple(self.headings)
        self.add(heading)
        self.headings.append(len(self.beginnings) - 1)
        self.last_headings = {rank: last for rank, last in self.last_headings.items() if rank < heading.rank}
        self.last_headings[heading.rank] = heading
        if heading.rank == ANNEX:
            self.begin_anew(self.counts)
        self.close()

    def close(self) -> None:
        """Closes the item, the lists in it and the preamble."""
        self.close_lists()
        self.item = None
        self.preamble = None
        self.in_annotated = False

    def close_lists(self) -> None:
        """Closes the lists in the item."""
        self.nested = None
        self.lettered = []

    def put_aside(self, mark: Mark, why: str) -> None:
        """Accepts a mark as text that is neither heading nor item; it ends the item before it."""
        self.add(Beginning(mark=mark, body_end=mark.end, section=tuple(self.headings), is_aside=True, why=why))
        self.close()

    def begin_anew(self, kinds: Iterable[ItemKind]) -> None:
        """Counts start again: all in an annex, the paragraphs in an article or a decision."""
        for kind in kinds:
            count = self.count_of(kind)
            count.restarts += count.value > 0
            count.value = 0

    def accept(self, mark: Mark, kind: ItemKind, path: tuple[str, ...]) -> None:
        """Accepts a mark as the beginning of an item, which closes the lists of the one before."""
        count = self.count_of(kind)
        if not mark.suffix and (mark.value < count.value or mark.value == count.value == 1):
            count.restarts += 1
        count.value = mark.value
        self.add(Beginning(mark=mark, kind=kind, path=path, section=tuple(self.headings), restart=count.restarts + 1))
        self.close_lists()
        self.item = len(self.beginnings) - 1

    def accept_below(self, mark: Mark, kind: ItemKind, owner: int, *, own_count: bool = False) -> None:
        """Accepts a mark as a part of the item at `owner`; a list with a count of its own keeps its numbers."""
        above = self.beginnings[owner]
        self.add(
            Beginning(
                mark=mark,
                kind=kind,
                path=(mark.number,) if own_count else (*above.path, mark.number),
                parent=owner,
                section=above.section,
                restart=above.restart,
            )
        )
