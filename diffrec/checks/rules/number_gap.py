"""1, 2, 4: `number-gap`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from diffrec.checks.numbering import runs, token_of
from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import beginning, wording
from diffrec.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.checks.numbering import Numbered, Run
    from diffrec.model import Comparison


@rule(Severity.ERROR)
def number_gap(comparison: Comparison) -> Iterator[Observation]:
    """A number is missing in the numbering of the final.

    Why it matters: readers look for the provision that is not there, and references by number may point past their aim.

    Draft: recommendations 1, 2, 3 and 4; the third was dropped.

    Final: recommendations 1, 2 and 4.

    Passes: recommendations 1, 2 and 3. An inserted "2 bis" leaves no gap, nor does a count that begins again in another
    decision, annex or list.

    What to do: renumber what follows and its references, or look for the item that was lost.

    Source: United Nations Editorial Manual, paragraphs and subparagraphs: numbers run through the whole document.
    """
    final = comparison.versions[-1]
    headed = {_first_two_words(heading) for item in final.items for heading in item.section}
    yield from _beginnings(comparison)
    for run in runs(final.items):
        for before, after in _gaps(run):
            if all(f"{after.item.kind.words()} {number}".lower() in headed for number in _between(before, after)):
                continue
            yield Observation(
                message=f"{_missing(before, after)}: {before.item.number} is followed by {after.item.number}, "
                f"{beginning(after.item)}",
                version=final,
                item=after.item,
                content=(wording(before.item), wording(after.item)),
            )


def _beginnings(comparison: Comparison) -> Iterator[Observation]:
    """Runs that begin after 1 in the final though they began with 1 in the draft, and no other run has what is before.

    A part of a text may begin with any number, and recommendations of an addendum may go on behind others.
    """
    final = comparison.versions[-1]
    partners = {item.id: row.cells[0] for row in comparison.rows for item in row.cells[-1]}
    opening = {one.item.id for run in runs(comparison.versions[0].items) if run[0].ordinal.value == 1 for one in run}
    found = runs(final.items)
    for run in found:
        first = min(run, key=lambda one: one.ordinal.value)
        began = any(item.id in opening for one in run for item in partners.get(one.item.id, ()))
        if first.ordinal.value == 1 or not began or _goes_on(first, found):
            continue
        yield Observation(
            message=f"{_missing(first._replace(ordinal=first.ordinal._replace(value=0)), first)}: the numbering begins "
            f"with {first.item.number}, {beginning(first.item)}",
            version=final,
            item=first.item,
            content=("", wording(first.item)),
        )


def _goes_on(first: Numbered, found: Sequence[Run]) -> bool:
    """Whether another run of the same kind and series under the same parent holds the number before."""
    item, ordinal = first
    return any(
        (other.kind, other.parent, number.series, number.value)
        == (item.kind, item.parent, ordinal.series, ordinal.value - 1)
        for run in found
        for other, number in run
    )


def _gaps(run: Run) -> Iterator[tuple[Numbered, Numbered]]:
    """The neighbours by value between which numbers are missing; each value is told by its first item."""
    by_value: dict[int, Numbered] = {}
    for numbered in run:
        by_value.setdefault(numbered.ordinal.value, numbered)
    values = sorted(by_value)
    for low, high in pairwise(values):
        if high - low > 1:
            yield by_value[low], by_value[high]


def _between(before: Numbered, after: Numbered) -> Iterator[str]:
    """The missing numbers; an article of several paragraphs stands as a heading, and is not missing."""
    for value in range(before.ordinal.value + 1, after.ordinal.value):
        yield _cited(after, value)


def _first_two_words(heading: str) -> str:
    """What a heading may number: "article 2" of "Article 2. Use of terms"."""
    return " ".join(heading.split()[:2]).rstrip(".:").lower()


def _missing(before: Numbered, after: Numbered) -> str:
    """What is missing in words: "recommendation 3 is missing", "paragraphs 12 (c) to 12 (e) are missing"."""
    low, high = before.ordinal.value + 1, after.ordinal.value - 1
    first, last = (_cited(after, value) for value in (low, high))
    words = after.item.kind.words(high - low + 1)
    if low == high:
        return f"{words} {first} is missing"
    return f"{words} {first} {'and' if high == low + 1 else 'to'} {last} are missing"


def _cited(numbered: Numbered, value: int) -> str:
    """A number of the same series and place as a reader would cite it."""
    *above, _ = numbered.item.label.path
    token = token_of(numbered.ordinal._replace(value=value))
    return " ".join([above[0], *(f"({part})" for part in (*above[1:], token))]) if above else token
