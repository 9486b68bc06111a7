"""What all views say of cross-references that point to other content now, or to nothing, after a renumbering.

final 7 "see recommendation 4"     stale: it meant what is recommendation 5 now
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import ReferenceFate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Row, Step

ASTRAY = frozenset({ReferenceFate.STALE, ReferenceFate.DANGLING})
"""fates of references that a reader would follow to the wrong place"""


def astray_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with a reference that leads a reader astray."""
    return tuple(row for row in rows if any(one.fate in ASTRAY for one in row.whole.references))


def reference_lines(step: Step) -> tuple[str, ...]:
    """A sentence for each reference that leads a reader astray; one that follows is as it should be."""
    return tuple(dict.fromkeys(one.message for one in step.references if one.fate in ASTRAY))
