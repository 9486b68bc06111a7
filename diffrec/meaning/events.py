"""Delegation marks that came or went, as changes of their own beside those of the words.

    draft    keep all records of sales (China), and share them
    final    keep all records of sales, and share them

    Change attribution-removed   "(China)" -> ""   "China is no longer named; the words are the same."

Whether a name that went is a loss or what everybody expected is for the rules of `check` to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations import delegation_key, delegation_keys
from diffrec.meaning.marks import is_same_text, pairs
from diffrec.meaning.phrasing import are, named, sentence
from diffrec.meaning.places import mark_sides
from diffrec.model import Change, ChangeKind, MarkFate, WordsFate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from diffrec.meaning.places import Mark, MarkSide
    from diffrec.meaning.sides import Cells
    from diffrec.model import Op, Span, TracedAttribution

REMOVED, ADDED = ChangeKind.ATTRIBUTION_REMOVED, ChangeKind.ATTRIBUTION_ADDED
MAX_QUOTED = 160
"""characters of new words that a sentence quotes: two lines of print"""


class Seen(NamedTuple):
    """A row seen from both sides, the final's items and the keys of all its names, and what items are called."""

    draft: MarkSide
    final: MarkSide
    items: tuple[str, ...]
    names: frozenset[str]
    called: Callable[[str], str]


def mark_changes(
    cells: Cells, ops: tuple[Op, ...], attributions: Sequence[TracedAttribution], called: Callable[[str], str]
) -> tuple[Change, ...]:
    """A change for each mark in the text with names lost or gained, in the order of the draft.

    `attributions` are those that `trace_attributions` told of the row, perhaps with more said of them since; `called`
    says what an item is called by its id.
    """
    if not any(one.lost or one.gained for one in attributions):
        return ()
    draft, final = mark_sides(cells, ops)
    names = frozenset().union(*(delegation_keys(mark.attribution) for mark in final.marks))
    seen = Seen(draft, final, tuple(item.id for item in cells[1]), names, called)
    found = [_change(one, marks, seen) for one, marks in zip(attributions, pairs(draft, final), strict=True)]
    return tuple(sorted((one for one in found if one), key=lambda one: (one.draft_span, one.final_span)))


def _change(one: TracedAttribution, marks: tuple[Mark | None, Mark | None], seen: Seen) -> Change | None:
    """The change of one mark; None for one that names the same as before, and for a comment in the margin."""
    kinds = (*((REMOVED,) if one.lost else ()), *((ADDED,) if one.gained else ()))
    spans = [mark.span for mark in marks if mark is not None]
    if not kinds or None in spans:
        return None
    draft, final = (mark.span if mark else None for mark in marks)
    return Change(
        kinds=kinds,
        draft=seen.draft.text[slice(*draft)] if draft else "",
        final=seen.final.text[slice(*final)] if final else "",
        draft_span=draft or _place(final, seen.final),
        final_span=final or _place(draft, seen.draft),
        message=sentence("; ".join(filter(None, (_names(one, marks[1], seen), _words(one, marks[0], seen))))),
    )


def _place(span: Span | None, side: MarkSide) -> Span:
    """Where on the other side nothing stands in the place of a mark."""
    end = side.image(span)[1] if span else 0
    return end, end


def _names(one: TracedAttribution, partner: Mark | None, seen: Seen) -> str:
    """Who is named no more, and who is named now; beside those of the mark that are named there still."""
    there = delegation_keys(partner.attribution) if partner else frozenset()
    stayed = [name for name in one.attribution.delegations if delegation_key(name) in there]
    if one.fate is MarkFate.ADDED:
        return f"{named(one.gained)} {are(one.gained)} named now"
    now = f"{named(one.gained)} {are(one.gained)} named"
    if not one.lost:
        return f"{now} now, beside {named(stayed)}" if stayed else f"{now} now"
    here = " here" if not seen.names.isdisjoint(map(delegation_key, one.lost)) else ""
    beside = f" beside {named(stayed)}" if stayed else ""
    gone = f"{named(one.lost)} {are(one.lost)} no longer named{here}{beside}"
    return f"{gone}; {now} {'now' if stayed else 'instead'}" if one.gained else gone


def _words(one: TracedAttribution, mark: Mark | None, seen: Seen) -> str:
    """What became of the words of the mark."""
    its = "its" if len(one.attribution.delegations) == 1 else "their"
    if one.fate is MarkFate.ADDED:
        told = {WordsFate.KEPT: "the words are the same", WordsFate.REWORDED: f"{its} words are new"}
        return told.get(one.words, "") if one.words else ""
    match one.words:
        case WordsFate.KEPT:
            return "the words are the same" if is_same_text(one, seen.draft) else f"{its} words were kept"
        case WordsFate.REWORDED:
            return f"{its} words were reworded{_instead(mark, seen.draft)}"
        case WordsFate.DROPPED:
            return f"{its} words are gone"
        case WordsFate.MOVED:
            return f"{its} words stand {_whereto(one, seen)} now"
        case None:
            return ""


def _whereto(one: TracedAttribution, seen: Seen) -> str:
    is_here = one.moved_to is None or seen.items == (one.moved_to,)
    return "elsewhere in the item" if is_here else f"in {seen.called(one.moved_to or '')}"


def _instead(mark: Mark | None, side: MarkSide) -> str:
    """The words that stand where those of the mark stood, as a sentence quotes them."""
    if mark is None or mark.scope is None:
        return ""
    words = side.words_instead(mark.scope)
    if len(words) > MAX_QUOTED:
        words = f"{words[:MAX_QUOTED].rsplit(' ', 1)[0]} …"
    return f": “{words}”" if words else ""
