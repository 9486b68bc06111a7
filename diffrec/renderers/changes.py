"""Which changes views list, in which order, and what they say of each: the substantive ones first, the others folded.

    1 -> 1    weakened           "all necessary measures" | "all appropriate measures"   The duty is weaker: ...
    9 -> 10   attribution removed   "(EU)" | ""   The EU is no longer named; the words are the same.
    14 editorial changes in 9 rows

Items that one side alone has open the list, where all substantive kinds are listed.
A pair has one listing, a chain one for each step. Who asks for some kinds is shown these alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.meaning.changes.view import quoted
from diffrec.renderers.chains import is_chain, steps_of
from diffrec.renderers.kinds import SUBSTANTIVE, asked_kinds, counted_kinds, gravity, is_grave, light_words, open_counts
from diffrec.renderers.naming import main_kind, numbers
from diffrec.renderers.onesided import OneSided, one_sided
from diffrec.renderers.rows import inside_rows, kind_of, kinds_of
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.model import Change, ChangeKind, Comparison, Op, Row, Step
    from diffrec.renderers.kinds import Count

    Kinds = frozenset[ChangeKind] | None

MAX_PHRASE = 120
"""characters of a phrase in a list, a line of print or two; the texts have the whole"""
HEAD_SHARE = 2 / 3
"""of a phrase that is cut, so much of what is shown is its beginning; verbs stand there, caveats at the end"""
CUT = " … "
ARTICLES = ("The ", "A ", "An ")
BEGINNING = 30
"""characters by which a long phrase is known in a sentence that quotes it: five words"""


class Place(NamedTuple):
    """A row, and the numbers of its items on both sides: "24 -> 4"."""

    row: str
    label: str


class Entry(NamedTuple):
    """A change and where it stands."""

    place: Place
    change: Change


class KindCount(NamedTuple):
    """How often a kind of change is there, and the words for it: "5 weakened (2 arguable)"."""

    kind: ChangeKind
    often: Count
    words: str


class ItemCounts(NamedTuple):
    """How often each kind of change is there in the rows of one kind of item, named where there are several.

    `are_open` counts those that may be substantive and may be not.
    """

    name: str
    rows: frozenset[str]
    kinds: tuple[KindCount, ...]
    are_open: str = ""


class Listing(NamedTuple):
    """The changes of all rows from one version to another, the gravest first, and those that are folded.

    `step` names the two versions in a chain, and is empty for a pair. `alone` are the items that one side has. `counts`
    are of the kinds that are listed, for each kind of item, as the headline has them.
    """

    step: str
    alone: tuple[OneSided, ...]
    counts: tuple[ItemCounts, ...]
    listed: tuple[Entry, ...]
    folded: tuple[Entry, ...]

    @property
    def folded_words(self) -> str:
        """What is folded, counted: "41 editorial changes in 14 rows"; empty where nothing is."""
        if not self.folded:
            return ""
        rows = len({entry.place.row for entry in self.folded})
        counted = " and ".join(light_words(entry.change for entry in self.folded))
        return f"{counted or len(self.folded)} in {rows} row{'' if rows == 1 else 's'}"


class Chosen(NamedTuple):
    """The changes of a step that are listed, the gravest first, and those that are folded, in the order of the text."""

    listed: tuple[Change, ...]
    folded: tuple[Change, ...]


def chosen(step: Step, wanted: Kinds = None) -> Chosen:
    """The changes of a step as they are listed; `wanted` None asks for the substantive ones.

    Where all substantive kinds are wanted, the others are folded; where some are, they are left out.
    """
    kinds = SUBSTANTIVE if wanted is None else wanted
    listed = [change for change in step.changes if not kinds.isdisjoint(asked_kinds(change))]
    rest = [change for change in step.changes if kinds.isdisjoint(asked_kinds(change))]
    listed.sort(key=lambda change: gravity(change, kinds))
    return Chosen(tuple(listed), tuple(rest) if kinds >= SUBSTANTIVE else ())


def listings(comparison: Comparison, wanted: Kinds = None, arrow: str = "->") -> tuple[Listing, ...]:
    """The listings of the rows that are shown; those outside count only where nothing else is shown."""
    rows = inside_rows(comparison) or comparison.rows
    main = main_kind(comparison)
    ends = [(at, at + 1) for at in range(len(comparison.versions) - 1)]
    names = [f" {arrow} ".join(names) for names in steps_of(comparison)] if is_chain(comparison) else [""]
    found = []
    for name, (at, to) in zip(names, ends, strict=True):
        steps = [(row.steps[at] if is_chain(comparison) else row.whole, row) for row in rows]
        labels = [f" {arrow} ".join(filter(None, (numbers(row.cells[one], main) for one in (at, to)))) for row in rows]
        told = [(step, Place(row.id, label)) for (step, row), label in zip(steps, labels, strict=True)]
        alone = one_sided(steps, main) if wanted is None or wanted >= SUBSTANTIVE else ()
        counts = _counts(steps, wanted, is_parted=not is_chain(comparison))
        found.append(_listing(told, wanted)._replace(step=name, alone=tuple(alone), counts=tuple(counts)))
    return tuple(one for one in found if one.alone or one.listed or one.folded)


def phrases_of(change: Change) -> tuple[str, str]:
    """Both phrases of a change on one line each, the middle of a long one left out."""
    return shortened(change.draft), shortened(change.final)


def untold_phrases(change: Change) -> tuple[str, str]:
    """Both phrases, or nothing where the sentence quotes them both."""
    phrases = phrases_of(change)
    message = one_line(change.message)
    return ("", "") if all(_is_quoted(phrase, message) for phrase in phrases if phrase) else phrases


def reason_of(change: Change) -> str:
    """The sentence without the phrases that it opens with, for a view that shows them; else empty.

    "“shall” became “should”: the duty is weaker." gives "The duty is weaker."
    """
    message = one_line(change.message)
    draft, final = (quoted(one_line(text)) if text.strip() else "" for text in (change.draft, change.final))
    openings = (f"{draft} became {final}", f"{draft} was deleted", f"{final} was added")
    for opening, is_there in zip(openings, (draft and final, draft, final), strict=True):
        if is_there and message.startswith((f"{opening}:", f"{opening}.")):
            rest = message.removeprefix(opening).lstrip(":. ")
            return f"{rest[:1].upper()}{rest[1:]}"
    return message


def behind_colon(message: str) -> str:
    """The sentence as it stands behind a colon: its article small, a name as it is."""
    text = one_line(message)
    return text[:1].lower() + text[1:] if text.startswith(ARTICLES) else text


def _is_quoted(phrase: str, message: str) -> bool:
    """Whether a sentence quotes a phrase; it may cut a long one in another place."""
    return f"“{phrase}”" in message or (len(phrase) > BEGINNING and f"“{phrase[:BEGINNING]}" in message)


def shortened(phrase: str) -> str:
    """The phrase on one line; of a long one the beginning and the end, cut between words."""
    text = one_line(phrase)
    if len(text) <= MAX_PHRASE:
        return text
    head, tail = text[: int(MAX_PHRASE * HEAD_SHARE)], text[-int(MAX_PHRASE * (1 - HEAD_SHARE)) :]
    return (head.rpartition(" ")[0] or head).rstrip() + CUT + (tail.partition(" ")[2] or tail).lstrip()


def light_ops(step: Step) -> frozenset[int]:
    """The places of the operations of which only changes that are not substantive tell; a view may set them paler.

    One that a substantive change touches, too, or of which no change tells, is not among them.
    """
    return frozenset(at for at, op in enumerate(step.ops) if _is_light(op, step.changes))


def _is_light(op: Op, changes: Iterable[Change]) -> bool:
    told = [is_grave(one) for one in changes if touches(one, op)]
    return bool(told) and not any(told)


def touches(change: Change, op: Op) -> bool:
    """Whether a change tells of some of the words of an operation, on either side."""
    spans = ((change.draft_span, op.draft_span), (change.final_span, op.final_span))
    return any(one[0] < other[1] and other[0] < one[1] for one, other in spans)


def _counts(told: Sequence[tuple[Step, Row]], wanted: Kinds, *, is_parted: bool) -> Iterator[ItemCounts]:
    """The counts of some steps; parted by kinds of item where the headline parts them."""
    kinds = SUBSTANTIVE if wanted is None else wanted
    groups = kinds_of(row for _, row in told) if is_parted else [None]
    for group in groups:
        some = [(step, row) for step, row in told if group is None or kind_of(row) is group]
        steps = [step for step, _ in some]
        counts = tuple(KindCount(*one) for one in counted_kinds(steps, kinds))
        name = group.words(2).capitalize() if group and len(groups) > 1 else ""
        are_open = "".join(open_counts(steps, kinds & SUBSTANTIVE))
        if counts or are_open:
            yield ItemCounts(name, frozenset(row.id for _, row in some), counts, are_open)


def _listing(told: Iterable[tuple[Step, Place]], wanted: Kinds) -> Listing:
    """The changes of some steps, each in the place of its row."""
    listed: list[Entry] = []
    folded: list[Entry] = []
    for step, place in told:
        some = chosen(step, wanted)
        listed += (Entry(place, change) for change in some.listed)
        folded += (Entry(place, change) for change in some.folded)
    kinds = SUBSTANTIVE if wanted is None else wanted
    listed.sort(key=lambda entry: gravity(entry.change, kinds))
    return Listing("", (), (), tuple(listed), tuple(folded))
