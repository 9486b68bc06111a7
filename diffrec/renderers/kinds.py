"""What views call the kinds of change, and how they count them.

    obligation-weakened     chip "weakened"          "5 weakened"               items: how many were weakened at all
    actor-changed           chip "other actor"       "6 changes of actor"       changes: how often that happened
    editorial               chip "editorial"         "41 editorial changes"

A delegate who reads "5 weakened" takes it for five recommendations, and "6 changes of actor" for six changes. So words
that say what an item is now count the items that have such a change, each once, and words that name a change count
changes. Where two careful readers may differ over all changes that make an item count, or over the change itself, it is
counted, and said so: "5 weakened (2 arguable)". A kind that somebody may see beside those of a change is not counted;
where no reader can leave it out, as all that is sure of the change is light, the change is open: "3 arguable changes".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import ChangeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.model import Change, Step

SUBSTANTIVE_WORD = "substantive"
"""the word that stands for several kinds where kinds are asked for"""
EVERY = frozenset(ChangeKind)
SUBSTANTIVE = frozenset(kind for kind in ChangeKind if kind.is_substantive)
OF_DUTIES = frozenset(kind for kind in ChangeKind if kind.rank <= ChangeKind.CAVEAT_REMOVED.rank)
"""who is to do what for whom, how strongly and with which way out: a doubt over these is never folded away"""


class KindWords(NamedTuple):
    """What a kind is called: on a chip, in the narrow column of a ledger, and behind a count of one and of several.

    With `of_items` the count is of items.
    """

    chip: str
    short: str
    one: str
    many: str
    of_items: bool = False


def _state(chip: str, short: str, counted: str) -> KindWords:
    """The words of a kind that says what an item is now."""
    return KindWords(chip, short, counted, counted, of_items=True)


def _change(chip: str, short: str, what: str) -> KindWords:
    """The words of a kind that something is another one."""
    return KindWords(chip, short, f"change of {what}", f"changes of {what}")


def _came(what: str, became: str, short: str) -> KindWords:
    """The words of a kind that something came or went."""
    return KindWords(f"{what} {became}", short, f"{what} {became}", f"{what}s {became}")


KIND_WORDS: Mapping[ChangeKind, KindWords] = {
    ChangeKind.OBLIGATION_WEAKENED: _state("weakened", "weakened", "weakened"),
    ChangeKind.OBLIGATION_STRENGTHENED: _state("strengthened", "strengthened", "strengthened"),
    ChangeKind.ACTION_CHANGED: _change("other action", "action", "action"),
    ChangeKind.ACTOR_CHANGED: _change("other actor", "actor", "actor"),
    ChangeKind.ADDRESSEE_CHANGED: _change("other addressee", "addressee", "addressee"),
    ChangeKind.CAVEAT_ADDED: _came("caveat", "added", "+caveat"),
    ChangeKind.CAVEAT_REMOVED: _came("caveat", "removed", "-caveat"),
    ChangeKind.SCOPE_NARROWED: _state("scope narrowed", "narrowed", "narrowed in scope"),
    ChangeKind.SCOPE_WIDENED: _state("scope widened", "widened", "widened in scope"),
    ChangeKind.DEADLINE_CHANGED: _change("other deadline", "deadline", "deadline"),
    ChangeKind.NUMBER_CHANGED: _change("other figure", "figure", "figure"),
    ChangeKind.REFERENCE_CHANGED: _change("other reference", "reference", "reference"),
    ChangeKind.CONTENT_REMOVED: KindWords("content removed", "-content", "removal of content", "removals of content"),
    ChangeKind.CONTENT_ADDED: KindWords("content added", "+content", "addition of content", "additions of content"),
    ChangeKind.PREAMBLE_REMOVED: _came("preamble", "removed", "-preamble"),
    ChangeKind.PREAMBLE_ADDED: _came("preamble", "added", "+preamble"),
    ChangeKind.ATTRIBUTION_REMOVED: _came("attribution", "removed", "-mark"),
    ChangeKind.ATTRIBUTION_ADDED: _came("attribution", "added", "+mark"),
    ChangeKind.BRACKET_OPENED: _came("bracket", "opened", "bracket"),
    ChangeKind.BRACKET_RESOLVED: _came("bracket", "resolved", "bracket"),
    ChangeKind.SYNTAX_SHIFT: KindWords("syntax", "syntax", "shift of syntax", "shifts of syntax"),
    ChangeKind.TERMINOLOGICAL: _change("other term", "term", "term"),
    ChangeKind.EDITORIAL: KindWords("editorial", "editorial", "editorial change", "editorial changes"),
}
SHORT_NAMES: Mapping[str, frozenset[ChangeKind]] = {
    "weakened": frozenset({ChangeKind.OBLIGATION_WEAKENED}),
    "strengthened": frozenset({ChangeKind.OBLIGATION_STRENGTHENED}),
    "action": frozenset({ChangeKind.ACTION_CHANGED}),
    "actor": frozenset({ChangeKind.ACTOR_CHANGED}),
    "addressee": frozenset({ChangeKind.ADDRESSEE_CHANGED}),
    "caveat": frozenset({ChangeKind.CAVEAT_ADDED, ChangeKind.CAVEAT_REMOVED}),
    "scope": frozenset({ChangeKind.SCOPE_NARROWED, ChangeKind.SCOPE_WIDENED}),
    "deadline": frozenset({ChangeKind.DEADLINE_CHANGED}),
    "figure": frozenset({ChangeKind.NUMBER_CHANGED}),
    "number": frozenset({ChangeKind.NUMBER_CHANGED}),
    "reference": frozenset({ChangeKind.REFERENCE_CHANGED}),
    "content": frozenset({ChangeKind.CONTENT_REMOVED, ChangeKind.CONTENT_ADDED}),
    "preamble": frozenset({ChangeKind.PREAMBLE_REMOVED, ChangeKind.PREAMBLE_ADDED}),
    "attribution": frozenset({ChangeKind.ATTRIBUTION_REMOVED, ChangeKind.ATTRIBUTION_ADDED}),
    "bracket": frozenset({ChangeKind.BRACKET_OPENED, ChangeKind.BRACKET_RESOLVED}),
    "syntax": frozenset({ChangeKind.SYNTAX_SHIFT}),
    "term": frozenset({ChangeKind.TERMINOLOGICAL}),
}
"""words of our own reports by which kinds are asked for, beside the kinds' names"""
TOLD_FIRST = frozenset(
    {
        ChangeKind.OBLIGATION_WEAKENED,
        ChangeKind.OBLIGATION_STRENGTHENED,
        ChangeKind.ACTION_CHANGED,
        ChangeKind.ACTOR_CHANGED,
        ChangeKind.ADDRESSEE_CHANGED,
        ChangeKind.CAVEAT_ADDED,
        ChangeKind.CAVEAT_REMOVED,
        ChangeKind.ATTRIBUTION_REMOVED,
        ChangeKind.ATTRIBUTION_ADDED,
    }
)
"""kinds that a long answer counts in its first sentence: who is asked what, how strongly, and who asked"""
ARGUABLE = "arguable"
TOLD_IN_MARKS = frozenset({ChangeKind.ATTRIBUTION_REMOVED, ChangeKind.ATTRIBUTION_ADDED})
"""kinds for which a ledger has a column of its own"""
MAX_SHORT = 2
"""kinds in the narrow column of a ledger; a delegate looks up the row for the third"""


