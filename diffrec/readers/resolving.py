r"""What Markdown writes in place of a character: entities and the tag of a line break.

"R&eacute;sum&eacute;&nbsp;1<br>Ports &lt; 3"   ->   "Résumé 1", a line separator, "Ports \< 3"

A sign that would be a mark is escaped, so that it stays text. In fenced code all is text as it stands.
"""

from __future__ import annotations

import re
from html import unescape
from string import punctuation
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from diffrec.model import Span

# Source: CommonMark 0.31, 2.5 and 4.5. A fence may stand in a quotation or a list.
WRITTEN = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|<br[ \t]*/?>", re.IGNORECASE)
FENCE = re.compile(r"^[ \t>]*(?P<sign>`{3,}|~{3,})(?P<words>[^`\n]*)$", re.MULTILINE)
LINE_SEPARATOR = "\u2028"
"""a blank that ends no line of the file"""
BLANKS = frozenset("\t\n\v\f\r\u00a0")


class Fenced(NamedTuple):
    """Fenced code: its first line, and its last, which is empty at the end of a text that does not close it."""

    opening: Span
    closing: Span


def fences(text: str, *, is_markdown: bool) -> list[Fenced]:
    """The fenced code of a text; plain text has it with backticks only, and closed."""
    found: list[Fenced] = []
    opened: re.Match[str] | None = None
    for match in FENCE.finditer(text):
        if opened is None:
            opened = match if is_markdown or match["sign"][0] == "`" else None
        elif match["sign"].startswith(opened["sign"]) and not match["words"].strip():
            found.append(Fenced(opened.span(), match.span()))
            opened = None
    if opened is not None and is_markdown:
        found.append(Fenced(opened.span(), (len(text), len(text))))
    return found


def resolved(text: str, *, is_markdown: bool) -> str:
    """The text with its entities and line breaks as characters; it has as many lines as before."""
    if not WRITTEN.search(text):
        return text
    parts: list[str] = []
    at = 0
    for opening, closing in fences(text, is_markdown=is_markdown):
        parts += [WRITTEN.sub(_character, text[at : opening[0]]), text[opening[0] : closing[1]]]
        at = closing[1]
    return "".join([*parts, WRITTEN.sub(_character, text[at:])])


def _character(match: re.Match[str]) -> str:
    if match[0][0] == "<":
        return LINE_SEPARATOR
    found = unescape(match[0])
    if found in BLANKS:
        return "\u00a0"
    if found == match[0] or not found.isprintable():
        return match[0]
    return f"\\{found}" if found in punctuation else found
