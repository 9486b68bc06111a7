r"""The words of items that stay at their place: what went and what came, the labels, and the paragraphs between them.

"12.\tShips shall report." became item 13, "Ships should report."
->  del "12", ins "13", ".\tShips", del " shall", ins " should", " report."
"""

from __future__ import annotations

from copy import deepcopy
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import ITEM_BREAK
from diffrec.readers.docx.names import opening, w
from diffrec.renderers.docx.carrying import Words, carried
from diffrec.renderers.docx.fields import FIELD, FIELD_KIND, with_fields
from diffrec.renderers.docx.labels import label_edit, lead_of
from diffrec.renderers.docx.notes import KINDS, inner_marks, with_marks
from diffrec.renderers.docx.script import OF_DRAFT, OF_FINAL, Act, script_of, words_of
from diffrec.renderers.docx.tracking import in_change, paragraph_of
from diffrec.renderers.docx.unbinding import freed
from diffrec.renderers.wordfile.elements import RUN, copied, run_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from diffrec.model import Item, Op, Span
    from diffrec.renderers.docx.bases import Base, Laid, Line
    from diffrec.renderers.docx.planning import Home
    from diffrec.renderers.docx.slicing import Slicer
    from diffrec.renderers.docx.tracking import Tracker

LINK = w("hyperlink")
# A run that holds one of these belongs to the word before it.
HANGS_ON = frozenset(KINDS)
JOINTS = OF_DRAFT | OF_FINAL


class Written(NamedTuple):
    """An item of the final as it stands in the file: what it begins with, and what its beginning ends with.

    An item may go on behind its sub-paragraphs; then the end is that of what stands before them.
    """

    first: Element
    last: Element


class Editor:
    """Edits items at their places.

    `touched` are the paragraphs that something went from, `seams` pairs of paragraphs whose words run together,
    `written` the items of the final that stand in the file, by id, `marks` those of the notes of items that went.
    """

    def __init__(self, base: Base, slicer: Slicer, tracker: Tracker) -> None:
        self.base = base
        self.slicer = slicer
        self.tracker = tracker
        self.seams: list[tuple[Element, Element]] = []
        self.touched: dict[Element, None] = {}
        self.written: dict[str, Written] = {}
        self.marks: dict[str, list[Element]] = {}

    def mark(self, home: Home) -> None:
        """Wants all cuts that the edit of some items will need."""
        for item in home.draft:
            self.mark_whole(self.base.items[item.id])
        if not home.is_shown:
            return
        laid = self.base.items[home.draft[0].id]
        self._mark_label(laid, home.final[0])
        for step in steps_of(home, self.base):
            if step.act is Act.JOINT_KEPT:
                self._mark_label(step.laid, step.final)
            elif step.act not in JOINTS and step.act is not Act.KEEP:
                self.slicer.mark(step.laid.text, *step.span)

    def _mark_label(self, laid: Laid, item: Item) -> None:
        for edit in label_edit(laid, item):
            self.slicer.mark(laid.lead, *edit.span)

    def mark_whole(self, laid: Laid) -> None:
        """Wants the item cut from what stands round it."""
        self.slicer.mark(laid.lead, 0, len(laid.lead.text))
        self.slicer.mark(laid.text, 0, len(laid.text.text))

    def mark_move(self, laid: Laid, ops: Sequence[Op]) -> None:
        """Wants the cuts between the words that move and those that go."""
        for event in script_of(ops):
            self.slicer.mark(laid.text, *event.span)

    def drop(self, laid: Laid) -> list[Element]:
        """Tracks an item as deleted, its label too; what it consisted of."""
        nodes = self.nodes_of(laid)
        self._delete_whole(laid, nodes)
        return nodes

    def _delete_whole(self, laid: Laid, nodes: Sequence[Element]) -> None:
        """Deletes an item with the marks of its notes, of which copies are kept for where it may come."""
        whole = with_marks(nodes)
        self.marks[laid.item.id] = [deepcopy(run) for run in whole if run not in set(nodes)]
        self.delete(whole)

    def move(self, laid: Laid, ops: Sequence[Op]) -> list[Element]:
        """Tracks the words of an item that stay the same as moved from here, the others and its label as deleted."""
        nodes = self.nodes_of(laid)
        for event in script_of(ops):
            if event.act is Act.KEEP:
                self.delete(self.slicer.nodes(laid.text, *event.span), "moveFrom")
        self._delete_whole(laid, nodes)
        return nodes

    def edit(self, home: Home) -> None:
        """Makes the items of the final of those of the draft; where their row is not shown they stay, as one."""
        if home.is_shown:
            _Edit(self, home).run()
            return
        nodes = [node for item in home.draft for node in self.nodes_of(self.base.items[item.id])]
        if nodes:
            self.written.update((item.id, Written(nodes[0], nodes[-1])) for item in home.final)

    def mark_heading(self, line: Line, final: str) -> None:
        """Wants the cuts that a heading will need."""
        for event in words_of(line.text, final):
            if event.act is not Act.KEEP:
                self.slicer.mark(line, *event.span)

    def edit_heading(self, line: Line, final: str) -> None:
        """Makes a heading that of the final, word by word."""
        cursor: Element | None = None
        for event in words_of(line.text, final):
            nodes = self.slicer.nodes(line, *event.span)
            if event.act is Act.DELETE:
                self.delete(nodes)
            cursor = nodes[-1] if nodes else cursor
            following = [cursor] if cursor is not None else self.nodes(line)
            if event.act is Act.INSERT and following:
                run = run_of(event.text, copied(_look(following[0])))
                self.tracker.insert(run, in_change(following[0]), before=cursor is None)
                cursor = run

    def nodes_of(self, laid: Laid) -> list[Element]:
        """The runs that an item consists of, its label too."""
        return [*self.nodes(laid.lead), *self.nodes(laid.text)]

    def nodes(self, line: Line) -> list[Element]:
        """The runs that say a text."""
        return self.slicer.nodes(line, 0, len(line.text))

    def delete(self, nodes: Sequence[Element], kind: str = "del") -> None:
        """Tracks runs as deleted, or as moved from there, and remembers the paragraphs that they stood in."""
        self.touched.update((paragraph_of(node), None) for node in nodes)
        self.tracker.delete(nodes, kind)


