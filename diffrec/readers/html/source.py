"""The source of a page as text, and what of it would cost a parser more than a page is worth.

<div><div><div> ... (100,000)        ->  a clear sentence, before any parser counts them in its own slow way
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from diffrec.errors import ReadError

if TYPE_CHECKING:
    from diffrec.config import Limits

DECLARED = re.compile(
    rb"<meta\b[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE
)
# Source: HTML Standard, 13.2.3.2, looks through 1024 bytes; editors put their comments before the declaration.
DECLARED_WITHIN = 4096
TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
SKIPPED = re.compile(r"<!--.*?-->|<(script|style|select)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
# The end tags of these are left out in good pages, and nothing is meant to be inside of the last row.
ENDS_BY_ITSELF = frozenset(
    {
        "a", "caption", "colgroup", "dd", "dt", "li", "p", "rb", "rp", "rt", "rtc", "tbody", "td", "tfoot", "th",
        "thead", "tr", "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    }
)  # fmt: skip
# Once in a page, or (options) a parser compares each with all before it: their end tags take nothing back.
COUNTS_FOR_GOOD = frozenset({"body", "head", "html", "option", "optgroup", "select"})
LONG_TAG = 1000
"""characters; a tag of more is looked at for the number of its attributes"""


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page or an XML file says it is in."""
    told = DECLARED.search(data[:DECLARED_WITHIN])
    return (told[1] or told[2]).decode("ascii") if told else None


def parsable(text: str, *, source: str, limits: Limits) -> str:
    """The source of a page without scripts, styles, comments and lists of choices.

    Raises: ReadError when it has more elements, or more of them inside each other, than the limits say. A parser in the
    manner of browsers takes the square of their number: 20 seconds for 100,000 nested <div>.
    """
    text = SKIPPED.sub("", text)
    opened: Counter[str] = Counter()
    elements = depth = 0
    for match in TAG.finditer(text):
        name = match[2].lower()
        elements += 1 if match.end() - match.start() < LONG_TAG else 1 + len(match[3].split())
        if elements > limits.elements:
            message = f"{source}: the page has more than {limits.elements:,} elements, which is the limit"
            raise ReadError(message)
        if name in ENDS_BY_ITSELF:
            continue
        if not match[1]:
            opened[name] += 1
            depth += 1
        elif opened[name] and name not in COUNTS_FOR_GOOD:
            opened[name] -= 1
            depth -= 1
        if depth > limits.depth:
            message = f"{source}: more than {limits.depth:,} elements stand inside each other, which is the limit"
            raise ReadError(message)
    return text
