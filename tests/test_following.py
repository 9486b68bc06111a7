"""Rows with their cross-references; a change that only gives a reference its new number is editorial."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec import pipeline
from diffrec.languages import language
from diffrec.model import Change, ChangeKind
from diffrec.pipeline import Source
from diffrec.pipeline.following import with_references

if TYPE_CHECKING:
    from diffrec.model import Comparison, Row

WELLS = "Wells should be covered with oak lids that a child cannot lift without help."
ROPES = "Ropes of hemp should be changed each spring, before the first frost has gone."
BELLS = "Towns are encouraged to ring their bells at noon, so that clocks can be set by them."
REFERENCE = ChangeKind.REFERENCE_CHANGED
WEAKENED = ChangeKind.OBLIGATION_WEAKENED


def text_of(*recommendations: str) -> bytes:
    return "\n\n".join(f"Recommendation {at}\n\n{text}" for at, text in enumerate(recommendations, 1)).encode()


def compared(draft: bytes, final: bytes) -> Comparison:
    return pipeline.compare(
        [pipeline.extract(Source(f"{name}.txt", data)) for name, data in (("a", draft), ("b", final))]
    )


def retold(draft: str, final: str, *kinds: ChangeKind) -> Change:
    """Return a change of the whole text of a recommendation, with such kinds, after references were followed."""
    made = compared(text_of(WELLS, ROPES, draft), text_of(BELLS, WELLS, ROPES, final))
    whole = Change(
        kinds=kinds,
        draft=draft,
        final=final,
        draft_span=(0, len(draft)),
        final_span=(0, len(final)),
        message="Told before.",
    )
    row = made.rows[-1]
    step = replace(row.whole, changes=(whole,))
    rows: list[Row] = [*made.rows[:-1], replace(row, whole=step, steps=(step,))]
    told = with_references(rows, made.versions, language("en"))
    (change,) = told[-1].whole.changes
    return change


def test_a_reference_with_its_new_number_is_editorial() -> None:
    change = retold("Ports should act on recommendation 2.", "Ports should act on recommendation 3.", REFERENCE)
    assert change.kinds == (ChangeKind.EDITORIAL,)
    assert change.message == "The reference follows the renumbering: recommendation 2 is 3 now."


def test_a_reference_to_another_provision_stays_a_change() -> None:
    change = retold("Ports should act on recommendation 1.", "Ports should act on recommendation 3.", REFERENCE)
    assert (change.kinds, change.message) == ((REFERENCE,), "Told before.")


def test_what_else_a_change_is_stays() -> None:
    change = retold("Ports should act on recommendation 2.", "Ports may act on recommendation 3.", WEAKENED, REFERENCE)
    assert (change.kinds, change.message) == ((WEAKENED,), "Told before.")


def test_a_figure_that_changed_beside_a_followed_reference_stays_a_change() -> None:
    draft, final = (
        "Ports should act on recommendation 2 with 5 tugs.",
        "Ports should act on recommendation 3 with 6 tugs.",
    )
    assert retold(draft, final, REFERENCE, ChangeKind.NUMBER_CHANGED).kinds == (REFERENCE, ChangeKind.NUMBER_CHANGED)


def test_a_chain_tells_the_references_of_each_step() -> None:
    cited = "Ports should act on recommendation 2 without delay, and say so in their yearly report."
    texts = (text_of(WELLS, ROPES, cited), text_of(BELLS, WELLS, ROPES, cited), text_of(BELLS, WELLS, ROPES, cited))
    chain = pipeline.compare([pipeline.extract(Source(f"{at}.txt", text)) for at, text in enumerate(texts)])
    row = chain.rows[-1]
    told = [[one.fate.value for one in step.references] for step in (*row.steps, row.whole)]
    assert told == [["stale"], ["follows"], ["stale"]]
