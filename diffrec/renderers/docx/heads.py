r"""Headings that only one version has: inserted above the first item under them, deleted where nothing is left below.

final "C. Tugs" over a new item   ->   <w:p> in the format of a heading of this depth, tracked as inserted
draft "B. Barges", all items gone ->   its words tracked as deleted
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.renderers.docx.sections import paths_of
from diffrec.renderers.docx.tables import row_of
from diffrec.renderers.docx.tracking import MOVED, paragraph_of
from diffrec.renderers.wordfile.elements import TEXT, run_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from diffrec.model import Item
    from diffrec.renderers.docx.bases import Line
    from diffrec.renderers.docx.editing import Editor
    from diffrec.renderers.docx.planning import Home
    from diffrec.renderers.docx.sections import Path, SectionPair


class Heads:
    """Writes and drops headings; those that have the same words on both sides, or others, stay where they stand.

    `kept` are the sections of the draft that stay, with what they became; `new` those of the final that are to be put,
    `old` those of the draft that may go.
    """

    def __init__(self, editor: Editor, kept: Mapping[Path, Path], new: set[Path], old: Sequence[Path]) -> None:
        self.editor = editor
        self.kept = kept
        self.new = new
        self.old = old

    def _paragraph(self, path: Path) -> Element | None:
        line = self.editor.base.headings.get(path)
        return None if line is None else _paragraph_of(line)

    def _model(self, depth: int) -> Element | None:
        """A paragraph that a new heading is to look like: the nearest one above its depth; None without any."""
        models = self.editor.base.models
        near = max((one for one in models if one <= depth), default=min(models, default=None))
        return None if near is None else models[near]

    def add(self, item: Item, start_of: Callable[[Item], Element | None]) -> None:
        """Puts new headings above an item before the paragraph that it begins with; a table has no place for them."""
        wanted = [path for path in paths_of(item.section) if path in self.new]
        start = start_of(item) if wanted else None
        if start is None or row_of(start) is not None:
            return
        for path in wanted:
            model = self._model(len(path))
            if model is not None:
                self.new.discard(path)
                start.addprevious(self.editor.tracker.paragraph(model, ("ins", run_of(path[-1]))))

    def above(self, start: Element, section: Path, own: Path) -> Element:
        """The paragraph before which an item stands that is not under the headings above another one."""
        known = paths_of(own)
        heads = [self._paragraph(path) for path in paths_of(section) if self.kept.get(path) not in known]
        while (before := start.getprevious()) is not None and before in heads:
            start = before
        return start

    def drop(self) -> None:
        """Deletes the headings of the draft alone under which nothing is left."""
        known = set(map(_paragraph_of, self.editor.base.heads))
        for path in self.old:
            paragraph = self._paragraph(path)
            if paragraph is not None and _is_bare(paragraph, known):
                self.editor.delete(self.editor.nodes(self.editor.base.headings[path]))


def heads_of(editor: Editor, items: Sequence[Item], pairs: Sequence[SectionPair], homes: Sequence[Home]) -> Heads:
    """What is to be done with the headings of a draft with these items, some of which stay at their places."""
    kept = dict(_kept(items, pairs, homes))
    new = {pair.final for pair in pairs if pair.final} - set(kept.values())
    return Heads(editor, kept, new, [pair.draft for pair in pairs if pair.draft and pair.draft not in kept])


def _paragraph_of(line: Line) -> Element:
    return paragraph_of(line.stretches[0].element)


def _kept(items: Sequence[Item], pairs: Sequence[SectionPair], homes: Sequence[Home]) -> Iterator[tuple[Path, Path]]:
    """The sections that stay, with what they became: items in them stay, or their order does."""
    printed = [path for item in items for path in paths_of(item.section)]
    places = {path: len(printed) - at for at, path in enumerate(reversed(printed))}
    both = [(draft, final) for draft, final in pairs if draft and final]
    staying = {path for home in homes for path in paths_of(home.draft[0].section)}
    done = 0
    for number, (draft, final) in enumerate(both):
        later = [places[one] for one, _ in both[number + 1 :] if one in staying]
        if draft in staying or done < places[draft] < min(later, default=len(printed) + 1):
            done = places[draft]
            yield draft, final


def _is_bare(paragraph: Element, known: set[Element]) -> bool:
    """Whether nothing is said between a heading and the next one."""
    for part in paragraph.itersiblings():
        if part in known:
            return True
        if any((text.text or "").strip() and next(text.iterancestors(MOVED), None) is None for text in part.iter(TEXT)):
            return False
    return True
