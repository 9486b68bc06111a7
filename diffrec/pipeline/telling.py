"""What is told of delegation marks once all rows are made.

Words that went to another row, names that the text leaves out now, and a change of its own for each mark.

row 5: (Peru) removed, its words dropped  ->  its words moved to recommendation-7; Change attribution-removed
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from diffrec import meaning
from diffrec.model import Notice, WordsFate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from diffrec.config import Parties
    from diffrec.languages import Language
    from diffrec.model import Item, Migration, Row, Step, TracedAttribution, Version

    Cells = tuple[tuple[Item, ...], tuple[Item, ...]]

MOST_OF_SCOPE = 0.8
"""of the words of a mark, as of those that the search for them finds again"""
UNLISTED = "parties-unlisted"


class Known(NamedTuple):
    """What the marks of all rows are told by: versions, their language, what moved between first and last, parties."""

    versions: Sequence[Version]
    language: Language
    migrations: tuple[Migration, ...] = ()
    parties: Parties | None = None


class Between(NamedTuple):
    """Two versions, by place, with what is looked up for all rows."""

    ends: tuple[int, int]
    steps: Sequence[Step]
    whereabouts: meaning.Whereabouts | None
    membership: meaning.Membership | None
    called: Callable[[str], str]
    migrations: tuple[Migration, ...]


def told(rows: tuple[Row, ...], known: Known) -> tuple[Row, ...]:
    """The rows with all that is told of their marks, in each step and as a whole."""
    if not any(item.attributions for row in rows for cell in row.cells for item in cell):
        return rows
    last = len(known.versions) - 1
    names = [version.name for version in known.versions]
    whole = _between(rows, [row.whole for row in rows], (0, last), known)
    places = range(last) if last > 1 else ()
    steps = [_between(rows, [row.steps[at] for row in rows], (at, at + 1), known) for at in places]
    asked = [(row.others[0].before, row.others[0].after) for row in rows[:1] if row.others]
    ends = [(names.index(before), names.index(after)) for before, after in asked]
    others = [_between(rows, [row.others[0] for row in rows], end, known) for end in ends]
    made = []
    for at, row in enumerate(rows):
        end = _told(row, at, whole)
        made.append(
            replace(
                row,
                whole=end,
                steps=(end,) if last == 1 else tuple(_told(row, at, step) for step in steps),
                others=tuple(_told(row, at, other) for other in others),
            )
        )
    return tuple(made)


def notices_of(rows: Iterable[Row], parties: Parties | None) -> tuple[Notice, ...]:
    """A notice that names the delegations of which a list of parties says nothing, where the text turned to parties."""
    if parties is None:
        return ()
    turned = (row for row in rows if row.whole.attributions and not row.whole.cross_language)
    ends = (row for row in turned if meaning.narrowed((row.cells[0], row.cells[-1]), row.whole.ops))
    names = meaning.unlisted((mark for row in ends for mark in row.whole.attributions), parties)
    if not names:
        return ()
    message = f"the list of parties says nothing of {meaning.named(names)}"
    return (Notice(code=UNLISTED, message=message, source=parties.source, confidential=True),)


def _between(rows: Sequence[Row], steps: Sequence[Step], ends: tuple[int, int], known: Known) -> Between:
    """What the rows have in common between two versions."""
    after = known.versions[ends[1]]
    labels = {item.id: _called(item) for item in after.items}
    is_wanted = any(_is_wanted(mark) for step in steps for mark in step.attributions)
    places = [
        meaning.Changed(at, (row.cells[ends[0]], row.cells[ends[1]]), step.ops)
        for at, (row, step) in enumerate(zip(rows, steps, strict=True))
    ]
    return Between(
        ends=ends,
        steps=steps,
        whereabouts=meaning.Whereabouts(places, known.language) if is_wanted else None,
        membership=meaning.Membership(known.parties, _day(after)) if known.parties else None,
        called=lambda item: labels.get(item, item),
        migrations=known.migrations if ends == (0, len(known.versions) - 1) else (),
    )


def _called(item: Item) -> str:
    """What a sentence calls an item: "recommendation 7"."""
    return f"{item.kind.words()} {item.number}"


def _day(version: Version) -> date | None:
    """The day of a version: the latest of its documents that have one."""
    days = []
    for document in version.documents:
        try:
            days.append(date.fromisoformat(document.date or ""))
        except ValueError:
            continue
    return max(days, default=None)


def _is_wanted(mark: TracedAttribution) -> bool:
    """Whether the words of a mark are to be looked for in other rows."""
    return mark.words is WordsFate.DROPPED and mark.attribution.scope.span is not None


def _told(row: Row, at: int, between: Between) -> Step:
    """A step of a row with all that is told of its marks."""
    step = between.steps[at]
    if not step.attributions:
        return step
    cells = (row.cells[between.ends[0]], row.cells[between.ends[1]])
    marks = tuple(_moved(mark, at, between) for mark in step.attributions)
    leaving = meaning.Excluded(marks)
    if between.membership is not None and not step.cross_language:
        leaving = meaning.excluded(cells, step.ops, marks, between.membership)
    events = meaning.mark_changes(cells, step.ops, leaving.attributions, between.called)
    changes = sorted(
        (*leaving.changes, *events, *step.changes), key=lambda change: (change.draft_span, change.final_span)
    )
    return replace(step, attributions=leaving.attributions, changes=tuple(changes))


def _moved(mark: TracedAttribution, at: int, between: Between) -> TracedAttribution:
    """The mark, with the item to which its words went when they are not in its row any more."""
    if between.whereabouts is None or not _is_wanted(mark):
        return mark
    item = _migrated(mark, between.migrations) or between.whereabouts.find(mark.attribution.scope.text, at)
    return replace(mark, words=WordsFate.MOVED, moved_to=item) if item else mark


def _migrated(mark: TracedAttribution, migrations: Sequence[Migration]) -> str | None:
    """The item to which a sentence moved that holds most of the words of a mark."""
    start, end = mark.attribution.scope.span or (0, 0)
    for one in migrations:
        shared = min(end, one.draft_span[1]) - max(start, one.draft_span[0])
        if one.draft_item == mark.item and shared >= MOST_OF_SCOPE * (end - start):
            return one.final_item
    return None
