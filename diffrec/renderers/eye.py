"""What stands under "For your eye": rows that a person should look at, whatever else became of them.

16 -> 17 and 15 -> 16 have little wording in common. Brackets are left open in 4 -> 5. Text moved from 7 to 9.
References point to other content now in 3 -> 3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import Confidence
from diffrec.renderers.brackets import open_rows
from diffrec.renderers.crossreferences import astray_rows
from diffrec.renderers.naming import located_numbers, main_kind, naming_of
from diffrec.renderers.rows import listed_few, pair_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diffrec.model import Comparison, Item, ItemKind, Row

# Below one half, less is shared than not: a reader who sees the two texts wonders why they stand side by side.
LITTLE_IN_COMMON = 0.5
OPENINGS: Mapping[str, str] = {
    "brackets-open": "Brackets are left open in",
    "references-astray": "References point elsewhere now in",
    "text-moved": "Text moved",
}
"""what a sentence about some rows begins with, by what is doubtful"""


class Doubt(NamedTuple):
    """Rows that a person should look at, with what is said of them before and behind their labels.

    `about` names what is doubtful, for reports in other languages.
    """

    about: str
    rows: tuple[Row, ...]
    labels: tuple[str, ...]
    predicate: str = ""
    opening: str = ""

    @property
    def sentence(self) -> str:
        """The sentence: "16 -> 17 and 15 -> 16 have little wording in common.", "Text moved from 7 to 9."."""
        return f"{' '.join(filter(None, (self.opening, listed_few(self.labels), self.predicate)))}."


def doubts_of(comparison: Comparison, rows: Sequence[Row], arrow: str) -> tuple[Doubt, ...]:
    """What a person should look at in these rows of a comparison, doubtful pairs first."""
    main = main_kind(comparison)
    return (
        *_doubtful_pairs([row for row in rows if _is_doubtful(row)], arrow, main),
        *_doubts("brackets-open", open_rows(rows), arrow, main),
        *_doubts("references-astray", astray_rows(rows), arrow, main),
        *_moved_text(comparison),
    )


def _is_doubtful(row: Row) -> bool:
    return row.whole.confidence is not Confidence.HIGH and bool(row.cells[0] and row.cells[-1])


def _doubtful_pairs(doubtful: Sequence[Row], arrow: str, main: ItemKind | None) -> tuple[Doubt, ...]:
    """The doubtful pairs: first those with little wording in common, then the others."""
    little = tuple(row for row in doubtful if _has_little_in_common(row))
    other = tuple(row for row in doubtful if not _has_little_in_common(row))
    predicates = (
        ("little-in-common", little, "has little wording in common", "have little wording in common"),
        ("second-look", other, "wants a second look", "want a second look"),
    )
    return tuple(
        Doubt(
            about=about,
            rows=rows,
            labels=tuple(pair_label(row, arrow, main) for row in rows),
            predicate=one if len(rows) == 1 else many,
        )
        for about, rows, one, many in predicates
        if rows
    )


def _doubts(about: str, rows: tuple[Row, ...], arrow: str, main: ItemKind | None) -> Iterator[Doubt]:
    """The rows of which one thing is to be said, where there are any."""
    if rows:
        labels = tuple(pair_label(row, arrow, main) for row in rows)
        yield Doubt(about=about, rows=rows, labels=labels, opening=OPENINGS[about])


def _has_little_in_common(row: Row) -> bool:
    """Whether the wording is hardly alike; across languages it never is, and says nothing."""
    return not row.whole.cross_language and (row.whole.similarity or 0) < LITTLE_IN_COMMON


class MovedText(NamedTuple):
    """Words that left an item for another that is not its partner, and a row that shows one of the two."""

    draft: Item
    final: Item
    row: Row


def moved_text(comparison: Comparison) -> Iterator[MovedText]:
    """What left an item for another that is not its partner; where one of the two is shown."""
    places = [{item.id: row for row in comparison.rows for item in row.cells[at]} for at in (0, -1)]
    items = [{item.id: item for item in comparison.versions[at].items} for at in (0, -1)]
    for one in comparison.migrations:
        ids = (one.draft_item, one.final_item)
        shown = [rows[item] for rows, item in zip(places, ids, strict=True) if item in rows]
        if shown and all(item in known for known, item in zip(items, ids, strict=True)):
            yield MovedText(items[0][ids[0]], items[1][ids[1]], shown[-1])


def _moved_text(comparison: Comparison) -> Iterator[Doubt]:
    """The text that moved as one doubt."""
    if not comparison.migrations:
        return
    naming = naming_of(comparison)
    told: dict[str, Row] = {}
    for one in moved_text(comparison):
        draft, final = (
            located_numbers([item], names, naming.main)
            for item, names in zip((one.draft, one.final), naming.ends, strict=True)
        )
        told.setdefault(f"from {draft} to {final}", one.row)
    if told:
        about = "text-moved"
        yield Doubt(about=about, rows=tuple(told.values()), labels=tuple(told), opening=OPENINGS[about])