class EditStep(NamedTuple):
    """One act on the way through some items: in which item of the draft, where in its text, for which of the final.

    `carried` are the words that come from elsewhere, in their looks; those of `text` that are new have none.
    """

    act: Act
    laid: Laid
    span: Span
    text: str
    final: Item
    carried: Sequence[Words] = ()


def steps_of(home: Home, base: Base) -> Iterator[EditStep]:
    """The acts of an edit; at a joint the items are those behind it."""
    cell = home.row.cells[0]
    first = cell.index(home.draft[0])
    offset = sum(len(item.text) + len(ITEM_BREAK) for item in cell[:first])
    draft = final = 0
    for event in home.events:
        if event.act in OF_DRAFT:
            offset += len(home.draft[draft].text) + len(ITEM_BREAK)
            draft += 1
        final += event.act in OF_FINAL
        span = (max(0, event.span[0] - offset), max(0, event.span[1] - offset))
        words = [] if event.source is None else carried(cell, event.draft, event.source, event.text, base)
        yield EditStep(event.act, base.items[home.draft[draft].id], span, event.text, home.final[final], words)


def _count_notes(items: Sequence[Item]) -> int:
    return sum(len(item.footnotes) for item in items)


class _Edit:
    """The way through some items: behind which run we are, in which look the words are there, where an item began."""

    def __init__(self, editor: Editor, home: Home) -> None:
        self.editor = editor
        self.home = home
        self.cursor: Element | None = None
        self.look: Element | None = None
        self.first: Element | None = None
        self.head: Element | None = None
        self.paragraph: Element | None = None
        self.final = home.final[0]
        self.spare = max(0, _count_notes(home.draft) - _count_notes(home.final))

    def run(self) -> None:
        self._begin(self.editor.base.items[self.home.draft[0].id], self.home.final[0])
        for step in steps_of(self.home, self.editor.base):
            match step.act:
                case Act.KEEP | Act.DELETE:
                    self._go(step)
                case Act.INSERT:
                    for words in step.carried or (Words(step.text, self.look),):
                        self._say(words.run(), step.laid, step.span[0])
                case Act.JOINT_KEPT:
                    self._end()
                    self._begin(step.laid, step.final)
                case Act.JOINT_GONE:
                    self._join(step.laid)
                case Act.JOINT_NEW:
                    self._end()
                    self._part(step)
        self._end()

    def _begin(self, laid: Laid, item: Item) -> None:
        """An item begins where one of the draft does: its label is made that of the final."""
        self.final, self.cursor, self.head = item, None, None
        lead = self.editor.nodes(laid.lead)
        for edit in label_edit(laid, item):
            gone = self.editor.slicer.nodes(laid.lead, *edit.span)
            before = self.editor.slicer.nodes(laid.lead, 0, edit.span[0])
            look = _look((gone or before or lead)[-1])
            self.editor.delete(gone)
            if edit.text and (gone or before):
                self.editor.tracker.insert(run_of(edit.text, look), in_change((gone or before)[-1]))
        words = self.editor.nodes(laid.text)
        self.first = next(iter((*lead, *words)), None)
        self.look = _look(words[0]) if words else _look(lead[-1]) if lead else None
        if not words and lead:
            self.cursor = lead[-1]

    def _go(self, step: EditStep) -> None:
        """Goes over words of the draft, which stay or are deleted."""
        nodes = self.editor.slicer.nodes(step.laid.text, *step.span)
        begins_with_blank = step.laid.text.text[step.span[0] : step.span[0] + 1].isspace()
        if step.act is Act.DELETE:
            nodes = with_fields(nodes)
            self._drop_marks(nodes, step)
            way = [self.cursor, *nodes] if self.cursor is not None and begins_with_blank else nodes
            paragraphs = [paragraph_of(node) for node in way]
            self.editor.seams += ((a, b) for a, b in pairwise(paragraphs) if a is not b)
            self.editor.delete(nodes)
            # What comes in their place stands where the first of them stood, in the same paragraph.
            home = paragraph_of(nodes[0] if self.cursor is None else self.cursor) if nodes else None
            nodes = [node for node in nodes if paragraph_of(node) is home]
        if nodes:
            self.cursor = nodes[-1]
            self.look = _look(nodes[0 if step.act is Act.DELETE else -1])
        if step.span[0] < step.laid.head:
            head = self.editor.slicer.nodes(step.laid.text, step.span[0], min(step.span[1], step.laid.head))
            self.head = head[-1] if head else self.head

    def _drop_marks(self, nodes: Sequence[Element], step: EditStep) -> None:
        """Deletes the marks among words that go, as many as there are fewer notes in the final."""
        following = self.editor.slicer.nodes(step.laid.text, step.span[1], len(step.laid.text.text))
        marks = inner_marks(nodes, next(iter(following), None))[: self.spare]
        self.spare -= len(marks)
        self.editor.delete(marks)

    def _say(self, run: Element, laid: Laid, at: int) -> None:
        """Puts new words where we are: behind the last ones, before the next ones, or into an empty paragraph."""
        tracker = self.editor.tracker
        following = self.editor.slicer.nodes(laid.text, at, len(laid.text.text)) if self.cursor is None else []
        if self.cursor is not None:
            tracker.insert(run, behind(self.cursor, run))
        elif following:
            tracker.insert(run, in_change(following[0]), before=True)
            self.first = run if self.first is following[0] else self.first
        elif self.paragraph is not None:
            tracker.append(run, self.paragraph)
        else:
            return
        self.head = run if self.head is self.cursor else self.head
        self.cursor = run
        self.first = run if self.first is None else self.first

    def _join(self, laid: Laid) -> None:
        """The next item runs into this one: its label goes, and the paragraph marks between both."""
        lead, words = self.editor.nodes(laid.lead), self.editor.nodes(laid.text)
        following = next(iter((*words, *lead)), None)
        self.editor.delete(lead)
        if self.cursor is not None and following is not None:
            one, other = paragraph_of(self.cursor), paragraph_of(following)
            if one is not other:
                self.editor.seams.append((one, other))
        self.head = None

    def _part(self, step: EditStep) -> None:
        """A new item begins where we are: a paragraph of its own, with a label like that of the draft's item."""
        self.final, self.head, self.first = step.final, None, None
        if self.cursor is None:
            return
        where = freed(behind(self.cursor, None), behind=True)
        self.paragraph = paragraph = paragraph_of(where)
        self.editor.tracker.broken(paragraph, where.getnext())
        self.cursor = None
        labels, words = self.editor.nodes(step.laid.lead), self.editor.nodes(step.laid.text)
        lead = "" if step.laid.is_counted else lead_of(step.final, step.laid)
        if not lead:
            return
        run = run_of(lead, copied(_look(labels[0]) if labels else self.look))
        self.first = run
        if labels and words and paragraph_of(labels[0]) is not paragraph_of(words[0]):
            paragraph.addprevious(self.editor.tracker.paragraph(paragraph_of(labels[0]), ("ins", run)))
        else:
            self.editor.tracker.prepend(run, paragraph)
            self.cursor = run

    def _end(self) -> None:
        """Remembers where the item stands."""
        last = self.head if self.head is not None else self.cursor
        last = last if last is not None else self.first
        if last is not None:
            first = self.first if self.first is not None else last
            self.editor.written[self.final.id] = Written(first, last)


def behind(node: Element, run: Element | None) -> Element:
    """What new words stand behind that follow a run: its change, the mark of its note, its link and its field.

    A run that leaves a link does not look like one.
    """
    where = in_change(node)
    parent = where.getparent()
    if parent is not None and parent.tag == LINK and where.getnext() is None:
        where = parent
        look = None if run is None else opening(run, "rPr")
        style = None if look is None else look.find(w("rStyle"))
        if look is not None and style is not None:
            look.remove(style)
    while (following := where.getnext()) is not None and following.tag == RUN and _hangs_on(following):
        where = following
    return where


def _hangs_on(run: Element) -> bool:
    return any(part.tag in HANGS_ON or (part.tag == FIELD and part.get(FIELD_KIND) == "end") for part in run)


def _look(node: Element) -> Element | None:
    """The properties of a run; a formula has none that words could take."""
    return opening(node, "rPr") if node.tag == RUN else None
