"""Two lists of words as tiles that both have, wherever they stand: what order alone cannot tell.

    draft   A: swings are checked by inspectors   B: towns publish registers of accidents
    final   towns publish registers of accidents, swings are checked yearly by inspectors
    tiles   B 0-4 with 0-4 · A 0-2 with 5-7 · A 3-4 with 9-10

The heaviest common run first, each word in one tile at most; then each tile grows over small gaps. Words that several
items share go to the item whose tile is next to them. Swapping the sides swaps the tiles, but where two runs tie.
Source: M. J. Wise, String Similarity via Greedy String Tiling and Running Karp-Rabin Matching (1993).
"""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text import TokenKind, stems_of, tokens
from diffrec.text.characters import is_han

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.model import Span

# A content word weighs twice what one character of Chinese weighs, as most words of Chinese have two; function words
# weigh nothing: a run of "in the" and "of the" says nothing of where it comes from.
CONTENT_WEIGHT = 2
CHARACTER_WEIGHT = 1
# A tile grows over at most so many words on either side ("checked [yearly] by inspectors"): four let it over a word put
# in with its preposition and article; at eight, words of the next clause were taken for words of this one.
MAX_GROWTH = 4
# A word that stands in a text more often than this is no beginning of a run, which keeps hostile repetition cheap; the
# most frequent content word of an item of the real documents ("States") stands in it 31 times.
MAX_OCCURRENCES = 64
# Between two tiles of one source, so many words are read with them ("checked [every other year] for rust").
MAX_JOINED = 5


class Word(NamedTuple):
    """A word of a text: its span there, what it is compared by, its weight, and which item it belongs to."""

    span: Span
    key: str
    weight: int
    item: int


class Tile(NamedTuple):
    """`length` words that are the same from word `draft` of the one list and from word `final` of the other."""

    draft: int
    final: int
    length: int


class Stretch(NamedTuple):
    """Tiles in a row and the few words between them, as ranges of words; `weight` is that of the tiles."""

    draft: Span
    final: Span
    weight: int


class Sides(NamedTuple):
    """The words of both sides."""

    draft: Sequence[Word]
    final: Sequence[Word]

    def weight(self, tile: Tile) -> int:
        """What the words of a tile weigh."""
        return sum(word.weight for word in self.draft[tile.draft : tile.draft + tile.length])

    def items(self, tile: Tile) -> tuple[int, int]:
        """The items that a tile begins in, which are those that it lies in."""
        return self.draft[tile.draft].item, self.final[tile.final].item


def read_words(text: str, language: Language, marks: Sequence[Span], item: int, offset: int) -> list[Word]:
    """The words of an item's text without its delegation marks; spans are shifted by the offset."""
    spoken = tokens(text, language, marks=[(span, "") for span in marks])
    found = []
    for token in spoken:
        if token.kind is TokenKind.WORD:
            stem = next(iter(stems_of([token.key], language)), "")
            weight = 0 if not stem else CHARACTER_WEIGHT if is_han(token.key) else CONTENT_WEIGHT
            found.append(Word((token.start + offset, token.end + offset), stem or token.key.lower(), weight, item))
    return found


def span_of(words: Sequence[Word], span: Span) -> Span:
    """Where a range of words stands in its text."""
    return (words[span[0]].span[0], words[span[1] - 1].span[1])


def tiles(words: Sides, min_weight: int) -> list[Tile]:
    """The tiles in the order of the final; one grows only from a run of the least weight.

    A run that several items have just as well is laid when the others are: it goes to the item that is nearest.
    """
    board = _Board(words)
    runs = [run for run in _runs(words) if words.weight(run) >= min_weight]
    shared = _shared(runs, words)
    board.lay([run for run in runs if run not in shared], min_weight)
    board.grow()
    board.lay_near(shared, min_weight)
    board.grow()
    return sorted(board.laid, key=lambda tile: tile.final)


def stretches(laid: Sequence[Tile], words: Sides, min_weight: int) -> list[Stretch]:
    """The tiles, which stand in the order of the final, with those joined that continue one another on both sides.

    No two stretches overlap, and each lies in one item of each side. One of less than the least weight is left out:
    a lone word that the tiles round it have left over.
    """
    parts = _chains(laid, words)
    heavy = [chain for chain in parts if sum(words.weight(tile) for tile in chain) >= min_weight]
    if len(heavy) < len(parts):
        heavy = _chains([tile for chain in heavy for tile in chain], words)
    return [
        Stretch(
            (chain[0].draft, chain[-1].draft + chain[-1].length),
            (chain[0].final, chain[-1].final + chain[-1].length),
            sum(words.weight(tile) for tile in chain),
        )
        for chain in heavy
    ]


def _chains(laid: Sequence[Tile], words: Sides) -> list[list[Tile]]:
    """The tiles in groups that continue one another: neighbours on both sides, of the same items, little between."""
    place = {tile: at for at, tile in enumerate(sorted(laid))}
    chains: list[list[Tile]] = []
    for tile in laid:
        last = chains[-1][-1] if chains else tile
        gap = max(tile.draft - last.draft, tile.final - last.final) - last.length
        if place[tile] == place[last] + 1 and words.items(tile) == words.items(last) and gap <= MAX_JOINED:
            chains[-1].append(tile)
        else:
            chains.append([tile])
    return chains


