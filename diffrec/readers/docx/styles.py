"""What a paragraph and its runs look like once styles are followed: heading level, bold, hidden, indents.

"HCh" based on "H1" (outline level 0, bold)   ->   a paragraph in "HCh" is a heading of depth 1, and bold
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.readers.docx.names import VAL, child, is_on, number, value, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

# Word ignores longer chains; a chain that bites its tail ends here too.
MAX_CHAIN = 12
BODY_LEVEL = 9  # the outline level of what is no heading
HEADING_NAME = re.compile(r"heading (\d)\Z", re.IGNORECASE)
TITLE_NAMES = frozenset({"title", "subtitle"})
CONTENTS_NAME = re.compile(r"toc \d\Z|table of figures\Z", re.IGNORECASE)
# "start" and "end" are what newer files call "left" and "right".
LEFT = ("start", "left")
TWENTIETHS = 20


class Look(NamedTuple):
    """How a run is printed."""

    bold: bool
    italic: bool
    hidden: bool


class Styles:
    """The styles of a document by id; answers for a paragraph or a run with what it says itself first."""

    def __init__(self, tree: Element | None) -> None:
        found = [] if tree is None else tree.findall(w("style"))
        self.by_id = {style.get(w("styleId"), ""): style for style in found}
        self.defaults = {
            style.get(w("type"), ""): style.get(w("styleId"), "")
            for style in found
            if style.get(w("default"), "0") not in {"0", "false"}
        }
        self.default_run = child(tree, "docDefaults", "rPrDefault", "rPr")
        self.chains: dict[str, tuple[Element, ...]] = {}

    def chain(self, style_id: str | None) -> tuple[Element, ...]:
        """A style and those that it is based on, nearest first."""
        key = style_id or ""
        if key not in self.chains:
            self.chains[key] = tuple(self._chain(key))
        return self.chains[key]

    def _chain(self, style_id: str) -> Iterator[Element]:
        for _ in range(MAX_CHAIN):
            style = self.by_id.get(style_id)
            if style is None:
                return
            yield style
            style_id = value(style, "basedOn") or ""

    def of_paragraph(self, properties: Element | None) -> tuple[Element, ...]:
        """The styles of a paragraph."""
        named = value(properties, "pStyle")
        return self.chain(named if named in self.by_id else self.defaults.get("paragraph"))

    def outline(self, properties: Element | None) -> int:
        """The heading depth of a paragraph from 1; 0 for running text."""
        level = number(value(properties, "outlineLvl"))
        if level is not None:
            return level + 1 if 0 <= level < BODY_LEVEL else 0
        for style in self.of_paragraph(properties):
            name = value(style, "name") or ""
            level = number(value(style, "pPr", "outlineLvl"))
            if level is not None:
                return level + 1 if 0 <= level < BODY_LEVEL else 0
            if heading := HEADING_NAME.match(name):
                return int(heading[1])
            if name.lower() in TITLE_NAMES:
                return 1
        return 0

    def is_contents(self, properties: Element | None) -> bool:
        """True for a line of a table of contents."""
        return any(CONTENTS_NAME.match(value(style, "name") or "") for style in self.of_paragraph(properties)[:1])

    def indent(self, sources: list[Element]) -> float:
        """Where the first line begins, in points; `sources` are paragraph properties, those that win first."""
        places: dict[str, int] = {}
        for properties in sources:
            found = child(properties, "ind")
            if found is None:
                continue
            left = next((n for name in LEFT if (n := number(found.get(w(name)))) is not None), None)
            hanging, first = number(found.get(w("hanging"))), number(found.get(w("firstLine")))
            if left is not None:
                places.setdefault("left", left)
            if hanging is not None or first is not None:
                places.setdefault("first", -hanging if hanging is not None else first or 0)
        return sum(places.values()) / TWENTIETHS

    def look(self, run: Element | None, paragraph: tuple[Element, ...]) -> Look:
        """How a run with these properties is printed in a paragraph of these styles."""
        character = self.chain(value(run, "rStyle"))
        is_complex = is_on(child(run, "rtl")) or is_on(child(run, "cs")) or False
        bold, italic = ("bCs", "iCs") if is_complex else ("b", "i")
        return Look(*(self._toggle(run, name, character, paragraph) for name in (bold, italic, "vanish")))

    def _toggle(
        self, run: Element | None, name: str, character: tuple[Element, ...], paragraph: tuple[Element, ...]
    ) -> bool:
        """A switch: what the run says; else the styles, which switch it over where both set it."""
        if run is not None and (said := run.find(w(name))) is not None:
            return said.get(VAL, "true").lower() not in {"0", "false", "off"}
        of_styles = [_first(styles, name) for styles in (character, paragraph)]
        if of_styles == [None, None]:
            return bool(is_on(child(self.default_run, name)))
        return bool(of_styles[0]) != bool(of_styles[1])


def _first(styles: tuple[Element, ...], name: str) -> bool | None:
    found = (is_on(child(style, "rPr", name)) for style in styles)
    return next((said for said in found if said is not None), None)
