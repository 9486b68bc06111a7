"""What all views say of brackets and of alternatives, in the same words and with the same counts.

    12 brackets: 8 agreed, 2 dropped (1 with the item), 2 left open.
    brackets: of “[shall][should]”, “should” stands; “[date]” was filled: “30 June 2031”

What is in a bracket that was dropped is not told again, nor what a dropped item held.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diffrec.model import BracketFate, BracketKind, BracketPart, ChangeKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diffrec.model import Row, Span, Step, TracedBracket

    Traced = Sequence[tuple[TracedBracket, Row]]

LEFT_OPEN = frozenset({BracketFate.OPEN, BracketFate.OPENED})
COUNTED: Mapping[BracketFate, str] = {
    BracketFate.AGREED: "agreed",
    BracketFate.REWORDED: "agreed with other words",
    BracketFate.FILLED: "filled",
    BracketFate.DROPPED: "dropped",
    BracketFate.OPEN: "left open",
    BracketFate.OPENED: "new and left open",
}
KINDS = frozenset({ChangeKind.BRACKET_OPENED, ChangeKind.BRACKET_RESOLVED})
"""of changes that are told here"""


def bracket_sentences(rows: Sequence[Row]) -> tuple[str, ...]:
    """The brackets of the rows by their fates in a sentence, and the options in another one, where there are any."""
    names = zip(("bracket", "option"), brackets_and_options(rows), strict=True)
    return tuple(_counted(name, traced) for name, traced in names if traced)


def brackets_and_options(rows: Sequence[Row]) -> tuple[Traced, Traced]:
    """The brackets of the rows and the options, each with its row; one over several items stands where it opens."""
    traced = [(one, row) for row in rows for one in row.whole.brackets if one.bracket.part is not BracketPart.ENDS]
    options = [(one, row) for one, row in traced if one.bracket.kind is BracketKind.OPTION]
    brackets = [(one, row) for one, row in traced if one.bracket.kind is not BracketKind.OPTION]
    return brackets, options


def _counted(name: str, traced: Traced) -> str:
    fates = Counter(one.fate for one, _ in traced)
    with_item = sum(one.fate is BracketFate.DROPPED and not row.cells[-1] for one, row in traced)
    words = {**COUNTED, BracketFate.DROPPED: f"dropped ({with_item} with the item)" if with_item else "dropped"}
    told = ", ".join(f"{fates[fate]} {words[fate]}" for fate in COUNTED if fates[fate])
    return f"{len(traced)} {name}{'' if len(traced) == 1 else 's'}: {told}."


def open_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows that have an open bracket in the last version."""
    return tuple(row for row in rows if any(one.fate in LEFT_OPEN for one in row.whole.brackets))


def bracket_lines(step: Step) -> tuple[str, ...]:
    """What became of each bracket of a row, one sentence for each choice."""
    return tuple(dict.fromkeys(one.message for one in _worth_telling(step)))


def alternative_lines(step: Step) -> tuple[str, ...]:
    """Which of the items that were alternatives stands."""
    return tuple(dict.fromkeys(one.message for one in step.alternatives))


def bracket_words(step: Step, most: int | None = None) -> Iterator[str]:
    """A line for the brackets of a row and one for its alternatives, where it has any: "brackets: ...; ...".

    Of more than `most` sentences there are the first ones, and how many are beside them.
    """
    for name, lines in (("brackets", bracket_lines(step)), ("alternatives", alternative_lines(step))):
        more = f"; and {len(lines) - most} more" if most and len(lines) > most else ""
        if lines:
            yield f"{name}: {'; '.join(lines[:most])}{more}"


def _worth_telling(step: Step) -> Iterator[TracedBracket]:
    """The brackets without those in one that was dropped, or in a dropped item, unless that is bracketed as a whole."""
    is_dropped = step.similarity is None and any(one.version == step.before for one in step.brackets)
    dropped: dict[str, Span] = {}
    for one in step.brackets:
        if is_dropped and one.bracket.kind is not BracketKind.WHOLE_ITEM:
            continue
        start, end = dropped.get(one.item, (0, 0))
        if start <= one.bracket.span[0] and one.bracket.span[1] <= end and one.version == step.before:
            continue
        if one.fate is BracketFate.DROPPED:
            dropped[one.item] = one.bracket.span
        yield one
