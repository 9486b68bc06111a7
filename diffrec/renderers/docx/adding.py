r"""Items that come: paragraphs, or rows of a table, behind the item that stands before them in the final.

final 4, new, behind 3   ->   <w:p> in the format of the draft's nearest item of this kind, its mark and runs inserted
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from diffrec.readers.docx.names import opening, w
from diffrec.renderers.docx.carrying import parts_of
from diffrec.renderers.docx.editing import Written, behind
from diffrec.renderers.docx.labels import lead_of
from diffrec.renderers.docx.notes import copied_marks
from diffrec.renderers.docx.planning import Coming
from diffrec.renderers.docx.script import Act, script_of
from diffrec.renderers.docx.tables import new_row, row_of
from diffrec.renderers.docx.tracking import GONE, follower, in_change, paragraph_of
from diffrec.renderers.docx.unbinding import freed
from diffrec.renderers.wordfile.elements import (
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    RUN,
    TEXT,
    copied,
    made,
    run_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from diffrec.model import Item
    from diffrec.renderers.docx.bases import Laid
    from diffrec.renderers.docx.carrying import Words
    from diffrec.renderers.docx.editing import Editor
    from diffrec.renderers.docx.heads import Heads
    from diffrec.renderers.docx.planning import Home


class Adder:
    """Puts new items into the file; `order` are the items of the draft, in theirs."""

    def __init__(self, editor: Editor, order: Sequence[Item], heads: Heads) -> None:
        self.editor = editor
        self.heads = heads
        self.tracker = editor.tracker
        self.places = {item.id: at for at, item in enumerate(order)}
        self.alike: dict[tuple[str, int], list[int]] = {}
        self.order = order
        for at, item in enumerate(order):
            self.alike.setdefault(_form(item), []).append(at)

    def add(
        self, coming: Coming, before: Home | Coming | None, following: Home | None, *, moves: bool
    ) -> list[Element]:
        """Puts an item behind the one before it, or before the next one in whose section it is; the runs that moved."""
        item = coming.item
        model = self._model(coming, before, following)
        previous = None if before is None else _last(before)
        starts = following is not None and (
            previous is None or (item.section != previous.section and item.section == following.final[0].section)
        )
        start = self.start(following) if starts and following is not None else None
        if start is not None and following is not None:
            start = self.heads.above(start, following.draft[0].section, item.section)
        anchor = self._end(previous) if start is None else start
        made_of = self._paragraphs(coming, model, moves=moves)
        self._place(made_of, anchor, is_before=start is not None)
        runs = [run for _, paragraph in made_of for run in paragraph.iter(RUN)]
        if runs:
            self.editor.written[item.id] = Written(runs[0], runs[-1])
        return [run for run in runs if in_change(run).tag == w("moveTo")]

    def _place(self, made_of: Sequence[tuple[Element, Element]], anchor: Element, *, is_before: bool) -> None:
        """Puts new paragraphs before another one or behind it; among rows of a table as a row."""
        beside, like = row_of(anchor), row_of(made_of[-1][0])
        if beside is not None and like is not None:
            row = new_row(self.tracker, like, made_of)
            (beside.addprevious if is_before else beside.addnext)(row)
            return
        for number, (_, paragraph) in enumerate(made_of):
            anchor = self._put(paragraph, anchor, is_before=is_before and number == 0)

    def _model(self, coming: Coming, before: Home | Coming | None, following: Home | None) -> Laid | None:
        """The item of the draft that the new one is to look like: the nearest of its kind, its own first."""
        own = [item for item in coming.row.cells[0] if _form(item) == _form(coming.item)]
        near = self._place_near(before, following)
        alike = self.alike.get(_form(coming.item), [])
        at = bisect_left(alike, near)
        found = [self.order[place] for place in (*alike[max(0, at - 1) : at], *alike[at : at + 1])]
        chosen = (*own, *found, *self.order[max(0, near - 1) : near], *self.order[:1])
        return self.editor.base.items[chosen[0].id] if chosen else None

    def _place_near(self, before: Home | Coming | None, following: Home | None) -> int:
        for home, is_behind in ((before, True), (following, False)):
            drafts = () if home is None else home.row.cells[0]
            if drafts:
                return self.places[drafts[-1].id] + is_behind
        return len(self.order)

    def _paragraphs(self, coming: Coming, model: Laid | None, *, moves: bool) -> list[tuple[Element, Element]]:
        """The new paragraphs, each with that of the model: two where labels stand in paragraphs of their own."""
        item = coming.item
        words = [] if model is None else self.editor.nodes(model.text)
        labels = [] if model is None else self.editor.nodes(model.lead)
        main = max(words, key=_length, default=None)
        look = None if main is None else opening(main, "rPr")
        text = [(kind, words.run()) for kind, words in self._words(coming, look, moves=moves)]
        home = paragraph_of(words[0]) if words else None
        text += [("ins", mark) for mark in self._marks(coming)]
        if model is not None and model.is_counted:
            return [self._paragraph(home, text)]
        words_before = lead_of(item, model)
        if not words_before:
            return [self._paragraph(home, text)]
        lead = ("ins", run_of(words_before, copied(opening(labels[0], "rPr") if labels else look)))
        if labels and home is not None and paragraph_of(labels[0]) is not home:
            return [self._paragraph(paragraph_of(labels[0]), [lead]), self._paragraph(home, text)]
        return [self._paragraph(home, [lead, *text])]

    def _words(self, coming: Coming, look: Element | None, *, moves: bool) -> Iterator[tuple[str, Words]]:
        """The words of a new item, those that are the draft's in its looks, and whether they are tracked as moved."""
        at = coming.row.cells[-1].index(coming.item)
        events = (event for event in script_of(coming.row.whole.ops) if event.final == at)
        for part in parts_of(events, coming.row.cells[0], self.editor.base, look):
            yield "moveTo" if moves and part.act is Act.KEEP else "ins", part.words

    def _marks(self, coming: Coming) -> list[Element]:
        """The marks of notes that an item brings along from where it went."""
        marks = [mark for item in coming.row.cells[0] for mark in self.editor.marks.pop(item.id, ())]
        return copied_marks(marks, self.editor.base.parts)

    def _paragraph(self, model: Element | None, runs: Sequence[tuple[str, Element]]) -> tuple[Element, Element]:
        model = made("p") if model is None else model
        return model, self.tracker.paragraph(model, *runs)

    def start(self, following: Home) -> Element | None:
        """The paragraph that an item of the draft begins with, before anything was done to it."""
        nodes = self.editor.nodes_of(self.editor.base.items[following.draft[0].id])
        return self._start_at(nodes[0]) if nodes else None

    def start_of(self, item: Item) -> Element | None:
        """The paragraph that an item of the final begins with as it is written, its new first words too."""
        written = self.editor.written.get(item.id)
        return None if written is None else self._start_at(written.first)

    def _start_at(self, first: Element) -> Element:
        """The paragraph that begins with a run; what stands before it there gets a paragraph of its own."""
        start = freed(first, behind=False)
        paragraph = paragraph_of(start)
        if any(_says(part) for part in start.itersiblings(preceding=True)):
            self.tracker.broken(paragraph, start)
        return paragraph

    def _end(self, previous: Item | None) -> Element:
        """The paragraph that an item ends with; what stands behind the item in it gets a paragraph of its own."""
        written = None if previous is None else self.editor.written.get(previous.id)
        if written is None:
            body = next(self.editor.base.main.iterchildren(w("body")))
            return [part for part in body if part.tag in {PARAGRAPH, w("tbl")}][-1]
        end = freed(behind(written.last, None), behind=True)
        paragraph = paragraph_of(end)
        if any(_says(part) for part in end.itersiblings()):
            return self.tracker.broken(paragraph, end.getnext())
        return paragraph

    def _put(self, paragraph: Element, anchor: Element, *, is_before: bool) -> Element:
        """Puts a new paragraph before another one or behind it; the last mark of a story stays that of the story."""
        if is_before:
            anchor.addprevious(paragraph)
            return paragraph
        if anchor.tag == PARAGRAPH and follower(anchor) is None:
            properties = opening(paragraph, "pPr")
            if properties is not None:
                paragraph.remove(properties)
            same = self.tracker.format_of(anchor)
            if same is not None:
                paragraph.insert(0, same)
            self.tracker.mark(anchor, "ins")
        anchor.addnext(paragraph)
        return paragraph


def _form(item: Item) -> tuple[str, int]:
    return item.kind.adopted.value, len(item.label.path)


def _last(target: Home | Coming) -> Item:
    return target.item if isinstance(target, Coming) else target.final[-1]


def _length(run: Element) -> int:
    return sum(len(text.text or "") for text in run.iter(TEXT, w("delText")))


def _says(part: Element) -> bool:
    """Whether a child of a paragraph says something that stays."""
    if part.tag in GONE or part.tag == PARAGRAPH_PROPERTIES:
        return False
    return any((text.text or "").strip() for text in part.iter(TEXT))
