"""The chips by which rows are filtered: each dimension with its values, and how many rows each of them shows.

Fate     dropped 1   added 1   edited 3
Change   weakened 2   other actor 4   editorial 9
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.model import ChangeKind, Confidence, Fate
from diffrec.renderers.html.asks import delegation_code, slug
from diffrec.renderers.html.pairs import ARROW
from diffrec.renderers.html.rows import PASSING, path_words
from diffrec.renderers.kinds import KIND_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diffrec.renderers.html.rows import RowView

FATE_ORDER = (Fate.DROPPED, Fate.ADDED, Fate.MERGED, Fate.SPLIT, Fate.REGROUPED, Fate.EDITED, Fate.UNCHANGED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One chip of a filter: what it stands for in the address, its words, and how many rows it shows."""

    value: str
    words: str
    count: int


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


def row_changes(row: RowView) -> list[str]:
    """The kinds of change in a row, also on its way through a chain."""
    return [kind.value for kind in row.kinds]


def filters_of(rows: Sequence[RowView]) -> Iterable[Filter]:
    """The dimensions in which rows can be told apart; kinds only where there are several."""
    fates = Counter(row.fate_key for row in rows)
    became = {row.fate_key: row.became for row in rows}
    yield Filter(
        name="fate",
        words="Fate",
        choices=tuple(
            Choice(value=key, words=became[key], count=fates[key]) for key in (*FATE_ORDER, PASSING) if fates[key]
        ),
    )
    steps = Counter(f"{one.before} {ARROW} {one.after}" for row in rows for one in row.steps if one.changed)
    yield Filter(
        name="step",
        words="Changed in",
        choices=tuple(Choice(value=slug(words), words=words, count=count) for words, count in sorted(steps.items())),
    )
    yield Filter(name="fact", words="Facts", choices=_choices(row_facts(row) for row in rows))
    kinds = _choices([row.kind.value] for row in rows)
    yield Filter(name="item", words="Kind", choices=kinds if len(kinds) > 1 else ())
    found = Counter(kind for row in rows for kind in row.kinds)
    yield Filter(
        name="change",
        words="Change",
        choices=tuple(
            Choice(value=kind.value, words=KIND_WORDS[kind].chip, count=found[kind])
            for kind in ChangeKind
            if found[kind]
        ),
    )
    sections = Counter(path_words(row.section) for row in rows)
    yield Filter(
        name="section",
        words="Section",
        choices=tuple(Choice(value=slug(name), words=name, count=count) for name, count in sections.items())
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


def _choices(values: Iterable[Iterable[str]]) -> tuple[Choice, ...]:
    counts = Counter(value for row in values for value in row)
    return tuple(
        Choice(value=value, words=value.replace("_", " ").replace("-", " "), count=count)
        for value, count in counts.most_common()
    )
