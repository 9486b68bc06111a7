"""final.pdf, page 3: the page has no text: `reading-doubtful`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.outside import differences
from diffrec.checks.rule import Observation, rule
from diffrec.model import FindingLocation, Location, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison, Notice, Version

TOLD = frozenset(
    {
        "converted",
        "corrigendum-applied",
        "encoded-twice",
        "encoding-guessed",
        "files-left-aside",
        "names-delegations",
        "notes-counted-through",
        "revisions-accept",
        "revisions-reject",
        "superseded",
        "uncompared-text-differs",  # `text-changed-outside` and `text-unplaced` say which words
        "words-mended",
        "wrong-suffix",
    }
)
"""codes of notices that say what was done, and leave no doubt about the text"""
SHARE = "text-outside-items"
"""code of the notice of how much was not compared; where all that is the same on both sides, nothing can be lost"""
NAMES = frozenset({"name-misspelt", "name-unknown", "parties-unlisted", "pairs-unused", SHARE})
"""codes of notices about names, settings and shares: the text was read all the same, and it is a note"""
BRACKETS = frozenset({"brackets-across-items", "brackets-unclosed"})
"""codes of notices of brackets, which are open in a final and `bracket-open` tells; in a draft they are a note"""


@rule(Severity.WARNING)
def reading_doubtful(comparison: Comparison) -> Iterator[Observation]:
    """Something of a document was not read, was read as a guess, or was not compared.

    Why it matters: a check that saw half of a text passes; whoever reads its "nothing found" does not know it.

    Draft: a report of twelve pages.

    Final: the same, of which page 3 is a picture without text.

    Passes: documents that were read whole. What was merely done on the way, such as a conversion, is no doubt.

    What to do: mend the document, or read the place that the notice names yourself.

    Source: the notices that `compare` and `extract` give.
    """
    final = comparison.versions[-1]
    issued = {document.source for document in final.documents}
    is_same_outside = not comparison.cross_language and not differences(comparison)
    seen: set[Notice] = set()
    told: list[tuple[Version, Notice]] = [(final, notice) for notice in comparison.notices]
    for version in comparison.versions:
        told += ((version, notice) for notice in version.notices)
        told += ((version, notice) for document in version.documents for notice in document.notices)
    for version, notice in told:
        if notice in seen or notice.code in TOLD or (notice.code in BRACKETS and notice.source in issued):
            continue
        if notice.code == SHARE and is_same_outside:
            continue
        seen.add(notice)
        yield _observed(version, notice)


def _observed(version: Version, notice: Notice) -> Observation:
    place = notice.location or Location()
    source = notice.source or next((document.source for document in version.documents), None)
    location = FindingLocation(source=source, page=place.page, line=place.line) if source else None
    return Observation(
        message=notice.message,
        version=version,
        location=location,
        content=(notice.code, *(() if notice.confidential else (notice.message,))),
        unnamed=f"a notice that names delegations ({notice.code})" if notice.confidential else None,
        is_note=notice.code in NAMES | BRACKETS,
    )
