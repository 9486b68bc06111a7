r"""What a redline is written into: a Word file, and where the draft's items stand in it.

item 12 "The Board met."   ->   lead "12.\t" in <w:t>12.</w:t><w:tab/>, text in <w:t>The Board met.</w:t>

The file is the draft's own, or one that was made for it; what is written into it does not depend on which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from diffrec.model import Item, Span
    from diffrec.renderers.wordfile.packages import Parts


class Stretch(NamedTuple):
    """`span` of a text, and the span of the characters of an element that say it.

    They are one for one, or else a blank of the text for all the blanks there.
    """

    span: Span
    element: Element
    there: Span


class Line(NamedTuple):
    """A text and the stretches that say it, in order; what no element says has none."""

    text: str
    stretches: tuple[Stretch, ...]


class Laid(NamedTuple):
    """An item in its file: all that leads to its words, and the words. `label` is the span of its number in the lead.

    Without a label (None) Word counts the item itself, where `is_counted`, or its number was not found. `head` is how
    much of the text stands before the next item: an item may close behind its sub-paragraphs.
    """

    item: Item
    lead: Line
    label: Span | None
    text: Line
    is_counted: bool = False
    head: int = 0


class Base(NamedTuple):
    """A file to write into: its parts, the tree of the main one, the items by id and the headings by their sections.

    `heads` are all headings, also those above no item; `models` paragraphs that headings look like, by their depth.
    `neighbours` are items of the draft that stand one behind the other with nothing between them. `told` says in a
    sentence what the file is; `is_made` that it was made for the redline, and is not the draft's own.
    """

    parts: Parts
    main: Element
    items: Mapping[str, Laid]
    headings: Mapping[tuple[str, ...], Line]
    heads: tuple[Line, ...]
    models: Mapping[int, Element]
    neighbours: frozenset[tuple[str, str]]
    told: str
    is_made: bool = False
