"""The ledger: one line for each row, what it was, what it is, what became of it.

       draft     final  fate            words    changes          marks         section
Add.2      1         1  edited         -4   +3   weakened, actor                A. General recommendations
Add.2     24  ^      4  moved, edited  -12  +13  addressee        gone (China)  C. Final -> A. General

    5 to 16   6 to 17  12 unchanged

A chain has a column for each version, and between two of them a sign for that step:

zero-draft     rev-1     final  fate
         1  ~      1  =      2  edited
         6         -         3  unchanged
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.meaning import changed_words
from diffrec.model import Fate, MarkFate
from diffrec.renderers.chains import ABSENT, between, is_chain, steps_of
from diffrec.renderers.kinds import short_words
from diffrec.renderers.ledger import fate_words, is_moved_up, mark_words, section_words
from diffrec.renderers.naming import cell_label, naming_of
from diffrec.renderers.rows import listed_few
from diffrec.renderers.terminal.folding import folded
from diffrec.renderers.terminal.table import Column, put_table
from diffrec.renderers.terminal.theme import FATES, GAIN, LOSS, PLAIN, STRONG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.model import Comparison, Row
    from diffrec.renderers.naming import Naming
    from diffrec.renderers.terminal.page import Page
    from diffrec.renderers.terminal.table import Cell

MIN_WORDS = 12
"""a column of words that is narrower says nothing"""
MIN_SECTION = 16
"""a number and two words; of a section that is cut shorter nobody knows which it is"""
MIN_DOCUMENT = 7
"""room for "Add.12" and for the end of a file's name"""
MIN_NUMBERS = 12
"""room for the longest of the usual, such as "para. 12 (c)"; merges of many items are cut"""
UP, DOWN = "^", "v"
SAME, CHANGED = "=", "~"
LEGEND = (
    f"Between two versions: {SAME} the words stayed, {CHANGED} they changed, {UP} {DOWN} the item moved; "
    f"{ABSENT} not there."
)
MOVED_LEGEND = f"{UP} {DOWN} the item moved up or down."
CAME_LEGEND = "Changes: +caveat came, -caveat went, and so for others."
MORE_LEGEND = "+2 behind a name: two more kinds of change."
CAME_OR_WENT, MORE_KINDS = re.compile(r"[+-][a-z]"), re.compile(r"\+\d")
SHORT_KINDS = -3
"""the place of the kinds of change in a line, before marks and section"""
FOLDED_LEGEND = "Unchanged rows are folded; --full lists them."
SIGN_STYLES = {UP: STRONG, DOWN: STRONG, SAME: PLAIN, CHANGED: STRONG}


def put_concordance(page: Page, comparison: Comparison, rows: Sequence[Row], *, is_folded: bool) -> None:
    """Adds the table of these rows to the page, long runs of unchanged rows folded or not; then what its signs mean."""
    naming = naming_of(comparison)
    sides = [
        (Column("", least=MIN_DOCUMENT, keeps_end=True), Column(version.name, right=True, least=MIN_NUMBERS))
        for version in comparison.versions
    ]
    sign = Column("", right=True)
    columns = (
        *sides[0],
        *(column for side in sides[1:] for column in (sign, *side)),
        Column("fate"),
        Column("words", right=True, falls=3),
        Column("", right=True, falls=3),
        Column("changes", least=MIN_WORDS, falls=1),
        Column("marks", least=MIN_WORDS, falls=2),
        Column("section", least=MIN_SECTION, falls=4),
    )
    steps = [between(comparison, names) for names in steps_of(comparison)] if is_chain(comparison) else [comparison]
    views = [{row.id: row for row in step.rows} for step in steps]
    cells = []
    for row in rows:
        signs = [_sign(views[at][row.id], step, is_step=is_chain(comparison)) for at, step in enumerate(steps)]
        cells.append(_cells(page, row, signs, naming, absent=ABSENT if is_chain(comparison) else ""))
    shown = folded(cells) if is_folded else cells
    missing = put_table(page, columns, shown)
    legend = [
        *_legend(cells, missing, is_chain=is_chain(comparison)),
        *([FOLDED_LEGEND] if len(shown) < len(cells) else []),
    ]
    if legend:
        page.say(" ".join(legend), indent=2)


def _legend(cells: Sequence[Sequence[Cell]], missing: Sequence[str], *, is_chain: bool) -> Iterator[str]:
    """What the signs of a table mean that it has, and which columns the page has no room for."""
    texts = [cell if isinstance(cell, str) else cell[0] for row in cells for cell in row]
    shorts = [row[SHORT_KINDS] for row in cells]
    if is_chain:
        yield LEGEND
    elif any(text in {UP, DOWN} for text in texts):
        yield MOVED_LEGEND
    if "changes" not in missing:
        if any(isinstance(short, str) and CAME_OR_WENT.search(short) for short in shorts):
            yield CAME_LEGEND
        if any(isinstance(short, str) and MORE_KINDS.search(short) for short in shorts):
            yield MORE_LEGEND
    if missing:
        yield f"No room here for: {listed_few(missing)}."


def _cells(page: Page, row: Row, signs: Sequence[str], naming: Naming, *, absent: str) -> list[Cell]:
    deleted, inserted = changed_words(row)
    removed = any(mark.fate is MarkFate.REMOVED for mark in row.whole.attributions)
    labels = [cell_label(cell, naming.documents[at], naming.main) for at, cell in enumerate(row.cells)]
    sides: list[list[Cell]] = [
        [one.document, (one.numbers or absent, page.linked(cell))] for one, cell in zip(labels, row.cells, strict=True)
    ]
    return [
        *sides[0],
        *(cell for at, side in enumerate(sides[1:]) for cell in ((signs[at], SIGN_STYLES.get(signs[at], "")), *side)),
        (fate_words(row), FATES[row.whole.fate]),
        (f"-{deleted}" if deleted else "", LOSS),
        (f"+{inserted}" if inserted else "", GAIN),
        short_words(row.whole),
        (mark_words(row), STRONG if removed else PLAIN),
        section_words(row),
    ]


def _sign(row: Row, step: Comparison, *, is_step: bool) -> str:
    """What stands between two versions: an arrow for a row that moved, in a chain also whether its words changed."""
    if row.whole.moved:
        return UP if is_moved_up(row, step) else DOWN
    if not is_step or not row.cells[0] or not row.cells[-1]:
        return ""
    return SAME if row.whole.fate is Fate.UNCHANGED else CHANGED
