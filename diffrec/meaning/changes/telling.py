"""The wording changes of a row with their kinds, and the duties of both its cells.

    ops of a row -> edits of words -> groups, as a reader sees them -> Change(kinds, both phrases, one sentence)

Each group is put to the rules one after the other; what one has explained no other sees, and what none explains is
content. Where nothing but form is left, the change is editorial.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from diffrec.meaning.changes.clauses import clauses
from diffrec.meaning.changes.content import content, elsewhere, heads, names, titles
from diffrec.meaning.changes.degrees import (
    degrees,
    inclusions,
    negations,
    quantifiers,
    reinforcers,
    restrictors,
    softeners,
)
from diffrec.meaning.changes.duties import duties_of
from diffrec.meaning.changes.edits import aligned
from diffrec.meaning.changes.figures import figures
from diffrec.meaning.changes.forces import forces
from diffrec.meaning.changes.groups import groups
from diffrec.meaning.changes.operative import operative
from diffrec.meaning.changes.pairing import paired
from diffrec.meaning.changes.people import addressees, agents
from diffrec.meaning.changes.polarity import polarity
from diffrec.meaning.changes.reach import conditions, modifiers
from diffrec.meaning.changes.signs import moves, signs
from diffrec.meaning.changes.trimming import cut, untold
from diffrec.meaning.changes.units import read
from diffrec.meaning.changes.view import Moved, quoted, view_of
from diffrec.meaning.changes.ways_out import caveats, preambles
from diffrec.meaning.changes.whole_words import whole_words
from diffrec.meaning.changes.wordings import acronyms, anaphors, same_letters, same_words, spelt_out, swaps
from diffrec.meaning.phrasing import sentence
from diffrec.meaning.sides import overlap
from diffrec.model import Change, ChangeKind, OpKind, cell_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from diffrec.meaning.changes.clauses import Clause
    from diffrec.meaning.changes.edits import Aligned
    from diffrec.meaning.changes.units import Text
    from diffrec.meaning.changes.view import Told, View
    from diffrec.meaning.changes.vocabulary import Vocabulary
    from diffrec.meaning.sides import Cells
    from diffrec.model import Duty, Op, Span
    from diffrec.text import Mark

RULES: tuple[Callable[[View], Iterable[Told]], ...] = (
    acronyms,
    preambles,
    caveats,
    conditions,
    same_letters,
    polarity,
    negations,
    figures,
    titles,
    degrees,
    swaps,
    operative,
    softeners,
    forces,
    reinforcers,
    moves,
    quantifiers,
    agents,
    addressees,
    anaphors,
    inclusions,
    spelt_out,
    restrictors,
    same_words,
    names,
    heads,
    elsewhere,
    modifiers,
    content,
    signs,
)
"""in this order: what is sure before what is left over"""
MOST_UNITS = 1_500
"""units of a change that are looked into; a longer one was written anew"""
MOST_EDITS = 5_000
"""edits of a row that are looked into, a thousand a second; of more only what came and what went is told"""


class Meaning(NamedTuple):
    """The wording changes of a row, and the duties of its two cells."""

    changes: tuple[Change, ...]
    duties: tuple[tuple[Duty, ...], tuple[Duty, ...]]


def tell(
    cells: Cells,
    ops: Sequence[Op],
    marks: tuple[Sequence[Mark], Sequence[Mark]],
    vocabulary: Vocabulary,
    told: Sequence[Change] = (),
) -> Meaning:
    """The wording changes of a row, in the order of the draft, and the duties of its two cells.

    `told` are the changes of its marks and brackets; their words are not told again.
    """
    texts = (cell_text(cells[0]), cell_text(cells[1]))
    draft = read(texts[0], marks[0], vocabulary)
    ours = clauses(draft, vocabulary)
    is_same = texts[0] == texts[1] and marks[0] == marks[1]
    final = draft if is_same else read(texts[1], marks[1], vocabulary)
    theirs = ours if is_same else clauses(final, vocabulary)
    duties = (duties_of(cells[0], draft, ours), duties_of(cells[1], final, theirs))
    if not (cells[0] and cells[1]) or all(op.op is OpKind.EQUAL for op in ops):
        return Meaning((), duties)
    both = untold(aligned(draft, final, ops), told)
    pairs = paired(both, ours, theirs)
    both = cut(both, pairs)._replace(asked=(_asked(draft, ours), _asked(final, theirs)))
    views = [view_of(group, both, vocabulary) for group in groups(both, pairs)]
    moved = Moved.of(views)
    changes = tuple(_change(replace(view, moved=moved)) for view in views)
    return Meaning(changes, duties)


def merged(told: Sequence[Change], changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes of both, in the order of the draft; who acts is told once, with those whom that leaves out."""
    ours = list(changes)
    apart = []
    for one in told:
        at = next((at for at, other in enumerate(ours) if _tells_of(other, one)), None)
        if at is None or one.kinds != (ChangeKind.ACTOR_CHANGED,):
            apart.append(one)
            continue
        prefix = f"“{one.draft}” became “{one.final}”: "
        reason = one.message.removeprefix(prefix)
        kinds = sorted({*ours[at].kinds, *one.kinds} - {ChangeKind.EDITORIAL}, key=lambda kind: kind.rank)
        before = ours[at].message.removeprefix(prefix).removesuffix(".")
        is_all = ours[at].kinds == one.kinds
        message = one.message if is_all else f"{prefix}{reason.removesuffix('.')}; {before}."
        ours[at] = replace(ours[at], kinds=tuple(kinds), message=message)
    return tuple(sorted((*apart, *ours), key=lambda change: (change.draft_span, change.final_span)))