class Count(NamedTuple):
    """How often something is there, and how often of these it is arguable."""

    all: int
    arguable: int


class Counts(NamedTuple):
    """What is counted of the substantive changes: what a long answer says first, and what it says after that."""

    first: tuple[str, ...]
    others: tuple[str, ...]


def grave_counts(steps: Sequence[Step], wanted: frozenset[ChangeKind] | None = None) -> tuple[str, ...]:
    """How often each substantive kind is there, by gravity: "5 weakened (1 arguable)", "6 changes of actor".

    Last are the changes that may be substantive and may be not: "3 arguable changes".
    """
    kinds = SUBSTANTIVE if wanted is None else SUBSTANTIVE & wanted
    return (*_told(steps, kinds), *open_counts(steps, kinds))


def parted_counts(steps: Sequence[Step], wanted: frozenset[ChangeKind] | None = None) -> Counts:
    """The counts of `grave_counts` in two parts."""
    kinds = SUBSTANTIVE if wanted is None else SUBSTANTIVE & wanted
    first = (*_told(steps, kinds & TOLD_FIRST), *open_counts(steps, kinds))
    return Counts(first, tuple(_told(steps, kinds - TOLD_FIRST)))


def open_counts(steps: Sequence[Step], wanted: frozenset[ChangeKind]) -> tuple[str, ...]:
    """How many changes may be of the wanted kinds and are surely of light ones alone: "3 arguable changes"."""
    count = sum(is_open(one) and not wanted.isdisjoint(one.arguable) for step in steps for one in step.changes)
    return (f"{count} {ARGUABLE} change{'' if count == 1 else 's'}",) if count else ()


def is_open(change: Change) -> bool:
    """Whether all that is sure of a change is light, and somebody may read another duty out of it."""
    return not change.is_substantive and not OF_DUTIES.isdisjoint(change.arguable)


def is_grave(change: Change) -> bool:
    """Whether a change is substantive, or may be: no view may fold it away."""
    return change.is_substantive or is_open(change)


def asked_kinds(change: Change) -> frozenset[ChangeKind]:
    """The kinds by which a change is found: its own; of an open one also those over which readers may differ."""
    return frozenset((*change.kinds, *change.arguable)) if is_open(change) else frozenset(change.kinds)


