"""Numbers with dots: recommendations of the Universal Periodic Review, and paragraphs below paragraphs.

121. The recommendations below enjoy the support of Utopia:      paragraph 121
121.1 Ratify the Protocol (Peru);                                recommendation 121.1
5.2 The secretariat reported                                     paragraph 5.2
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.model import ItemKind

if TYPE_CHECKING:
    from diffrec.items.marks import Mark
    from diffrec.items.reading import Reading


def read_dotted(reading: Reading, at: int, mark: Mark) -> None:  # noqa: ARG001 -- the same for all marks
    """An item by a number with dots, whatever came before: thematic lists put them in an order of their own."""
    is_recommended = reading.forms.are_recommended or _is_recommended(reading, mark)
    kind = ItemKind.RECOMMENDATION if is_recommended else ItemKind.PARAGRAPH
    count = reading.count_of(ItemKind.PARAGRAPH).value
    reading.accept(mark, kind, (mark.number,))
    reading.count_of(ItemKind.PARAGRAPH).value = count


def _is_recommended(reading: Reading, mark: Mark) -> bool:
    """True when the paragraph of the first figure, a heading above, the head of its column or the title says so."""
    pattern = re.compile(reading.language.begun(reading.language.labels[ItemKind.RECOMMENDATION]), re.IGNORECASE)
    text = reading.around.flow.text
    above = [reading.beginnings[at] for at in reading.headings]
    spans = [(beginning.mark.start, beginning.body_end) for beginning in above]
    first = mark.number.split(".")[0]
    lead_in = reading.latest.get((first,))
    if lead_in is not None:
        spans.append((lead_in.mark.end, reading.around.flow.block_end(lead_in.mark.end)))
    if any(pattern.search(said) for said in (reading.title, reading.around.head_of_column(mark))):
        return True
    return any(pattern.search(text, *span) for span in spans)
