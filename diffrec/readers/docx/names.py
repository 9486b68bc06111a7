"""The names of WordprocessingML as lxml spells them, and questions to an element.

w("p") -> "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
# Word's "Strict Open XML Document" is the same language under other names.
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": WORD.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": MATH.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": RELATION.encode(),
}
OFF = frozenset({"0", "false", "off", "none"})


@cache
def w(name: str) -> str:
    """A name of the main vocabulary."""
    return f"{{{WORD}}}{name}"


VAL = w("val")


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant along a path of names, or None; of None it is None."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren(w(name)), None)  # find takes a path apart first
    return element


def opening(element: Element, name: str) -> Element | None:
    """The properties that a paragraph or a run begins with, or None.

    Unlike `child` it never looks at the rest: a paragraph may hold a hundred thousand runs.
    """
    first = next(element.iterchildren(), None)
    return first if first is not None and first.tag == w(name) else None


def value(element: Element | None, *path: str) -> str | None:
    """The `w:val` of the descendant along a path, or None."""
    found = child(element, *path)
    return None if found is None else found.get(VAL)


def number(text: str | None) -> int | None:
    """A figure as an integer; None for what is none."""
    try:
        return None if text is None else int(text)
    except ValueError:
        return None


def is_on(element: Element | None) -> bool | None:
    """What a switch such as `<w:b/>` or `<w:b w:val="0"/>` says; None when it is not there."""
    return None if element is None else element.get(VAL, "true").lower() not in OFF
