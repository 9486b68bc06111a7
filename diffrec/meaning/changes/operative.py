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

    from diffrec.meaning.changes.clauses import Clause, Range
    from diffrec.meaning.changes.units import Text
    from diffrec.meaning.changes.view import View

NEAR, FAR = 1, 2
"""steps from the doer: somebody between, or no doer at all. Source: domain notes, 3.2, distance"""


BINDING, PROMISED = BANDS.index("binding"), BANDS.index("undertaking")
MOST_BETWEEN = 4
"""articles and signs between two who act together: ", together with the" """
CONTINUED = "nothing new is asked"
"""the meaning of softeners that only some readers hold to be softeners"""


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
        side.left.difference_update(set(range(clause.first, clause.last)) - ways_out - done - _unread(clause, found[0]))


def _unread(clause: Clause, told: Told | None) -> set[int]:
    """The words of who acts that no list knows, where nobody else is to act: what they say is told elsewhere."""
    if told is not None or clause.actor is None:
        return set()
    known = range(clause.known.first, clause.known.last) if clause.known else range(0)
    return set(range(*clause.actor)) - set(known)


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
        narrow, narrower = _kept_narrow(view.both.draft, draft), _kept_narrow(view.both.final, final)
        is_one_class = draft.known.entry.meaning == final.known.entry.meaning
        if is_one_class and narrow == narrower:
            return None
        classes = (draft.known.entry.width, final.known.entry.width)
        widths = (len(narrow), len(narrower)) if is_one_class else classes
        return Told((Kind.ACTOR_CHANGED,), _beside(view, draft, final) or _who(one, other, *widths))
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
    return Told((Kind.ACTOR_CHANGED,), _beside(view, draft, final) or _who(one, other, None, None))


def _beside(view: View, draft: Clause, final: Clause) -> str:
    """That another one is to act beside the one of before, or no longer beside it: "States and port authorities"."""
    if draft.actor is None or final.actor is None:
        return ""
    texts = (view.both.draft, view.both.final)
    one, other = (quoted(text.words(*actor)) for text, actor in zip(texts, (draft.actor, final.actor), strict=True))
    if _stands_before(texts[1], final.actor, _stems(texts[0], draft.actor)):
        return f"who is to act is {other}, too, beside {one}"
    if _stands_before(texts[0], draft.actor, _stems(texts[1], final.actor)):
        return f"who is to act is {other} alone now, without {one}"
    return ""


def _stands_before(text: Text, actor: Range, stems: Sequence[str]) -> bool:
    """Whether these words stand in a list that ends with an actor: right before it, with a comma or "and" between."""
    before = text.units[max(0, actor[0] - len(stems) - MOST_BETWEEN) : actor[0]]
    content = [unit.stem for unit in before if unit.is_content]
    joined = bool(before) and not before[-1].is_content
    return joined and bool(stems) and content[-len(stems) :] == list(stems)


def _stems(text: Text, actor: Range) -> list[str]:
    return [unit.stem for unit in text.units[slice(*actor)] if unit.is_content]


def _kept_narrow(text: Text, clause: Clause) -> frozenset[str]:
    """The words that make another one of a known actor: "coastal States"."""
    if clause.actor is None or clause.known is None:
        return frozenset()
    units = text.units[clause.actor[0] : clause.known.first]
    return frozenset(unit.stem for unit in units if unit.is_content)


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
        asked = _inside(view.both.draft, draft.actor)
        named = {one.entry.meaning for one in (final.known, final.asked_known) if one}
        asked = "" if draft.known and draft.known.entry.meaning in named else asked
        nothing = f"; nothing is asked of {asked} any more" if asked and _steps(draft) == 0 else ""
        return _Verdict(-1, f"turned into {_turned(final.distance)}{nothing}")
    if before == FAR:
        return _Verdict(1, f"no longer {_turned(draft.distance)}")
    if after > before:
        return _Verdict(-1, _between(view.both.final, final), is_open=final.distance == PARENT)
    return _Verdict(1, f"{_between(view.both.draft, draft)} no more", is_open=draft.distance == PARENT)


def _inside(text: Text, actor: tuple[int, int] | None) -> str:
    """Who acts, as it stands inside a sentence: an article has no capital there."""
    if actor is None:
        return ""
    words = text.words(*actor)
    is_article = text.units[actor[0]].key in text.vocabulary.language.articles
    return words[:1].lower() + words[1:] if is_article else words


def _turned(distance: str | None) -> str:
    return "a topic for discussion" if distance == "agenda item" else f"a {distance}"


def _between(text: Text, clause: Clause) -> str:
    if clause.distance == REPORTED:
        return "somebody is to urge, who is not named"
    return f"asked through {_inside(text, clause.actor)}" if clause.actor else "asked through another body"


