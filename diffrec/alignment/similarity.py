"""How alike two texts are in content, with rare words weighing more than those that every item holds.

    "Member States should consider border controls"  /  "Member States should consider marking"    next to nothing
    "tracing of firearms by serial number"  /  "the serial numbers of firearms should be traced"   most of it

Content is told by stems and by pairs of neighbouring stems, of the whole texts and of the two sentences that are most
alike, for an item that grew by a sentence is still that item. Delegation marks are left out, since provisions come
without them. The grade that people see is another measure, `alike`: the share of words that were kept in their order.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise, permutations, product
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text import fold, sentences, stems, stems_of, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diffrec.languages import Language

    Vector = Mapping[str, float]

# Link F1 in percent on the ASVS pairs (near, far) and on generated revisions is 98.5, 80.8 and 97.3 with what stands
# here; what follows is what other values give.

# What two neighbouring stems together weigh beside a single one of their rarity. 0: 98.7, 72.6, 96.4; 0.3: 98.7, 76.5,
# 96.9; 0.8: 98.2, 73.7, 97.1.
PHRASE_WEIGHT = 0.5
# How much the likeness of the two nearest sentences counts beside that of the whole texts. 0: 98.5, 79.1, 96.9; 1:
# 98.5, 79.6, 97.0.
SENTENCE_SHARE = 0.5
# Texts that are alike to this degree are the same but for some words, whatever their sentences.
NEAR = 0.7
# Sentences of both items, multiplied: of longer texts the whole is telling enough, and all their pairs are too many.
MOST_SENTENCES = 400
# A sentence of fewer stems goes with the one before it: "See also paragraph 4." is like many.
SENTENCE_STEMS = 4
# A word of the family's boilerplate weighs this share of what its rarity in the documents at hand would give it, which
# matters where a document is too small to show what is rare: of two short items alone, all words are equally rare (the
# case boilerplate-pairs-nothing). On long lists it makes little difference:
# 0: 98.5, 81.2, 97.5; 1: 98.4, 80.0, 97.3.
BOILERPLATE_WEIGHT = 0.3
DIGITS = 9
"""what differs by less is the same: no likeness depends on the order in which its terms were added up"""
# The most that a wording can be alike without being the same: case or punctuation differ.
ALMOST_EQUAL = 0.99
MOST_ORDERED = 3
"""items of a side whose orders are all tried"""
# Each word is one character of a private alphabet, for the speed of Indel on strings.
_FIRST_LETTER = 0xE000


class Wording(NamedTuple):
    """A text made ready for comparing.

    `key` is equal for texts that differ in glyphs only; `words` has one letter a word; `stems` are those of its content
    words; `vector` weighs stems and pairs of them, with length 1; `sentences` are the stems of each sentence in order,
    none where there is one sentence.
    """

    key: str
    words: str
    stems: frozenset[str]
    vector: Vector
    sentences: tuple[tuple[str, ...], ...]

    @property
    def phrases(self) -> frozenset[str]:
        """The pairs of neighbouring stems."""
        return frozenset(key for key in self.vector if " " in key)


class Spoken(NamedTuple):
    """The words of a text, and the stems of each of its sentences."""

    words: list[str]
    stems: list[tuple[str, ...]]


def wordings(texts: Sequence[str], language: Language) -> tuple[list[Wording], dict[str, float]]:
    """The wording of each text, and what each stem and each pair of stems weighs in all of them together."""
    times = Counter(texts)
    spoken = [_spoken(text, language) for text in times]
    counts = [_counts(one.stems) for one in spoken]
    weights = _weights(counts, list(times.values()), language)
    letters = _letters(chain.from_iterable(one.words for one in spoken))
    made = {
        text: Wording(
            key=fold(text),
            words="".join([letters[word] for word in one.words]),
            stems=frozenset(chain.from_iterable(one.stems)),
            vector=_vector(count, weights),
            sentences=tuple(one.stems) if len(one.stems) > 1 else (),
        )
        for text, one, count in zip(times, spoken, counts, strict=True)
    }
    return [made[text] for text in texts], weights


class Contents:
    """Tells how alike two texts are in content; the vectors of sentences are made when they are first asked for."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._made: dict[tuple[str, ...], Vector] = {}

    def likeness(self, draft: Wording, final: Wording, whole: float) -> float:
        """The likeness in content, 0 to 1, given the cosine of both vectors; near texts need no look at sentences."""
        count = max(len(draft.sentences), 1) * max(len(final.sentences), 1)
        if whole >= NEAR or not 1 < count <= MOST_SENTENCES:
            return min(whole, 1.0)
        nearest = max(dot(one, other) for one, other in product(self._parts(draft), self._parts(final)))
        return round(min((1 - SENTENCE_SHARE) * whole + SENTENCE_SHARE * nearest, 1.0), DIGITS)

    def _parts(self, wording: Wording) -> list[Vector]:
        return [self._vector(sentence) for sentence in wording.sentences] or [wording.vector]

    def _vector(self, sentence: tuple[str, ...]) -> Vector:
        if sentence not in self._made:
            self._made[sentence] = _vector(_counts([sentence]), self._weights)
        return self._made[sentence]


