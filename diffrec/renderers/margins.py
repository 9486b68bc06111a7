"""How views tell a position in the margin from a mark in the text.

(Peru)                      removed, its words kept            3 delegation marks removed
"US: delete", a comment     in the margin, its words kept      3 positions in the margin

A comment stands beside the text: that the final has it no more says nothing, what became of its words does.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diffrec.delegations import confidences_of, names_one
from diffrec.delegations.lists import CLOSING, CLOSING_SQUARE, OPENING, OPENING_SQUARE
from diffrec.meaning import PREFIX_ENDS
from diffrec.model import MarkFate, WordsFate
from diffrec.renderers.visible import isolated, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from diffrec.model import Attribution, Comment, Delegation, Item, TracedAttribution

MARGIN = "in the margin"
OPENINGS, CLOSINGS = OPENING + OPENING_SQUARE, CLOSING + CLOSING_SQUARE
LOOSE = " ,;、，；،؛"
MAX_WRITTEN = 60
"""characters of a mark that a sentence quotes as written; longer ones hold more than names"""
MAX_NAMED = 6
"""a sentence that names more than this is read as a list, and the ledger is the better list"""


def is_in_margin(mark: TracedAttribution) -> bool:
    """Whether a mark is a comment in the margin."""
    return mark.attribution.span is None


def mark_text(attribution: Attribution) -> str:
    """A mark as printed: "(EU)", "EU: ...", its words behind it; a comment with who speaks: "Peru: delete"."""
    text = one_line(attribution.text).strip(LOOSE)
    if (text[:1] in OPENINGS) is not (text[-1:] in CLOSINGS):  # one of several marks that share a bracket
        text = text.strip(OPENINGS + CLOSINGS)
    if text.endswith(PREFIX_ENDS):
        return f"{text} ..."
    if attribution.span is not None or names_one(text, confidences_of((attribution,))):
        return text
    return f"{', '.join(delegation.name for delegation in attribution.delegations)}: {text}"


def mark_told(mark: TracedAttribution, became: str) -> str:
    """A mark and what became of it: "(Peru) removed", "in the margin: US: delete, its words kept"."""
    text = isolated(mark_text(mark.attribution))
    return f"{MARGIN}: {text}{became.removeprefix(MARGIN)}" if is_in_margin(mark) else f"{text} {became}"


def mark_sentences(
    marks: Sequence[TracedAttribution], called: Callable[[Sequence[Delegation]], str]
) -> tuple[str, ...]:
    """A sentence for each fate of the marks in the text, then one for the margin; `called` says who has a mark."""
    return tuple(
        _sentence(fate, alike, [_as_written(mark.attribution, called) for mark in alike])
        for fate in (MarkFate.REMOVED, MarkFate.CHANGED, MarkFate.ADDED, MarkFate.KEPT, None)
        if (alike := [mark for mark in marks if fate is (None if is_in_margin(mark) else mark.fate)])
    )


def _as_written(attribution: Attribution, called: Callable[[Sequence[Delegation]], str]) -> str:
    """Who has a mark, as the ledger quotes it: "España" of "(España)", where that is not how we call them."""
    text = one_line(attribution.text).strip(LOOSE + OPENINGS + CLOSINGS)
    known = all(name.name in text or (name.code and name.code in text) for name in attribution.delegations)
    is_plain = attribution.span is not None and len(text) <= MAX_WRITTEN and not text.endswith(PREFIX_ENDS)
    return text if is_plain and not known else called(attribution.delegations)


def _sentence(fate: MarkFate | None, marks: Sequence[TracedAttribution], names: Sequence[str]) -> str:
    """What became of marks of one fate, or, without one, of the words that comments are about."""
    named = "; ".join(names[:MAX_NAMED]) + ("; ..." if len(names) > MAX_NAMED else "")
    words = Counter(mark.words for mark in marks)
    told = ", ".join(f"{fate} {words[fate]}" for fate in WordsFate if words[fate])
    plural = "" if len(marks) == 1 else "s"
    subject = f"delegation mark{plural} {fate}" if fate else f"position{plural} {MARGIN}"
    return f"{len(marks)} {subject} ({named}){': words ' + told if told and fate is not MarkFate.ADDED else ''}."


def asked_in(comment: Comment, items: Sequence[Item]) -> tuple[Attribution, ...]:
    """The positions that were read out of a comment."""
    return tuple(
        one
        for item in items
        if item.id == comment.item
        for one in item.attributions
        if one.span is None and one.text in comment.text
    )
