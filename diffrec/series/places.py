"""Where a document stands in its series: told by its symbol, else by its title, and as a last hint by its file's name.

"A/CONF.9/L.2/Add.1/Rev.1"                   base "A/CONF.9/L.2", steps Add.1, Rev.1: it revises the addendum
"Report of the Board", below it "Corrigendum"     base "report of the board", step Corr.
"draft-L.2-Rev.1.txt" without either         base "draft-L.2", step Rev.1

Source: UN Research Guide, "UN Document Symbols": Add. adds, Rev. replaces, Corr. and Amend. change.
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import BlockKind
from diffrec.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.languages import Language
    from diffrec.model import Document

SYMBOL_STEP = re.compile(r"/(Add|Rev|Corr|Amend)\.(\d+)\Z", re.IGNORECASE)
# In the name of a file the slash is another sign, and the stop is often lost: "L.2-Rev.1", "L2_rev1", "L.2 Corr. 1".
NAME_STEP = re.compile(r"[-_. ,(]*\b(?<![^\W_])(Add|Rev|Corr|Amend)[-_. ]{0,2}(\d+)\)?\Z", re.IGNORECASE)
PATCHES = frozenset({"Corr", "Amend"})
# The word "Corrigendum" stands in the head: organ, symbol, date, language, body, place, title come before it.
MAX_HEAD_LINES = 40
MAX_HEAD_LINE = 60


class Told(StrEnum):
    """What told the place of a document, in the words of a notice."""

    SYMBOL = "by its symbol"
    TITLE = "by its title"
    NAME = "by the name of its file"


class Step(NamedTuple):
    """One step of a series: "Rev", 2."""

    kind: str
    number: int


class Place(NamedTuple):
    """The document that all of a series go back to, and the steps from it; `stars` count reissues."""

    told: Told
    base: str
    steps: tuple[Step, ...] = ()
    stars: int = 0

    @property
    def is_patch(self) -> bool:
        """True for a corrigendum or an amendment, revised or not."""
        unrevised = self.unrevised
        return bool(unrevised) and unrevised[-1].kind in PATCHES

    @property
    def unrevised(self) -> tuple[Step, ...]:
        """The steps without the revision at their end: what all revisions of one text share."""
        return self.steps[:-1] if self.steps and self.steps[-1].kind == "Rev" else self.steps

    @property
    def rank(self) -> tuple[int, int]:
        """The higher of two documents with the same base and the same `unrevised` supersedes the other."""
        revision = self.steps[-1].number if len(self.unrevised) < len(self.steps) else 0
        return revision, self.stars

    @property
    def patched(self) -> tuple[Step, ...]:
        """The steps of the document that a corrigendum corrects."""
        return self.unrevised[:-1]


def places_of(document: Document, language: Language) -> dict[Told, Place]:
    """The places that a document has by each thing that tells them; a document with a symbol has that one alone."""
    if document.symbol:
        base, steps = _steps(document.symbol, SYMBOL_STEP)
        stars = re.search(rf"{re.escape(document.symbol)}(\*+)", document.text)
        return {Told.SYMBOL: Place(Told.SYMBOL, base, steps, len(stars[1]) if stars else 0)}
    places = {}
    if document.title:
        places[Told.TITLE] = _by_title(document, document.title, language)
    base, steps = _steps(PurePath(document.source).stem, NAME_STEP)
    places[Told.NAME] = Place(Told.NAME, base.lower(), steps)
    return places


def own_place(places: dict[Told, Place]) -> Place:
    """The place that holds: the first that says what the document is to another, else the first."""
    return next((place for place in places.values() if place.steps), next(iter(places.values())))


def _steps(name: str, pattern: re.Pattern[str]) -> tuple[str, tuple[Step, ...]]:
    """A name without the steps at its end, and these."""
    steps: list[Step] = []
    while match := pattern.search(name):
        steps.insert(0, Step(match[1].capitalize(), int(match[2])))
        name = name[: match.start()]
    return name, tuple(steps)


def _by_title(document: Document, title: str, language: Language) -> Place:
    words = language.series
    kinds = {"Add": language.addendum, "Corr": words.corrigendum, "Amend": words.amendment}
    steps = []
    base = title
    for kind, names in kinds.items():
        named = re.compile(rf"(?:{'|'.join(map(re.escape, names))})(?:\s*(?:no\.?\s*)?(\d+))?", re.IGNORECASE)
        line = next(filter(None, map(named.fullmatch, _head_lines(document))), None) if names else None
        inside = re.match(rf"(?:{named.pattern})(?:\s+\w+){{0,2}}\s+", title, re.IGNORECASE) if names else None
        if line or (inside and kind in PATCHES):
            steps.append(Step(kind, int(line[1] or 0) if line else 0))
            base = title if line else title[inside.end() :] if inside else title
    edge = r"\b" if language.is_spaced else ""
    revised = re.compile(rf"[\s,(:–-]*{edge}(?:{'|'.join(words.revised)}){edge}[\s,):–-]*", re.IGNORECASE)
    if words.revised and revised.search(base):
        steps.append(Step("Rev", 1))
        base = revised.sub(" ", base)
    return Place(Told.TITLE, fold(base).lower().strip(" .:"), tuple(steps))


def _head_lines(document: Document) -> Iterator[str]:
    """The short lines that a document begins with."""
    blocks = (block for block in document.blocks if block.kind is not BlockKind.FURNITURE)
    lines = (line.strip() for block in blocks for line in block.text.splitlines())
    for _, line in zip(range(MAX_HEAD_LINES), filter(None, lines), strict=False):
        if len(line) <= MAX_HEAD_LINE:
            yield line
