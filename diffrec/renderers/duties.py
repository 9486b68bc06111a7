"""The four questions that a delegate asks of an operative clause, answered for both sides: a table of a few lines.

              draft                          final
    who acts  Member States                  States parties
    asked     requesting States              requesting States
    strength  should (recommendation)        may wish to consider (option)
    way out   -                              where appropriate

Bands are told by their names beside the words that they were read from, and never as numbers.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.model import Duty, Phrase, Step

NOTHING = "–"
BESIDE = "; "


def duty_tables(step: Step) -> Iterator[tuple[tuple[str, str, str], ...]]:
    """A table for each two clauses that stand in one place of their cells: (question, earlier answer, later answer).

    Questions that neither side answers are left out.
    """
    draft, final = ([duty for duty in step.duties if duty.version == name] for name in (step.before, step.after))
    for before, after in zip_longest(draft, final):
        lines = zip(_answers(before), _answers(after), strict=True)
        yield tuple(
            (question, one or NOTHING, other or NOTHING) for (question, one), (_, other) in lines if one or other
        )


def _answers(duty: Duty | None) -> tuple[tuple[str, str], ...]:
    """What a clause answers to each question; nothing where there is none."""
    return (
        ("who acts", _text(duty.actor) if duty else ""),
        ("who is asked", _text(duty.addressee) if duty else ""),
        ("how strongly", _strength(duty) if duty else ""),
        ("way out", _texts(duty.caveats) if duty else ""),
    )


def _strength(duty: Duty) -> str:
    """The verb with its band, what softens or reinforces it, and who stands between: "should (recommendation)"."""
    verb = _text(duty.force)
    band = f"({duty.band})" if duty.band else ""
    parts = (
        " ".join(filter(None, (verb, band))),
        f"softened: {_texts(duty.softeners)}" if duty.softeners else "",
        f"reinforced: {_texts(duty.reinforcers)}" if duty.reinforcers else "",
        one_line(duty.distance) if duty.distance else "",
    )
    return BESIDE.join(filter(None, parts))


def _texts(phrases: Sequence[Phrase]) -> str:
    return ", ".join(map(_text, phrases))


def _text(phrase: Phrase | None) -> str:
    return one_line(phrase.text) if phrase else ""
