"""What changed in a row, in words that stand without the marked text.

China is no longer named; the words are the same. (attribution-removed)
replaced “shall” with “should”
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec.model import Fate, Op, OpKind
from diffrec.renderers.brackets import KINDS
from diffrec.renderers.events import untold
from diffrec.renderers.html.texts import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Row


def told(row: Row) -> tuple[str, ...]:
    """What changed, in words that stand without the marked text; what is told of brackets has its own place."""
    changes = row.whole.changes
    said = tuple(f"{one.message} ({', '.join(one.kinds)})" for one in changes if not KINDS.issuperset(one.kinds))
    if row.whole.fate in {Fate.DROPPED, Fate.ADDED}:
        return said
    return (*said, *map(_op_words, untold(row.whole.ops, changes)))


def told_by_step(row: Row) -> Iterator[str]:
    """What changed in each step, in words: "rev-1: replaced “shall” with “should”"."""
    for step in row.steps:
        one = replace(row, whole=step)
        yield from (f"{step.after}: {words}" for words in told(one))


def _op_words(op: Op) -> str:
    draft, final = (" ¶ ".join(part.strip() for part in text.split("\n")) for text in (op.draft, op.final))
    match op.op:
        case OpKind.DELETE:
            return joined("deleted “{}”", draft)
        case OpKind.INSERT:
            return joined("inserted “{}”", final)
        case _:
            return joined("replaced “{}” with “{}”", draft, final)
