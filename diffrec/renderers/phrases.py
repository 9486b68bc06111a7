"""When did this phrase go, and what came instead? The history of a phrase in a row, version by version.

    phrase "shall establish"
    zero-draft 1   stands
    rev-1 1        gone; instead: “should establish”
    rev-2 2        gone; instead: “may wish to consider establishing”
    final 2        gone; instead: “may wish to consider establishing”

Nothing is compared anew: the place of the phrase is followed through the operations of each step. A phrase is matched
as a reader does, case, shape of quotes and dashes, and white space aside.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import OpKind, cell_text
from diffrec.text.characters import DASHES, QUOTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diffrec.model import Comparison, Item, Op, Row, Span

EDGES = " ,;.:¶"
"""what is no part of the words in a phrase's place"""


class Standing(StrEnum):
    """Whether a version has the phrase."""

    STANDS = "stands"
    AGAIN = "stands again"
    FEWER = "stands less often"
    GONE = "gone"
    NOT_YET = "not yet"
    GONE_WITH_ITEM = "gone with its item"
    NO_ITEM = "no such item"


STANDING = frozenset({Standing.STANDS, Standing.AGAIN, Standing.FEWER})


class Sighting(NamedTuple):
    """One version of a row: whether the phrase stands in it, and the words in its place; None where none are known."""

    version: str
    items: tuple[Item, ...]
    standing: Standing
    instead: str | None

    @property
    def words(self) -> str:
        """What is said of it: "stands", "gone; instead: “should establish”"."""
        match self.standing:
            case Standing.FEWER if self.instead:
                return f"stands less often; instead: “{self.instead}”"
            case Standing.GONE if self.instead == "":
                return "gone; nothing came instead"
            case Standing.GONE if self.instead:
                return f"gone; instead: “{self.instead}”"
            case Standing.NOT_YET if self.instead:
                return f"not yet; in its place: “{self.instead}”"
            case _:
                return self.standing.value


def holds_phrase(row: Row, phrase: str) -> bool:
    """Whether any version of a row has the phrase."""
    pattern = _pattern(phrase)
    return any(pattern.search(cell_text(cell)) for cell in row.cells)


def history(row: Row, comparison: Comparison, phrase: str) -> tuple[Sighting, ...]:
    """The phrase in each version of a row, in their order; empty where no version has it."""
    texts = [cell_text(cell) for cell in row.cells]
    pattern = _pattern(phrase)
    spans = [[match.span() for match in pattern.finditer(text)] for text in texts]
    if not any(spans):
        return ()
    places = _followed(row, texts, spans)
    first = next(at for at, found in enumerate(spans) if found)
    return tuple(
        Sighting(
            version=version.name,
            items=row.cells[at],
            standing=_standing(at, first, spans, row.cells),
            instead=_words(texts[at], _lost(row, at, spans) if spans[at] else places[at]),
        )
        for at, version in enumerate(comparison.versions)
    )


def answer(sightings: Sequence[Sighting]) -> str:
    """When a phrase went, and what came: "stood in zero-draft, went in rev-1, where “should” came instead"."""
    standing = [sighting.standing in STANDING for sighting in sightings]
    if all(sighting.standing is Standing.STANDS for sighting in sightings):
        return "stands in every version"
    told = []
    for at, sighting in enumerate(sightings):
        if standing[at] and (at == 0 or not standing[at - 1]):
            came = "stood in" if at == 0 else "came in" if True not in standing[:at] else "was back in"
            told.append(f"{came} {sighting.version}")
        elif at and standing[at - 1] and not standing[at]:
            told.append(f"went in {sighting.version}{_with_what(sighting)}")
        elif sighting.standing is Standing.FEWER:
            told.append(f"went in one place in {sighting.version}{_with_what(sighting)}")
    return ", ".join(told)


def _with_what(sighting: Sighting) -> str:
    if sighting.standing is Standing.GONE_WITH_ITEM:
        return " with its item"
    if sighting.instead:
        return f", where “{sighting.instead}” came instead"
    return ", where nothing came instead" if sighting.instead == "" else ""


