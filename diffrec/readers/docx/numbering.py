"""Automatic numbers, counted as Word prints them.

    paragraph in list 3, level 0 | level 1 | level 1 | level 0     ->     "1." | "(a)" | "(b)" | "2."

A list (`w:num`) takes its levels from an abstract one, may override them, and shares its count with the other lists of
the same abstract one unless it sets a start of its own. Source: ECMA-376 part 1, 17.9.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.readers.docx.names import child, is_on, number, value, w
from diffrec.readers.docx.numerals import format_number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from diffrec.readers.docx.styles import Styles

REFERENCE = re.compile(r"%([1-9])")
PADDED = re.compile(r"(0*1)\s*,")
SUFFIXES = {"tab": "\t", "space": " ", "nothing": ""}
MAX_LINKS = 4  # a list style names a list that has the levels; it is not a longer way in files that Word wrote


class Level(NamedTuple):
    """How one level of a list counts and prints."""

    start: int
    form: str
    text: str
    suffix: str
    is_legal: bool
    restart: int | None
    style: str | None
    properties: Element | None


class Place(NamedTuple):
    """Where a paragraph stands in the lists: the list's id and the level from 0."""

    list_id: str
    level: int


class Printed(NamedTuple):
    """The number before a paragraph; `marker` is "" for a bullet and `suffix` what stands between it and the text."""

    marker: str
    suffix: str


class Numbering:
    """The lists of a document and their counts; `printed` is called for the paragraphs in their order."""

    def __init__(self, tree: Element | None, styles: Styles) -> None:
        self.styles = styles
        abstracts = [] if tree is None else tree.findall(w("abstractNum"))
        self.abstracts = {abstract.get(w("abstractNumId"), ""): abstract for abstract in abstracts}
        lists = [] if tree is None else tree.findall(w("num"))
        self.lists = {found.get(w("numId"), ""): found for found in lists}
        self.styled: dict[str, Place | None] = {}
        self.levels: dict[str, dict[int, Level]] = {}
        self.counts: dict[str, dict[int, int]] = {}
        self.begun: set[Place] = set()
        self.unknown: set[str] = set()

    def place(self, properties: Element | None) -> Place | None:
        """The list and level of a paragraph, by its own properties or its style's; None for a paragraph without."""
        own = child(properties, "numPr")
        list_id, level = value(own, "numId"), number(value(own, "ilvl"))
        if list_id is None:
            key = self.styles.key(properties)
            if key not in self.styled:
                self.styled[key] = self._place_of_style(key)
            styled = self.styled[key]
            if styled is None:
                return None
            list_id, level = styled.list_id, styled.level if level is None else level
        return Place(list_id, level or 0) if list_id in self.lists else None

    def _place_of_style(self, key: str) -> Place | None:
        """The list of the nearest style that names one; its level is linked to a style, or else told with the list."""
        chain = self.styles.chain(key)
        numbered = [child(style, "pPr", "numPr") for style in chain]
        list_id = next((found for said in numbered if (found := value(said, "numId")) is not None), None)
        if list_id is None:
            return None
        linked = {level.style: at for at, level in self.levels_of(list_id).items()}
        for style, said in zip(chain, numbered, strict=True):
            level = linked.get(style.get(w("styleId")), number(value(said, "ilvl")))
            if level is not None:
                return Place(list_id, level)
        return Place(list_id, 0)

    def level_of(self, place: Place) -> Level | None:
        """How the level of a place counts and prints."""
        return self.levels_of(place.list_id).get(place.level)

    def printed(self, place: Place) -> Printed | None:
        """Counts one more at a place: what is printed there, None when nothing is."""
        abstract = self._abstract_id(place.list_id)
        counts = self.counts.setdefault(abstract, {})
        levels = self.levels_of(place.list_id)
        level = levels.get(place.level)
        if level is None:
            return None
        for above in range(place.level):
            # A level that was skipped counts as if it had been there once; LibreOffice's reading, Word's is not told.
            counts.setdefault(above, levels[above].start if above in levels else 0)
        starts_anew = place not in self.begun and self._has_own_start(place)
        self.begun.add(place)
        is_first = place.level not in counts or starts_anew
        counts[place.level] = level.start if is_first else counts[place.level] + 1
        for deeper in [n for n in counts if n > place.level]:
            limit = levels[deeper].restart if deeper in levels else None
            if limit is None or place.level < limit:
                del counts[deeper]
        if level.form == "bullet":
            return Printed("", "")
        marker = REFERENCE.sub(lambda match: self._figure(int(match[1]) - 1, place, levels, counts), level.text)
        return Printed(marker, SUFFIXES.get(level.suffix, "\t")) if marker.strip() else None

    def _figure(self, at: int, place: Place, levels: dict[int, Level], counts: dict[int, int]) -> str:
        """The number of one level in a marker; none of a level below."""
        level = levels.get(at)
        if level is None or at > place.level:
            return ""
        count = counts[at]
        form = "decimal" if levels[place.level].is_legal and level.form not in {"none", "bullet"} else level.form
        if padded := PADDED.match(form):
            return f"{count:0{len(padded[1])}}"
        text = format_number(count, form)
        if text is None:
            self.unknown.add(form)
        return str(count) if text is None else text

    def _abstract_id(self, list_id: str) -> str:
        return value(self.lists.get(list_id), "abstractNumId") or ""

    def _has_own_start(self, place: Place) -> bool:
        return any(
            number(override.get(w("ilvl"))) == place.level and child(override, "startOverride") is not None
            for override in self.lists[place.list_id].findall(w("lvlOverride"))
        )

    def levels_of(self, list_id: str) -> dict[int, Level]:
        """The levels of a list by number, its overrides applied."""
        if list_id not in self.levels:
            levels = self._levels_of_abstract(self._abstract_id(list_id))
            found = self.lists.get(list_id)
            for override in [] if found is None else found.findall(w("lvlOverride")):
                at = number(override.get(w("ilvl"))) or 0
                own = child(override, "lvl")
                if own is not None:
                    levels[at] = _level(own)
                start = number(value(override, "startOverride"))
                if start is not None and at in levels:
                    levels[at] = levels[at]._replace(start=start)
            self.levels[list_id] = levels
        return self.levels[list_id]

    def _levels_of_abstract(self, abstract_id: str) -> dict[int, Level]:
        """The levels of an abstract list, which may be those of a list style."""
        for _ in range(MAX_LINKS):
            abstract = self.abstracts.get(abstract_id)
            link = value(abstract, "numStyleLink")
            if abstract is None or link is None:
                break
            style = self.styles.by_id.get(link)
            abstract_id = self._abstract_id(value(style, "pPr", "numPr", "numId") or "")
        found = [] if abstract is None else abstract.findall(w("lvl"))
        return {number(level.get(w("ilvl"))) or 0: _level(level) for level in found}


def _level(level: Element) -> Level:
    form = next(level.iter(w("numFmt")), None)  # a form of its own stands beside a plain one, and first
    name = "decimal" if form is None else form.get(w("val"), "decimal")
    start = number(value(level, "start"))
    return Level(
        start=0 if start is None else start,
        form=(form.get(w("format"), "") if form is not None and name == "custom" else name),
        text="" if is_on(child(level, "rPr", "vanish")) else value(level, "lvlText") or "",
        suffix=value(level, "suff") or "tab",
        is_legal=bool(is_on(child(level, "isLgl"))),
        restart=number(value(level, "lvlRestart")),
        style=value(level, "pStyle"),
        properties=child(level, "pPr"),
    )
