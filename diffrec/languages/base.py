"""The shape of a language value."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from diffrec.model import AttributionKind, ItemKind


class PositionWords(NamedTuple):
    """Words by which a delegation states its position, as patterns without groups.

    `stated` gives, for each kind of mark, the plain form of a position and a pattern of all its forms ("delete" of
    "deleted"); `refused` turns one round ("cannot accept"); `between` stands between a name and a position ("is
    happy to"); `about` begins what it is about ("this paragraph"); `by` stands before names that hold a position
    ("supported by"); `status` says how the text stands and names nobody ("agreed ad ref"); `version` is what words are
    called that a delegation brings in ("EU proposal: ...").
    """

    stated: Mapping[AttributionKind, Mapping[str, str]] = MappingProxyType({})
    refused: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    by: Mapping[AttributionKind, tuple[str, ...]] = MappingProxyType({})
    about: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    version: tuple[str, ...] = ()


class MarkWords(NamedTuple):
    """Words that tell a delegation mark from other brackets, and what it covers. Single words are lower case.

    `offices` end the title of a person; `title_words` end the name of an instrument, a body or a region; a person's
    name follows no function word but the `before_names`; a place follows one of `place_words`; `clause_openers` begin
    a clause with no comma before it; `infinitive` stands before a verb; `prepositions` tie a noun to another one,
    and `agents` tie one who acts ("by"); `imperative` is a pattern of an item's first
    word; `positions` are what a delegation says of words; `narrated` are patterns of verbs that tell what
    happened, but for clauses that begin with `subordinators`; `counts` are the numbers from two to twelve, and a number
    behind a `definite` word counts nothing new; `specified` are patterns of what stands before a list of the
    countries it means, with COUNT for a number or one of the `quantifiers` ("several countries"), `specified_one`
    before one; `lower_case_things` are names of States that
    are things when they have no capital ("china").
    """

    offices: frozenset[str] = frozenset()
    title_words: frozenset[str] = frozenset()
    before_names: frozenset[str] = frozenset()
    place_words: frozenset[str] = frozenset()
    clause_openers: frozenset[str] = frozenset()
    infinitive: str | None = None
    prepositions: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    imperative: str | None = None
    positions: PositionWords = PositionWords()
    narrated: tuple[str, ...] = ()
    subordinators: frozenset[str] = frozenset()
    counts: Mapping[str, int] = MappingProxyType({})
    definite: frozenset[str] = frozenset()
    quantifiers: tuple[str, ...] = ()
    specified: tuple[str, ...] = ()
    specified_one: tuple[str, ...] = ()
    lower_case_things: frozenset[str] = frozenset()


class SponsorWords(NamedTuple):
    """Words by which a document says who submits it, as patterns without groups.

    `papers` are what stands after names and a colon ("draft resolution"); names follow `by` ("submitted by"), with one
    of the `also` before it and one of the `lead` after it ("the delegation of"), or stand before `after`.
    """

    papers: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()


class BracketWords(NamedTuple):
    """Words in square brackets that say what these do.

    `placeholders` are patterns of a bracket's whole content that keeps a place for words; `pending` those that do so in
    round brackets, too, or as a word of three capitals alone; `or_words` stand between alternatives; `editorial` is
    what an editor puts into a quotation.
    """

    placeholders: tuple[str, ...] = ()
    pending: tuple[str, ...] = (r"tb[acd]",)
    or_words: tuple[str, ...] = ()
    editorial: frozenset[str] = frozenset(("sic",))


class SeriesWords(NamedTuple):
    """Words by which a document says what it is to another, and the forms in which a corrigendum says what to change.

    `corrigendum` and `amendment` head such a document; `revised` are patterns of the word in the title of a revision.
    The forms are patterns in which {old} and {new} stand for quoted words and {place} for an item's label; those in
    `bare` hold for words without quotation marks, too. `rewrite` stands before the whole new text of an item, and
    `remove` takes away an item. `quoted` are nouns that may stand before a quotation. `places` say where to look;
    `lines` name less than an item, `parts` what is no item, `title` the title; `sentence` with one of the `ordinals`
    names a sentence.
    """

    corrigendum: tuple[str, ...] = ()
    amendment: tuple[str, ...] = ()
    revised: tuple[str, ...] = ()
    replace: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    delete: tuple[str, ...] = ()
    insert_after: tuple[str, ...] = ()
    insert_before: tuple[str, ...] = ()
    add: tuple[str, ...] = ()
    rewrite: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    sentence: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()


class ActorWords(NamedTuple):
    """Who acts, by patterns in which capitals count: States, Members or not, and those that are bound by a treaty."""

    states: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()


class FactWords(NamedTuple):
    r"""Words by which a text cites, counts and sets a time, as patterns without groups. Capitals count in `heads`.

    `cited` gives for each thing that is cited by its number the words before it ("paragraph" has "paras?\."), with a #
    for the number where words stand on both sides; `joints` stand between two numbers, `ranges` between the first and
    the last of several; `lists` stand in the heading of a list of such things ("Recommendations"); `place` says where
    in the same text it is found ("above") and `here` names that text ("of this resolution"); `others` stand behind a
    reference into another document ("of the Convention"). `heads` make a name one of an instrument, `titles` join its
    words, none of which is one of the `ends`; `is_inflected` where names have cases. `bodies` stand before the name of
    an instrument that is part of a body's name ("Working Group on the"), `outcomes` before a session whose outcome is
    cited as one.

    `until` gives for each sense of a deadline the words before a date ("by" has "not later than"), `within` and
    `every` stand before a period, `units` are its words and `rates` periods in a word ("annually" is "every 1 year");
    `parts` stand between those and a date ("the end of"). `meetings` are what an ordinal counts, and a "session" sets
    a time; `own` stands before the ordinal ("its"). `dated` stands before the date of a resolution; `partial_dates`
    are forms that lack the year or the day. `one` counts a period, and is no number elsewhere; `halves` are 50 per
    cent; `aged` stands before years that are an age and `of_age` behind them; `counted` stands behind a number word
    where no blanks do. `currencies` are words for money, `decimal_mark` the sign before the tenths.
    """

    cited: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    joints: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    lists: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    place: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    here: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    ends: frozenset[str] = frozenset()
    is_inflected: bool = False
    bodies: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    until: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    within: tuple[str, ...] = ()
    every: tuple[str, ...] = ()
    rates: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    units: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    parts: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    meetings: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    own: tuple[str, ...] = ()
    dated: tuple[str, ...] = ()
    partial_dates: tuple[str, ...] = ()
    numbers: Mapping[str, int] = MappingProxyType({})
    one: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()
    aged: tuple[str, ...] = ()
    of_age: tuple[str, ...] = ()
    ordinals: Mapping[str, int] = MappingProxyType({})
    counted: str = ""
    currencies: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    decimal_mark: str = "."


class Language(NamedTuple):
    """Words of one language. Single words are lower case; patterns are regular expressions without flags or groups.

    `labels` gives for each kind of item the words that stand before its number, or with a # for the number ("第#条");
    `dates` are forms of a date with DAY, MONTH and YEAR; `frequent` are the function words that tell the language
    and weigh nothing; `boilerplate` are phrases that every text of the family holds; `possessive` stands after an
    apostrophe and never alone; `is_spaced` is false where no blanks stand between words; `and_prefix` is an "and"
    that is written onto the next word; `number_ends` are patterns of what ends the number of a paragraph;
    `ordinals` stand behind the figures of a label and `number_words` for them; `inserted` are the words for "bis"
    and "ter"; `chapters` and `sections` count headings where they are not I and A; `alphabets` name the letters of
    sub-paragraphs, and `letter_forms` are patterns of others, with their letter as the group; `pages` are forms of
    a page number with a #. `organs` are words in the name of an organ that speaks in a resolution, and `articles`
    stand before it; `captions` stand with a number over a table or a picture. `stemmer` is the name of the Snowball
    algorithm that takes a word's endings off, None where words have none. `scales` stand behind figures ("5 million").
    `locale` is its tag with a country, by which office programs know it ("en-GB").
    """

    name: str
    script: str
    direction: str
    locale: str
    labels: Mapping[ItemKind, tuple[str, ...]]
    agenda: tuple[str, ...]
    annex: tuple[str, ...]
    divisions: tuple[str, ...]
    options: tuple[str, ...]
    continued: tuple[str, ...]
    months: Mapping[str, int]
    dates: tuple[str, ...]
    distribution: Mapping[str, str]
    distribution_labels: tuple[str, ...]
    original: tuple[str, ...]
    only: tuple[str, ...]
    titles: tuple[str, ...]
    draft: tuple[str, ...]
    reference_words: tuple[str, ...]
    cited: tuple[str, ...]
    addendum: tuple[str, ...]
    not_adopted: tuple[str, ...]
    on_hold: tuple[str, ...]
    adopted: tuple[str, ...]
    frequent: frozenset[str]
    abbreviations: frozenset[str]
    honorifics: tuple[str, ...]
    stemmer: str | None
    and_words: tuple[str, ...]
    on_behalf: tuple[str, ...]
    negations: frozenset[str]
    modals: frozenset[str]
    word_list: str | None
    boilerplate: frozenset[str] = frozenset()
    possessive: str | None = None
    unbroken: tuple[str, ...] = ()
    organs: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    captions: tuple[str, ...] = ()
    table_notes: tuple[str, ...] = ()
    marks: MarkWords = MarkWords()
    brackets: BracketWords = BracketWords()
    series: SeriesWords = SeriesWords()
    sponsors: SponsorWords = SponsorWords()
    is_spaced: bool = True
    has_capitals: bool = True
    and_prefix: str = ""
    number_ends: tuple[str, ...] = (r"\.",)
    inserted: Mapping[str, str] = MappingProxyType({})
    chapters: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    alphabets: tuple[str, ...] = ("latin",)
    letter_forms: tuple[str, ...] = ()
    ordinals: str = ""
    number_words: Mapping[str, str] = MappingProxyType({})
    pages: tuple[str, ...] = ()
    organization: str = ""
    scales: Mapping[str, int] = MappingProxyType({})
    actors: ActorWords = ActorWords()
    facts: FactWords = FactWords()

    def either(self, words: Iterable[str]) -> str:
        """A pattern of any of the words, the longest first; each whole, where blanks stand between words."""
        return self.begun(words) + (r"(?!\w)" if self.is_spaced else "")

    def begun(self, words: Iterable[str]) -> str:
        """A pattern of any of the words with whatever ending: "decision" also begins "decisions"."""
        pattern = "|".join(map(re.escape, sorted(words, key=len, reverse=True))).replace(r"\ ", r"\s+")
        return rf"(?<!\w)(?:{pattern})" if self.is_spaced else f"(?:{pattern})"
