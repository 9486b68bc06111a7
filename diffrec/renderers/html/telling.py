"""What changed in a row, in words that stand without the marked text.

attribution removed   China is no longer named; the words are the same.
replaced “shall” with “should”
2 editorial changes   (folded)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.model import Fate, Op, OpKind
from diffrec.renderers.brackets import KINDS
from diffrec.renderers.changes import chosen, touches
from diffrec.renderers.events import untold
from diffrec.renderers.html.changes import change_view
from diffrec.renderers.html.texts import joined
from diffrec.renderers.kinds import SUBSTANTIVE, light_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.model import Change, Row, Step
    from diffrec.renderers.html.changes import ChangeView
    from diffrec.renderers.html.pairs import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What changed in a row, in a chain in the step that led to `step`.

    `listed` are changes, `others` say what no change tells of, `folded` are light changes, counted in `folded_words`.
    """

    step: str
    listed: tuple[ChangeView, ...]
    others: tuple[str, ...]
    folded: tuple[ChangeView, ...]
    folded_words: str

    @property
    def count(self) -> int:
        """How many sentences there are."""
        return len(self.listed) + len(self.others) + len(self.folded)


def tellings(row: Row, context: Context, sources: Sequence[str] = ()) -> Iterator[Telling]:
    """What changed in a row, of a chain in each step; `sources` say where words come from.

    What is told of brackets has its own place. A row tells all that changed, whichever kinds the list has; what is not
    substantive is folded unless all is asked for.
    """
    wanted = context.kinds if context.kinds is not None and context.kinds >= SUBSTANTIVE else None
    steps = [(step.after, step) for step in row.steps] if context.is_chain else [("", row.whole)]
    for name, step in steps:
        some = chosen(step, wanted)
        is_whole = step.fate in {Fate.DROPPED, Fate.ADDED}
        others = () if is_whole else map(_op_words, _silent(step))
        telling = Telling(
            step=name,
            listed=tuple(map(change_view, _without_brackets(some.listed))),
            others=(*sources, *others),
            folded=tuple(map(change_view, _without_brackets(some.folded))),
            folded_words=" and ".join(light_words(some.folded)),
        )
        if telling.count:
            yield telling


def _silent(step: Step) -> Iterator[Op]:
    """The operations of which no change tells at all; of others the changes say what there is to say."""
    return (op for op in untold(step.ops, step.changes) if not any(touches(one, op) for one in step.changes))


def _without_brackets(changes: Sequence[Change]) -> list[Change]:
    return [one for one in changes if not KINDS.issuperset(one.kinds)]


def _op_words(op: Op) -> str:
    draft, final = (" ¶ ".join(part.strip() for part in text.split("\n")) for text in (op.draft, op.final))
    match op.op:
        case OpKind.DELETE:
            return joined("deleted “{}”", draft)
        case OpKind.INSERT:
            return joined("inserted “{}”", final)
        case _:
            return joined("replaced “{}” with “{}”", draft, final)