def dot(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum([value * other[key] for key, value in one.items() if key in other])


def alike(draft: Sequence[Wording], final: Sequence[Wording]) -> float:
    """The share of the words of two cells that stand in the same order; 1 only where the texts are the same.

    This is what is shown to people: "70 % alike" says that seven words of ten, of both sides together, were kept. Of
    several items the order counts that fits best, as a split may have its parts in another order than the draft.
    """
    from rapidfuzz.distance import Indel  # noqa: PLC0415 -- heavy: loads on first use

    if [wording.key for wording in draft] == [wording.key for wording in final]:
        return 1.0
    ratios = (
        Indel.normalized_similarity("".join(one), "".join(other))
        for one in _orders([wording.words for wording in draft])
        for other in _orders([wording.words for wording in final])
    )
    return min(max(ratios), ALMOST_EQUAL)


def _orders(parts: Sequence[str]) -> Iterable[Sequence[str]]:
    """The orders of a few parts; of many only the one they have, as orders grow beyond measure."""
    return permutations(parts) if len(parts) <= MOST_ORDERED else (parts,)


def _spoken(text: str, language: Language) -> Spoken:
    parts = [words(text[start:end]) for start, end in sentences(text, language)]
    found: list[tuple[str, ...]] = []
    for part in parts:
        stemmed = stems_of(part, language)
        if found and len(stemmed) < SENTENCE_STEMS:
            found[-1] += stemmed
        else:
            found.append(stemmed)
    return Spoken(words=list(chain.from_iterable(parts)), stems=found)


def _counts(parts: Iterable[Sequence[str]]) -> Counter[str]:
    """How often each stem, and each pair of neighbouring stems, stands in the sentences."""
    counts: Counter[str] = Counter()
    for part in parts:
        counts.update(part)
        counts.update(map(" ".join, pairwise(part)))
    return counts


def _weights(counts: Sequence[Mapping[str, int]], times: Sequence[int], language: Language) -> dict[str, float]:
    """What each stem or pair weighs: the fewer texts hold it, the more. `times` says how often each text stands."""
    texts = Counter(chain.from_iterable(counts))
    for count, more in zip(counts, times, strict=True):
        if more > 1:
            texts.update(dict.fromkeys(count, more - 1))
    total = sum(times)
    boilerplate = frozenset(stems(" ".join(sorted(language.boilerplate)), language))
    weights = {}
    for key, held in texts.items():
        weight = log(1 + total / held)
        parts = key.split(" ")
        if len(parts) > 1:
            weight *= PHRASE_WEIGHT
        if boilerplate.issuperset(parts):
            weight *= BOILERPLATE_WEIGHT
        weights[key] = weight
    return weights


def _letters(spoken: Iterable[str]) -> dict[str, str]:
    """A letter for each word, the same for both cases of it."""
    letters: dict[str, str] = {}
    different = dict.fromkeys(spoken)
    return {word: letters.setdefault(word.casefold(), chr(_FIRST_LETTER + len(letters))) for word in different}


def _vector(counts: Mapping[str, int], weights: Mapping[str, float]) -> dict[str, float]:
    raw = {key: (1 + log(count)) * weights[key] if count > 1 else weights[key] for key, count in counts.items()}
    length = sqrt(sum([value * value for value in raw.values()])) or 1.0
    return {key: value / length for key, value in raw.items()}
