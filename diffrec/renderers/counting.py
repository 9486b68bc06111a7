"""The first sentence of every report: what became of the items, the gravest first, counted.

    30 recommendations: 5 weakened, 1 strengthened, 6 changes of actor, 3 attributions removed, 2 moved, 1 dropped, none
    added; 27 edited, 1 merged; 12 renumbered; 41 editorial changes.

Of many counts those of who is asked what, how strongly, stand first, the others in a sentence behind: "Also 2 narrowed
in scope, 3 changes of reference; 27 edited." Rows that stand outside are not counted. Of a selection: "3 of 29 rows
shown: 1 weakened; 2 edited, 1 added."
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diffrec.model import Fate
from diffrec.renderers.belonging import repeated_numbers, told_apart
from diffrec.renderers.chains import CAME_AND_WENT
from diffrec.renderers.kinds import grave_counts, light_counts, parted_counts
from diffrec.renderers.margins import MAX_NAMED
from diffrec.renderers.rows import inside_rows, kind_of, kinds_of, listed_few, pair_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.model import ChangeKind, Comparison, ItemKind, Row

    Kinds = frozenset[ChangeKind] | None

IN_TWO_LANGUAGES: Mapping[str, str] = {Fate.EDITED: "with other data", Fate.UNCHANGED: "with the same data"}
"""what rows of these fates are counted as where the wording is not judged"""


MAX_COUNTS = 9
"""counts in large type that are read at a glance; six kinds beside what moved, was dropped and was added"""


def count_sentences(rows: Sequence[Row], arrow: str, wanted: Kinds = None) -> tuple[str, ...]:
    """A sentence or two for each kind of item in which something changed, and one for all that stayed as they were.

    With `wanted` no other kinds of change are counted.
    """
    sentences: list[str] = []
    same = []
    for kind in kinds_of(rows):
        members = [row for row in rows if kind_of(row) is kind]
        if all(_is_same(row) for row in members):
            same.append(_count_words(kind, members))
        else:
            sentences += _kind_sentences(kind, members, arrow, wanted)
    if same:
        unchanged = "no data changed" if rows[0].whole.cross_language else "nothing changed"
        sentences.append(f"{listed_few(same)}: {unchanged}.")
    return tuple(sentences)


def _kind_sentences(kind: ItemKind, rows: Sequence[Row], arrow: str, wanted: Kinds) -> Iterator[str]:
    """What became of the items of a kind; where that is much, what is lighter in a sentence of its own."""
    steps = [row.whole for row in rows]
    lone = (*_moved_words(kind, rows, arrow), *_end_words(kind, rows))
    rest = (_middle_words(rows), _fact_words(rows), light_counts(steps, wanted))
    grave = grave_counts(steps, wanted)
    first, others = parted_counts(steps, wanted)
    if len(grave) + len(lone) <= MAX_COUNTS or not others:
        yield f"{_count_words(kind, rows)}: {_joined(((*grave, *lone), *rest))}."
        return
    yield f"{_count_words(kind, rows)}: {_joined(((*first, *lone),))}."
    yield f"Also {_joined((others, *rest))}."


def selection_sentence(comparison: Comparison, wanted: Kinds = None) -> str:
    """What a selection of rows shows, which tells nothing of the whole: "3 of 29 rows shown: 2 edited, 1 added."."""
    inside = inside_rows(comparison)
    steps = [row.whole for row in inside]
    fates = Counter(CAME_AND_WENT if row.is_passing else row.whole.fate.value for row in inside)
    names = IN_TWO_LANGUAGES if comparison.cross_language else {}
    counted = [f"{fates[fate]} {names.get(fate, fate)}" for fate in (*Fate, CAME_AND_WENT) if fates[fate]]
    if outside := len(comparison.rows) - len(inside):
        counted.append(f"{outside} of other chapters")
    light = ", ".join(light_counts(steps, wanted))
    told = _joined((grave_counts(steps, wanted), counted, [f"{light} in the rows shown"] * bool(light)))
    total = sum(comparison.summary.fates.values())
    return f"{len(comparison.rows)} of {total} rows shown{': ' if told else ''}{told}."


def _is_same(row: Row) -> bool:
    step = row.whole
    return step.fate is Fate.UNCHANGED and not (step.renumbered or step.moved or step.resectioned)


def _count_words(kind: ItemKind, rows: Sequence[Row]) -> str:
    """How many items there are: "24 recommendations", "10 recommendations became 11", "3 new paragraphs"."""
    draft, final = (sum(len(row.cells[at]) for row in rows) for at in (0, -1))
    if not draft and not final:
        return f"{len(rows)} {kind.words(len(rows))} between the first version and the last"
    if not draft:
        return f"{final} new {kind.words(final)}"
    words = f"{draft} {kind.words(draft)}"
    return words if draft == final else f"{words} became {final or 'none'}"


def _moved_words(kind: ItemKind, rows: Sequence[Row], arrow: str) -> Iterator[str]:
    """The rows that moved: "1 moved (24 -> 4)"."""
    if moved := [pair_label(row, arrow, kind) for row in rows if row.whole.moved]:
        yield f"{len(moved)} moved{_named(moved)}"


def _end_words(kind: ItemKind, rows: Sequence[Row]) -> Iterator[str]:
    """The rows that one side alone has: "none dropped", "1 added (10)"; that nothing was lost is said, too."""
    repeated = repeated_numbers(rows)
    for fate in (Fate.DROPPED, Fate.ADDED):
        alone = [row for row in rows if row.whole.fate is fate and not row.is_passing]
        few = alone if len(alone) <= MAX_NAMED else []
        yield f"{len(alone) or 'none'} {fate}{_named(list(told_apart(few, repeated, kind)))}"


def _middle_words(rows: Sequence[Row]) -> Iterator[str]:
    """What became of the rows that both sides have: "5 edited", "1 merged", "2 unchanged"."""
    names = IN_TWO_LANGUAGES if rows[0].whole.cross_language else {}
    fates = Counter(row.whole.fate for row in rows)
    for fate in (Fate.EDITED, Fate.MERGED, Fate.SPLIT, Fate.REGROUPED, Fate.UNCHANGED):
        if fates[fate]:
            yield f"{fates[fate]} {names.get(fate, fate)}"


def _fact_words(rows: Sequence[Row]) -> Iterator[str]:
    """What else is so: "21 renumbered", "2 in another section"; one that moved is told as such alone."""
    if renumbered := sum(row.whole.renumbered for row in rows):
        yield f"{renumbered} renumbered"
    if resectioned := sum(row.whole.resectioned and not row.whole.moved for row in rows):
        yield f"{resectioned} in another section"


def _joined(parts: Iterable[Iterable[str]]) -> str:
    """The parts as a sentence has them: commas inside, semicolons between; empty ones are left out."""
    return "; ".join(filter(None, (", ".join(part) for part in parts)))


def _named(names: Sequence[str]) -> str:
    """The names behind a count, as long as they are few: "2 dropped" takes " (7, 9)"."""
    return f" ({'; '.join(names)})" if 0 < len(names) <= MAX_NAMED else ""
