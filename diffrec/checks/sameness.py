"""Whether a submitted text is the issued one at all, be it with many edits.

    issued      143 paragraphs on lamps          143 paragraphs on lamps
    submitted   60 of them reworded, 20 gone     90 paragraphs on bees, "The meeting was called to order."
    standing    123: the same document           1 of 143: another one, whose thousand edits nobody would read

A paragraph stands in the other text where most of its runs of three words do, in whatever place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.checks.running import running
from diffrec.text import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Comparison

    Run = tuple[str, ...]

RUN = 3
"""words in a run: two are common in any two texts of one organ, four are cut by many an edit"""
LEAST_WORDS = 5
"""words of a paragraph that is counted: a heading, a cell or a date may stand in any text"""
FEWEST = 5
"""paragraphs from which on a text is judged: of fewer the edits are few, too"""
SAME_SHARE = 0.1
"""of the paragraphs, in either text, from which on it is the same document. Of real texts of different bodies at most
0.1 stand in each other; of a draft and the final that grew out of it, however much was done to it, at least 0.2"""


class Standing(NamedTuple):
    """How many paragraphs of a text stand in another one, and of how many."""

    there: int
    of: int

    @property
    def is_little(self) -> bool:
        """Whether these are so few of so many that the other text is another document."""
        return self.of >= FEWEST and self.there < SAME_SHARE * self.of


def standing(comparison: Comparison) -> tuple[Standing, Standing]:
    """How many paragraphs of the first version stand in the last one, and how many of the last in the first."""
    first, last = (_paragraphs(comparison, at) for at in (0, -1))
    return _standing(first, last), _standing(last, first)


def _paragraphs(comparison: Comparison, at: int) -> list[list[Run]]:
    """The runs of words of each paragraph that is long enough."""
    found = (words(passage.text) for passage in running(comparison.versions[at]).passages)
    return [
        list(zip(*(some[start:] for start in range(RUN)), strict=False)) for some in found if len(some) >= LEAST_WORDS
    ]


def _standing(paragraphs: Sequence[Sequence[Run]], others: Sequence[Sequence[Run]]) -> Standing:
    known = {run for runs in others for run in runs}
    return Standing(sum(2 * sum(run in known for run in runs) >= len(runs) for runs in paragraphs), len(paragraphs))
