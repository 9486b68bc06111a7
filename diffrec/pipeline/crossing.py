"""Versions in two languages: items paired by meaning, and rows in which data is compared and wording is not.

draft (English) 3 "... within 30 days (Peru)"   final (French) 5 "... dans les 40 jours"   30 -> 40, (Peru) gone
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec import alignment, wording
from diffrec.model import cell_text
from diffrec.pipeline.mending import language_of
from diffrec.pipeline.rows import Rows, marks_of

if TYPE_CHECKING:
    from diffrec.alignment import Settled
    from diffrec.model import Link, Op, TracedAttribution, Version
    from diffrec.pipeline.rows import Cells


def align_across(draft: Version, final: Version, settled: Settled) -> tuple[Link, ...]:
    """The links between versions in two languages; what a person has settled stands as it is.

    Raises: ConfigError when the encoder is not installed.
    """
    encoder = alignment.load_encoder()
    sides = [alignment.Spoken(version.items, language_of((version,))) for version in (draft, final)]
    return alignment.align_across(sides[0], sides[1], encoder, settled)


class CrossRows(Rows):
    """Makes rows of links across languages."""

    cross_language = True

    def ops(self, cells: Cells) -> tuple[Op, ...]:
        """What became of the figures, references and delegation marks of a row."""
        draft, final = (
            wording.CrossSide(cell_text(cell), language_of((version,)), marks_of(cell))
            for cell, version in zip(cells, (self.draft, self.final), strict=True)
        )
        return wording.diff_across(draft, final)

    def attributions(self, cells: Cells, ops: tuple[Op, ...]) -> tuple[TracedAttribution, ...]:
        """What became of the delegation marks of a row; of the words that they cover nothing is said."""
        return tuple(replace(mark, words=None) for mark in super().attributions(cells, ops))
