"""What in a version is a negotiating confidence: the names in its marks, its sponsors, and who wrote in its margin.

item "... crews (Viet-Nam, EU)", a comment of "M. Sato"     ->  "Viet-Nam, EU", "Viet-Nam", "Viet Nam", "EU", "M. Sato"
'read as whole: "Viet-N am" as "Viet-Nam"'                  names one of them
'read as whole: "inclu ding" as "including"'                names none
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from diffrec.delegations.names import known_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diffrec.model import Attribution, Correction, Version

LEFT_OUT = "…"
"""stands where a name was"""
# A word, or a character of a script without blanks; the longest names are "Bolivia (Plurinational State of)" and, in
# words, "the former Yugoslav Republic of Macedonia" and "United Kingdom of Great Britain and Northern Ireland".
PIECE = re.compile(r"[\u2e80-\uffff]|[^\W\u2e80-\uffff][\w.&+-]*")
MOST_PIECES = 9
MOST_TEXTS = 4_096
BETWEEN_NAMES = re.compile(r"[()（）\[\]:,;、，；؛،“”\"]+")
SHORTEST = 2  # "EU"; one letter is no name
# Scripts that set no blanks between words begin above this: there a name may stand between other characters.
FIRST_UNSPACED = 0x2E80


def confidences(versions: Iterable[Version]) -> frozenset[str]:
    """The names that these versions hold in marks and margins, as printed and as they are usually written."""
    return _long_enough(name for version in versions for name in _names(version))


def confidences_of(attributions: Iterable[Attribution]) -> frozenset[str]:
    """The names that these attributions hold, as printed and as they are usually written."""
    return _long_enough(chain.from_iterable(map(_names_of, attributions)))


def _long_enough(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.strip() for name in names if len(name.strip()) >= SHORTEST)


def names_one(text: str, names: frozenset[str]) -> bool:
    """Whether a text holds one of the names as a whole word."""
    return bool(names) and _pattern(names).search(text) is not None


def without_names(text: str, names: frozenset[str]) -> str:
    """The text with dots in the place of each of the names."""
    return _pattern(names).sub(LEFT_OUT, text) if names else text


def corrected_names(correction: Correction) -> Iterator[str]:
    """The names that a corrigendum put into a mark or took out of it: 'for "(Peru" read "(Fiji"'."""
    for words in (correction.found, correction.read):
        pieces = [piece.strip() for piece in BETWEEN_NAMES.split(words) if piece.strip()]
        if pieces and all(known_names().resolve(piece) for piece in pieces):
            yield from pieces


def _names(version: Version) -> Iterator[str]:
    for item in version.items:
        for attribution in item.attributions:
            yield from _names_of(attribution)
        yield from chain.from_iterable(map(corrected_names, item.corrected))
    for document in version.documents:
        yield from chain.from_iterable(map(_names_of, document.sponsors))
        yield from (comment.author for comment in document.comments)


def _names_of(attribution: Attribution) -> Iterator[str]:
    for delegation in attribution.delegations:
        yield delegation.name
        yield delegation.written or ""
    if attribution.span is not None and attribution.position is None:
        yield from BETWEEN_NAMES.split(attribution.text)
    yield from _printed(attribution.text, frozenset(one.code for one in attribution.delegations if one.code))


@lru_cache(maxsize=MOST_TEXTS)
def _printed(text: str, codes: frozenset[str]) -> tuple[str, ...]:
    """The names of these delegations as the text writes them, whatever its language; marks are often alike."""
    found: list[str] = []
    pieces = [match.span() for match in PIECE.finditer(text)]
    for at, (start, _) in enumerate(pieces):
        for _, end in pieces[at : at + MOST_PIECES]:
            for name in dict.fromkeys((text[start:end], text[start : end + 1].rstrip())):
                delegation = known_names().resolve(name)
                if delegation is not None and delegation.code in codes and name[-1].isalnum() != (name[-1] in ")）"):
                    found.append(name)
    return tuple(found)


def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    """A pattern of any of the names, the longest first; their blanks may be any."""
    return re.compile("|".join(map(_whole, sorted(names, key=lambda name: (-len(name), name)))))


def _whole(name: str) -> str:
    words = re.escape(name).replace(r"\ ", r"\s+")
    before = r"(?<!\w)" if ord(name[0]) < FIRST_UNSPACED else ""
    after = r"(?!\w)" if ord(name[-1]) < FIRST_UNSPACED else ""
    return f"{before}{words}{after}"
