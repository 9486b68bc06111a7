from __future__ import annotations

from itertools import zip_longest

from diffrec import pipeline
from diffrec.config import CompareOptions

VOLUNTEERS = "Volunteers should be trained in the repair of damaged bindings by a conservator from the archive."
LIBRARY = "The library should open on Sunday afternoons in winter."
ROOMS = "Reading rooms should be heated from October to April, and blankets should be lent."
LOANS = "Overdue loans should be forgiven once a year, on the first Monday of March."


def moved(draft: list[str], final: list[str]) -> list[tuple[str, str, str, str]]:
    """Draft item, final item, the words there and here, of all that moved; items are paired as they stand."""
    versions = [
        pipeline.extract(pipeline.Source(f"{name}.txt", text(items).encode()))
        for name, items in (("a", draft), ("b", final))
    ]
    comparison = pipeline.compare(versions, CompareOptions(any_order=True))
    pairs = [tuple(cell[0].number if cell else None for cell in row.cells) for row in comparison.rows]
    expected = zip_longest((str(n + 1) for n in range(len(draft))), (str(n + 1) for n in range(len(final))))
    assert sorted(pairs, key=str) == sorted(expected, key=str)
    items = [{item.id: item for item in version.items} for version in comparison.versions]
    return [
        (
            items[0][one.draft_item].number,
            items[1][one.final_item].number,
            items[0][one.draft_item].text[slice(*one.draft_span)],
            items[1][one.final_item].text[slice(*one.final_span)],
        )
        for one in comparison.migrations
    ]


def text(items: list[str]) -> str:
    return "\n\n".join(f"Recommendation {number}\n\n{item}" for number, item in enumerate(items, start=1))


def test_a_sentence_that_went_to_another_item_is_told() -> None:
    found = moved([f"{LIBRARY} {VOLUNTEERS}", ROOMS, LOANS], [LIBRARY, f"{ROOMS} {VOLUNTEERS}", LOANS])
    assert found == [("1", "2", VOLUNTEERS[:-1], VOLUNTEERS[:-1])]


def test_a_reworded_sentence_that_moved_is_told() -> None:
    reworded = "Volunteers shall be trained in the careful repair of bindings by a conservator from the state archive."
    found = moved([f"{LIBRARY} {VOLUNTEERS}", ROOMS, LOANS], [LIBRARY, f"{ROOMS} {reworded}", LOANS])
    assert [(one, other, here) for one, other, _, here in found] == [("1", "2", reworded[:-1])]


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
    assert [(one, here) for one, _, _, here in found] == [("1", VOLUNTEERS[:-1])]


def test_what_many_items_say_has_not_moved() -> None:
    common = "States Parties should report each year on the measures that they have taken to that end."
    maps = f"Maps should be dusted with soft brushes. {common}"
    lamps = f"Lamps should be turned off at eight. {common}"
    draft = [f"{LIBRARY} {common}", ROOMS, f"{LOANS} {common}", maps, lamps]
    final = [LIBRARY, f"{ROOMS} {common}", f"{LOANS} Fines may double. {common}", f"Old {maps}", f"Old {lamps}"]
    assert moved(draft, final) == []


def test_the_same_versions_have_no_text_that_moved() -> None:
    assert moved([LIBRARY, ROOMS, f"{LOANS} {VOLUNTEERS}"], [LIBRARY, ROOMS, f"{LOANS} {VOLUNTEERS}"]) == []
