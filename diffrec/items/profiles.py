"""Profiles: which forms of numbering count in a kind of document, and which kind a document seems to be.

    un-report    numbered paragraphs, labels, decisions by their number or organ
    resolution   what stands before paragraph 1 is its preamble, whether its organ is named or not
    upr          115.104 is a recommendation, and there need not be three of them
    treaty       "(1)" at the beginning of a block is a paragraph, too

`auto` takes the profile that the candidates tell; a person may fix another one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.items.marks import MarkKind
from diffrec.model import ItemKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.config import Profile
    from diffrec.items.flow import Flow
    from diffrec.items.marks import Mark
    from diffrec.languages import Language


class Forms(NamedTuple):
    """What counts beside the forms that all documents share.

    A number with dots counts where so many share their first figures; with `are_recommended` they are recommendations
    whatever stands above; with `opens_bare` a preamble needs no organ; with `has_bracketed` "(1)" is a paragraph.
    """

    least_dotted: int = 3
    are_recommended: bool = False
    opens_bare: bool = False
    has_bracketed: bool = False


FORMS: Mapping[Profile, Forms] = {
    "un-report": Forms(),
    "resolution": Forms(opens_bare=True),
    "upr": Forms(least_dotted=1, are_recommended=True),
    "treaty": Forms(has_bracketed=True),
}
MIN_ARTICLES = 3  # a report may annex an article or two
MAX_LEAD_IN = 600  # characters: the paragraph that introduces a list of recommendations, and its heading
CHAPTERS = frozenset({MarkKind.ROMAN, MarkKind.DIVISION})
NUMBERS = frozenset({MarkKind.NUMBER, MarkKind.DOTTED})


def told_profile(flow: Flow, marks: Sequence[Mark], language: Language) -> Profile:
    """The profile that the candidates of a document tell."""
    if _has_recommendations(flow, marks, language):
        return "upr"
    articles = [mark for mark in marks if mark.item_kind is ItemKind.ARTICLE and mark.starts_block]
    if len(articles) >= MIN_ARTICLES and not _is_report(marks, articles[0].start):
        return "treaty"
    first = next((mark for mark in marks if mark.kind is MarkKind.OPENING or mark.kind in NUMBERS), None)
    has_chapters = any(mark.kind in CHAPTERS and mark.starts_block for mark in marks)
    return "resolution" if first and first.kind is MarkKind.OPENING and not has_chapters else "un-report"


def _has_recommendations(flow: Flow, marks: Sequence[Mark], language: Language) -> bool:
    """True for numbers with dots below a heading or a paragraph that speaks of recommendations."""
    dotted = next((mark for mark in marks if mark.kind is MarkKind.DOTTED), None)
    pattern = re.compile(language.begun(language.labels[ItemKind.RECOMMENDATION]), re.IGNORECASE)
    if dotted is None:
        return False
    cell = flow.block_at(dotted.start).cell
    heads = [block.text for block in flow.blocks if cell and block.cell == (cell[0], 1, cell[2])]
    above = flow.text[max(0, dotted.start - MAX_LEAD_IN) : dotted.start]
    return any(pattern.search(text) for text in (*heads, above))


def _is_report(marks: Sequence[Mark], end: int) -> bool:
    """True when numbered paragraphs stand before the first article."""
    return any(mark.kind in NUMBERS and mark.starts_block and mark.start < end for mark in marks)
