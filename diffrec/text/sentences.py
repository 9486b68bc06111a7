"""A text as sentences, by their marks and a list of abbreviations.

See para. 16.4, Mr. J. R. Smith. The Group  ->  "See para. 16.4, Mr. J. R. Smith. " · "The Group"
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diffrec.languages import Language
    from diffrec.model import Span

_CLOSERS = "\"'\u2019\u201d\u00bb)\\]\uff09"
_OPENERS = "\"'\u2018\u201c\u00ab\u201e(\\[\uff08\u00bf\u00a1"

# A mark ends a sentence before a blank and anything but a small letter; the full-width ones need no blank.
_END = re.compile(
    rf"(?<![.!?\u061f\u06d4])([.!?\u061f\u06d4]++)[{_CLOSERS}]*+\s++(?=[{_OPENERS}]*[^\W_])|[\u3002\uff01\uff1f][{_CLOSERS}]*\s*|\n\s*"
)
_OPENED = re.compile(rf"[{_OPENERS}]*(.)", re.DOTALL)
_LAST_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*\Z")
MAX_ABBREVIATION = 12  # characters looked back over for "e.g", "approx"


def sentences(text: str, language: Language) -> tuple[Span, ...]:
    """Spans of the sentences, which tile the text; blanks belong to the sentence before them. A line break ends one."""
    ends = [match.end() for match in _END.finditer(text) if _is_end(text, match, language)]
    edges = [0, *(end for end in ends if end < len(text)), len(text)]
    return tuple((start, end) for start, end in pairwise(edges) if start < end)


def _is_end(text: str, match: re.Match[str], language: Language) -> bool:
    mark = match[1]
    if mark is None or "\n" in match[0]:
        return True
    opened = _OPENED.match(text, match.end())
    if opened and opened[1].islower():
        return False
    word = _LAST_WORD.search(text, max(0, match.start() - MAX_ABBREVIATION), match.start())
    if mark != "." or word is None:
        return True
    is_initial = len(word[0]) == 1 and word[0].isupper()
    return not (is_initial or word[0].lower() in language.abbreviations)