def _by_band(view: View, draft: Clause, final: Clause) -> _Verdict:
    if not _is_changed(view, draft, final):
        return _Verdict(0)
    before, after = _force_words(view.both.draft, draft), _force_words(view.both.final, final)
    ours, theirs = ({BANDS.index(band) for band in bands} for bands in (draft.bands, final.bands))
    if ours == theirs:
        return _Verdict(0)
    if {BINDING} in (ours, theirs) and {PROMISED} in (ours, theirs) and _is_told(view, draft, final):
        return _Verdict(0, f"whether {quoted(after)} asks as much as {quoted(before)} is open", is_open=True)
    if ours and theirs and (max(theirs) < min(ours) or min(theirs) > max(ours)):
        sign = 1 if min(theirs) > max(ours) else -1
        return _Verdict(sign, f"from {_named(draft.bands)} to {_named(final.bands)}")
    return _Verdict(0, f"whether {quoted(after)} asks as much as {quoted(before)} is open", is_open=True)


def _force_words(text: Text, clause: Clause) -> str:
    """The words of force; of an imperative, which has none, the verb."""
    return text.words(*clause.force) or text.words(clause.first, clause.last)


def _is_told(view: View, draft: Clause, final: Clause) -> bool:
    """Whether "shall be" became "will be", which a text that tells how things will go may say as well."""
    sides = ((view.both.draft, draft), (view.both.final, final))
    return all(
        any(one.last == clause.force[1] for one in text.near("modals", *clause.force))
        and any(one.first == clause.force[1] for one in text.near("auxiliaries", clause.force[1], clause.force[1] + 1))
        for text, clause in sides
    )


def _is_changed(view: View, draft: Clause, final: Clause) -> bool:
    ours, theirs = (
        [unit.key for unit in text.units[slice(*force)] if unit.is_word]
        for text, force in ((view.both.draft, draft.force), (view.both.final, final.force))
    )
    return ours != theirs


def _named(bands: Sequence[str]) -> str:
    """A band as a sentence names it: "a recommendation", "an invitation", "binding"."""
    return " or ".join(band if band == BANDS[-1] else f"a{'n' if band[0] in 'aeiou' else ''} {band}" for band in bands)


def _by_softeners(view: View, draft: Clause, final: Clause) -> _Verdict:
    before, after = len(draft.softeners), len(final.softeners)
    if before == after or _steps(draft) == FAR or _steps(final) == FAR:
        return _Verdict(0)
    longer, text = (final, view.both.final) if after > before else (draft, view.both.draft)
    shorter = draft if after > before else final
    kept = [one.entry for one in shorter.softeners]
    extra = [one for one in longer.softeners if one.entry not in kept] or list(longer.softeners)
    is_open = all(one.entry.meaning == CONTINUED for one in extra)
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
    if helped := _helped(view, draft, final):
        return helped
    texts = ((view.both.draft, draft, other), (view.both.final, final, one))
    if is_same(one, other, view.vocabulary) or any(_has(text, clause, unit.stem) for text, clause, unit in texts):
        return None
    if draft.is_passive != final.is_passive or not all(_is_verb(text, clause) for text, clause, _ in texts):
        return None
    return Told(
        (Kind.ACTION_CHANGED,),
        f"what is asked for is to {quoted(other.key)} now, no longer to {quoted(one.key)}",
        (Kind.ACTION_CHANGED,),
    )


def _helped(view: View, draft: Clause, final: Clause) -> Told | None:
    """To do something became to help that it is done, or the other way round: "transfer", "facilitate the transfer"."""
    for side, clause, own in ((view.final, final, draft), (view.draft, draft, final)):
        text, other = side.text, view.both.draft if side is view.final else view.both.final
        if clause.action is None or own.action is None:
            continue
        behind = clause.action + 1
        behind += behind < len(text.units) and text.units[behind].key in text.vocabulary.language.articles
        helps = any(
            text.units[clause.action].key in one.entry.weak for one in text.near("degrees", clause.action, behind)
        )
        if helps and behind < len(text.units) and is_same(text.units[behind], other.units[own.action], view.vocabulary):
            side.explain(clause.action, behind + 1)
            kind = Kind.OBLIGATION_WEAKENED if side is view.final else Kind.OBLIGATION_STRENGTHENED
            told = "was put before what is asked" if side is view.final else "stands before it no more"
            return Told((kind,), f"{quoted(text.units[clause.action].key)} {told}")
    return None


def _is_verb(text: Text, clause: Clause) -> bool:
    """Whether the word in the place of the verb is one: no name, no noun at the head of an item, no participle."""
    if clause.action is None:
        return False
    unit = text.units[clause.action]
    if text.vocabulary.language.marks.infinitive is None:
        return True
    if clause.force[0] == clause.force[1]:
        behind = text.units[clause.action + 1 : clause.action + 2]
        return any(one.key in text.vocabulary.loose for one in behind)
    is_plain = clause.is_passive or bool(clause.softeners) or not unit.key.endswith(("ing", "ed"))
    return is_plain and not unit.is_capital and unit.key.isalpha()


def _has(text: Text, clause: Clause, stem: str) -> bool:
    """Whether a verb stands nearby still, with another one before it: "promote" is "revise and promote" now."""
    return any(unit.stem == stem for unit in text.units[clause.first : min(clause.last + 4, clause.end)])
