"""Who is asked or helped, where another one is to act: the actors of a text outside its operative phrases.

UNODC should provide assistance in this regard -> ... to requesting States in that regard     addressee-changed
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.meaning.changes.view import Told, quoted
from diffrec.model import ChangeKind as Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from diffrec.meaning.changes.view import SideView, View
    from diffrec.meaning.changes.vocabulary import Found

MOST_NAMED = 5
"""words with content in the name of one who acts"""
BY = "by"
"""what stands before one who acts in an English passive"""
MOST_BESIDE = 2
"""words with content that came with the name of who is asked; with more it is part of something new"""


def agents(view: View) -> Iterator[Told]:
    """Another one is to act in a passive: "by an independent expert" became "by the operator"."""
    draft, final = view.sides
    if not (_is_agent(draft, view) and _is_agent(final, view)):
        return
    before, after = (quoted(side.text.words(side.first, side.last)) for side in view.sides)
    for side in view.sides:
        side.explain(side.first, side.last)
    yield Told((Kind.ACTOR_CHANGED,), f"{after} took the place of {before} as the one who acts")


def _is_agent(side: SideView, view: View) -> bool:
    """Whether what changed names who acts in a passive of what is asked."""
    marks, units, first = view.vocabulary.language.marks, side.text.units, side.first
    content = side.content()
    if not content or not marks.infinitive or len(content) > MOST_NAMED or not _is_name(side):
        return False
    while first < side.last and units[first].key in marks.agents:
        first += 1
    while first and units[first - 1].key in view.vocabulary.loose:
        first -= 1
    named = units[content[0]]
    if first == 0 or units[first - 1].key != BY or named.key.endswith("ing") or named.key[0].isdigit():
        return False
    begin = side.text.sentence(first)[0]
    modals = side.text.near("modals", begin, first)
    return bool(modals) and bool(side.text.near("auxiliaries", modals[-1].last, first))


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
            if (other := _in_place_of(one, side, view)) is not None:
                yield other
                continue
            own = set(range(one.first, one.last))
            beside = set(side.content()) - own
            if one.entry.width is None or not _is_linked(side, one, view) or len(beside) > MOST_BESIDE:
                continue
            side.explain(one.first, one.last)
            told = "named as the one who is asked or helped" if side is view.final else "named here no more"
            yield Told((Kind.ADDRESSEE_CHANGED,), f"{side.quote(one)}: {told}")


def _is_name(side: SideView) -> bool:
    """Whether what changed may be a name: no sign in it but those of a name, and no word of force."""
    signs = {side.text.units[at].key for at in side.signs} - {"-", "'", "(", ")"}
    return not signs and not side.text.near("modals", side.first, side.last)


def _in_place_of(one: Found, side: SideView, view: View) -> Told | None:
    """Another one that no list knows, or an actor in its place: "neighbouring countries", "the Port Authority"."""
    other = view.draft if side is view.final else view.final
    content = other.content()
    is_alone = set(side.content()) <= set(range(one.first - 2, one.last))
    if not (content and is_alone and len(content) <= MOST_NAMED and all(map(_is_name, view.sides))):
        return None
    links = [_link(own, view) for own in view.sides]
    if None in links or links[0] != links[1]:
        return None
    before, after = (quoted(own.text.words(own.first, own.last)) for own in view.sides)
    for own in view.sides:
        own.explain(own.first, own.last)
    return Told((Kind.ADDRESSEE_CHANGED,), f"{after} took the place of {before}")


def _link(side: SideView, view: View) -> str | None:
    """The preposition before what changed, where it ties one to what is done."""
    units, first = side.text.units, side.first
    marks = view.vocabulary.language.marks
    while first and units[first - 1].key in view.vocabulary.loose:
        first -= 1
    link = units[first - 1].key if first else ""
    is_link = link in marks.prepositions | {marks.infinitive} and link not in marks.agents
    return link if is_link else None


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


def _is_linked(side: SideView, one: Found, view: View) -> bool:
    """Whether a word ties the actor to what is done ("to requesting States"); whoever does it is none ("by States")."""
    units, start = side.text.units, one.first
    while start and units[start - 1].key in view.vocabulary.loose:
        start -= 1
    before = units[start - 1] if start else None
    return before is not None and before.is_function and before.key not in view.vocabulary.language.marks.agents


def _width(before: int | None, after: int | None) -> str:
    if before is None or after is None or before == after:
        return ""
    return f": a {'narrower' if after > before else 'wider'} class of States"
