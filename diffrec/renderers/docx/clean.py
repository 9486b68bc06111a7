r"""A document made for a redline: the draft's items under their headings, in a Word file of our own.

draft.pdf, items 1, 2 and (a)   ->   "II. Recommendations" as a Word heading, "1.\tShips ...", "\t(a)\tcrews ..."

Labels are literal text, so that a changed number is a tracked change like any other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec.model import ItemKind
from diffrec.renderers.docx.bases import Base, Laid, Line, Stretch
from diffrec.renderers.docx.blank import DEEPEST, Blank
from diffrec.renderers.docx.labels import lead_of
from diffrec.renderers.docx.sections import paths_of
from diffrec.renderers.versions import subject_of, texts_of, version_words
from diffrec.renderers.visible import visible
from diffrec.renderers.wordfile.elements import TAB, TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from diffrec.model import Comparison, Item, Row
    from diffrec.renderers.docx.sections import Path

# A label and the signs behind it.
NEAR = 20


def clean_base(comparison: Comparison, reason: str) -> Base:
    """A document of our own with the items of the first version; `reason` says why it is made."""
    version = comparison.versions[0]
    title = subject_of(version) or version_words(version)
    blank = Blank(title, next((one.language for one in texts_of(version) if one.language), ""))
    blank.paragraph("Title", title)
    items: dict[str, Laid] = {}
    headings: dict[Path, Line] = {}
    heads: list[Line] = []
    neighbours: set[tuple[str, str]] = set()
    before: Item | None = None
    for item in version.items:
        new = _new_sections(() if before is None else before.section, item.section)
        for path in new:
            line = _line(path[-1], _texts(blank.paragraph(f"Heading{min(len(path), DEEPEST)}", path[-1])))
            if line.stretches:
                heads.append(line)
                headings.setdefault(path, line)
        text = next((one.text for one in version.documents if one.source == item.document), "")
        items[item.id] = _laid(item, item.label.raw if _is_printed(item, text) else "", blank)
        if before is not None and not new and not before.footnotes:
            neighbours.add((before.id, item.id))
        before = item
    return Base(
        parts=blank.parts,
        main=blank.main,
        items=items,
        headings=headings,
        heads=tuple(heads),
        models={depth: blank.form(f"Heading{depth}") for depth in range(1, DEEPEST + 1)},
        neighbours=frozenset(neighbours),
        told=f"a document made for this redline, as {reason}",
        is_made=True,
    )


def pooled(comparison: Comparison, unshown: Sequence[Row] = ()) -> Comparison:
    """The comparison with the documents of its first version in the order in which most of their items stand at last.

    In a file of our own nothing then goes and comes again because addenda were given in another order. `unshown` are
    rows of the same comparison that are not among those that it shows.
    """
    version = comparison.versions[0]
    order = {item.id: at for at, item in enumerate(comparison.versions[-1].items)}
    places: dict[str, list[int]] = {}
    for row in (*comparison.rows, *unshown):
        for item in row.cells[0] if row.cells[-1] else ():
            places.setdefault(item.document, []).append(order[row.cells[-1][0].id])
    middles = {document: sorted(found)[len(found) // 2] for document, found in places.items()}
    last = len(order)
    items = tuple(sorted(version.items, key=lambda item: middles.get(item.document, last)))
    return replace(comparison, versions=(replace(version, items=items), *comparison.versions[1:]))


def _new_sections(before: Path, section: Path) -> list[Path]:
    """The sections that an item stands in, and the one before does not."""
    same = 0
    while same < min(len(before), len(section)) and before[same] == section[same]:
        same += 1
    return paths_of(section)[same:]


def _is_printed(item: Item, text: str) -> bool:
    """Whether the document shows the label: preambular paragraphs are counted by us where it does not."""
    if item.kind is not ItemKind.PREAMBULAR_PARAGRAPH:
        return True
    start = item.segments[0].origin[0] if item.segments else 0
    return item.label.raw in text[max(0, start - NEAR) : start]


def _laid(item: Item, raw: str, blank: Blank) -> Laid:
    """Adds an item: a label that is a word with a number stands in a line of its own, a bare number before the text."""
    depth = len(item.label.path)
    if raw[:1].isalpha() and " " in raw:
        label = blank.paragraph("ItemLabel", raw)
        words = blank.paragraph(f"Item{min(depth, 2)}", item.text)
        lead = _line(raw, _texts(label))
        text = _line(item.text, _texts(words))
    else:
        whole = lead_of(item, None) if raw else ""
        words = blank.paragraph(f"Item{min(depth, 2)}", whole, item.text)
        said = list(words.iter(TEXT, TAB))
        lead, text = _lead_line(whole, said), _line(item.text, [part for part in said if part.tag == TEXT][bool(raw) :])
    for note in item.footnotes:
        blank.footnote(words, note.mark, note.text)
    return Laid(item, lead, (0, len(raw)) if raw else None, text, head=len(item.text))


def _lead_line(lead: str, said: Sequence[Element]) -> Line:
    """The line of a number, a full stop and a tab."""
    words = lead.rstrip("\t")
    line = _line(words, said[:1])
    if words == lead:
        return line
    tab = next(part for part in said if part.tag == TAB)
    return Line(lead, (*line.stretches, Stretch((len(words), len(lead)), tab, (0, 1))))


def _line(text: str, texts: Sequence[Element]) -> Line:
    """The line of a text that an element says as it is shown: a hidden sign is several characters there."""
    if not texts or not text:
        return Line(text, ())
    if visible(text) == text:
        return Line(text, (Stretch((0, len(text)), texts[0], (0, len(text))),))
    stretches = []
    there = 0
    for at, sign in enumerate(text):
        stretches.append(Stretch((at, at + 1), texts[0], (there, there + len(visible(sign)))))
        there = stretches[-1].there[1]
    return Line(text, tuple(stretches))


def _texts(paragraph: Element) -> list[Element]:
    return list(paragraph.iter(TEXT))
