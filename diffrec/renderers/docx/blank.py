r"""An empty document for a redline: plain styles for headings, items, labels and notes.

Blank("Report", "ar").paragraph("Item1", "1.\t", "Text")   ->   <w:p> in the style, from right to left, at the end
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.renderers.visible import RIGHT_TO_LEFT
from diffrec.renderers.wordfile.elements import made, run_of, text_of
from diffrec.renderers.wordfile.newfile import PORTRAIT, NewFile, bold, sized, style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

DEEPEST = 4
"""the depth of the deepest heading style"""
TITLE_SIZE, HEADING_SIZES, NOTE_SIZE = 32, (28, 26, 24, 22), 18
"""in half points"""
TAB, INDENT = "567", "1134"
"""where the words of an item and of a sub-item begin, in twentieths of a point: 1 cm and 2 cm"""
NUMBER = re.compile("[1-9][0-9]{0,3}")
"""of a note that Word may count; it begins with no larger one"""


class Blank(NewFile):
    """A Word file that headings, items and notes are added to, in the language of a draft."""

    def __init__(self, title: str, code: str) -> None:
        super().__init__(title, code, PORTRAIT, _styles())
        self.parts.add("settings", made("settings", made("defaultTabStop", val=TAB)))
        self.notes: Element | None = None
        self.counted = 0

    def paragraph(self, style_name: str, *texts: str) -> Element:
        """A new paragraph at the end, a run for each text."""
        paragraph = self.form(style_name)
        paragraph.extend(run_of(text, self._look(text)) for text in texts if text)
        self.add(paragraph)
        return paragraph

    def form(self, style_name: str) -> Element:
        """A paragraph of a style that says nothing and stands nowhere."""
        return made("p", made("pPr", made("pStyle", val=style_name), made("bidi") if self.is_right_to_left else None))

    def _look(self, text: str) -> Element | None:
        return made("rPr", made("rtl")) if self.is_right_to_left or RIGHT_TO_LEFT.search(text) else None

    def footnote(self, paragraph: Element, mark: str, text: str) -> None:
        """A footnote that is cited at the end of a paragraph, by its mark as printed.

        Word counts those that follow each other in number, from the first on; other marks are typed, as Word has them
        typed: at the words and at the note.
        """
        if self.notes is None:
            self.notes = made("footnotes", _separator("separator", "-1"), _separator("continuationSeparator", "0"))
            self.parts.add("footnotes", self.notes)
        name = str(len(self.notes) - 1)
        if self._is_counted(mark):
            cited, label = [made("footnoteReference", id=name)], made("footnoteRef")
        else:
            cited, label = [made("footnoteReference", customMarkFollows="1", id=name), text_of(mark)], text_of(mark)
        paragraph.append(made("r", _raised(), *cited))
        shape, words = made("pPr", made("pStyle", val="FootnoteText")), run_of(f" {text}", self._look(text))
        self.notes.append(made("footnote", made("p", shape, made("r", _raised(), label), words), id=name))

    def _is_counted(self, mark: str) -> bool:
        """Whether Word gives a note this mark by itself, as it does where it is told from which number on to count."""
        if not NUMBER.fullmatch(mark):
            return False
        if not self.counted and mark != "1":
            self._section[0].addnext(made("footnotePr", made("numStart", val=mark)))
        is_next = not self.counted or int(mark) == self.counted + 1
        if is_next:
            self.counted = int(mark)
        return is_next


def _raised() -> Element:
    return made("rPr", made("rStyle", val="FootnoteReference"))


def _separator(kind: str, name: str) -> Element:
    return made("footnote", made("p", made("r", made(kind))), type=kind, id=name)


def _styles() -> Iterator[Element]:
    shape = made("pPr", made("keepNext"), made("spacing", after="240"))
    yield style("Title", "Title", shape, made("rPr", *bold(), *sized(TITLE_SIZE)), then="Normal")
    for depth, size in enumerate(HEADING_SIZES, start=1):
        spacing, level = made("spacing", before="240", after="120"), made("outlineLvl", val=str(depth - 1))
        shape = made("pPr", made("keepNext"), spacing, level)
        yield style(f"Heading{depth}", f"heading {depth}", shape, made("rPr", *bold(), *sized(size)), then="Normal")
    slanted = made("rPr", made("i"), made("iCs"))
    shape = made("pPr", made("keepNext"), made("spacing", before="120"))
    yield style("ItemLabel", "Item label", shape, slanted, then="Item1")
    yield style("Item1", "Item", made("pPr", _tabs(TAB)))
    yield style("Item2", "Sub-item", made("pPr", _tabs(INDENT), made("ind", left=INDENT, hanging=TAB)))
    yield style("FootnoteText", "footnote text", made("rPr", *sized(NOTE_SIZE)))
    raised = made("rPr", made("vertAlign", val="superscript"))
    yield style("FootnoteReference", "footnote reference", raised, kind="character")


def _tabs(place: str) -> Element:
    return made("tabs", made("tab", val="left", pos=place))
