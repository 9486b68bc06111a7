"""Versions in two languages: items paired by meaning, and rows in which data is compared and wording is not.

draft (English) 3 "... within 30 days (Peru)"   final (French) 5 "... dans les 40 jours"   30 -> 40, (Peru) gone
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec import alignment, delegations
from diffrec.alignment.crossing import Spoken, align_across, load_encoder
from diffrec.model import cell_text
from diffrec.pipeline.mending import language_of
from diffrec.pipeline.rows import Rows
from diffrec.wording.across import CrossSide, diff_across

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.alignment import Chain, Settled
    from diffrec.model import Item, Migration, Op, Passage, Row, TracedAttribution, Version
    from diffrec.pipeline.rows import Cells


def chain_across(versions: tuple[Version, ...], settled: Settled) -> tuple[Chain, ...]:
    """The rows of two versions in two languages; what a person has settled stands as it is.

    Raises: ConfigError when the encoder is not installed.
    """
    draft, final = (Spoken(version.items, language_of((version,))) for version in versions)
    links = align_across(draft, final, load_encoder(), settled)
    return alignment.of_one_step(links, (draft.items, final.items), language_of(versions[:1], language_of(versions)))


class CrossRows(Rows):
    """Makes rows of links across languages."""

    cross_language = True

    def ops(self, cells: Cells) -> tuple[Op, ...]:
        """What became of the figures, references and delegation marks of a row."""
        draft, final = (
            CrossSide(cell_text(cell), language_of((version,)), delegations.marks_of(cell))
            for cell, version in zip(cells, self.versions, strict=True)
        )
        return diff_across(draft, final)

    def attributions(self, cells: Cells, ops: tuple[Op, ...], names: tuple[str, str]) -> tuple[TracedAttribution, ...]:
        """What became of the delegation marks of a row; of the words that they cover nothing is said."""
        return tuple(replace(mark, words=None) for mark in super().attributions(cells, ops, names))

    def refined(self, cells: Cells, ops: tuple[Op, ...]) -> tuple[Item, ...]:
        """The later cell as it is: which words came in with a name cannot be told of words in another language."""
        del ops
        return cells[1]

    def passages(self, cells: Cells) -> tuple[Passage, ...]:
        """Nothing: which words come from which item cannot be told of words in another language."""
        del cells
        return ()

    def migrations(self, rows: Sequence[Row]) -> tuple[Migration, ...]:
        """Nothing: as little can be told which sentences left an item for another."""
        del rows
        return ()
