r"""The draft's own Word file as what a redline is written into.

draft.docx, whose tracked changes were read as accepted   ->   the same file with these accepted, and its items' places

A file that was not made of one Word document, or that can do something beside saying something, is not taken: the
reason is given, and a document of our own is made.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from diffrec.errors import ReadError
from diffrec.model import BlockKind
from diffrec.readers.docx.names import w
from diffrec.readers.docx.places import opened
from diffrec.readers.docx.revisions import Choice, resolve
from diffrec.readers.docx.runs import CHARACTERS, FORMULAS
from diffrec.renderers.docx.bases import Base
from diffrec.renderers.docx.finding import INVISIBLE, Finder, line_of
from diffrec.renderers.docx.hazards import hazard, trees_of, without_template
from diffrec.renderers.docx.sections import paths_of
from diffrec.renderers.docx.tracking import paragraph_of
from diffrec.renderers.naming import base_name
from diffrec.renderers.wordfile.elements import TEXT, XML_SPACE
from diffrec.renderers.wordfile.packages import Parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from diffrec.config import Limits
    from diffrec.model import Document, Version
    from diffrec.readers.docx.places import Opened
    from diffrec.renderers.docx.bases import Laid, Line
    from diffrec.renderers.docx.sections import Path

WORD_FORMAT = "docx"
REJECTED = "revisions-rejected"
# Tracked changes, and what they leave behind once they are resolved; a part with none of them keeps its bytes.
LEFT = frozenset(
    map(
        w,
        (
            *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
            *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
            *("pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange"),
            *("tblPrExChange", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart"),
            *("customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd"),
            *("customXmlMoveToRangeStart", "customXmlMoveToRangeEnd"),
        ),
    )
)
# A custom element has a name; a change that was kept became one without.
HOLDER, NAME = w("customXml"), w("element")
SPEAKING = (TEXT, w("sym"), *CHARACTERS, *FORMULAS)


def own_base(version: Version, sources: Mapping[str, bytes], limits: Limits) -> Base | str:
    """The draft's own file, or why it is not taken."""
    if reason := _reason_against(version, sources):
        return reason
    (document,) = version.documents
    name = base_name(document.source)
    choice = Choice.REJECTED if any(one.code == REJECTED for one in document.notices) else Choice.ACCEPTED
    try:
        found = opened(sources[document.source], document.source, limits, choice)
        parts = _parts(found, choice)
    except ReadError as error:
        return str(error).replace(document.source, name, 1)
    if isinstance(parts, str):
        return f"{name} {parts}"
    if found.document.text != document.text:
        return f"{name} is not the file that was compared"
    return _base(version, document, found, parts)


def _reason_against(version: Version, sources: Mapping[str, bytes]) -> str:
    """Why the draft has no file of its own that may be written into; empty where it has one."""
    if len(version.documents) != 1:
        return f"the {version.name} is made of {len(version.documents)} documents"
    (document,) = version.documents
    name = base_name(document.source)
    if document.format != WORD_FORMAT or document.source not in sources:
        return f"{name} is no Word document"
    if document.is_stripped:
        return "it is to be one without attributions"
    return f"{name} was corrected by another document" if any(item.corrected for item in version.items) else ""


def _base(version: Version, document: Document, found: Opened, parts: Parts) -> Base | str:
    finder = Finder(found.places, frozenset(found.main.iter(*SPEAKING)))
    for place in finder.places:
        if place.element is not None and place.element.tag == TEXT and place.element.text != place.text:
            place.element.text = place.text
            place.element.set(XML_SPACE, "preserve")
    begins = [item.segments[0].origin[0] if item.segments else 0 for item in version.items]
    items = {
        item.id: finder.laid(item, until)
        for item, until in zip(version.items, (*begins[1:], len(document.text)), strict=True)
    }
    if not all(_is_whole(laid) for laid in items.values()):
        return f"some words of {base_name(document.source)} stand where no change can be tracked"
    heads = list(_heads(document, finder))
    headings = _headings(version, heads)
    models: dict[int, Element] = {}
    for path, line in headings.items():
        models.setdefault(len(path), paragraph_of(line.stretches[0].element))
    return Base(
        parts=parts,
        main=found.main,
        items=items,
        headings=headings,
        heads=tuple(head.line for head in heads),
        models=models,
        neighbours=_neighbours(version, finder),
        told=f"written into {base_name(document.source)}",
    )


class Head(NamedTuple):
    """A heading, and where it begins in the document's text."""

    start: int
    line: Line


def _heads(document: Document, finder: Finder) -> Iterator[Head]:
    """The headings that the file says, in their order."""
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            letters = [letter for run in block.runs for letter in finder.letters(*run)]
            line = line_of(" ".join(block.text.split()), letters)
            if line.stretches:
                yield Head(block.runs[0][0], line)


def _headings(version: Version, heads: Sequence[Head]) -> dict[Path, Line]:
    """The heading of each section: of those with its words the last one before the first item there."""
    found: dict[Path, Line] = {}
    starts = [head.start for head in heads]
    for item in version.items:
        before = bisect_left(starts, item.segments[0].origin[0] if item.segments else 0)
        for path in paths_of(item.section):
            if path not in found:
                above = (head.line for head in reversed(heads[:before]) if head.line.text == path[-1])
                line = next(above, None)
                if line is not None:
                    found[path] = line
    return found


def _is_whole(laid: Laid) -> bool:
    """Whether the file says all the letters of an item that it was not mended by."""
    said = sum(stretch.span[1] - stretch.span[0] for stretch in laid.text.stretches)
    signs = sum(not sign.isspace() and sign not in INVISIBLE for sign in laid.text.text)
    return said >= signs - sum(len(mending.found) + 1 for mending in laid.item.mended)


def _neighbours(version: Version, finder: Finder) -> frozenset[tuple[str, str]]:
    """Items that follow each other with nothing but the label of the second between them."""
    beside = set()
    for one, other in zip(version.items, version.items[1:], strict=False):
        if one.segments and other.segments:
            end, start = one.segments[-1].origin[1], other.segments[0].origin[0]
            between = [letter.sign for letter in finder.letters(end, start)] if end <= start else ["-"]
            said = "".join(sign for sign in between if not sign.isspace() and sign not in INVISIBLE)
            label = "".join(other.label.raw.split())
            if said.startswith(label) and len(said) <= len(label) + 1:
                beside.add((one.id, other.id))
    return frozenset(beside)


def _parts(found: Opened, choice: Choice) -> Parts | str:
    """All parts of the package, tracked changes resolved in each; or what speaks against taking it.

    Raises: ReadError for a part that is damaged.
    """
    package = found.package
    trees = trees_of(package, found.main)
    written = {package.main: found.main}
    for name, tree in trees.items():
        if next(tree.iter(*LEFT), None) is not None:
            if name != package.main:
                resolve(tree, choice)
            _tidy(tree)
            written[name] = tree
    if reason := hazard(package, trees):
        return reason
    parts = Parts({name: package.content(name) for name in package.names}, package.main)
    parts.trees.update(written)
    without_template(parts)
    return parts


def _tidy(tree: Element) -> None:
    """Takes out what is left of changes that were resolved, so that none stands beside those that we make."""
    for element in list(tree.iter(*LEFT)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for holder in list(tree.iter(HOLDER)):
        parent = holder.getparent()
        if parent is not None and holder.get(NAME) is None:
            for part in list(holder):
                holder.addprevious(part)
            parent.remove(holder)
