"""The chips by which rows are filtered: each dimension with its values, and how many rows each of them shows.

Fate     dropped 1   added 1   edited 3
Change   weakened 2   other actor 4   editorial 9

In a chain a change is also asked for between two versions: what is weaker in the final may be so since the first step.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from diffrec.model import ChangeKind, Confidence, Fate
from diffrec.renderers.chains import PAIR
from diffrec.renderers.html.asks import delegation_code, slug
from diffrec.renderers.html.changes import ASKED, asked_between, asked_by
from diffrec.renderers.html.pairs import ARROW
from diffrec.renderers.html.rows import PASSING, path_words
from diffrec.renderers.kinds import ARGUABLE, KIND_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.model import Step
    from diffrec.renderers.html.rows import RowView

FATE_ORDER = (Fate.DROPPED, Fate.ADDED, Fate.MERGED, Fate.SPLIT, Fate.REGROUPED, Fate.EDITED, Fate.UNCHANGED)
FACT_WORDS: Mapping[str, str] = {"resectioned": "in another section", "doubtful": "pairing to check"}
"""what facts are called where their own word is none that a delegate would use"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One chip of a filter: what it stands for in the address, its words, and how many rows it shows.

    `place` says which versions are meant where the head of the filter does not stand beside it.
    """

    value: str
    words: str
    count: int
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """The chips of one dimension."""

    name: str
    words: str
    choices: tuple[Choice, ...]


def row_delegations(row: RowView) -> list[str]:
    """The codes of all names in the marks of a row, each once."""
    names = (delegation_code(name) for mark in row.marks for name in mark.attribution.delegations)
    return list(dict.fromkeys(names))


def row_facts(row: RowView) -> list[str]:
    """The facts of a row, and whether a person should look."""
    return [*row.facts, *(["doubtful"] if row.confidence is not Confidence.HIGH else [])]


def row_steps(row: RowView) -> list[str]:
    """The steps of a chain in which a row changed."""
    return [slug(f"{step.before} {ARROW} {step.after}") for step in row.steps if step.changed]


def row_changes(row: RowView) -> dict[str, tuple[str, ...]]:
    """The words by which each filter for changes finds a row; the first of them also finds it by its way."""
    some = _spans(row)
    ways = {name: asked_by(step.changes) for name, step in some.items()}
    own = asked_by(change for step in (row.row.whole, *row.row.steps) for change in step.changes)
    return {name: words for name, words in ({ASKED: own} | ways).items() if words}


def whole_changes(row: RowView) -> str:
    """The filter for changes from the first version to the last."""
    return next(iter(_spans(row)), ASKED)


def _spans(row: RowView) -> Mapping[str, Step]:
    """What became of a row of a chain from its first version to the last and from each to the next, by filters."""
    last = len(row.row.cells) - 1
    if last < PAIR:
        return {}
    steps = {
        asked_between(at, to): step for (at, to), step in zip(pairwise(range(last + 1)), row.row.steps, strict=True)
    }
    return {asked_between(0, last): row.row.whole} | steps


def filters_of(rows: Sequence[RowView]) -> Iterable[Filter]:
    """The dimensions in which rows can be told apart; kinds only where there are several."""
    yield from _filters_by_fate(rows)
    yield from _filters_by_change(rows)
    yield from _filters_by_place(rows)


def _filters_by_fate(rows: Sequence[RowView]) -> Iterator[Filter]:
    fates = Counter(row.fate_key for row in rows)
    became = {row.fate_key: row.became for row in rows}
    yield Filter(
        name="fate",
        words="Fate",
        choices=tuple(
            Choice(value=key, words=became[key], count=fates[key]) for key in (*FATE_ORDER, PASSING) if fates[key]
        ),
    )
    names = [f"{step.before} {ARROW} {step.after}" for row in rows[:1] for step in row.row.steps]
    steps = Counter(f"{one.before} {ARROW} {one.after}" for row in rows for one in row.steps if one.changed)
    yield Filter(
        name="step",
        words="Changed in",
        choices=tuple(Choice(value=slug(words), words=words, count=steps[words]) for words in names if steps[words]),
    )
    yield Filter(name="fact", words="Facts", choices=_choices((row_facts(row) for row in rows), FACT_WORDS))
    kinds = _choices([row.kind.value] for row in rows)
    yield Filter(name="item", words="Kind", choices=kinds if len(kinds) > 1 else ())


def _filters_by_change(rows: Sequence[RowView]) -> Iterator[Filter]:
    """The kinds of change, in a chain those of any step, then those between two versions."""
    names = {ASKED: "Change"}
    for row in rows[:1]:
        names |= {name: f"{step.before} {ARROW} {step.after}" for name, step in _spans(row).items()}
    found = [row_changes(row) for row in rows]
    chips = {kind.value: KIND_WORDS[kind].chip for kind in ChangeKind} | {ARGUABLE: ARGUABLE}
    for name, words in names.items():
        counts = Counter(word for one in found for word in one.get(name, ()))
        place = "" if name == ASKED else words
        choices = (
            Choice(value=word, words=chip, count=counts[word], place=place)
            for word, chip in chips.items()
            if counts[word]
        )
        yield Filter(name=name, words=words, choices=tuple(choices))


def _filters_by_place(rows: Sequence[RowView]) -> Iterator[Filter]:
    sections = Counter(slug(path_words(row.section)) for row in rows)
    headings = {slug(path): path for path in (path_words(row.section) for row in reversed(rows))}
    yield Filter(
        name="section",
        words="Section",
        choices=tuple(Choice(value=value, words=headings[value], count=count) for value, count in sections.items())
        if len(sections) > 1
        else (),
    )
    names = {
        delegation_code(name): name.name for row in rows for mark in row.marks for name in mark.attribution.delegations
    }
    counts = Counter(code for row in rows for code in row_delegations(row))
    yield Filter(
        name="delegation",
        words="Delegation",
        choices=tuple(
            Choice(value=code, words=names[code], count=counts[code]) for code in sorted(names, key=names.__getitem__)
        ),
    )


def _choices(values: Iterable[Iterable[str]], names: Mapping[str, str] = MappingProxyType({})) -> tuple[Choice, ...]:
    counts = Counter(value for row in values for value in row)
    return tuple(
        Choice(value=value, words=names.get(value, value.replace("_", " ").replace("-", " ")), count=count)
        for value, count in counts.most_common()
    )
