from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.text import Text

from diffrec.renderers.terminal.wrapping import wrapped


def lines(text: str, width: int, *, first: int | None = None) -> list[str]:
    return [line.plain for line in wrapped(Text(text), width, first=first)]


def test_words_stay_whole_and_lines_end_without_blanks() -> None:
    assert lines("Bells ring at noon", 10) == ["Bells ring", "at noon"]


def test_the_first_line_may_be_longer_than_the_others() -> None:
    assert lines("Bells ring at noon and at dusk", 10, first=18) == ["Bells ring at noon", "and at", "dusk"]


def test_a_line_break_in_the_text_begins_a_line_of_usual_width() -> None:
    assert lines("Bells\nring at noon", 9, first=20) == ["Bells", "ring at", "noon"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert lines("", 10) == [""]


def test_a_word_wider_than_a_line_is_cut_between_letters() -> None:
    assert lines("see A/CONF.999/2031/L.2 there", 8) == ["see", "A/CONF.9", "99/2031/", "L.2", "there"]


def test_chinese_breaks_between_any_two_signs() -> None:
    assert lines("会员国应检查航标", 6) == ["会员国", "应检查", "航标"]


def test_chinese_begins_where_there_is_room_behind_a_number() -> None:
    assert lines("3  会员国应检查航标", 9) == ["3  会员国", "应检查航", "标"]


@pytest.mark.parametrize("sign", "，。、；：？！）》”")
def test_no_line_begins_with_a_sign_that_closes(sign: str) -> None:
    assert lines(f"会员国应{sign}检查", 8) == ["会员国", f"应{sign}检查"]


@pytest.mark.parametrize("sign", "（《“")
def test_no_line_ends_with_a_sign_that_opens(sign: str) -> None:
    assert lines(f"会员国{sign}应检查", 8) == ["会员国", f"{sign}应检查"]


@pytest.mark.parametrize(("opening", "closing"), [("[-", "-]"), ("{+", "+}")])
def test_signs_of_changes_stay_with_their_words(opening: str, closing: str) -> None:
    assert lines(f"会员国{opening}应{closing}检查", 8) == ["会员国", f"{opening}应{closing}检", "查"]


def test_signs_that_close_may_hang_alone_where_nothing_else_fits() -> None:
    assert max(map(cell_len, lines("，" * 9, 4))) <= 4


def test_a_mark_over_a_letter_stays_with_it() -> None:
    assert lines("e\u0301" * 6, 4) == ["e\u0301" * 4, "e\u0301" * 2]


def test_styles_stay_with_their_words() -> None:
    text = Text("Bells ").append("ring at noon", "red")
    assert [[str(span.style) for span in line.spans] for line in wrapped(text, 10)] == [["red"], ["red"]]
