r"""A plan carried out in a file, whichever it is: cuts first, then what goes, stays and comes, then marks and comments.

plan: 1 stays, 4 goes, 4 comes behind 1   ->   the tree of the document, with changes, and the bytes of the file
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.provisions import heading_key
from diffrec.model import Fate
from diffrec.readers.docx.names import w
from diffrec.renderers.docx.adding import Adder
from diffrec.renderers.docx.comments import Commenter, moved_lines, row_lines
from diffrec.renderers.docx.editing import Editor
from diffrec.renderers.docx.finishing import finish
from diffrec.renderers.docx.heads import heads_of
from diffrec.renderers.docx.numbering import Ids
from diffrec.renderers.docx.planning import Home, plan_of
from diffrec.renderers.docx.script import Act, script_of
from diffrec.renderers.docx.sections import paths_of, section_pairs
from diffrec.renderers.docx.slicing import Slicer
from diffrec.renderers.docx.tracking import MOVED, Tracker, in_change
from diffrec.renderers.docx.unbinding import unbind
from diffrec.renderers.naming import main_kind, numbers
from diffrec.renderers.versions import texts_of, version_words
from diffrec.renderers.visible import visible
from diffrec.renderers.wordfile.elements import RUN, TEXT
from diffrec.renderers.wordfile.newfile import credit
from diffrec.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from diffrec.config import Redline
    from diffrec.model import Comparison, ItemKind, Row, Version
    from diffrec.renderers.docx.bases import Base, Line
    from diffrec.renderers.docx.heads import Heads
    from diffrec.renderers.docx.planning import Coming, Going, Plan

BOX, DELETED_TEXT = w("txbxContent"), w("delText")
SAME = frozenset({Act.KEEP, Act.JOINT_KEPT})

COUNTED = "Numbers that Word counts itself are no tracked changes; where the final skips one, theirs are others."
OUTSIDE_OWN = (
    "Only items and headings are changed; title, introduction, tables and all else outside of items are those of {}."
)
OUTSIDE_MADE = (
    "It holds title, headings, items and their notes; chapters and tables without items, and all else, are not in it."
)
# Items of these rows stand in several places, although the row as a whole did not move.
WAYS = {
    Fate.MERGED: ("merged into", "merged from"),
    Fate.SPLIT: ("split into", "split from"),
    Fate.REGROUPED: ("regrouped into", "regrouped from"),
}


class Remark(NamedTuple):
    """Lines of a comment, and the runs that it is about."""

    first: Element
    last: Element
    lines: list[str]


def redlined(comparison: Comparison, base: Base, options: Redline) -> bytes:
    """The bytes of a file in which the changes of a comparison are tracked."""
    tracker = Tracker(visible(options.author), options.date or _date(comparison.versions[-1]))
    editor = Editor(base, Slicer(), tracker)
    plan = plan_of(comparison, base.neighbours, options.unshown)
    sections = list(section_pairs(comparison, (*comparison.rows, *options.unshown)))
    heads = heads_of(editor, comparison.versions[0].items, sections, plan.homes)
    remarks = _Work(comparison, base, editor, plan, heads, options).done()
    finish(tracker, editor.touched, editor.seams)
    unbind(base.main)
    ids = Ids(base)
    commenter = Commenter(base.parts, tracker, ids)
    for remark in remarks:
        commenter.comment(*remark)
    first = _first_words(base.main)
    if first is not None:
        commenter.comment(first, first, _opening(comparison, base, len(options.unshown)))
    ids.number(base.main)
    for start, end in tracker.ranges:
        name = ids.next()
        start.set(w("id"), name)
        end.set(w("id"), name)
    if base.is_made:
        credit(base.parts, tracker.said["author"], tracker.said.get("date"))
    base.parts.sign()
    return base.parts.zipped()


def _first_words(main: Element) -> Element | None:
    """The first run of the text that says something: a picture, or the mark of a comment, has no words to speak of."""
    for run in main.iter(RUN):
        is_boxed = next(run.iterancestors(BOX), None) is not None
        if not is_boxed and any((text.text or "").strip() for text in run.iterchildren(TEXT, DELETED_TEXT)):
            return run
    return None


def _date(final: Version) -> datetime | None:
    """The date of the final, where it tells one."""
    for document in texts_of(final):
        try:
            return datetime.fromisoformat(document.date or "").replace(tzinfo=UTC)
        except ValueError:
            continue
    return None


def _opening(comparison: Comparison, base: Base, unshown: int) -> list[str]:
    """What is said of the redline as a whole: of what it is one, how it was made, and what is left out."""
    draft, final = (version_words(one) for one in (comparison.versions[0], comparison.versions[-1]))
    outside_items = OUTSIDE_MADE if base.is_made else OUTSIDE_OWN.format(draft)
    lines = [f"Changes from {draft} to {final}, {base.told}.", outside_items]
    if any(laid.is_counted for laid in base.items.values()):
        lines.append(COUNTED)
    if unshown:
        shown = len(comparison.rows)
        are = "is" if shown == 1 else "are"
        lines.append(f"{shown} of {shown + unshown} rows {are} shown; items of the others stand as in {draft}.")
    outside = comparison.summary.outside
    if outside:
        are = "item of the final stands in a chapter" if outside == 1 else "items of the final stand in chapters"
        lines.append(f"{outside} {are} that the draft does not touch, and {'is' if outside == 1 else 'are'} left out.")
    return lines


@dataclass(frozen=True)
class _Work:
    """A plan carried out on a tree; `moved` are the runs that moved away, by the row."""

    comparison: Comparison
    base: Base
    editor: Editor
    plan: Plan
    heads: Heads
    options: Redline
    moved: dict[str, list[Element]] = field(default_factory=dict)

    @cached_property
    def main(self) -> ItemKind | None:
        """The kind of item that is named by its number alone."""
        return main_kind(self.comparison)

    @cached_property
    def moving(self) -> frozenset[str]:
        """The rows that are shown as moves, by their ids."""
        rows = (going.row for going in self.plan.going) if self.options.moves else ()
        return frozenset(row.id for row in rows if _is_move(row))

    def done(self) -> list[Remark]:
        """Writes all changes of words; what is to be said of them."""
        homes = self.plan.homes
        for home in homes:
            self.editor.mark(home)
        for going in self.plan.going:
            self.editor.mark_whole(self.base.items[going.item.id])
            if going.row.id in self.moving:
                self.editor.mark_move(self.base.items[going.item.id], going.row.whole.ops)
        headings = list(self._headings())
        for line, words in headings:
            self.editor.mark_heading(line, words)
        self.editor.slicer.cut()
        for line, words in headings:
            self.editor.edit_heading(line, words)
        remarks = [remark for going in self.plan.going for remark in self._drop(going)]
        adder = Adder(self.editor, self.comparison.versions[0].items, self.heads)
        before: Home | Coming | None = None
        upcoming = iter(homes)
        following = next(upcoming, None)
        for target in self.plan.targets:
            if isinstance(target, Home):
                self.editor.edit(target)
                if target.is_shown:
                    self.heads.add(target.final[0], adder.start_of)
                remarks += self._of_home(target)
                following = next(upcoming, None)
            else:
                runs = adder.add(target, before, following, moves=target.row.id in self.moving)
                if runs and self.moved.get(target.row.id):
                    self.editor.tracker.moved(f"move-{target.row.id}", self.moved[target.row.id], runs)
                self.heads.add(target.item, adder.start_of)
                remarks += self._of_coming(target)
            before = target
        self.heads.drop()
        return remarks

    def _headings(self) -> Iterator[tuple[Line, str]]:
        """The headings of the draft whose words are others in the final; of a selection those above its items."""
        items = (item for row in self.comparison.rows for item in row.cells[0])
        above = {path for item in items for path in paths_of(item.section)}
        for draft, final in self.heads.kept.items():
            if self.options.unshown and draft not in above:
                continue
            line = self.base.headings.get(draft)
            if line is not None and not _is_same_heading(line.text, final[-1]):
                yield line, final[-1]

    def _drop(self, going: Going) -> list[Remark]:
        laid = self.base.items[going.item.id]
        if going.row.id in self.moving:
            nodes = self.editor.move(laid, going.row.whole.ops)
            self.moved[going.row.id] = [node for node in nodes if in_change(node).tag == MOVED]
        else:
            nodes = self.editor.drop(laid)
        if not nodes:
            return []
        there = numbers(going.row.cells[-1], self.main)
        return [Remark(nodes[0], nodes[-1], self._lines(going.row, f"{_way(going.row)[0]} {there}" if there else ""))]

    def _of_coming(self, coming: Coming) -> list[Remark]:
        there = numbers(coming.row.cells[0], self.main)
        written = self.editor.written.get(coming.item.id)
        if written is None:
            return []
        return [Remark(*written, self._lines(coming.row, f"{_way(coming.row)[1]} {there}" if there else ""))]

    def _of_home(self, home: Home) -> list[Remark]:
        written = [self.editor.written[item.id] for item in home.final if item.id in self.editor.written]
        if not home.is_shown:
            return []
        is_same = all(event.act in SAME for event in home.events)
        # A number shows itself, also where it is the only one to change.
        if not written or (is_same and not home.row.whole.changes):
            return []
        return [Remark(written[0].first, written[-1].last, self._lines(home.row, ""))]

    def _lines(self, row: Row, where: str) -> list[str]:
        return moved_lines(row, where, self.main) if where else row_lines(row, self.main)


def _is_move(row: Row) -> bool:
    """Whether a row can be shown as a move: one item that is one item elsewhere, with some of its words."""
    is_one = len(row.cells[0]) == len(row.cells[-1]) == 1
    return is_one and any(event.act is Act.KEEP for event in script_of(row.whole.ops))


def _way(row: Row) -> tuple[str, str]:
    """What is said of an item that does not stay at its place, where it went from and where it came to."""
    return WAYS.get(row.whole.fate, ("moved to", "moved from"))


def _is_same_heading(draft: str, final: str) -> bool:
    """Whether two headings say the same, one perhaps without the number that stands in a line of its own there."""
    one, other = fold(draft), fold(final)
    is_part = one.endswith(other) or other.endswith(one)
    return one == other or (is_part and heading_key(draft) == heading_key(final))
