r"""What is done to a cell's words, one after the other, with the joints between its items told apart from its words.

    draft   "Ships shall report." | "Ports may wait."      final   "Ships should report and ports may wait."
    keep "Ships", delete " shall", insert " should", keep " report", ..., joint gone

Two texts that differ in glyphs only are kept: nobody changed them. Joined, what is kept and deleted is the draft's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from difflib import SequenceMatcher
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import ITEM_BREAK, OpKind
from diffrec.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.model import Op, Span


class Act(Enum):
    """What is done: to words, or to the joint between two items."""

    KEEP = "keep"
    DELETE = "delete"
    INSERT = "insert"
    JOINT_KEPT = "joint kept"
    JOINT_GONE = "joint gone"
    JOINT_NEW = "joint new"


class Event(NamedTuple):
    """One act: the span of the draft's cell that it is about, empty for what is new, and the final's words.

    `draft` and `final` are the places, in their cells, of the items that the words belong to; a joint's are those of
    the items behind it. Words that come from an item that is not at its place have their `source` in the draft's cell.
    """

    act: Act
    span: Span
    text: str = ""
    draft: int = 0
    final: int = 0
    source: Span | None = None


WORD = re.compile(r"\S+")
PIECE = re.compile(r"\s*\w+|\s*[^\w\s]|\s+")
# Quotation marks, apostrophes, hyphens and blanks are never a change; what is folded has one sign for all of a kind.
GLYPHS = str.maketrans(dict.fromkeys("'- "))
OF_DRAFT = frozenset({Act.JOINT_KEPT, Act.JOINT_GONE})
OF_FINAL = frozenset({Act.JOINT_KEPT, Act.JOINT_NEW})


def script_of(ops: Sequence[Op]) -> list[Event]:
    """The events of a cell, in the order of its text."""
    events: list[Event] = []
    draft = final = 0
    for event in _raw(ops):
        draft += event.act in OF_DRAFT
        final += event.act in OF_FINAL
        events.append(event._replace(draft=draft, final=final))
    return events


def within(events: Iterable[Event], draft: range, final: range) -> list[Event]:
    """The events of some neighbouring items of both cells: what comes from elsewhere is new, what goes there is gone.

    Items of the draft's cell outside of `draft` are not spoken of, nor are those of the final's outside of `final`.
    """
    found: list[Event] = []
    for event in events:
        ours, theirs = event.draft in draft, event.final in final
        match event.act:
            case Act.KEEP if ours and theirs:
                found.append(event)
            case Act.KEEP | Act.DELETE if ours:
                found.append(event._replace(act=Act.DELETE, text=""))
            case Act.KEEP | Act.INSERT if theirs:
                source = event.span if event.act is Act.KEEP else None
                found.append(event._replace(act=Act.INSERT, span=(event.span[0], event.span[0]), source=source))
            case Act.JOINT_KEPT | Act.JOINT_GONE | Act.JOINT_NEW:
                found += _joint(event, draft, final)
    return found


def _joint(event: Event, draft: range, final: range) -> list[Event]:
    """A joint stays where the items on both sides of it do."""
    stands = event.act in OF_DRAFT and event.draft in draft and event.draft - 1 in draft
    comes = event.act in OF_FINAL and event.final in final and event.final - 1 in final
    match stands, comes:
        case True, True:
            return [event]
        case True, False:
            return [event._replace(act=Act.JOINT_GONE)]
        case False, True:
            return [event._replace(act=Act.JOINT_NEW, span=(event.span[0], event.span[0]))]
        case _:
            return []


def _raw(ops: Sequence[Op]) -> Iterator[Event]:
    before: Op | None = None
    for op in ops:
        start = op.draft_span[0]
        if op.op is OpKind.EQUAL and _key(op.draft) == _key(op.final):
            yield from _kept(op.draft, op.final, start, is_first=before is None)
        elif op.op is OpKind.EQUAL:
            yield from words_of(op.draft, op.final, start)
        else:
            parts = op.draft.split(ITEM_BREAK), op.final.split(ITEM_BREAK)
            if len(parts[0]) == len(parts[1]) > 1:
                yield from _in_step(*parts, start)
            else:
                yield from _gone(op.draft, start)
                yield from _new(op.final, op.draft_span[1])
        before = op


def _in_step(draft: Sequence[str], final: Sequence[str], start: int) -> Iterator[Event]:
    """As many items replaced by as many others: the joints between them stay."""
    for number, (old, new) in enumerate(zip(draft, final, strict=True)):
        if number:
            yield Event(Act.JOINT_KEPT, (start, start + len(ITEM_BREAK)))
            start += len(ITEM_BREAK)
        yield from _gone(old, start)
        start += len(old)
        yield from _new(new, start)


def _gone(text: str, start: int) -> Iterator[Event]:
    for number, part in enumerate(text.split(ITEM_BREAK)):
        if number:
            yield Event(Act.JOINT_GONE, (start, start + len(ITEM_BREAK)))
            start += len(ITEM_BREAK)
        if part:
            yield Event(Act.DELETE, (start, start + len(part)))
        start += len(part)


def _new(text: str, at: int) -> Iterator[Event]:
    for number, part in enumerate(text.split(ITEM_BREAK)):
        if number:
            yield Event(Act.JOINT_NEW, (at, at))
        if part:
            yield Event(Act.INSERT, (at, at), part)


def _key(text: str) -> str:
    """The letters of a text, glyphs aside."""
    return fold(text).translate(GLYPHS)


def words_of(draft: str, final: str, start: int = 0) -> Iterator[Event]:
    """The events of two texts word by word, such as headings, or delegations that are named in another order."""
    ours, theirs = PIECE.findall(draft), PIECE.findall(final)
    at = 0
    matcher = SequenceMatcher(None, [_key(one) for one in ours], [_key(one) for one in theirs], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        old, new = "".join(ours[a:b]), "".join(theirs[c:d])
        if tag == "equal":
            yield from _kept(old, new, start + at, is_first=True)
        else:
            yield from _gone(old, start + at)
            yield from _new(new, start + at + len(old))
        at += len(old)


class Gap(NamedTuple):
    """The blank before a word, or behind the last one, as both sides have it: its spans, which may be empty."""

    draft: Span
    final: Span


def _kept(draft: str, final: str, start: int, *, is_first: bool) -> Iterator[Event]:
    """Words that stay. A joint among them may be new or gone; at their beginning, behind a change, a blank, too."""
    gaps = _gaps(draft, final)
    if gaps is None:
        yield from _gone(draft, start)
        yield from _new(final, start + len(draft))
        return
    done, told = 0, 0  # how far both sides are told
    for number, gap in enumerate(gaps):
        blanks = draft[slice(*gap.draft)], final[slice(*gap.final)]
        is_edge = number == 0 and not is_first and bool(blanks[0]) != bool(blanks[1])
        if not is_edge and ITEM_BREAK not in blanks[0] + blanks[1]:
            continue
        if gap.draft[0] > done:
            yield Event(Act.KEEP, (start + done, start + gap.draft[0]), final[told : gap.final[0]])
        yield from _of_gap(*blanks, (start + gap.draft[0], start + gap.draft[1]))
        done, told = gap.draft[1], gap.final[1]
    if done < len(draft):
        yield Event(Act.KEEP, (start + done, start + len(draft)), final[told:])


def _of_gap(draft: str, final: str, span: Span) -> Iterator[Event]:
    """What is done at a blank that is not the same on both sides, or holds a joint."""
    behind = (span[1], span[1])
    stands, comes = ITEM_BREAK in draft, ITEM_BREAK in final
    if stands and comes:
        yield Event(Act.JOINT_KEPT, span)
    elif stands:
        yield Event(Act.JOINT_GONE, span)
    elif draft:
        yield Event(Act.DELETE, span)
    if comes and not stands:
        yield Event(Act.JOINT_NEW, behind)
    elif final and not comes:
        yield Event(Act.INSERT, behind, final)


def _gaps(draft: str, final: str) -> list[Gap] | None:
    """The gaps of both sides, word by word; where words were split or joined, letter by letter. None for no way."""
    one, other = _blanks(draft), _blanks(final)
    if len(one) == len(other):
        return [Gap(*spans) for spans in zip(one, other, strict=True)]
    if ITEM_BREAK not in draft + final:
        return [Gap(one[0], other[0])]
    if len("".join(draft.split())) != len("".join(final.split())):
        return None
    return list(_by_letters((draft, final), (one, other)))


def _by_letters(texts: tuple[str, str], blanks: tuple[list[Span], list[Span]]) -> Iterator[Gap]:
    """The gaps that are a joint on either side, by the letters before them."""
    letters = tuple([at for at, letter in enumerate(text) if not letter.isspace()] for text in texts)
    known = [
        {bisect_left(places, start): (start, end) for start, end in spans}
        for places, spans in zip(letters, blanks, strict=True)
    ]
    joints = (
        [count for count, span in spans.items() if ITEM_BREAK in text[slice(*span)]]
        for text, spans in zip(texts, known, strict=True)
    )
    for count in sorted({count for side in joints for count in side}):
        spans = [
            side.get(count) or (_end(places, count), _end(places, count))
            for side, places in zip(known, letters, strict=True)
        ]
        yield Gap(*spans)


def _end(places: Sequence[int], count: int) -> int:
    """Where the letter with this many others before it ends the one before."""
    return places[count - 1] + 1 if count else 0


def _blanks(text: str) -> list[Span]:
    words = list(WORD.finditer(text))
    return list(zip((0, *(word.end() for word in words)), (*(word.start() for word in words), len(text)), strict=True))
