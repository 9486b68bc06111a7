"""What a paragraph and its runs look like once styles are followed: heading level, bold, hidden, indents.

"HCh" based on "H1" (outline level 0, bold)   ->   a paragraph in "HCh" is a heading of depth 1, and bold
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.readers.docx.names import child, is_on, number, value, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

# Word ignores longer chains; a chain that bites its tail ends here too.
MAX_CHAIN = 12
BODY_LEVEL = 9  # the outline level of what is no heading
HEADING_NAME = re.compile(r"heading (\d)\Z", re.IGNORECASE)
# Headings of the United Nations' templates, of New York ("_ H_1") and Geneva ("_ H_1_G"), by what stands behind the H.
# Source: their style names in documents of both; those of Geneva carry no outline level.
UNITED_NATIONS_NAME = re.compile(r"_ ?H ?_+ ?(M|Ch|[1-6])", re.IGNORECASE)
UNITED_NATIONS_DEPTHS = {"m": 1, "ch": 1, "1": 2, "2": 3, "3": 3, "4": 4, "5": 4, "6": 4}
TITLE_NAMES = frozenset({"title", "subtitle"})
CONTENTS_NAME = re.compile(r"toc \d\Z|table of figures\Z", re.IGNORECASE)
# "start" and "end" are what newer files call "left" and "right".
LEFT = ("start", "left")
TWENTIETHS = 20


Places = dict[str, int]


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
        # A document has few styles and many paragraphs: what a style says is found once.
        self.chains: dict[str, tuple[Element, ...]] = {}
        self.depths: dict[str, int] = {}
        self.indents: dict[str, Places] = {}
        self.looks: dict[str, Look] = {}
        self.switches: dict[tuple[str, str], bool | None] = {}

    def chain(self, style_id: str) -> tuple[Element, ...]:
        """A style and those that it is based on, nearest first."""
        if style_id not in self.chains:
            self.chains[style_id] = tuple(self._chain(style_id))
        return self.chains[style_id]

    def _chain(self, style_id: str) -> Iterator[Element]:
        for _ in range(MAX_CHAIN):
            style = self.by_id.get(style_id)
            if style is None:
                return
            yield style
            style_id = value(style, "basedOn") or ""

    def key(self, properties: Element | None) -> str:
        """The id of a paragraph's style, or of the style of paragraphs that name none."""
        named = value(properties, "pStyle")
        return named if named in self.by_id else self.defaults.get("paragraph", "")

    def outline(self, properties: Element | None) -> int:
        """The heading depth of a paragraph from 1; 0 for running text."""
        level = number(value(properties, "outlineLvl"))
        if level is not None:
            return _depth(level)
        key = self.key(properties)
        if key not in self.depths:
            self.depths[key] = self._depth_of_style(key)
        return self.depths[key]

    def _depth_of_style(self, key: str) -> int:
        for style in self.chain(key):
            name = value(style, "name") or ""
            level = number(value(style, "pPr", "outlineLvl"))
            if level is not None:
                return _depth(level)
            if heading := HEADING_NAME.match(name):
                return int(heading[1])
            if heading := UNITED_NATIONS_NAME.match(name):
                return UNITED_NATIONS_DEPTHS[heading[1].lower()]
            if name.lower() in TITLE_NAMES:
                return 1
        return 0

    def is_contents(self, properties: Element | None) -> bool:
        """True for a line of a table of contents."""
        style = self.by_id.get(self.key(properties))
        return bool(CONTENTS_NAME.match(value(style, "name") or ""))

    def places(self, properties: Element | None) -> Places:
        """How a paragraph is indented by its styles."""
        key = self.key(properties)
        if key not in self.indents:
            self.indents[key] = merged(places_in(child(style, "pPr")) for style in self.chain(key))
        return self.indents[key]

    def look(self, run: Element | None, paragraph: str) -> Look:
        """How a run with these properties is printed in a paragraph of this style."""
        if run is None:
            if paragraph not in self.looks:
                self.looks[paragraph] = self._look(None, paragraph)
            return self.looks[paragraph]
        return self._look(run, paragraph)

    def _look(self, run: Element | None, paragraph: str) -> Look:
        character = value(run, "rStyle") or ""
        is_complex = is_on(child(run, "rtl")) or is_on(child(run, "cs")) or False
        bold, italic = ("bCs", "iCs") if is_complex else ("b", "i")
        return Look(*(self._toggle(run, name, character, paragraph) for name in (bold, italic, "vanish")))

    def _toggle(self, run: Element | None, name: str, character: str, paragraph: str) -> bool:
        """A switch: what the run says; else the styles, which switch it over where both set it."""
        said = is_on(child(run, name))
        if said is not None:
            return said
        of_styles = [self._switch(style, name) for style in (character, paragraph)]
        if of_styles == [None, None]:
            return bool(is_on(child(self.default_run, name)))
        return bool(of_styles[0]) != bool(of_styles[1])

    def _switch(self, style_id: str, name: str) -> bool | None:
        key = (style_id, name)
        if key not in self.switches:
            found = (is_on(child(style, "rPr", name)) for style in self.chain(style_id))
            self.switches[key] = next((said for said in found if said is not None), None)
        return self.switches[key]


def _depth(level: int) -> int:
    return level + 1 if 0 <= level < BODY_LEVEL else 0


def places_in(properties: Element | None) -> Places:
    """How paragraph properties indent: "left" for all lines, "first" beside it for the first, in twentieths."""
    found = child(properties, "ind")
    if found is None:
        return {}
    left = next((n for name in LEFT if (n := number(found.get(w(name)))) is not None), None)
    hanging, first = number(found.get(w("hanging"))), number(found.get(w("firstLine")))
    places = {} if left is None else {"left": left}
    if hanging is not None or first is not None:
        places["first"] = first or 0 if hanging is None else -hanging
    return places


def merged(places: Iterable[Places]) -> Places:
    """Several indents as one; those that win stand first."""
    return {name: at for some in reversed(list(places)) for name, at in some.items()}


def in_points(places: Places) -> float:
    """Where the first line begins."""
    return sum(places.values()) / TWENTIETHS
