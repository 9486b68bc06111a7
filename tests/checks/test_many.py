"""What a text may hold of many things: the check of it takes no longer than what it holds lets expect.

The limits are ten times what a slow machine needs; what they stand against took minutes.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import diffrec
from diffrec import checks
from diffrec.checks.wording import quotable, quoted
from diffrec.config import CheckOptions, CompareOptions
from diffrec.model import Attribution, AttributionKind, Fate, ItemKind, Scope, ScopeConfidence
from tests.checks.making import comparison, item, step

if TYPE_CHECKING:
    from pathlib import Path

MANY = 3_000
SECONDS = 20.0
NOWHERE = Scope(text="", span=None, confidence=ScopeConfidence.LOW, reason="none")


def seconds_of_check(draft: str, final: str, folder: Path) -> tuple[float, int]:
    """How long the check alone takes, and how much it finds."""
    for name, text in (("draft.txt", draft), ("final.txt", final)):
        (folder / name).write_text(text, encoding="utf-8")
    versions = [diffrec.load(folder / name) for name in ("draft.txt", "final.txt")]
    made = diffrec.compare(*versions, options=CompareOptions(kinds=frozenset(ItemKind)))
    begun = perf_counter()
    found = diffrec.check(made)
    return perf_counter() - begun, len(found)


def test_marks_and_brackets_of_one_item_are_told_in_time(tmp_path: Path) -> None:
    """400 of each took 38 seconds, cubic in their number."""
    words = " ".join(f"(Peru) bell {number} [shall][should] ring," for number in range(MANY))
    text = f"1. Harbours should keep {words} and close.\n\n2. Bells should be cast of bronze.\n"
    seconds, found = seconds_of_check(text, text.replace("bronze", "good bronze"), tmp_path)
    assert found > 2 * MANY
    assert seconds < SECONDS


def test_items_without_words_are_told_in_time() -> None:
    rows = (((item(str(number), "."),), (item(str(number), "."),), step(Fate.UNCHANGED)) for number in range(MANY))
    made = comparison(*rows)
    begun = perf_counter()
    assert len(checks.check(made, CheckOptions(rules=frozenset({"item-empty"})))) == MANY
    assert perf_counter() - begun < SECONDS


def test_an_item_is_quoted_without_the_marks_in_the_words() -> None:
    """Marks inside others and side by side; the span may begin or end in one."""
    text = "abcdefghijklmnop"
    marks = tuple(
        Attribution(kind=AttributionKind.PROPOSAL, text="x", span=span, delegations=(), scope=NOWHERE)
        for span in ((2, 8), (3, 5), (8, 9), (12, 14))
    )
    holder = quotable(item("1", text, attributions=marks))
    gone = {at for (start, end), _ in holder.item.marks for at in range(start, end)}
    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            kept = "".join(text[at] for at in range(start, end) if at not in gone)
            assert holder.quoted((start, end)) == quoted(holder.item, (start, end)) == kept
