"""Which words of a merged, split or regrouped provision come from which item.

draft 2   Swings should be checked for rust.      draft 3   Municipalities should publish a register.
final 2   Swings should be checked for rust, and municipalities should publish a register.
->        "Swings should be checked for rust" from 2 · "municipalities should publish a register" from 3 · "and" new
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import Passage
from diffrec.wording.tiling import CONTENT_WEIGHT, Sides, read_words, span_of, stretches, tiles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.languages import Language
    from diffrec.model import Item
    from diffrec.wording.tiling import Word

# The texts are known to belong together, so that two content words in a row ("civil society") are enough to tell a
# source when a third one is near; two alone ("developing countries") were chance in five of six cases of the Paris
# decision.
MIN_RUN = 2 * CONTENT_WEIGHT
MIN_PASSAGE = 3 * CONTENT_WEIGHT


def passages(cells: tuple[Sequence[Item], Sequence[Item]], language: Language) -> tuple[Passage, ...]:
    """The stretches of a row's final cell that come from its draft items, in order; spans are of the cells' texts.

    They begin and end with words of both sides, and none overlap. A row with one item a side has none: there is
    nothing to tell apart.
    """
    if not (cells[0] and cells[1]) or len(cells[0]) == len(cells[1]) == 1:
        return ()
    words = Sides(_cell_words(cells[0], language), _cell_words(cells[1], language))
    return tuple(
        Passage(
            draft_item=cells[0][words.draft[one.draft[0]].item].id,
            final_item=cells[1][words.final[one.final[0]].item].id,
            draft_span=span_of(words.draft, one.draft),
            final_span=span_of(words.final, one.final),
        )
        for one in stretches(tiles(words, MIN_RUN), words, MIN_PASSAGE)
    )


def _cell_words(cell: Sequence[Item], language: Language) -> list[Word]:
    """The words of all items of a cell; spans are of its text."""
    found: list[Word] = []
    offset = 0
    for number, item in enumerate(cell):
        marks = [span for span, _ in item.marks]
        found += read_words(item.text, language, marks, number, offset)
        offset += len(item.text) + 1
    return found
