"""The rows of a chain: the way of each through all versions, step by step, and two of the versions beside each other.

6 -> - -> 7 -> 8   zero-draft -> final: edited, 94 % alike; sure
  zero-draft -> rev-1: gone; rev-1 -> rev-2: back; rev-2 -> final: edited, 94 % alike
  zero-draft 6                             | final 8
  ...
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from diffrec.model import Fate, the
from diffrec.renderers.chains import between, is_changed, last_seen, passing_words, steps_of, steps_sentence, way_words
from diffrec.renderers.naming import naming_of, numbers
from diffrec.renderers.phrases import answer, history
from diffrec.renderers.terminal.rows import (
    HEAD_HANG,
    MOST_BRACKETS,
    Pair,
    are_folded,
    phrases,
    put_brackets,
    put_text,
    shown_rows,
)
from diffrec.renderers.terminal.theme import FATES, STRONG
from diffrec.renderers.visible import isolated, one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.model import Comparison, ItemKind, Row
    from diffrec.renderers.terminal.marked import Writing
    from diffrec.renderers.terminal.page import Page

STEP_INDENT, STEP_HANG = 2, 2
PHRASE_INDENT, GAP = 4, 2


def put_chain_rows(
    page: Page, comparison: Comparison, writing: Writing, *, ends: tuple[str, str] | None, beside: bool
) -> None:
    """Adds every row that changed on its way: its steps, and its words in the two versions of these names.

    The words of a row that came and went are those that it had when it went.
    """
    rows = shown_rows(comparison)
    if writing.sentences and are_folded(page, rows):
        return
    main = naming_of(comparison).main
    names = steps_of(comparison)

    @cache
    def pair_of(chosen: tuple[str, str] | None) -> tuple[Pair, Mapping[str, Row]]:
        pair = Pair.of(between(comparison, chosen))
        return pair, {row.id: row for row in pair.comparison.rows}

    for row in rows:
        if not is_changed(row):
            continue
        pair, seen = pair_of(names[last_seen(row)[0]] if row.is_passing else ends)
        shown = seen[row.id]
        page.blank()
        standing = next(cell for cell in reversed(row.cells) if cell)
        head = page.text(_numbers(row, main), page.linked(standing, STRONG)).append("   ")
        page.say(head.append(_told(row, shown, pair, comparison), FATES[shown.whole.fate]), hang=HEAD_HANG)
        page.say(one_line(steps_sentence(row)), indent=STEP_INDENT, hang=STEP_HANG)
        if shown.whole.fate is not Fate.UNCHANGED and any(shown.cells):
            put_brackets(page, shown, most=None if writing.look.full else MOST_BRACKETS)
            put_text(page, shown, pair, writing, beside=beside)


def put_phrase(page: Page, comparison: Comparison, rows: Sequence[Row], phrase: str) -> None:
    """Adds when a phrase went and what came instead, for each row that holds it: a line for each version."""
    main = naming_of(comparison).main
    page.say(f"The phrase “{one_line(phrase)}”:")
    for row in rows:
        sightings = history(row, comparison, phrase)
        if not sightings:
            continue
        told = f"{_numbers(row, main)}: {isolated(one_line(answer(sightings)))}."
        page.say(page.text(told, STRONG), indent=2, hang=2)
        labels = [one_line(f"{one.version} {numbers(one.items, main)}") for one in sightings]
        column = max(page.text(label).cell_len for label in labels) + GAP
        for label, one in zip(labels, sightings, strict=True):
            page.labelled(page.text(label), page.text(one_line(one.words)), column=column, indent=PHRASE_INDENT)
    page.blank()


def _numbers(row: Row, main: ItemKind | None) -> str:
    return isolated(one_line(way_words(row, "->", main)), left_to_right=True)


def _told(row: Row, shown: Row, pair: Pair, comparison: Comparison) -> str:
    """What became of a row between the two versions that are shown: "zero-draft -> final: edited, 94 % alike; sure"."""
    if row.is_passing:
        return one_line(passing_words(row))
    before, after = (version.name for version in pair.comparison.versions)
    if not any(shown.cells):
        return one_line(f"neither in {the(before)} nor in {the(after)}")
    is_same = shown.whole.fate is Fate.UNCHANGED and not (shown.whole.moved or shown.whole.resectioned)
    told = (Fate.UNCHANGED,) if is_same else phrases(shown, pair, comparison.versions)
    return f"{one_line(f'{before} -> {after}')}: {'; '.join(told)}"
