"""Brackets that say which countries are meant, or stand in a sentence that tells what happened.

    "two additional countries (Fiji and Peru)"                 as many as were counted
    "one from Latin America (Peru)"
    "several countries (Peru and Chile)"
    "The cedar (Lebanon) was planted in the courtyard."        nobody asks for a wording there
    "Egypt (on behalf of the Group of African States) said"    a speaker

A number counts what the bracket lists where it brings in new things ("two Protocols", not "the two Protocols") and
stands in the same clause.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from diffrec.model import DelegationType
from diffrec.text.dates import LanguageKey

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.delegations.surroundings import Bracket
    from diffrec.languages import Language
    from diffrec.model import Span

WORD = re.compile(r"[^\W\d_]+")
# Up to four words were seen between a number and its bracket, "two harbour safety audit reports"; six may stand.
WORDS_BEHIND_A_NUMBER = 6
SIGNS_BEHIND_A_NUMBER = 12  # the same of a script without blanks
MAX_WORDS_OF_A_SPEAKER = 9  # "United Kingdom of Great Britain and Northern Ireland"
MAX_SIGNS_OF_A_SPEAKER = 12
OUT_OF_MORE = r"(?:(?:\s+[^\s\d]+){1,2}\s+\d+(?=\s))?"  # "three of the 12 operations"
END_OF_A_CLAUSE = re.compile(r"[,;:.()\[\]，；：。（）،؛](?=\s|[^\d]|$)")
CLAUSE_CHARACTERS = 160
COUNT = "COUNT"  # stands for a number or a quantifier in a pattern of a language


def lists_what_is_meant(bracket: Bracket, language: Language, *, is_asked: bool) -> bool:
    """Whether the bracket lists the countries that the words before it count or announce.

    Where something is asked of somebody, only places are counted: "carry two anchors (France, Germany)" is no count.
    """
    if not _are_countries(bracket):
        return False
    marks, clause, count = language.marks, _clause_before(bracket), len(bracket.delegations)
    numbers = _numbers(count, language)
    if count == 1:
        return _is_announced(clause, marks.specified_one, numbers, language)
    counted = "|".join((*marks.quantifiers, numbers))
    return _is_announced(clause, marks.specified, counted, language) or (
        not is_asked and _counts(clause, numbers, language)
    )


def counts_what_is_meant(bracket: Bracket, language: Language) -> bool:
    """Whether places just before the bracket are counted, as many as it lists: "in two countries (Fiji and Peru)"."""
    count = len(bracket.delegations)
    if count == 1 or not _are_countries(bracket):
        return False
    counted = [form for form in language.marks.specified if COUNT in form]
    return _is_announced(_clause_before(bracket), counted, _numbers(count, language), language)


def _are_countries(bracket: Bracket) -> bool:
    return all(one.type in (DelegationType.STATE, DelegationType.OBSERVER) for one in bracket.delegations)


def _is_announced(clause: str, forms: Iterable[str], counted: str, language: Language) -> bool:
    """Whether the clause ends with one of the forms, in which `counted` stands for a number."""
    either = "|".join(forms).replace(COUNT, f"(?:{counted})")
    return bool(either) and re.search(rf"{_edge(language)}(?:{either})\s*$", clause, re.IGNORECASE) is not None


def is_told(text: str, sentence: Span, language: Language) -> bool:
    """Whether the main clause of the sentence tells what happened, and nothing in it is asked of anybody."""
    told = _narration(LanguageKey(language))
    words = text[slice(*sentence)]
    found = told.search(words) if told else None
    if found is None or asks(words, language):
        return False
    if not language.is_spaced:
        return True
    before = {word.lower() for word in WORD.findall(words[: found.start()])}
    openers = language.marks.clause_openers - language.marks.before_names | language.marks.subordinators
    return before.isdisjoint(openers)


def asks(words: str, language: Language) -> bool:
    """Whether a sentence holds a modal, by which something is asked of somebody."""
    if not language.is_spaced:
        return any(modal in words for modal in language.modals)
    return any(word.lower() in language.modals for word in WORD.findall(words))


def is_of_a_speaker(bracket: Bracket, language: Language) -> bool:
    """Whether "(on behalf of ...)" stands behind the name of a delegation, which spoke."""
    if not bracket.content.strip().lower().startswith(language.on_behalf):
        return False
    if not language.is_spaced:
        before = bracket.text[: bracket.span[0]].rstrip()
        tails = (before[-count:] for count in range(2, MAX_SIGNS_OF_A_SPEAKER + 1))
    else:
        words = bracket.words_before
        tails = (" ".join(words[-count:]) for count in range(1, min(len(words), MAX_WORDS_OF_A_SPEAKER) + 1))
    return any(bracket.known.resolve(tail) is not None for tail in tails)


def is_a_thing(bracket: Bracket, language: Language) -> bool:
    """Whether a name without its capital is the word for a thing: "poultry (turkey)"."""
    words = WORD.findall(bracket.content)
    return bracket.content.islower() and not language.marks.lower_case_things.isdisjoint(words)


def _clause_before(bracket: Bracket) -> str:
    """The words of the clause before the bracket."""
    before = bracket.text[max(0, bracket.span[0] - CLAUSE_CHARACTERS) : bracket.span[0]]
    ends = [found.end() for found in END_OF_A_CLAUSE.finditer(before)]
    return before[ends[-1] if ends else 0 :].rstrip()


def _numbers(count: int, language: Language) -> str:
    """A pattern of the forms of a number: "3", "three"."""
    return "|".join([str(count), *(word for word, value in language.marks.counts.items() if value == count)])


def _counts(clause: str, numbers: str, language: Language) -> bool:
    """Whether the clause counts new things, near its end."""
    if not language.is_spaced:
        return re.search(rf"(?<!第)(?:{numbers})\w{{2,{SIGNS_BEHIND_A_NUMBER}}}$", clause) is not None
    behind = rf"{OUT_OF_MORE}(?:\s+[^\s\d][^\s]*){{1,{WORDS_BEHIND_A_NUMBER}}}$"
    found = re.search(rf"(?:(?P<before>[\w.]+)\s+)?(?<![\w.])(?:{numbers}){behind}", clause, re.IGNORECASE)
    if found is None:
        return False
    before = (found["before"] or "").lower()
    cited = set(language.cited) - language.frequent - set(language.and_words)
    return before not in language.marks.definite | cited


def _edge(language: Language) -> str:
    return r"(?<!\w)" if language.is_spaced else ""


@cache
def _narration(key: LanguageKey) -> re.Pattern[str] | None:
    """A pattern of the verbs that tell what happened, or None."""
    patterns = key.language.marks.narrated
    either = "|".join(patterns)
    edge = r"(?!\w)" if key.language.is_spaced else ""
    return re.compile(f"{_edge(key.language)}(?:{either}){edge}", re.IGNORECASE) if patterns else None
