"""One word of force for another where who is to act was not read on both sides.

    the aim of the third plan should be   ->   could be       obligation-weakened, though no list knows the subject

Words that only say what is possible ("can", "may") are compared with those that ask, and not with each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.languages.lexicon import BANDS
from diffrec.meaning.changes.view import Told
from diffrec.model import ChangeKind as Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.meaning.changes.view import SideView, View
    from diffrec.meaning.changes.vocabulary import Found

STRENGTH = (Kind.OBLIGATION_WEAKENED, Kind.OBLIGATION_STRENGTHENED)
ASKS = BANDS.index("recommendation")
"""the weakest band of a word that asks whoever its subject is"""

PROMISES = frozenset({BANDS.index("binding"), BANDS.index("undertaking")})
"""bands of "shall" and "will", between which a text that tells how things will go may choose"""


def forces(view: View) -> Iterator[Told]:
    """A word of force that took the place of another, when no operative clause has told it."""
    one, other = _force(view.draft, view), _force(view.final, view)
    if one is None or other is None or one.entry is other.entry:
        return
    ours, theirs = ({BANDS.index(band) for band in found.entry.bands} for found in (one, other))
    are_modals = one in view.draft.text.listed("modals") and other in view.final.text.listed("modals")
    if are_modals and max(*ours, *theirs) < ASKS:
        return
    before, after = view.draft.quote(one), view.final.quote(other)
    view.draft.explain(one.first, one.last)
    view.final.explain(other.first, other.last)
    if ours == theirs:
        return
    is_stronger = min(theirs) > max(ours)
    if are_modals and ours | theirs == PROMISES:
        yield Told((), f"whether {after} asks as much as {before} is open", STRENGTH)
        return
    if is_stronger or max(theirs) < min(ours):
        reason = f"{before} gave way to {after}, which asks {'more' if is_stronger else 'less'}"
        yield Told((STRENGTH[is_stronger],), reason)
    else:
        yield Told((), f"whether {after} asks as much as {before} is open", STRENGTH)


def _force(side: SideView, view: View) -> Found | None:
    """The only word of force among those left; of verbs one that is written as the lexicon has it, which no noun is."""
    is_alone = all(len(one.content()) == 1 for one in view.sides)
    verbs = [one for one in side.touched("verbs") if is_alone or view.vocabulary.is_written(one, side.text.units)]
    found = [one for one in (*side.touched("modals"), *verbs) if one.entry.bands]
    return found[0] if len(found) == 1 else None
