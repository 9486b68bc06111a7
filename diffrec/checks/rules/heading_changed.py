"""“II. Recommendations” -> “II. Suggestions”: `heading-changed`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.headings import changed_headings
from diffrec.checks.rule import Observation, rule
from diffrec.model import Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison


@rule(Severity.NOTE, {"resolution": Severity.WARNING, "treaty": Severity.WARNING})
def heading_changed(comparison: Comparison) -> Iterator[Observation]:
    """A heading has other words, or went or came while its items stayed.

    Why it matters: a heading says what stands under it: recommendations, or suggestions.

    Draft: "II. Recommendations" above items 1 to 4.

    Final: "II. Suggestions" above them.

    Passes: "III. Recommendations": another number, and "(continued)", are no other words.

    What to do: see whether the meeting agreed to it. In a report the secretariat words the headings, so it is a note.

    Source: practice of editors. In a treaty the title of an article is a part of the text that was adopted.
    """
    for one in changed_headings(comparison):
        yield Observation(
            message=f"a heading of {the(one.version.name)}: {one.said}",
            version=one.version,
            location=one.location,
            content=one.words,
        )
