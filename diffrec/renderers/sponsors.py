"""Who submits the versions, in a sentence: "The draft is submitted by Azerbaijan, Fiji and 12 more."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import the
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.model import Version

MAX_SPONSORS = 12
"""names that a sentence gives; a draft resolution may have a hundred sponsors"""


def sponsor_sentences(versions: Sequence[Version]) -> Iterator[str]:
    """A sentence for each version whose documents name sponsors; each delegation once."""
    for version in versions:
        found = (name for document in version.documents for one in document.sponsors for name in one.delegations)
        names = list(dict.fromkeys(name.name for name in found))
        if names:
            more = len(names) - MAX_SPONSORS
            listed = ", ".join(names[:MAX_SPONSORS]) + (f" and {more} more" if more > 0 else "")
            called = the(version.name)
            yield one_line(f"{called[:1].upper()}{called[1:]} is submitted by {listed}.")
