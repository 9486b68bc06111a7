"""Each delegation with what it asked for: a line with its totals, and where its asks stand, by what became of them.

    Fiji            2 asks: 2 kept (4 -> 5, 9)
    France          4 asks: 2 kept, 1 reworded, 1 dropped
                    kept 4 -> 5, 7; reworded 12; dropped 9

    3 delegations, 7 asks in 6 items (6 marks): 5 kept, 1 reworded, 1 dropped.

With `--full` each ask has lines of its own, with its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.renderers.asks import (
    ask_label,
    ask_words,
    by_fate,
    by_words,
    line_name,
    naming_of_asks,
    now_words,
    places_words,
    sentences,
    sides_of,
    sponsor_words,
    title,
    total_words,
    words_of,
)
from diffrec.renderers.notices import all_notices, notice_words, version_notices
from diffrec.renderers.terminal.page import Page
from diffrec.renderers.terminal.theme import ASK_FATES, STRONG
from diffrec.renderers.visible import isolated, one_line

if TYPE_CHECKING:
    from diffrec.config import RenderOptions
    from diffrec.model import Asks, DelegationAsks
    from diffrec.renderers.naming import Naming

GAP = 2
BETWEEN_FATES, BETWEEN_GROUPS = "; ", " / "
"""what parts the fates; of a group the members are parted by the first"""
NAME_SHARE = 3
"""names take a third of the page at most; a longer one, "United Kingdom of Great Britain ...", has a line of its own"""


def render(asks: Asks, options: RenderOptions) -> str:
    """The asks of all delegations as text for a terminal."""
    page = Page(options)
    page.say(one_line(title(asks)), STRONG)
    page.blank()
    naming = naming_of_asks(asks)
    column = _column(page, [line_name(one) for one in asks.delegations])
    for one in asks.delegations:
        if options.full:
            _put_in_full(page, one, asks, naming)
        else:
            _put_in_short(page, one, asks, naming, column)
    if asks.delegations and not options.full:
        page.blank()
    for sentence in sentences(asks):
        page.say(one_line(sentence))
    if asks.sponsors:
        page.blank()
        page.say("Submitted by", STRONG)
        for sponsorship in asks.sponsors:
            page.say(one_line(sponsor_words(sponsorship)), indent=2, hang=2)
    found = all_notices(asks.comparison) if asks.comparison else version_notices(asks.versions[0])
    for notice in found:
        if notice.confidential:
            page.say(one_line(notice_words(notice)))
    return page.to_text()


def _column(page: Page, names: list[str]) -> int:
    """The columns of the names, with the gap behind them."""
    most = max((page.text(one_line(name)).cell_len for name in names), default=0)
    return GAP + (most if page.width is None else min(most, page.width // NAME_SHARE))


def _put_in_short(page: Page, one: DelegationAsks, asks: Asks, naming: Naming, column: int) -> None:
    """Adds the totals of a delegation and the numbers of its items; in one line where all have one fate."""
    groups = list(by_fate(one.asks))
    text = page.text(total_words(one))
    if len(groups) == 1:
        fate, alike = groups[0]
        words = places_words(alike, one, asks, naming)
        text.append(f" ({words})" if fate else f": {words}")
    page.labelled(page.text(one_line(line_name(one)), STRONG), text, column=column)
    if len(groups) > 1:
        listed = page.text()
        for number, (fate, alike) in enumerate(groups):
            listed.append((BETWEEN_GROUPS if one.with_members else BETWEEN_FATES) if number else "")
            listed.append(f"{fate} ", ASK_FATES[fate] if fate else "")
            listed.append(places_words(alike, one, asks, naming))
        page.labelled(page.text(), listed, column=column)


def _put_in_full(page: Page, one: DelegationAsks, asks: Asks, naming: Naming) -> None:
    """Adds a delegation and, below it, each of its asks with its words."""
    page.say(f"{one_line(line_name(one))}: {total_words(one)}", STRONG)
    sides = sides_of(asks)
    labels = [isolated(one_line(ask_label(ask, asks, naming)), left_to_right=True) for ask in one.asks]
    column = _column(page, labels)
    for ask, label in zip(one.asks, labels, strict=True):
        text = page.text()
        if told := ask_words(ask):
            text.append(told, ASK_FATES[ask.fate] if ask.fate else "").append("; ")
        if whose := by_words(ask, one):
            text.append(f"{one_line(whose)}; ")
        if ask.mark.position:
            text.append(f"asks: {one_line(ask.mark.position)}; ", STRONG)
        text.append(f"“{isolated(one_line(words_of(ask)))}”")
        text.append(f" ({ask.mark.scope.confidence} confidence)" if ask.mark.scope.text else " (no words claimed)")
        if now := now_words(ask, sides):
            text.append(f"; now “{isolated(one_line(now))}”")
        page.labelled(page.text(label, page.linked([ask.item])), text, column=column)
    page.blank()
