"""The list of changes: one entry for each, the gravest first, with both phrases and a sentence; light ones are counted.

What changed:
  7        dropped: “Swings should be checked each year.”
  1 -> 1   weakened: [-all necessary measures-] {+all appropriate measures+}. The duty is weaker: ...
  9 -> 10  attribution removed: [-(EU)-] The EU is no longer named; the words are the same.
  14 -> 3  moved up from C to A
14 editorial changes in 9 rows; --changes all lists them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import Fate, OpKind
from diffrec.renderers.chains import between, is_chain, steps_of
from diffrec.renderers.changes import Listing, behind_colon, listings, untold_phrases
from diffrec.renderers.kinds import SUBSTANTIVE, is_grave, kinds_words
from diffrec.renderers.ledger import is_moved_up
from diffrec.renderers.naming import main_kind, numbers
from diffrec.renderers.rows import inside_rows
from diffrec.renderers.terminal.marked import BRACKETS
from diffrec.renderers.terminal.rows import between_sections
from diffrec.renderers.terminal.theme import FATES, PLAIN, SHIFT, STRONG, WORDS
from diffrec.renderers.visible import isolated, one_line, set_off

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.text import Text

    from diffrec.model import Change, ChangeKind, Comparison, Row
    from diffrec.renderers.changes import Entry
    from diffrec.renderers.onesided import OneSided
    from diffrec.renderers.terminal.page import Page

MAX_LABEL = 20
"""columns for the numbers of a row, "para. 1 -> para. 4"; merges of many items stand on a line of their own"""
LABEL_SHARE = 3
"""of a narrow page the numbers take a third at most"""
INDENT = 2
REARRANGED = frozenset({Fate.MERGED, Fate.SPLIT, Fate.REGROUPED})
HOW_TO_UNFOLD = "--changes all lists them"


def put_changes(page: Page, comparison: Comparison, kinds: frozenset[ChangeKind] | None) -> None:
    """Adds what changed, in a chain step by step, and an empty line before it; nothing where nothing changed."""
    listed = {one.step: one for one in listings(comparison, kinds)}
    names = [(f"{before} -> {after}", (before, after)) for before, after in steps_of(comparison)]
    for name, ends in names if is_chain(comparison) else [("", None)]:
        pair = between(comparison, ends)
        moves = [*_rearranged(page, pair)] if kinds is None or kinds >= SUBSTANTIVE else []
        if moves or name in listed:
            page.blank()
            _put_listing(page, listed.get(name, Listing(name, (), (), (), ())), moves, pair)


def _put_listing(page: Page, listing: Listing, moves: Sequence[tuple[Text, Text]], pair: Comparison) -> None:
    """Adds what one side alone has, the changes, and what stands elsewhere; light ones are counted."""
    rows = {row.id: row for row in pair.rows}
    entries = [
        *(_lone(page, one, rows[one.rows[0]]) for one in listing.alone),
        *(_entry(page, entry, rows[entry.place.row]) for entry in listing.listed),
        *moves,
    ]
    if entries:
        what = f"What changed, {one_line(listing.step)}:" if listing.step else "What changed:"
        page.say(page.text(what, STRONG))
        _put_entries(page, entries)
    if listing.folded:
        where = f", {one_line(listing.step)}" if listing.step and not entries else ""
        page.say(f"{listing.folded_words}{where}; {HOW_TO_UNFOLD}.", indent=INDENT, hang=2)


def _rearranged(page: Page, pair: Comparison) -> Iterator[tuple[Text, Text]]:
    """The rows whose items were put together, taken apart or moved: these have no change of words to be listed with."""
    main = main_kind(pair)
    for row in inside_rows(pair) or pair.rows:
        step = row.whole
        told = [step.fate.value] if step.fate in REARRANGED else []
        if step.moved:
            told.append(f"moved {'up' if is_moved_up(row, pair) else 'down'}{between_sections(row)}")
        if told:
            label = " -> ".join(numbers(cell, main) for cell in row.cells)
            yield _label(page, label, row), page.text("; ".join(told), SHIFT)


def _label(page: Page, label: str, row: Row) -> Text:
    """The numbers of a row, which lead to the items of the later version that has any."""
    standing = next((cell for cell in reversed(row.cells) if cell), ())
    return page.text(isolated(one_line(label), left_to_right=True), page.linked(standing))


def _put_entries(page: Page, entries: Sequence[tuple[Text, Text]]) -> None:
    """Adds the entries, their labels in a column; those that are too long for it stand above."""
    most = MAX_LABEL if page.width is None else min(MAX_LABEL, page.width // LABEL_SHARE)
    column = min(most, max(label.cell_len for label, _ in entries)) + 2
    for label, text in entries:
        is_long = label.cell_len > most
        if is_long:
            page.say(label, indent=INDENT)
        page.labelled(page.text() if is_long else label, text, column=column, indent=INDENT)


def _entry(page: Page, entry: Entry, row: Row) -> tuple[Text, Text]:
    """A change, with its numbers."""
    return _label(page, entry.place.label, row), change_text(page, entry.change)


def _lone(page: Page, one: OneSided, row: Row) -> tuple[Text, Text]:
    """Items that one side alone has, with their number, or with what they belong to."""
    text = page.text().append(f"{one.words}:", FATES[one.fate])
    return _label(page, one.label, row), text.append(f" {set_off(one_line(one.told))}")


def put_own_changes(page: Page, changes: Iterable[Change]) -> None:
    """Adds the changes of one row, each in a line without its numbers."""
    for change in changes:
        page.say(change_text(page, change), indent=INDENT, hang=2)


def change_text(page: Page, change: Change) -> Text:
    """A change in words: its kinds, both phrases, and the sentence, which may have the phrases already."""
    text = page.text().append(f"{kinds_words(change)}:", STRONG if is_grave(change) else PLAIN)
    phrases = untold_phrases(change)
    for kind, phrase in zip((OpKind.DELETE, OpKind.INSERT), phrases, strict=True):
        opening, closing = BRACKETS[kind] if page.has_signs else ("", "")
        if phrase:
            text.append(" ").append(set_off(f"{opening}{phrase}{closing}"), WORDS[kind])
    return text.append(f" {one_line(change.message) if any(phrases) else behind_colon(change.message)}")
