"""The names inside a bracket.

    "EU, France, Niger"                                     EU, FRA, NER
    "Senegal, Venezuela (Bolivarian Republic of),Peru"      SEN, VEN, PER
    "Trinidad and Tobago and Peru"                          TTO, PER
    "also on behalf of Australia and New Zealand"           AUS, NZL
    "see annex II", "a", "2018", "UNODC"                    none: one part that is no name spoils the list

A name holds commas only within brackets of its own.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from diffrec.model import Delegation, DelegationType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.delegations.names import Names
    from diffrec.languages import Language

SEPARATORS = ",;、，،؛；"
OPENING, CLOSING = "(（", ")）"
OPENING_SQUARE, CLOSING_SQUARE = "[［【", "]］】"
SLASH = "/"
JOINING_SIGNS = ("&", "+")
NAME_LIKE = re.compile(r"[^\W\d_]")
LETTER_AND_FIGURES = re.compile(r"\s*[A-Z]-?\d\d\s*")  # "G77"
ELIDED = len("l'")
MAX_JOINTS = 8  # "A and B and C": a list has commas, and every way to read a row of "and" is tried
ABBREVIATION = re.compile(r"[A-Z]{2,6}")
STATES_BESIDE_AN_ABBREVIATION = 2  # "(UNODC, INTERPOL, EU)" lists organizations that are meant
MAX_WORDS_OF_A_TOWN = 3  # "Port of Spain"
MAX_WORDS_OF_AN_UNKNOWN_NAME = 5  # "Coalition of Very Small States"; longer ones were sentences


def read_names(content: str, language: Language, known: Names) -> tuple[Delegation, ...]:
    """The delegations that a bracket's content lists, each once and in order; empty when it is no such list.

    A name that is not known is taken as printed, without a code, when it looks like a name and no more than half of
    the names are such; an abbreviation in capitals only beside two States. "Vienna, Austria" is a place.
    """
    if not _may_hold_names(content):
        return ()
    found: list[Delegation] = []
    for part in _inverted_joined(list(_parts(content)), known):
        names = _on_behalf(part, language, known) or _with_unknown(part, language, known)
        if not names:
            return ()
        found += names
    unknown = [one for one in found if one.code is None]
    states = sum(one.type in (DelegationType.STATE, DelegationType.OBSERVER) for one in found)
    if len(unknown) * 2 > len(found) or _is_place(found):
        return ()
    if states < STATES_BESIDE_AN_ABBREVIATION and any(one.name.isupper() for one in unknown):
        return ()
    return tuple(dict.fromkeys(found))


def _inverted_joined(parts: list[str], known: Names) -> list[str]:
    """The parts, those of an inverted name as one: "Iran", "Islamic Republic of" -> "Iran, Islamic Republic of"."""
    joined: list[str] = []
    for part in parts:
        whole = f"{joined[-1]}, {part}" if joined else ""
        if whole and known.resolve(part) is None and known.resolve(whole) is not None:
            joined[-1] = whole
        else:
            joined.append(part)
    return joined


def _with_unknown(part: str, language: Language, known: Names) -> tuple[Delegation, ...]:
    """The names of a part of which some are not known: "Wakanda", "Wakanda and Norway"; empty for what is no name."""
    for joint in islice(_joints(part, language), MAX_JOINTS):
        left, right = part[: joint.start()], part[joint.end() :]
        sides = [
            _on_behalf(side, language, known) or _unknown(side.strip(), language) for side in (left, right) if side
        ]
        named = tuple(one for side in sides for one in side)
        if all(sides) and (any(one.code for one in named) or all(" " not in one.name for one in named)):
            return named
    return _unknown(part, language)


def _unknown(part: str, language: Language) -> tuple[Delegation, ...]:
    """The name as printed, when it is written like one."""
    return (Delegation(name=part, code=None, type=None),) if _is_name_like(part, language) else ()


def _may_hold_names(content: str) -> bool:
    """Whether a look into the table is worth while: letters there are, and more than an "a" or "iv"."""
    letters = NAME_LIKE.findall(content)
    if LETTER_AND_FIGURES.fullmatch(content):
        return True
    return len(letters) > 1 and not (content.isascii() and content.islower() and len(content) < len("peru"))


def _parts(content: str) -> Iterator[str]:
    """The parts between separators that stand in no bracket of their own, empty ones left out."""
    depth, start = 0, 0
    for at, character in enumerate(content + SEPARATORS[0]):
        depth += (character in OPENING) - (character in CLOSING)
        if character in SEPARATORS and depth == 0:
            if part := content[start:at].strip():
                yield part
            start = at + 1


def _on_behalf(part: str, language: Language, known: Names) -> tuple[Delegation, ...]:
    """The names of "A", "on behalf of B" and "A on behalf of B"; empty when a piece is unknown."""
    phrases = "|".join(map(re.escape, sorted(language.on_behalf, key=len, reverse=True)))
    blank = _blank(language)
    part = re.sub(rf"\s*[{OPENING}]\s*((?:{phrases}){blank}.*)[{CLOSING}]$", r" \1", part, flags=re.IGNORECASE)
    pieces = re.split(rf"(?:^|{blank})(?:{phrases}){blank}", part, flags=re.IGNORECASE) if phrases else [part]
    found = [_joined(piece, language, known) for piece in pieces if piece.strip()]
    return tuple(name for names in found for name in names) if all(found) else ()


def _blank(language: Language) -> str:
    """A pattern of what stands between words."""
    return r"\s+" if language.is_spaced else r"\s*"


def _joined(piece: str, language: Language, known: Names) -> tuple[Delegation, ...]:
    """The names of "A", "A and B", "and B"; the "and" of "Bosnia and Herzegovina" joins nothing."""
    if _resolved(piece, language, known) is not None:
        return _named(piece, language, known)
    if SLASH in piece and all(sides := [_named(side, language, known) for side in piece.split(SLASH)]):
        return tuple(name for side in sides for name in side)
    found = list(islice(_joints(piece, language), MAX_JOINTS + 1))
    for joint in found if len(found) <= MAX_JOINTS else ():
        left, right = piece[: joint.start()], piece[joint.end() :]
        first = _named(left, language, known)
        rest = _joined(right, language, known) if first or not left.strip() else ()
        if rest:
            return first + rest
    return _named(piece, language, known)


def _joints(piece: str, language: Language) -> Iterator[re.Match[str]]:
    """Where an "and" joins what stands before and behind it."""
    joints = "|".join(map(re.escape, (*language.and_words, *JOINING_SIGNS)))
    blank = _blank(language)
    prefix = rf"|\s+{language.and_prefix}(?=\w)" if language.and_prefix else ""
    return re.finditer(rf"(?:^|{blank})(?:{joints}){blank}{prefix}", piece)


def _named(piece: str, language: Language, known: Names) -> tuple[Delegation, ...]:
    """The one delegation that a piece names, misspelt or not, with or without its article: "et le Tchad"."""
    found = _resolved(piece, language, known) or known.nearest(piece)
    return (found,) if found is not None and _is_written_as_name(piece, found) else ()


def _resolved(piece: str, language: Language, known: Names) -> Delegation | None:
    """The delegation of a name as it stands, or without its article."""
    return known.resolve(piece) or known.resolve(without_article(piece, language))


def without_article(name: str, language: Language) -> str:
    """The name without an article in front, written apart or with an apostrophe."""
    name = name.strip()
    first, _, rest = name.partition(" ")
    if rest and first.lower() in language.articles:
        return rest
    elided = name[:ELIDED].lower().replace("’", "'")
    return name[ELIDED:] if len(name) > ELIDED and elided in language.articles and elided.endswith("'") else name


def _is_written_as_name(piece: str, known: Delegation) -> bool:
    """Whether a known name is meant as one: "(netherlands)" is, "(least developed countries)" is no group's mark."""
    return known.type is not DelegationType.GROUP or not piece.strip().removeprefix("the ")[0].islower()


def _is_name_like(part: str, language: Language) -> bool:
    """Whether an unknown part is written like a name: capitals or an abbreviation, no office, month or annex."""
    words = part.split()
    if not 0 < len(words) <= MAX_WORDS_OF_AN_UNKNOWN_NAME or not words[0][0].isupper():
        return False
    if words[-1].lower() in language.marks.offices | {*language.months, *language.annex, *language.continued}:
        return False
    if len(words) == 1 and ABBREVIATION.fullmatch(words[0]):
        return True
    return all(
        word in language.frequent or (word[0].isupper() and not word.isupper() and word.replace("-", "").isalpha())
        for word in words
    )


def _is_place(found: list[Delegation]) -> bool:
    """Whether an unknown name stands before one State: a town and its country."""
    match found:
        case [Delegation(code=None, name=name), Delegation(type=DelegationType.STATE)]:
            return len(name.split()) <= MAX_WORDS_OF_A_TOWN
        case _:
            return False
