"""What all views say of one row, in the same words and with the same counts.

moved, edited   -12 +13   gone (China)   C. Final recommendations -> A. General recommendations
70 % alike; sure; (China) removed, its words kept
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import Confidence, Fate, MarkFate
from diffrec.renderers.chains import CAME_AND_WENT, MARK_WORDS, likeness_of
from diffrec.renderers.margins import MARGIN, is_in_margin, mark_text
from diffrec.renderers.rows import delegation_words, traced_marks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.model import Comparison, Item, Row, TracedAttribution, Version
    from diffrec.renderers.events import Home

CONFIDENCE_WORDS: Mapping[Confidence, str] = {
    Confidence.HIGH: "sure",
    Confidence.MEDIUM: "fairly sure",
    Confidence.LOW: "unsure, please look",
}
DATA_WORDS: Mapping[Fate, str] = {Fate.UNCHANGED: "data agree", Fate.EDITED: "data differ"}
"""what these fates are called where the wording is in two languages and is not judged"""


def fate_name(row: Row) -> str:
    """What the fate of a row is called: "edited", "came and went"; across languages "data differ"."""
    if row.is_passing:
        return CAME_AND_WENT
    fate = row.whole.fate
    return DATA_WORDS.get(fate, fate.value) if row.whole.cross_language else fate.value


def fate_words(row: Row) -> str:
    """The fate with what stands beside it: "edited", "moved, merged, unsure"."""
    words = ("moved, " if row.whole.moved else "") + fate_name(row)
    return f"{words}, unsure" if row.whole.confidence is Confidence.LOW else words


def likeness_words(row: Row) -> str:
    """How alike both sides are: "70 % alike"; empty where one side is."""
    return likeness_of(row.whole)


def rival_words(row: Row, similarity: float) -> str:
    """How near another item comes: "35 % alike"; across languages "0.35 of 1 in meaning"."""
    return f"{similarity:.2f} of 1 in meaning" if row.whole.cross_language else f"{round(100 * similarity)} % alike"


def mark_words(row: Row) -> str:
    """The delegation marks by their fate, which stands first so that a narrow column shows it: "gone (China), (EU)".

    What comments ask for stands behind it: "in the margin: US: delete".
    """
    told: dict[str, list[str]] = {}
    for mark in sorted(traced_marks([row]), key=is_in_margin):
        fate = f"{MARGIN}:" if is_in_margin(mark) else MARK_WORDS[mark.fate]
        told.setdefault(fate, []).append(mark_text(mark.attribution))
    return "; ".join(f"{fate} {', '.join(texts)}" for fate, texts in told.items())


def mark_fate_words(mark: TracedAttribution, homes: Mapping[str, Home] | None = None) -> str:
    """What became of a mark and of its words: "removed, its words kept", "changed (EU gone), its words moved to 7".

    The words of a new mark have no past; `homes` say where words went. A position in the margin has no fate of its own.
    """
    names = ((mark.lost, "gone"), (mark.gained, "new")) if mark.fate is MarkFate.CHANGED else ()
    told = ", ".join(f"{delegation_words(some)} {became}" for some, became in names if some)
    fate = f"{mark.fate} ({told})" if told else mark.fate.value
    fate = MARGIN if is_in_margin(mark) else fate
    if not mark.words or mark.fate is MarkFate.ADDED:
        return fate
    home = (homes or {}).get(mark.moved_to or "")
    return f"{fate}, its words {mark.words}{f' to {home.label}' if home else ''}"


def section_words(row: Row, arrow: str = "->") -> str:
    """The innermost section of the last version that holds the row, or of both ends where it is another one."""
    names = [cell[0].section[-1] if cell[0].section else "" for cell in row.cells if cell]
    if row.whole.resectioned and names[0] and names[-1]:
        return f"{names[0]} {arrow} {names[-1]}"
    return names[-1]


def is_moved_up(row: Row, comparison: Comparison) -> bool:
    """Whether a moved row now stands earlier among the items of its kind."""
    if not (row.whole.moved and row.cells[0] and row.cells[-1]):
        return False
    versions = comparison.versions
    return _place(row.cells[-1][0], versions[-1]) < _place(row.cells[0][0], versions[0])


def _place(item: Item, version: Version) -> float:
    """How far down the version an item stands, from 0 to 1, among those of its kind."""
    alike = [other.id for other in version.items if other.kind is item.kind]
    return alike.index(item.id) / len(alike)
