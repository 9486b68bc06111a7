r"""A page walked in reading order: what its elements say becomes blocks. No step calls itself, however deep a page is.

<table><tr><td><p>1.</td><td>Ports <br> should</td>     ->  cell (1, 1, 1) "1.", cell (1, 1, 2) "Ports\nshould"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import BlockKind
from diffrec.readers.composing import NO_EMPHASIS, Composer, Shape
from diffrec.readers.grid import Grid
from diffrec.readers.html.elements import (
    UNSEEN,
    Attributes,
    emphasis_of,
    heading_depth,
    is_block,
    is_hidden,
    is_navigation,
    is_site,
    styles_of,
)
from diffrec.readers.html.layout import layouts_of
from diffrec.readers.html.lists import Numbering, numbering_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

    from diffrec.model import Block
    from diffrec.readers.html.notes import Notes

LISTS = frozenset({"ol", "ul", "dir"})
CELLS = frozenset({"td", "th"})
# A bullet of a Word list is drawn with a letter of a symbol font.
BULLET = re.compile(r"[\W_]|[o§v]\Z")
WORD_LEVEL = re.compile(r"\blevel([1-9])\b")
RAISED_MARK = re.compile(r"\s*[\[(]?(\d{1,3}|\*{1,3}|[a-z])[\])]?\s*\Z")
# Behind a word or a stop a raised figure is the mark of a note; behind a figure or a unit ("km") it is an exponent.
TAKES_MARK = re.compile(r"[^\W\d_][^\W\d_]{2}\Z|[.,;:)\]”’\"'»。，；）]\Z|[\u3040-\u9fff]\Z")
SITE_FURNITURE = "site furniture"
MAX_STEPS = 20
"""elements looked through for the first words of an item"""


class State(NamedTuple):
    """What the elements around a text say of it."""

    emphasis: frozenset[str] = NO_EMPHASIS
    anchor: str | None = None
    why: str | None = None
    note: str | None = None
    cell: tuple[int, int, int] | None = None
    heading: int = 0
    depth: int = 0
    is_item: bool = False
    is_kept: bool = False
    is_inside: bool = False
    numbering: Numbering | None = None
    grid: Grid | None = None

    def shape(self) -> Shape:
        """The shape of a block of this text."""
        if self.why:
            return Shape(kind=BlockKind.FURNITURE, why=self.why, anchor=self.anchor)
        if self.note:
            return Shape(kind=BlockKind.FOOTNOTE, marker=self.note, anchor=self.anchor)
        if self.heading:
            return Shape(kind=BlockKind.HEADING, depth=self.heading, anchor=self.anchor)
        if self.cell:
            return Shape(kind=BlockKind.CELL, cell=self.cell, anchor=self.anchor)
        if self.is_item:
            return Shape(kind=BlockKind.LIST_ITEM, depth=self.depth, anchor=self.anchor)
        return Shape(anchor=self.anchor)


class Page:
    """Reads the body of a page; `dropped` is the tracked change that is left out, "del" or "ins"."""

    def __init__(self, body: LexborNode, *, notes: Notes, dropped: str, source: str, limit: int) -> None:
        self.body = body
        self.notes = notes
        self.dropped = dropped
        self.composer = Composer(source, limit)
        self.main = _main(body)
        self.layouts = layouts_of(body)
        self.tables = 0
        self.hidden = 0
        self.cited: set[str] = set()

    def read(self) -> tuple[str, tuple[Block, ...]]:
        """The text of the page and its blocks; `hidden` counts the characters that are not shown."""
        around: list[tuple[LexborNode, State]] = []
        node, state = self.body, State(why=None if self.main is None else SITE_FURNITURE)
        while True:
            inner = self.enter(node, state)
            if inner is not None and node.child is not None:
                around.append((node, state))
                node, state = node.child, inner
                continue
            while around and node.next is None:
                node, state = around.pop()
                self.leave(node, state)
            if not around or node.next is None:
                return self.composer.finish()
            node = node.next

    def enter(self, node: LexborNode, state: State) -> State | None:
        """Says what stands here; the state inside an element, None where nothing inside is to be read."""
        if node.is_text_node:
            self.text(node.text_content or "", state)
            return None
        attributes = node.attributes
        styles = styles_of(attributes.get("style") or "")
        name = node.tag or ""
        if is_hidden(name, attributes, styles):
            self.hidden += 0 if name in UNSEEN else len("".join(node.text().split()))
            return None
        if name == self.dropped or self.is_sign(node, name, styles):
            return None
        inner = state._replace(emphasis=emphasis_of(name, styles, state.emphasis))
        anchor = attributes.get("id") or (attributes.get("name") if name == "a" else None)
        if is_block(name, styles):
            inner = self.block(node, inner._replace(anchor=anchor or state.anchor), attributes, styles)
        elif anchor:
            self.composer.name_anchor(anchor)
        if name == "q":
            self.composer.write("“")
        return inner

    def leave(self, node: LexborNode, around: State) -> None:
        """Says that an element ends."""
        if node.tag == "q":
            self.composer.write("”")
        elif is_block(node.tag or "", styles_of(node.attributes.get("style") or "")):
            self.composer.begin(around.shape())

    def text(self, text: str, state: State) -> None:
        """Words of the present block; of a note, its own mark before them is none of them."""
        if state.note and not self.composer.is_open:
            own = _own_mark(text, state.note)
            if own:
                self.composer.aside(f"{text[:own].strip()} ")
                text = text[own:]
        if state.is_kept:
            self.composer.keep(text, state.emphasis)
        else:
            self.composer.write(text, state.emphasis)

    def is_sign(self, node: LexborNode, name: str, styles: Mapping[str, str]) -> bool:
        """Says what an element is a sign for; True when there is nothing more inside."""
        if name == "br":
            is_page_end = "always" in (styles.get("page-break-before"), styles.get("break-before"))
            if is_page_end:
                self.composer.break_line_or_block()
            self.composer.break_line_or_block()
            return True
        if node.mem_id in self.notes.references:
            self.cite(self.notes.references[node.mem_id])
            return True
        if node.mem_id in self.notes.ways_back or "mso-special-character" in styles:
            return True
        if styles.get("mso-list") == "ignore":
            number = node.text().strip()
            self.composer.number(number if number and not BULLET.match(number) else None)
            return True
        return name == "sup" and self.is_raised_mark(node)

    def is_raised_mark(self, node: LexborNode) -> bool:
        """True for a raised figure without a link that is the mark of a note: behind a word or a stop."""
        before = self.composer.last_words
        told = RAISED_MARK.match(node.text())
        if not told or not TAKES_MARK.search(before) or node.css_first("a") is not None:
            return False
        self.cite(told[1])
        return True

    def cite(self, mark: str) -> None:
        """The mark of a note stands here."""
        self.cited.add(mark)
        self.composer.aside(f"[^{mark}]")

    def block(self, node: LexborNode, state: State, attributes: Attributes, styles: Mapping[str, str]) -> State:
        """Begins the block that an element is; the state inside of it."""
        name = node.tag or ""
        state = state._replace(
            why=self.furniture(node, state, attributes, styles),
            heading=heading_depth(name, attributes, styles) or state.heading,
            is_kept=state.is_kept or name == "pre",
            is_inside=state.is_inside or name in {"main", "article"},
        )
        if node.mem_id in self.notes.bodies:
            return self.note(state, self.notes.bodies[node.mem_id])
        if state.note:
            self.composer.begin(state.shape())
            return state
        state = self.listed(node, state, attributes, styles)
        state = self.tabled(node, state, attributes)
        if name == "li":
            return state
        self.composer.begin(state.shape())
        return self.raised_note(node, state) if name in {"p", "div", "li", "dd"} else state

    def furniture(
        self, node: LexborNode, state: State, attributes: Attributes, styles: Mapping[str, str]
    ) -> str | None:
        """Why the text of an element is furniture; None when it is none."""
        name = node.tag or ""
        if self.main is not None and node.mem_id == self.main:
            return None
        told = styles.get("mso-element", "")
        if told in {"header", "footer"}:
            return "running head"
        if told == "comment-list":
            return "comment"
        is_margin = is_site(name, attributes) and not state.is_inside
        return state.why or (SITE_FURNITURE if is_navigation(name, attributes) or is_margin else None)

    def note(self, state: State, mark: str) -> State:
        """The text of a footnote begins."""
        state = state._replace(note=mark, why=None, emphasis=NO_EMPHASIS)
        self.composer.begin(state.shape())
        self.composer.aside(f"[^{mark}]: ")
        return state

    def raised_note(self, node: LexborNode, state: State) -> State:
        """The text of a footnote without links: a paragraph that begins with a raised mark which the text cites."""
        first = node.child
        while first is not None and first.is_text_node and not (first.text_content or "").strip():
            first = first.next
        if first is None or first.tag != "sup" or not self.cited:
            return state
        told = RAISED_MARK.match(first.text())
        return self.note(state, told[1]) if told and told[1] in self.cited else state

    def listed(self, node: LexborNode, state: State, attributes: Attributes, styles: Mapping[str, str]) -> State:
        """The state inside a list or its item; an item begins with its number."""
        name = node.tag or ""
        style = styles.get("list-style-type") or styles.get("list-style", "").partition(" ")[0] or None
        if name in LISTS:
            return state._replace(numbering=numbering_of(node, attributes, style), depth=state.depth + 1, is_item=False)
        if name == "li":
            number = state.numbering.next(attributes, style) if state.numbering else None
            state = state._replace(is_item=True)
            self.composer.begin_item(None if number is None or _is_written(node, number) else number, state.shape())
            return state
        level = WORD_LEVEL.search(styles.get("mso-list", ""))
        return state._replace(is_item=True, depth=int(level[1])) if level else state

    def tabled(self, node: LexborNode, state: State, attributes: Attributes) -> State:
        """The state inside a table, a row or a cell."""
        name = node.tag or ""
        if name == "table":
            if node.mem_id in self.layouts:
                return state._replace(grid=None, cell=None)
            self.tables += 1
            return state._replace(grid=Grid(self.tables), cell=None, is_item=False)
        if name == "tr" and state.grid:
            state.grid.next_row()
        elif name in CELLS:
            return state._replace(cell=state.grid.place(attributes) if state.grid else None)
        return state


def _main(body: LexborNode) -> int | None:
    """The place of the element that holds what the page is about, when it says so."""
    mains = [node for node in body.css("main, [role=main]") if "hidden" not in node.attributes and node.text().strip()]
    return mains[0].mem_id if len(mains) == 1 else None


def _own_mark(text: str, mark: str, ends: str = "") -> int:
    """Where a number or mark ends that a text begins with, with its brackets and stop; 0 when it does not."""
    start = len(text) - len(text.lstrip().lstrip("([{"))
    if not text.startswith(mark, start):
        return 0
    after = start + len(mark)
    following = text[after : after + 1]
    if following.isalnum() or (ends and (not following or following not in ends)):
        return 0
    return after + len(text[after : after + 2]) - len(text[after : after + 2].lstrip("])}.:"))


def _is_written(item: LexborNode, number: str) -> bool:
    """True when the text of a list's item begins with its number, which a style sheet hides then."""
    first: LexborNode | None = item.child
    for _ in range(MAX_STEPS):
        if first is None:
            return False
        if first.is_text_node and (first.text_content or "").strip():
            return _own_mark(first.text_content or "", number.rstrip("."), ends=".)]") > 0
        first = first.child or first.next
    return False
