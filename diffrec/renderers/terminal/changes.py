"""The list of changes: one entry for each, the gravest first, with both phrases and a sentence; light ones are counted.

What changed:
  1 -> 1   weakened: [-all necessary measures-] {+all appropriate measures+}. The duty is weaker: ...
  9 -> 10  attribution removed: [-(EU)-] The EU is no longer named; the words are the same.
14 editorial changes in 9 rows; --changes all lists them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import OpKind
from diffrec.renderers.changes import untold_phrases
from diffrec.renderers.kinds import chip_words
from diffrec.renderers.terminal.marked import BRACKETS, STYLES
from diffrec.renderers.visible import isolated, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.text import Text

    from diffrec.model import Change
    from diffrec.renderers.changes import Listing
    from diffrec.renderers.terminal.page import Page

MAX_LABEL = 16
"""columns for the numbers of a row, "para. 1 -> para. 4"; merges of many items stand on a line of their own"""
INDENT = 2
HOW_TO_UNFOLD = "--changes all lists them"


def put_changes(page: Page, listings: Sequence[Listing]) -> None:
    """Adds the listings of a comparison, and an empty line before them; nothing where nothing changed."""
    for listing in listings:
        page.blank()
        if listing.listed:
            what = f"What changed, {one_line(listing.step)}:" if listing.step else "What changed:"
            page.say(page.text(what, "bold"))
            labels = [isolated(one_line(entry.place.label), left_to_right=True) for entry in listing.listed]
            width = min(MAX_LABEL, max(map(len, labels))) + 2
            for label, entry in zip(labels, listing.listed, strict=True):
                page.labelled(page.text(label), change_text(page, entry.change), column=width, indent=INDENT)
        if listing.folded:
            where = f", {one_line(listing.step)}" if listing.step and not listing.listed else ""
            page.say(f"{listing.folded_words}{where}; {HOW_TO_UNFOLD}.", "dim", indent=INDENT, hang=2)


def put_own_changes(page: Page, changes: Iterable[Change]) -> None:
    """Adds the changes of one row, each in a line without its numbers."""
    for change in changes:
        page.say(change_text(page, change), indent=INDENT, hang=2)


def change_text(page: Page, change: Change) -> Text:
    """A change in words: its kinds, both phrases, and the sentence, which may have the phrases already."""
    text = page.text(f"{', '.join(chip_words(change))}:", "bold" if change.is_substantive else "dim")
    for kind, phrase in zip((OpKind.DELETE, OpKind.INSERT), untold_phrases(change), strict=True):
        opening, closing = ("", "") if page.color else BRACKETS[kind]
        if phrase:
            text.append(" ").append(f"{opening}{isolated(phrase)}{closing}", STYLES[kind])
    return text.append(f" {isolated(one_line(change.message))}")