def _pattern(phrase: str) -> re.Pattern[str]:
    """What finds the phrase in a text: whole words, whatever their case, quotes, dashes and white space."""
    words = [_word_pattern(word) for word in phrase.split()]
    edges = [r"(?<!\w)" if phrase.strip()[:1].isalnum() else "", r"(?!\w)" if phrase.strip()[-1:].isalnum() else ""]
    return re.compile(edges[0] + r"\s+".join(words) + edges[1], re.IGNORECASE)


def _word_pattern(word: str) -> str:
    return "".join(_character_pattern(character) for character in word)


def _character_pattern(character: str) -> str:
    for alike in (QUOTES, DASHES):
        if character in alike:
            return f"[{re.escape(''.join(sorted(alike)))}]"
    return re.escape(character)


def _followed(row: Row, texts: Sequence[str], spans: Sequence[Sequence[Span]]) -> list[list[Span] | None]:
    """Where the phrase stands in each version, or what stands in its place; None where its place is not known.

    From where it stands its place is followed onward, and to the versions before the first that has it backward.
    """
    places: list[list[Span] | None] = [list(found) or None for found in spans]
    for at in range(1, len(places)):
        before = places[at - 1]
        if places[at] is None and before is not None and texts[at]:
            places[at] = [_image(span, _pairs(row.steps[at - 1].ops, onward=True)) for span in before]
    first = next(at for at, found in enumerate(spans) if found)
    for at in range(first - 1, -1, -1):
        after = places[at + 1]
        if after is not None and texts[at]:
            places[at] = [_image(span, _pairs(row.steps[at].ops, onward=False)) for span in after]
    return places


def _pairs(ops: Iterable[Op], *, onward: bool) -> list[tuple[bool, Span, Span]]:
    """Of each operation whether it is equal, where it stands on this side, and where on the other."""
    return [
        (op.op is OpKind.EQUAL, *((op.draft_span, op.final_span) if onward else (op.final_span, op.draft_span)))
        for op in ops
    ]


def _image(span: Span, pairs: Sequence[tuple[bool, Span, Span]]) -> Span:
    """Where a span lies on the other side: exact within equal words, else all that came in their place."""
    found = []
    for is_equal, here, there in pairs:
        is_inserted = here[0] == here[1] and span[0] < here[0] < span[1]
        if not is_inserted and not (here[0] < span[1] and span[0] < here[1]):
            continue
        if is_equal:
            start, end = max(span[0] - here[0], 0), max(here[1] - span[1], 0)
            found.append((min(there[0] + start, there[1]), max(there[1] - end, there[0])))
        else:
            found.append(there)
    return (min(start for start, _ in found), max(end for _, end in found)) if found else (0, 0)


def _lost(row: Row, at: int, spans: Sequence[Sequence[Span]]) -> list[Span] | None:
    """The places in which the version before had the phrase, and this one, which has it elsewhere, does not."""
    if at == 0 or len(spans[at]) >= len(spans[at - 1]):
        return None
    pairs = _pairs(row.steps[at - 1].ops, onward=True)
    images = [_image(span, pairs) for span in spans[at - 1]]
    return [image for image in images if not any(image[0] < end and start < image[1] for start, end in spans[at])]


def _words(text: str, spans: Sequence[Span] | None) -> str | None:
    """The words at some places of a text, each once; None where the places are not known."""
    if spans is None:
        return None
    found = [" ".join(text[slice(*span)].split()).strip(EDGES) for span in spans]
    return " ... ".join(dict.fromkeys(filter(None, found)))


def _standing(at: int, first: int, spans: Sequence[Sequence[Span]], cells: Sequence[tuple[Item, ...]]) -> Standing:
    if spans[at]:
        if at > first and spans[at - 1] and len(spans[at]) < len(spans[at - 1]):
            return Standing.FEWER
        return Standing.AGAIN if at > first and not spans[at - 1] else Standing.STANDS
    if at < first:
        return Standing.NOT_YET if cells[at] else Standing.NO_ITEM
    if cells[at]:
        return Standing.GONE
    return Standing.GONE_WITH_ITEM if cells[at - 1] else Standing.NO_ITEM
