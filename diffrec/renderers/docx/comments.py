r"""Comments in the margin that say what became of each item.

24 → 4: moved, edited
weakened: “shall” became “should”: the duty is weaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from diffrec.readers.docx.names import WORD
from diffrec.renderers.changes import chosen
from diffrec.renderers.docx.tracking import CHANGES, outer
from diffrec.renderers.kinds import kinds_words, light_words
from diffrec.renderers.ledger import fate_name, mark_words
from diffrec.renderers.rows import pair_label
from diffrec.renderers.visible import one_line
from diffrec.renderers.wordfile.elements import made, run_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from diffrec.model import ItemKind, Row
    from diffrec.renderers.docx.numbering import Ids
    from diffrec.renderers.docx.tracking import Tracker
    from diffrec.renderers.wordfile.packages import Parts

ARROW = "→"
SPEAKER, INITIALS = "diffrec", "d"
"""who comments: what a program found is not said in the name of whose changes they are"""


class Commenter:
    """Writes comments into a file; its part for them is made with the first one."""

    def __init__(self, parts: Parts, tracker: Tracker, ids: Ids) -> None:
        self.parts = parts
        self.said = tracker.said
        self.ids = ids
        self.tree: Element | None = None

    def comment(self, first: Element, last: Element, lines: Sequence[str]) -> None:
        """A comment on what stands from one run to another, or to the end of the paragraph that begins with the first.

        It goes with its words: of a deletion or an insertion it is a part.
        """
        name = self.ids.next()
        self._part().append(self._comment(name, lines))
        start, end = outer(first), outer(last)
        if start.getparent() is not end.getparent():
            end = [start, *start.itersiblings()][-1]
        reference = made("r")
        reference.append(made("commentReference", id=name))
        where = end
        if end.tag in CHANGES:
            holder = made(etree.QName(end).localname, **self.said)
            holder.append(reference)
            reference = holder
        where.addnext(reference)
        where.addnext(made("commentRangeEnd", id=name))
        start.addprevious(made("commentRangeStart", id=name))

    def _part(self) -> Element:
        if self.tree is None:
            name = self.parts.related("comments")
            if name is None:
                self.tree = etree.fromstring(f'<w:comments xmlns:w="{WORD}"/>')
                self.parts.add("comments", self.tree)
            else:
                self.tree = self.parts.tree(name)
        return self.tree

    def _comment(self, name: str, lines: Sequence[str]) -> Element:
        comment = made("comment", id=name, **self.said | {"author": SPEAKER}, initials=INITIALS)
        for line in lines:
            paragraph = made("p")
            paragraph.append(run_of(one_line(line)))
            comment.append(paragraph)
        return comment


def row_lines(row: Row, main: ItemKind | None) -> list[str]:
    """What a comment says of a row that stays at its place, or of one that is gone or new."""
    return [f"{pair_label(row, ARROW, main)}: {_facts(row)}", *_changes(row)]


def moved_lines(row: Row, where: str, main: ItemKind | None) -> list[str]:
    """What a comment says of a row with items at other places, in the place that one went from or came to."""
    return [f"{where}; {pair_label(row, ARROW, main)}: {_facts(row)}", *_changes(row)]


def _facts(row: Row) -> str:
    step = row.whole
    facts = (("moved", step.moved), ("in another section", step.resectioned), ("renumbered", step.renumbered))
    return ", ".join((fate_name(row), *(word for word, is_so in facts if is_so)))


def _changes(row: Row) -> list[str]:
    """A line for each substantive change with its kinds, one for the others counted, one for the delegations."""
    some = chosen(row.whole)
    lines = [f"{kinds_words(change)}: {change.message}" for change in some.listed]
    folded = light_words(some.folded)
    marks = mark_words(row)
    return [*lines, *([", ".join(folded)] if folded else []), *([f"delegations: {marks}"] if marks else [])]
