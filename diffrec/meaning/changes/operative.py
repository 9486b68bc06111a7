"""How strongly is asked, who is to act, and what is to be done, compared between two operative clauses.

    Member States should promote                        recommendation, direct
    The Conference may wish to consider requesting      option, a softener, through another body, a topic
    the Working Group to address the topic of

    obligation-weakened, action-changed, actor-changed: turned into a topic for discussion

A verdict goes by distance, then by band, then by softeners and reinforcers; its reason names the words, never a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.languages.lexicon import BANDS
from diffrec.meaning.changes.clauses import PARENT, REPORTED
from diffrec.meaning.changes.view import Told, quoted
from diffrec.meaning.changes.wordings import is_same
from diffrec.model import ChangeKind as Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.meaning.changes.clauses import Clause
    from diffrec.meaning.changes.units import Text
    from diffrec.meaning.changes.view import View

NEAR, FAR = 1, 2
"""steps from the doer: somebody between, or no doer at all. Source: domain notes, 3.2, distance"""


class _Verdict(NamedTuple):
    """Stronger (1), weaker (-1) or neither (0), and why; open where two readers may differ."""

    sign: int
    reason: str = ""
    is_open: bool = False


def operative(view: View) -> Iterator[Told]:
    """What became of the operative phrase that a group touches."""
    draft, final = view.group.clauses
    if draft is None or final is None:
        return
    is_actor_touched = _is_actor_touched(view, draft, final)
    turned = _steps(final) - _steps(draft)
    is_turned = bool(turned) and FAR in {_steps(draft), _steps(final)}
    action = None if is_turned else _action(view, draft, final)
    found = (_actor(view, draft, final) if is_actor_touched else None, _strength(view, draft, final), action)
    yield from (one for one in found if one is not None)
    for side, clause in zip(view.sides, (draft, final), strict=True):
        ways_out = {
            at for one in side.text.near("caveats", clause.first, clause.last) for at in range(one.first, one.last)
        }
        done = set() if is_turned or action or clause.action is None else {clause.action}
        side.left.difference_update(set(range(clause.first, clause.last)) - ways_out - done)


def _is_actor_touched(view: View, draft: Clause, final: Clause) -> bool:
    pairs = ((view.draft, draft), (view.final, final))
    return any(clause.actor and not side.changed.isdisjoint(range(*clause.actor)) for side, clause in pairs) or (
        (draft.actor is None) != (final.actor is None)
    )


def _actor(view: View, draft: Clause, final: Clause) -> Told | None:
    """Another one is to act."""
    if draft.actor is None or final.actor is None:
        return None
    one, other = (
        text.words(*actor) for text, actor in ((view.both.draft, draft.actor), (view.both.final, final.actor))
    )
    if draft.known and final.known:
        if draft.known.entry.meaning == final.known.entry.meaning:
            return None
        return Told((Kind.ACTOR_CHANGED,), _who(one, other, draft.known.entry.width, final.known.entry.width))
    ours, theirs = (
        {unit.stem for unit in text.units[slice(*actor)] if unit.is_content}
        for text, actor in ((view.both.draft, draft.actor), (view.both.final, final.actor))
    )
    is_open = any(
        not side.left.isdisjoint(range(*actor))
        for side, actor in ((view.draft, draft.actor), (view.final, final.actor))
    )
    if ours <= theirs or theirs <= ours or not is_open:
        return None
    return Told((Kind.ACTOR_CHANGED,), _who(one, other, None, None))


def _who(one: str, other: str, before: int | None, after: int | None) -> str:
    told = f"{quoted(other)} are to act now, no longer {quoted(one)}"
    if before is None or after is None or before == after:
        return f"who is to act is {quoted(other)} now, no longer {quoted(one)}"
    return f"{told}: a {'narrower' if after > before else 'wider'} class of States"


def _steps(clause: Clause) -> int:
    if clause.distance is None:
        return 0
    return NEAR if clause.distance in {REPORTED, PARENT} else FAR


def _strength(view: View, draft: Clause, final: Clause) -> Told | None:
    """Whether more or less is asked; a verdict needs words of force on both sides."""
    is_far = FAR in {_steps(draft), _steps(final)} and _steps(draft) != _steps(final)
    verdicts = [
        verdict
        for verdict in (
            _by_distance(view, draft, final),
            _Verdict(0) if is_far else _by_band(view, draft, final),
            _by_softeners(view, draft, final),
            _by_reinforcers(view, draft, final),
        )
        if verdict.sign or verdict.is_open
    ]
    if not verdicts:
        return None
    first = verdicts[0]
    signs = {verdict.sign for verdict in verdicts if verdict.sign}
    is_open = first.is_open or (len(signs) > 1 and _steps(final) != FAR)
    sign = first.sign or next((verdict.sign for verdict in verdicts if verdict.sign), 0)
    reason = "; ".join(verdict.reason for verdict in verdicts if verdict.reason and verdict.sign in {sign, 0})
    if not sign:
        return Told((), reason, (Kind.OBLIGATION_WEAKENED, Kind.OBLIGATION_STRENGTHENED))
    kind = Kind.OBLIGATION_STRENGTHENED if sign > 0 else Kind.OBLIGATION_WEAKENED
    return Told((kind, *((Kind.ACTION_CHANGED,) if is_far else ())), reason, (kind,) if is_open else ())


def _by_distance(view: View, draft: Clause, final: Clause) -> _Verdict:
    before, after = _steps(draft), _steps(final)
    if before == after:
        return _Verdict(0)
    if after == FAR:
        asked = view.both.draft.words(*draft.actor) if draft.actor else ""
        nothing = f"; nothing is asked of {asked} any more" if asked and _steps(draft) == 0 else ""
        return _Verdict(-1, f"turned into {_turned(final.distance)}{nothing}")
    if before == FAR:
        return _Verdict(1, f"no longer {_turned(draft.distance)}")
    if after > before:
        return _Verdict(-1, _between(view.both.final, final), is_open=final.distance == PARENT)
    return _Verdict(1, f"{_between(view.both.draft, draft)} no more", is_open=draft.distance == PARENT)


def _turned(distance: str | None) -> str:
    return "a topic for discussion" if distance == "agenda item" else f"a {distance}"


def _between(text: Text, clause: Clause) -> str:
    if clause.distance == REPORTED:
        return "somebody is to urge, who is not named"
    return f"asked through {text.words(*clause.actor)}" if clause.actor else "asked through another body"


def _by_band(view: View, draft: Clause, final: Clause) -> _Verdict:
    if not _is_changed(view, draft, final):
        return _Verdict(0)
    before, after = view.both.draft.words(*draft.force), view.both.final.words(*final.force)
    ours, theirs = ({BANDS.index(band) for band in bands} for bands in (draft.bands, final.bands))
    if ours == theirs:
        return _Verdict(0)
    if ours and theirs and (max(theirs) < min(ours) or min(theirs) > max(ours)):
        sign = 1 if min(theirs) > max(ours) else -1
        return _Verdict(sign, f"from {_named(draft.bands)} to {_named(final.bands)}")
    return _Verdict(0, f"whether {quoted(after)} asks as much as {quoted(before)} is open", is_open=True)


def _is_changed(view: View, draft: Clause, final: Clause) -> bool:
    ours, theirs = (
        [unit.key for unit in text.units[slice(*force)] if unit.is_word]
        for text, force in ((view.both.draft, draft.force), (view.both.final, final.force))
    )
    return ours != theirs


def _named(bands: Sequence[str]) -> str:
    """A band as a sentence names it: "a recommendation", "an invitation"."""
    nouns = [_AS_NOUN.get(band, band) for band in bands]
    return " or ".join(f"a{'n' if noun[0] in 'aeiou' else ''} {noun}" for noun in nouns)


_AS_NOUN = {"binding": "obligation"}


def _by_softeners(view: View, draft: Clause, final: Clause) -> _Verdict:
    before, after = len(draft.softeners), len(final.softeners)
    if before == after or _steps(draft) == FAR or _steps(final) == FAR:
        return _Verdict(0)
    longer, text = (final, view.both.final) if after > before else (draft, view.both.draft)
    shorter = draft if after > before else final
    kept = [one.entry for one in shorter.softeners]
    extra = [one for one in longer.softeners if one.entry not in kept] or list(longer.softeners)
    is_open = all(one.entry.meaning for one in extra)
    words = quoted(text.words(extra[0].first, extra[0].last))
    told = f"{words} was put before what is asked" if after > before else f"{words} stands before it no more"
    return _Verdict(-1 if after > before else 1, told, is_open=is_open)


def _by_reinforcers(view: View, draft: Clause, final: Clause) -> _Verdict:
    before, after = len(draft.reinforcers), len(final.reinforcers)
    if before == after:
        return _Verdict(0)
    longer, text = (final, view.both.final) if after > before else (draft, view.both.draft)
    words = quoted(text.words(longer.reinforcers[0].first, longer.reinforcers[0].last))
    return _Verdict(1, f"{words} was added") if after > before else _Verdict(-1, f"{words} is gone")


def _action(view: View, draft: Clause, final: Clause) -> Told | None:
    """Another thing is asked for: the verb is another one, and no other form or word for the same."""
    if draft.action is None or final.action is None:
        return None
    one, other = view.both.draft.units[draft.action], view.both.final.units[final.action]
    if one.stem == other.stem or (draft.action not in view.draft.left and final.action not in view.final.left):
        return None
    if (
        is_same(one, other, view.vocabulary)
        or _has(view.both.final, final, one.stem)
        or _has(view.both.draft, draft, other.stem)
    ):
        return None
    return Told(
        (Kind.ACTION_CHANGED,),
        f"what is asked for is to {quoted(other.key)} now, no longer to {quoted(one.key)}",
        (Kind.ACTION_CHANGED,),
    )


def _has(text: Text, clause: Clause, stem: str) -> bool:
    """Whether a verb stands nearby still, with another one before it: "promote" is "revise and promote" now."""
    return any(unit.stem == stem for unit in text.units[clause.first : min(clause.last + 4, clause.end)])