def _tells_of(change: Change, other: Change) -> bool:
    """Whether a change holds the words of another one."""
    return overlap(change.draft_span, other.draft_span) and overlap(change.final_span, other.final_span)


def _asked(text: Text, found: Sequence[Clause]) -> tuple[tuple[int, int], ...]:
    """The sentences that ask for something, and those that open with a reason."""
    openers = (one.first for one in text.listed("preambles") if text.is_start(one.first))
    places = {text.sentence(at) for at in (*(one.force[0] for one in found), *openers)}
    return tuple(sorted(places))


def _change(view: View) -> Change:
    """The change that a group of edits is."""
    longest = max(side.last - side.first for side in view.sides)
    rules = RULES if longest <= MOST_UNITS and len(view.both.edits) <= MOST_EDITS else (content,)
    told = [one for rule in rules for one in rule(view)]
    kinds = sorted({kind for one in told for kind in one.kinds}, key=lambda kind: kind.rank)
    arguable = sorted({kind for one in told for kind in one.arguable}, key=lambda kind: kind.rank)
    spans = _spans(view)
    texts = view.draft.text.text[slice(*spans[0])], view.final.text.text[slice(*spans[1])]
    return Change(
        kinds=tuple(kinds) or (ChangeKind.EDITORIAL,),
        arguable=tuple(arguable),
        draft=texts[0],
        final=texts[1],
        draft_span=spans[0],
        final_span=spans[1],
        message=_message(*texts, told),
    )


def _spans(view: View) -> tuple[Span, Span]:
    """The spans of a group; a sign or a hyphen is shown with the words on both its sides."""
    ranges = [(side.first, side.last) for side in view.sides]
    if not any(unit.is_word for side in view.sides for unit in side.text.units[side.first : side.last]):
        ranges = [
            _widened(ends, side.text, view.both, is_draft=side is view.draft)
            for ends, side in zip(ranges, view.sides, strict=True)
        ]
    draft, final = whole_words(view, (ranges[0], ranges[1]))
    return view.draft.text.span(*draft), view.final.text.span(*final)


def _widened(ends: tuple[int, int], text: Text, both: Aligned, *, is_draft: bool) -> tuple[int, int]:
    kept = both.to_final if is_draft else both.to_draft
    first, last = ends
    first -= first - 1 in kept
    last += last < len(text.units) and last in kept
    return first, last


def _message(draft: str, final: str, told: Iterable[Told]) -> str:
    """One plain sentence: both phrases, and why."""
    one, other = draft.strip(), final.strip()
    if one and other:
        what = f"{quoted(one)} became {quoted(other)}"
    else:
        what = f"{quoted(other)} was added" if other else f"{quoted(one)} was deleted"
    reasons = list(dict.fromkeys(_unrepeated(reason.reason, one or other) for reason in told if reason.reason))
    if reasons and one and other and quoted(one) in reasons[0] and quoted(other) in reasons[0]:
        return sentence("; ".join(reasons))
    return f"{what}: {'; '.join(reasons)}." if reasons else f"{what}."


def _unrepeated(reason: str, phrase: str) -> str:
    """The reason without the phrase that the sentence has quoted already: "a way out came in"."""
    for shown in (quoted(phrase), quoted(phrase.strip(" ,;"))):
        reason = reason.removesuffix(f": {shown}").replace(f"the way out {shown}", "a way out")
    return reason
