"""Delegations that a text does not speak of any more, as it speaks of States parties now and they are none.

    draft    Member States should mark weapons (EU, France)     the list of parties: EU party, France none in 2018
    final    States parties should mark weapons

    (EU, France)    excluded: France
    Change actor-changed   "“Member States” became “States parties”: France, which asked for these words, was no party
    on 3 May 2018."

Members of a group are not looked up one by one: a group has a line of its own in the list, or none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations import delegation_key, is_party
from diffrec.languages import DEFAULT, language, language_of
from diffrec.meaning.phrasing import day_words, named
from diffrec.meaning.places import mark_sides
from diffrec.meaning.sides import overlap
from diffrec.model import AttributionKind, Change, ChangeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from diffrec.config import Parties
    from diffrec.languages import Language
    from diffrec.meaning.sides import Cells
    from diffrec.model import Delegation, Op, Span, TracedAttribution

ASKING = frozenset({AttributionKind.PROPOSAL, AttributionKind.SUPPORT, AttributionKind.RECOMMENDING_STATE})
"""marks of those who want the words; who reserves a position or wants them gone loses nothing"""


class Membership(NamedTuple):
    """A list of parties, and the day on which it is asked; None where no day is known."""

    parties: Parties
    day: date | None


class Excluded(NamedTuple):
    """The marks of a row with the delegations that its final leaves out, and a change that says so for each phrase."""

    attributions: tuple[TracedAttribution, ...]
    changes: tuple[Change, ...] = ()


def excluded(
    cells: Cells, ops: tuple[Op, ...], attributions: tuple[TracedAttribution, ...], membership: Membership
) -> Excluded:
    """The marks of a row, those with delegations left out where it turned from States to States parties."""
    left = {at: _left_out(one, membership) for at, one in enumerate(attributions)}
    if not any(left.values()):
        return Excluded(attributions)
    pairs = narrowed(cells, ops)
    if not pairs:
        return Excluded(attributions)
    told = tuple(replace(one, excluded=left[at]) for at, one in enumerate(attributions))
    names = list({delegation_key(name): name for several in left.values() for name in several}.values())
    texts = ["".join(op.draft for op in ops), "".join(op.final for op in ops)]
    changes = (
        Change(
            kinds=(ChangeKind.ACTOR_CHANGED,),
            draft=texts[0][slice(*draft)],
            final=texts[1][slice(*final)],
            draft_span=draft,
            final_span=final,
            message=_message(texts[0][slice(*draft)], texts[1][slice(*final)], names, membership.day),
        )
        for draft, final in pairs
    )
    return Excluded(told, tuple(changes))


def unlisted(attributions: Iterable[TracedAttribution], parties: Parties) -> tuple[Delegation, ...]:
    """The delegations of marks that the list does not speak of, each once."""
    names = (name for one in attributions if one.attribution.kind in ASKING for name in one.attribution.delegations)
    known = {line.delegation for line in parties.lines}
    found = {delegation_key(name): name for name in names if delegation_key(name) not in known}
    return tuple(found.values())


def narrowed(cells: Cells, ops: tuple[Op, ...]) -> tuple[tuple[Span, Span], ...]:
    """Where a row speaks of States in the draft and of States parties in their place in the final."""
    draft, final = mark_sides(cells, ops)
    spoken = language(language_of(draft.text or final.text) or DEFAULT)
    parties = _spans(draft.text, spoken.actors.parties, spoken)
    states = [
        span
        for span in _spans(draft.text, spoken.actors.states, spoken)
        if not any(overlap(span, other) for other in parties)
    ]
    found: list[tuple[Span, Span]] = []
    for span in _spans(final.text, spoken.actors.parties, spoken):
        there = final.image(span)
        if there[0] < there[1] and not any(overlap(there, other) for other in parties):
            before = next((one for one in states if overlap(one, there)), None)
            if before is not None and before not in [one for one, _ in found]:
                found.append((before, span))
    return tuple(found)


def _spans(text: str, patterns: Sequence[str], spoken: Language) -> list[Span]:
    if not patterns:
        return []
    either = f"(?:{'|'.join(patterns)})"
    whole = rf"(?<!\w){either}(?!\w)" if spoken.is_spaced else either
    return [match.span() for match in re.finditer(whole, text)]


def _left_out(one: TracedAttribution, membership: Membership) -> tuple[Delegation, ...]:
    """The delegations of a mark that the list knows as no parties."""
    if one.attribution.kind not in ASKING:
        return ()
    return tuple(
        name
        for name in one.attribution.delegations
        if is_party(membership.parties, delegation_key(name), membership.day) is False
    )


def _message(draft: str, final: str, names: Sequence[Delegation], day: date | None) -> str:
    was = "was no party" if len(names) == 1 else "were no parties"
    when = f" on {day_words(day)}" if day else ", by its latest line in the list of parties"
    if day is None and len(names) > 1:
        when = ", by their latest lines in the list of parties"
    return f"“{draft}” became “{final}”: {named(names)}, who asked for these words, {was}{when}."
