r"""Headings that only one version has: inserted above the first item under them, deleted where nothing is left below.

final "C. Tugs" over a new item   ->   <w:p> in the format of a heading of this depth, tracked as inserted
draft "B. Barges", all items gone ->   its words tracked as deleted
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.readers.docx.names import w
from diffrec.renderers.docx.tables import row_of
from diffrec.renderers.docx.tracking import paragraph_of
from diffrec.renderers.wordfile.elements import TEXT, run_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lxml.etree import _Element as Element

    from diffrec.model import Comparison, Item
    from diffrec.renderers.docx.bases import Line
    from diffrec.renderers.docx.editing import Editor
    from diffrec.renderers.docx.planning import Home

MOVED = w("moveFrom")


class Heads:
    """Writes and drops headings; those that have the same words on both sides, or others, stay where they stand."""

    def __init__(self, editor: Editor, comparison: Comparison, homes: Sequence[Home]) -> None:
        self.editor = editor
        self.kept = dict(_kept(comparison, homes))
        self.new = {_plain(final) for _, final in comparison.headings if final} - set(map(_plain, self.kept.values()))
        self.old = {_plain(draft) for draft, _ in comparison.headings if draft} - set(map(_plain, self.kept))
        self.models: dict[int, Element] = {}
        for item in comparison.versions[0].items:
            for depth, heading in enumerate(item.section):
                model = self._paragraph(_plain(heading))
                if model is not None:
                    self.models.setdefault(depth, model)

    def _line(self, heading: str) -> Line | None:
        line = self.editor.base.headings.get(heading)
        return line if line is not None and line.stretches else None

    def _paragraph(self, heading: str) -> Element | None:
        line = self._line(heading)
        return None if line is None else paragraph_of(line.stretches[0].element)

    def add(self, item: Item, start_of: Callable[[Item], Element | None]) -> None:
        """Puts new headings above an item before the paragraph that it begins with; a table has no place for them."""
        start = start_of(item) if any(_plain(heading) in self.new for heading in item.section) else None
        if start is None or row_of(start) is not None:
            return
        for depth, heading in enumerate(item.section):
            model = self.models.get(depth)
            if _plain(heading) in self.new and model is not None:
                self.new.discard(_plain(heading))
                start.addprevious(self.editor.tracker.paragraph(model, ("ins", run_of(heading))))

    def above(self, start: Element, section: Sequence[str], own: Sequence[str]) -> Element:
        """The paragraph before which an item stands that is not under the headings above another one."""
        heads = [self._paragraph(_plain(one)) for one in section if self.kept.get(one) not in own]
        while (before := start.getprevious()) is not None and before in heads:
            start = before
        return start

    def drop(self) -> None:
        """Deletes the headings of the draft alone under which nothing is left."""
        known = {self._paragraph(heading) for heading in self.editor.base.headings}
        for heading in self.old:
            line, paragraph = self._line(heading), self._paragraph(heading)
            if line is not None and paragraph is not None and _is_bare(paragraph, known):
                self.editor.delete(self.editor.nodes(line))


def _kept(comparison: Comparison, homes: Sequence[Home]) -> Iterator[tuple[str, str]]:
    """The headings that stay, with their words in the final: items under them do, or their order stays."""
    printed = [heading for item in comparison.versions[0].items for heading in item.section]
    places = {heading: len(printed) - at for at, heading in enumerate(reversed(printed))}
    pairs = [(draft, final) for draft, final in comparison.headings if draft in places and draft and final]
    staying = {heading for home in homes for heading in home.draft[0].section}
    done = 0
    for number, (draft, final) in enumerate(pairs):
        later = [places[one] for one, _ in pairs[number + 1 :] if one in staying]
        if draft in staying or done < places[draft] < min(later, default=len(printed) + 1):
            done = places[draft]
            yield draft, final


def _plain(heading: str) -> str:
    return " ".join(heading.split())


def _is_bare(paragraph: Element, known: set[Element | None]) -> bool:
    """Whether nothing is said between a heading and the next one."""
    for part in paragraph.itersiblings():
        if part in known:
            return True
        if any((text.text or "").strip() and next(text.iterancestors(MOVED), None) is None for text in part.iter(TEXT)):
            return False
    return True
