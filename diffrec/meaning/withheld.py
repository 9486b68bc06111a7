"""Where no verdict of strength is given, told once for a comparison with the words that it hangs on.

draft    призывает государства             encourages, or calls upon
final    просит государства                requests

notice verdict-withheld     no verdict of strength in 1 row: “призывает” stands for encourages and calls upon
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diffrec.meaning.changes.units import read
from diffrec.model import ChangeKind, Notice, cell_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.languages.lexicon import Entry
    from diffrec.meaning.changes import Vocabulary
    from diffrec.model import Change, Row, Span

WITHHELD = "verdict-withheld"
"""the code of the notice"""
STRENGTH = frozenset((ChangeKind.OBLIGATION_WEAKENED, ChangeKind.OBLIGATION_STRENGTHENED))
MAX_WORDS = 4
"""words that the notice names, so that it stays a sentence"""


def withheld(rows: Iterable[Row], places: Mapping[str, int], vocabulary: Vocabulary) -> tuple[Notice, ...]:
    """A notice of the rows in which it is open whether more or less is asked; none where no row is such.

    `places` are those of the versions in a row, by their names. For a language without a lexicon the notice says that
    nothing of the kind is judged.
    """
    steps = [(row, list({id(one): one for one in (row.whole, *row.steps)}.values())) for row in rows]
    if not vocabulary.lexicon.is_complete:
        has_changes = any(step.ops and not step.cross_language for _, some in steps for step in some)
        message = f"changes of strength are not judged in {vocabulary.language.name}, which has no lexicon"
        return (Notice(code=WITHHELD, message=message),) if has_changes else ()
    count = 0
    words: Counter[tuple[str, str]] = Counter()
    for row, some in steps:
        found = [(change, step) for step in some for change in step.changes if is_withheld(change)]
        count += bool(found)
        for change, step in found:
            cells = [cell_text(row.cells[places[name]]) for name in (step.before, step.after)]
            words.update(_words(cells, (change.draft_span, change.final_span), vocabulary))
    return (Notice(code=WITHHELD, message=_message(count, [one for one, _ in words.most_common()])),) if count else ()


def is_withheld(change: Change) -> bool:
    """Whether it is open if more or less is asked: both may be said, and neither is."""
    return set(change.arguable) >= STRENGTH and STRENGTH.isdisjoint(change.kinds)


def _words(cells: Sequence[str], spans: Sequence[Span], vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The words of force at a change of which it is open how strong they are, with why."""
    sides = []
    for cell, (start, end) in zip(cells, spans, strict=True):
        text = read(cell, (), vocabulary)
        found = (*text.listed("modals"), *text.listed("verbs"))
        near = [one for one in found if _touches(text.span(one.first, one.last), start, end)]
        sides.append({id(one.entry): (text.words(one.first, one.last), one.entry) for one in near})
    for side, other in (sides, reversed(sides)):
        for key, (words, entry) in side.items():
            if key not in other and len(entry.bands) != 1:
                yield words.lower(), _why(entry)


def _touches(span: Span, start: int, end: int) -> bool:
    return span[0] <= end and start <= span[1]


def _why(entry: Entry) -> str:
    """What is said of a word: "stands for encourages and calls upon"."""
    return f"stands for {entry.meaning or ' or '.join(entry.bands)}" if entry.bands else "has no known strength"


def _message(count: int, words: list[tuple[str, str]]) -> str:
    rows = f"no verdict of strength in {count} row{'' if count == 1 else 's'}"
    named = [f"“{word}” {why}" for word, why in words[:MAX_WORDS]]
    if len(words) > MAX_WORDS:
        named.append(f"{len(words) - MAX_WORDS} more words are as open")
    return f"{rows}: {', '.join(named)}" if named else rows
