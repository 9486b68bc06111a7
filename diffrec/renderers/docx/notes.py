r"""The marks of notes, which are no part of an item's words and go and come with them.

item 4 "Ferries should wait.[1]" is dropped   ->   its words, and the mark behind them, or "1" would be left alone
item 4 moves to 1                             ->   the mark goes here, and one of a copy of the note comes there
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from diffrec.readers.docx.names import w
from diffrec.renderers.docx.tracking import RANGES
from diffrec.renderers.wordfile.elements import PARAGRAPH, RUN, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from diffrec.renderers.wordfile.packages import Parts

KINDS = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
ID = w("id")
# What a run around words may be inside of.
HOLDERS = frozenset(map(w, ("hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "del", "moveFrom", "ins")))

# What names one place of a file, and may not be there twice.
BOOKMARKS = w("bookmarkStart"), w("bookmarkEnd")
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
NAMES = f"{{{WORD_2010}}}paraId", f"{{{WORD_2010}}}textId"


def has_mark(run: Element) -> bool:
    """Whether a run is the mark of a note; it may have a text, that of the mark."""
    return run.tag == RUN and any(part.tag in KINDS for part in run)


def with_marks(nodes: Sequence[Element]) -> list[Element]:
    """Runs, and the marks that stand behind each of them, in the order of the text."""
    found: dict[Element, None] = {}
    for node in nodes:
        found[node] = None
        found.update((mark, None) for mark in _marks_behind(node))
    return list(found)


def inner_marks(nodes: Sequence[Element], following: Element | None) -> list[Element]:
    """The marks of notes behind some runs of an item, and before more of its words."""
    marks = [mark for node in nodes for mark in _marks_behind(node)]
    known = {*nodes, following}
    return [mark for mark in marks if any(node in known for node in _further(mark))]


def _marks_behind(node: Element) -> Iterator[Element]:
    """The marks between a run and the next one that says something."""
    for run in _further(node):
        if has_mark(run):
            yield run
        elif any((text.text or "").strip() for text in run.iter(TEXT)):
            return


def _further(node: Element) -> Iterator[Element]:
    """The runs behind a run in its paragraph."""
    while True:
        for part in node.itersiblings():
            if part.tag == RUN:
                yield part
            elif part.tag not in RANGES:
                yield from part.iter(RUN)
        parent = node.getparent()
        if parent is None or parent.tag not in HOLDERS:
            return
        node = parent


def copied_marks(marks: Sequence[Element], parts: Parts) -> list[Element]:
    """Runs like these that cite copies of the same notes: Word wants a note of its own for each mark."""
    copies = []
    for run in marks:
        copy = deepcopy(run)
        copy.tail = None
        for reference in copy.iter(*KINDS):
            _cite_copy(reference, KINDS[reference.tag], parts)
        copies.append(copy)
    return copies


def _cite_copy(reference: Element, kind: str, parts: Parts) -> None:
    name = parts.related(f"{kind}s")
    tree = None if name is None else parts.tree(name)
    note = None if tree is None else next((one for one in tree if one.get(ID) == reference.get(ID)), None)
    if tree is None or note is None:
        return
    taken = {one.get(ID) for one in tree}
    free = next(one for at in range(1, len(taken) + 2) if (one := str(at)) not in taken)
    copy = deepcopy(note)
    copy.set(ID, free)
    etree.strip_elements(copy, *BOOKMARKS)
    for paragraph in copy.iter(PARAGRAPH):
        for attribute in NAMES:
            paragraph.attrib.pop(attribute, "")
    tree.append(copy)
    reference.set(ID, free)
