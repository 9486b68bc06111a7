"""Passages that read like recommendations, made of phrases that can be said in other ways.

    lead      Member States should
    core      strengthen | national | registers of | tugboats and cranes
    extras    in cooperation with | shipping companies      by 2027

    "Member States should strengthen national registers of tugboats and cranes in cooperation with shipping companies,
    by 2027."

Items of a section share a field of some two dozen terms, and all items share leads, verbs and heads, so that
neighbours are half alike and only their few terms and names tell them apart. Names are invented; they follow Zipf's
law, so that the vocabulary of a list grows with its length as that of real reports does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.bench.vocabulary import (
    BODIES,
    BRIEF,
    DEADLINES,
    FIELDS,
    HEADS,
    LEADS,
    MEANS,
    NAMED,
    PARTNERS,
    PURPOSES,
    QUALITIES,
    RESPECTS,
    VERBS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random


class Phrase(NamedTuple):
    """A stretch of words: the ways to say it and the one that is chosen; a `term` is what editors seldom touch."""

    ways: tuple[str, ...]
    chosen: int = 0
    is_term: bool = False

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.ways[self.chosen]


Phrases = tuple[Phrase, ...]


class Field(NamedTuple):
    """What the items of a section are about; `coined` is the share of their terms that are invented.

    Coined terms follow Zipf's law as names do; without them ten thousand items have the terms of a hundred.
    """

    name: str
    coined: float = 0.0


class Clause(NamedTuple):
    """What one act asks for.

    `joined` goes on in the sentence before and leaves the lead out; `fronted` begins with the first extra.
    """

    lead: Phrase
    core: Phrases
    extras: tuple[Phrases, ...] = ()
    joined: bool = False
    fronted: bool = False


Passage = tuple[Clause, ...]

OWN_FIELD = 0.85  # of the terms of an item are of its section's field, the rest of any
NAMES = 20_000  # how many names there are; the first are met often, most once or never
SHIFT = 20  # the most common names are drawn about alike
MOST_EXTRAS = 4
PROPER = ("Member", "States", "Governments")  # keep their capital within a sentence
FIELD_NAMES = tuple(FIELDS)
_ONSETS = ("b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "dr", "kl", "st", "tr")
_VOWELS = "aeiou"
_CODAS = ("", "n", "r", "sk", "l")


def passage(rng: Random, field: Field, *, clauses: int) -> Passage:
    """A passage of so many clauses about things of a field."""
    made = [clause(rng, field)]
    for _ in range(clauses - 1):
        joined = rng.random() < 0.4
        made.append(clause(rng, field)._replace(joined=joined, fronted=False))
    return tuple(one._replace(lead=made[at - 1].lead) if one.joined else one for at, one in enumerate(made))


def clause(rng: Random, field: Field) -> Clause:
    """A clause with some extras, or none."""
    kinds = rng.sample(EXTRAS, rng.randint(0, MOST_EXTRAS))
    extras = tuple(make(rng, field) for make in kinds)
    fronted = bool(extras) and rng.random() < 0.15
    return Clause(choose(rng, LEADS), (choose(rng, VERBS), *thing(rng, field)), extras, fronted=fronted)


def choose(rng: Random, table: Sequence[tuple[str, ...]], *, is_term: bool = False) -> Phrase:
    """A phrase of a table, said in one of its ways."""
    ways = rng.choice(table)
    return Phrase(ways, rng.randrange(len(ways)), is_term)


def thing(rng: Random, field: Field) -> Phrases:
    """What an act is about: "national registers of tugboats and cranes"."""
    quality = (choose(rng, QUALITIES),) if rng.random() < 0.5 else ()
    second = (Phrase(("and", "and of", "as well as")), term(rng, field)) if rng.random() < 0.3 else ()
    return (*quality, choose(rng, HEADS), term(rng, field), *second)


def term(rng: Random, field: Field) -> Phrase:
    """A term, mostly of the field."""
    if rng.random() < field.coined:
        word = name(zipf(rng)).casefold()
        return Phrase((word, f"{word} systems"), rng.randrange(2), is_term=True)
    of = field.name if rng.random() < OWN_FIELD else rng.choice(FIELD_NAMES)
    return choose(rng, FIELDS[of], is_term=True)


def means(rng: Random, field: Field) -> Phrases:
    """By what: "by means of joint databases of tide tables"."""
    return (choose(rng, MEANS), *thing(rng, field))


def purpose(rng: Random, field: Field) -> Phrases:
    """To what end: "in order to simplify permits for ferries"."""
    return (choose(rng, PURPOSES), choose(rng, VERBS), *thing(rng, field))


def respect(rng: Random, field: Field) -> Phrases:
    """With regard to what: "bearing in mind stowaways"."""
    return (choose(rng, RESPECTS), term(rng, field))


def partner(rng: Random, _: Field) -> Phrases:
    """With whom: "after consulting trade unions"."""
    return (choose(rng, PARTNERS), choose(rng, BODIES))


def deadline(rng: Random, _: Field) -> Phrases:
    """Until when: "no later than 2031"."""
    return (filled(rng, DEADLINES, str(rng.randint(2024, 2040))),)


def brief(rng: Random, _: Field) -> Phrases:
    """What commits to less: "as appropriate"."""
    return (choose(rng, BRIEF),)


def named(rng: Random, _: Field) -> Phrases:
    """Where, or under what: "under the Tovari initiative"."""
    return (filled(rng, NAMED, name(zipf(rng))),)


EXTRAS = (means, means, purpose, respect, partner, deadline, brief, named)
"""what may stand after the act, at most once each; means twice"""


def extra(rng: Random, field: Field) -> Phrases:
    """Something that may stand after the act."""
    return rng.choice(EXTRAS)(rng, field)


def filled(rng: Random, table: Sequence[tuple[str, ...]], word: str) -> Phrase:
    """A phrase of a table with a word put into each of its ways."""
    ways = tuple(way.format(word) for way in rng.choice(table))
    return Phrase(ways, rng.randrange(len(ways)))


def zipf(rng: Random) -> int:
    """A place below NAMES, the first ones drawn most: by Zipf's law with Mandelbrot's shift."""
    return int(SHIFT * (1 + NAMES / SHIFT) ** rng.random()) - SHIFT


def name(place: int) -> str:
    """The invented name of this place in the order of how common names are; different places, different names."""
    made, rest = "", (place * 7_919 + 104_729) % 1_000_000
    for _ in range(3):
        rest, syllable = divmod(rest, 100)
        onset, vowel = divmod(syllable, len(_VOWELS))
        made += _ONSETS[onset] + _VOWELS[vowel]
    return (made + _CODAS[place % len(_CODAS)]).capitalize()


def spoken(phrases: Phrases) -> str:
    """The words of phrases."""
    return " ".join(phrase.text for phrase in phrases)


def write(text: Passage) -> str:
    """The passage as it stands in an item: sentences with capitals and full stops."""
    sentences: list[str] = []
    for one in text:
        extras = [spoken(each) for each in one.extras]
        front = [extras.pop(0)] if one.fronted and not one.joined else []
        body = " ".join([spoken(one.core), ", ".join(extras)]).strip()
        if one.joined and sentences:
            sentences[-1] += f", and {body}"
        else:
            lead = (
                one.lead.text
                if not front or one.lead.text.startswith(PROPER)
                else one.lead.text[:1].lower() + one.lead.text[1:]
            )
            sentences.append(", ".join([*front, f"{lead} {body}"]))
    return " ".join(f"{sentence[:1].upper()}{sentence[1:]}." for sentence in sentences)
