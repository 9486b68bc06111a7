from __future__ import annotations

import pytest

from diffrec.readers.pdf.characters import Font, Piece
from diffrec.readers.pdf.directions import in_order

FONT = Font(10.0, is_bold=False, is_italic=False)
WIDTH = 5.0
GAP = 2.5


def seen(text: str) -> list[Piece]:
    """The letters of a line as they stand from left to right, a gap of a quarter of the type for each blank."""
    pieces = []
    x = 0.0
    for letter in text:
        if letter != " ":
            pieces.append(Piece(letter, x, 0, x + WIDTH, 10, 10, FONT))
        x += GAP if letter == " " else WIDTH
    return pieces


def read(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in in_order(pieces).pieces)


@pytest.mark.parametrize(
    ("as_seen", "as_read"),
    [
        ("The Board met", "The Board met"),
        ("ررقي قيرفلا", "الفريق يقرر"),
        ("2018 سرام 12 يف", "في 12 مارس 2018"),
        (".2018/4 ةقيثولا رظنا", "انظر الوثيقة 2018/4."),
        ("WG.6/2018/4 رظنا", "انظر WG.6/2018/4"),
        ("the word بتك is Arabic", "the word كتب is Arabic"),
    ],
)
def test_a_line_is_read_in_its_direction_and_figures_in_theirs(as_seen: str, as_read: str) -> None:
    assert read(seen(as_seen)) == as_read


@pytest.mark.parametrize("brackets", ["()", ")("])
def test_brackets_of_a_right_to_left_line_open_before_a_word_however_they_were_stored(brackets: str) -> None:
    assert read(seen(f"لمعت {brackets[0]}تادحو{brackets[1]} يف")) == "في (وحدات) تعمل"


def test_a_vowel_sign_follows_the_letter_that_it_stands_over() -> None:
    letters = seen("اقفو")
    sign = Piece("\u064b", 5.5, 0, 8.5, 10, 10, FONT)
    assert read([*letters, sign]) == "وفق\u064bا"


def test_a_blank_that_the_library_guessed_needs_a_gap() -> None:
    letters = seen("بتك")
    guess = Piece(" ", 5.0, 10, 5.0, 10, 10, FONT)
    assert read([*letters, guess]) == "كتب"
    apart = [letters[0], *(piece._replace(left=piece.left + 1.6, right=piece.right + 1.6) for piece in letters[1:])]
    assert read(apart) == "كتب"
    assert read([*apart, guess._replace(left=6.0, right=6.0)]) == "كت ب"


def test_a_line_knows_from_which_side_it_is_read() -> None:
    assert in_order(seen("بتك")).is_right_to_left
    assert not in_order(seen("book")).is_right_to_left
