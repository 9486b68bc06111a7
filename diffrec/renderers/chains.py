"""What views say of a row of more than two versions: its way through them, and any two of them beside each other.

    1 -> 1 -> 2 -> 2
    zero-draft -> rev-1: edited, 95 % alike; rev-1 -> rev-2: edited, 84 % alike; rev-2 -> final: unchanged
    6 -> - -> 7 -> 8                            gone in rev-1, back in rev-2
    rev-2 8                                     came in rev-1, gone in final

A chain seen between two of its versions is a comparison of these two, so that a text is shown as it is for a pair.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.errors import ConfigError
from diffrec.meaning import told_marks
from diffrec.model import Comparison, Fate, MarkFate, the
from diffrec.renderers.events import marks_alone
from diffrec.renderers.kinds import grave_counts, light_counts
from diffrec.renderers.margins import MAX_NAMED, is_in_margin, mark_text
from diffrec.renderers.naming import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diffrec.model import ItemKind, Row, Step

PAIR = 2
PLAIN_ARROW, ABSENT, ABSENT_IN_TYPE = "->", "-", "–"
CAME_AND_WENT = "came and went"
GONE, NEW, BACK = "gone", "new", "back"
SAME_WORDS = "same words"
"""what is said where only delegation marks changed"""
ALMOST_ALIKE = 99
"""what was edited is never called 100 % alike"""
MARK_WORDS: Mapping[MarkFate, str] = {
    MarkFate.KEPT: "kept",
    MarkFate.REMOVED: "gone",
    MarkFate.ADDED: "new",
    MarkFate.CHANGED: "changed",
}


class StepWords(NamedTuple):
    """What became of a row from one version to the next; `changed` says whether anything did."""

    before: str
    after: str
    words: str
    changed: bool


def is_chain(comparison: Comparison) -> bool:
    """Whether there are more versions than two."""
    return len(comparison.versions) > PAIR


def between(comparison: Comparison, ends: tuple[str, str] | None = None) -> Comparison:
    """The comparison of two of the versions, by name; without names the first and the last. Its rows keep their order.

    Every row is there, also one that stands in neither of the two.

    Raises: ConfigError for a name that no version has, for two in another order, and for two that were not compared.
    """
    if not is_chain(comparison):
        return comparison
    places = places_of(comparison, ends)
    first, last = (comparison.versions[at] for at in places)
    rows = (seen(row, places, (first.name, last.name)) for row in comparison.rows)
    is_whole = places == places_of(comparison, None)
    moved = comparison.migrations if is_whole else ()
    return replace(comparison, versions=(first, last), rows=tuple(rows), migrations=moved)


def places_of(comparison: Comparison, ends: tuple[str, str] | None) -> tuple[int, int]:
    """The places of two versions, told by their names in any case; without names the first and the last.

    Raises: ConfigError for a name that no version has, and for two that stand in another order.
    """
    names = [version.name for version in comparison.versions]
    return places_among(names, ends) if ends else (0, len(names) - 1)


def places_among(names: Sequence[str], ends: tuple[str, str]) -> tuple[int, int]:
    """The places of an earlier name and a later one among the names of versions, in any case.

    Raises: ConfigError for a name that is not there, and for two that stand in another order.
    """
    places = {name.casefold(): at for at, name in enumerate(names)}
    for name in ends:
        if name.casefold() not in places:
            raise ConfigError.unknown(name, "version", names)
    before, after = (places[name.casefold()] for name in ends)
    if before >= after:
        message = f'"{":".join(ends)}" names no earlier version and a later one; the order is {", ".join(names)}'
        raise ConfigError(message, hint=f"for example {names[0]}:{names[-1]}")
    return before, after


def seen(row: Row, places: tuple[int, int], names: tuple[str, str]) -> Row:
    """The row of two versions that a row of a chain holds.

    Raises: ConfigError for two versions that were not compared.
    """
    step = row.step_between(*names)
    if step is None:
        message = f"{the(names[0])} and {the(names[1])} were not compared with each other"
        raise ConfigError(message, hint=f'CompareOptions(between=("{names[0]}", "{names[1]}")) compares them, too')
    cells = tuple(row.cells[at] for at in places)
    return replace(row, cells=cells, steps=(step,), whole=step, others=())


def last_seen(row: Row) -> tuple[int, int]:
    """The places of the two versions between which a row that came and went was gone."""
    last = max(at for at, cell in enumerate(row.cells) if cell)
    return last, last + 1


def steps_of(comparison: Comparison) -> tuple[tuple[str, str], ...]:
    """The names of each version and the next."""
    return tuple(pairwise(version.name for version in comparison.versions))


def way_words(row: Row, arrow: str, main: ItemKind | None) -> str:
    """The numbers of a row in every version: "6 -> - -> 7 -> 8"."""
    absent = ABSENT if arrow == PLAIN_ARROW else ABSENT_IN_TYPE
    return f" {arrow} ".join(numbers(cell, main) or absent for cell in row.cells)


def passing_label(row: Row, main: ItemKind | None) -> str:
    """A row that came and went, by the last version that holds it: "rev-2 8"."""
    at, _ = last_seen(row)
    return f"{row.steps[at].before} {numbers(row.cells[at], main)}"


def passing_words(row: Row) -> str:
    """When a row came and when it went: "came in rev-1, gone in final"."""
    came = next(at for at, cell in enumerate(row.cells) if cell)
    _, gone = last_seen(row)
    return f"came in {row.steps[came - 1].after}, gone in {row.steps[gone - 1].after}"


def likeness_of(step: Step) -> str:
    """How alike both sides are: "70 % alike", "same words, delegation gone"; empty where one side is.

    Across languages "close in meaning (0.82 of 1)".
    """
    alike = _alike(step)
    return ", ".join(filter(None, (alike, marks_alone(step) if alike == SAME_WORDS else "")))


def _alike(step: Step) -> str:
    """How alike the words of both sides are."""
    if step.similarity is None:
        return ""
    if step.cross_language:
        return f"close in meaning ({step.similarity:.2f} of 1)"
    if step.similarity == 1.0 and step.fate is Fate.EDITED:
        return SAME_WORDS
    percent = round(100 * step.similarity)
    return f"{percent if step.fate is Fate.UNCHANGED else min(ALMOST_ALIKE, percent)} % alike"


def step_words(row: Row) -> tuple[StepWords, ...]:
    """What became of a row from each version to the next; steps between two versions that do not hold it are silent."""
    return tuple(_step_words(row))


def is_changed(row: Row) -> bool:
    """Whether anything became of a row on its way, or only its number."""
    return any(step.changed for step in step_words(row))


def gaps(row: Row) -> tuple[str, str] | None:
    """The versions in which a row was gone first, and was back; None for a row without a gap."""
    words = step_words(row)
    back = next((at for at, step in enumerate(words) if step.words == BACK), None)
    if back is None:
        return None
    gone = next(step for step in reversed(words[:back]) if step.words == GONE)
    return gone.after, words[back].after


def _step_words(row: Row) -> Iterator[StepWords]:
    was_there = False
    for step, (before, after) in zip(row.steps, pairwise(row.cells), strict=True):
        if before and after:
            is_same = step.fate is Fate.UNCHANGED
            likeness = "" if is_same else _alike(step)
            words = ", ".join(filter(None, ("moved" * step.moved, step.fate, likeness, *_mark_words(step))))
            yield StepWords(step.before, step.after, words, changed=step.moved or not is_same)
        elif before or after:
            words = GONE if before else BACK if was_there else NEW
            yield StepWords(step.before, step.after, words, changed=True)
        was_there = was_there or bool(before)


def _mark_words(step: Step) -> Iterator[str]:
    """The delegation marks that did not stay: "gone (Norway)", "new (Chile, Peru)"."""
    for fate in (MarkFate.REMOVED, MarkFate.CHANGED, MarkFate.ADDED):
        marks = [mark_text(one.attribution) for one in told_marks(step) if one.fate is fate and not is_in_margin(one)]
        if marks:
            yield f"{MARK_WORDS[fate]} {', '.join(marks)}"


def steps_sentence(row: Row, arrow: str = "->") -> str:
    """The steps of a row in one line: "zero-draft -> rev-1: edited, 82 % alike; rev-1 -> final: unchanged"."""
    return "; ".join(f"{step.before} {arrow} {step.after}: {step.words}" for step in step_words(row))


def chain_sentences(comparison: Comparison, rows: Sequence[Row], arrow: str, main: ItemKind | None) -> Iterator[str]:
    """What the first and the last version do not show: what each step did, what came and went, what was gone and back.

    "zero-draft -> rev-1: 1 gone (6), 1 new (5); 2 edited, 1 merged, 4 unchanged."
    """
    passing = [row for row in rows if row.is_passing]
    if passing:
        told = "; ".join(f"{passing_label(row, main)} {passing_words(row)}" for row in passing[:MAX_NAMED])
        yield f"{len(passing)} {CAME_AND_WENT} on the way ({told}{'; ...' if len(passing) > MAX_NAMED else ''})."
    back = [(row, gap) for row in rows if (gap := gaps(row))]
    if back:
        told = "; ".join(
            f"{way_words(row, arrow, main)}: gone in {gone}, back in {again}" for row, (gone, again) in back[:MAX_NAMED]
        )
        yield f"{len(back)} gone and back ({told}{'; ...' if len(back) > MAX_NAMED else ''})."
    for at, (before, after) in enumerate(steps_of(comparison)):
        if counts := _step_counts(rows, at, main):
            yield f"{before} {arrow} {after}: {counts}."


def _step_counts(rows: Sequence[Row], at: int, main: ItemKind | None) -> str:
    """What one step did: "1 weakened; 1 gone (6), 1 new (5), 1 back (7); 2 edited, 4 unchanged; 1 moved"."""
    there = [row for row in rows if row.cells[at] or row.cells[at + 1]]
    gone = [numbers(row.cells[at], main) for row in there if not row.cells[at + 1]]
    come = [row for row in there if not row.cells[at]]
    new, back = (
        [numbers(row.cells[at + 1], main) for row in come if any(row.cells[:at]) is was_there]
        for was_there in (False, True)
    )
    ends = ", ".join(
        f"{len(labels)} {word}" + (f" ({'; '.join(labels)})" if len(labels) <= MAX_NAMED else "")
        for labels, word in ((gone, GONE), (new, NEW), (back, BACK))
        if labels
    )
    steps = [row.steps[at] for row in there if row.cells[at] and row.cells[at + 1]]
    fates = (Fate.EDITED, Fate.MERGED, Fate.SPLIT, Fate.REGROUPED, Fate.UNCHANGED)
    counted = ", ".join(f"{count} {fate}" for fate in fates if (count := sum(step.fate is fate for step in steps)))
    moved = sum(step.moved for step in steps)
    told = [row.steps[at] for row in there]
    moved_words = f"{moved} moved" if moved else ""
    return "; ".join(
        filter(None, (", ".join(grave_counts(told)), ends, counted, moved_words, ", ".join(light_counts(told))))
    )
