import pytest

from diffrec.alignment.provisions import heading_key, text_without_marks
from tests.alignment.sample_items import item


@pytest.mark.parametrize(
    "heading",
    [
        "B. Statements",
        "Statements",
        "**B.** Statements (*continued*)",
        "3. STATEMENTS",
        "IV. Statements (continued)",
        "(c) Statements",
    ],
)
def test_number_continuation_emphasis_and_case_are_no_part_of_a_heading(heading: str) -> None:
    assert heading_key(heading) == "statements"


def test_heading_of_nothing_but_a_number_keeps_it() -> None:
    assert heading_key("IV.") != heading_key("V.")


def test_marks_are_cut_out_of_the_wording() -> None:
    text = "Ships (Peru) carry bells (Chile, Benin)."
    assert text_without_marks(item(text, "1", marks=("(Peru)", "(Chile, Benin)"))) == "Ships carry bells."
