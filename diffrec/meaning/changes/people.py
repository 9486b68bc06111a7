"""Who is asked or helped, where another one is to act: the actors of a text outside its operative phrases.

UNODC should provide assistance in this regard -> ... to requesting States in that regard     addressee-changed
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.meaning.changes.view import Told
from diffrec.model import ChangeKind as Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from diffrec.meaning.changes.view import SideView, View
    from diffrec.meaning.changes.vocabulary import Found

MOST_BESIDE = 2
"""words with content that came with the name of who is asked; with more it is part of something new"""


def addressees(view: View) -> Iterator[Told]:
    """Another one is asked or helped, or somebody is named who was not."""
    gone, came = (side.touched("actors") for side in view.sides)
    gone = [one for one in gone if not _stays(one, view.draft, view.final, view.both.to_final)]
    came = [one for one in came if not _stays(one, view.final, view.draft, view.both.to_draft)]
    for before, after in zip(gone, came, strict=False):
        view.draft.explain(before.first, before.last)
        view.final.explain(after.first, after.last)
        reason = f"{view.final.quote(after)} took the place of {view.draft.quote(before)}"
        yield Told((Kind.ADDRESSEE_CHANGED,), reason + _width(before.entry.width, after.entry.width))
    for side, some in ((view.draft, gone[len(came) :]), (view.final, came[len(gone) :])):
        for one in some:
            own = set(range(one.first, one.last))
            beside = set(side.content()) - own
            if one.entry.width is None or not _is_linked(side, one) or len(beside) > MOST_BESIDE:
                continue
            side.explain(one.first, one.last)
            told = "named as the one who is asked or helped" if side is view.final else "named here no more"
            yield Told((Kind.ADDRESSEE_CHANGED,), f"{side.quote(one)}: {told}")


def _stays(one: Found, side: SideView, other: SideView, places: Mapping[int, int]) -> bool:
    """Whether the other side speaks of the same; its words are explained where it does."""
    same = next((found for found in other.touched("actors") if found.entry.meaning == one.entry.meaning), None)
    if same is not None:
        other.explain(same.first, same.last)
    elif not _is_kept(one, other, places):
        return False
    side.explain(one.first, one.last)
    return True


def _is_kept(one: Found, other: SideView, places: Mapping[int, int]) -> bool:
    """Whether words of it stand in the name of the same on the other side: "States parties to", "parties to"."""
    kept = {places[at] for at in range(one.first, one.last) if at in places}
    return any(
        found.entry.meaning == one.entry.meaning and not kept.isdisjoint(range(found.first, found.last))
        for found in (other.text.near("actors", min(kept), max(kept) + 1) if kept else ())
    )


def _is_linked(side: SideView, one: Found) -> bool:
    """Whether a word without content ties the actor to what is done: "to requesting States"."""
    return one.first > 0 and side.text.units[one.first - 1].is_function


def _width(before: int | None, after: int | None) -> str:
    if before is None or after is None or before == after:
        return ""
    return f": a {'narrower' if after > before else 'wider'} class of States"
