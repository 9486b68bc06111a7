"""The paragraphs of a text and the rows of its tables, each with its neighbours: by these a place is known again.

    issued      Lamp | Oil              submitted   Lamp  | Oil
                Stern | 12 litres                   Stern | 12 litres
    page 2      Lamp | Oil              the head printed again
                Bow | 9 litres          gone: no row of the submitted text has these words

A cell alone says little, as "12" stands in many; the words of a row are its own. Paragraphs are neighbours across a
table between them, and rows across a head printed again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.checks.places import PAGED
from diffrec.model import BlockKind
from diffrec.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.checks.running import Passage, Running

    Name = tuple[str, int, int]

FLOW, NOTES = 0, -1
"""what stands in the place of a table's number in the name of a paragraph and of a note"""
HEAD_ROWS = 3
"""rows that the head of a table has at most: a line of groups, one of columns and one of units"""


class Unit(NamedTuple):
    """The letters and figures of a unit, and those of it with the unit before and with the one behind it.

    `is_head_again` says that a page prints the head of a table that began before it.
    """

    words: str
    pairs: tuple[str, ...]
    is_head_again: bool


class Units:
    """The units of a text, all of its letters and figures, and those of its paragraphs and of its notes."""

    def __init__(self, text: Running) -> None:
        self._passages: dict[Name, list[Passage]] = defaultdict(list)
        for passage in text.passages:
            self._passages[_name(passage)].append(passage)
        self._words = {name: bare("".join(map(_marked, some))) for name, some in self._passages.items()}
        self.counts = Counter(self._words.values())
        """how many units have the same words"""
        self.key = "".join(self._words.values())
        self.flow, self.notes = (
            "".join(words for name, words in self._words.items() if name[1] == strand) for strand in (FLOW, NOTES)
        )

    @cached_property
    def _heads_again(self) -> frozenset[Name]:
        known: set[str] = set()
        on_page: Counter[tuple[str, int, int | None]] = Counter()
        again = set()
        for name, words in self._words.items():
            first = self._passages[name][0]
            if name[1] > FLOW and first.document.format in PAGED:
                here = (*name[:2], first.block.location.page)
                on_page[here] += 1
                if on_page[here] <= HEAD_ROWS and words in known:
                    again.add(name)
                known.add(words)
        return frozenset(again)

    @cached_property
    def _beside(self) -> dict[Name, tuple[Name, ...]]:
        """Each unit with those before and behind it: of the same table, or of none."""
        strands: dict[tuple[str, int], list[Name]] = defaultdict(list)
        for name in self._words:
            if name not in self._heads_again:
                strands[name[:2]].append(name)
        return {name: (*some[max(at - 1, 0) : at + 2],) for some in strands.values() for at, name in enumerate(some)}

    def of(self, passage: Passage) -> Unit:
        """The unit that a passage is, or stands in."""
        name = _name(passage)
        around: Iterable[str] = (self._words[one] for one in self._beside.get(name, ()))
        return Unit(
            words=self._words[name],
            pairs=tuple(before + behind for before, behind in pairwise(around)),
            is_head_again=name in self._heads_again,
        )


def _name(passage: Passage) -> Name:
    source, block = passage.document.source, passage.block
    if block.cell is not None:
        return (source, *block.cell[:2])
    return (source, NOTES if block.kind is BlockKind.FOOTNOTE else FLOW, passage.pieces[0][0])


def _marked(passage: Passage) -> str:
    """The text of a passage, with its mark where that is no part of it: another format prints it before the note."""
    block = passage.block
    return f"{block.marker or ''}{passage.text}" if block.kind is BlockKind.FOOTNOTE else passage.text
