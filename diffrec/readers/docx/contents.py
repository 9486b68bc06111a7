r"""Tables of contents: entries led by dots to their pages, as lines or as the rows of a table.

    "I.\tTides\t" (a tab with a dotted leader) | "3"      a row of contents
    "Freight\t" (the same)                     | "1 204.5"   a row of figures, and text

Those that Word makes itself are told by their field and their styles; the United Nations set them as tables by hand.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from diffrec.readers.docx.names import child, opening, w

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

LEADERS = frozenset({"dot", "middleDot", "hyphen", "underscore"})
PAGE = re.compile(r"\d{1,4}")
LINE = re.compile(r"\S.*\t\s*\d{1,4}\s*", re.DOTALL)
# One led row with a figure behind it may be anything.
MIN_ROWS = 2


def has_leader(properties: Element | None) -> bool:
    """True when a tab of the paragraph is filled with dots."""
    tabs = child(properties, "tabs")
    return tabs is not None and any(tab.get(w("leader")) in LEADERS for tab in tabs)


def is_line(properties: Element | None, text: str) -> bool:
    """True for a line of contents: its page stands behind a led tab."""
    return has_leader(properties) and bool(LINE.fullmatch(text))


def is_table(rows: Sequence[Sequence[Element]]) -> bool:
    """True for a table of contents: led rows end in pages, which never go back; a few of them may end in nothing."""
    led = [row for row in rows if len(row) > 1 and any(_is_led(cell) for cell in row[:-1])]
    pages = [page for row in led if (page := _text(row[-1]))]
    if len(pages) < MIN_ROWS or 2 * len(pages) < len(led) or not all(PAGE.fullmatch(page) for page in pages):
        return False
    return all(int(a) <= int(b) for a, b in pairwise(pages))


def _is_led(cell: Element) -> bool:
    return any(has_leader(opening(paragraph, "pPr")) for paragraph in cell.iterchildren(w("p")))


def _text(cell: Element) -> str:
    return "".join(text.text or "" for text in cell.iter(w("t"))).strip()
