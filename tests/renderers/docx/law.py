"""The law of a redline: all changes accepted it is the final, all rejected the draft, item by item, in their order.

outcome(comparison, -1, data)   ->   () or ("recommendation-4: its text does not stand behind that of 3", ...), the rest
breaches({name: (pair, redline)}, folder)   ->   what is wrong with redlines, as our reader and as LibreOffice have them

What differs in glyphs only is not tracked, so that texts are held against each other without regard to these.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from diffrec import readers
from diffrec.config import ReadOptions
from diffrec.model import BlockKind, ItemKind
from diffrec.readers.docx import CHOICES
from diffrec.readers.docx.names import w
from diffrec.readers.docx.revisions import resolve
from diffrec.renderers.docx.clean import pooled
from diffrec.text import fold
from tests.renderers.docx.accepting import resolve_all
from tests.renderers.docx.schema import faults

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from diffrec.config import Revisions
    from diffrec.model import Comparison, Item
    from tests.renderers.docx.comparing import Compared

    Made = Mapping[str, tuple[Compared, bytes]]

# Quotation marks, apostrophes, hyphens and blanks are no change; neither is an ellipsis.
NO_CHANGE = str.maketrans(dict.fromkeys("'-‐‑ \n\t"))
ASIDE = frozenset({BlockKind.FOOTNOTE, BlockKind.FURNITURE})
# Between a label and its text there may be a full stop, a colon, a bracket.
BETWEEN = 3
SIDES: tuple[tuple[int, Revisions], ...] = ((0, "reject"), (-1, "accept"))


class Outcome(NamedTuple):
    """What is wrong with a version as it stands in a file, and what else the file says."""

    departures: tuple[str, ...]
    rest: str


def key(text: str) -> str:
    """The letters by which texts are compared."""
    return fold(text).translate(NO_CHANGE)


def outcome(comparison: Comparison, at: int, data: bytes, revisions: Revisions = "accept") -> Outcome:
    """How a version (0 the first, -1 the last) stands in a file whose tracked changes are accepted or rejected."""
    (document,) = readers.read(data, source="redline.docx", options=ReadOptions(revisions=revisions))
    said = key(" ".join(block.text for block in document.blocks if block.kind not in ASIDE))
    outside = {item.id for row in comparison.rows if row.whole.outside for item in row.cells[at]}
    known = {item.id for row in comparison.rows for item in row.cells[at]}
    departures, rest, here = [], [], 0
    for item in pooled(comparison).versions[at].items:
        if item.id in outside or item.id not in known:
            continue
        text = key(item.text)
        found = said.find(text, here)
        if found < 0:
            departures.append(f"{item.id}: its text {text[:60]!r} does not stand in {said[here : here + 100]!r}")
            continue
        begin = _label_begin(item, said[here:found])  # a number that stays keeps the look that the draft gave it
        if begin is None:
            departures.append(f"{item.id}: its label {item.label.raw!r} does not end {said[here:found][-40:]!r}")
        rest.append(said[here : found if begin is None else here + begin])
        here = found + len(text)
    return Outcome(tuple(departures), "".join([*rest, said[here:]]))


def _label_begin(item: Item, before: str) -> int | None:
    """Where the label begins in what stands before the text; an item without one has none to begin."""
    is_counted_by_us = item.kind is ItemKind.PREAMBULAR_PARAGRAPH and key(item.label.raw) not in before
    if not item.label.raw or is_counted_by_us:
        return len(before)
    for label in (key(item.label.raw), key(item.label.path[-1])):
        found = before.rfind(label)
        if found >= 0 and len(before) - found - len(label) <= BETWEEN:
            return found
    return None


def breaches_read(made: Made) -> Iterator[str]:
    """What our reader finds wrong with redlines, by their names, and what the schema does."""
    for name, (pair, data) in made.items():
        for at, side in SIDES:
            found = outcome(pair.comparison, at, data, side).departures
            yield from (f"{name}, read with changes to {side}: {one}" for one in found)
            yield from (f"{name}, changes to {side}: {one}" for one in _lone_marks(data, side))
        yield from (f"{name}: {fault}" for fault in faults(data))


def _lone_marks(data: bytes, side: Revisions) -> Iterator[str]:
    """Marks of notes that nothing but a number is left beside."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        tree = etree.fromstring(archive.read("word/document.xml"))
    resolve(tree, CHOICES[side][0])
    for paragraph in tree.iter(w("p")):
        marked = [run for run in paragraph.iter(w("r")) if run.find(w("footnoteReference")) is not None]
        words = "".join(text.text or "" for text in paragraph.iter(w("t")) if text.getparent() not in marked)
        if marked and not any(sign.isalpha() for sign in words):
            yield f"the mark of a note stands alone: {words!r}"


def breaches(made: Made, folder: Path) -> Iterator[str]:
    """What is wrong with redlines as read, and as LibreOffice stores them in a folder with all changes resolved."""
    yield from breaches_read(made)
    files = folder / "made"
    files.mkdir()
    for name, (_, data) in made.items():
        (files / f"{name}.docx").write_bytes(data)
    resolve_all(files, folder / "profile")
    for name, (pair, _) in made.items():
        for at, side in SIDES:
            found = outcome(pair.comparison, at, (files / f"{name}.docx.{side}.docx").read_bytes()).departures
            yield from (f"{name}, LibreOffice to {side}: {one}" for one in found)
