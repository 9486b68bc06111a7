"""How tests read operations: `[-gone-]{+new+}` among what is the same, as the final has it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from diffrec.languages import language
from diffrec.model import OpKind
from diffrec.text import TokenKind, tokens, witnesses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diffrec.model import Op, Span
    from diffrec.text import Token

ENGLISH = language("en")


def shown(ops: Iterable[Op]) -> str:
    """The operations in one line."""
    return "".join(
        op.final
        if op.op is OpKind.EQUAL
        else (f"[-{op.draft}-]" if op.draft else "") + (f"{{+{op.final}+}}" if op.final else "")
        for op in ops
    )


def faults(ops: Sequence[Op], draft: str, final: str) -> list[str]:
    """What is wrong with operations, whatever the texts."""
    found = []
    if "".join(op.draft for op in ops) != draft or "".join(op.final for op in ops) != final:
        found.append("the operations do not tile the texts")
    for strings in ([op.draft for op in ops if op.draft], [op.final for op in ops if op.final]):
        found += [
            f"a word is cut between {one!r} and {other!r}"
            for one, other in pairwise(strings)
            if is_letter(one[-1]) and is_letter(other[0])
        ]
    known = witnesses((draft, final), ENGLISH)
    sides = [tokens(text, ENGLISH, witnesses=known) for text in (draft, final)]
    for op in ops:
        if (draft[slice(*op.draft_span)], final[slice(*op.final_span)]) != (op.draft, op.final):
            found.append(f"the spans of {op} are wrong")
        gone, new = (words(side, span) for side, span in zip(sides, (op.draft_span, op.final_span), strict=True))
        if op.op is not kind_of(op, gone, new):
            found.append(f"{op} is not what it says")
        if op.op is OpKind.REPLACE and gone and new and (gone[0] == new[0] or gone[-1] == new[-1]):
            found.append(f"{op} begins or ends with the same word")
    return found


def words(side: Sequence[Token], span: Span) -> list[str]:
    """The words of a stretch, as they are compared."""
    return [
        token.key for token in side if token.kind is TokenKind.WORD and span[0] <= token.start and token.end <= span[1]
    ]


def kind_of(op: Op, gone: list[str], new: list[str]) -> OpKind:
    """What an operation is by its words; equal ones may differ in glyphs, and marks in the order of their names."""
    if op.op is OpKind.EQUAL:
        return OpKind.EQUAL if sorted(gone) == sorted(new) else OpKind.REPLACE
    if not op.draft:
        return OpKind.INSERT
    return OpKind.REPLACE if op.final else OpKind.DELETE


def is_letter(character: str) -> bool:
    """Whether a character is a letter of a script that has words with blanks between."""
    return character.isalpha() and ord(character) < 0x2E80
