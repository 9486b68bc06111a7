"""The concordance and the cells of a synoptic table, as every file that is a table writes them.

    No. (Draft) | No. (Final) | Section    | Fate   | Place and number     | Kinds of change | Delegations | Pairing
    24          | 4           | A. General | edited | renumbered, moved up | weakened        | ...         | sure

    ... | Pairing | Brackets     | References | Draft | Final        a table that is used alone has the words, too
    ... | sure    | [may]: agreed | para. 9   | ...   | ...

    cell of a text      Piece("States ", ...)  Piece("shall", is_deleted)  Piece(" act.", ...)

In a chain a word may have come in with a version and gone with the next: then a piece is both.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import OpKind, cell_text
from diffrec.renderers.chains import PAIR, is_chain
from diffrec.renderers.visible import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.languages.reporting import ReportWords
    from diffrec.model import Op, Row, Span
    from diffrec.renderers.remarks import Remarks

LEVELS = " > "
REMARK_COLUMNS = ("brackets", "references")
"""the headings of columns that a table has where there is anything to say in them"""


class Table(NamedTuple):
    """The heads of the columns, and the lines below them."""

    head: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


class Piece(NamedTuple):
    """A stretch of a cell, safe to show: if the next version has it no more, and if the one before had not."""

    text: str
    is_deleted: bool = False
    is_inserted: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether nothing became of the words."""
        return not (self.is_deleted or self.is_inserted)


def concordance(remarks: Remarks) -> Table:
    """A line for each row of the comparison: numbers, section, fate and facts, kinds, delegations, how sure it is."""
    return Table(head_of(remarks.words, remarks.names), tuple(_line(remarks, row) for row in remarks.comparison.rows))


def head_of(words: ReportWords, names: Sequence[str]) -> tuple[str, ...]:
    """The heads of the concordance of versions with these names."""
    steps = (f" {words.signs.arrow} ".join(ends) for ends in pairwise(names)) if len(names) > PAIR else ()
    heads = (
        *map(words.number_heading, names),
        words.headings["section"],
        *steps,
        *(words.headings[name] for name in ("fate", "facts", "kinds", "delegations", "pairing")),
    )
    return tuple(map(one_line, heads))


def remark_columns(remarks: Remarks) -> Table:
    """What is to be said of brackets and references, for a table that holds the texts, too; a column where any is."""
    semicolon, rows = remarks.words.signs.semicolon, remarks.comparison.rows
    told = ([semicolon.join(said(row)) for row in rows] for said in (remarks.brackets, remarks.references))
    named = zip(REMARK_COLUMNS, told, strict=True)
    columns = {remarks.words.headings[name]: cells for name, cells in named if any(cells)}
    return Table(tuple(columns), tuple(zip(*columns.values(), strict=True)) or ((),) * len(rows))


def _line(remarks: Remarks, row: Row) -> tuple[str, ...]:
    steps = remarks.steps(row) if is_chain(remarks.comparison) else ()
    return (
        *(remarks.numbers(cell, at) for at, cell in enumerate(row.cells)),
        section_words(row),
        *steps,
        remarks.fate(row),
        remarks.facts(row),
        remarks.kinds(row),
        "\n".join(remarks.delegations(row)),
        remarks.pairing(row),
    )


def section_words(row: Row) -> str:
    """The headings above the item in the last version that holds it."""
    return one_line(LEVELS.join(next(cell for cell in reversed(row.cells) if cell)[0].section))


def pieces(row: Row, at: int) -> tuple[Piece, ...]:
    """The cell of the version at this place, cut where words came or go; joined, the pieces are its visible text."""
    text = cell_text(row.cells[at])
    gone = _changed(row.steps[at].ops, of_draft=True) if at < len(row.steps) else ()
    came = _changed(row.steps[at - 1].ops, of_draft=False) if at else ()
    edges = {0, len(text), *(min(edge, len(text)) for span in (*gone, *came) for edge in span)}
    return tuple(
        Piece(visible(text[start:end]), is_deleted=_holds(gone, start), is_inserted=_holds(came, start))
        for start, end in pairwise(sorted(edges))
    )


def _changed(ops: Sequence[Op], *, of_draft: bool) -> tuple[Span, ...]:
    """The spans of one side of the operations that are no equal words; they stand in order."""
    spans = (op.draft_span if of_draft else op.final_span for op in ops if op.op is not OpKind.EQUAL)
    return tuple(span for span in spans if span[0] < span[1])


def _holds(spans: Sequence[Span], place: int) -> bool:
    """Whether one of the spans, which stand in order, holds a place."""
    at = bisect_right(spans, place, key=lambda span: span[0])
    return at > 0 and place < spans[at - 1][1]
