import pytest

from diffrec.languages import language
from diffrec.text import sentences, stems

ENGLISH = language("en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boats sail. Ships wait.", ["Boats sail. ", "Ships wait."]),
        ("See para. 16.4 of No. 5/4, Mr. J. R. Smith.", ["See para. 16.4 of No. 5/4, Mr. J. R. Smith."]),
        ("He said “Yes.” Then he left!", ["He said “Yes.” ", "Then he left!"]),
        ("boats, e.g. Tugs and so on", ["boats, e.g. Tugs and so on"]),
        ("会员国应考虑。秘书处应报告。", ["会员国应考虑。", "秘书处应报告。"]),
        ("first item;\nsecond item", ["first item;\n", "second item"]),
        ("They sail etc. and wait. In 2024. 12 boats.", ["They sail etc. and wait. ", "In 2024. ", "12 boats."]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text, ENGLISH)] == expected


def test_forms_of_a_word_share_a_stem() -> None:
    forms = "develop developed developing development; party parties; state states; combat combating combatting"
    assert len(set(stems(forms, ENGLISH))) == 4


def test_function_words_have_no_stem_and_figures_stay_whole() -> None:
    assert stems("the target of 16.4.2 in A/80/604", ENGLISH)[1:] == ("16.4.2", "a/80/604")
