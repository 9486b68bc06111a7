"""What stands round a mark: its text, the end of a heading, whether its turn could come later.

"... B. Statements 4. Under item 2 ..."     the body of "B." is "Statements", up to the next mark
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from diffrec.items.marks import OPENS_TEXT, SENTENCE_END, MarkKind, is_title_like

if TYPE_CHECKING:
    from diffrec.items.flow import Flow
    from diffrec.items.marks import Mark

MAX_DECISION_TITLE_WORDS = 60
MIN_ANNOTATED = 3  # two headings without a number below them may be the end of a draft that is not written yet
NUMBERS_ITEMS = frozenset({MarkKind.NUMBER, MarkKind.LABEL, MarkKind.DOTTED})
INK = re.compile(r"\S")
NEAR = 6  # a stop, a closing quote and a bracket fit before a blank


class Surroundings:
    """A text and all its candidate marks in order; `at` is the index of a mark."""

    def __init__(self, flow: Flow, marks: list[Mark]) -> None:
        self.flow = flow
        self.marks = marks

    def body(self, at: int) -> str:
        """The text from a mark to the next candidate."""
        end = self.marks[at + 1].start if at + 1 < len(self.marks) else len(self.flow.text)
        return self.flow.text[self.marks[at].end : end]

    def heading_body(self, at: int) -> str:
        """The text of a mark if it is a heading."""
        return self.flow.text[self.marks[at].end : self.end_of_heading(at)]

    def end_of_heading(self, at: int) -> int:
        """Where a heading would end: at the next candidate in its block, else with the block."""
        mark = self.marks[at]
        end = self.flow.block_end(mark.start)
        following = self.marks[at + 1].start if at + 1 < len(self.marks) else end
        return following if mark.end <= following < end else end

    def is_followed(self, at: int) -> bool:
        """True when the next mark stands in the same block: in running text it ends a heading."""
        if at + 1 == len(self.marks):
            return False
        return self.marks[at + 1].start < self.flow.block_end(self.marks[at].start)

    def heads_paragraphs(self, at: int) -> bool:
        """True when a paragraph 1 or the organ that speaks follows, with no more than a title between."""
        following = self._after_titles(at)
        if following is None or not following.starts_line:
            return False
        if following.kind is not MarkKind.OPENING and not (following.kind is MarkKind.NUMBER and following.value == 1):
            return False
        between = self.flow.text[self.marks[at].end : following.start].strip()
        return not between or is_title_like(between, MAX_DECISION_TITLE_WORDS)

    def end_of_title(self, at: int) -> int:
        """Where the title ends that stands between a mark and what it heads."""
        following = self._after_titles(at)
        return following.start if following else self.end_of_heading(at)

    def _after_titles(self, at: int) -> Mark | None:
        return next((mark for mark in islice(self.marks, at + 1, None) if mark.kind is not MarkKind.TITLE), None)

    def opens_text(self, mark: Mark) -> bool:
        """True when a capital follows; what ends a paragraph opens nothing."""
        if not mark.starts_line and not INK.search(self.flow.text, mark.end, self.flow.block_end(mark.start)):
            return False
        return bool(OPENS_TEXT.match(self.flow.text, mark.end))

    def head_of_column(self, mark: Mark) -> str:
        """The text at the head of the column of a table that a mark stands in; empty outside of tables."""
        cell = self.flow.block_at(mark.start).cell
        return self._heads.get((cell[0], cell[2]), "") if cell else ""

    @cached_property
    def _heads(self) -> dict[tuple[int, int], str]:
        """The first text of each table and column."""
        heads: dict[tuple[int, int], str] = {}
        for block in self.flow.blocks:
            if block.cell and block.cell[1] == 1:
                heads.setdefault((block.cell[0], block.cell[2]), block.text)
        return heads

    def goes_on(self, at: int) -> bool:
        """True when the next mark of this form at the beginning of a block carries the next value."""
        mark = self.marks[at]
        alike = (other for other in islice(self.marks, at + 1, None) if other.kind is mark.kind and other.starts_block)
        following = next(alike, None)
        return following is not None and following.value == mark.value + 1

    def is_annotated(self, at: int) -> bool:
        """True for a numbered heading of a list 1, 2, 3 ... that has text below its members, and no numbers."""
        return at in self._annotated

    def is_in_annotation(self, at: int) -> bool:
        """True for a heading between the members of such a list that has text of its own before the next member."""
        end = self.end_of_heading(at)
        heads_next = self.is_annotated(at + 1) and not self.flow.text[end : self.marks[at + 1].start].strip()
        return not heads_next and at < self._last_annotated

    @cached_property
    def _annotated(self) -> frozenset[int]:
        """The indexes of headings that are items themselves, as in an annotated agenda: nothing in them is numbered."""
        found: set[int] = set()
        run: list[int] = []
        for at, mark in enumerate(self.marks):
            if mark.kind is MarkKind.NUMBER and mark.is_heading and mark.starts_block:
                if mark.value == len(run) + 1:
                    run.append(at)
                    continue
                found.update(run if len(run) >= MIN_ANNOTATED else ())
                run = [at] if mark.value == 1 else []
            elif run and mark.kind in NUMBERS_ITEMS and mark.starts_block:
                found.update(run[:-1] if len(run) > MIN_ANNOTATED else ())
                run = []
        return frozenset(found.union(run if len(run) >= MIN_ANNOTATED else ()))

    @cached_property
    def _last_annotated(self) -> int:
        return max(self._annotated, default=-1)

    def next_of(self, at: int, kind: MarkKind, value: int) -> Mark | None:
        """The next mark of this form and value, wherever it stands."""
        places = self._all.get((kind, value), [])
        following = bisect_right(places, at)
        return self.marks[places[following]] if following < len(places) else None

    def comes_later(self, at: int, kind: MarkKind, value: int) -> bool:
        """True when a mark farther on could carry this value where a sentence begins."""
        places = self._places.get((kind, value), [])
        return bisect_right(places, at) < len(places)

    @cached_property
    def _all(self) -> dict[tuple[MarkKind, int], list[int]]:
        """The indexes of the marks of each form and value."""
        places: dict[tuple[MarkKind, int], list[int]] = {}
        for at, mark in enumerate(self.marks):
            places.setdefault((mark.kind, mark.value), []).append(at)
        return places

    @cached_property
    def _places(self) -> dict[tuple[MarkKind, int], list[int]]:
        """The indexes of the marks of each form and value that stand where a sentence could begin."""
        return {
            key: [at for at in places if self.marks[at].starts_line or self._follows_sentence(self.marks[at])]
            for key, places in self._all.items()
        }

    def _follows_sentence(self, mark: Mark) -> bool:
        return bool(SENTENCE_END.search(self.flow.text[max(0, mark.start - NEAR) : mark.start].rstrip()))
