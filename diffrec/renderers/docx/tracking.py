r"""Tracked changes written into a tree: words deleted and inserted, paragraphs broken, joined, dropped and added.

<w:r>shall</w:r>   ->   <w:del w:author="diffrec"><w:r><w:delText>shall</w:delText></w:r></w:del>

A paragraph whose mark is deleted runs into the next one, one whose mark is inserted was a part of the next one before.
Nothing is ever tracked twice: no change stands inside of another one. Source: ECMA-376 part 1, 17.13.5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.readers.docx.names import child, opening, w
from diffrec.renderers.wordfile.elements import (
    MARKS,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    ROW,
    ROW_PROPERTIES,
    RUN_PROPERTIES,
    copied,
    made,
    properties_of,
    put,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from lxml.etree import _Element as Element

CHANGES = frozenset(map(w, MARKS))
MOVED = w("moveFrom")
GONE, NEW = frozenset({w("del"), MOVED}), frozenset(map(w, ("ins", "moveTo")))
OF_DELETED = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
RANGES = frozenset(
    map(
        w,
        (
            *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "proofErr", "permStart"),
            *("permEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
        ),
    )
)
"""what stands between paragraphs and between runs, and says nothing itself"""


class Tracker:
    """Writes changes of one author; a date of None is left out, as the schema allows.

    `parted` are the paragraphs that were made of the beginning of another one.
    """

    def __init__(self, author: str, date: datetime | None) -> None:
        self.ranges: list[tuple[Element, Element]] = []
        self.parted: list[Element] = []
        self.said = {"author": author}
        if date is not None:
            self.said["date"] = date.strftime("%Y-%m-%dT%H:%M:%SZ")

    def change(self, kind: str) -> Element:
        """An empty change: "ins", "del", "moveFrom", "moveTo"; it gets its id when all are made."""
        return made(kind, **self.said)

    def delete(self, nodes: Iterable[Element], kind: str = "del") -> None:
        """Tracks runs and formulas as deleted; those beside each other as one change."""
        for node in nodes:
            parent = node.getparent()
            if parent is None or parent.tag in CHANGES:
                continue
            before = node.getprevious()
            if before is not None and before.tag == w(kind) and len(before):
                change = before
            else:
                change = self.change(kind)
                node.addprevious(change)
            change.append(node)
            if kind == "del":
                for part in list(node.iter(*OF_DELETED)):
                    part.tag = OF_DELETED[part.tag]

    def insert(self, run: Element, where: Element, *, before: bool = False, kind: str = "ins") -> Element:
        """Puts a run behind what stands somewhere, or before it, tracked as inserted; the change that holds it."""
        if not before and where.tag == w(kind):
            where.append(run)
            return where
        change = self.change(kind)
        change.append(run)
        (where.addprevious if before else where.addnext)(change)
        return change

    def append(self, run: Element, paragraph: Element, kind: str = "ins") -> None:
        """Puts a run at the end of a paragraph, tracked as inserted."""
        change = self.change(kind)
        change.append(run)
        paragraph.append(change)

    def prepend(self, run: Element, paragraph: Element) -> None:
        """Puts a run at the beginning of a paragraph, tracked as inserted."""
        change = self.change("ins")
        change.append(run)
        paragraph.insert(0 if opening(paragraph, "pPr") is None else 1, change)

    def paragraph(self, model: Element, *runs: tuple[str, Element]) -> Element:
        """A new paragraph in the format of another one, its runs tracked each in its way, its mark like the last."""
        paragraph = made("p")
        properties = self.format_of(model)
        if properties is not None:
            paragraph.append(properties)
        for kind, run in runs:
            self.append(run, paragraph, kind)
        self.mark(paragraph, "moveTo" if any(kind == "moveTo" for kind, _ in runs) else "ins")
        return paragraph

    @staticmethod
    def format_of(paragraph: Element) -> Element | None:
        """A copy of the properties of a paragraph; the section that it ends and its own changes are left out."""
        properties = copied(opening(paragraph, "pPr"), "sectPr", "pPrChange", "framePr")
        for look in () if properties is None else properties.iterchildren(RUN_PROPERTIES):
            for part in [part for part in look if part.tag in CHANGES]:
                look.remove(part)
        return properties

    def mark(self, paragraph: Element, kind: str) -> None:
        """Tracks the mark of a paragraph; one that is tracked stays as it is."""
        look = child(properties_of(paragraph, PARAGRAPH_PROPERTIES), "rPr")
        if look is None:
            look = made("rPr")
            put(properties_of(paragraph, PARAGRAPH_PROPERTIES), look)
        if not any(part.tag in CHANGES for part in look):
            put(look, self.change(kind))

    def moved(self, name: str, gone: Sequence[Element], come: Sequence[Element]) -> None:
        """Puts ranges of one name round what moved, at both places; Word takes a move for one by these."""
        for kind, runs in (("moveFrom", gone), ("moveTo", come)):
            start, end = made(f"{kind}RangeStart", **self.said, name=name), made(f"{kind}RangeEnd")
            outer(runs[0]).addprevious(start)
            outer(runs[-1]).addnext(end)
            self.ranges.append((start, end))

    def row(self, row: Element, kind: str) -> None:
        """Tracks a row of a table as deleted or inserted."""
        put(properties_of(row, ROW_PROPERTIES), self.change(kind))

    def broken(self, paragraph: Element, first_behind: Element | None) -> Element:
        """The new paragraph that holds what stood before a child of another one, which keeps the rest and its mark."""
        before = made("p")
        properties = self.format_of(paragraph)
        if properties is not None:
            before.append(properties)
        for part in list(paragraph):
            if part is first_behind:
                break
            if part.tag != PARAGRAPH_PROPERTIES:
                before.append(part)
        paragraph.addprevious(before)
        self.mark(before, "ins")
        self.parted.append(before)
        return before


def outer(node: Element) -> Element:
    """The child of a paragraph that holds a run: the run, the change or the link that it stands in."""
    while (parent := node.getparent()) is not None and parent.tag != PARAGRAPH:
        node = parent
    return node


def in_change(node: Element) -> Element:
    """The change that a run stands in, or the run itself: what other text may stand beside."""
    parent = node.getparent()
    return parent if parent is not None and parent.tag in CHANGES else node


def paragraph_of(node: Element) -> Element:
    """The paragraph that a run stands in."""
    return next(node.iterancestors(PARAGRAPH))


def follower(paragraph: Element) -> Element | None:
    """The paragraph that another one runs into when its mark goes; None before a table, and at the end of a story."""
    for part in paragraph.itersiblings():
        if part.tag == PARAGRAPH:
            return part
        if part.tag not in RANGES:
            return None
    return None


def is_tracked(paragraph: Element, kinds: frozenset[str]) -> bool:
    """Whether the mark of a paragraph is tracked as one of some kinds."""
    look = child(opening(paragraph, "pPr"), "rPr")
    return look is not None and any(part.tag in kinds for part in look)


def rows_of(paragraphs: Iterable[Element]) -> Sequence[Element]:
    """The innermost rows of tables that hold paragraphs, each once."""
    rows = (next(paragraph.iterancestors(ROW), None) for paragraph in paragraphs)
    return list(dict.fromkeys(row for row in rows if row is not None))
