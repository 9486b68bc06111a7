"""Which marks begin an item or a heading: a reading of the numbers in their order.

    26. ... the following agenda:      paragraph 26 (25 came before)
    1. Organizational matters:         agenda item 1, in paragraph 26: a new count after a colon
    (a) Opening of the meeting;        its sub-paragraph
    2. Practical measures              agenda item 2
    D. Attendance                      a heading
    27. The following parties          paragraph 27: the count of the paragraphs goes on

A number is believed when it continues a count and stands where a sentence could begin; content decides nothing here.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from diffrec.items.beginnings import ANNEX, CHAPTER, RANK_OF_KIND, SECTION, SUBSECTION, UNNUMBERED, Beginning, value_at
from diffrec.items.letters import Level, depth_of
from diffrec.items.marks import MAX_BARE_HEADING_WORDS, SENTENCE_END, Mark, MarkKind, is_title_like, roman_value
from diffrec.items.surroundings import Surroundings
from diffrec.model import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.items.flow import Flow
    from diffrec.languages import Language

# A count may skip so many numbers (items dropped, a page lost); beyond that a figure at a line's start is chance.
MAX_SKIP = 5
HEADING_AFTER_STOP = re.compile(r"[.;!?][\"”’»)\]]*\s+([^\W\d_a-z][^.;:!?]*)\Z")
MAX_RUN_IN_HEADING = 160
MAX_ANNEX_TITLE_WORDS = 60  # "Annex I" and the full title of a declaration, in a line as long as the page
NEAR = 40  # so far back a stop, a colon or a joining word is looked for
# A footnote's number that stayed behind a sentence: "is available online. 2".
NOTE_AFTER_SENTENCE = re.compile(r"[.;]\s?\d{1,2}\Z")
COLON = re.compile(r"[:：]\s*\Z")
# A short word may join the last two of a list: "; and (d)".
JOINED = re.compile(r"[:;,]\s*(?:[^\W\d_]{1,3})?\s*\Z")


class _Count:
    """A numbering in progress: the last value, the owner of a list inside an item, how often it began anew."""

    def __init__(self, owner: int | None = None) -> None:
        self.value = 0
        self.owner = owner
        self.restarts = 0


class _Reader:
    """Reads the marks in order; holds the headings, counts and lists that are open."""

    def __init__(self, around: Surroundings, language: Language) -> None:
        self.around = around
        self.language = language
        self.beginnings: list[Beginning] = []
        self.headings: list[int] = []
        self.counts: dict[ItemKind, _Count] = {}
        self.nested: _Count | None = None
        self.lettered: list[Level] = []
        self.item: int | None = None

    def before(self, mark: Mark, length: int = NEAR) -> str:
        """The end of what stands between the last beginning and a mark."""
        last = self.beginnings[-1].mark.end if self.beginnings else 0
        return self.around.flow.text[max(last, mark.start - length) : mark.start].rstrip()

    def can_begin(self, mark: Mark) -> bool:
        """True where a sentence could begin: a block, a line or text after a full stop, a heading or a label."""
        if mark.starts_block or not self.beginnings or self.beginnings[-1].is_heading:
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

    def is_only_place(self, at: int, mark: Mark) -> bool:
        """True for the number whose turn it is where it comes nowhere else and its successor does."""
        if not self.is_next(mark) or self.is_cited(self.before(mark)):
            return False
        later = self.around.comes_later
        return not later(at, MarkKind.NUMBER, mark.value) and later(at, MarkKind.NUMBER, mark.value + 1)

    def is_cited(self, before: str) -> bool:
        """True when a text ends in a word that takes a number: "in paragraph"."""
        return before.rpartition(" ")[2].rpartition("\n")[2].lower() in self.language.cited

    def read(self) -> list[Beginning]:
        for at, mark in enumerate(self.around.marks):
            if self.beginnings and mark.start < self.beginnings[-1].mark.end:
                continue
            match mark.kind:
                case MarkKind.LABEL:
                    self.label(at, mark)
                case MarkKind.NUMBER:
                    self.number(at, mark)
                case MarkKind.LETTERED:
                    self.letter_item(at, mark)
                case MarkKind.ROMAN | MarkKind.LETTER:
                    self.numbered_heading(at, mark)
                case MarkKind.ANNEX | MarkKind.DIVISION:
                    self.worded_heading(at, mark)
                case MarkKind.TITLE:
                    self.heading(at, mark, UNNUMBERED)
        return self.beginnings

    def heading(self, at: int, mark: Mark, rank: int) -> None:
        self.open_heading(Beginning(mark=mark, body_end=self.around.end_of_heading(at), rank=rank))

    def worded_heading(self, at: int, mark: Mark) -> None:
        """An annex or a chapter by its word, alone or before a title."""
        body = self.around.heading_body(at).strip(" \n.:–-")
        title = body.partition("\n")[0]
        if not title or is_title_like(title, MAX_ANNEX_TITLE_WORDS):
            self.heading(at, mark, ANNEX if mark.kind is MarkKind.ANNEX else CHAPTER)

    def open_heading(self, beginning: Beginning) -> None:
        """A heading closes the headings of its rank and below, and every count inside an item."""
        while self.headings and self.beginnings[self.headings[-1]].rank >= beginning.rank:
            self.headings.pop()
        beginning.section = tuple(self.headings)
        self.beginnings.append(beginning)
        self.headings.append(len(self.beginnings) - 1)
        if beginning.rank == ANNEX:
            self.begin_anew(self.counts)
        self.nested = None
        self.lettered = []
        self.item = None

    def begin_anew(self, kinds: Iterable[ItemKind]) -> None:
        """Counts start again: all in an annex, the paragraphs in an article or a decision."""
        for kind in kinds:
            count = self.counts.setdefault(kind, _Count())
            count.restarts += count.value > 0
            count.value = 0

    def numbered_heading(self, at: int, mark: Mark) -> None:
        """A chapter or a section, when its text is like a title and its number goes on from the last of its rank."""
        if not is_title_like(self.around.heading_body(at)):
            return
        rank = self.rank_of(mark)
        last = self.last_of(rank)
        value = value_at(rank, mark)
        is_before_turn = last < value <= last + MAX_SKIP and self.is_turn(at + 1) and self.around.is_followed(at)
        if is_before_turn:
            self.heading(at, mark, rank)
            return
        if not self.can_begin(mark):
            return
        is_first = last == 0 and self.around.is_followed(at)  # an addendum begins with any chapter
        goes_on = value > last if mark.starts_block else value == last + 1 or is_first
        if goes_on or mark.is_heading or (value == 1 and rank == CHAPTER and mark.starts_block):
            self.heading(at, mark, rank)

    def rank_of(self, mark: Mark) -> int:
        """Chapter or section: a lone "I" is a letter only where H came before it, "C" and "L" are never numbers."""
        if mark.kind is MarkKind.LETTER:
            return SECTION
        is_next_letter = len(mark.number) == 1 and ord(mark.number) - ord("A") == self.last_of(SECTION)
        if len(mark.number) == 1 and mark.number not in "IVX":
            return SECTION
        return SECTION if is_next_letter and roman_value(mark.number) != self.last_of(CHAPTER) + 1 else CHAPTER

    def last_of(self, rank: int) -> int:
        """The value of the last heading of a rank under the present ones of higher rank; 0 without one."""
        for beginning in reversed(self.beginnings):
            if beginning.is_heading and beginning.rank == rank:
                return value_at(rank, beginning.mark)
            if beginning.is_heading and beginning.rank < rank:
                return 0
        return 0

    def label(self, at: int, mark: Mark) -> None:
        """A word and a number: alone on its line, or in running text where its count goes on."""
        kind = mark.item_kind
        assert kind is not None  # noqa: S101 -- every label has its kind
        count = self.counts.setdefault(kind, _Count())
        value = mark.value
        is_stuck = mark.start > 0 and self.around.flow.text[mark.start - 1].islower()
        if mark.is_alone or (mark.starts_block and self.around.opens_text(mark)) or is_stuck:
            self.accept_label(at, mark, kind, count)
            return
        goes_on = value == count.value + 1 or count.value == 0
        if value == count.value + 1 and self.around.opens_text(mark) and not self.can_begin(mark):
            self.heading_before(mark)
        skips = 0 < value - count.value <= MAX_SKIP and not self.around.comes_later(at, MarkKind.LABEL, count.value + 1)
        if self.can_begin(mark) and self.around.opens_text(mark) and (goes_on or skips or self.after_heading()):
            self.accept_label(at, mark, kind, count)

    def heading_before(self, mark: Mark) -> None:
        """A heading that ran into the text: the few words between the last stop and a label whose turn it is."""
        tail = HEADING_AFTER_STOP.search(self.before(mark, MAX_RUN_IN_HEADING))
        if tail is None or not is_title_like(tail[1]):
            return
        if len(tail[1].split()) > MAX_BARE_HEADING_WORDS or self.ends_open(tail[1]):
            return
        start = self.around.flow.text.rindex(tail[1], 0, mark.start)
        title = Mark(kind=MarkKind.TITLE, start=start, end=start, number="")
        self.open_heading(Beginning(mark=title, body_end=mark.start, rank=UNNUMBERED))

    def ends_open(self, text: str) -> bool:
        """True when the last word wants another after it, which no heading does: "of", "by"."""
        return text.rsplit(maxsplit=1)[-1].lower() in self.language.frequent

    def accept_label(self, at: int, mark: Mark, kind: ItemKind, count: _Count) -> None:
        if kind in RANK_OF_KIND and self.around.heads_paragraphs(at):
            count.value = mark.value
            self.heading(at, mark, RANK_OF_KIND[kind])
            self.begin_anew([ItemKind.PARAGRAPH])
        else:
            self.accept(mark, kind, (mark.number,), count)

    def after_heading(self) -> bool:
        return bool(self.beginnings) and self.beginnings[-1].is_heading

    def number(self, at: int, mark: Mark) -> None:
        """A figure and a full stop: a heading, a member of a list inside an item, or the next paragraph."""
        if self.is_next(mark) and not self.can_begin(mark) and not self.is_cited(self.before(mark)):
            self.heading_before(mark)
        if not (self.can_begin(mark) or self.is_only_place(at, mark)):
            return
        count = self.counts.setdefault(ItemKind.PARAGRAPH, _Count())
        value = mark.value
        if self.is_subsection(at, mark, count):
            self.heading(at, mark, SUBSECTION)
        elif self.goes_on_nested(at, value, count):
            self.accept_nested(mark)
        elif value == 1 and self.item is not None and COLON.search(self.before(mark)):
            self.nested = _Count(owner=len(self.beginnings) - 1)
            self.accept_nested(mark)
        elif self.is_paragraph(at, mark, count):
            self.accept(mark, ItemKind.PARAGRAPH, (mark.number,), count)

    def is_subsection(self, at: int, mark: Mark, count: _Count) -> bool:
        """A numbered heading: by its format, or a title before a label or before the paragraph whose turn it is."""
        if not is_title_like(self.around.heading_body(at)) or self.nested is not None:
            return False
        if mark.is_heading:
            return True
        if not self.headings or at + 1 == len(self.around.marks):
            return False
        following = self.around.marks[at + 1]
        goes_on = mark.value in {1, self.last_of(SUBSECTION) + 1}
        is_reference = self.ends_open(self.around.heading_body(at))  # "established by Article 8"
        is_label = following.kind is MarkKind.LABEL and following.item_kind is not ItemKind.PARAGRAPH
        before_label = is_label and not is_reference
        before_turn = following.kind is MarkKind.NUMBER and following.value == count.value + 1 != mark.value
        return goes_on and (before_label or before_turn)

    def goes_on_nested(self, at: int, value: int, count: _Count) -> bool:
        """The list inside the item goes on; where the paragraphs could go on as well, they do so later."""
        if self.nested is None or value != self.nested.value + 1:
            return False
        return value != count.value + 1 or self.around.comes_later(at, MarkKind.NUMBER, value)

    def is_paragraph(self, at: int, mark: Mark, count: _Count) -> bool:
        value = mark.value
        if mark.suffix:
            return value == count.value and mark.starts_line
        if count.value == 0:
            return mark.starts_line or self.around.opens_text(mark)
        if value == count.value + 1:
            return mark.starts_line or self.around.opens_text(mark)
        if value <= count.value:
            is_repeat = value == count.value and mark.starts_block and not is_title_like(self.around.body(at))
            is_anew = value == 1 and self.around.comes_later(at, MarkKind.NUMBER, 2)
            return is_repeat or (mark.starts_line and (self.after_heading() or (mark.starts_block and is_anew)))
        if self.around.comes_later(at, MarkKind.NUMBER, count.value + 1):
            # One number lost its stop, and another option or annex counts from it again: "52. 53 54. 55."
            return mark.starts_block and value == count.value + 2 and self.around.goes_on(at)
        return (
            value - count.value <= MAX_SKIP
            if mark.starts_block
            else self.around.comes_later(at, MarkKind.NUMBER, value + 1)
        )

    def accept(self, mark: Mark, kind: ItemKind, path: tuple[str, ...], count: _Count) -> None:
        if mark.value <= count.value and not mark.suffix and self.is_restart(mark, count):
            count.restarts += 1
        count.value = mark.value
        beginning = Beginning(mark=mark, kind=kind, path=path, section=tuple(self.headings), restart=count.restarts + 1)
        self.beginnings.append(beginning)
        self.item = len(self.beginnings) - 1
        self.nested = None
        self.lettered = []

    @staticmethod
    def is_restart(mark: Mark, count: _Count) -> bool:
        return mark.value < count.value or (mark.value == count.value == 1)

    def accept_nested(self, mark: Mark) -> None:
        nested = self.nested
        assert nested is not None  # noqa: S101 -- opened by the caller
        assert nested.owner is not None  # noqa: S101 -- a list has an owner
        nested.value = mark.value
        owner = self.beginnings[nested.owner]
        lead_in = self.around.flow.text[owner.mark.end : self.around.flow.block_end(owner.mark.end)]
        is_agenda = any(re.search(rf"\b{word}\b", lead_in, re.IGNORECASE) for word in self.language.agenda)
        kind = ItemKind.AGENDA_ITEM if is_agenda else ItemKind.SUBPARAGRAPH
        path = (mark.number,) if is_agenda else (*owner.path, mark.number)
        self.beginnings.append(
            Beginning(
                mark=mark, kind=kind, path=path, parent=nested.owner, section=owner.section, restart=owner.restart
            )
        )
        self.lettered = []

    def letter_item(self, at: int, mark: Mark) -> None:
        """A sub-paragraph: its count goes on, and it begins a line or opens with a capital after a stop."""
        if self.item is None or not (mark.starts_block or self.is_listed(at, mark) or self.may_run_on(at, mark)):
            return
        depth = depth_of(self.lettered, mark, is_after_colon=bool(COLON.search(self.before(mark))))
        if depth is None:
            return
        del self.lettered[depth + 1 :]
        if depth == len(self.lettered):
            self.lettered.append(Level(owner=self.owner_of_letters(), is_roman=mark.number == "i"))
        level = self.lettered[depth]
        level.value = level.value_of(mark)
        owner = self.beginnings[level.owner]
        self.beginnings.append(
            Beginning(
                mark=mark,
                kind=ItemKind.SUBPARAGRAPH,
                path=(*owner.path, mark.number),
                parent=level.owner,
                section=owner.section,
                restart=owner.restart,
            )
        )

    def is_listed(self, at: int, mark: Mark) -> bool:
        """True when a letter and its neighbour both begin lines: one alone may be there by the wrapping of the text."""
        if not mark.starts_line:
            return False
        letters = [other for other in self.around.marks[at + 1 :] if other.kind is MarkKind.LETTERED]
        following = next((other for other in letters if other.value == mark.value + 1), None)
        before = bool(self.lettered) and self.beginnings[-1].mark.starts_line
        return before or (following is not None and following.starts_line)

    def may_run_on(self, at: int, mark: Mark) -> bool:
        """In running text a letter counts before a capital and after a stop; torn letters stand in a row."""
        torn = (
            at + 1 < len(self.around.marks)
            and self.around.marks[at + 1].kind is MarkKind.LETTERED
            and not self.around.body(at).strip()
        )
        before = self.before(mark)
        follows_torn = self.beginnings[-1].mark.kind is MarkKind.LETTERED and not before
        return (self.around.opens_text(mark) or torn) and (follows_torn or bool(JOINED.search(before)))

    def owner_of_letters(self) -> int:
        """The innermost item: of the level above where one opens in another, else of the list or the item itself."""
        assert self.item is not None  # noqa: S101 -- letters are read inside an item only
        last = self.beginnings[-1]
        is_inside = bool(self.lettered) or last.parent is not None
        return len(self.beginnings) - 1 if is_inside and not last.is_heading else self.item


def read_outline(flow: Flow, marks: list[Mark], language: Language) -> list[Beginning]:
    """The accepted marks in order, headings and items, each with the end of its text."""
    beginnings = _Reader(Surroundings(flow, marks), language).read()
    for beginning, following in pairwise([*beginnings, None]):
        if beginning is not None and not beginning.is_heading:
            beginning.body_end = following.mark.start if following else len(flow.text)
    return beginnings
