"""Who stands before a word of force or behind a verb that asks: the whole noun phrase, and what a list knows of it.

coastal [States] should                                      the phrase with what makes it narrower
the report of [the Board] should                             the report, no body: the board is tied to it
requests the Ad Hoc Working Group on Wells to report         a name that no list knows ends where "to report" begins
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from diffrec.meaning.changes.units import Text
    from diffrec.meaning.changes.vocabulary import Found, Vocabulary

    Range = tuple[int, int]

MAX_ACTOR_WORDS = 6
"""of a subject that no list knows, such as "The coordinator of the network\""""
MAX_NAME = 24
"""units of a name behind a verb; "Conference of the Parties serving as the meeting of the Parties to ..." has 14"""
MAX_MODIFIERS = 3
"""words before a known actor that make it another one: "least developed" has two"""
APOSTROPHE = "'"
"""the sign of a possessive that stands for itself: "the pilots' guild\""""
PLACES = (
    "verbs",
    "modals",
    "auxiliaries",
    "fillers",
    "reinforcers",
    "quantifiers",
    "restrictors",
    "softeners",
    "caveats",
)
"""lists whose words are no part of a name"""


class Who(NamedTuple):
    """A noun phrase by its units, None where it was not read; `known` is the actor of the lexicon that it is.

    `is_there` says whether there is a subject at all, read or not.
    """

    phrase: Range | None = None
    known: Found | None = None
    is_there: bool = False


class Subjects:
    """The noun phrases of one text around its words of force."""

    def __init__(self, text: Text, vocabulary: Vocabulary) -> None:
        self.units = text.units
        self.text = text
        self.articles = vocabulary.language.articles
        self.negations = vocabulary.language.negations
        self.pointing = vocabulary.loose
        self.marks = vocabulary.language.marks
        self.actors = {one.first: one for one in text.listed("actors")}
        self.actor_ends = {one.last: one for one in text.listed("actors")}
        self.caveat_ends = {one.last: one for one in text.listed("caveats")}
        self.light = {
            at
            for place in ("fillers", "reinforcers")
            for one in text.listed(place)
            for at in range(one.first, one.last)
        }
        self.others = {at for place in PLACES for one in text.listed(place) for at in range(one.first, one.last)}

    def before(self, at: int) -> Who:
        """Who stands before a word of force: an actor of the lexicon, or the nearest noun phrase."""
        end = self.end_before(at)
        if end in self.actor_ends:
            known = self.actor_ends[end]
            start = self._modified(known.first)
        else:
            known = None
            start = end
            while start and end - start < MAX_ACTOR_WORDS and self._names(start - 1):
                start -= 1
            if start == end:
                return Who()
        start = self._with_article(start)
        if not self._is_tied(start):
            return Who((start, end), known, is_there=True)
        head = self._head(start)
        if head is None:
            return Who(None, None, is_there=True)
        if self.units[head].key in self.marks.prepositions:
            return Who((self._with_article(known.first), end), known, is_there=True) if known else Who()
        first = self.actor_from(head)
        return Who((head, end), first if first and first.last < end else None, is_there=True)

    def end_before(self, at: int) -> int:
        """Where the noun phrase before a place ends: before commas, ways out and words that ask nothing."""
        end = at
        for _ in range(4):
            if end and self.units[end - 1].key == ",":
                end -= 1
            if end in self.caveat_ends:
                end = self.caveat_ends[end].first
            elif end and end - 1 in self.light:
                end -= 1
        return end

    def behind(self, at: int) -> Who:
        """Who is asked, behind a verb: up to the "to" of what is to be done, else an actor that a list knows."""
        known = self.actor_from(at)
        end = self._infinitive_behind(known.last if known else at)
        if end is None or end == at or self.units[at].is_sign or self.units[at].key in self.negations:
            return Who((known.first, known.last), known, is_there=True) if known else Who()
        rest = range(known.last, end) if known else range(0)
        if known and not any(self.units[to].is_capital and to not in self.others for to in rest):
            return Who((known.first, known.last), known, is_there=True)
        first = at + (self.units[at].key in self.articles)
        return Who((first, end), None, is_there=True) if first < end else Who()

    def _infinitive_behind(self, at: int) -> int | None:
        """The "to" before a verb, with nothing but a name between."""
        end = min(len(self.units), at + MAX_NAME, self.text.sentence(at)[1] if at < len(self.units) else at)
        for to in range(at, end):
            unit = self.units[to]
            if self.is_infinitive(to):
                return to
            if (unit.is_sign and unit.key not in {",", "-", APOSTROPHE}) or unit.key in self.marks.clause_openers:
                return None
        return None

    def is_infinitive(self, at: int) -> bool:
        """Whether a word stands before a verb as "to" does, and not before a name."""
        if at + 1 >= len(self.units) or self.units[at].key != self.marks.infinitive:
            return False
        behind = self.units[at + 1]
        return (
            behind.is_word and not behind.is_capital and behind.key not in self.pointing and at + 1 not in self.actors
        )

    def actor_from(self, at: int) -> Found | None:
        """The actor that stands here, after articles and other words without content."""
        for start in range(at, min(at + 3, len(self.units))):
            if start in self.actors:
                return self.actors[start]
            if not self.units[start].is_function or self.units[start].key == self.marks.infinitive:
                return None
        return None

    def _head(self, at: int) -> int | None:
        """Where the phrase begins that a noun is tied to; None where a verb stands between."""
        begin = self.text.sentence(at)[0]
        while at > begin and not self.units[at - 1].is_sign and self.units[at - 1].key not in self.marks.clause_openers:
            at -= 1
            if at in self.others and self.units[at].key not in self.marks.prepositions and not self._is_noun(at):
                return None
        return at

    def _is_noun(self, at: int) -> bool:
        return at > 0 and self.units[at - 1].key in self.articles

    def _modified(self, first: int) -> int:
        """Where a phrase begins that an actor ends: "coastal States"."""
        start = first
        while start and first - start < MAX_MODIFIERS and self._names(start - 1) and not self._is_bare(start - 1):
            if self.units[start - 1].key in self.articles or start - 1 in self.others:
                break
            start -= 1
        return start

    def _is_bare(self, at: int) -> bool:
        return not any(letter.isalpha() for letter in self.units[at].key)

    def _is_tied(self, start: int) -> bool:
        """Whether a preposition ties a phrase to what stands before it."""
        return start > 0 and self.units[start - 1].key in self.marks.prepositions

    def _with_article(self, first: int) -> int:
        has = first > 0 and self.units[first - 1].key in self.articles
        return first - 1 if has else first

    def _names(self, at: int) -> bool:
        unit = self.units[at]
        is_named = unit.is_word and (not unit.is_function or unit.key in self.articles)
        return is_named or unit.key == APOSTROPHE
