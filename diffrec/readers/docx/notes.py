"""Footnotes and endnotes: their printed marks, in the order in which they are cited.

<w:footnoteReference w:id="7"/> as the third of the document  ->  mark "3", note 7

Source: ECMA-376 part 1, 17.11: marks count by section or through, in a number format, unless the text carries its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.readers.docx.names import child, number, value, w
from diffrec.readers.docx.numerals import format_number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

DEFAULT_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
# What a mark may not hold, so that it can be written as [^mark].
NOT_IN_MARK = re.compile(r"[\]\s]")
MAX_MARK = 20


class Note(NamedTuple):
    """A note that is cited: `kind` is "footnote" or "endnote", `has_own_mark` true when the mark is typed by hand."""

    kind: str
    mark: str
    body: Element
    has_own_mark: bool


class Counting(NamedTuple):
    """How notes of a kind are counted in a section."""

    form: str
    start: int
    restart: str


class Notes:
    """The notes of a document by kind and id; `cited` is called in reading order, `section` where one begins."""

    def __init__(self, footnotes: Element | None, endnotes: Element | None, settings: Element | None) -> None:
        self.bodies: dict[tuple[str, str], Element] = {}
        for kind, tree in (("footnote", footnotes), ("endnote", endnotes)):
            for body in [] if tree is None else tree.findall(w(kind)):
                if body.get(w("type")) not in SEPARATORS:
                    self.bodies[kind, body.get(w("id"), "")] = body
        self.settings = settings
        self.countings = {kind: self._counting(kind, None) for kind in DEFAULT_FORMS}
        self.counts = {kind: counting.start for kind, counting in self.countings.items()}

    def section(self, properties: Element | None) -> None:
        """A section begins: its way of counting holds from here."""
        for kind in DEFAULT_FORMS:
            self.countings[kind] = self._counting(kind, properties)
            if self.countings[kind].restart == "eachSect":
                self.counts[kind] = self.countings[kind].start

    def _counting(self, kind: str, properties: Element | None) -> Counting:
        sources = [child(source, f"{kind}Pr") for source in (properties, self.settings)]

        def said(name: str) -> str | None:
            return next((text for source in sources if (text := value(source, name)) is not None), None)

        start = number(said("numStart"))
        return Counting(
            form=said("numFmt") or DEFAULT_FORMS[kind],
            start=1 if start is None else start,
            restart=said("numRestart") or "continuous",
        )

    @property
    def is_counted_by_page(self) -> bool:
        """True when the printed marks begin anew on each page, which only a printer knows."""
        return any(counting.restart == "eachPage" for counting in self.countings.values())

    def cited(self, kind: str, note_id: str, own_mark: str) -> Note | None:
        """The note of a reference, with its printed mark; None for a reference to nothing."""
        body = self.bodies.get((kind, note_id))
        if body is None:
            return None
        mark = NOT_IN_MARK.sub("", own_mark)[:MAX_MARK]
        if mark:
            return Note(kind, mark, body, has_own_mark=True)
        count = self.counts[kind]
        self.counts[kind] += 1
        return Note(kind, format_number(count, self.countings[kind].form) or str(count), body, has_own_mark=False)
