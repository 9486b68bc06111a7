"""Which words of an item cite another item of the same text, and which item that is.

"in line with recommendation 4"                        recommendation 4 of this text
"paragraph 35 of resolution 72/1", "A/69/33, para. 52"  another document: none of ours
"Article 4, paragraph 12, of the Agreement"            another document
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import ItemKind
from diffrec.text.dates import LanguageKey
from diffrec.text.facts import plain
from diffrec.text.typed import RESOLUTIONS, citations, instrument_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diffrec.languages import Language
    from diffrec.model import Span
    from diffrec.text.typed import Citation

KINDS = {
    "recommendation": frozenset({ItemKind.RECOMMENDATION}),
    "discussion point": frozenset({ItemKind.DISCUSSION_POINT}),
    "paragraph": frozenset({ItemKind.PARAGRAPH, ItemKind.SUBPARAGRAPH, ItemKind.PREAMBULAR_PARAGRAPH}),
    "subparagraph": frozenset({ItemKind.SUBPARAGRAPH}),
    "article": frozenset({ItemKind.ARTICLE, ItemKind.SUBPARAGRAPH}),
    "decision": frozenset({ItemKind.DECISION, ItemKind.DRAFT_DECISION}),
    "resolution": frozenset({ItemKind.RESOLUTION, ItemKind.DRAFT_RESOLUTION}),
    "draft decision": frozenset({ItemKind.DECISION, ItemKind.DRAFT_DECISION}),
    "draft resolution": frozenset({ItemKind.RESOLUTION, ItemKind.DRAFT_RESOLUTION}),
}
"""the kinds of item that a word means; agenda items and goals are no provisions of the text"""
MAX_BETWEEN = 3
BETWEEN = re.compile(rf"[\s,，(的之]{{0,{MAX_BETWEEN}}}")
SYMBOL_BEFORE = re.compile(rf"[A-Z0-9][\w.()-]{{0,24}}(?:/[\w.()*-]{{1,24}}){{1,8}}[\s,，(的之]{{0,{MAX_BETWEEN}}}\Z")
BEFORE = 80
"""characters before a reference in which a document symbol stands that it belongs to"""
BEHIND = 160
"""characters behind a reference in which words say of which document it is"""


class Inner(NamedTuple):
    """A reference to an item of the same text; `span` is of its text, `numbers` are the first and last of a range.

    `phrase` is the whole list that it is of: "recommendations 3 and 4".
    """

    span: Span
    text: str
    kind: str
    numbers: tuple[str, ...]
    place: str | None
    phrase: str


def inner_references(text: str, language: Language) -> tuple[Inner, ...]:
    """The references of an item's text to items of the text it stands in, in order."""
    bare = plain(text)
    found = citations(bare, language)
    if not any(one.kind in KINDS for one in found):
        return ()
    taken = [one.whole[1] for one in found]
    taken += [candidate.span[1] for candidate in instrument_tokens(bare, language)]
    return tuple(
        Inner(one.span, text[slice(*one.span)], one.kind, one.numbers, one.place, text[slice(*one.whole)])
        for one in found
        if one.kind in KINDS
        and not _is_elsewhere(one, found, bare, language)
        and not _is_behind(one, taken, bare, language)
    )


def _is_behind(one: Citation, taken: Iterable[int], bare: str, language: Language) -> bool:
    """Whether it belongs to what stands right before it, as the paragraph of a resolution does."""
    start = one.whole[0]
    if one.kind in RESOLUTIONS:
        return False
    if language.and_prefix and bare.startswith(language.and_prefix, start):
        return False
    near = (end for end in taken if 0 <= start - end <= MAX_BETWEEN)
    if any(BETWEEN.fullmatch(bare[end:start]) for end in near):
        return True
    return SYMBOL_BEFORE.search(bare[max(0, start - BEFORE) : start]) is not None


def _is_elsewhere(one: Citation, found: Sequence[Citation], bare: str, language: Language) -> bool:
    """Whether the words behind it, or behind what belongs to it, name another document."""
    chain = [one]
    for other in found:
        gap = bare[chain[-1].whole[1] : other.whole[0]]
        if other.whole[0] >= chain[-1].whole[1] and BETWEEN.fullmatch(gap):
            chain.append(other)
    own, others = _behind(LanguageKey(language))
    for each in chain:
        behind = bare[each.whole[1] : each.whole[1] + BEHIND]
        if each.place or own.match(behind):
            return False
        if others.match(behind):
            return True
    return False


@cache
def _behind(key: LanguageKey) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands behind a reference into the same text, and into another."""
    words = key.language.facts
    here, others = ("|".join(patterns) or "(?!)" for patterns in (words.here, words.others))
    return re.compile(rf"[\s,]{{0,3}}(?:{here})", re.IGNORECASE), re.compile(rf"[\s,]{{0,3}}(?:{others})")
