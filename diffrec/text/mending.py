"""An item with its scars mended: what extraction split is whole again, and what was found is kept beside it.

    found    "firearms, includi ng the country s stock of inter-|national origin"         | is the end of a line
    mended   "firearms, including the country's stock of international origin", and the three as found with their places

All spans of the item move with its text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from diffrec.model import Mending
from diffrec.text.folding import fold
from diffrec.text.scars import Scar, apart, scars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.languages import Language
    from diffrec.model import Attribution, Bracket, Item, Span
    from diffrec.text.scars import Witnesses

WORD = re.compile(r"[^\W\d_]+")
WORD_BEFORE_HYPHEN = re.compile(r"([^\W\d_]+)[-‐‑]\Z")


def mended(item: Item, language: Language, witnesses: Witnesses) -> Item:
    """The item with every scar that the witnesses know mended."""
    found = apart((*scars(item.text, language, witnesses), *_hyphens(item, witnesses)))
    if not found:
        return item
    places = _Places(found)
    text = places.text_of(item.text)
    all_mended = (*item.mended, *(Mending(span=scar.span, found=scar.found) for scar in found))
    return replace(
        item,
        text=text,
        segments=tuple(replace(segment, span=places.span(segment.span)) for segment in item.segments),
        attributions=tuple(_moved(attribution, places, text) for attribution in item.attributions),
        brackets=tuple(_moved_bracket(bracket, places, item.text, text) for bracket in item.brackets),
        mended=tuple(replace(one, span=places.span(one.span)) for one in sorted(all_mended, key=lambda one: one.span)),
    )


def _hyphens(item: Item, witnesses: Witnesses) -> Iterator[Scar]:
    """Hyphens that broke a word at the end of a line, where it stands whole elsewhere, no less often than with one."""
    for before, after in pairwise(item.segments):
        at = before.span[1]
        if at != after.span[0]:
            continue
        left, right = WORD_BEFORE_HYPHEN.search(item.text, 0, at), WORD.match(item.text, at)
        if not left or not right:
            continue
        pair = fold(left[1]).lower(), fold(right[0]).lower()
        if 0 < witnesses.hyphened.get(pair, 0) <= witnesses.counts.get("".join(pair), 0):
            span = (left.start(), right.end())
            yield Scar(span, item.text[slice(*span)], left[1] + right[0])


def _moved(attribution: Attribution, places: _Places, text: str) -> Attribution:
    scope = attribution.scope
    if scope.span is not None:
        scope_span = places.span(scope.span)
        scope = replace(scope, span=scope_span, text=text[slice(*scope_span)])
    if attribution.span is None:
        return replace(attribution, scope=scope)
    span = places.span(attribution.span)
    return replace(attribution, span=span, text=text[slice(*span)], scope=scope)


def _moved_bracket(bracket: Bracket, places: _Places, found: str, text: str) -> Bracket:
    """The bracket at its new place in the text; `found` is the text that it was found in."""
    start = found.index(bracket.text, bracket.span[0])
    words = places.span((start, start + len(bracket.text)))
    return replace(bracket, span=places.span(bracket.span), text=text[slice(*words)])


class _Places:
    """Where the characters of a text stand after its scars were mended."""

    def __init__(self, found: tuple[Scar, ...]) -> None:
        self.found = found

    def text_of(self, text: str) -> str:
        parts: list[str] = []
        at = 0
        for scar in self.found:
            parts += [text[at : scar.span[0]], scar.read]
            at = scar.span[1]
        return "".join([*parts, text[at:]])

    def span(self, span: Span) -> Span:
        return self._offset(span[0]), self._offset(span[1])

    def _offset(self, offset: int) -> int:
        """The new place of an offset; one inside a scar keeps the letters before it."""
        shift = 0
        for scar in self.found:
            start, end = scar.span
            if offset >= end:
                shift += len(scar.read) - (end - start)
            elif offset > start:
                return start + shift + _after_letters(scar.read, sum(map(str.isalnum, scar.found[: offset - start])))
        return offset + shift


def _after_letters(word: str, count: int) -> int:
    """Where so many letters of a word have passed."""
    return [0, *(at for at, letter in enumerate(word, start=1) if letter.isalnum())][count]
