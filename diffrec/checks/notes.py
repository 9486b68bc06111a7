"""Whether somebody left a note of what happened to an item: in the file of pairs, or in the text.

[[pin]] draft = ["7", "8"], final = "5"          a merge that a person has settled
[[alone]] draft = "9", note = "withdrawn"        an item gone, with a person's reason
5. States should ... (formerly 7 and 8)          the final itself says where the words come from
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diffrec.model import Item, Row, Step

IN_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|（([^（）]*)）")
END_OF_NOTE = '"'
"""the reason of a settled pairing ends with the note in quotation marks, where a person wrote one"""


def has_written_note(step: Step) -> bool:
    """Whether a person who settled the items gave a reason; to say that an item is alone does not excuse its loss."""
    return any(one.settled and one.weight > 0 and one.reason.endswith(END_OF_NOTE) for one in step.evidence)


def is_noted(row: Row) -> bool:
    """Whether a merge or a split is told of: settled by a person, or named by number in the text of the final.

    The items of the final name the numbers of the draft, all of a merge and the one of a split each.
    """
    if row.whole.is_settled:
        return True
    numbers = [item.number for item in row.cells[0]]
    return bool(row.cells[-1]) and all(_names(item, numbers) for item in row.cells[-1])


def _names(item: Item, numbers: Iterable[str]) -> bool:
    """Whether a footnote or words in brackets name all of these numbers."""
    return any(
        all(re.search(rf"(?<!\w){re.escape(number)}(?!\w)", note) for number in numbers) for note in _notes(item)
    )


def _notes(item: Item) -> Iterator[str]:
    yield from (footnote.text for footnote in item.footnotes)
    for found in IN_BRACKETS.finditer(item.text):
        yield found[1] or found[2] or found[3] or ""
