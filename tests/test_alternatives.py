from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec import pipeline
from diffrec.pipeline import Source

if TYPE_CHECKING:
    from diffrec.model import Comparison, Version

HEAD = "Draft resolution on harbours\n\nThe Conference of the Parties,\n\n"
PIERS = "Requests the Secretariat to report on the state of wooden piers every year;"
STONES = "Invites the Secretariat to inform the Conference of stone quays whenever it sees fit;"
TIDES = "Decides to meet again in the harbour of Port Louis at the time of the spring tide;"


def version(*paragraphs: str) -> Version:
    return pipeline.extract(Source("a.txt", (HEAD + "\n\n".join(paragraphs) + "\n").encode()))


def alternatives(*paragraphs: str) -> dict[str, tuple[str, str]]:
    """For each item that is an alternative: its id, the other's id and how the label reads."""
    return {
        item.id: (item.alternative.to, item.alternative.reading.value)
        for item in version(*paragraphs).items
        if item.alternative is not None
    }


def told(draft: Version, final: Version) -> dict[str, tuple[str, str]]:
    """What is said of each alternative."""
    comparison: Comparison = pipeline.compare([draft, final])
    return {one.item: (one.fate.value, one.message) for row in comparison.rows for one in row.whole.alternatives}


@pytest.mark.parametrize("label", ["6alt.", "6 alt.", "6.alt"])
def test_alt_is_an_alternative_to_the_number_before_it(label: str) -> None:
    found = alternatives(f"6. {PIERS}", f"{label} {STONES}", f"7. {TIDES}")
    assert list(found.values()) == [("paragraph-6", "alternative")]


@pytest.mark.parametrize("label", ["6bis.", "6 bis.", "6.bis", "6 ter."])
def test_bis_may_be_either(label: str) -> None:
    found = alternatives(f"6. {PIERS}", f"{label} {STONES}", f"7. {TIDES}")
    assert list(found.values()) == [("paragraph-6", "open")]


def test_operative_labels_have_alternatives_too() -> None:
    assert alternatives(f"OP6. {PIERS}", f"OP6alt. {STONES}", f"OP7. {TIDES}")["paragraph-6alt"] == (
        "paragraph-6",
        "alternative",
    )


def test_the_same_number_in_two_options_is_an_alternative_and_bis_in_one_option_an_addition() -> None:
    found = alternatives(
        "Option 1 (paras 6-7):", f"6. {PIERS}", f"6bis. {TIDES}", "Option 2 (paras 6-7):", f"6. {STONES}"
    )
    assert found == {
        "paragraph-6bis": ("paragraph-6", "addition"),
        "paragraph-6~2": ("paragraph-6", "alternative"),
    }


def test_whole_texts_under_alternative_a_and_b_are_alternatives() -> None:
    found = alternatives("Alternative A", f"6. {PIERS}", f"7. {TIDES}", "Alternative B", f"6. {STONES}")
    assert found == {"paragraph-6~2": ("paragraph-6", "alternative")}


def test_numbers_without_options_are_no_alternatives() -> None:
    assert alternatives(f"6. {PIERS}", f"7. {STONES}", f"8. {TIDES}") == {}


def test_of_two_alternatives_the_rows_say_which_stands() -> None:
    draft = version(f"6. {PIERS}", f"6alt. {STONES}", f"7. {TIDES}")
    assert told(draft, version(f"6. {STONES}", f"7. {TIDES}")) == {
        "paragraph-6": ("not chosen", "6 was not chosen: 6alt stands, as the final's 6"),
        "paragraph-6alt": ("chosen", "6alt was chosen over 6, as the final's 6"),
    }
    assert told(draft, version(f"6. {PIERS}", f"7. {TIDES}"))["paragraph-6alt"] == (
        "not chosen",
        "6alt was not chosen: 6 stands, as the final's 6",
    )
    assert {fate for fate, _ in told(draft, version(f"6. {TIDES}", "7. Thanks the host;")).values()} == {
        "neither stands"
    }


def test_bis_beside_its_number_in_the_final_was_an_addition() -> None:
    draft = version(f"6. {PIERS}", f"6bis. {STONES}", f"7. {TIDES}")
    final = version(f"6. {PIERS}", f"7. {STONES}", f"8. {TIDES}")
    assert told(draft, final)["paragraph-6bis"] == (
        "both stand",
        "6 and 6bis stand, as the final's 6 and the final's 7: an addition",
    )


def test_of_alternatives_merged_into_one_text_that_is_named_which_it_follows() -> None:
    final = "Requests the Secretariat to report on the state of wooden piers and of stone quays every single year;"
    draft = version(f"6. {PIERS}", f"6alt. {final}", f"7. {TIDES}")
    found = told(draft, version(f"6. {final}", f"7. {TIDES}"))
    assert found["paragraph-6"][0] == "not chosen"
    assert found["paragraph-6alt"][0] == "chosen"


def test_items_in_options_say_their_option() -> None:
    draft = version("Option 1:", f"6. {PIERS}", "Option 2:", f"6. {STONES}")
    assert told(draft, version(f"6. {STONES}"))["paragraph-6"] == (
        "not chosen",
        "6 of Option 1 was not chosen: 6 of Option 2 stands, as the final's 6",
    )
