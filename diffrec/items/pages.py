"""The pages of a text that has no page breaks, told from the page numbers that were left in it.

    "... resolution 5/4. | (E) *1803177* | ... in that regard. | 2/9 | Recommendation 6 ... | 3/9 |"
    page 1                 its job number   page 2               its foot  page 3

Numbers at the ends of blocks are feet, at their beginnings heads; where they are both, nothing is said.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.items.flow import Flow
    from diffrec.items.furniture import Found

Turn = tuple[int, int]
"""an offset in the flow and the page that begins there"""

NUMBER = re.compile(r"\d+")


def turns_of(flow: Flow, found: Sequence[Found]) -> tuple[Turn, ...]:
    """Where pages begin, in order; empty when the text does not tell."""
    spans = sorted(span for span, why in found if why == "page number")
    numbers = [(span, int(match[0])) for span in spans if (match := NUMBER.search(flow.text, *span))]
    at_end = sum(not flow.text[span[1] : flow.block_end(span[0])].strip() for span, _ in numbers)
    at_start = sum(not flow.text[flow.starts[flow.index_at(span[0])] : span[0]].strip() for span, _ in numbers)
    if at_start > at_end:
        return tuple((span[0], page) for span, page in numbers)
    if at_end <= at_start:
        return ()
    turns = [(span[1], page + 1) for span, page in numbers[:-1]]
    (first_span, first_page), jobs = numbers[0], [span for span, why in found if why == "job number"]
    if first_page == 1:
        return ((0, 1), *turns)
    if first_page == 2 and jobs and jobs[0][1] < first_span[0]:  # noqa: PLR2004 -- the job number is the foot of page 1
        return ((0, 1), (jobs[0][1], 2), *turns)
    return tuple(turns)


def page_at(turns: Sequence[Turn], offset: int) -> int | None:
    """The page of an offset, None before the first that is known."""
    index = bisect_right(turns, (offset, 1 << 30)) - 1
    return turns[index][1] if index >= 0 else None
