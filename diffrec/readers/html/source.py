"""The source of a page as text, and what of it would cost a parser more than a page is worth.

<div><div><div> ... (100,000)        ->  a clear sentence, before any parser counts them in its own slow way
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from diffrec.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.config import Limits

DECLARED = re.compile(
    rb"<meta\b[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE
)
# Source: HTML Standard, 13.2.3.2, looks through 1024 bytes; editors put their comments before the declaration.
DECLARED_WITHIN = 4096
TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)([^>]*)(?:>|\Z)")
# What is no text of a page, and how it ends; what never ends takes the rest of the page, as in a browser.
SKIPPED = re.compile(r"<(?:!--|(script|style|select)\b)", re.IGNORECASE)
ENDS = {
    "": re.compile("-->"),
    **{name: re.compile(rf"</{name}[\s/>]", re.IGNORECASE) for name in ("script", "style", "select")},
}
DATA = re.compile(r"=\s*(?:\"data:[^\"]*\"|'data:[^']*')", re.IGNORECASE)
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
MAX_ATTRIBUTES = 500
"""of one element: a parser compares each with all before it"""
SOURCE_TO_TEXT = 5
"""a source may be so many times as long as the text of a page may be; exports of Word are four times as long"""


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page or an XML file says it is in."""
    told = DECLARED.search(data[:DECLARED_WITHIN])
    return (told[1] or told[2]).decode("ascii") if told else None


def parsable(text: str, *, source: str, limits: Limits) -> str:
    """The source of a page without scripts, styles, comments, pictures and lists of choices.

    Raises: ReadError when it is longer, has more elements, or more of them inside each other, than the limits say. A
    parser in the manner of browsers takes the square of their number: 20 seconds for 100,000 nested <div>.
    """
    text = "".join(_kept(text))
    longest = SOURCE_TO_TEXT * limits.characters
    if len(text) > longest:
        message = f"{source}: the source of the page is longer than the limit of {longest:,} characters"
        raise ReadError(message)
    opened: Counter[str] = Counter()
    elements = depth = 0
    for match in TAG.finditer(text):
        name = match[2].lower()
        elements += not match[1]
        if elements > limits.elements or len(match[3].split(None, MAX_ATTRIBUTES)) > MAX_ATTRIBUTES:
            message = f"{source}: the page has more than {limits.elements:,} elements, or one with too many attributes"
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


def _kept(text: str) -> Iterator[str]:
    """The parts of a source that can hold text."""
    at = 0
    while skipped := SKIPPED.search(text, at):
        yield DATA.sub("", text[at : skipped.start()])
        end = ENDS[(skipped[1] or "").lower()].search(text, skipped.end())
        if end is None:
            return
        at = text.find(">", end.start()) + 1 or len(text)
    yield DATA.sub("", text[at:])
