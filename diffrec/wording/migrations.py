"""Sentences that left an item and stand in another now, though both keep their partners.

    draft 7   Swings are checked. Towns publish a yearly register of accidents.    final 7   Swings are checked.
    draft 9   Benches are painted.     final 9   Benches are painted. Towns publish a yearly register of accidents.
    ->        "Towns publish a yearly register of accidents" moved from 7 to 9

What was deleted in one row is held against what was inserted in another, where they share words that few others have.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict, deque
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import Migration, OpKind
from diffrec.text import stems
from diffrec.wording.tiling import CONTENT_WEIGHT, Sides, Word, read_words, span_of, stretches, tiles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.model import Row, Span
    from diffrec.wording.tiling import Stretch


Seed = tuple[str, ...]
"""the keys of content words in a row, as few as make a run to begin with"""


class _Measure(NamedTuple):
    """The least that words must weigh and how like they must be to have moved."""

    weight: int
    similarity: float


# A sentence, or what stands between two semicolons, says something from six content words on, and is the same one when
# most of its words stand in their order. Between commas, less than eight are a phrase ("the least developed countries
# and small island developing States"), and where neither begins or ends, less than fourteen; reworded ones are phrases
# that two texts of one field share. Of 25 stretches of six words that moved in the Paris decision, 15 were phrases.
SENTENCE = _Measure(6 * CONTENT_WEIGHT, 0.6)
# Where it is a sentence on both sides, and the same one, four are enough: "Crews should carry life jackets".
SAME_SENTENCE = _Measure(4 * CONTENT_WEIGHT, 0.9)
CLAUSE = _Measure(8 * CONTENT_WEIGHT, 0.9)
OTHER = _Measure(14 * CONTENT_WEIGHT, 0.9)
# What moved keeps two pairs of content words in a row, or three in a row, as they were: with one run of three, two of
# eight sentences of the Paris decision were lost; one pair alone is chance in a report of 2,000 items.
MIN_RUN = 2 * CONTENT_WEIGHT
MIN_SHARED = 2
# Words that more items of a version hold have not moved: provisions say the same things again and again.
MAX_HOLDING = 3
# Either may lose or get so much at its ends ("and", "Member States") and be the same one.
MAX_CUT = 2 * CONTENT_WEIGHT
SENTENCE_END = re.compile("[.;:!?\u2026\u061b\u061f\u06d4\u3002\uff01\uff1a\uff1b\uff1f]")
CLAUSE_END = re.compile(f"{SENTENCE_END.pattern[:-1]},\u060c\u3001\uff0c]")
# Six content words of Chinese take so many characters, those of other languages more.
MIN_CHARACTERS = 12
# Words that a comparison kept by chance amid a deletion ("of", "Member States") do not end it.
MAX_KEPT = 2 * CONTENT_WEIGHT
# The keys of words that stay in their row, which are no words of the other side.
KEPT = ("\0draft", "\0final")


class _Piece(NamedTuple):
    """An item of a row on one side.

    `words` are its words, those kept in the row without their keys; `whole` are the words with them; `sentences` and
    `clauses` say where these begin and end, as indices of words.
    """

    row: int
    item: str
    words: tuple[Word, ...]
    whole: tuple[Word, ...]
    sentences: tuple[int, ...]
    clauses: tuple[int, ...]


def migrations(rows: Sequence[Row], language: Language) -> tuple[Migration, ...]:
    """What moved between the rows, in the order of the last version; each word moves once at most."""
    changed = [(at, row) for at, row in enumerate(rows) if any(op.op is not OpKind.EQUAL for op in row.whole.ops)]
    sides = [[piece for at, row in changed for piece in _pieces(row, at, side, language)] for side in (0, 1)]
    found: list[tuple[int, Migration]] = []
    held = [_held(rows, side, language) if all(sides) else Counter[Seed]() for side in (0, 1)]
    for one, other in _candidates(sides, held):
        draft, final = sides[0][one], sides[1][other]
        words = Sides(draft.words, final.words)
        for stretch in stretches(tiles(words, MIN_RUN), words, SAME_SENTENCE.weight):
            similarity = _similarity(words, stretch)
            if _has_moved(stretch, similarity, (_measure(draft, stretch.draft), _measure(final, stretch.final))):
                migration = Migration(
                    draft_item=draft.item,
                    final_item=final.item,
                    draft_span=span_of(words.draft, stretch.draft),
                    final_span=span_of(words.final, stretch.final),
                    similarity=similarity,
                )
                found.append((other, migration))
                sides[0][one] = draft = _without(draft, stretch.draft, 0)
                sides[1][other] = final = _without(final, stretch.final, 1)
    return tuple(migration for _, migration in sorted(found, key=lambda pair: (pair[0], pair[1].final_span)))


def _pieces(row: Row, at: int, side: int, language: Language) -> Iterator[_Piece]:
    """The items of one side of a row that lost or got enough words."""
    end = -1
    for item in row.cells[-side]:
        start, end = end + 1, end + 1 + len(item.text)
        shifted = ((max(one, start) - start, min(to, end) - start) for one, to in _changed(row, side))
        changed = [(one, to) for one, to in shifted if one < to]
        if sum(to - one for one, to in changed) < MIN_CHARACTERS:
            continue
        words = read_words(item.text, language, [span for span, _ in item.marks], at, 0)
        yield _Piece(
            at,
            item.id,
            _kept_marked(words, changed, KEPT[side]),
            tuple(words),
            _edges(item.text, words, SENTENCE_END),
            _edges(item.text, words, CLAUSE_END),
        )


def _edges(text: str, words: Sequence[Word], end_of: re.Pattern[str]) -> tuple[int, ...]:
    """The words that such an end stands before, the first one, and behind the last."""
    gaps = enumerate(pairwise(words), start=1)
    return (0, *(at for at, (one, other) in gaps if end_of.search(text, one.span[1], other.span[0])), len(words))


def _has_moved(stretch: Stretch, similarity: float, measures: tuple[_Measure, _Measure]) -> bool:
    """Whether a stretch is long enough and like enough, for what it is on the one side or on the other."""
    both = (SAME_SENTENCE,) if set(measures) == {SENTENCE} else ()
    return any(stretch.weight >= one.weight and similarity >= one.similarity for one in (*measures, *both))


def _measure(piece: _Piece, span: Span) -> _Measure:
    """What a stretch is measured by, so that it is no phrase: by where it begins and ends."""
    for edges, measure in ((piece.sentences, SENTENCE), (piece.clauses, CLAUSE)):
        start, end = max(edge for edge in edges if edge <= span[0]), min(edge for edge in edges if edge >= span[1])
        cut = (piece.whole[start : span[0]], piece.whole[span[1] : end])
        if all(sum(word.weight for word in words) <= MAX_CUT for words in cut):
            return measure
    return OTHER


def _changed(row: Row, side: int) -> list[Span]:
    """The spans of a cell that the other side does not have."""
    return [op.final_span if side else op.draft_span for op in row.whole.ops if op.op is not OpKind.EQUAL]


def _kept_marked(words: Sequence[Word], changed: Sequence[Span], key: str) -> tuple[Word, ...]:
    """The words, those that were kept with another key and no weight; a few kept ones between changes are none."""
    ends = [end for _, end in changed]
    after = (bisect_right(ends, word.span[0]) for word in words)
    is_changed = [at < len(changed) and changed[at][0] < word.span[1] for at, word in zip(after, words, strict=True)]
    at = 0
    for same, group in groupby(list(is_changed)):
        count = len(list(group))
        is_inside = at > 0 and at + count < len(words)
        if not same and is_inside and sum(word.weight for word in words[at : at + count]) <= MAX_KEPT:
            is_changed[at : at + count] = [True] * count
        at += count
    return tuple(word if own else word._replace(key=key, weight=0) for word, own in zip(words, is_changed, strict=True))


def _seeds(words: Iterable[Word]) -> Iterator[Seed]:
    """Each run of content words that is just heavy enough to begin with."""
    window: deque[Word] = deque()
    weight = 0
    for word in words:
        if word.key in KEPT:
            window.clear()
            weight = 0
        if word.weight:
            window.append(word)
            weight += word.weight
            if weight >= MIN_RUN:
                yield tuple(one.key for one in window)
                weight -= window.popleft().weight


def _held(rows: Sequence[Row], side: int, language: Language) -> Counter[Seed]:
    """How many items of a version hold each seed, whether they changed or not."""
    return Counter(
        seed for row in rows for item in row.cells[-side] for seed in set(_seeds(_content(item.text, language)))
    )


def _content(text: str, language: Language) -> Iterable[Word]:
    """The content words of a text; where blanks stand between words, at a tenth of the cost of all its words."""
    if not language.is_spaced:
        return read_words(text, language, (), 0, 0)
    return (Word((0, 0), stem, CONTENT_WEIGHT, 0) for stem in stems(text, language))


def _candidates(sides: Sequence[Sequence[_Piece]], held: Sequence[Counter[Seed]]) -> list[tuple[int, int]]:
    """Pairs of pieces of different rows that share seeds few items hold, those that share most first."""
    gone, new = sides
    places: dict[Seed, list[int]] = defaultdict(list)
    for other, piece in enumerate(new):
        for seed in set(_seeds(piece.words)):
            if held[1][seed] <= MAX_HOLDING:
                places[seed].append(other)
    shared = Counter(
        (one, other)
        for one, piece in enumerate(gone)
        for seed in set(_seeds(piece.words))
        if held[0][seed] <= MAX_HOLDING
        for other in places.get(seed, ())
        if new[other].row != piece.row
    )
    enough = (pair for pair, count in shared.items() if count >= MIN_SHARED)
    return sorted(enough, key=lambda pair: (-shared[pair], pair))


def _similarity(words: Sides, stretch: Stretch) -> float:
    """How alike the words of a stretch are, in order."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 -- 15 ms, only where words may have moved

    sides = ([word.key for word in side[slice(*span)]] for side, span in zip(words, stretch[:2], strict=True))
    return Indel.normalized_similarity(*sides)


def _without(piece: _Piece, moved: Span, side: int) -> _Piece:
    """The piece with the words that moved set aside."""
    words = list(piece.words)
    words[slice(*moved)] = [word._replace(key=KEPT[side], weight=0) for word in words[slice(*moved)]]
    return piece._replace(words=tuple(words))