def counted_kinds(steps: Sequence[Step], wanted: frozenset[ChangeKind]) -> Iterator[tuple[ChangeKind, Count, str]]:
    """The wanted kinds that are there, by gravity, each with how often and the words for that."""
    for kind in ChangeKind:
        if kind in wanted and (count := how_often(kind, steps)).all:
            yield kind, count, _counted(kind, count)


def _told(steps: Sequence[Step], wanted: frozenset[ChangeKind]) -> Iterator[str]:
    return (words for _, _, words in counted_kinds(steps, wanted))


def light_counts(steps: Sequence[Step], wanted: frozenset[ChangeKind] | None = None) -> tuple[str, ...]:
    """How many changes are of no substantive kind, by their first kind: "2 changes of term", "41 editorial changes"."""
    light = (change for step in steps for change in step.changes if not is_grave(change))
    return light_words(light, wanted)


def light_words(changes: Iterable[Change], wanted: frozenset[ChangeKind] | None = None) -> tuple[str, ...]:
    """The changes counted by their first kind, those of other kinds than the wanted ones left out."""
    first = [change.kinds[0] for change in by_rank(changes) if change.kinds]
    kinds = [kind for kind in ChangeKind if kind in first and (wanted is None or kind in wanted)]
    return tuple(_count_words(KIND_WORDS[kind], first.count(kind)) for kind in kinds)


def by_rank(changes: Iterable[Change]) -> Iterator[Change]:
    """The changes with the gravest first; those of one rank keep their order."""
    yield from sorted(changes, key=gravity)


def gravity(change: Change, among: frozenset[ChangeKind] = EVERY) -> tuple[int, bool]:
    """What changes are sorted by, the gravest first: the rank of the gravest kind among some, and if it is arguable.

    One without any of the kinds comes last.
    """
    ranks = ((kind.rank, kind in change.arguable) for kind in asked_kinds(change) if kind in among)
    return min(ranks, default=(len(ChangeKind), False))


def kinds_in(steps: Iterable[Step]) -> tuple[ChangeKind, ...]:
    """The kinds of change in some steps, each once, by gravity."""
    found = {kind for step in steps for change in step.changes for kind in change.kinds}
    return tuple(kind for kind in ChangeKind if kind in found)


def short_words(step: Step) -> str:
    """The gravest kinds of a step for a narrow column: "weakened, actor", "actor, +caveat +2"; marks have their own."""
    names = [KIND_WORDS[kind].short for kind in kinds_in((step,)) if kind.is_substantive and kind not in TOLD_IN_MARKS]
    names = list(dict.fromkeys(names)) or [ARGUABLE] * any(map(is_open, step.changes))
    more = f" +{len(names) - MAX_SHORT}" if len(names) > MAX_SHORT else ""
    return ", ".join(names[:MAX_SHORT]) + more


def kinds_words(change: Change) -> str:
    """The kinds of a change in a line, what is arguable at the end: "other actor; arguable: weakened, widened"."""
    firm, open_ones = (
        ", ".join(KIND_WORDS[kind].chip for kind in told_kinds(change) if (kind in change.arguable) is is_open)
        for is_open in (False, True)
    )
    return "; ".join(filter(None, (firm, f"arguable: {open_ones}" if open_ones else "")))


def told_kinds(change: Change) -> tuple[ChangeKind, ...]:
    """The kinds of a change and those that somebody may see beside them, the gravest first.

    "Editorial" says that nothing else is to be seen, so that an open change is not called so.
    """
    told = {*change.kinds, *change.arguable} - ({ChangeKind.EDITORIAL} if is_open(change) else set())
    return tuple(sorted(told, key=lambda kind: kind.rank))


def chip(kind: ChangeKind, *, is_arguable: bool = False) -> str:
    """A kind in words: "weakened"; where two careful readers may differ "arguable: weakened"."""
    return f"arguable: {KIND_WORDS[kind].chip}" if is_arguable else KIND_WORDS[kind].chip


def _counted(kind: ChangeKind, count: Count) -> str:
    """How often a kind is there: "5 weakened (2 arguable)"."""
    told = _count_words(KIND_WORDS[kind], count.all)
    return f"{told} ({count.arguable} arguable)" if count.arguable else told


def how_often(kind: ChangeKind, steps: Sequence[Step]) -> Count:
    """How often a kind is there, in items or changes as its words say."""
    found = [[kind in one.arguable for one in step.changes if kind in one.kinds] for step in steps]
    of_items = KIND_WORDS[kind].of_items
    each = [all(several) for several in found if several] if of_items else [one for some in found for one in some]
    return Count(len(each), sum(each))


def _count_words(words: KindWords, count: int) -> str:
    return f"{count} {words.one if count == 1 else words.many}"
