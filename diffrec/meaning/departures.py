"""Words of a mark that left their row and stand in another item now.

    draft 5   Members should report each year, and share lists of brokers (Peru).     final 5   Members should report.
    draft 7   Ports should hold licences.         final 7   Ports should hold licences and share lists of all brokers.
    ->        the words of (Peru) moved to 7

Only what is new in the other row counts: words that stood there before did not move. The search is for the few words of
a mark, where `wording.migrations` finds whole sentences.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import OpKind
from diffrec.text import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.model import Item, Op

    Cells = tuple[tuple[Item, ...], tuple[Item, ...]]

MIN_WORDS = 3
"""two content words ("national laws") are in every second item"""
SURE_FROM = 5
"""Fewer words than these are found only where they were put in by themselves, and no other item has two of them in a
row: of 2,188 clauses that twenty generated revisions dropped, 35 of three or four words ("in consultation with local
communities") stood by chance among what was new elsewhere, and 4 stand so; of five and more it is 16, nearly all of
which moved. Of 337 clauses that were put into another item 299 are found, and none in a wrong one. Of five words and
more one in five may be another word."""
MAX_BESIDE = 1
"""so many further words make no difference to words put in by themselves ("and also")"""
SHARE = 0.8
WIDTH = 1.5
"""the words stand together: so much room for each of them, with what was put between"""
MAX_HOLDING = 3
"""two words in a row that more items of a version hold are a phrase of the field, as for sentences that moved"""


class Changed(NamedTuple):
    """A row between two versions: its place among the rows, its cells and what became of its words."""

    row: int
    cells: Cells
    ops: tuple[Op, ...]


class Standing(NamedTuple):
    """An item of the later version: its row, and its content words in order, None for one that it had before."""

    row: int
    item: str
    words: tuple[str | None, ...]


class Whereabouts:
    """Where words stand in the later of two versions."""

    def __init__(self, rows: Sequence[Changed], language: Language) -> None:
        self._language = language
        self._standing = [one for row in rows for one in _standing(row, language)]
        self._holding: dict[str, set[int]] = defaultdict(set)
        for at, one in enumerate(self._standing):
            for word in filter(None, one.words):
                self._holding[word].add(at)
        self._phrases = tuple(
            Counter(
                pair for row in rows for item in row.cells[side] for pair in set(pairwise(stems(item.text, language)))
            )
            for side in (0, 1)
        )

    def find(self, text: str, row: int) -> str | None:
        """The id of the item of another row in which nearly all words of a text are new, together and in their order.

        None where there is none, and where the words are a phrase that many items share.
        """
        wanted = stems(text, self._language)
        if len(wanted) < MIN_WORDS or not self._rare(wanted):
            return None
        least = len(wanted) if len(wanted) < SURE_FROM else SHARE * len(wanted)
        shared = _shared if len(wanted) >= SURE_FROM else _shared_alone
        rivals = [
            (shared(wanted, self._standing[at].words), -at)
            for at in self._candidates(wanted, least)
            if self._standing[at].row != row
        ]
        count, place = max(rivals, default=(0, 0))
        return self._standing[-place].item if count >= least else None

    def _rare(self, wanted: Sequence[str]) -> list[tuple[str, str]]:
        """The pairs of words in a row that few items hold."""
        most = MAX_HOLDING if len(wanted) >= SURE_FROM else 1
        return [pair for pair in pairwise(wanted) if all(held[pair] <= most for held in self._phrases)]

    def _candidates(self, wanted: Sequence[str], least: float) -> Iterable[int]:
        """The items that hold enough of the words, with one of their rare pairs."""
        shared = Counter(at for word in set(wanted) for at in self._holding.get(word, ()))
        rare = set(self._rare(wanted))
        missing = len(wanted) - least
        for at, count in sorted(shared.items()):
            if count >= len(set(wanted)) - missing and not rare.isdisjoint(pairwise(self._standing[at].words)):
                yield at


def _shared(wanted: Sequence[str], words: Sequence[str | None]) -> int:
    """How many of the wanted words a stretch of these has at best, in their order."""
    width = int(WIDTH * len(wanted))
    known = set(wanted)
    starts = [at for at, word in enumerate(words) if word in known]
    return max((_common(wanted, words[at : at + width]) for at in starts), default=0)


def _shared_alone(wanted: Sequence[str], words: Sequence[str | None]) -> int:
    """The same for words that were put in by themselves, between words that the item had before."""
    runs = (list(group) for is_new, group in groupby(words, key=lambda word: word is not None) if is_new)
    return max((_common(wanted, run) for run in runs if len(run) <= len(wanted) + MAX_BESIDE), default=0)


def _standing(row: Changed, language: Language) -> Iterator[Standing]:
    """The items of a row's later version that hold new words."""
    start = 0
    for item in row.cells[1]:
        end = start + len(item.text)
        words: list[str | None] = []
        for op in row.ops:
            cut = op.final[max(start - op.final_span[0], 0) : max(end - op.final_span[0], 0)]
            found = stems(cut, language) if cut else ()
            words += [None] * len(found) if op.op is OpKind.EQUAL else found
        if any(words):
            yield Standing(row.row, item.id, tuple(words))
        start = end + 1


def _common(one: Sequence[str], other: Sequence[str | None]) -> int:
    """How many words two stretches share in their order: the length of their longest common subsequence."""
    lengths = [0] * (len(other) + 1)
    for word in one:
        before = 0
        for at, rival in enumerate(other, start=1):
            above = lengths[at]
            lengths[at] = before + 1 if word == rival else max(above, lengths[at - 1])
            before = above
    return lengths[-1]
