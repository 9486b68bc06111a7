"""The questions that a delegate asks of an operative clause, answered for both sides.

    who acts       Member States -> States parties
    who is asked   requesting States
    how strongly   should (recommendation) -> may wish to (option)
    softened by    - -> consider
    way out        - -> where appropriate

An answer that stayed is told once. Bands are told by their names beside the words that they were read from, and never
as numbers.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from diffrec.renderers.chains import ABSENT
from diffrec.renderers.visible import one_line, set_off

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.model import Duty, Phrase, Step


def duty_tables(step: Step, arrow: str = "->") -> Iterator[tuple[tuple[str, str], ...]]:
    """A table for each two clauses that stand in one place of their cells: (question, answer of both sides).

    Questions that neither side answers are left out.
    """
    draft, final = ([duty for duty in step.duties if duty.version == name] for name in (step.before, step.after))
    for before, after in zip_longest(draft, final):
        lines = zip(_answers(before), _answers(after), strict=True)
        yield tuple((question, _both(one, other, arrow)) for (question, one), (_, other) in lines if one or other)


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
        ("through", one_line(duty.distance or "") if duty else ""),
        ("way out", _texts(duty.caveats) if duty else ""),
    )


def _strength(duty: Duty) -> str:
    """The verb with the name of its band: "should (recommendation)"."""
    return " ".join(filter(None, (_text(duty.force), f"({duty.band})" if duty.band else "")))


def _texts(phrases: Sequence[Phrase]) -> str:
    return ", ".join(map(_text, phrases))


def _text(phrase: Phrase | None) -> str:
    return set_off(one_line(phrase.text)) if phrase else ""
