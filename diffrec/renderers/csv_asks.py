"""What delegations asked for, for a spreadsheet: one line an ask of a delegation.

    delegation,code,type,of,version,document,number,final_numbers,fate,words_fate,name,...
    France,FRA,state,,draft,draft.txt,4,5,reworded,reworded,gone,...

An ask of a group's member has the member's name under `of`. The rest is as in the concordance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.renderers.asks import now_words, sides_of
from diffrec.renderers.concordance import LEVELS
from diffrec.renderers.csv import BESIDE, written
from diffrec.renderers.naming import file_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.config import RenderOptions
    from diffrec.meaning import MarkSide
    from diffrec.model import Ask, Asks, DelegationAsks

COLUMNS = (
    *("delegation", "code", "type", "of", "version", "document", "item_kind", "number", "section"),
    *("row", "final_numbers", "fate", "words_fate", "name", "left_out", "kind", "position", "mark"),
    *("words", "confidence", "words_now", "text"),
)


def render(asks: Asks, _options: RenderOptions) -> bytes:
    """The asks as CSV, in the order of the delegations' names and of the draft."""
    sides = sides_of(asks)
    files = file_names(document.source for version in asks.versions for document in version.documents)
    return written(COLUMNS, (_line(ask, one, sides, files) for one in asks.delegations for ask in one.asks))


def _line(
    ask: Ask, one: DelegationAsks, sides: dict[str, MarkSide], files: Mapping[str, str]
) -> tuple[str | None, ...]:
    delegation = one.delegation
    return (
        delegation.name,
        delegation.code,
        delegation.type and delegation.type.value,
        "" if ask.by == (delegation,) else BESIDE.join(name.name for name in ask.by),
        ask.version,
        files.get(ask.item.document, ask.item.document),
        ask.item.kind.value,
        ask.item.number,
        LEVELS.join(ask.item.section),
        ask.row,
        BESIDE.join(item.number for item in ask.finals),
        ask.fate and ask.fate.value,
        ask.words and ask.words.value,
        ask.name and ask.name.value,
        "yes" if ask.is_left_out else "",
        ask.mark.kind.value,
        ask.mark.position,
        ask.mark.text,
        ask.mark.scope.text,
        ask.mark.scope.confidence.value,
        now_words(ask, sides),
        ask.item.text,
    )
