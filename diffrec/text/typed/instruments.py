"""Named instruments, known by their form: capitalised words that end in "Convention", or go on behind it.

"the Harbour Protocol"                                instrument harbour protocol
"the Convention on the Law of the Sea"                instrument convention law sea
"the 2030 Agenda for Sustainable Development"         instrument 2030 agenda sustainable development

Where a language has no capitals, its quotation marks for titles or the bare word have to do.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text.dates import LanguageKey
from diffrec.text.stems import stems_of
from diffrec.text.typed.kinds import Candidate, TokenType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.languages import Language

LOOK_BACK = 96
"""characters before the word in which its name may begin"""
MAX_BEFORE = 6
"""words of a name before its last one: "International Tracing Instrument" has two"""
MAX_AFTER = 24
"""words behind it: the longest titles have about twenty"""
WORD = re.compile(r"[\w’'-]{1,40}")
TITLE = re.compile(r"《([^《》]{1,60})》")
CAPITAL = r"[A-Z\u00c0-\u00de\u0410-\u042f]"
BEFORE = re.compile(rf"((?:(?:{CAPITAL}[\w’'-]{{0,40}}|\d{{4}})[^\S\n]){{1,{MAX_BEFORE}}})\Z")
RUN = re.compile(rf"(?:{CAPITAL}|\d)[\w-]{{0,40}}(?:[^\S\n]{CAPITAL}[\w-]{{0,40}}){{0,{MAX_BEFORE}}}")
NAME = rf"{CAPITAL}[\w-]{{0,40}}"


class _Form(NamedTuple):
    """The words that make an instrument, what goes on behind one, and what makes one part of a body's name."""

    head: re.Pattern[str]
    is_head: re.Pattern[str]
    after: re.Pattern[str] | None
    body: re.Pattern[str] | None


def instrument_tokens(bare: str, language: Language) -> Iterator[Candidate]:
    """The named instruments of a text, in order; no two overlap."""
    form = _form(LanguageKey(language))
    taken = 0
    for match in form.head.finditer(bare):
        if match.start() < taken:
            continue
        start = _start(bare, match.start(), taken, language) if language.has_capitals else match.start()
        end = _end(bare, match, form, language)
        taken = end
        if form.body and form.body.search(bare[max(0, start - LOOK_BACK) : start]):
            continue
        yield Candidate((start, end), TokenType.INSTRUMENT, _key(bare[start:end], language))
    if not language.is_spaced:
        for title in TITLE.finditer(bare):
            yield Candidate(title.span(), TokenType.INSTRUMENT, _key(title[1], language))


def _key(name: str, language: Language) -> str:
    """The words of a name but for function words: "convention law sea"."""
    prefix = language.and_prefix
    words = (word.casefold().removeprefix(prefix) for word in WORD.findall(name.replace("’", "'")))
    said = [word for word in words if word not in language.frequent]
    return " ".join(stems_of(said, language) if language.facts.is_inflected else said)


def _start(bare: str, at: int, taken: int, language: Language) -> int:
    """Where the name begins whose last word begins at a place."""
    first = max(taken, at - LOOK_BACK)
    match = BEFORE.search(bare[first:at])
    if match is None:
        return at
    start = first + match.start()
    for word in WORD.finditer(match[0]):
        if word[0].casefold() not in language.frequent and word[0].casefold() not in language.facts.ends:
            return start + word.start()
    return at


def _end(bare: str, match: re.Match[str], form: _Form, language: Language) -> int:
    """Where the name ends: behind the last capitalised word that joins words of the name to it."""
    end = match.end()
    for _ in range(MAX_AFTER if form.after else 0):
        more = form.after.match(bare, end) if form.after else None
        if (
            more is None
            or more["name"].casefold() in language.facts.ends
            or _begins_another(bare, more, form, language)
        ):
            return end
        end = more.end()
    return end


def _begins_another(bare: str, more: re.Match[str], form: _Form, language: Language) -> bool:
    """Whether a word is of the next instrument: "the Convention and the Harbour Protocol"."""
    is_joined = "," in more["joint"] or not {*language.and_words, *language.facts.joints}.isdisjoint(
        more["joint"].split()
    )
    if not is_joined:
        return False
    run = RUN.match(bare, more.start("name"))
    return run is not None and any(form.is_head.fullmatch(word) for word in run[0].split())


@cache
def _form(key: LanguageKey) -> _Form:
    language = key.language
    heads = "|".join(sorted(language.facts.heads, key=len, reverse=True)) or "(?!)"
    edges = (r"(?<!\w)", r"(?!\w)") if language.is_spaced else ("", "")
    joints = "|".join(sorted(language.facts.titles, key=len, reverse=True))
    after = None
    if language.has_capitals and joints:
        joint = rf"(?P<joint>[^\S\n]|,[^\S\n]|,?[^\S\n](?:(?:{joints})[^\S\n]){{1,3}})"
        after = re.compile(rf"{joint}(?P<name>{NAME})")
    bodies = "|".join(language.facts.bodies)
    body = re.compile(rf"{edges[0]}(?:{bodies})[^\S\n]?\Z") if bodies else None
    return _Form(re.compile(f"{edges[0]}(?:{heads}){edges[1]}"), re.compile(heads), after, body)
