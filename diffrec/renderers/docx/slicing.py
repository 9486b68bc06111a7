r"""Runs cut where a change begins or ends, so that each stretch of a text has runs of its own.

<w:r><w:rPr/><w:t>Ships shall report</w:t></w:r>, cut round "shall"   ->   three runs, each with the properties

All cuts are marked before the first is made: two texts may stand in one run.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from lxml import etree

from diffrec.readers.docx.names import opening
from diffrec.renderers.wordfile.elements import RUN, RUN_PROPERTIES, TEXT, XML_SPACE, copied, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from diffrec.renderers.docx.bases import Line, Stretch


class Slicer:
    """Collects cuts, makes them, and tells the runs of a stretch of text."""

    def __init__(self) -> None:
        self.cuts: dict[Element, set[int]] = {}
        self.pieces: dict[Element, list[tuple[int, Element]]] = {}

    def mark(self, line: Line, start: int, end: int) -> None:
        """Wants cuts at both ends of a stretch of the text, and of what there is of it in the file."""
        touched = _touched(line, start, end)
        for stretch in (*touched[:2], *touched[-2:]):
            places = self.cuts.setdefault(stretch.element, set())
            places.update(_there(stretch, at) for at in (max(start, stretch.span[0]), min(end, stretch.span[1])))

    def cut(self) -> None:
        """Makes the cuts that were marked."""
        for element, places in self.cuts.items():
            run = element.getparent()
            if run is None or run.tag != RUN:
                continue
            parts = self._parts(element, places)
            if 0 in places:
                _begin_run_at(element)
            for part in parts[1:]:
                _begin_run_at(part)
            behind = parts[-1].getnext()
            if behind is not None and max(places) >= self.pieces[element][-1][0] + _length(parts[-1]):
                _begin_run_at(behind)
        self.cuts = {}

    def _parts(self, element: Element, places: set[int]) -> list[Element]:
        """The element, and behind it those that say the rest of its text from each place on."""
        text = element.text or ""
        inner = sorted(at for at in places if 0 < at < len(text)) if element.tag == TEXT else []
        parts = [element]
        for start, end in pairwise((*inner, len(text))):
            part = text_of("")
            part.text = text[start:end]
            parts[-1].addnext(part)
            parts.append(part)
        if inner:
            element.text = text[: inner[0]]
            element.set(XML_SPACE, "preserve")
        self.pieces[element] = list(zip((0, *inner), parts, strict=True))
        return parts

    def nodes(self, line: Line, start: int, end: int) -> list[Element]:
        """The runs, and formulas, that say a stretch of the text; one that says more than it was not cut."""
        found: dict[Element, None] = {}
        for stretch in _touched(line, start, end):
            first, last = (_there(stretch, at) for at in (max(start, stretch.span[0]), min(end, stretch.span[1])))
            if first < last:
                pieces = self.pieces.get(stretch.element) or [(0, stretch.element)]
                begin = max(0, bisect_right(pieces, first, key=itemgetter(0)) - 1)
                until = bisect_left(pieces, last, key=itemgetter(0))
                found.update((_node(piece), None) for _, piece in pieces[begin:until])
        return list(found)


def _touched(line: Line, start: int, end: int) -> tuple[Stretch, ...]:
    """The stretches that a part of the text reaches into, or that begin or end at it."""
    first = bisect_left(line.stretches, start, key=lambda one: one.span[1])
    last = bisect_right(line.stretches, end, key=lambda one: one.span[0])
    return line.stretches[first:last]


def _there(stretch: Stretch, at: int) -> int:
    """The place in the element of a place of the text; a blank that stands for several ends where they do."""
    return stretch.there[1] if at == stretch.span[1] else stretch.there[0] + at - stretch.span[0]


def _node(element: Element) -> Element:
    run = element.getparent()
    return run if run is not None and run.tag == RUN else element


def _length(element: Element) -> int:
    return len(element.text or "") if element.tag == TEXT else 1


def _begin_run_at(child: Element) -> None:
    """Makes a child of a run the first of a run of its own, with all that follows it."""
    run, before = child.getparent(), child.getprevious()
    if run is None or before is None or before.tag == RUN_PROPERTIES:
        return
    behind = etree.Element(RUN)
    for name, said in run.attrib.items():
        behind.set(name, said)
    look = copied(opening(run, "rPr"))
    moved = [child, *child.itersiblings()]
    behind.extend(moved if look is None else [look, *moved])
    run.addnext(behind)
