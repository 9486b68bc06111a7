"""A passage said in other words, by so much: other ways for its phrases, extras dropped, added and put elsewhere.

    0.08   light    an editor's hand: a few phrases
    0.25   medium   a reading in the room
    0.45   strong   negotiated anew
    0.65   heavy    a paraphrase, of which two words in three are new

Terms are said in another way less often than the words around them, the more the stronger the rewording: an editor
keeps what a text is about, and a paraphrase has two thirds of it in other words.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.bench.drafting import MOST_EXTRAS, Clause, Field, Passage, Phrase, extra, write

if TYPE_CHECKING:
    from random import Random

LIGHT, MEDIUM, STRONG, HEAVY = 0.08, 0.25, 0.45, 0.65
REBUILT = 0.3  # of the steps of a strong rewording, the share that changes the build and not the words
STEPS = 1_000  # after so many a passage has no more to give


def changed(before: Counter[str], after: Counter[str]) -> float:
    """The share of the words of a text that are gone from what it became; what came in does not count."""
    return 1 - (before & after).total() / before.total()


def reword(rng: Random, text: Passage, share: float, field: Field) -> Passage:
    """The passage with at least this share of its words changed, or as many as it has ways for."""
    before, made, done = words_of(text), text, 0.0
    for _ in range(STEPS):
        if done >= share:
            break
        at = rng.randrange(len(made))
        is_rebuilt = share >= MEDIUM and rng.random() < REBUILT
        one = rebuild(rng, made[at], field) if is_rebuilt else rephrase(rng, made[at], share)
        if one != made[at]:
            made = (*made[:at], one, *made[at + 1 :])
            done = changed(before, words_of(made))
    return made


def words_of(text: Passage) -> Counter[str]:
    """How often each word stands in a passage."""
    return Counter(write(text).casefold().split())


def rephrase(rng: Random, one: Clause, terms: float) -> Clause:
    """The clause with one of its phrases said in another way, if that has one; of terms this share, and no more."""
    parts = [(one.lead,), one.core, *one.extras]
    at = rng.randrange(len(parts))
    place = rng.randrange(len(parts[at]))
    phrase = parts[at][place]
    if phrase.is_term and rng.random() >= terms:
        return one
    parts[at] = (*parts[at][:place], other_way(rng, phrase), *parts[at][place + 1 :])
    return one._replace(lead=parts[0][0], core=parts[1], extras=tuple(parts[2:]))


def other_way(rng: Random, phrase: Phrase) -> Phrase:
    """The phrase said in another way, or as it is when there is none."""
    ways = [way for way in range(len(phrase.ways)) if way != phrase.chosen]
    return phrase._replace(chosen=rng.choice(ways)) if ways else phrase


def rebuild(rng: Random, one: Clause, field: Field) -> Clause:
    """The clause with its extras in another order, one less, or one more if few are left."""
    extras = list(one.extras)
    match rng.randrange(4):
        case 0 if extras:
            extras.pop(rng.randrange(len(extras)))
        case 1 if len(extras) < MOST_EXTRAS:
            extras.insert(rng.randint(0, len(extras)), extra(rng, field))
        case _:
            rng.shuffle(extras)
            return one._replace(extras=tuple(extras), fronted=bool(extras) and not one.fronted)
    return one._replace(extras=tuple(extras), fronted=one.fronted and bool(extras))
