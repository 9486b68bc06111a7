"""Tracked changes, taken or thrown away before anything is read.

    <w:ins>shall</w:ins><w:del>should</w:del> report     accepted: "shall report"     rejected: "should report"

A paragraph whose mark is deleted runs into the next one, whose mark and format stay. Source: ECMA-376 part 1, 17.13.5.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from diffrec.readers.docx.names import child, opening, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Choice(Enum):
    """Which side of the tracked changes is read."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Revisions(NamedTuple):
    """How many places are tracked as inserted and as deleted; a move is one of each."""

    insertions: int = 0
    deletions: int = 0

    def __add__(self, other: object) -> Revisions:
        """The places of two parts together."""
        if not isinstance(other, Revisions):
            return NotImplemented
        return Revisions(self.insertions + other.insertions, self.deletions + other.deletions)


INSERTED = (w("ins"), w("moveTo"), w("cellIns"))
DELETED = (w("del"), w("moveFrom"), w("cellDel"))
# A mark in the properties of a row or a cell speaks of the whole row or cell.
ROW_MARKS = (w("trPr"), w("tcPr"))
HOLDER = w("customXml")  # what is kept is a mere holder of content from then on
PARAGRAPH, RUN = w("p"), w("r")
FORMER = (w("pPrChange"), w("rPrChange"))
DELETED_TEXT = {w("delText"): w("t"), w("delInstrText"): w("instrText")}
# A paragraph's properties speak of it; these two speak of its mark and of the section that it ends.
OF_THE_MARK = (w("rPr"), w("sectPr"))


def count_revisions(tree: Element) -> Revisions:
    """The tracked places of a part: runs of text, rows, and the marks of paragraphs that hold no other change."""
    return Revisions(_count(tree, INSERTED), _count(tree, DELETED))


def _count(tree: Element, names: tuple[str, ...]) -> int:
    count = 0
    for found in tree.iter(*names):
        parent = found.getparent()
        if parent is not None and parent.tag == w("rPr"):
            paragraph = next(found.iterancestors(PARAGRAPH), None)
            count += paragraph is not None and not any(_holds_run(part) for part in paragraph.iter(*names))
        else:
            count += _holds_run(found) or (parent is not None and parent.tag in ROW_MARKS)
    return count


def _holds_run(change: Element) -> bool:
    return next(change.iter(RUN), None) is not None


def resolve(tree: Element, choice: Choice) -> None:
    """Makes a part what it is with all its changes accepted or rejected; nothing tracked is left in it."""
    gone, kept = (DELETED, INSERTED) if choice is Choice.ACCEPTED else (INSERTED, DELETED)
    if choice is Choice.REJECTED:
        _restore_properties(tree)
    merging = [paragraph for paragraph in tree.iter(PARAGRAPH) if _has_mark(paragraph, gone)]
    for found in list(tree.iter(*gone)):
        parent = found.getparent()
        if parent is not None and parent.tag in ROW_MARKS:
            _remove(parent.getparent())
        elif not _is_property(found):
            _remove(found)
    for found in list(tree.iter(*kept)):
        if not _is_property(found):
            found.tag = HOLDER
    for found in list(tree.iter(*DELETED_TEXT)):
        found.tag = DELETED_TEXT[found.tag]
    for paragraph in reversed(merging):
        _run_into_next(paragraph)


def _restore_properties(tree: Element) -> None:
    """Puts back what a tracked change of format replaced; a numbering that was added goes."""
    for former in list(tree.iter(*FORMER)):
        properties = former.getparent()
        if properties is None or len(former) == 0:
            continue
        stay = [part for part in properties if part.tag in OF_THE_MARK]
        properties[:] = [*former[0], *stay] if former.tag == FORMER[0] else list(former[0])
    for numbering in list(tree.iter(w("numPr"))):
        if numbering.find(w("ins")) is not None:
            _remove(numbering)


def _has_mark(paragraph: Element, names: tuple[str, ...]) -> bool:
    mark = child(opening(paragraph, "pPr"), "rPr")
    return mark is not None and any(mark.find(name) is not None for name in names)


def _is_property(found: Element) -> bool:
    """True for a change that is told in properties: of a mark, a row, a cell or a number."""
    return len(found) == 0


def _remove(element: Element | None) -> None:
    parent = None if element is None else element.getparent()
    if parent is not None and element is not None:
        parent.remove(element)


def _run_into_next(paragraph: Element) -> None:
    """Moves the content to the beginning of the next paragraph; without one, an empty paragraph goes all the same."""
    following = paragraph.getnext()
    while following is not None and following.tag not in {PARAGRAPH, w("tbl"), w("sdt")}:
        following = following.getnext()
    content = [part for part in paragraph if part.tag != w("pPr")]
    if following is not None and following.tag == PARAGRAPH:
        _insert(following, content)
        _remove(paragraph)
    elif not any(_holds_run(part) or part.tag == RUN for part in content):
        _remove(paragraph)


def _insert(paragraph: Element, content: list[Element]) -> None:
    """Puts content before what a paragraph holds; one by one, since a slice counts all that is there."""
    at = 0 if opening(paragraph, "pPr") is None else 1
    for part in reversed(content):
        paragraph.insert(at, part)
