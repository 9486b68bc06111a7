"""issued a report on lamps, submitted a report on bees: `other-document`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.profiles import EXPECTED
from diffrec.checks.rule import Observation, rule
from diffrec.checks.sameness import LEAST_WORDS, standing
from diffrec.model import FindingLocation, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.config import Profile
    from diffrec.model import Comparison

OFF: dict[Profile, Severity | None] = dict.fromkeys(EXPECTED)


@rule(Severity.ERROR, OFF)
def other_document(comparison: Comparison) -> Iterator[Observation]:
    """A submitted text is not the issued document: next to none of its paragraphs stand in both.

    Why it matters: a file of another meeting differs in every line, and a list of a thousand edits hides that it is
    the wrong file.

    Draft: a report on lamps, as issued.

    Final: a report on bees, as submitted.

    Passes: the issued text with however many edits, as long as a tenth of its paragraphs can be known again.

    What to do: hand in the right file, or name the text that it was written on. `diffrec verify-base` alone runs this
    rule, unless somebody names it.

    Source: practice of editors: revised texts are handed in with tracked changes against the text that was issued.
    """
    issued, submitted = standing(comparison)
    if not (issued.is_little and submitted.is_little):
        return
    base, other = (comparison.versions[at].documents[0].source for at in (0, -1))
    stand = f"{issued.there} stand{'s' * (issued.there == 1)}" if issued.there else "none stands"
    yield Observation(
        message=f"this is not the issued document: of the {issued.of} paragraphs of {base} that have {LEAST_WORDS} "
        f"words or more {stand} in it; its edits are not listed",
        version=comparison.versions[-1],
        content=(),
        location=FindingLocation(source=other, page=None, line=None),
    )
