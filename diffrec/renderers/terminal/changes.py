"""The list of changes: one entry for each, the gravest first, with both phrases and a sentence; light ones are counted.

What changed:
  7        dropped: “Swings should be checked each year.”
  1 -> 1   weakened: [-all necessary measures-] {+all appropriate measures+}. The duty is weaker: ...
  9 -> 10  attribution removed: [-(EU)-] The EU is no longer named; the words are the same.
14 editorial changes in 9 rows; --changes all lists them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from diffrec.model import OpKind
from diffrec.renderers.changes import behind_colon, untold_phrases
from diffrec.renderers.kinds import is_grave, kinds_words
from diffrec.renderers.terminal.concordance import FATE_STYLES
from diffrec.renderers.terminal.marked import BRACKETS, STYLES
from diffrec.renderers.visible import isolated, one_line, set_off

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.text import Text

    from diffrec.model import Change
    from diffrec.renderers.changes import Entry, Listing
    from diffrec.renderers.onesided import OneSided
    from diffrec.renderers.terminal.page import Page

MAX_LABEL = 20
"""columns for the numbers of a row, "para. 1 -> para. 4"; merges of many items stand on a line of their own"""
LABEL_SHARE = 3
"""of a narrow page the numbers take a third at most"""
INDENT = 2
HOW_TO_UNFOLD = "--changes all lists them"


def put_changes(page: Page, listings: Sequence[Listing]) -> None:
    """Adds the listings of a comparison, and an empty line before them; nothing where nothing changed."""
    for listing in listings:
        page.blank()
        is_told = bool(listing.alone or listing.listed)
        if is_told:
            what = f"What changed, {one_line(listing.step)}:" if listing.step else "What changed:"
            page.say(page.text(what, "bold"))
            _put_entries(page, [*map(partial(_lone, page), listing.alone), *map(partial(_entry, page), listing.listed)])
        if listing.folded:
            where = f", {one_line(listing.step)}" if listing.step and not is_told else ""
            page.say(f"{listing.folded_words}{where}; {HOW_TO_UNFOLD}.", "dim", indent=INDENT, hang=2)


def _put_entries(page: Page, entries: Sequence[tuple[Text, Text]]) -> None:
    """Adds the entries, their labels in a column; those that are too long for it stand above."""
    most = MAX_LABEL if page.width is None else min(MAX_LABEL, page.width // LABEL_SHARE)
    column = min(most, max(label.cell_len for label, _ in entries)) + 2
    for label, text in entries:
        is_long = label.cell_len > most
        if is_long:
            page.say(label, indent=INDENT)
        page.labelled(page.text() if is_long else label, text, column=column, indent=INDENT)


def _entry(page: Page, entry: Entry) -> tuple[Text, Text]:
    """A change, with its numbers."""
    label = page.text(isolated(one_line(entry.place.label), left_to_right=True))
    return label, change_text(page, entry.change)


def _lone(page: Page, one: OneSided) -> tuple[Text, Text]:
    """Items that one side alone has, with their number, or with what they belong to."""
    label = page.text(isolated(one_line(one.label), left_to_right=True))
    text = page.text().append(f"{one.words}:", FATE_STYLES[one.fate])
    return label, text.append(f" {set_off(one_line(one.told))}")


def put_own_changes(page: Page, changes: Iterable[Change]) -> None:
    """Adds the changes of one row, each in a line without its numbers."""
    for change in changes:
        page.say(change_text(page, change), indent=INDENT, hang=2)


def change_text(page: Page, change: Change) -> Text:
    """A change in words: its kinds, both phrases, and the sentence, which may have the phrases already."""
    text = page.text().append(f"{kinds_words(change)}:", "bold" if is_grave(change) else "dim")
    phrases = untold_phrases(change)
    for kind, phrase in zip((OpKind.DELETE, OpKind.INSERT), phrases, strict=True):
        opening, closing = ("", "") if page.color else BRACKETS[kind]
        if phrase:
            text.append(" ").append(set_off(f"{opening}{phrase}{closing}"), STYLES[kind])
    return text.append(f" {one_line(change.message) if any(phrases) else behind_colon(change.message)}")
