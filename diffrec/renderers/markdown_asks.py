"""What delegations asked for as Markdown: the answer in words, a table of totals, then a table of asks.

| delegation | asks | what became of them |
| France | 4 | 2 kept, 1 reworded, 1 dropped |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.renderers.asks import (
    ask_label,
    ask_words,
    by_words,
    fate_counts,
    line_name,
    naming_of_asks,
    sentences,
    sponsor_words,
    title,
    words_of,
)
from diffrec.renderers.markdown import notices_list
from diffrec.renderers.markdown_texts import ARROW, bullets, escape, table
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.config import RenderOptions
    from diffrec.model import Asks


def render(asks: Asks, _options: RenderOptions) -> str:
    """The asks of all delegations as Markdown, each with its words."""
    blocks = [f"## {escape(one_line(title(asks, ARROW)))}", bullets(sentences(asks))]
    if asks.delegations:
        blocks += [_totals(asks), table(_head(asks), _lines(asks))]
    if asks.sponsors:
        blocks += ["### Submitted by", bullets(sponsor_words(one) for one in asks.sponsors)]
    return "\n\n".join((*blocks, *(notices_list(asks.comparison) if asks.comparison else ()))) + "\n"


def _totals(asks: Asks) -> str:
    """How much each delegation asked for, and what became of it."""
    if asks.comparison is None:
        return table(("delegation", "asks"), ((line_name(one), str(len(one.asks))) for one in asks.delegations))
    return table(
        ("delegation", "asks", "what became of them"),
        ((line_name(one), str(len(one.asks)), fate_counts(one.asks)) for one in asks.delegations),
    )


def _head(asks: Asks) -> tuple[str, ...]:
    return ("delegation", "where", *(("what became of it",) if asks.comparison else ()), "kind", "words")


def _lines(asks: Asks) -> Iterator[tuple[str, ...]]:
    naming = naming_of_asks(asks)
    for one in asks.delegations:
        for ask in one.asks:
            whose = by_words(ask, one)
            yield (
                line_name(one) + (f": {whose}" if whose else ""),
                ask_label(ask, asks, naming, ARROW),
                *((ask_words(ask),) if asks.comparison else ()),
                ask.mark.position or ask.mark.kind.value.replace("_", " "),
                words_of(ask),
            )
