"""Options that stand within the text of one item.

"Option 1: Decides to meet [in 2027]; Option 2: No text."
 ------------------------------------ ------------------
two options, one choice; the bracket stands in the first of them
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.model import Bracket, BracketKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.model import Span

NUMBER = r"\(?(?:\d{1,2}|[IVX]{1,4}|[A-Za-z])\)?(?:\s?(?:bis|ter))?"
SIGNS = frozenset("[]［］")
MAX_OPTIONS = 50
"""of one item; more are a list"""


def find_options(text: str, around: Sequence[Span], language: Language) -> Iterator[Bracket]:
    """The options of a text where there are two or more beside each other; none crosses the brackets `around`.

    Those of a bracket end with it. The depth is that of a bracket at their place.
    """
    words = "|".join(re.escape(word[:1].upper() + word[1:]) for word in language.options)
    labels = list(re.finditer(rf"(?<!\w)(?:{words})\s*{NUMBER}\s*[:：]", text)) if words else []
    if not 1 < len(labels) <= MAX_OPTIONS:
        return
    homes = [_home(label.start(), around, text) for label in labels]
    for at, (label, home) in enumerate(zip(labels, homes, strict=True)):
        later = [other.start() for other, its in zip(labels[at + 1 :], homes[at + 1 :], strict=True) if its == home]
        if homes.count(home) < 2:  # noqa: PLR2004 -- one option leaves no choice
            continue
        end = later[0] if later else home[1]
        start, end = label.start(), label.end() + len(text[label.end() : end].rstrip())
        if any(a < end < b and a > start for a, b in around):
            continue
        depth = sum(a <= start and end <= b and (a, b) != (start, end) for a, b in around) + 1
        yield Bracket(text=text[label.end() : end].strip(), span=(start, end), kind=BracketKind.OPTION, depth=depth)


def _home(at: int, around: Sequence[Span], text: str) -> Span:
    """The inside of the innermost bracket that a place stands in, or the whole text; one half may have no sign."""
    inside = [span for span in around if span[0] < at < span[1]]
    if not inside:
        return 0, len(text)
    start, end = max(inside, key=lambda span: (span[0], -span[1]))
    return start + (text[start] in SIGNS), end - (text[end - 1] in SIGNS)
