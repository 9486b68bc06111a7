"""draft "see recommendation 4", which is 5 now; final "see recommendation 4": `reference-stale`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import called, quotable
from diffrec.model import ReferenceFate, Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.checks.wording import Quotable
    from diffrec.model import Comparison

STALE = frozenset({ReferenceFate.STALE, ReferenceFate.DANGLING})


@rule(Severity.ERROR)
def reference_stale(comparison: Comparison) -> Iterator[Observation]:
    """A cross-reference points to another item than before, or to none, since the items have other numbers.

    Why it matters: the text says something that nobody wrote, and reads well all the same.

    Draft: "9. Harbours should publish the register (see recommendation 4)."; 4 is about the register.

    Final: the register is recommendation 5, and "see recommendation 4" was left.

    Passes: "see recommendation 5", which follows the register.

    What to do: write the number that the item has now.

    Source: United Nations Editorial Manual, paragraphs and subparagraphs: texts are cited by paragraph number.
    """
    versions = {version.name: version for version in comparison.versions}
    for row in comparison.rows:
        items = {item.id: item for cell in (row.cells[0], row.cells[-1]) for item in cell}
        holders: dict[str, Quotable] = {}
        for one in row.whole.references:
            version, item = versions.get(one.version), items.get(one.item)
            if one.fate in STALE and version and item:
                if item.id not in holders:
                    holders[item.id] = quotable(item)
                yield Observation(
                    message=f"{called(item)} of {the(version.name)}: {one.message}",
                    version=version,
                    item=item,
                    span=one.span,
                    content=(holders[item.id].wording,),
                    exact=(holders[item.id].quoted(one.span),),
                )
