r"""What is done once all words are in their places: marks of paragraphs and rows that are gone.

<w:p> all deleted   ->   its mark is deleted, too; a row of such paragraphs is deleted as a row
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from diffrec.readers.docx.names import child, opening, w
from diffrec.renderers.docx.fields import FIELD, FIELD_KIND
from diffrec.renderers.docx.notes import has_mark
from diffrec.renderers.docx.tracking import GONE, MOVED, NEW, RANGES, follower, is_tracked, rows_of
from diffrec.renderers.wordfile.elements import PARAGRAPH, PARAGRAPH_PROPERTIES, RUN, TEXT

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from lxml.etree import _Element as Element

    from diffrec.renderers.docx.tracking import Tracker

PICTURES = frozenset(map(w, ("drawing", "pict", "object", "sym", "noBreakHyphen")))


def finish(tracker: Tracker, touched: Iterable[Element], seams: Iterable[tuple[Element, Element]]) -> None:
    """Tracks the marks of paragraphs that nothing is left of, and of those whose words run into the next one's."""
    gone = {paragraph: None for paragraph in (*touched, *tracker.parted) if _is_gone(paragraph)}
    for paragraph in gone:
        rest = [run for run in paragraph.iter(RUN) if not any(one.tag in GONE for one in run.iterancestors())]
        if _is_balanced(rest):
            tracker.delete(rest)
        behind = follower(paragraph)
        if behind is not None and is_tracked(paragraph, NEW):
            _pour(paragraph, behind)
        elif behind is not None and child(opening(paragraph, "pPr"), "sectPr") is None:
            is_moved = paragraph.find(f".//{MOVED}") is not None
            tracker.mark(paragraph, "moveFrom" if is_moved else "del")
        elif (before := _staying_before(paragraph, gone)) is not None:
            _close_with(tracker, before, paragraph)
    for row in rows_of(gone):
        if all(paragraph in gone or not _says(paragraph) for paragraph in row.iter(PARAGRAPH)):
            tracker.row(row, "del")
    for one, other in seams:
        if one not in gone and other not in gone:
            _join(tracker, one, other)


def _staying_before(paragraph: Element, gone: Container[Element]) -> Element | None:
    """The paragraph that takes the mark of a last one, which cannot go itself; None where it would look another way."""
    for before in paragraph.itersiblings(preceding=True):
        if before.tag == PARAGRAPH and before not in gone:
            return before if _form(before) == _form(paragraph) else None
        if before.tag not in RANGES | {PARAGRAPH}:
            return None
    return None


def _close_with(tracker: Tracker, before: Element, last: Element) -> None:
    """Has a last paragraph, which is gone, end the one before it; the words of a new one stand in it from then on."""
    if not is_tracked(before, NEW):
        tracker.mark(before, "del")
    else:
        _pour(before, last)


def _pour(paragraph: Element, behind: Element) -> None:
    """Has the words of a new paragraph begin one behind it: what goes there and what comes share its mark."""
    at = 0 if opening(behind, "pPr") is None else 1
    behind[at:at] = [part for part in paragraph if part.tag != PARAGRAPH_PROPERTIES]
    parent = paragraph.getparent()
    if parent is not None:
        parent.remove(paragraph)


def _form(paragraph: Element) -> list[str]:
    """The format of a paragraph, but for its own mark and changes; that of one that ends a section is like no other."""
    parts = opening(paragraph, "pPr")
    return [
        etree.tostring(part, method="c14n").decode()
        for part in (() if parts is None else parts)
        if part.tag not in {w("rPr"), w("pPrChange")}
    ]


def _join(tracker: Tracker, one: Element, other: Element) -> None:
    """Deletes the marks from one paragraph to another behind it, where both are of one story."""
    way = [one]
    for part in one.itersiblings():
        if part is other:
            for paragraph in way:
                tracker.mark(paragraph, "del")
            return
        if part.tag == PARAGRAPH:
            way.append(part)


def _is_gone(paragraph: Element) -> bool:
    """Whether nothing is left of a paragraph, and nothing is new in it."""
    return not any(_stays(part) for part in paragraph if part.tag not in GONE)


def _stays(part: Element) -> bool:
    if part.tag in NEW:
        return True
    return any(_holds(run) for run in part.iter(RUN) if not any(one.tag in GONE for one in run.iterancestors()))


def _holds(run: Element) -> bool:
    """Whether a run says something beside the mark of a note, which does not stay alone."""
    return not has_mark(run) and any(
        (one.tag == TEXT and (one.text or "").strip()) or one.tag in PICTURES for one in run.iter()
    )


def _says(paragraph: Element) -> bool:
    return any(_holds(run) for run in paragraph.iter(RUN))


def _is_balanced(runs: Iterable[Element]) -> bool:
    """Whether all fields that begin in some runs end there, so that they can go as a whole."""
    kinds = [part.get(FIELD_KIND) for run in runs for part in run.iter(FIELD)]
    return kinds.count("begin") == kinds.count("end")
