"""The questions that a delegate asks of an operative clause, answered for both sides.

    who acts       Member States -> States parties
    who is asked   requesting States
    how strongly   should (recommendation) -> may wish to (option)
    softened by    - -> consider
    at a distance  - -> put on an agenda
    way out        - -> where appropriate

Of several clauses each says which sentence it is about. An answer that stayed is told once. Bands are told by their
names beside the words that they were read from, and never as numbers.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from diffrec.renderers.belonging import cut_short
from diffrec.renderers.chains import ABSENT
from diffrec.renderers.visible import one_line, set_off

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diffrec.model import Duty, Phrase, Row


DISTANCE_WORDS: Mapping[str, str] = {
    "agenda item": "put on an agenda",
    "study": "made a study",
    "report": "made a report",
    "reported urging": "somebody unnamed urges",
    "via parent body": "a parent body asks",
}
"""what the forms of distance are called; the lexicons name them so, and the build of a clause tells the last two"""
MAX_BEGINNING = 60
"""characters by which a reader finds a sentence in the item; half a line"""


class DutyTable(NamedTuple):
    """The answers of two clauses that stand in one place of their cells: (question, answer of both sides).

    `beginning` has the first words of the clause, in the last version that has it.
    """

    beginning: str
    answers: tuple[tuple[str, str], ...]


def duty_tables(row: Row, arrow: str = "->") -> Iterator[DutyTable]:
    """A table for each two clauses that stand in one place of the first cell and of the last.

    Questions that neither side answers are left out.
    """
    step = row.whole
    texts = {name: {item.id: item.text for item in row.cells[at]} for at, name in ((0, step.before), (-1, step.after))}
    draft, final = ([duty for duty in step.duties if duty.version == name] for name in (step.before, step.after))
    for before, after in zip_longest(draft, final):
        lines = zip(_answers(before), _answers(after), strict=True)
        shown = after or before
        yield DutyTable(
            cut_short(texts[shown.version].get(shown.item, "")[slice(*shown.span)], MAX_BEGINNING) if shown else "",
            tuple((question, _both(one, other, arrow)) for (question, one), (_, other) in lines if one or other),
        )


def _both(before: str, after: str, arrow: str) -> str:
    return before if before == after else f"{before or ABSENT} {arrow} {after or ABSENT}"


def _answers(duty: Duty | None) -> tuple[tuple[str, str], ...]:
    """What a clause answers to each question; nothing where there is none."""
    return (
        ("who acts", _text(duty.actor) if duty else ""),
        ("who is asked", _text(duty.addressee) if duty else ""),
        ("how strongly", _strength(duty) if duty else ""),
        ("softened by", _texts(duty.softeners) if duty else ""),
        ("reinforced by", _texts(duty.reinforcers) if duty else ""),
        ("at a distance", _distance(duty.distance) if duty and duty.distance else ""),
        ("way out", _texts(duty.caveats) if duty else ""),
    )


def _strength(duty: Duty) -> str:
    """The verb with the name of its band: "should (recommendation)"."""
    return " ".join(filter(None, (_text(duty.force), f"({duty.band})" if duty.band else "")))


def _distance(name: str) -> str:
    """What stands between the doer and the deed, in words; a form that somebody added to the lexicon by its name."""
    return DISTANCE_WORDS.get(name) or one_line(name)


def _texts(phrases: Sequence[Phrase]) -> str:
    """The words as the text has them."""
    return ", ".join(map(_text, phrases))


def _text(phrase: Phrase | None) -> str:
    return set_off(one_line(phrase.text)) if phrase else ""
