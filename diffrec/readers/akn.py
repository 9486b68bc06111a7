r"""Akoma Ntoso: the provisions as the markup has them, with their numbers and names.

<paragraph eId="para_3"><num>3.</num><content><p>The Board decides
->  a block "3.\tThe Board decides", marker "3.", element "paragraph", anchor "para_3", depth of its element

All versions of the vocabulary are read, by the local names of their elements: 3.0 has eId where 2.0 has id.
Source: Akoma Ntoso Version 1.0 Part 2: Specifications, OASIS Standard, 29 August 2018.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from diffrec.errors import ReadError
from diffrec.model import BlockKind, Document, Notice
from diffrec.readers.aknmeta import metadata_of, name_of, words_of
from diffrec.readers.composing import CHOICES, DROPPED, NO_EMPHASIS, Composer, Shape
from diffrec.readers.grid import Grid

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from diffrec.config import Limits, ReadOptions
    from diffrec.model import Block


# The hierarchy, and what else begins a provision of its own.
PROVISIONS = frozenset(
    {
        "alinea", "annex", "article", "attachment", "book", "chapter", "citation", "clause", "component",
        "conclusions", "crossHeading", "division", "formula", "hcontainer", "indent", "item", "level", "list",
        "paragraph", "part", "point", "proviso", "recital", "recitals", "rule", "section", "subchapter",
        "subclause", "subdivision", "sublist", "subparagraph", "subpart", "subrule", "subsection", "subtitle",
        "title", "tome", "transitional",
    }
)  # fmt: skip
# A list without a number of its own is no provision, only its points are.
ONLY_WITH_NUMBER = frozenset({"list", "sublist"})
HEADINGS = frozenset({"heading", "subheading", "crossHeading"})
LINES = frozenset(
    {
        "block", "blockContainer", "blockList", "body", "caption", "container", "content", "coverPage", "div",
        "docTitle", "interstitial", "intro", "li", "listIntroduction", "listWrapUp", "longTitle", "mainBody",
        "num", "ol", "p", "preamble", "preface", "quotedStructure", "table", "tblock", "td", "th", "toc",
        "tocItem", "tr", "ul", "wrapUp",
    }
)  # fmt: skip
BREAKS = frozenset({"br", "eol"})
EMPHASIS = {"b": "bold", "i": "italic"}
# Text that is about the file, not in it.
UNSEEN = frozenset({"meta", "eop", "img"})


# Parts of a file that are documents of their own, with a preface of their own.
ATTACHED = frozenset({"attachment", "annex", "component", "attachments", "components"})
TITLES = frozenset({"docTitle", "longTitle"})
QUOTED = frozenset({"quotedStructure", "embeddedStructure"})
NOTES = frozenset({"authorialNote", "noteRef"})
MARK = "mark-of-note"
"""an attribute that no file can have, as its name is that of no vocabulary"""
MAX_MARK = 8
"""characters of the mark of a note; more is a text"""
MAX_TEXT_IN_ERROR = 120


class State(NamedTuple):
    """What the elements around a text say of it."""

    shape: Shape = Shape()
    emphasis: frozenset[str] = NO_EMPHASIS
    depth: int = 0
    is_quoted: bool = False
    is_attached: bool = False
    grid: Grid | None = None


def read(data: bytes, *, source: str, options: ReadOptions) -> tuple[Document, ...]:
    """The document in an Akoma Ntoso file; two when its tracked changes are read as two versions, first the rejected.

    Raises: ReadError when the file is not well formed, declares entities, holds no text or more than the limits allow,
    and for "both" without a tracked change.
    """
    root = _parsed(data, source, options.limits)
    insertions, deletions = (sum(1 for _ in root.iter(f"{{*}}{name}")) for name in ("ins", "del"))
    if options.revisions == "both" and not insertions + deletions:
        message = f"{source}: the file holds no tracked changes, so there are no two versions in it"
        raise ReadError(message)
    metadata = metadata_of(root)
    documents = []
    for choice in CHOICES[options.revisions]:
        text, blocks = _Reader(Composer(source, options.limits.characters), root, DROPPED[choice]).read()
        if not blocks:
            message = f"{source}: the file holds no text"
            raise ReadError(message)
        message = f"tracked changes were read as {choice}: {insertions} in <ins>, {deletions} in <del>"
        notice = Notice(code=f"revisions-{choice}", message=message, source=source)
        notices = (notice,) if insertions + deletions else ()
        document = Document(source=source, format="akn", text=text, blocks=blocks, notices=notices)
        documents.append(replace(document, **metadata._asdict()))
    return tuple(documents)


def _parsed(data: bytes, source: str, limits: Limits) -> Element:
    """The root element. No entity is expanded, nothing is fetched, no schema is read.

    Raises: ReadError when the file is not well formed, declares entities or is larger than the limits.
    """
    if data.count(b"<") > 2 * limits.elements or data.count(b"=") > 4 * limits.elements:
        message = f"{source}: the file has more than {limits.elements:,} elements, which is the limit"
        raise ReadError(message)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        message = f"{source}: the XML is not well formed: {str(error)[:MAX_TEXT_IN_ERROR]}"
        raise ReadError(message) from None
    declared = root.getroottree().docinfo.internalDTD
    if isinstance(declared, etree.DTD) and next(iter(declared.iterentities()), None) is not None:  # type: ignore[attr-defined] # the stubs lack it
        message = f"{source}: the file declares entities of its own, which are never expanded; nothing was read"
        raise ReadError(message, hint="save it with the entities written out and try again")
    return root


class _Reader:
    """Walks the elements in reading order; footnotes follow at the end."""

    def __init__(self, composer: Composer, root: Element, dropped: str) -> None:
        self.composer = composer
        self.root = root
        self.dropped = dropped
        self.cited: dict[str, Element] = {}
        self.notes = _with_marks(root)
        self.tables = 0

    def read(self) -> tuple[str, tuple[Block, ...]]:
        """The text of a file and its blocks."""
        self.walk(self.root, State())
        for mark, note in self.cited.items():
            shape = Shape(kind=BlockKind.FOOTNOTE, marker=mark, anchor=_anchor(note))
            self.composer.begin(shape)
            self.composer.aside(f"[^{mark}]: ")
            self.walk(note, State(shape=shape))
        return self.composer.finish()

    def walk(self, root: Element, state: State) -> None:
        """Says what an element holds, part by part."""
        states = [state]
        parts = etree.iterwalk(root, events=("start", "end"))
        for event, element in parts:
            if event == "start":
                inner = state if element is root else self.enter(element, states[-1])
                states.append(inner or states[-1])
                if inner is None:
                    parts.skip_subtree()
                else:
                    self.composer.write(element.text or "", inner.emphasis)
                continue
            states.pop()
            if element is not root:
                self.leave(element, states[-1])
                self.composer.write(element.tail or "", states[-1].emphasis)

    def enter(self, element: Element, state: State) -> State | None:
        """Says what begins here; the state inside, None where nothing inside is to be read."""
        name = name_of(element)
        if name in UNSEEN or name == self.dropped or (name == "num" and self.is_taken(element, state)):
            return None
        if name in NOTES:
            self.cite(element)
            return None
        if name in BREAKS:
            self.composer.break_line()
            return None
        if name in EMPHASIS:
            return state._replace(emphasis=state.emphasis | {EMPHASIS[name]})
        state = self.placed(element, name, state)
        if name in PROVISIONS and not state.is_quoted:
            return self.provision(element, name, state)
        if name in HEADINGS:
            self.heading(name, state)
        elif name in LINES or name in PROVISIONS:
            self.composer.begin(state.shape)
        return state

    @staticmethod
    def is_taken(number: Element, state: State) -> bool:
        """True for the number of a provision, which was written when that began."""
        parent = number.getparent()
        return parent is not None and name_of(parent) in PROVISIONS and not state.is_quoted

    def leave(self, element: Element, around: State) -> None:
        """Says that an element ends."""
        name = name_of(element)
        if name in LINES or name in PROVISIONS:
            self.composer.begin(around.shape)

    def placed(self, element: Element, name: str, state: State) -> State:
        """The state with what an element says of the place of its text."""
        shape = state.shape._replace(anchor=_anchor(element) or state.shape.anchor)
        if name in {"coverPage", "preface"} and not state.is_attached:
            shape = shape._replace(kind=BlockKind.FURNITURE, why="masthead")
        elif name in TITLES or (name == "container" and element.get("name") == "title"):
            shape = shape._replace(kind=BlockKind.HEADING, depth=1, why=None)
        elif name == "toc":
            shape = shape._replace(kind=BlockKind.FURNITURE, why="table of contents")
        elif name == "table":
            self.tables += 1
            return state._replace(shape=shape, grid=Grid(self.tables))
        elif name == "tr" and state.grid:
            state.grid.next_row()
        elif name in {"td", "th"} and state.grid:
            cell = state.grid.place({str(key): str(value) for key, value in element.attrib.items()})
            shape = shape._replace(kind=BlockKind.CELL, cell=cell)
        quoted = state.is_quoted or name in QUOTED
        return state._replace(shape=shape, is_quoted=quoted, is_attached=state.is_attached or name in ATTACHED)

    def provision(self, element: Element, name: str, state: State) -> State:
        """A provision begins: its number is written before its first words."""
        number = self.number(element)
        if name in ONLY_WITH_NUMBER and number is None:
            self.composer.begin(state.shape)
            return state
        state = state._replace(depth=state.depth + 1)
        named = str(element.get("name") or name) if name == "hcontainer" else name
        shape = state.shape._replace(depth=state.depth, element=named)
        if name == "crossHeading":
            shape = shape._replace(kind=BlockKind.HEADING)
        self.composer.begin_item(number, shape)
        return state._replace(shape=state.shape._replace(depth=0))

    def number(self, element: Element) -> str | None:
        """The number of a provision as printed; a note in it is cited before it."""
        found = next((child for child in element if name_of(child) == "num"), None)
        if found is None:
            return None
        notes = [part for part in found.iter("{*}*") if name_of(part) in NOTES]
        for note in notes:
            self.cite(note)
        return words_of(found) or None

    def heading(self, name: str, state: State) -> None:
        """A heading stands on the line of its number, a subheading below."""
        if name == "subheading" and self.composer.is_open:
            self.composer.break_line()
            return
        self.composer.begin(state.shape._replace(kind=BlockKind.HEADING, depth=max(state.depth, 1)))

    def cite(self, element: Element) -> None:
        """The mark of a note stands here; its text follows below all others."""
        target = str(element.get("href") or "").lstrip("#")
        note = self.notes.get(target) if name_of(element) == "noteRef" else element
        if note is None:
            return
        mark = str(note.get(MARK))
        self.cited.setdefault(mark, note)
        self.composer.aside(f"[^{mark}]")


def _with_marks(root: Element) -> dict[str, Element]:
    """The notes of a file by their names; each gets its mark: the printed one, or its count where that is not told."""
    taken: set[str] = set()
    named = {}
    for count, note in enumerate(root.iter("{*}authorialNote", "{*}note"), start=1):
        printed = "".join(str(note.get("marker") or "").strip(" []()").split())[:MAX_MARK]
        mark = next(mark for mark in (printed, str(count), f"{printed}~{count}") if mark and mark not in taken)
        taken.add(mark)
        note.set(MARK, mark)
        named[_anchor(note) or mark] = note
    return named


def _anchor(element: Element) -> str | None:
    """The name of an element: eId since 3.0, id before, wId of the first version."""
    return next((str(element.get(key)) for key in ("eId", "id", "wId", "GUID") if element.get(key)), None)