def _runs(words: Sides) -> list[Tile]:
    """All runs of words that are the same, as long as they can be, with a content word that is not too frequent."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(words.draft):
        if word.weight:
            places[word.key].append(i)
    beginnings = {key: found for key, found in places.items() if len(found) <= MAX_OCCURRENCES}
    covered: dict[int, int] = {}
    runs = []
    for k, word in enumerate(words.final):
        for i in beginnings.get(word.key, ()):
            if covered.get(k - i, -1) < k:
                back, forth = _reach(words, i, k, -1), _reach(words, i, k, 1)
                covered[k - i] = k + forth
                runs.append(Tile(i - back, k - back, back + forth + 1))
    return runs


def _reach(words: Sides, i: int, k: int, step: int) -> int:
    """How many more words that way are the same, in the same items."""
    draft, final = words
    items = draft[i].item, final[k].item
    count = 0
    while True:
        i, k = i + step, k + step
        if not (0 <= i < len(draft) and 0 <= k < len(final)):
            return count
        if draft[i].key != final[k].key or (draft[i].item, final[k].item) != items:
            return count
        count += 1


def _shared(runs: Sequence[Tile], words: Sides) -> set[Tile]:
    """The runs whose words another item of either side has just as well."""
    sources: dict[Span, set[int]] = defaultdict(set)
    targets: dict[Span, set[int]] = defaultdict(set)
    for run in runs:
        source, target = words.items(run)
        sources[run.final, run.length].add(source)
        targets[run.draft, run.length].add(target)
    return {run for run in runs if max(len(sources[run.final, run.length]), len(targets[run.draft, run.length])) > 1}


class _Board:
    """Both sides, what was laid on them, and which words are taken."""

    def __init__(self, words: Sides) -> None:
        self.laid: list[Tile] = []
        self._words = words
        self._taken = (bytearray(len(words.draft)), bytearray(len(words.final)))

    def lay(self, runs: Iterable[Tile], min_weight: int) -> None:
        """Lays the heaviest run first; what is left of one whose words are taken in part comes later."""
        heap = [(-self._words.weight(run), run.draft + run.final, run) for run in runs]
        heapify(heap)
        while heap:
            run = heappop(heap)[-1]
            parts = list(self._free(run))
            if parts == [run]:
                self._take(run)
                continue
            for part in parts:
                if (weight := self._words.weight(part)) >= min_weight:
                    heappush(heap, (-weight, part.draft + part.final, part))

    def lay_near(self, runs: Iterable[Tile], min_weight: int) -> None:
        """Lays runs that several items have: of those of one stretch the one that is nearest to a tile of its items."""
        ranked = sorted((-self._words.weight(run), self._distance(run), run.draft + run.final, run) for run in runs)
        for *_, run in ranked:
            self.lay([run], min_weight)

    def grow(self) -> None:
        """Lets each tile grow over small gaps, to both sides, as far as it goes."""
        for tile in sorted(self.laid, key=lambda tile: (-tile.length, tile.final)):
            for step in (1, -1):
                at: Tile | None = tile
                while at is not None:
                    at = self._next(at, step)

    def _next(self, tile: Tile, step: int) -> Tile | None:
        """The nearest small run behind or before a tile, laid; None where there is none."""
        reach = tile.length if step > 0 else -1
        i, k = tile.draft + reach, tile.final + reach
        offsets = range(MAX_GROWTH + 1)
        for one, other in sorted(((a, b) for a in offsets for b in offsets), key=lambda pair: (sum(pair), pair)):
            start = (i + step * one, k + step * other)
            if self._is_same(*start, tile) and self._words.draft[start[0]].weight:
                return self._take(self._widened(start, tile))
        return None

    def _widened(self, start: tuple[int, int], tile: Tile) -> Tile:
        """The run round a word of both sides, of free words of the tile's items."""
        i, k = start
        back = forth = 0
        while self._is_same(i - back - 1, k - back - 1, tile):
            back += 1
        while self._is_same(i + forth + 1, k + forth + 1, tile):
            forth += 1
        return Tile(i - back, k - back, back + forth + 1)

    def _is_same(self, i: int, k: int, tile: Tile) -> bool:
        """Whether two free words of the tile's items are the same."""
        draft, final = self._words
        if not (0 <= i < len(draft) and 0 <= k < len(final)) or self._taken[0][i] or self._taken[1][k]:
            return False
        return draft[i].key == final[k].key and (draft[i].item, final[k].item) == self._words.items(tile)

    def _distance(self, run: Tile) -> int:
        """How far a run is from the next tile of its two items, on the side where that is farther."""
        items = self._words.items(run)
        apart = (
            max(
                _gap(tile.draft, tile.length, run.draft, run.length),
                _gap(tile.final, tile.length, run.final, run.length),
            )
            for tile in self.laid
            if self._words.items(tile) == items
        )
        return min(apart, default=len(self._words.draft) + len(self._words.final))

    def _free(self, run: Tile) -> Iterator[Tile]:
        """The parts of a run whose words are free on both sides."""
        start = None
        for at in range(run.length + 1):
            free = at < run.length and not self._taken[0][run.draft + at] and not self._taken[1][run.final + at]
            if free and start is None:
                start = at
            elif not free and start is not None:
                yield Tile(run.draft + start, run.final + start, at - start)
                start = None

    def _take(self, tile: Tile) -> Tile:
        for taken, start in zip(self._taken, tile[:2], strict=True):
            taken[start : start + tile.length] = b"\1" * tile.length
        self.laid.append(tile)
        return tile


def _gap(one: int, length: int, other: int, other_length: int) -> int:
    """How many words stand between two stretches of one list."""
    return max(other - one - length, one - other - other_length, 0)
