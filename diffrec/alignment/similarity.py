"""How alike two texts are in content, with rare words weighing more than those that every item holds.

    "Member States should consider border controls"  /  "Member States should consider marking"    next to nothing
    "tracing of firearms by serial number"  /  "the serial numbers of firearms should be traced"   most of it

Two numbers a pair: the share of content (cosine of tf-idf vectors over stems) and the share of words in the same order
(Indel over words). Both leave delegation marks out, since provisions come without them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import chain
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text import fold, stems, stems_of, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diffrec.languages import Language

# Link F1 on the ASVS pairs (near, far): 98.1, 74.6 with 0.6; from 0.5 to 1 within 0.1 and 0.7 of that; order alone has
# 97.8, 69.1. Order is kept for the rewrites that keep their phrases and little else.
CONTENT_SHARE = 0.6
# Word order cannot speak for a pair that shares no content: "Member States should consider ..." is half of a short
# item. So order counts up to twice the content, which costs nothing on the ASVS pairs (1 costs 0.2 on the near one).
ORDER_PER_CONTENT = 2.0
# A word of the family's boilerplate weighs this share of what its rarity in the documents at hand would give it, which
# matters where a document is too small to show what is rare: of two short items alone, all words are equally rare.
# 0 to 0.5 are the same on the ASVS pairs.
BOILERPLATE_WEIGHT = 0.3
# A pair with less content than this is no candidate at all: no bonus could lift it over the price of staying alone.
CONTENT_FLOOR = 0.1
# What a comparison may cost where everything is alike, in candidates (10 microseconds each) and in steps to find them
# (0.1 each). Versions of 380 items may have every pair as a candidate; beyond, the real ones have less than 50 an item.
MOST_CANDIDATES = 150_000
MOST_STEPS = 20_000_000
# The most that a wording can be alike without being the same: case or punctuation differ.
ALMOST_EQUAL = 0.99
# Each word is one character of a private alphabet, for the speed of Indel on strings.
_FIRST_LETTER = 0xE000


class Likeness(NamedTuple):
    """How alike two provisions are: content (rare words), order (words in the same order), score (both), all 0 to 1."""

    content: float
    order: float
    score: float


class Wording(NamedTuple):
    """A text made ready for comparing: key, words as a string of one letter a word, weights of stems (unit length).

    The vector is in the order of its stems, so that sums do not depend on which side comes first.
    """

    key: str
    words: str
    vector: Mapping[str, float]


def word_weights(counts: Sequence[Mapping[str, int]], language: Language) -> dict[str, float]:
    """What each stem weighs, given how often it stands in each text: the rarer, the more."""
    texts = Counter(stem for stems_ in counts for stem in stems_)
    boilerplate = frozenset(stems(" ".join(sorted(language.boilerplate)), language))
    return {
        stem: log(1 + len(counts) / count) * (BOILERPLATE_WEIGHT if stem in boilerplate else 1)
        for stem, count in texts.items()
    }


def wordings(texts: Sequence[str], language: Language) -> tuple[list[Wording], dict[str, float]]:
    """The wording of each text, and what each stem weighs in all of them together."""
    spoken = [words(text) for text in texts]
    counts = [Counter(stems_of(found, language)) for found in spoken]
    weights = word_weights(counts, language)
    letters = _letters(chain.from_iterable(spoken))
    made = [
        Wording(key=fold(text), words="".join([letters[word] for word in found]), vector=_vector(stems_, weights))
        for text, found, stems_ in zip(texts, spoken, counts, strict=True)
    ]
    return made, weights


def _letters(spoken: Iterable[str]) -> dict[str, str]:
    """A letter for each word, the same for both cases of it."""
    letters: dict[str, str] = {}
    different = dict.fromkeys(spoken)
    return {word: letters.setdefault(word.casefold(), chr(_FIRST_LETTER + len(letters))) for word in different}


def _vector(stems_: Mapping[str, int], weights: Mapping[str, float]) -> dict[str, float]:
    raw = {stem: (1 + log(count)) * weights[stem] for stem, count in sorted(stems_.items())}
    length = sqrt(sum(value * value for value in raw.values()))
    return {stem: value / length for stem, value in raw.items()}


def likenesses(draft: Sequence[Wording], final: Sequence[Wording]) -> dict[tuple[int, int], Likeness]:
    """The likeness of every pair that shares content above the floor; a pair that is not there is no candidate."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 -- heavy: loads on first use

    where: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for column, wording in enumerate(final):
        for stem, value in wording.vector.items():
            where[stem].append((column, value))
    most = max(1, MOST_CANDIDATES // max(1, len(draft)))
    widest = max(most, MOST_STEPS // max(1, sum(len(wording.vector) for wording in draft)))
    found = {}
    for row, wording in enumerate(draft):
        contents: dict[int, float] = defaultdict(float)
        for stem, value in wording.vector.items():
            for column, other in _nearest(where.get(stem, []), row, widest):
                contents[column] += value * other
        for column, content in _fullest(contents, row, most):
            order = Indel.normalized_similarity(wording.words, final[column].words)
            score = CONTENT_SHARE * content + (1 - CONTENT_SHARE) * min(order, ORDER_PER_CONTENT * content)
            found[row, column] = Likeness(min(content, 1.0), order, min(score, 1.0))
    return found


def _nearest(columns: list[tuple[int, float]], row: int, most: int) -> list[tuple[int, float]]:
    """The columns that stand nearest to the place of a row, so many at most."""
    if len(columns) <= most:
        return columns
    first = min(max(0, bisect_left(columns, (row, 0.0)) - most // 2), len(columns) - most)
    return columns[first : first + most]


def _fullest(contents: Mapping[int, float], row: int, most: int) -> list[tuple[int, float]]:
    """The columns that share content above the floor; of too many those that share most, of equals the nearest."""
    found = [(column, content) for column, content in contents.items() if content >= CONTENT_FLOOR]
    if len(found) <= most:
        return found
    least = sorted(content for _, content in found)[-most]
    fuller = [one for one in found if one[1] > least]
    return [*fuller, *_nearest(sorted(one for one in found if one[1] == least), row, most - len(fuller))]


def alike(draft: Sequence[Wording], final: Sequence[Wording]) -> float:
    """The share of the words of two cells that stand in the same order; 1 only where the texts are the same.

    This is what is shown to people: "70 % alike" says that seven words of ten, of both sides together, were kept.
    """
    from rapidfuzz.distance import Indel  # noqa: PLC0415 -- heavy: loads on first use

    if [wording.key for wording in draft] == [wording.key for wording in final]:
        return 1.0
    ratio = Indel.normalized_similarity(
        "".join(wording.words for wording in draft), "".join(wording.words for wording in final)
    )
    return min(ratio, ALMOST_EQUAL)
