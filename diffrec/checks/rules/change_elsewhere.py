"""--only-changed-in "III. Recommendations", and paragraph 2 of chapter I was edited: `change-elsewhere`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.headings import changed_headings
from diffrec.checks.outside import differences
from diffrec.checks.rule import Observation, rule_with_options
from diffrec.checks.sections import Sections
from diffrec.checks.wording import beginning, called, excerpt, wording
from diffrec.model import Fate, Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.config import CheckOptions
    from diffrec.model import Comparison, Row

BECAME = {
    Fate.EDITED: "was edited",
    Fate.MERGED: "was merged",
    Fate.SPLIT: "was split",
    Fate.REGROUPED: "was grouped anew",
    Fate.DROPPED: "is not in the final any more",
    Fate.ADDED: "is new",
}


@rule_with_options(Severity.ERROR)
def change_elsewhere(comparison: Comparison, options: CheckOptions) -> Iterator[Observation]:
    """Something changed outside of the sections that may change, which `--only-changed-in` names.

    Why it matters: an editor who works on one chapter touches another one by accident, and nobody looks there.

    Draft: "1. The meeting was opened by Ms. Reed." in chapter I; a recommendation in chapter III.

    Final: with `--only-changed-in "III. Recommendations"`: "1. The meeting was opened by Mr. Reed."

    Passes: the recommendation was edited, and paragraph 1 has another number at most. A heading
    and a sentence between items count like items; a title page does not. Where no section is named, all may change.

    What to do: undo the change, or name its section as well.

    Source: practice of secretariats: chapters that were adopted are closed.
    """
    if not options.only_changed_in:
        return
    sections = Sections.named(comparison, options.only_changed_in)
    names = ", ".join(f"“{name}”" for name in options.only_changed_in)
    for row in comparison.rows:
        became = _became(row)
        at = -1 if row.cells[-1] else 0
        if became is None or not row.cells[at] or sections.holds(row):
            continue
        version, item = comparison.versions[at], row.cells[at][0]
        yield Observation(
            message=f"{called(item)} of {the(version.name)} {became}, and stands outside of {names}: {beginning(item)}",
            version=version,
            item=item,
            content=(wording(item), became),
        )
    yield from _outside_of_items(comparison, sections, names)


def _outside_of_items(comparison: Comparison, sections: Sections, names: str) -> Iterator[Observation]:
    """Headings and words in no item of other sections; what stands on a title page belongs to none."""
    for heading in changed_headings(comparison):
        if not sections.is_inside(heading.section):
            yield Observation(
                message=f"a heading of {the(heading.version.name)} stands outside of {names}: {heading.said}",
                version=heading.version,
                location=heading.location,
                content=heading.words,
            )
    for one in differences(comparison):
        if not one.is_front and not sections.is_inside(one.shown.section):
            what = "changed" if one.draft and one.final else "are new" if one.final else "are gone"
            yield Observation(
                message=f"words in no item of {the(one.shown.version.name)} {what}, and stand outside of {names}: "
                f'"{excerpt(one.shown.text)}"',
                version=one.shown.version,
                location=one.shown.location,
                content=tuple(side.text if side else "" for side in (one.draft, one.final)),
                exact=tuple(side.text for side in (one.draft, one.final) if side and one.is_figures_only),
                unnamed=f"words in no item of {the(one.shown.version.name)} {what}, and stand outside of {names}",
            )


def _became(row: Row) -> str | None:
    """What changed, in words; None for nothing but perhaps the number."""
    if row.whole.fate is Fate.UNCHANGED:
        return "moved" if row.whole.moved or row.whole.resectioned else None
    return BECAME[row.whole.fate]
