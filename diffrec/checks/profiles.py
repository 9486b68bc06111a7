"""What is expected of a kind of text, and which kind a comparison is of.

    un-report    the report of a meeting: marks of the negotiation go, the words that were adopted stay
    resolution   a text that an organ adopts whole: its preamble and its references are negotiated like the rest
    upr          recommendations of States to a State: each stands as it was made, with the name of who made it
    treaty       an instrument: every word binds, and many act in one article

Which rules run under a profile, and with which severity, each rule says in its own file.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast, get_args

from diffrec.config import Profile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.model import Comparison

EXPECTED: Mapping[Profile, str] = {
    "un-report": "the report of a meeting: delegation marks go, and what was adopted stays",
    "resolution": "a text that an organ adopts whole: its preamble is negotiated like the rest",
    "upr": "recommendations of States to a State: each as it was made, with the name of who made it",
    "treaty": "an instrument: every word binds, and many act in one article",
}
"""the profiles with what each expects of a text"""
USUAL: Profile = "un-report"
"""the profile of texts that tell none"""


def profile_of(comparison: Comparison) -> Profile:
    """The profile of the documents that most items of the last version stand in."""
    last = comparison.versions[-1]
    told = {document.source: document.profile for document in last.documents if document.profile in EXPECTED}
    counts = Counter(told[item.document] for item in last.items if item.document in told)
    found = next((profile for profile, _ in counts.most_common(1)), USUAL)
    return cast("Profile", found) if found in get_args(Profile) else USUAL
