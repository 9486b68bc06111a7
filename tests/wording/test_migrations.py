from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from diffrec.languages import language
from diffrec.model import Confidence, Fate, Row, Step
from diffrec.wording import diff_texts, migrations
from tests.wording.test_sources import item

if TYPE_CHECKING:
    from collections.abc import Sequence

EN = language("en")
VOLUNTEERS = "Volunteers should be trained in the repair of damaged bindings by a conservator from the archive."
LIBRARY = "The library should open on Sunday afternoons in winter."
ROOMS = "Reading rooms should be heated from October to April, and blankets should be lent."
LOANS = "Overdue loans should be forgiven once a year, on the first Monday of March."


def row(number: int, draft: str | None, final: str | None) -> Row:
    """A row of a draft item and a final item, one of which may be missing."""
    step = Step(
        before="draft",
        after="final",
        fate=Fate.EDITED if draft and final else Fate.DROPPED if draft else Fate.ADDED,
        renumbered=False,
        moved=False,
        resectioned=False,
        outside=False,
        similarity=None,
        confidence=Confidence.HIGH,
        evidence=(),
        runner_up=None,
        ops=diff_texts(draft or "", final or "", language=EN),
    )
    cells = ((item(number, draft),) if draft else (), (item(number, final),) if final else ())
    return Row(id=f"row-{number}", cells=cells, steps=(step,), whole=step)


def moved(draft: Sequence[str | None], final: Sequence[str | None]) -> list[tuple[str, str, str, str]]:
    """Draft item, final item, the words there and here, of all that moved; items are paired as they stand."""
    pairs = list(zip_longest(draft, final))
    found = migrations([row(number, *pair) for number, pair in enumerate(pairs, start=1)], EN)
    return [
        (
            one.draft_item,
            one.final_item,
            (draft[int(one.draft_item[1:]) - 1] or "")[slice(*one.draft_span)],
            (final[int(one.final_item[1:]) - 1] or "")[slice(*one.final_span)],
        )
        for one in found
    ]


def test_a_sentence_that_went_to_another_item_is_told() -> None:
    found = moved([f"{LIBRARY} {VOLUNTEERS}", ROOMS, LOANS], [LIBRARY, f"{ROOMS} {VOLUNTEERS}", LOANS])
    assert found == [("r1", "r2", VOLUNTEERS[:-1], VOLUNTEERS[:-1])]


def test_a_reworded_sentence_that_moved_is_told() -> None:
    reworded = "Volunteers shall be trained in the careful repair of bindings by a conservator from the state archive."
    found = moved([f"{LIBRARY} {VOLUNTEERS}", ROOMS, LOANS], [LIBRARY, f"{ROOMS} {reworded}", LOANS])
    assert [(one, other, here) for one, other, _, here in found] == [("r1", "r2", reworded[:-1])]


def test_a_sentence_that_moved_within_its_item_is_not_told() -> None:
    assert moved([f"{LIBRARY} {VOLUNTEERS}", ROOMS], [f"{VOLUNTEERS} {LIBRARY}", ROOMS]) == []


def test_a_sentence_that_stayed_and_stands_in_another_item_too_is_not_told() -> None:
    assert moved([f"{LIBRARY} {VOLUNTEERS}", ROOMS], [f"{LIBRARY} {VOLUNTEERS}", f"{ROOMS} {VOLUNTEERS}"]) == []


def test_a_phrase_that_moved_is_no_sentence() -> None:
    phrase = "in accordance with national legislation and with regional practice"
    assert (
        moved(
            [f"The library should open, {phrase}, on Sunday afternoons in winter.", ROOMS],
            [LIBRARY, f"Reading rooms should be heated, {phrase}, from October to April, and blankets should be lent."],
        )
        == []
    )


def test_a_sentence_moves_once_when_two_items_got_it() -> None:
    found = moved(
        [f"{LIBRARY} {VOLUNTEERS}", ROOMS, LOANS], [LIBRARY, f"{ROOMS} {VOLUNTEERS}", f"{LOANS} {VOLUNTEERS}"]
    )
    assert [(one, here) for one, _, _, here in found] == [("r1", VOLUNTEERS[:-1])]


def test_what_many_items_say_has_not_moved() -> None:
    common = "States Parties should report each year on the measures that they have taken to that end."
    maps = f"Maps should be dusted with soft brushes. {common}"
    lamps = f"Lamps should be turned off at eight. {common}"
    draft = [f"{LIBRARY} {common}", ROOMS, f"{LOANS} {common}", maps, lamps]
    final = [LIBRARY, f"{ROOMS} {common}", f"{LOANS} Fines may double. {common}", f"Old {maps}", f"Old {lamps}"]
    assert moved(draft, final) == []


def test_the_same_versions_have_no_text_that_moved() -> None:
    assert moved([LIBRARY, ROOMS, f"{LOANS} {VOLUNTEERS}"], [LIBRARY, ROOMS, f"{LOANS} {VOLUNTEERS}"]) == []


def test_a_short_sentence_that_moved_as_it_was_is_told() -> None:
    short = "Crews should carry life jackets."
    assert moved([f"{LIBRARY} {short}", ROOMS], [LIBRARY, f"{ROOMS} {short}"]) == [
        ("r1", "r2", short[:-1], short[:-1]),
    ]


def test_a_sentence_of_a_dropped_item_that_lives_on_in_another_is_told() -> None:
    found = moved([f"{LIBRARY} {VOLUNTEERS}", ROOMS], [None, f"{ROOMS} {VOLUNTEERS}"])
    assert [(one, other, here) for one, other, _, here in found] == [("r1", "r2", VOLUNTEERS[:-1])]


def test_an_added_item_made_of_a_sentence_of_another_is_told() -> None:
    found = moved([f"{LIBRARY} {VOLUNTEERS}"], [LIBRARY, f"{VOLUNTEERS} Their names should hang in the hall."])
    assert [(one, other, here) for one, other, _, here in found] == [("r1", "r2", VOLUNTEERS[:-1])]
