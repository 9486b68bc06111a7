"""The operative clauses of a text, each with its four slots.

    The Conference may wish to consider requesting the Working Group to address the topic of nets, where appropriate
    actor          force       softener |  asked: the Working Group     distance: agenda item      caveat

    States are encouraged to ...      the passive of an operative verb, its band that of the verb
    Requests the secretariat to ...   who is asked acts; so in "The Group requests the secretariat to"
    ينبغي للدول الأعضاء أن             who is to act stands behind the word of force
    Consider ratifying ...            an item that begins with what to do

A clause begins with its actor; its operative phrase ends with the verb that says what is to be done.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.languages.lexicon import BANDS
from diffrec.meaning.changes.phrases import OperativePhrase
from diffrec.meaning.changes.polarity import LESS
from diffrec.meaning.changes.subjects import Subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.meaning.changes.subjects import Who
    from diffrec.meaning.changes.units import Text
    from diffrec.meaning.changes.vocabulary import Found, Vocabulary

    Range = tuple[int, int]

SURE_OF_ITSELF = "recommendation"
"""a modal of this band or higher asks whoever its subject is; a weaker one ("can", "will") asks known actors alone"""
MAX_STEPS = 14
"""parts of an operative phrase that are read; the longest of the 2018 pair has nine"""
BY_DEGREES = "by degrees"
"""the meaning of softeners that stand behind the verb"""
REPORTED, PARENT = "reported urging", "via parent body"
"""forms of distance that the build of a clause tells; others are words of the lexicon. Source: domain notes, 3.2"""


class Clause(NamedTuple):
    """An operative clause by places of units; `first` to `last` is its operative phrase, `end` where the clause ends.

    `bands` are those of its outermost word of force, None where the language does not say; `action` is the verb.
    `negations` are the words that forbid it, `prohibition` those of them that a list knows ("refrain from").
    """

    first: int
    last: int
    end: int
    force: Range
    bands: tuple[str, ...]
    actor: Range | None = None
    known: Found | None = None
    asked: Range | None = None
    asked_known: Found | None = None
    softeners: tuple[Found, ...] = ()
    reinforcers: tuple[Found, ...] = ()
    distance: str | None = None
    action: int | None = None
    is_passive: bool = False
    negations: tuple[Range, ...] = ()
    prohibition: Found | None = None

    @property
    def doer(self) -> Found | None:
        """Who is to act in the end, where a list knows."""
        return self.asked_known or self.known


def clauses(text: Text, vocabulary: Vocabulary) -> tuple[Clause, ...]:
    """The operative clauses of a text, in order; none overlaps the next."""
    return tuple(_Reader(text, vocabulary).clauses())


class _Reader:
    """Reads the clauses of one text; what stands where is looked up by the unit it begins at."""

    def __init__(self, text: Text, vocabulary: Vocabulary) -> None:
        self.text = text
        self.units = text.units
        self.language = vocabulary.language
        self.vocabulary = vocabulary
        self.at = {
            place: {one.first: one for one in text.listed(place)}
            for place in ("verbs", "modals", "auxiliaries", "fillers", "softeners", "reinforcers", "distances")
        }
        self.at["prohibitions"] = {one.first: one for one in text.listed("prohibitions") if one.entry.meaning != LESS}
        self.caveats = {one.first: one for one in text.listed("caveats")}
        self.who = Subjects(text, vocabulary)

    def clauses(self) -> list[Clause]:
        """The clauses, each ended by the next or by its sentence."""
        found: list[Clause] = []
        starts = set(self.text.sentence_starts)
        at = 0
        while at < len(self.units):
            one = self.modal(at) or self.passive(at) or (self.opening(at) if at in starts else self.active(at))
            if one is not None and (not found or one.first >= found[-1].last):
                found.append(one)
                at = max(one.last, at + 1)
            else:
                at += 1
        if not found:
            return []
        ends = [*(one.first for one in found[1:]), len(self.units)]
        return [
            one._replace(end=max(one.last, min(end, self.text.sentence(one.last - 1)[1])))
            for one, end in zip(found, ends, strict=False)
        ]

    def modal(self, at: int) -> Clause | None:
        """The clause of a modal: "States should ..."."""
        modal = self.at["modals"].get(at)
        if modal is None:
            return None
        bands = modal.entry.bands
        if self.vocabulary.lexicon.actor_follows and (behind := self.who.actor_from(modal.last)):
            whom = (behind.first, behind.last)
            one = self.clause((at, behind.last), whom, behind, bands, is_modal=True)
            return one._replace(first=at, force=(at, modal.last))
        who = self.who.before(at)
        bands = self.forbidding(modal, who)
        if who.known is None and (not who.is_there or not bands or _rank(bands) < BANDS.index(SURE_OF_ITSELF)):
            return None
        return self.clause((at, modal.last), who.phrase, who.known, bands, is_modal=True)

    def passive(self, at: int) -> Clause | None:
        """The clause of an operative verb in the passive: "States are encouraged to ..."."""
        auxiliary = self.at["auxiliaries"].get(at)
        if auxiliary is None:
            return None
        verb = self.at["verbs"].get(self.skipped(auxiliary.last, ("fillers", "reinforcers")))
        if verb is None or not verb.entry.bands or self.is_plain(verb):
            return None
        who = self.who.before(at)
        is_asked = verb.last < len(self.units) and self.is_infinitive(verb.last)
        if who.known is None and not (who.is_there and is_asked):
            return None
        return self.clause((at, verb.last), who.phrase, who.known, verb.entry.bands, is_modal=False)

    def opening(self, at: int) -> Clause | None:
        """The clause of a sentence that begins with what is asked: "Requests the secretariat to", "Ratify ..."."""
        start = self.skipped(at, ("fillers", "reinforcers"))
        verb = self.at["verbs"].get(start)
        if verb is not None and verb.entry.bands:
            return self.asking(at, verb)
        pattern = self.language.marks.imperative
        is_soft = at in self.at["softeners"] and self.is_plain(self.at["softeners"][at])
        is_reason = any(
            one.first == start and self.vocabulary.is_written(one, self.units)
            for one in self.text.near("preambles", start, start + 1)
        )
        if (
            (verb is not None and not is_soft)
            or is_reason
            or pattern is None
            or not re.match(pattern, self.text.text[self.units[at].start :][:80])
        ):
            return None
        if self.at["modals"].keys() & set(range(*self.text.sentence(at))):
            return None
        return self.clause((at, at), None, None, (), is_modal=False)

    def active(self, at: int) -> Clause | None:
        """The clause of an operative verb behind its subject: "The States urge the Group to ..."."""
        verb = self.at["verbs"].get(at)
        if verb is None or not verb.entry.bands:
            return None
        who = self.who.before(at)
        is_written = self.vocabulary.is_written(verb, self.units)
        if is_written and who.known is not None:
            return self.asking(self.reinforced(at), verb)
        if self.language.marks.infinitive is None or not self.is_finite(verb):
            return None
        is_subject = who.phrase is not None and (who.known is not None or self.is_named(who.phrase))
        is_joined = (
            not self.is_plain(verb)
            and not who.is_there
            and 0 < at < len(self.units)
            and self.joins(self.who.end_before(at))
        )
        is_behind = verb.last < len(self.units) and (
            (
                self.who.is_infinitive(self.unnegated(verb.last))
                or self.units[verb.last].key in self.language.marks.clause_openers
            )
            if is_subject
            else False
        )
        if not (is_behind or ((is_subject or is_joined) and self.asks_whom(verb))):
            return None
        return self.asking(self.reinforced(at), verb)

    def unnegated(self, at: int) -> int:
        """A place, or the one behind a "not" that stands there."""
        return at + (at + 1 < len(self.units) and self.units[at].key in self.language.negations)

    def is_finite(self, verb: Found) -> bool:
        """Whether a verb stands in a form that has a subject: "urge", "urges", "urged", and not "urging"."""
        key = self.units[verb.first].key
        return self.is_plain(verb) or key.endswith(self.vocabulary.lexicon.finite)

    def is_named(self, phrase: Range) -> bool:
        """Whether a noun phrase is the name of a body, or opens a sentence."""
        return self.text.is_start(phrase[0]) or all(
            unit.is_capital or unit.is_function for unit in self.units[slice(*phrase)]
        )

    def joins(self, end: int) -> bool:
        """Whether a verb before a place asks, too: "urges States to ..., and calls upon"."""
        begin = self.text.sentence(end - 1)[0] if end else 0
        before = self.units[end - 1] if end else None
        is_link = before is not None and (before.is_sign or before.key in self.vocabulary.functions)
        return is_link and any(one.entry.bands for one in self.text.near("verbs", begin, end))

    def asks_whom(self, verb: Found) -> bool:
        """Whether somebody stands behind a verb and is to do something."""
        who = self.who.behind(self.skipped(verb.last, ("reinforcers",)))
        return who.phrase is not None and self.asks(who.phrase[1])

    def reinforced(self, at: int) -> int:
        """Where the words of force begin: "strongly urges"."""
        while at and at - 1 in self.who.light and not self.text.is_start(at):
            at -= 1
        return at

    def asking(self, at: int, verb: Found) -> Clause:
        """The clause of a verb that asks whoever stands behind it, who is the one to act; else its own subject is."""
        who = self.who.behind(self.skipped(verb.last, ("reinforcers",)))
        last = who.phrase[1] if who.phrase else verb.last
        one = self.clause((at, last), None, who.known, verb.entry.bands, is_modal=False)
        return one._replace(force=(at, verb.last), actor=who.phrase)

    def clause(
        self, force: Range, actor: Range | None, known: Found | None, bands: tuple[str, ...], *, is_modal: bool
    ) -> Clause:
        """A clause from its word of force on."""
        phrase = self.phrase(force[1], is_modal=is_modal)
        before = self.held_before(force)
        return Clause(
            first=min(actor[0] if actor else force[0], force[0]),
            last=max(phrase.at, force[1]),
            end=phrase.at,
            force=force,
            bands=bands,
            actor=actor,
            known=known,
            asked=(phrase.asked.first, phrase.asked.last) if phrase.asked else None,
            asked_known=phrase.asked,
            softeners=tuple(phrase.softeners),
            reinforcers=(*before, *phrase.reinforcers),
            distance=phrase.distance,
            action=phrase.action,
            is_passive=phrase.is_passive,
            negations=tuple(phrase.negations),
            prohibition=phrase.prohibition,
        )

    def held_before(self, force: Range) -> tuple[Found, ...]:
        """Reinforcers inside the words of force: "are strongly encouraged"."""
        return tuple(one for first, one in self.at["reinforcers"].items() if force[0] <= first < force[1])

    def phrase(self, at: int, *, is_modal: bool) -> OperativePhrase:
        """The rest of an operative phrase: softeners, who is asked through whom, what it turns into, the verb."""
        read = OperativePhrase(at, is_modal)
        for _ in range(MAX_STEPS):
            if read.at >= len(self.units) or not self.step(read):
                break
        is_noun = bool(read.softeners or read.prohibition)
        if is_noun and read.at + 1 < len(self.units) and self.units[read.at].key in self.language.articles:
            read.at += self.units[read.at + 1].is_content
        if read.action is None and read.at < len(self.units) and self.units[read.at].is_content:
            read.action = read.at
            read.at += 1
            behind = self.at["softeners"].get(read.at)
            if behind is not None and behind.entry.meaning == BY_DEGREES:
                read.take("softeners", behind)
        return read

    def step(self, read: OperativePhrase) -> bool:
        """Reads one part of an operative phrase; false where it ends."""
        at = read.at
        if found := self.at["distances"].get(at):
            read.distance, read.action, read.at = found.entry.meaning, at, found.last
            return False
        if self.units[at].key in self.language.negations:
            read.negations.append((at, at + 1))
            read.at += 1
            return True
        for place in ("softeners", "prohibitions", "reinforcers", "auxiliaries", "fillers"):
            found = self.at[place].get(at)
            if found and not (read.is_passive and place == "softeners"):
                read.take(place, found)
                if self.is_negative(found):
                    read.negations.append((found.first, found.last))
                return True
        verb = self.at["verbs"].get(at)
        if verb and verb.entry.bands:
            return self.verb(read, verb)
        if self.is_infinitive(at):
            read.at += 1
            return True
        way_out = self.way_out(at)
        read.at = at if way_out is None else way_out
        return way_out is not None

    def is_negative(self, found: Found) -> bool:
        """Whether words hold a "no": "in no case"."""
        return any(unit.key in self.language.negations for unit in self.units[found.first : found.last])

    def forbidding(self, modal: Found, who: Who) -> tuple[str, ...]:
        """The bands of a modal; a permission that is denied is a prohibition: "no ship may", "may not"."""
        first = who.phrase[0] if who.phrase else None
        behind = modal.last if modal.last < len(self.units) else None
        is_denied = any(at is not None and self.units[at].key in self.language.negations for at in (first, behind))
        return ("binding",) if is_denied and modal.entry.bands == ("option",) else modal.entry.bands

    def verb(self, read: OperativePhrase, verb: Found) -> bool:
        """Reads an operative verb inside a phrase: somebody urges, or another one is asked; else it is what to do."""
        whom = self.who.actor_from(verb.last)
        if read.is_passive and read.is_modal:
            read.distance = read.distance or REPORTED
            read.at = verb.last
        elif whom is not None and read.asked is None and self.asks(whom.last):
            read.distance = read.distance or (PARENT if read.is_modal else None)
            read.asked, read.at = whom, whom.last
        else:
            read.action, read.at = verb.first, verb.last
            return False
        return True

    def asks(self, end: int) -> bool:
        """Whether somebody is asked to do something: an infinitive follows, perhaps after a way out."""
        for _ in range(3):
            if end in self.caveats:
                end = self.caveats[end].last
            if end < len(self.units) and self.is_infinitive(end):
                return True
            if end < len(self.units) and self.units[end].key == ",":
                end += 1
        return self.language.marks.infinitive is None or (end < len(self.units) and self.is_infinitive(end))

    def is_infinitive(self, at: int) -> bool:
        """Whether a word stands before a verb as "to" does."""
        return self.units[at].key == self.language.marks.infinitive

    def is_plain(self, verb: Found) -> bool:
        """Whether a verb stands in its plain form, which no passive has."""
        return self.language.is_spaced and self.units[verb.first].key in verb.entry.words

    def way_out(self, at: int) -> int | None:
        """Where a caveat ends that begins here, signs around it included; None where none does."""
        start = at + 1 if self.units[at].is_sign else at
        caveat = self.caveats.get(start)
        if caveat is None:
            return None
        is_closed = caveat.last < len(self.units) and self.units[caveat.last].key == "," and start > at
        return caveat.last + is_closed

    def skipped(self, at: int, places: Sequence[str]) -> int:
        """The first unit that stands in none of these lists."""
        while found := next((self.at[place][at] for place in places if at in self.at[place]), None):
            at = found.last
        return at


def _rank(bands: Sequence[str]) -> int:
    return max(map(BANDS.index, bands))
